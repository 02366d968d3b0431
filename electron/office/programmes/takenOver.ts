/** Programmes that were made of a project of the national catalogue. */
import type { ProgrammeFields } from "../../../shared/contract/programmes";
import type { Askable } from "../../database/reader";
import { createRecord, type Saved } from "../core/records";
import type { Writing } from "../core/writing";
import { programmeKind } from "./kind";
import { Programme } from "./programme.entity";

/** Project's code -> programme, of one version of the catalogue. */
export async function takenOver(from: Askable, version: string): Promise<Map<string, string>> {
  const found = await from.manager
    .getRepository(Programme)
    .createQueryBuilder("programme")
    .where("programme.deleted_at is null and programme.catalogue_version = :version", { version })
    .getMany();
  return new Map(found.map((programme) => [programme.code.slice(0, -version.length - 1), programme.id]));
}

/** @throws OfficeError INVALID as a programme's form */
export function takeOverProgramme(writing: Writing, fields: ProgrammeFields, catalogueVersion: string): Promise<Saved> {
  const kind = { ...programmeKind, columns: async (...given: Parameters<typeof programmeKind.columns>) => ({ ...(await programmeKind.columns(...given)), catalogueVersion }) };
  return createRecord(kind, writing, fields);
}
