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
import type { StandingKeys } from "../../database/keyIndex";
import type { AskedPerson } from "./askedPerson";

/** A name that so many on file bear says nothing any more. */
const MOST_OF_A_NAME = 5_000;
/** Names on file of which is remembered what they have in common with the list. */
const MOST_REMEMBERED = 100_000;

/** Records of the list behind one name, and how many on file bear it. */
interface Named {
  /** For each record `NUMBERS` numbers, side by side: it is read for everybody who bears the name. */
  readonly records: number[];
  met: number;
}

/** Of a record: its place in the list, and its day of birth as `dayOf` has it. */
const NUMBERS = 2;

/** Somebody on file, by what they are found by; empty where that is not known. */
interface OnFile {
  readonly birthDate: string;
  /** The same as `dayOf` has it. */
  readonly born: number;
  readonly iin: string;
  readonly katoCode: string;
  readonly matchKey: string;
}

interface Shares {
  /** Where the database keeps the person. */
  readonly place: number;
  readonly weight: number;
  /** The name that is all they share; null where there is more. */
  readonly name: Named | null;
}

/** What a name on file has in common with the list. */
interface NameOnFile {
  /** Numbers of the list's words that a word of the name begins with. */
  readonly begins: readonly number[];
  /** Names of the list that have two words in common with it, or are it. */
  readonly named: readonly Named[];
}

/** All of a list are asked before the first person on file is met. */
export class LongList {
  private readonly asked: AskedPerson[] = [];
  /** Beginnings of the words of each record, by their numbers. */
  private readonly words: (readonly number[])[] = [];
  /** Records of the list by what `signKeys` calls i, d and p. */
  private readonly byIin = new Map<string, number[]>();
  /** For each record its place, how many words its name has, and their numbers, side by side. */
  private readonly byDay = new Map<number, number[]>();
  private readonly byPhone = new Map<string, number[]>();
  /** Numbers of the words of the list. */
  private readonly wordNumbers = new Map<string, number>();
  /** By the lesser number of the two words, then by the greater. */
  private readonly byTwoWords: (Map<number, Named> | undefined)[] = [];
  /** Names that have no two words, such as those with an initial. */
  private readonly byName = new Map<string, Named>();
  private readonly best: (Shares[] | undefined)[];
  /** Those who share nothing but a name, apart: if many turn out to bear it, they must not have taken the places of others. */
  private readonly bestByName: (Shares[] | undefined)[];
  /** What the person who goes by shares with each record; 0 for all between two people. */
  private readonly weights: Uint16Array;
  /** Records with a weight. */
  private readonly touched: number[] = [];
  /** Of these, those that share a name with the person and nothing else: no sign, no day, no village. */
  private readonly byNameAlone = new Map<number, Named>();
  /** By the number of a word: who of those that went by was the last whose name has a word beginning so. */
  private begun: Int32Array | null = null;
  private people = 0;
  private readonly onFile = remembering((matchKey) => this.nameOnFile(matchKey), MOST_REMEMBERED);

  /** `length`: of the list; `most`: how many are kept for each record. */
  constructor(length: number, private readonly most: number) {
    this.best = Array.from({ length });
    this.bestByName = Array.from({ length });
    this.weights = new Uint16Array(length);
  }

  /** Adds a record; the first is number 0. */
  ask(person: AskedPerson): void {
    const at = this.asked.push(person) - 1;
    const { parts, birthDate } = person;
    const words = parts.words.map((word) => this.numberOf(word));
    this.words.push(words);
    const born = dayOf(birthDate);
    for (const sign of parts.signs) {
      const value = sign.slice(2);
      if (sign.startsWith("d")) gathered(this.byDay, dayOf(value), () => []).push(at, words.length, ...words);
      else gathered(sign.startsWith("i") ? this.byIin : this.byPhone, value, () => []).push(at);
    }
    for (const [one, other] of parts.together) {
      const { records } = this.ofTwoWords(this.numberOf(one), this.numberOf(other));
      // The forms of a name share most of its words.
      if (records.at(-NUMBERS) !== at) records.push(at, born);
    }
    if (parts.together.length === 0 && parts.matchKey.includes(" ")) gathered(this.byName, parts.matchKey, nobody).records.push(at, born);
  }

  /** A portion of those on file goes by. */
  meet({ place, matchKey, birthDate, iin, phones, katoCode }: StandingKeys): void {
    for (let at = 0; at < place.length; at++) {
      const born = birthDate[at] ?? "";
      this.meetOne(Number(place[at]), phones[at] ?? "", { birthDate: born, born: dayOf(born), iin: iin[at] ?? "", katoCode: katoCode[at] ?? "", matchKey: matchKey[at] ?? "" });
    }
  }

  /** Places of those who share enough with a record to be compared with it, those who share most first. A name alone says nothing when many bear it. */
  sharing(at: number): number[] {
    const best = this.best[at] ?? [];
    const byName = this.bestByName[at]?.filter(({ name }) => name === null || name.met <= MOST_BEHIND_A_KEY) ?? [];
    const both = byName.length > 0 ? [...best, ...byName].sort((a, b) => b.weight - a.weight).slice(0, this.most) : best;
    return both.map(({ place }) => place);
  }

  private meetOne(place: number, phones: string, person: OnFile): void {
    const { begins, named } = this.onFile(person.matchKey);
    this.addSigns(person, phones, begins);
    for (const each of named) this.addNamed(each, person);
    for (const at of this.touched) this.keep(at, place);
    this.touched.length = 0;
    if (this.byNameAlone.size > 0) this.byNameAlone.clear();
  }

  private numberOf(word: string): number {
    return gathered(this.wordNumbers, word, () => this.wordNumbers.size);
  }

  private ofTwoWords(one: number, other: number): Named {
    return gathered((this.byTwoWords[Math.min(one, other)] ??= new Map()), Math.max(one, other), nobody);
  }

  private nameOnFile(matchKey: string): NameOnFile {
    const words = matchKey.split(" ");
    const begins = new Set<number>();
    for (const word of words) for (let letters = 2; letters <= word.length; letters++) {
      const number = this.wordNumbers.get(word.slice(0, letters));
      if (number !== undefined) begins.add(number);
    }
    const numbers = words.slice(0, MOST_WORDS).flatMap((word) => this.wordNumbers.get(stemOfWord(word)) ?? []);
    const named = numbers.flatMap((one, at) => numbers.slice(at + 1).map((other) => this.byTwoWords[Math.min(one, other)]?.get(Math.max(one, other))));
    return { begins: [...begins], named: [...named, this.byName.get(matchKey)].filter((each) => each !== undefined) };
  }

  private addSigns({ birthDate, born, iin }: OnFile, phones: string, begins: readonly number[]): void {
    if (this.byPhone.size > 0 && phones.length > NO_PHONES.length) {
      // Most have one; it is read without making a list of it.
      if (phones.length === ONE_PHONE.length) this.addAll(this.byPhone.get(phones.slice(3, -2)), KEY_WEIGHTS["p"]);
      else for (const phone of JSON.parse(phones) as string[]) this.addAll(this.byPhone.get(phone.slice(1)), KEY_WEIGHTS["p"]);
    }
    if (iin !== "" && this.byIin.size > 0) this.addAll(this.byIin.get(iin), KEY_WEIGHTS["i"]);
    const day = born === UNKNOWN && birthDate === "" && iin !== "" ? dayOf(signKeys({ iin }).find((sign) => sign.startsWith("d"))?.slice(2) ?? null) : born;
    const sameDay = day === UNKNOWN ? undefined : this.byDay.get(day);
    if (this.touched.length === 0 && !sameDay) return;
    const begun = (this.begun ??= new Int32Array(this.wordNumbers.size));
    this.people += 1;
    for (const number of begins) begun[number] = this.people;
    for (const at of this.touched) if (this.words[at]?.some((number) => begun[number] === this.people)) this.add(at, SHARED.word);
    this.addDay(sameDay, begun);
  }

  private addAll(records: readonly number[] | undefined, weight = 1): void {
    if (records) for (const at of records) this.add(at, weight);
  }

  /** A shared day says something only beside a word of the name, a number or a phone: without one, it is not even noted. */
  private addDay(records: readonly number[] | undefined, begun: Int32Array): void {
    if (!records) return;
    for (let place = 0; place < records.length; ) {
      const [at, end] = [records[place] ?? 0, place + 2 + (records[place + 1] ?? 0)];
      if ((this.weights[at] ?? 0) > 0) this.add(at, KEY_WEIGHTS["d"]);
      else for (let word = place + 2; word < end; word++) {
        if (begun[records[word] ?? 0] !== this.people) continue;
        this.add(at, (KEY_WEIGHTS["d"] ?? 1) + SHARED.word);
        break;
      }
      place = end;
    }
  }

  private addNamed(named: Named | undefined, person: OnFile): void {
    if (!named || ++named.met > MOST_OF_A_NAME) return;
    const { born, iin } = person;
    const numbered = iin === "" ? UNKNOWN : packed(digitsOf(iin, 0, 2), digitsOf(iin, 2, 4), digitsOf(iin, 4, 6));
    const { records } = named;
    for (let place = 0; place < records.length; place += NUMBERS) {
      if (born !== UNKNOWN && surelyApart(records[place + 1] ?? UNKNOWN, born, numbered)) continue;
      const at = records[place] ?? 0;
      const asked = this.asked[at];
      if (!asked || bornApart(asked, person)) continue;
      const sameVillage = asked.katoCode !== null && asked.katoCode === person.katoCode;
      if (!sameVillage && (this.weights[at] ?? 0) === 0 && (asked.birthDate === null || person.birthDate === "")) this.byNameAlone.set(at, named);
      this.add(at, SHARED.twoWords + (asked.parts.matchKey === person.matchKey ? SHARED.wholeName : 0) + (sameVillage ? SHARED.village : 0));
    }
  }

  private add(at: number, weight = 1): void {
    const before = this.weights[at] ?? 0;
    if (before === 0) this.touched.push(at);
    this.weights[at] = before + weight;
  }

  private keep(at: number, place: number): void {
    const weight = this.weights[at] ?? 0;
    this.weights[at] = 0;
    if (weight < ENOUGH_SHARED) return;
    const name = this.byNameAlone.size > 0 ? (this.byNameAlone.get(at) ?? null) : null;
    const best = ((name ? this.bestByName : this.best)[at] ??= []);
    if (best.length === this.most && (best.at(-1)?.weight ?? 0) >= weight) return;
    const before = best.findIndex((other) => weight > other.weight);
    best.splice(before < 0 ? best.length : before, 0, { place, weight, name });
    if (best.length > this.most) best.pop();
  }
}

/**
 * Of two different years and nothing else the same either, so that one error is too few; unless the number on file says the
 * record's day. In numbers, because nearly all who share a name go out here; `bornApart` looks closely at the others.
 * `numbered`: the day of the number, its year in two digits.
 */
function surelyApart(one: number, other: number, numbered: number): boolean {
  if (one === UNKNOWN || yearOf(one) === yearOf(other)) return false;
  if (numbered !== UNKNOWN && yearOf(one) % 100 === yearOf(numbered) && inYear(one) === inYear(numbered)) return false;
  if (((one ^ other) & DAY) !== 0) return true;
  if (inYear(one) === inYear(other)) return false;
  // The last digit of the year and the first of the month may have changed places.
  const decade = (day: number): number => Math.floor(yearOf(day) / 10);
  const month = (day: number): number => inYear(day) >> DAY_BITS;
  return decade(one) !== decade(other) || month(one) % 10 !== month(other) % 10;
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
const NO_PHONES = "[]";
const ONE_PHONE = '["+77000000000"]';
/** A day in one number: its parts are told apart without dividing. */
const DAY_BITS = 5;
const YEAR_BITS = 9;
const DAY = (1 << DAY_BITS) - 1;
const packed = (year: number, month: number, day: number): number => (year << YEAR_BITS) | (month << DAY_BITS) | day;
const yearOf = (day: number): number => day >> YEAR_BITS;
/** Month and day. */
const inYear = (day: number): number => day & ((1 << YEAR_BITS) - 1);
/** `UNKNOWN` where it is not known or not known to the day. */
const dayOf = (date: string | null): number => (date?.length === 10 ? packed(digitsOf(date, 0, 4), digitsOf(date, 5, 7), digitsOf(date, 8, 10)) : UNKNOWN);

/** The number that these digits of a text are: without making a text of them. */
function digitsOf(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) number = number * 10 + text.charCodeAt(at) - 48;
  return number;
}
