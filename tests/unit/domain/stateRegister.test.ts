import { describe, expect, it } from "vitest";
import { layoutSchema } from "../../../shared/contract/stateRegister";
import {
  arrangedLayout, hiddenThoughRequired, LAW_COLUMNS, type LayoutColumn, lawLayout, NO_TITLES, REGISTER_SHEETS, registerProblems, type RegisterRecord, type RegisterSheet, type RegisterValue,
} from "../../../shared/domain/stateRegister";
import { allRegisterWords, headingOf, lawTitle } from "../../../shared/domain/stateRegister.words";

const ON = "2020-04-03";
const date = (day: string) => ({ date: day });
const record = (values: Record<string, RegisterValue>): RegisterRecord => ({ kind: "x", id: "1", name: "x", values });

/** Every column that the law asks for, filled. */
const FULL: Readonly<Record<RegisterSheet, Record<string, RegisterValue>>> = {
  volunteers: { name: "Сериков Асхат", birthDate: date("1999-05-06"), place: "Актау", directions: "экология", since: date("2020-01-10") },
  groups: { name: "Клуб добряков", members: 4, contact: "Алия", place: "Актау" },
  organisations: { name: "Фонд", address: "Актау", contact: "Алия" },
  coordinators: { name: "Алия", role: "координатор штаба", body: "Штаб", since: date("2020-01-10") },
  organisers: { name: "Фонд", kind: "общественный фонд", address: "Актау", contact: "Алия" },
  programmes: { name: "Білім", organiser: "Академия", direction: "образование", place: "Актау", from: date("2020-04-01"), requirements: "нет", results: "200 учеников" },
  campaigns: { name: "Birgemiz", organiser: "Партия", direction: "адресная помощь", place: "Актау", from: date("2020-03-16"), requirements: "от 18 лет" },
};

describe("42-VI, article 1 (7): the register", () => {
  it.each(REGISTER_SHEETS)("%s lack nothing once every asked column is filled", (sheet) => {
    expect(registerProblems(sheet, record(FULL[sheet]), ON)).toEqual([]);
  });

  it.each(REGISTER_SHEETS.flatMap((sheet) => LAW_COLUMNS[sheet].filter(({ required }) => required === true).map(({ id }) => [sheet, id] as const)))("%s without %s are told so", (sheet, id) => {
    const reason = "empty";
    for (const gone of [null, "", "  "]) expect(registerProblems(sheet, record({ ...FULL[sheet], [id]: gone }), ON)).toEqual([{ column: id, reason }]);
  });

  it.each(REGISTER_SHEETS.flatMap((sheet) => LAW_COLUMNS[sheet].filter(({ required }) => required === false).map(({ id }) => [sheet, id] as const)))("%s may go without %s, unless the office wants it", (sheet, id) => {
    const without = record({ ...FULL[sheet], [id]: null });
    expect(registerProblems(sheet, without, ON)).toEqual([]);
    expect(registerProblems(sheet, without, ON, new Set([id]))).toEqual([{ column: id, reason: "empty" }]);
  });

  it("a group of nobody is no group", () => {
    expect(registerProblems("groups", record({ ...FULL.groups, members: 0 }), ON)).toEqual([{ column: "members", reason: "no_members" }]);
  });
});

describe("42-VI, article 12, point 2: a child's written consent", () => {
  it.each([
    ["the day before the fourteenth birthday", "2006-04-04", null, true],
    ["on the fourteenth birthday", "2006-04-03", null, false],
    ["a child with a consent", "2010-01-01", date("2020-01-01"), false],
    ["an adult", "1990-01-01", null, false],
  ] as const)("%s", (_title, born, consent, lacks) => {
    const problems = registerProblems("volunteers", record({ ...FULL.volunteers, birthDate: date(born), parentConsent: consent }), ON);
    expect(problems).toEqual(lacks ? [{ column: "parentConsent", reason: "no_parent_consent" }] : []);
  });

  it("of whom the birth date is unknown the birth date is asked, not the consent", () => {
    expect(registerProblems("volunteers", record({ ...FULL.volunteers, birthDate: null }), ON)).toEqual([{ column: "birthDate", reason: "empty" }]);
  });
});

const column = (id: string, more: Partial<LayoutColumn> = {}): LayoutColumn => ({ id, hidden: false, needed: false, titles: NO_TITLES, text: "", ...more });

describe("the office's own order of columns", () => {
  it("keeps what was saved, adds what the law asks since, and drops what is no longer there", () => {
    const layout = arrangedLayout({ groups: [column("place"), column("gone"), column("own-a", { titles: { ...NO_TITLES, ru: "Район" } })] });
    expect(layout.groups.map(({ id }) => id)).toEqual(["place", "own-a", "name", "members", "contact", "phone"]);
    expect(layout.volunteers).toEqual(lawLayout().volunteers);
  });

  it("says which of the law's columns it hides", () => {
    const layout = arrangedLayout({ groups: [column("phone", { hidden: true }), column("members", { hidden: true })] });
    expect(hiddenThoughRequired(layout, "groups")).toEqual(["members"]);
  });

  it.each([
    ["the law's word", column("place"), "kk", "Орны"],
    ["the office's word", column("place", { titles: { ru: "Район", kk: "Ауданы", en: "" } }), "kk", "Ауданы"],
    ["the law's word in a language that the office left empty", column("place", { titles: { ru: "Район", kk: "", en: "" } }), "kk", "Орны"],
    ["Russian of an own column that has no other", column("own-a", { titles: { ru: "Примечание", kk: "", en: "" } }), "kk", "Примечание"],
  ] as const)("heads with %s", (_title, given, language, heading) => expect(headingOf("groups", given, language)).toBe(heading));

  const problemsOf = (groups: readonly LayoutColumn[]): string[] => {
    const read = layoutSchema.safeParse({ ...lawLayout(), groups });
    return read.success ? [] : read.error.issues.map(({ message, path }) => `${message} ${path.join(".")}`);
  };
  it.each([
    ["the law's own order", lawLayout().groups, []],
    ["an own column without a heading", [column("name"), column("own-a")], ["required groups.1.titles.ru"]],
    ["one column twice", [column("name"), column("name")], ["duplicate groups.1.id"]],
    ["a column that is none", [column("name"), column("birthDate")], ["unknown groups.1.id"]],
    ["nothing left to show", [column("name", { hidden: true })], ["required groups"]],
  ] as const)("is looked at when it is saved: %s", (_title, groups, problems) => expect(problemsOf(groups)).toEqual(problems));
});

describe("the words of the register", () => {
  it("are there in every language", () => {
    expect(allRegisterWords().filter((titles) => Object.values(titles).some((word) => word.trim() === ""))).toEqual([]);
  });
  it("name every column of the law", () => {
    const unnamed = REGISTER_SHEETS.flatMap((sheet) => LAW_COLUMNS[sheet].filter(({ id }) => lawTitle(sheet, id).ru === id).map(({ id }) => `${sheet}.${id}`));
    expect(unnamed).toEqual([]);
  });
  it("are the law's: волонтер, without ё", () => {
    expect(allRegisterWords().filter(({ ru }) => /волонтёр/iu.test(ru))).toEqual([]);
  });
});
