import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Unit } from "../../../shared/domain/amounts";
import { parseQuantity } from "../../../shared/domain/quantities";
import { typedNumber } from "../amounts";
import { useLanguage } from "../LanguageChoice";

interface QuantityFieldProps {
  readonly label: string;
  readonly unit: Unit;
  /** In the scale of `unit`; null for none, NaN while what is typed cannot be read, so that it is not saved as nothing. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly error?: React.ReactNode;
  readonly "data-path"?: string;
}

/** A plain number of one unit, which may be left empty: "1 320,4". */
export function QuantityField({ unit, value, onChange, error, ...field }: QuantityFieldProps) {
  const { t } = useTranslation("refusals");
  const language = useLanguage();
  const readable = value !== null && Number.isNaN(value) ? null : value;
  const [shown, setShown] = useState({ text: typedNumber(readable, unit, language), value, unit });
  // A number that comes from elsewhere (another row, another unit) replaces what stands in the box.
  if (!Object.is(shown.value, value) || shown.unit !== unit) setShown({ text: typedNumber(readable, unit, language), value, unit });
  const parsed = parseQuantity(shown.text, unit);
  const fault = parsed.ok || parsed.reason === "empty" ? null : parsed.reason === "format" ? "bad_number" : parsed.reason;
  return (
    <TextInput
      {...field}
      inputMode="decimal"
      autoComplete="off"
      classNames={{ input: "number" }}
      value={shown.text}
      onChange={(event) => {
        const text = event.currentTarget.value;
        const typed = parseQuantity(text, unit);
        const next = typed.ok ? typed.value : typed.reason === "empty" ? null : Number.NaN;
        setShown({ text, value: next, unit });
        onChange(next);
      }}
      error={fault ? t(`field.${fault}`) : error}
    />
  );
}
