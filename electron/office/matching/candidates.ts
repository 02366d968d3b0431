/** Records that may be one, with the fields that are compared and chosen from. */
import type { FieldValue, MergeCandidate, MergeKind } from "../../../shared/domain/mergeFields";
import type { Askable } from "../../database/reader";
import { familyHeads } from "../families/queries";
import { fieldsOf, peopleById } from "../people/queries";

export interface Candidate extends MergeCandidate {
  readonly version: number;
  /** Deleted, merged into another, or erased. */
  readonly gone: boolean;
}

/** By id, in the order given; ids of nobody are left out. */
export async function candidatesOf(from: Askable, kind: MergeKind, ids: readonly string[]): Promise<Candidate[]> {
  const found = new Map<string, Candidate>();
  if (kind === "people") {
    for (const [id, person] of await peopleById(from, ids)) {
      found.set(id, { id, version: person.version, updatedAt: person.updatedAt, gone: (person.deletedAt ?? person.mergedIntoId ?? person.erasedAt) !== null, fields: { ...fieldsOf(person) } });
    }
  } else {
    for (const family of await familyHeads(from, ids)) {
      const { id, version, updatedAt, deletedAt, name, headPersonId, declaredSize, katoCode, address, phones, note } = family;
      const fields: Record<string, FieldValue> = { name, head: headPersonId, declaredSize, katoCode, address, phones, note };
      found.set(id, { id, version, updatedAt, gone: deletedAt !== null, fields });
    }
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}
