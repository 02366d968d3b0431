/** A family put on file with another record that is about it. */
import type { InlinePerson } from "../../../shared/contract/people";
import { createRecord } from "../core/records";
import type { Writing } from "../core/writing";
import { familyKind } from "./kind";

export interface NewFamily {
  /** The head, who is on file by now. */
  readonly headId: string;
  readonly declaredSize: number | null;
  readonly katoCode: string | null;
  readonly address: string;
}

/** Answers with the family's id; its name is the head's family name. */
export async function registerFamily(writing: Writing, { headId, declaredSize, katoCode, address }: NewFamily): Promise<string> {
  const head: InlinePerson = { id: headId, version: null, family: "", given: "", patronymic: "", birthDate: null, sex: null, iin: null, phones: [], katoCode: null, address: "", languages: [], note: "" };
  const { id } = await createRecord(familyKind, writing, { name: "", head, declaredSize, katoCode, address, phones: [], members: [], vulnerabilities: [], note: "" });
  return id;
}
