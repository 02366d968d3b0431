/** A person as part of another record's form: put on file, changed, or taken as they are. */
import type { InlinePerson } from "../../../shared/contract/people";
import type { Askable } from "../../database/reader";
import { type FieldProblem, invalid, OfficeError } from "../core/errors";
import { createRecord, updateRecord } from "../core/records";
import type { Writing } from "../core/writing";
import { personKind, tidyPerson } from "./kind";
import { Person } from "./person.entity";
import { fieldsOf } from "./queries";

/**
 * Keeps a person for the record whose form field is `field` (`person`, `members.2.person`); answers with their id.
 * @throws OfficeError INVALID with the person's problems at `<field>.<name>`; CHANGED_MEANWHILE of the person, fields likewise.
 */
export async function savePerson(writing: Writing, inline: InlinePerson, field: string): Promise<string> {
  const { id, version, ...fields } = inline;
  if (id === null) return (await inField(field, createRecord(personKind, writing, fields))).id;
  const known = await standingPerson(writing.tx, id);
  if (!known) throw invalid([{ field, kind: "unknown" }]);
  if (version !== null && known.id === id && !same(tidyPerson(fields), fieldsOf(known))) await inField(field, updateRecord(personKind, writing, id, version, fields));
  return known.id;
}

/** A person by id, or who they were merged into; null when deleted or never there. */
export async function standingPerson(from: Askable, id: string): Promise<Person | null> {
  const person = await from.manager.getRepository(Person).findOneBy({ id });
  if (!person || person.deletedAt !== null) return null;
  return person.mergedIntoId === null ? person : standingPerson(from, person.mergedIntoId);
}

/** What is wrong with naming these people in a form: `unknown` for one who is not on file. */
export async function unknownPeople(from: Askable, people: readonly { readonly field: string; readonly id: string | null }[]): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = [];
  for (const { field, id } of people) if (id !== null && !(await standingPerson(from, id))) problems.push({ field, kind: "unknown" });
  return problems;
}

const same = (one: object, other: object): boolean => {
  const [a, b] = [Object.entries(one), new Map(Object.entries(other))];
  return a.every(([name, value]) => JSON.stringify(value) === JSON.stringify(b.get(name)));
};

async function inField<T>(field: string, saving: Promise<T>): Promise<T> {
  try {
    return await saving;
  } catch (error) {
    if (error instanceof OfficeError && error.code === "INVALID") {
      const { problems } = error.data as { problems: FieldProblem[] };
      throw invalid(problems.map((problem) => ({ ...problem, field: `${field}.${problem.field}` })));
    }
    if (error instanceof OfficeError && error.code === "CHANGED_MEANWHILE") {
      const data = error.data as { version: number; by: string; at: string; fields: string[] };
      throw new OfficeError("CHANGED_MEANWHILE", { ...data, fields: data.fields.map((name) => `${field}.${name}`) });
    }
    throw error;
  }
}
