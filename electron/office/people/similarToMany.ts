/** Who on file may be each person of a long list: the same comparison as while typing, found set-based (R22). */
import { setImmediate as breathe } from "node:timers/promises";
import { askingParts, KEY_WEIGHTS, type PersonRecord } from "../../../shared/domain/matching";
import { type AskedKeys, peopleByKeysOfMany } from "../../database/keyIndex";
import type { Askable } from "../../database/reader";
import { compared, type Proposal, standingPeople } from "./similar";

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
  for (let start = 0; start < records.length; start += PART) {
    const part = records.slice(start, start + PART);
    const hits = await peopleByKeysOfMany(
      from,
      part.map(askedKeys),
      ENOUGH,
      COMPARED,
    );
    const people = await standingPeople(from, hits.map(({ id }) => id));
    const candidates = new Map<number, string[]>();
    for (const { at, id } of hits) candidates.set(at, [...(candidates.get(at) ?? []), id]);
    for (const [at, record] of part.entries()) {
      proposals.push(compared(record, (candidates.get(at) ?? []).flatMap((id) => people.get(id) ?? [])));
      if (at % BREATH === BREATH - 1) await breathe();
    }
    tick(start + part.length);
  }
  return proposals;
}

function askedKeys(record: PersonRecord, at: number): AskedKeys {
  const { signs, ...name } = askingParts(record);
  const born = signs.find((key) => key.startsWith("d:"))?.slice(2) ?? null;
  return { at, ...name, signs: signs.map((key) => [key, KEY_WEIGHTS[key.charAt(0)] ?? 1] as const), birthDate: born };
}
