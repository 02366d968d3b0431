/** Who on file may be each person of a long list: the same comparison as while typing, found set-based (R22). */
import { setImmediate as breathe } from "node:timers/promises";
import { askingParts, KEY_WEIGHTS, type PersonRecord } from "../../../shared/domain/matching";
import { type AskedKeys, peopleByKeysOfMany } from "../../database/keyIndex";
import type { Askable } from "../../database/reader";
import { type Candidate, compared, katoCodeOf, type Proposal, standingPeople } from "./similar";

const PART = 500;
/** Comparisons between two breaths of the event loop. */
const BREATH = 100;
/** A whole name; a birth date or a phone with some part of a name; a number alone. */
const ENOUGH = 6;
const COMPARED = 5;

/**
 * For each record those on file who may be that person, surest first; at most a few.
 * `tick` is told how many records are done, and may throw to end it.
 */
export async function peopleLikeMany(from: Askable, records: readonly PersonRecord[], tick: (done: number) => void): Promise<Proposal[][]> {
  const proposals: Proposal[][] = [];
  const parts = Array.from({ length: Math.ceil(records.length / PART) }, (_, at) => records.slice(at * PART, (at + 1) * PART));
  const found = (part: readonly PersonRecord[] | undefined): Promise<Found | null> => {
    const answer = part ? candidatesOf(from, part) : Promise.resolve(null);
    // Who ends it meanwhile does not wait for it; the failure of one that is waited for is thrown there.
    answer.catch(() => undefined);
    return answer;
  };
  // While the database looks for the next part, this one is compared.
  let next = found(parts[0]);
  for (const [place, part] of parts.entries()) {
    const now = await next;
    next = found(parts[place + 1]);
    for (const [at, record] of part.entries()) {
      proposals.push(compared(record, (now?.hits.get(at) ?? []).flatMap((id) => now?.people.get(id) ?? [])));
      if (at % BREATH === BREATH - 1) await breathe();
    }
    tick(proposals.length);
  }
  return proposals;
}

interface Found {
  /** Ids by the number of the record in its part. */
  readonly hits: ReadonlyMap<number, readonly string[]>;
  readonly people: ReadonlyMap<string, Candidate>;
}

async function candidatesOf(from: Askable, part: readonly PersonRecord[]): Promise<Found> {
  const asked: AskedKeys[] = [];
  for (const [at, record] of part.entries()) {
    asked.push(askedKeys(record, at));
    if (at % BREATH === BREATH - 1) await breathe();
  }
  const found = await peopleByKeysOfMany(from, asked, ENOUGH, COMPARED);
  const hits = new Map<number, string[]>();
  for (const { at, id } of found) hits.set(at, [...(hits.get(at) ?? []), id]);
  return { hits, people: await standingPeople(from, found.map(({ id }) => id)) };
}

function askedKeys(record: PersonRecord, at: number): AskedKeys {
  const { signs, ...name } = askingParts(record);
  const born = signs.find((key) => key.startsWith("d:"))?.slice(2) ?? null;
  return { at, ...name, katoCode: katoCodeOf(record), signs: signs.map((key) => [key, KEY_WEIGHTS[key.charAt(0)] ?? 1] as const), birthDate: born };
}
