/** Whom the office proposes when a name is typed that may be on file already. */
import { describe, expect, it } from "vitest";
import { migrations } from "../../electron/database/migrations";
import { rowsOf } from "../../electron/database/reader";
import { peopleLike, similarPeople } from "../../electron/office/people/similar";
import { AskedPerson } from "../../electron/office/people/askedPerson";
import { peopleLikeMany } from "../../electron/office/people/similarToMany";
import { putMissingKeys, recordOf } from "../../electron/office/people/keys";
import { iinFor } from "../../shared/domain/iin";
import { candidateKeys } from "../../shared/domain/matching";
import type { PersonFields } from "../../shared/contract/people";
import { openDemoOffice } from "../helpers/briefings";
import { partnerFields } from "../helpers/fields";
import { familyFields, familyMember, knownPerson, newPerson, personFields, volunteerFields } from "../helpers/peopleFields";
import { openTestOffice, type OfficeClient, type TestOffice } from "../helpers/testOffice";

const DAY = "1985-03-12";
const IIN = iinFor(DAY, "male", 3);

const put = async (call: OfficeClient, name: string, overrides: Partial<PersonFields> = {}): Promise<string> =>
  (await call.people.create({ fields: personFields(name, overrides) })).id;

const keysOf = async ({ office }: TestOffice, id: string): Promise<string[]> =>
  (await rowsOf<{ key: string }>(office.database.reader, `select "key" from person_key where person_id = ? order by "key"`, [id])).map(({ key }) => key);

describe("people on file who may be the one being typed", () => {
  it.each<readonly [how: string, typed: Partial<PersonFields> & { phone?: string }, band: "same" | "look"]>([
    ["in another script and order", { family: "Serik", given: "Akhmetov", birthDate: DAY }, "same"],
    ["by number, whatever the day says nothing of", { family: "Ахметов", given: "Серик", iin: IIN }, "same"],
    ["with a typing error in the family name, by the day", { family: "Ахметво", given: "Серик", patronymic: "Асанович", birthDate: DAY }, "same"],
    ["with a typing error and no day", { family: "Ахметов", given: "Сеирк", patronymic: "Асанович" }, "look"],
    ["with day and month swapped", { family: "Ахметов", given: "Серик", birthDate: "1985-12-03" }, "look"],
    ["by initials", { family: "Ахметов", given: "С.", patronymic: "А.", phone: "8 701 234 56 78" }, "look"],
    ["by the bare name", { family: "Ахметов", given: "Серик" }, "look"],
  ])("R22 are proposed %s", async (_how, typed, band) => {
    const { call } = await openTestOffice();
    const id = await put(call, "Ахметов Серік Асанұлы", { birthDate: DAY, iin: IIN, phones: ["87012345678"] });
    await put(call, "Ахметов Марат Асанұлы", { birthDate: DAY });
    await put(call, "Иванов Пётр", { phones: ["87012345678"] });
    const { iin = null, family = "", given = "", ...rest } = typed;
    const found = await call.people.similar({ family, given, iin, patronymic: rest.patronymic ?? "", birthDate: rest.birthDate ?? null, phone: rest.phone ?? "" });
    expect(found.map((one) => [one.id, one.band])).toEqual([[id, band]]);
  });

  it("R22 come surest first, with the reasons", async () => {
    const { call } = await openTestOffice();
    const bare = await put(call, "Ахметов Серик");
    const swapped = await put(call, "Ахметов Серик", { birthDate: "1985-12-03", katoCode: "471010000" });
    const sure = await put(call, "Ахметов Серік Асанұлы", { birthDate: DAY, katoCode: "471010000" });
    const found = await call.people.similar({ family: "Ахметов", given: "Серик", birthDate: DAY, katoCode: "471010000" });
    expect(found.map(({ id, band }) => [id, band])).toEqual([[sure, "same"], [swapped, "look"], [bare, "look"]]);
    expect(found[0]?.reasons).toEqual(["birth_date_equal", "family_equal", "given_equal", "village_equal"]);
    expect(found[1]?.reasons).toEqual(["birth_date_swapped", "family_equal", "given_equal", "village_equal"]);
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a));
  });

  it("R22 are looked up under the short form of a name and under the full one", async () => {
    const { call } = await openTestOffice();
    const full = await put(call, "Петров Александр", { phones: ["87012345678"] });
    const short = await put(call, "Иманова Гуля", { phones: ["87012345679"] });
    expect((await call.people.similar({ family: "Петров", given: "Саша", phone: "87012345678" })).map(({ id }) => id)).toEqual([full]);
    expect((await call.people.similar({ family: "Иманова", given: "Гүлмира", phone: "87012345679" })).map(({ id }) => id)).toEqual([short]);
  });

  it("R17 R22 are never somebody deleted, and change with the record", async () => {
    const { call } = await openTestOffice();
    const id = await put(call, "Ахметов Серик", { birthDate: DAY });
    const asked = (family: string) => call.people.similar({ family, given: "Серик", birthDate: "1990-01-02" });
    await call.people.update({ id, version: 1, fields: personFields("Оспанов Серик") });
    expect(await asked("Ахметов")).toEqual([]);
    expect((await asked("Оспанов")).map((one) => one.id)).toEqual([id]);
    await call.people.remove({ id, version: 2 });
    expect(await asked("Оспанов")).toEqual([]);
    await call.people.restore({ id });
    expect((await asked("Оспанов")).map((one) => one.id)).toEqual([id]);
  });

  it("R22 are answered for many records at once, each with its own", async () => {
    const { call, office } = await openTestOffice();
    const names = ["Ахметов Серик", "Оспанова Айгүл", "Ким Виктор"];
    const ids = await Promise.all(names.map((name) => put(call, name, { birthDate: DAY })));
    const records = [...names, "Никто Нигде"].flatMap((fullName) => Array.from({ length: 60 }, () => ({ fullName, birthDate: "12.03.1985" })));
    const found = await peopleLike(office.database.reader, records);
    expect(found.map((proposals) => proposals.map(({ person }) => person.id).join())).toEqual(records.map((_, at) => ids[Math.floor(at / 60)] ?? ""));
    expect(await peopleLike(office.database.reader, [])).toEqual([]);
  });
});

describe("the keys of people", () => {
  it("are kept when a person is put on file by another record's form", async () => {
    const test = await openTestOffice();
    const fields = newPerson("Ахметов Серік Асанұлы", { birthDate: DAY, phones: ["87012345678"] });
    const { id } = await test.call.volunteers.create({ fields: volunteerFields(fields) });
    const { fields: saved } = await test.call.volunteers.get({ id });
    const personId = saved.person.id ?? "";
    expect(await keysOf(test, personId)).toEqual([...candidateKeys({ fullName: "Ахметов Серік Асанұлы", birthDate: DAY, phone: "87012345678" })].sort());
    const before = await keysOf(test, personId);
    await test.call.volunteers.create({ fields: volunteerFields(knownPerson(await put(test.call, "Иной Человек"))) });
    expect(await keysOf(test, personId)).toEqual(before);
  });

  it("are there for everybody in the demo", async () => {
    const { office } = await openDemoOffice();
    expect(await rowsOf(office.database.reader, "select id from person where id not in (select person_id from person_key)")).toEqual([]);
  });

  it("that a migration makes for people already on file are those of today, and people without are given theirs", async () => {
    const test = await openTestOffice();
    const people: Partial<PersonFields>[] = [
      { family: "Ахметов", given: "Серік", patronymic: "Асанұлы", birthDate: DAY, iin: IIN, phones: ["87012345678", "7292 50-50-50"] },
      { family: "Нұр-Ахметова", given: "Айгүл Мария", patronymic: "" }, { given: "Гүлсім" }, { family: "Иванова-Петрова", given: "Я.", iin: iinFor("2001-05-06", "female", 2) },
    ];
    const ids: string[] = [];
    for (const person of people) ids.push(await put(test.call, "", person));
    const before = await Promise.all(ids.map((id) => keysOf(test, id)));
    expect(before.every((keys) => keys.length > 0)).toBe(true);
    const PersonKeys = migrations.find((each) => each.name.startsWith("PersonKeys"));
    expect(PersonKeys).toBeDefined();
    await test.office.database.queue?.run(async (tx) => {
      const runner = tx.manager.queryRunner;
      if (!PersonKeys || !runner) throw new Error("The migration is not there.");
      await new PersonKeys().down(runner);
      await new PersonKeys().up(runner);
    });
    expect(await Promise.all(ids.map((id) => keysOf(test, id)))).toEqual(before);
    await test.office.database.queue?.run(async (tx) => {
      await tx.manager.query("delete from person_key where person_id <> ?", [ids[0]]);
      await putMissingKeys(tx);
    });
    expect(await Promise.all(ids.map((id) => keysOf(test, id)))).toEqual(before);
  });

  it("R22: names of which a comma or a hard space made one word have their keys and are found again after the migration", async () => {
    const test = await openTestOffice();
    const ids = [await put(test.call, "", { family: "Ахметова,Алия", given: "" }), await put(test.call, "", { family: "Ахметова\u00a0Дана", given: "", birthDate: DAY }), await put(test.call, "Оразов Ерлан")];
    const family = await test.call.families.create({ fields: familyFields({ name: "Ахметова", head: knownPerson(ids[0] ?? "") }) });
    const partner = await test.call.partners.create({ fields: partnerFields({ nameRu: "Фонд(Жаңа,күн)" }) });
    const stored = () => rowsOf(test.office.database.reader, `select 'p' || id as id, match_key as "key" from person union select 'f' || id, match_key from family union select 'o' || id, match_key from partner order by 1`);
    const before = { keys: await Promise.all(ids.map((id) => keysOf(test, id))), stored: await stored() };
    const NameWords = migrations.find((each) => each.name.startsWith("NameWords"));
    await test.office.database.queue?.run(async (tx) => {
      const runner = tx.manager.queryRunner;
      if (!NameWords || !runner) throw new Error("The migration is not there.");
      // As it was: one word of two.
      await tx.manager.query("update person set match_key = 'ahmetovaalia' where id = ?", [ids[0]]);
      await tx.manager.query("update family set match_key = 'ahmetovaalia'");
      await tx.manager.query("update partner set match_key = 'fondzhanakun' where id = ?", [partner.id]);
      await tx.manager.query("delete from person_key where person_id = ? and \"key\" not like 'd:%'", [ids[0]]);
      await tx.manager.query("insert into person_key (\"key\", person_id) values ('w:ahmetovaalia', ?)", [ids[0]]);
      await tx.manager.query("update search_entry set keys = 'ahmetovaalia' where subject_id in (?, ?)", [ids[0], family.id]);
      await tx.manager.query("update search_entry set keys = 'fondzhanakun' where subject_id = ?", [partner.id]);
      await new NameWords().up(runner);
    });
    expect({ keys: await Promise.all(ids.map((id) => keysOf(test, id))), stored: await stored() }).toEqual(before);
    expect((await test.call.people.list({ filters: {}, search: "алия" })).total).toBe(1);
    expect((await test.call.families.list({ filters: {}, search: "алия" })).total).toBe(1);
    expect((await test.call.partners.list({ filters: {}, search: "күн" })).total).toBe(1);
  });

  it("records with a mobile number are found by its end after the migration", async () => {
    const test = await openTestOffice();
    await put(test.call, "Ахметов Серик", { phones: ["87012345678"] });
    const keys = () => rowsOf<{ keys: string }>(test.office.database.reader, "select keys from search_entry");
    const before = (await keys()).map((row) => row.keys.split(" ").toSorted());
    const PhoneEnds = migrations.find((each) => each.name.startsWith("PhoneEnds"));
    await test.office.database.queue?.run(async (tx) => {
      const runner = tx.manager.queryRunner;
      if (!PhoneEnds || !runner) throw new Error("The migration is not there.");
      await tx.manager.query("update search_entry set keys = replace(replace(keys, ' 5678', ''), ' 2345678', '')");
      await new PhoneEnds().up(runner);
    });
    expect((await keys()).map((row) => row.keys.split(" ").toSorted())).toEqual(before);
    expect((await test.call.people.list({ filters: {}, search: "5678" })).total).toBe(1);
  });

  it("lead the planner by the key to the people, never through everybody", async () => {
    const { office, call } = await openTestOffice();
    await put(call, "Ахметов Серик", { birthDate: DAY });
    const plan = await rowsOf<{ detail: string }>(
      office.database.reader,
      `explain query plan with asked as (select json_extract(value, '$[0]') as "key" from json_each('[]'))
       select k.person_id from asked a cross join person_key k on k."key" = a."key" group by k.person_id`,
    );
    expect(plan.map(({ detail }) => detail).join("\n")).toMatch(/SEARCH k USING PRIMARY KEY \(key=\?\)/);
    const asked = { family: "Ахметов", given: "Серик", patronymic: "", birthDate: null, iin: null, phone: "", katoCode: null, except: null };
    expect(await similarPeople(office, asked)).toHaveLength(1);
    expect(recordOf({ ...personFields("Ахметов Серик"), phones: ["1", "2"] })).toMatchObject({ phone: "1, 2", village: null });
  });
});

describe("candidates beyond number, phone and day", () => {
  /** More namesakes than are compared, in another place; the one who is meant was put on file last. */
  async function namesakes() {
    const office = await openTestOffice();
    for (let at = 0; at < 80; at += 1) await put(office.call, "Ахметов Серик Асанович", { katoCode: "471010000" });
    const id = await put(office.call, "Ахметов Серик Асанович", { katoCode: "473639100" });
    return { office, id };
  }

  it("R22 of many who bear one common name the one of the same village is proposed first, while typing and in a long list", async () => {
    const { office, id } = await namesakes();
    const typed = { family: "Ахметов", given: "Серик", patronymic: "Асанович", birthDate: null, iin: null, phone: "", katoCode: "473639100" };
    expect((await office.call.people.similar(typed))[0]?.id).toBe(id);
    for (const longList of [0, Infinity]) {
      const [many] = await peopleLikeMany(office.office.database.reader, [new AskedPerson({ ...typed, village: typed.katoCode })], () => undefined, longList);
      expect(many?.map(({ person }) => person.id)).toEqual([id]);
    }
  });

  it("R22 two families under different heads in which the same people stand are put into the review, those of one shared child are not", async () => {
    const { call, office } = await openTestOffice();
    const child = (name: string, birthDate: string) => familyMember(newPerson(name, { birthDate }));
    const { id: one } = await call.families.create({ fields: familyFields({ head: newPerson("Ахметов Серик", { birthDate: "1985-03-12" }), members: [child("Ахметова Әлия", "2010-05-01"), child("Ахметов Дамир", "2013-07-20")] }) });
    const { id: other } = await call.families.create({ fields: familyFields({ head: newPerson("Жанибекова Айгуль", { birthDate: "1987-01-02" }), members: [child("Ахметова Алия", "2010-05-01"), child("Ахметов Дамир", "2013-07-20")] }) });
    await call.families.create({ fields: familyFields({ head: newPerson("Иванова Мария", { birthDate: "1960-02-03" }), members: [child("Ахметова Алия", "2010-05-01"), child("Петров Иван", "2013-07-20")] }) });
    await call.matching.scan();
    await office.scan.ended();
    const pairs = await rowsOf<{ kind: string; one: string; other: string; reasons: string }>(office.database.reader, `select kind, first_id as one, second_id as other, reasons from review_pair where kind = 'families'`);
    expect(pairs.map((pair) => [[pair.one, pair.other].toSorted(), JSON.parse(pair.reasons)])).toEqual([[[one, other].toSorted(), ["same_people"]]]);
  });
});
