import { TextInput } from "@mantine/core";
import { useCaret } from "./useCaret";

const HALF = 6;
const LENGTH = 12;
const digitsIn = (text: string): string => text.replace(/\D/g, "");

interface IinFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly error?: React.ReactNode;
  /** Digits only, perhaps fewer than twelve. */
  readonly value: string;
  readonly onChange: (digits: string) => void;
  readonly "data-path"?: string;
}

/** Twelve digits, shown as 850312 300018 while they are typed or pasted. */
export function IinField({ value, onChange, ...field }: IinFieldProps) {
  const { ref, put } = useCaret();
  const shown = value.length > HALF ? `${value.slice(0, HALF)}\u00a0${value.slice(HALF)}` : value;
  return (
    <TextInput
      {...field}
      ref={ref}
      inputMode="numeric"
      autoComplete="off"
      value={shown}
      onChange={({ currentTarget }) => {
        const before = digitsIn(currentTarget.value.slice(0, currentTarget.selectionStart ?? currentTarget.value.length)).length;
        put(before > HALF ? before + 1 : before);
        onChange(digitsIn(currentTarget.value).slice(0, LENGTH));
      }}
    />
  );
}
