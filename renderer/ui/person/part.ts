import type { PersonFields } from "../../../shared/contract/people";
import type { GroupForm } from "../groupForm";

/** A part of a person's fields in a form. */
export interface PersonPart<Names extends keyof PersonFields> {
  readonly form: GroupForm;
  /** Where the person stands in the form: `person`, `members.2.person`; empty where the form is about the person alone. */
  readonly path: string;
  /** Only what the part shows: it is drawn again when this changes. */
  readonly person: Pick<PersonFields, Names>;
}

export function at(path: string, name: keyof PersonFields): string {
  return path ? `${path}.${name}` : name;
}

export type BirthNames = "iin" | "birthDate" | "sex";
export const birthOf = ({ iin, birthDate, sex }: PersonFields): Pick<PersonFields, BirthNames> => ({ iin, birthDate, sex });

export type ContactNames = "phones" | "katoCode" | "address" | "languages" | "note";
export const contactsOf = ({ phones, katoCode, address, languages, note }: PersonFields): Pick<PersonFields, ContactNames> => ({ phones, katoCode, address, languages, note });
