import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { editDistance, oneErrorApart } from "../../../shared/domain/editDistance";
import { iinFor } from "../../../shared/domain/iin";
import { matchKey } from "../../../shared/domain/names";
import { askingKeys, askingParts, candidateKeys, matchPeople, pairKeysOf, type PersonRecord } from "../../../shared/domain/matching";
import { CONTRADICTS_IIN, IDENTIFYING, LOOK_FROM, MATCH_BANDS, MATCH_REASONS, type MatchReason, SAME_FROM, WEIGHTS } from "../../../shared/domain/matching.weights";

const DAY = "1985-03-12";
const IIN = iinFor(DAY, "male", 3);
const OTHER_IIN = iinFor(DAY, "male", 40);
const SERIK: PersonRecord = { family: "Ахметов", given: "Серік", patronymic: "Асанұлы", birthDate: DAY };
const AIGUL: PersonRecord = { family: "Ахметова", given: "Айгүл", patronymic: "Серікқызы", birthDate: DAY };
const OF_VILLAGE: PersonRecord = { ...SERIK, birthDate: null, village: "с. Баянды" };

/** The same digits with the one at `at` replaced. */
const misread = (iin: string, at: number): string => iin.slice(0, at) + String((Number(iin[at]) + 1) % 10) + iin.slice(at + 1);
/** Two valid numbers with one digit between them: the eleventh digit weighs 11, which modulo 11 is nothing. */
const twin = (iin: string): string => misread(iin, 10);

type Case = readonly [title: string, a: PersonRecord, b: PersonRecord];

const SAME: readonly Case[] = [
  ["written in Kazakh, in Russian spelling", SERIK, { family: "Ахметов", given: "Серик", patronymic: "Асанович", birthDate: DAY }],
  ["written in Latin letters and without a patronymic", SERIK, { fullName: "Serik Akhmetov", birthDate: "12.03.1985" }],
  ["given name first", SERIK, { fullName: "Серик Асанулы Ахметов", birthDate: DAY }],
  ["the columns of family and given name exchanged", SERIK, { family: "Серік", given: "Ахметов", birthDate: DAY }],
  ["all in one text", SERIK, { fullName: "АХМЕТОВ СЕРИК АСАНОВИЧ", birthDate: "12.3.85" }],
  ["the patronymic in the field of the given name", SERIK, { family: "Ахметов", given: "Серик Асанович", birthDate: DAY }],
  ["doubled letters, ё and a hyphen", { family: "Семёнова", given: "Анна-Мария", birthDate: DAY }, { family: "Семенова", given: "Аннамария", birthDate: DAY }],
  ["a family name with a typing error", SERIK, { ...SERIK, family: "Ахмтеов" }],
  ["half of a double family name", { ...AIGUL, family: "Ахметова-Иманова" }, AIGUL],
  ["a family name without its ending", SERIK, { ...SERIK, family: "Ахмет" }],
  ["a short form", { fullName: "Петров Александр Иванович", birthDate: DAY }, { fullName: "Петров Саша Иванович", birthDate: DAY }],
  ["a Kazakh short form", AIGUL, { ...AIGUL, given: "Гуля" }],
  ["initials, and the phone", { ...SERIK, phone: "+77012345678" }, { fullName: "Ахметов С.А.", birthDate: DAY, phone: "8 701 234 56 78" }],
  ["the name whole and the phone, no day", { ...OF_VILLAGE, phone: "8 701 234 56 78" }, { ...OF_VILLAGE, phone: "+7 701 234-56-78" }],
  ["the same valid number, no day", { family: "Ахметов", given: "Серік", iin: IIN }, { family: "Ахметов", given: "Серик", iin: IIN }],
  ["the same valid number, a new family name", { ...AIGUL, iin: iinFor(DAY, "female", 1) }, { ...AIGUL, family: "Оспанова", iin: iinFor(DAY, "female", 1) }],
  ["a number that lost its leading zero", { ...SERIK, birthDate: null, iin: iinFor("2001-03-12", "male", 1) }, { ...SERIK, birthDate: "2001-03-12", iin: String(Number(iinFor("2001-03-12", "male", 1))) }],
  ["a number with one digit misread", { ...SERIK, iin: IIN }, { ...SERIK, iin: misread(IIN, 8) }],
  ["the day only inside the number", { family: "Ахметов", given: "Серик", iin: IIN }, { family: "Ахметов", given: "Серик", birthDate: DAY }],
];

const LOOK: readonly Case[] = [
  ["day and month swapped", SERIK, { ...SERIK, birthDate: "1985-12-03" }],
  ["one digit of the day wrong", SERIK, { ...SERIK, birthDate: "1985-03-13" }],
  ["a year one off", { ...SERIK, birthDate: "1990-03-12" }, { ...SERIK, birthDate: "1989-03-12" }],
  ["only the year known, written as 1 January", SERIK, { ...SERIK, birthDate: "1985-01-01" }],
  ["only the year known", SERIK, { ...SERIK, birthDate: "1985 г." }],
  ["a woman under another family name", AIGUL, { ...AIGUL, family: "Оспанова" }],
  ["a bare name that nothing contradicts", { family: "Ахметов", given: "Серік" }, { family: "Ахметов", given: "Серик" }],
  ["a whole name and the village, no day", OF_VILLAGE, { ...OF_VILLAGE, village: "ауыл Баянды" }],
  ["a given name on no list with a typing error", { ...SERIK, given: "Құдаш" }, { ...SERIK, given: "Құдас" }],
  ["two valid numbers, one digit between them, all else equal", { ...SERIK, iin: IIN }, { ...SERIK, iin: twin(IIN) }],
  ["one valid number beside two different given names", { ...SERIK, iin: IIN }, { ...SERIK, given: "Марат", iin: IIN }],
  ["one valid number beside two different days", { ...SERIK, iin: IIN }, { ...SERIK, birthDate: "1979-11-30", iin: IIN }],
  ["a brother's phone, sister's ending", { ...SERIK, given: "Жанат" }, { ...SERIK, family: "Ахметова", given: "Жанат", patronymic: "Асанқызы" }],
];

const DIFFERENT: readonly Case[] = [
  ["twins", { ...SERIK, phone: "+77012345678", village: "Баянды" }, { ...SERIK, given: "Марат", phone: "+77012345678", village: "Баянды" }],
  ["twins with names a letter apart", { ...SERIK, given: "Серік" }, { ...SERIK, given: "Берік" }],
  ["sisters", AIGUL, { ...AIGUL, given: "Айнұр", birthDate: "1987-03-12" }],
  ["father and son", { fullName: "Ахметов Серік Асанұлы", birthDate: "1960-05-01" }, { fullName: "Ахметов Асан Серікұлы", birthDate: "1985-03-12" }],
  ["father and son with the same initials", { fullName: "Ахметов А.С.", birthDate: "1960-05-01", phone: "87012345678" }, { fullName: "Ахметов Асан Серікұлы", birthDate: "1985-03-12", phone: "87012345678" }],
  ["namesakes of one year in one village", { ...SERIK, village: "Баянды" }, { ...SERIK, village: "Баянды", birthDate: "1985-11-25" }],
  ["namesakes of one day with other fathers", SERIK, { ...SERIK, patronymic: "Болатұлы" }],
  ["two valid numbers", { ...SERIK, iin: IIN }, { ...SERIK, iin: OTHER_IIN }],
  ["two valid numbers a digit apart, other things unknown", { family: "Ахметов", given: "Серік", iin: IIN }, { family: "Ахметов", given: "Серік", birthDate: "1979-11-30", iin: twin(IIN) }],
  ["one family and one phone", { family: "Ахметов", phone: "87012345678" }, { family: "Ахметов", given: "Айгүл", phone: "87012345678" }],
  ["one phone", { given: "Айгүл", phone: "87012345678" }, { given: "Марат", phone: "87012345678" }],
  ["strangers of one birthday", SERIK, { fullName: "Иванов Пётр Сергеевич", birthDate: DAY }],
  ["nothing at all", {}, {}],
];

describe.each([["same", SAME], ["look", LOOK], ["different", DIFFERENT]] as const)("R22 two records are %s", (band, cases) => {
  it.each(cases)("with %s", (_title, a, b) => {
    const found = matchPeople(a, b);
    expect([found.band, found]).toEqual([band, found]);
    expect(matchPeople(b, a)).toEqual(found);
  });
});

describe("R22 a bare name", () => {
  const NAMES = ["Ахметов Нұрлан", "Иванов Сергей", "Ким Александр", "Нұрланова Айгүл Серікқызы", "Ахметов Серик Асанович"];
  it.each(NAMES)("%s is never called the same person, in one village neither", (fullName) => {
    expect(matchPeople({ fullName }, { fullName }).band).not.toBe("same");
    expect(matchPeople({ fullName, village: "Баянды" }, { fullName, village: "Баянды" }).band).not.toBe("same");
  });
});

describe("R22 every sign", () => {
  it("is weighed with a reason, each once", () => {
    expect(Object.keys(WEIGHTS).sort()).toEqual([...MATCH_REASONS].sort());
    for (const { because } of Object.values(WEIGHTS)) expect(because).toMatch(/^[A-Z].{20,}\.$/);
    expect(SAME_FROM).toBeGreaterThan(LOOK_FROM);
  });

  it.each(["ru", "kk", "en"])("has its words on the screen in %s", (language) => {
    const file = resolve(import.meta.dirname, "../../../renderer/i18n", language, "person.json");
    const { similar } = JSON.parse(readFileSync(file, "utf8")) as { similar: { reason: Record<string, string>; band: Record<string, string> } };
    expect(Object.keys(similar.reason).sort()).toEqual([...MATCH_REASONS].sort());
    expect(Object.keys(similar.band).sort()).toEqual(MATCH_BANDS.filter((band) => band !== "different").sort());
  });

  it("that identifies speaks for one person and may be called the same", () => {
    for (const reason of IDENTIFYING) expect([reason, WEIGHTS[reason].bits > 5, WEIGHTS[reason].atMost]).toEqual([reason, true, undefined]);
  });

  it("that contradicts a number speaks against or sends somebody to look", () => {
    for (const reason of CONTRADICTS_IIN) expect([reason, WEIGHTS[reason].atMost === undefined]).toEqual([reason, false]);
  });

  it.each<readonly [string, PersonRecord, PersonRecord, readonly MatchReason[]]>([
    ["number, day and name", { ...SERIK, iin: IIN }, { ...SERIK, iin: IIN }, ["iin_equal", "birth_date_equal", "family_equal", "given_equal", "patronymic_equal"]],
    ["a marriage", AIGUL, { ...AIGUL, family: "Оспанова" }, ["birth_date_equal", "family_changed", "given_equal", "patronymic_equal"]],
    ["a short form in another village", { family: "Ким", given: "Женя", village: "Баянды" }, { family: "Ким", given: "Евгений", village: "Бейнеу" }, ["family_equal", "given_short", "village_differs"]],
  ])("is told: %s", (_title, a, b, why) => expect(matchPeople(a, b).why).toEqual(why));
});

describe("R22 keys", () => {
  const DAYLESS: PersonRecord = { family: "Сәрсенбаева", given: "Гүлназым" };

  it.each<readonly [string, PersonRecord, PersonRecord]>([
    ["the number", { ...SERIK, iin: IIN }, { fullName: "Иной Человек", iin: IIN }],
    ["the phone", { phone: "8 (701) 234-56-78" }, { phone: "+77012345678, 50-50-50" }],
    ["the day, in whatever form", SERIK, { fullName: "Axm Cep", birthDate: "12.03.1985" }],
    ["the day inside a number", { iin: IIN }, { birthDate: DAY }],
    ["the name in another order and script", DAYLESS, { fullName: "Gulnazym Sarsenbayeva" }],
    ["a wrong first letter of the family name", DAYLESS, { ...DAYLESS, family: "Тәрсенбаева" }],
    ["a wrong letter at the end of the family name", DAYLESS, { ...DAYLESS, family: "Сәрсенбиева" }],
    ["a letter missing in the given name", DAYLESS, { ...DAYLESS, given: "Гүлназм" }],
    ["two letters swapped at the beginning", DAYLESS, { ...DAYLESS, given: "Үглназым" }],
    ["an initial", DAYLESS, { fullName: "Сарсенбаева Г." }],
    ["the other sex's ending", DAYLESS, { ...DAYLESS, family: "Сарсенбаев" }],
    ["a single name", { given: "Айгүл" }, { fullName: "Айгуль" }],
  ])("bring together two records with %s", (_title, a, b) => {
    const kept = new Set(candidateKeys(a));
    expect(candidateKeys(b).filter((key) => kept.has(key))).not.toEqual([]);
  });

  it.each([["Саша", "Александр"], ["Гүля", "Гүлмира"], ["Юсуп", "Жүсіп"]])("asked with %s find %s, and the other way round", (short, full) => {
    const [one, other] = [{ family: "Иманбаев", given: short }, { family: "Иманбаев", given: full }];
    for (const [asking, kept] of [[one, other], [other, one]] as const) {
      const keys = new Set(candidateKeys(kept));
      expect(askingKeys(asking).some((key) => keys.has(key))).toBe(true);
    }
  });

  it("are few, whatever the name, and none for nobody", () => {
    expect(candidateKeys({})).toEqual([]);
    expect(candidateKeys({ ...SERIK, iin: IIN, phone: "87012345678" }).length).toBeLessThanOrEqual(8);
    expect(candidateKeys({ fullName: "а б в г д е ж з и к л м н о п".repeat(20) }).length).toBeLessThan(40);
  });
});

describe("typing errors", () => {
  it.each([["", "", 0], ["serik", "serik", 0], ["serik", "seirk", 1], ["serik", "serk", 1], ["serik", "sserik", 1], ["serik", "berik", 1], ["serik", "beirk", 2], ["abc", "xyz", 3], ["", "ab", 2]])(
    "between %s and %s are %i",
    (a, b, errors) => {
      expect(editDistance(a, b, 5)).toBe(errors);
      expect(editDistance(b, a, 5)).toBe(errors);
      expect(editDistance(a, b, Math.max(errors - 1, 0))).toBe(errors);
    },
  );

  it("R19 one digit or one swap makes two numbers one error apart", () => {
    expect([oneErrorApart(IIN, misread(IIN, 3)), oneErrorApart(IIN, IIN), oneErrorApart("123456789012", "132456789012"), oneErrorApart("123456789012", "133456789013")]).toEqual([true, false, true, false]);
  });
});

describe("a long list asks by the same keys as a person who types (R22)", () => {
  it.each<[title: string, record: PersonRecord]>([
    ["a whole name with a date and a phone", { family: "Мұқаш", given: "Әлия", patronymic: "Серікқызы", birthDate: "2003-05-06", phone: "87011112233" }],
    ["a short form", { fullName: "Саша Иванов" }],
    ["one word", { fullName: "Әлия", birthDate: "2003-05-06" }],
  ])("%s", (_title, record) => {
    const { signs, words, together } = askingParts(record);
    expect(askingKeys(record)).toEqual(expect.arrayContaining([...signs, ...together.flatMap(pairKeysOf)]));
    for (const word of matchKey(record.fullName ? { family: record.fullName } : record).split(" ")) expect(words.some((each) => word.startsWith(each))).toBe(true);
  });
});
