/** Who on file may be each person of a long list: the same comparison as while typing, found set-based (R22). */
import { ENOUGH_SHARED, KEY_WEIGHTS, pairKeysOf, readPerson } from "../../../shared/domain/matching";
import { type AskedKeys, everybodyStanding, peopleAtPlaces, peopleByKeysOfMany } from "../../database/keyIndex";
import type { Askable } from "../../database/reader";
import { eachBreathing } from "../core/breathing";
import type { AskedPerson } from "./askedPerson";
import { recordOf } from "./keys";
import { LongList } from "./longList";
import { type Candidate, compared, type Proposal, standingPeople } from "./similar";

const PART = 500;
/** Comparisons between two breaths of the event loop. */
const BREATH = 100;
const COMPARED = 5;
/** One for all of whom nobody on file is like: of a long list they are most. */
const NOBODY: readonly Proposal[] = [];
/** From so many records on the whole register goes by once; below, each is looked up by its keys. */
export const LONG_LIST = 2_000;

/**
 * For each of a list those on file who may be that person, surest first; at most a few.
 * `tick` is told how many are done, and may throw to end it.
 */
export async function peopleLikeMany(from: Askable, list: readonly AskedPerson[], tick: (done: number) => void, longList = LONG_LIST): Promise<(readonly Proposal[])[]> {
  return list.length < longList ? lookedUp(from, list, tick) : heldAgainstAll(from, list, tick);
}

async function lookedUp(from: Askable, list: readonly AskedPerson[], tick: (done: number) => void): Promise<(readonly Proposal[])[]> {
  const proposals: (readonly Proposal[])[] = [];
  await inPartsAhead(list, (part) => candidatesOf(from, part), async (part, _start, { hits, people }) => {
    await eachBreathing(part, BREATH, (asked, at) => {
      const candidates = (hits.get(at) ?? []).flatMap((id) => people.get(id) ?? []);
      proposals.push(candidates.length > 0 ? compared(asked.read, candidates) : NOBODY);
    });
    tick(proposals.length);
  });
  return proposals;
}

async function heldAgainstAll(from: Askable, list: readonly AskedPerson[], tick: (done: number) => void): Promise<(readonly Proposal[])[]> {
  const held = new LongList(list.length, COMPARED);
  await eachBreathing(list, BREATH, (asked) => held.ask(asked), () => tick(0));
  for await (const people of everybodyStanding(from)) {
    held.meet(people);
    tick(0);
  }
  const candidates = new Map<number, Candidate>();
  const proposals: (readonly Proposal[])[] = [];
  await inPartsAhead(list, (part, start) => {
    const places = part.flatMap((_, at) => held.sharing(start + at)).filter((place) => !candidates.has(place));
    return peopleAtPlaces(from, [...new Set(places)]);
  }, async (part, start, found) => {
    for (const [place, person] of found) if (!candidates.has(place)) candidates.set(place, { person, read: readPerson(recordOf(person)) });
    await eachBreathing(part, BREATH, (asked, at) => {
      const sharing = held.sharing(start + at).flatMap((place) => candidates.get(place) ?? []);
      proposals.push(sharing.length > 0 ? compared(asked.read, sharing) : NOBODY);
    });
    tick(proposals.length);
  });
  return proposals;
}

/** A list in parts: while one is worked on, what the next one needs is asked for already. */
async function inPartsAhead<Answer>(
  list: readonly AskedPerson[], ask: (part: readonly AskedPerson[], start: number) => Promise<Answer>, work: (part: readonly AskedPerson[], start: number, answer: Answer) => Promise<void>,
): Promise<void> {
  const asked = (start: number): Promise<Answer> | null => {
    if (start >= list.length) return null;
    const answer = ask(list.slice(start, start + PART), start);
    // Who ends it meanwhile does not wait for it; the failure of one that is waited for is thrown there.
    answer.catch(() => undefined);
    return answer;
  };
  let next = asked(0);
  for (let start = 0; next; start += PART) {
    const answer = await next;
    next = asked(start + PART);
    await work(list.slice(start, start + PART), start, answer);
  }
}

interface Found {
  /** Ids by the number of the record in its part. */
  readonly hits: ReadonlyMap<number, readonly string[]>;
  readonly people: ReadonlyMap<string, Candidate>;
}

async function candidatesOf(from: Askable, part: readonly AskedPerson[]): Promise<Found> {
  const asked = part.map(({ birthDate, katoCode, parts: { signs, words, together, matchKey } }, at): AskedKeys =>
    ({ at, words, matchKey, pairs: together.map(pairKeysOf), birthDate, katoCode, signs: signs.map((key) => [key, KEY_WEIGHTS[key.charAt(0)] ?? 1] as const) }));
  const found = await peopleByKeysOfMany(from, asked, ENOUGH_SHARED, COMPARED);
  const hits = new Map<number, string[]>();
  for (const { at, id } of found) hits.set(at, [...(hits.get(at) ?? []), id]);
  return { hits, people: await standingPeople(from, found.map(({ id }) => id)) };
}
