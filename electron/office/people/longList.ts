/**
 * A long list held against everybody on file in one pass: the list is kept in memory by what it asks for, the register goes
 * by once, and of whoever goes by only those are kept who share enough with a record. For thousands of records that is far
 * cheaper than looking each of them up in an index of millions of keys.
 *
 * What it does is done for each of hundreds of thousands of people: texts are looked up as they stand, without a prefix
 * that would have to be put before each, and pairs of words as one number.
 */
import { bornApart, ENOUGH_SHARED, KEY_WEIGHTS, MOST_BEHIND_A_KEY, MOST_WORDS, SHARED, signKeys, stemOfWord } from "../../../shared/domain/matching";
import type { StandingPerson } from "../../database/keyIndex";
import type { AskedPerson } from "./askedPerson";

/** A name that so many on file bear says nothing any more. */
const MOST_OF_A_NAME = 5_000;
/** More different words than this no list has; a pair of them is still a whole number. */
const WORDS = 2 ** 26;

/** Records of the list behind one name, and how many on file bear it. */
interface Named {
  readonly records: number[];
  met: number;
}

/** Records of the list by their numbers, days and phones: by the letters of `signKeys`. */
type BySign = Record<"i" | "d" | "p", Map<string, number[]>>;

interface Shares {
  readonly person: StandingPerson;
  readonly weight: number;
  /** The name that is all they share; null where there is more. */
  readonly name: Named | null;
}

export class LongList {
  private readonly asked: AskedPerson[] = [];
  /** Beginnings of the words of each record, each with the space before a word. */
  private readonly words: string[][] = [];
  private readonly days: Int32Array;
  private readonly bySign: BySign = { i: new Map(), d: new Map(), p: new Map() };
  /** Numbers of the words of the list. */
  private readonly wordNumbers = new Map<string, number>();
  private readonly byTwoWords = new Map<number, Named>();
  /** Names that have no two words, such as those with an initial. */
  private readonly byName = new Map<string, Named>();
  private readonly best: Shares[][] = [];
  /** Those who share nothing but a name, apart: if many turn out to bear it, they must not have taken the places of others. */
  private readonly bestByName: Shares[][] = [];
  /** What the person who goes by shares with each record; 0 for all between two people. */
  private readonly weights: Uint16Array;
  /** Records with a weight. */
  private readonly touched: number[] = [];
  /** Of these, those that share a name with the person and nothing else: no sign, no day, no village. */
  private readonly byNameAlone = new Map<number, Named>();

  /** `length`: of the list; `most`: how many are kept for each record. */
  constructor(length: number, private readonly most: number) {
    this.days = new Int32Array(length);
    this.weights = new Uint16Array(length);
  }

  /** Adds a record; the first is number 0. */
  ask(person: AskedPerson): void {
    const at = this.asked.push(person) - 1;
    const { parts, birthDate } = person;
    this.words.push(parts.words.map((word) => ` ${word}`));
    this.best.push([]);
    this.bestByName.push([]);
    this.days[at] = dayOf(birthDate);
    for (const sign of parts.signs) gathered(this.bySign[sign.charAt(0) as keyof BySign], sign.slice(2), () => []).push(at);
    for (const [one, other] of parts.together) {
      const { records } = gathered(this.byTwoWords, this.pairOf(this.numberOf(one), this.numberOf(other)), nobody);
      // The forms of a name share most of its words.
      if (records.at(-1) !== at) records.push(at);
    }
    if (parts.together.length === 0 && parts.matchKey.includes(" ")) gathered(this.byName, parts.matchKey, nobody).records.push(at);
  }

  /** Somebody on file goes by. */
  meet(person: StandingPerson): void {
    this.addSigns(person);
    if (this.touched.length > 0) this.addWords(` ${person.matchKey}`);
    const numbers = person.matchKey.split(" ", MOST_WORDS).map((word) => this.wordNumbers.get(stemOfWord(word)));
    for (let one = 0; one < numbers.length; one++) {
      for (let other = one + 1; other < numbers.length; other++) this.addNamed(this.byTwoWords.get(this.pairOf(numbers[one] ?? -1, numbers[other] ?? -1)), person);
    }
    if (this.byName.size > 0) this.addNamed(this.byName.get(person.matchKey), person);
    for (const at of this.touched) this.keep(at, person);
    this.touched.length = 0;
    this.byNameAlone.clear();
  }

  /** Who shares enough with a record to be compared with it, those who share most first. A name alone says nothing when many bear it. */
  sharing(at: number): StandingPerson[] {
    const byName = (this.bestByName[at] ?? []).filter(({ name }) => name === null || name.met <= MOST_BEHIND_A_KEY);
    return [...(this.best[at] ?? []), ...byName].sort((a, b) => b.weight - a.weight).slice(0, this.most).map(({ person }) => person);
  }

  private numberOf(word: string): number {
    return gathered(this.wordNumbers, word, () => this.wordNumbers.size);
  }

  /** In no order; of a word that the list does not have, the number of no pair. */
  private pairOf(one: number, other: number): number {
    return Math.min(one, other) * WORDS + Math.max(one, other);
  }

  private addSigns({ birthDate, iin, phones }: StandingPerson): void {
    const add = (kind: keyof BySign, value: string): void => {
      if (this.bySign[kind].size > 0) for (const at of this.bySign[kind].get(value) ?? NONE) this.add(at, KEY_WEIGHTS[kind] ?? 1);
    };
    for (const phone of phones) add("p", phone.slice(1));
    if (birthDate !== null) add("d", birthDate);
    if (iin === null) return;
    if (birthDate === null) for (const sign of signKeys({ iin })) add(sign.charAt(0) as keyof BySign, sign.slice(2));
    else add("i", iin);
  }

  private addWords(matchKey: string): void {
    for (const at of this.touched) if (this.words[at]?.some((word) => matchKey.includes(word))) this.add(at, SHARED.word);
  }

  private addNamed(named: Named | undefined, person: StandingPerson): void {
    if (!named || ++named.met > MOST_OF_A_NAME) return;
    const born = dayOf(person.birthDate);
    const numbered = person.iin === null ? UNKNOWN : Number(person.iin.slice(0, 6));
    for (const at of named.records) {
      if (!bornNear(this.days[at] ?? UNKNOWN, born, numbered)) continue;
      const asked = this.asked[at];
      if (!asked || bornApart(asked, person)) continue;
      const sameVillage = asked.katoCode !== null && asked.katoCode === person.katoCode;
      if (!sameVillage && (this.weights[at] ?? 0) === 0 && (asked.birthDate === null || person.birthDate === null)) this.byNameAlone.set(at, named);
      this.add(at, SHARED.twoWords + (asked.parts.matchKey === person.matchKey ? SHARED.wholeName : 0) + (sameVillage ? SHARED.village : 0));
    }
  }

  private add(at: number, weight: number): void {
    const before = this.weights[at] ?? 0;
    if (before === 0) this.touched.push(at);
    this.weights[at] = before + weight;
  }

  private keep(at: number, person: StandingPerson): void {
    const weight = this.weights[at] ?? 0;
    this.weights[at] = 0;
    const name = this.byNameAlone.get(at) ?? null;
    const best = (name ? this.bestByName : this.best)[at];
    if (!best || weight < ENOUGH_SHARED || (best.length === this.most && (best.at(-1)?.weight ?? 0) >= weight)) return;
    const place = best.findIndex((other) => weight > other.weight);
    best.splice(place < 0 ? best.length : place, 0, { person, weight, name });
    if (best.length > this.most) best.pop();
  }
}

const NONE: readonly number[] = [];
const nobody = (): Named => ({ records: [], met: 0 });

function gathered<Key, Value>(map: Map<Key, Value>, key: Key, empty: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = empty();
  map.set(key, value);
  return value;
}

const UNKNOWN = 0;
/** yyyymmdd, as a number. */
const dayOf = (date: string | null): number => (date === null ? UNKNOWN : Number(date.slice(0, 4)) * 10_000 + Number(date.slice(5, 7)) * 100 + Number(date.slice(8)));

/**
 * Neither another year and another day of the month, nor a number that says the same: in numbers, before it is looked at
 * closely. `numbered`: the first six digits of a number, yymmdd.
 */
const bornNear = (asked: number, known: number, numbered: number): boolean =>
  asked === UNKNOWN || known === UNKNOWN || Math.floor(asked / 10_000) === Math.floor(known / 10_000) || asked % 100 === known % 100 || asked % 1_000_000 === numbered;
