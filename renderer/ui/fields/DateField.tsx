import { DateInput } from "@mantine/dates";
import { useTranslation } from "react-i18next";
import { parseLocalDate } from "../../../shared/domain/periods";

interface DateFieldProps {
  readonly label?: string;
  readonly "aria-label"?: string;
  readonly placeholder?: string;
  readonly w?: number | string;
  readonly value: string | null;
  readonly onChange: (date: string | null) => void;
  readonly error?: React.ReactNode;
  readonly required?: boolean;
  readonly description?: string;
  readonly "data-path"?: string;
}

/** A local date: typed as people type dates (3.4.20, 03.04.2020, 2020-04-03) or picked. */
export function DateField({ value, onChange, required, placeholder, ...field }: DateFieldProps) {
  const { t } = useTranslation();
  const parse = (text: string): string | null => {
    const parsed = parseLocalDate(text);
    return parsed.ok ? parsed.date : null;
  };
  return <DateInput {...field} required={required} value={value || null} onChange={onChange} valueFormat="DD.MM.YYYY" placeholder={placeholder ?? t("date.hint")} dateParser={parse as never} clearable={!required} clearButtonProps={{ tabIndex: -1, "aria-label": t("clear") }} popoverProps={{ withinPortal: true }} />;
}
