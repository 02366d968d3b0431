import { TextInput } from "@mantine/core";
import { useLayoutEffect, useRef } from "react";

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
  const input = useRef<HTMLInputElement>(null);
  const caret = useRef<number | null>(null);
  const shown = value.length > HALF ? `${value.slice(0, HALF)}\u00a0${value.slice(HALF)}` : value;

  // The space is put in by us, so the cursor has to be led past it; otherwise the browser throws it to the end.
  useLayoutEffect(() => {
    if (caret.current !== null) input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });

  return (
    <TextInput
      {...field}
      ref={input}
      inputMode="numeric"
      autoComplete="off"
      value={shown}
      onChange={({ currentTarget }) => {
        const before = digitsIn(currentTarget.value.slice(0, currentTarget.selectionStart ?? currentTarget.value.length)).length;
        caret.current = before > HALF ? before + 1 : before;
        onChange(digitsIn(currentTarget.value).slice(0, LENGTH));
      }}
    />
  );
}
