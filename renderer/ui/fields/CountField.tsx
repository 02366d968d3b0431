import { NumberInput } from "@mantine/core";

interface CountFieldProps {
  readonly label?: string;
  readonly description?: string;
  readonly value: number | null;
  readonly onChange: (count: number | null) => void;
  readonly error?: React.ReactNode;
  readonly required?: boolean;
  readonly w?: number | string;
  readonly "data-path"?: string;
}

/** A whole number that may be left empty: people in a group, people at each due date. */
export function CountField({ value, onChange, ...field }: CountFieldProps) {
  return <NumberInput {...field} value={value ?? ""} onChange={(typed) => onChange(typed === "" ? null : Number(typed))} allowDecimal={false} allowNegative={false} hideControls thousandSeparator=" " max={10_000_000} inputMode="numeric" />;
}
