import { Group, Input, Select, Text, TextInput } from "@mantine/core";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Amount, type Qualifier, QUALIFIERS, type Unit } from "../../../shared/domain/amounts";
import { parseAmount, parseQuantity, type QuantityFault, UNKNOWN } from "../../../shared/domain/quantities";
import { typedNumber, unitWord } from "../amounts";
import { useLanguage } from "../LanguageChoice";

const LETTER_WIDTH = 8.5;
const SUFFIX_PADDING = 22;

interface AmountFieldProps {
  readonly label: string;
  readonly value: Amount;
  readonly onChange: (amount: Amount) => void;
  /** Null while nothing says what is counted; numbers are then read as whole. */
  readonly unit: Unit | null;
  /** Those that this amount may have; all of them when left out. */
  readonly qualifiers?: readonly Qualifier[];
  readonly required?: boolean;
  /** In a dialog: the cursor starts here. */
  readonly takesFocus?: boolean;
  readonly description?: string;
  /** Paths of the number and of the range's end in the form, and what the office says about them. */
  readonly path: string;
  readonly error?: React.ReactNode;
  readonly highPath?: string;
  readonly highError?: React.ReactNode;
}

/**
 * How many, and how sure: typed as people write it ("1 320,4", "более 1000", "30-40"). What cannot be read is held in
 * the box with a sentence beside it and goes out as no number, so that it is never saved as another one.
 */
export function AmountField({ label, value, onChange, unit, qualifiers = QUALIFIERS, required, takesFocus, description, path, error, highPath, highError }: AmountFieldProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  const counted = unit ?? "piece";
  const isRange = value.qualifier === "range";
  const isUnknown = value.qualifier === "unknown";

  const read = (text: string): Amount => {
    const parsed = parseAmount(text, counted);
    const plain = value.qualifier === "unknown" ? "exact" : value.qualifier;
    if (!parsed.ok || parsed.amount.qualifier === "unknown") return { qualifier: plain, value: null, high: isRange ? value.high : null };
    if (parsed.amount.qualifier === "exact") return { qualifier: plain, value: parsed.amount.value, high: isRange ? value.high : null };
    return qualifiers.includes(parsed.amount.qualifier) ? parsed.amount : { qualifier: plain, value: null, high: null };
  };
  const suffix = unit && unitWord(value, unit, language);
  const qualify = (qualifier: Qualifier): void => onChange(qualifier === "unknown" ? UNKNOWN : { qualifier, value: value.value, high: qualifier === "range" ? value.high : null });

  return (
    <Input.Wrapper label={label} description={description} required={required} labelProps={{ htmlFor: id }}>
      <Group gap={6} wrap="nowrap" align="flex-start" mt={2}>
        <Select
          aria-label={t("amount.qualifier")}
          data={qualifiers.map((qualifier) => ({ value: qualifier, label: t(`qualifier.${qualifier}`) }))}
          value={value.qualifier}
          onChange={(chosen) => chosen && qualify(chosen as Qualifier)}
          allowDeselect={false}
          checkIconPosition="right"
          w={isUnknown ? 160 : 124}
          flex="0 0 auto"
          comboboxProps={{ width: 170, position: "bottom-start" }}
        />
        {!isUnknown && (
          <NumberBox
            id={id}
            value={value.value}
            unit={counted}
            suffix={isRange ? null : suffix}
            path={path}
            error={error}
            required={required}
            takesFocus={takesFocus}
            read={(text) => {
              const amount = read(text);
              onChange(amount);
              return amount.value;
            }}
            fault={(text) => faultOf(text, counted, qualifiers)}
          />
        )}
        {isRange && (
          <>
            <Text mt={7} size="sm" aria-hidden>
              –
            </Text>
            <NumberBox
              aria-label={t("amount.high")}
              value={value.high}
              unit={counted}
              suffix={suffix}
              path={highPath}
              error={highError}
              read={(text) => {
                const parsed = parseQuantity(text, counted);
                const high = parsed.ok ? parsed.value : null;
                onChange({ ...value, high });
                return high;
              }}
              fault={(text) => faultOf(text, counted, null)}
            />
          </>
        )}
      </Group>
    </Input.Wrapper>
  );
}

type Fault = Exclude<QuantityFault, "format"> | "bad_number" | "one_number";

/** What is wrong with a typed number; `spoken` are the qualifiers that may be typed with it, null for a bare number. */
function faultOf(text: string, unit: Unit, spoken: readonly Qualifier[] | null): Fault | null {
  if (text.trim() === "") return null;
  const parsed = spoken ? parseAmount(text, unit) : parseQuantity(text, unit);
  if (!parsed.ok) return parsed.reason === "format" ? "bad_number" : parsed.reason;
  return spoken && "amount" in parsed && !spoken.includes(parsed.amount.qualifier) ? "one_number" : null;
}

interface NumberBoxProps {
  readonly id?: string;
  readonly "aria-label"?: string;
  readonly value: number | null;
  readonly unit: Unit;
  /** The unit's word, inside the box. */
  readonly suffix: string | null;
  readonly path?: string;
  readonly error?: React.ReactNode;
  readonly required?: boolean;
  readonly takesFocus?: boolean;
  /** Takes what is typed; answers with the number it was read as. */
  readonly read: (text: string) => number | null;
  readonly fault: (text: string) => Fault | null;
}

/** Keeps the text as it is typed until it is left; a value that comes from elsewhere replaces it. */
function NumberBox({ id, value, unit, suffix, path, error, required, takesFocus, read, fault, ...named }: NumberBoxProps) {
  const { t } = useTranslation("refusals");
  const language = useLanguage();
  const [shown, setShown] = useState({ text: typedNumber(value, unit, language), value });
  const [left, setLeft] = useState(false);
  if (shown.value !== value) setShown({ text: typedNumber(value, unit, language), value });
  const wrong = fault(shown.text);
  return (
    <TextInput
      {...named}
      id={id}
      data-path={path}
      data-autofocus={takesFocus}
      withAsterisk={required}
      aria-required={required}
      inputMode="decimal"
      autoComplete="off"
      value={shown.text}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setShown({ text, value: read(text) });
      }}
      onFocus={() => setLeft(false)}
      onBlur={() => {
        setLeft(true);
        if (wrong === null) setShown({ text: typedNumber(value, unit, language), value });
      }}
      error={(left && wrong && t(`field.${wrong}`)) || error}
      rightSection={suffix && <Text size="sm">{suffix}</Text>}
      rightSectionWidth={suffix ? suffix.length * LETTER_WIDTH + SUFFIX_PADDING : undefined}
      rightSectionPointerEvents="none"
      flex="1 1 0"
      miw={0}
      styles={{ wrapper: { maxWidth: 260 } }}
      classNames={{ input: "number" }}
    />
  );
}
