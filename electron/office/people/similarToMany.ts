/** Who on file may be each person of a long list: the same comparison as while typing, found set-based (R22). */
import { ENOUGH_SHARED, KEY_WEIGHTS, pairKeysOf, readPerson } from "../../../shared/domain/matching";
import { type AskedKeys, everybodyStanding, peopleByKeysOfMany, type StandingPerson } from "../../database/keyIndex";
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
/** From so many records on the whole register goes by once; below, each is looked up by its keys. */
export const LONG_LIST = 2_000;

/**
 * For each of a list those on file who may be that person, surest first; at most a few.
 * `tick` is told how many are done, and may throw to end it.
 */
export async function peopleLikeMany(from: Askable, list: readonly AskedPerson[], tick: (done: number) => void, longList = LONG_LIST): Promise<Proposal[][]> {
  return list.length < longList ? lookedUp(from, list, tick) : heldAgainstAll(from, list, tick);
}

async function lookedUp(from: Askable, list: readonly AskedPerson[], tick: (done: number) => void): Promise<Proposal[][]> {
  const proposals: Proposal[][] = [];
  const parts = Array.from({ length: Math.ceil(list.length / PART) }, (_, at) => list.slice(at * PART, (at + 1) * PART));
  const found = (part: readonly AskedPerson[] | undefined): Promise<Found | null> => {
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
    await eachBreathing(part, BREATH, (asked, at) => {
      const candidates = (now?.hits.get(at) ?? []).flatMap((id) => now?.people.get(id) ?? []);
      proposals.push(candidates.length > 0 ? compared(asked.read, candidates) : []);
    });
    tick(proposals.length);
  }
  return proposals;
}

async function heldAgainstAll(from: Askable, list: readonly AskedPerson[], tick: (done: number) => void): Promise<Proposal[][]> {
  const held = new LongList(list.length, COMPARED);
  await eachBreathing(list, BREATH, (asked) => held.ask(asked), () => tick(0));
  for await (const people of everybodyStanding(from)) {
    for (const person of people) held.meet(person);
    tick(0);
  }
  const read = new Map<string, Candidate>();
  const candidateOf = (person: StandingPerson): Candidate => {
    const known = read.get(person.id);
    if (known) return known;
    const candidate = { person, read: readPerson(recordOf(person)) };
    read.set(person.id, candidate);
    return candidate;
  };
  const proposals: Proposal[][] = [];
  await eachBreathing(list, BREATH, (asked, at) => {
    const sharing = held.sharing(at);
    proposals.push(sharing.length > 0 ? compared(asked.read, sharing.map(candidateOf)) : []);
  }, tick);
  tick(proposals.length);
  return proposals;
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
