import { type ComponentProps, useState } from "react";
import { type Amount, QUALIFIERS } from "../../../shared/domain/amounts";
import { UNKNOWN } from "../../../shared/domain/quantities";
import { AmountField } from "./AmountField";

const COUNTED = QUALIFIERS.filter((qualifier) => qualifier !== "unknown");

/** An amount that may be left empty: nobody counted. How sure it is can be chosen before the number is typed. */
export function OptionalAmountField({ value, onChange, ...field }: Omit<ComponentProps<typeof AmountField>, "qualifiers" | "required">) {
  const [qualifier, setQualifier] = useState<Amount["qualifier"]>(value.qualifier === "unknown" ? "exact" : value.qualifier);
  const shown: Amount = value.qualifier === "unknown" ? { qualifier, value: null, high: null } : value;
  return (
    <AmountField
      {...field}
      qualifiers={COUNTED}
      value={shown}
      onChange={(amount) => {
        setQualifier(amount.qualifier);
        onChange(amount.value === null && amount.high === null ? UNKNOWN : amount);
      }}
    />
  );
}
