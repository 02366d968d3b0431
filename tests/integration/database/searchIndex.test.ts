import { PhoneEndsMore1700000000070 } from "../../../electron/database/migrations/0070-phoneEndsMore";
import { describe, expect, it } from "vitest";
import { insertMany } from "../../../electron/database/bulk";
import { rowsOf } from "../../../electron/database/reader";
import { addSearchEntries, putSearchEntry, removeSearchEntry, searchByName, searchEverything, type Walking } from "../../../electron/database/searchIndex";
import { iinFor } from "../../../shared/domain/iin";
import { searchKeys } from "../../../shared/domain/names";
import { openTestDatabase, type TestDatabase } from "../../helpers/database";
import { familyFields, newPerson, personFields } from "../../helpers/peopleFields";
import { openTestOffice } from "../../helpers/testOffice";

const IIN = iinFor("1985-03-15", "male", 12);
const entry = (title: string, sortedBy?: string) => ({ title, subtitle: "", keys: searchKeys(title).join(" "), sortedBy });

async function withEntries(kinds: Readonly<Record<string, readonly string[]>>): Promise<TestDatabase> {
  const database = await openTestDatabase();
  await database.queue.run(async (tx) => {
    for (const [kind, titles] of Object.entries(kinds)) await addSearchEntries(tx, kind, titles.map((title) => ({ id: `${kind} ${title}`, ...entry(title) })));
  });
  return database;
}

describe("search entries", () => {
  it("of a kind are found among those of all kinds and alone", async () => {
    const { reader } = await withEntries({ people: ["Серик Асан"], partners: ["Фонд «Серик»"], families: ["Серик"] });
    expect((await searchEverything(reader, "сер", 12)).map((hit) => hit.kind)).toEqual(["partners", "people", "families"]);
    expect((await searchEverything(reader, "сер", 12, ["families"])).map((hit) => hit.kind)).toEqual(["families"]);
    expect((await searchEverything(reader, "сер", 12, ["families", "partners"])).map((hit) => hit.kind)).toEqual(["families", "partners"]);
    expect(await searchEverything(reader, "сер", 1, ["families", "partners"])).toHaveLength(1);
  });

  it("that are called just so come first, and one kind does not hide the others", async () => {
    const { reader } = await withEntries({ partners: Array.from({ length: 20 }, (_, at) => `Асанбаев ${at}`), people: ["Асанов Ерлан", "Асан Дана", "Ким Асан"], families: ["Асан"] });
    const hits = await searchEverything(reader, "асан", 6);
    expect(hits.map(({ title }) => title).slice(0, 3)).toEqual(["Асан", "Асан Дана", "Ким Асан"]);
    expect(hits.map(({ kind }) => kind)).toEqual(["families", "people", "people", "partners", "partners", "people"]);
    expect((await searchEverything(reader, "аса", 6)).map(({ kind }) => kind)).toEqual(["partners", "partners", "partners", "people", "people", "families"]);
  });

  it("find the numbers of a house and a flat typed one after the other", async () => {
    const { reader } = await withEntries({ families: ["Ахметовы Актау 12 26 4", "Ахметовы Актау 5 1"] });
    expect((await searchEverything(reader, "Актау 12 26 4", 5)).map(({ title }) => title)).toEqual(["Ахметовы Актау 12 26 4"]);
  });

  it.each(["8 (701) 234-56-78", "+7 701 234 56 78", "701 234", "234 56 78", "5678", "56 78", "45678", "4-56-78", "345678", "34 56 78", IIN.replace(/^\d{6}/, "$& "), IIN, "Ахметов 8 701 234"])("find a person by %s", async (typed) => {
    const { call, office } = await openTestOffice();
    const { id } = await call.people.create({ fields: personFields("Ахметов Серик", { phones: ["87012345678"], iin: IIN, birthDate: "1985-03-15", sex: "male" }) });
    await call.families.create({ fields: familyFields({ name: "Ахметовы", address: "Актау 12-26-4 кв 12 26 4", head: { ...personFields(), id, version: null } }) });
    await call.people.create({ fields: personFields("Оразов Ерлан", { phones: ["87779990011"] }) });
    const hits = await searchEverything(office.database.reader, typed, 12);
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.every(({ title }) => title.startsWith("Ахметов"))).toBe(true);
    expect((await call.people.list({ filters: {}, search: typed })).rows.map((row) => row.id)).toEqual([id]);
  });

  it.each(["505152", "50-51-52", "50 51 52", "05152", "0 51 52", "7292 50 51 52", "8 (7292) 50-51-52"])("a landline is found without the code of its city: %s", async (typed) => {
    const { call, office } = await openTestOffice();
    await call.people.create({ fields: personFields("Ахметов Серик", { phones: ["8 (7292) 50-51-52"] }) });
    await call.people.create({ fields: personFields("Оразов Ерлан", { phones: ["8 (7292) 50-50-50", "87779990011"] }) });
    expect((await searchEverything(office.database.reader, typed, 12)).map(({ title }) => title)).toEqual(["Ахметов Серик"]);
  });

  it("entries from before are given the ends of their phones, and an IIN is none", async () => {
    const { queue, reader } = await openTestDatabase();
    await queue.run(async (tx) => {
      await addSearchEntries(tx, "people", [{ id: "a", title: "Ахметов Серик", subtitle: "", keys: `ahmetov serik 87292505152 5152 ${IIN}` }]);
      const runner = tx.manager.queryRunner;
      if (runner) await new PhoneEndsMore1700000000070().up(runner);
    });
    expect(await rowsOf(reader, "select keys from search_entry")).toEqual([{ keys: `ahmetov serik 87292505152 5152 ${IIN} 7292505152 2505152 505152 05152` }]);
    expect((await searchEverything(reader, "50-51-52", 5)).map(({ title }) => title)).toEqual(["Ахметов Серик"]);
  });

  it("keep one id for a record however often it changes, and different ids for different records", async () => {
    const { queue, reader } = await withEntries({ people: ["Серик Асан"], volunteers: ["Омар Дана"] });
    await queue.run(async (tx) => {
      await putSearchEntry(tx, "people", "b", entry("Ахмет Болат"));
      await putSearchEntry(tx, "people", "people Серик Асан", entry("Серикова Асем"));
      await addSearchEntries(tx, "people", [{ id: "c", ...entry("Жанат Ким") }]);
    });
    const ids = await rowsOf<{ id: number; title: string }>(reader, "select id, title from search_entry order by id");
    expect(ids.map((row) => row.title)).toEqual(["Серикова Асем", "Ахмет Болат", "Жанат Ким", "Омар Дана"]);
    expect(new Set(ids.map((row) => row.id)).size).toBe(4);
    expect((await searchEverything(reader, "асан", 5))).toEqual([]);
    await queue.run((tx) => removeSearchEntry(tx, "people", "b"));
    expect((await searchEverything(reader, "ахмет", 5))).toEqual([]);
  });

  it("of a kind that the search does not know are refused", async () => {
    const { queue } = await openTestDatabase();
    await expect(queue.run((tx) => putSearchEntry(tx, "nobodies", "1", entry("Серик")))).rejects.toThrow(/nobodies/);
  });

  const NAMES = ["Яров Серик", "Қалиев Серік", "Каримов Асан", "Әлиев Серик", "Сериков Адай", "Ахметов Серик", "Жанатов Омар"];
  it.each([
    ["one word", "сер", false, ["Ахметов Серик", "Әлиев Серик", "Қалиев Серік", "Сериков Адай", "Яров Серик"]],
    ["one word, last ones first", "сер", true, ["Яров Серик", "Сериков Адай", "Қалиев Серік", "Әлиев Серик", "Ахметов Серик"]],
    ["two words in any order", "сер ка", false, ["Қалиев Серік"]],
    ["one letter", "а", false, ["Ахметов Серик", "Әлиев Серик", "Каримов Асан", "Сериков Адай"]],
    ["a word of nobody", "щукин", false, []],
    ["no word at all", "«»", false, []],
  ])("R23 found by %s come sorted by name, page by page, however many there are", async (_title, typed, descending, expected) => {
    const { reader } = await withEntries({ volunteers: ["Серик Лишний"], people: NAMES, families: ["Серик"] });
    const never = { from: Infinity, hitsForRow: Infinity, entries: 0 };
    const ways: (Walking | undefined)[] = [undefined, never, { ...never, from: 0 }, { ...never, hitsForRow: 0, entries: 1_000 }, { ...never, hitsForRow: 0, entries: 2 }];
    for (const walking of ways) {
      const found = await searchByName(reader, "people", typed, { limit: 10, offset: 0, descending }, walking);
      expect(found).toEqual({ ids: expected.map((name) => `people ${name}`), total: expected.length });
      const second = await searchByName(reader, "people", typed, { limit: 2, offset: 2, descending }, walking);
      expect(second).toEqual({ ids: expected.slice(2, 4).map((name) => `people ${name}`), total: expected.length });
    }
  });
});

describe("lists that are searched", () => {
  it("show the same people whether they are narrowed or not, and nobody who was deleted", async () => {
    const { call } = await openTestOffice();
    for (const name of ["Яров Серик", "Әлиев Серик", "Ахметов Омар"]) await call.people.create({ fields: personFields(name, { katoCode: "471010000" }) });
    const gone = await call.people.create({ fields: personFields("Серик Ушедший", { katoCode: "471010000" }) });
    await call.people.remove({ id: gone.id, version: 1 });
    const names = async (filters: { district?: string }, sort = "name") => {
      const page = await call.people.list({ search: "сер", sort, filters });
      return [page.total, ...page.rows.map((row) => row.name)];
    };
    expect(await names({})).toEqual([2, "Әлиев Серик", "Яров Серик"]);
    expect(await names({ district: "471000000" })).toEqual([2, "Әлиев Серик", "Яров Серик"]);
    expect(await names({}, "birthDate")).toEqual([2, "Әлиев Серик", "Яров Серик"]);
  });

  it("show families of one name by their heads", async () => {
    const { call } = await openTestOffice();
    for (const name of ["Серик Яна", "Серик Асан", "Серик Мадина"]) await call.families.create({ fields: familyFields({ name: "Серик", head: newPerson(name) }) });
    const list = async (search: string, page: number) => (await call.families.list({ search, sort: "name", page, pageSize: 2, filters: {} })).rows.map((row) => row.headName);
    expect(await list("сер", 1)).toEqual(["Серик Асан", "Серик Мадина"]);
    expect(await list("сер", 2)).toEqual(["Серик Яна"]);
    expect(await list("", 1)).toEqual(["Серик Асан", "Серик Мадина"]);
  });

  it("count families of a category alike when they are common and when they are rare, without the deleted", async () => {
    const { call, office } = await openTestOffice();
    const needy = (name: string, code: "low_income" | "homeless") => familyFields({ head: newPerson(name), vulnerabilities: [{ code, from: null, to: null, evidence: "" }] });
    for (const name of ["Ахмет Асан", "Болат Дана"]) await call.families.create({ fields: needy(name, "low_income") });
    const gone = await call.families.create({ fields: needy("Омар Жанат", "low_income") });
    await call.families.remove({ id: gone.id, version: 1 });
    await call.families.create({ fields: needy("Ким Яна", "homeless") });
    const list = async () => {
      const page = await call.families.list({ sort: "name", filters: { vulnerability: "low_income" } });
      return [page.total, ...page.rows.map((row) => row.headName)];
    };
    expect(await list()).toEqual([2, "Ахмет Асан", "Болат Дана"]);
    const lines = Array.from({ length: 2_500 }, (_, at) => [`line-${at}`, gone.id, "low_income", null, null, "", at]);
    await office.database.queue?.run((tx) => insertMany(tx, "family_vulnerability", ["id", "family_id", "code", "from_date", "to_date", "evidence", "position"], lines));
    expect(await list()).toEqual([2, "Ахмет Асан", "Болат Дана"]);
  });
});
