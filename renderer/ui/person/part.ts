import type { PersonFields } from "../../../shared/contract/people";
import type { GroupForm } from "../groupForm";

/** A part of a person's fields in a form. */
export interface PersonPart {
  readonly form: GroupForm;
  /** Where the person stands in the form: `person`, `members.2.person`; empty where the form is about the person alone. */
  readonly path: string;
  readonly person: PersonFields;
}

export function at(path: string, name: keyof PersonFields): string {
  return path ? `${path}.${name}` : name;
}
