import { TextInput, type TextInputProps } from "@mantine/core";
import { useMergedRef } from "@mantine/hooks";
import type { Ref } from "react";
import { caretInGrouped, groupTypedPhone, normalizePhone } from "../../../shared/domain/phones";
import { useCaret } from "./useCaret";

interface PhoneFieldProps extends Omit<TextInputProps, "value" | "onChange"> {
  readonly value: string;
  readonly onChange: (phone: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** Blanks of ours do not break and are not kept. */
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

/** One phone: a mobile number is grouped while it is typed or pasted and takes its one form as soon as it is whole (R20). */
export function PhoneField({ value, onChange, onBlur, ref, ...field }: PhoneFieldProps) {
  const { ref: box, put } = useCaret();
  return (
    <TextInput
      inputMode="tel"
      autoComplete="off"
      {...field}
      ref={useMergedRef(box, ref ?? null)}
      value={groupTypedPhone(value)}
      onChange={({ currentTarget, nativeEvent }) => {
        const typed = currentTarget.value;
        const grouped = groupTypedPhone(typed);
        const forward = nativeEvent instanceof InputEvent && nativeEvent.inputType === "deleteContentForward";
        if (grouped !== typed) put(caretInGrouped(typed, currentTarget.selectionStart ?? typed.length, grouped, forward));
        onChange(grouped.startsWith("+7\u00a0") ? normalizePhone(grouped) : plain(grouped));
      }}
      onBlur={(event) => {
        const tidy = normalizePhone(value);
        if (tidy !== value) onChange(tidy);
        onBlur?.(event);
      }}
    />
  );
}
