/**
 * A long list held against everybody on file in one pass: the list is kept in memory by what it asks for, the register goes
 * by once, and of whoever goes by only those are kept who share enough with a record. For thousands of records that is far
 * cheaper than looking each of them up in an index of millions of keys.
 *
 * What it does is done for each of hundreds of thousands of people: words are numbers, days are numbers, and what a word on
 * file begins with is found once for each word.
 */
import { bornApart, ENOUGH_SHARED, KEY_WEIGHTS, MOST_BEHIND_A_KEY, MOST_WORDS, SHARED, signKeys, stemOfWord } from "../../../shared/domain/matching";
import { remembering } from "../../../shared/domain/remember";
import type { StandingPerson } from "../../database/keyIndex";
import type { AskedPerson } from "./askedPerson";

/** A name that so many on file bear says nothing any more. */
const MOST_OF_A_NAME = 5_000;
/** Words on file whose meaning is remembered. */
const MOST_REMEMBERED = 100_000;

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

/** A word on file, by the numbers of the list's words. */
interface WordOnFile {
  /** Of the word without its ending; null where the list does not have it. */
  readonly number: number | null;
  /** Of every word it begins with. */
  readonly begins: readonly number[];
}

/** All of a list are asked before the first person on file is met. */
export class LongList {
  private readonly asked: AskedPerson[] = [];
  /** Beginnings of the words of each record, by their numbers. */
  private readonly words: (readonly number[])[] = [];
  /** Days of birth, yyyymmdd. */
  private readonly days: Int32Array;
  private readonly bySign: BySign = { i: new Map(), d: new Map(), p: new Map() };
  /** Numbers of the words of the list. */
  private readonly wordNumbers = new Map<string, number>();
  /** By the lesser number of the two words, then by the greater. */
  private readonly byTwoWords: (Map<number, Named> | undefined)[] = [];
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
  private readonly onFile = remembering((word) => this.wordOnFile(word), MOST_REMEMBERED);

  /** `length`: of the list; `most`: how many are kept for each record. */
  constructor(length: number, private readonly most: number) {
    this.days = new Int32Array(length);
    this.weights = new Uint16Array(length);
  }

  /** Adds a record; the first is number 0. */
  ask(person: AskedPerson): void {
    const at = this.asked.push(person) - 1;
    const { parts, birthDate } = person;
    this.words.push(parts.words.map((word) => this.numberOf(word)));
    this.best.push([]);
    this.bestByName.push([]);
    this.days[at] = dayOf(birthDate);
    for (const sign of parts.signs) gathered(this.bySign[sign.charAt(0) as keyof BySign], sign.slice(2), () => []).push(at);
    for (const [one, other] of parts.together) {
      const { records } = this.ofTwoWords(this.numberOf(one), this.numberOf(other));
      // The forms of a name share most of its words.
      if (records.at(-1) !== at) records.push(at);
    }
    if (parts.together.length === 0 && parts.matchKey.includes(" ")) gathered(this.byName, parts.matchKey, nobody).records.push(at);
  }

  /** Somebody on file goes by. */
  meet(person: StandingPerson): void {
    const words = person.matchKey.split(" ").map(this.onFile);
    this.addSigns(person);
    if (this.touched.length > 0) this.addWords(words);
    for (let one = 0; one < words.length && one < MOST_WORDS; one++) {
      const first = words[one]?.number ?? null;
      if (first === null) continue;
      for (let other = one + 1; other < words.length && other < MOST_WORDS; other++) {
        const second = words[other]?.number ?? null;
        if (second !== null) this.addNamed(this.byTwoWords[Math.min(first, second)]?.get(Math.max(first, second)), person);
      }
    }
    if (this.byName.size > 0) this.addNamed(this.byName.get(person.matchKey), person);
    for (const at of this.touched) this.keep(at, person);
    this.touched.length = 0;
    if (this.byNameAlone.size > 0) this.byNameAlone.clear();
  }

  /** Who shares enough with a record to be compared with it, those who share most first. A name alone says nothing when many bear it. */
  sharing(at: number): StandingPerson[] {
    const byName = (this.bestByName[at] ?? []).filter(({ name }) => name === null || name.met <= MOST_BEHIND_A_KEY);
    return [...(this.best[at] ?? []), ...byName].sort((a, b) => b.weight - a.weight).slice(0, this.most).map(({ person }) => person);
  }

  private numberOf(word: string): number {
    return gathered(this.wordNumbers, word, () => this.wordNumbers.size);
  }

  private ofTwoWords(one: number, other: number): Named {
    return gathered((this.byTwoWords[Math.min(one, other)] ??= new Map()), Math.max(one, other), nobody);
  }

  private wordOnFile(word: string): WordOnFile {
    const begins: number[] = [];
    for (let letters = 2; letters <= word.length; letters++) {
      const number = this.wordNumbers.get(word.slice(0, letters));
      if (number !== undefined) begins.push(number);
    }
    return { number: this.wordNumbers.get(stemOfWord(word)) ?? null, begins };
  }

  private addSigns({ birthDate, iin, phones }: StandingPerson): void {
    for (const phone of phones) this.addAll(this.bySign.p.get(phone.slice(1)), KEY_WEIGHTS["p"]);
    if (birthDate !== null) this.addAll(this.bySign.d.get(birthDate), KEY_WEIGHTS["d"]);
    if (iin === null) return;
    if (birthDate !== null) this.addAll(this.bySign.i.get(iin), KEY_WEIGHTS["i"]);
    else for (const sign of signKeys({ iin })) this.addAll(this.bySign[sign.charAt(0) as keyof BySign].get(sign.slice(2)), KEY_WEIGHTS[sign.charAt(0)]);
  }

  private addAll(records: readonly number[] | undefined, weight = 1): void {
    if (records) for (const at of records) this.add(at, weight);
  }

  private addWords(words: readonly WordOnFile[]): void {
    for (const at of this.touched) {
      const own = this.words[at];
      if (own && words.some(({ begins }) => begins.some((number) => own.includes(number)))) this.add(at, SHARED.word);
    }
  }

  private addNamed(named: Named | undefined, person: StandingPerson): void {
    if (!named || ++named.met > MOST_OF_A_NAME) return;
    const born = dayOf(person.birthDate);
    const [year, day] = [Math.floor(born / 10_000), born % 100];
    const numbered = person.iin === null ? NO_DAY : Number(person.iin.slice(0, 6));
    for (const at of named.records) {
      // Neither another year and another day of the month, nor a number that says the same: in numbers, before it is looked at closely.
      const other = this.days[at] ?? UNKNOWN;
      if (other !== UNKNOWN && born !== UNKNOWN && other % 100 !== day && Math.floor(other / 10_000) !== year && other % 1_000_000 !== numbered) continue;
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
    const name = this.byNameAlone.size > 0 ? (this.byNameAlone.get(at) ?? null) : null;
    const best = (name ? this.bestByName : this.best)[at];
    if (!best || weight < ENOUGH_SHARED || (best.length === this.most && (best.at(-1)?.weight ?? 0) >= weight)) return;
    const place = best.findIndex((other) => weight > other.weight);
    best.splice(place < 0 ? best.length : place, 0, { person, weight, name });
    if (best.length > this.most) best.pop();
  }
}

const nobody = (): Named => ({ records: [], met: 0 });

function gathered<Key, Value>(map: Map<Key, Value>, key: Key, empty: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = empty();
  map.set(key, value);
  return value;
}

const UNKNOWN = 0;
/** What no day leaves of itself. */
const NO_DAY = -1;
/** yyyymmdd, as a number. */
const dayOf = (date: string | null): number => (date === null ? UNKNOWN : Number(date.slice(0, 4)) * 10_000 + Number(date.slice(5, 7)) * 100 + Number(date.slice(8)));
