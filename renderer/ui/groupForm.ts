import type { FormErrors } from "@mantine/form";
import type { RecordForm } from "./register/feature";

/** What a group of fields needs of the form it stands in, whichever record's form that is. Paths are as in the contract. */
export interface GroupForm {
  readonly errors: FormErrors;
  set(path: string, value: unknown): void;
}

export function groupForm<Fields>(form: RecordForm<Fields>): GroupForm {
  // A path that is put together at run time has no type of its own; the contract's schema checks what lands there.
  return { errors: form.errors, set: (path, value) => form.setFieldValue(path as never, value as never) };
}
