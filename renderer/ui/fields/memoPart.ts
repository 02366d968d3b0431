import type { FormErrors } from "@mantine/form";
import { type FunctionComponent, memo } from "react";

interface PartProps {
  /** A form, or what a group of fields needs of one. */
  readonly form: { readonly errors: FormErrors };
  /** Where the part lies in the form; empty for the form itself. */
  readonly path: string;
}

/**
 * A part of a form that is drawn again only when its own values or complaints change. The whole form is drawn on every
 * key, and a headquarters of thirty members would answer a key after a fifth of a second. Props besides `form` are plain
 * data. `form` may be that of an earlier drawing: its functions look values up when they are called.
 */
export function memoPart<Props extends PartProps>(Part: FunctionComponent<Props>) {
  return memo(Part, (before, now) => textOf(before) === textOf(now));
}

function textOf({ form, path, ...values }: PartProps): string {
  const complaints = Object.entries(form.errors).filter(([field]) => path === "" || field === path || field.startsWith(`${path}.`));
  return JSON.stringify([path, values, complaints], (_key, value: unknown) => (Number.isNaN(value) ? "not a number" : value));
}
