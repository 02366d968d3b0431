import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { parseTime } from "../../../shared/domain/availability";

interface TimeFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (time: string | null) => void;
  readonly error?: React.ReactNode;
  readonly description?: string;
  readonly required?: boolean;
  readonly "data-path"?: string;
}

/** A time of the day, typed as people type it (9, 930, 18.30) and shown as 09:30 once it is left. */
export function TimeField({ value, onChange, ...field }: TimeFieldProps) {
  const { t } = useTranslation();
  return (
    <TextInput
      {...field}
      value={value ?? ""}
      onChange={(event) => onChange(event.currentTarget.value || null)}
      onBlur={() => {
        const time = parseTime(value ?? "");
        if (time !== null && time !== value) onChange(time);
      }}
      placeholder={t("time.hint")}
      inputMode="numeric"
      autoComplete="off"
      classNames={{ input: "number" }}
    />
  );
}
