/** "This person seems to be on file already": proposes, never decides (R22). */
import { askingKeys, askingParts, KEY_WEIGHTS, type Match, matchRead, type PersonRecord, type ReadPerson, readPerson } from "../../../shared/domain/matching";
import { displayName } from "../../../shared/domain/names";
import { peopleByKeys } from "../../database/keyIndex";
import type { Askable } from "../../database/reader";
import type { Office } from "../createOffice";
import { withPlaces } from "../places/names";
import { type MatchedPerson, recordOf } from "./keys";
import { Person } from "./person.entity";

const SHOWN = 10;
/** How many who share keys are compared in full; the one who is meant is among the first, sharing most. */
const COMPARED = 60;
const LOADED_AT_ONCE = 50;

export interface SimilarRequest {
  readonly family: string;
  readonly given: string;
  readonly patronymic: string;
  readonly birthDate: string | null;
  readonly iin: string | null;
  readonly phone: string;
  readonly katoCode: string | null;
  readonly except: string | null;
}

/** Somebody on file who may be the one asked about. */
export interface Proposal extends Match {
  readonly band: "same" | "look";
  readonly person: MatchedPerson & { readonly version: number };
}

/** Who on file may be this person, surest first, ten at most. */
export async function similarPeople(office: Office, { except, katoCode, ...written }: SimilarRequest) {
  const [proposals = []] = await peopleLike(office.database.reader, [{ ...written, village: katoCode }]);
  const shown = proposals
    .filter(({ person }) => person.id !== except)
    .slice(0, SHOWN)
    .map(({ person, band, score, why }) => ({ id: person.id, version: person.version, name: displayName(person), birthDate: person.birthDate, katoCode: person.katoCode, band, score, reasons: [...why] }));
  return withPlaces(office, shown);
}

/** For each record those on file, neither deleted, merged nor erased, who may be that person ("same" or "look"), surest first. */
export async function peopleLike(from: Askable, records: readonly PersonRecord[]): Promise<Proposal[][]> {
  const proposals: Proposal[][] = [];
  for (let start = 0; start < records.length; start += LOADED_AT_ONCE) {
    const part = records.slice(start, start + LOADED_AT_ONCE);
    const found: string[][] = [];
    for (const record of part) {
      const keys = askingKeys(record).map((key) => [key, KEY_WEIGHTS[key.charAt(0)] ?? 1] as const);
      const katoCode = katoCodeOf(record);
      found.push(await peopleByKeys(from, keys, katoCode === null ? null : { matchKey: askingParts(record).matchKey, katoCode }, COMPARED));
    }
    const people = await standingPeople(from, found.flat());
    proposals.push(...part.map((record, at) => compared(readPerson(record), (found[at] ?? []).flatMap((id) => people.get(id) ?? []))));
  }
  return proposals;
}

/** Where somebody lives, where that is said by a code and not in words. */
export const katoCodeOf = ({ village }: PersonRecord): string | null => (/^\d{9}$/.test(village ?? "") ? (village ?? null) : null);

export interface Candidate {
  readonly person: Proposal["person"];
  readonly read: ReadPerson;
}

/** Those of the candidates who may be this person, surest first. */
export function compared(asked: ReadPerson, candidates: readonly Candidate[]): Proposal[] {
  return candidates
    .flatMap(({ read, person }) => {
      const { band, ...match } = matchRead(asked, read);
      return band === "different" ? [] : [{ person, band, ...match }];
    })
    .sort((a, b) => Number(b.band === "same") - Number(a.band === "same") || b.score - a.score);
}

/** Plain rows: a hundred entities take longer than all the comparing. */
export async function standingPeople(from: Askable, ids: readonly string[]): Promise<Map<string, Candidate>> {
  const people = new Map<string, Candidate>();
  const distinct = [...new Set(ids)];
  for (let start = 0; start < distinct.length; start += 500) {
    const rows = await from.manager
      .createQueryBuilder()
      .select(["id", "version", "family", "given", "patronymic", "iin", "phones"].map((column) => `person.${column} as "${column}"`))
      .addSelect('person.birth_date as "birthDate"')
      .addSelect('person.kato_code as "katoCode"')
      .addSelect('coalesce(person.deleted_at, person.merged_into_id, person.erased_at) as "gone"')
      .from(Person, "person")
      // By id alone: with `merged_into_id is null` beside it the planner goes through everybody who is not merged.
      .where("person.id in (:...ids)", { ids: distinct.slice(start, start + 500) })
      .getRawMany<Omit<Candidate["person"], "phones"> & { phones: string; gone: string | null }>();
    for (const { gone, phones, ...row } of rows) {
      if (gone !== null) continue;
      const person = { ...row, phones: JSON.parse(phones) as string[] };
      people.set(person.id, { person, read: readPerson(recordOf(person)) });
    }
  }
  return people;
}
