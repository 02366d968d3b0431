import { describe, expect, it } from "vitest";
import { iinFor } from "../../shared/domain/iin";
import { clockAt, deskFor } from "../helpers/desks";
import { knownPerson, newPerson, personFields, volunteerFields } from "../helpers/peopleFields";
import { deskOf, openTestOffice } from "../helpers/testOffice";

const IIN = iinFor("1985-03-12", "male", 0);

describe("people", () => {
  it.each([
    ["R19 an IIN has twelve digits", "12345", "iin_length"],
    ["R19 the seventh digit of an IIN is a century", "850312900018", "iin_century"],
    ["R19 an IIN begins with a day that exists", "851332300018", "iin_date"],
    ["R19 the last digit of an IIN is its check digit", IIN.slice(0, 11) + ((Number(IIN.at(11)) + 1) % 10), "iin_checksum"],
  ])("%s", async (_title, iin, kind) => {
    const { call } = await openTestOffice();
    await expect(call.people.create({ fields: personFields("Мукаш Оралбай", { iin }) })).rejects.toMatchObject({ code: "INVALID", data: { problems: [{ field: "iin", kind }] } });
  });

  it.each(["=СУММ(1)", "12345", "#ЗНАЧ!", "+7 701", "***"])("«%s» is no name", async (name) => {
    const { call } = await openTestOffice();
    await expect(call.people.create({ fields: { ...personFields("Мукаш Оралбай"), given: name } })).rejects.toMatchObject({ code: "INVALID", data: { problems: [{ field: "given", kind: "not_a_name" }] } });
    await expect(call.volunteers.create({ fields: volunteerFields({ ...newPerson("Мукаш Оралбай"), family: name }) })).rejects.toMatchObject({ code: "INVALID", data: { problems: [{ field: "person.family", kind: "not_a_name" }] } });
  });

  it("R19 an IIN belongs to one person; the refusal names who has it", async () => {
    const { call } = await openTestOffice();
    const { id } = await call.people.create({ fields: personFields("Мукаш Оралбай", { iin: IIN }) });
    await expect(call.people.create({ fields: personFields("Мұқаш Оралбай", { iin: ` ${IIN.slice(0, 6)} ${IIN.slice(6)} ` }) })).rejects.toMatchObject({
      code: "INVALID",
      data: { problems: [{ field: "iin", kind: "duplicate", params: { id, name: "Мукаш Оралбай" } }] },
    });
    await expect(call.people.update({ id, version: 1, fields: personFields("Мукаш Оралбай", { iin: IIN, note: "тот же" }) })).resolves.toMatchObject({ version: 2 });
  });

  it("R19 the IIN of a deleted person is free, and the deleted one does not come back with an IIN that somebody else has", async () => {
    const { call } = await openTestOffice();
    const { id } = await call.people.create({ fields: personFields("Мукаш Оралбай", { iin: IIN }) });
    await call.people.remove({ id, version: 1 });
    const other = await call.people.create({ fields: personFields("Серик Асан", { iin: IIN }) });
    await expect(call.people.restore({ id })).rejects.toMatchObject({ code: "INVALID", data: { problems: [{ field: "iin", kind: "duplicate" }] } });
    expect((await call.people.list({ filters: {} })).rows.map((row) => row.id)).toEqual([other.id]);
  });

  it("R19 a birth date or sex that contradicts the IIN is a warning and stops nobody", async () => {
    const { call } = await openTestOffice();
    const { id } = await call.people.create({ fields: personFields("Мукаш Оралбай", { iin: IIN, birthDate: "1985-12-03", sex: "female" }) });
    const { fields, extra } = await call.people.get({ id });
    expect(fields.birthDate).toBe("1985-12-03");
    expect(extra.warnings).toEqual([
      { field: "birthDate", kind: "iin_birth_date", params: { date: "1985-03-12" } },
      { field: "sex", kind: "iin_sex", params: { sex: "male" } },
    ]);
  });

  it("R19 an auditor sees the mask of an IIN and never the number", async () => {
    const office = await openTestOffice();
    const { id } = await office.call.people.create({ fields: personFields("Мукаш Оралбай", { iin: IIN }) });
    const auditor = await deskFor(office, "auditor");
    const seen = await auditor.call.people.get({ id });
    expect(seen.fields.iin).toBeNull();
    expect(seen.extra.iinMasked).toContain(IIN.slice(-4));
    expect(JSON.stringify(seen)).not.toContain(IIN.slice(0, 8));
    const [created] = (await auditor.call.audit.list({ subjectId: id })).rows;
    const journal = JSON.stringify(await auditor.call.audit.get({ seq: created?.seq ?? 0 }));
    expect(journal).toContain("Оралбай");
    expect(journal).not.toContain(IIN.slice(0, 8));
    expect((await office.call.people.get({ id })).fields.iin).toBe(IIN);
  });

  it("R20 mobile numbers take one form, landlines stay as written, and families share phones", async () => {
    const { call } = await openTestOffice();
    const phones = ["8 701 234 56 78", "+7 (701) 234-56-78", "7292 50-50-50", " "];
    const { id } = await call.people.create({ fields: personFields("Мукаш Оралбай", { phones }) });
    expect((await call.people.get({ id })).fields.phones).toEqual(["+77012345678", "7292 50-50-50"]);
    await expect(call.people.create({ fields: personFields("Мукаш Асан", { phones: ["87012345678"] }) })).resolves.toMatchObject({ version: 1 });
  });

  it.each(["Алия Нурланова", "aliya", "НҰРЛАНОВА ӘЛИЯ", "nurlan al", "8701234", "+77012345678", IIN])("R22 a person is found by %s", async (search) => {
    const { call } = await openTestOffice();
    await call.people.create({ fields: personFields("Нұрланова Әлия", { iin: IIN, phones: ["8 701 234 56 78"] }) });
    await call.people.create({ fields: personFields("Ахметов Серик") });
    expect((await call.people.list({ search, filters: {} })).rows.map((row) => row.name)).toEqual(["Нұрланова Әлия"]);
    expect((await call.people.choices({ search })).map((choice) => choice.label)).toEqual(["Нұрланова Әлия"]);
  });

  it("R23 a list of people follows the Kazakh alphabet, not the code points", async () => {
    const { call } = await openTestOffice();
    const sorted = ["Абаев", "Әбдіқадыров", "Баев", "Гаев", "Ғалымов", "Дінов", "Каримов", "Қалиев", "Наумов", "Ңаев", "Омаров", "Өмірзақов", "Уалиев", "Ұзақов", "Үсенов", "Хасенов", "Һашимов", "Ыдырысов", "Ісмайлов", "Яров"];
    for (const family of [...sorted].reverse()) await call.people.create({ fields: personFields(`${family} Асан`) });
    const page = await call.people.list({ sort: "name", filters: {} });
    expect(page.rows.map((row) => row.name.split(" ")[0])).toEqual(sorted);
    const back = await call.people.list({ sort: "name", descending: true, pageSize: 3, filters: {} });
    expect(back.rows.map((row) => row.name.split(" ")[0])).toEqual(["Яров", "Ісмайлов", "Ыдырысов"]);
  });

  it("a person has a family or a given name, and is not born tomorrow", async () => {
    const { call } = await openTestOffice({ clock: clockAt("2020-04-03T06:00:00Z") });
    await expect(call.people.create({ fields: personFields("") })).rejects.toMatchObject({ data: { problems: [{ field: "family", kind: "required" }] } });
    await expect(call.people.create({ fields: personFields("Мукаш", { birthDate: "2020-04-04" }) })).rejects.toMatchObject({ data: { problems: [{ field: "birthDate", kind: "in_future" }] } });
    const { id } = await call.people.create({ fields: personFields("Мукаш", { birthDate: "2020-04-03" }) });
    expect((await call.people.get({ id })).extra.age).toBe(0);
  });

  it("the list of a district holds those who live inside it", async () => {
    const { call } = await openTestOffice();
    const [district] = (await call.places.find({ text: "Мунайлинский район" })).slice(0, 1);
    const { units: villages, path } = await call.places.under({ parentCode: district?.code ?? "" });
    const [inside] = villages;
    expect(path.map((unit) => unit.nameRu)).toEqual(["Мангистауская область", "Мунайлинский район"]);
    expect(inside).toBeDefined();
    await call.people.create({ fields: personFields("Внутри Асан", { katoCode: inside?.code ?? null }) });
    await call.people.create({ fields: personFields("Снаружи Асан", { katoCode: "471010000" }) });
    const page = await call.people.list({ filters: { district: district?.code } });
    expect(page.rows.map((row) => [row.name, row.placeRu])).toEqual([["Внутри Асан", inside?.nameRu]]);
  });

  it("R22 somebody who may be on file already is proposed with the reasons, likeliest first; one who only shares a phone is not", async () => {
    const { call } = await openTestOffice();
    const byIin = await call.people.create({ fields: personFields("Иной Человек", { iin: IIN }) });
    const byName = await call.people.create({ fields: personFields("Мұқаш Оралбай Серікұлы", { birthDate: "1985-03-12" }) });
    await call.people.create({ fields: personFields("Мукашева Айша", { phones: ["87012345678"] }) });
    await call.people.create({ fields: personFields("Мукаш Оралбай Асанович") });
    const found = await call.people.similar({
      family: "Oralbay", given: "Mukash", patronymic: "Серикович", birthDate: "1985-03-12", iin: IIN, phone: "+7 701 234 5678",
    });
    expect(found.map(({ id, band }) => [id, band])).toEqual([[byName.id, "same"], [byIin.id, "look"]]);
    expect(found[1]?.reasons).toEqual(["iin_equal", "birth_date_equal", "family_differs", "given_unlike"]);
    expect(await call.people.similar({ family: "Мукаш", given: "Оралбай", patronymic: "Серикович", except: byName.id })).toEqual([]);
  });

  it("a change from an old version is refused and says what changed meanwhile", async () => {
    const { call, office } = await openTestOffice();
    const { id } = await call.people.create({ fields: personFields("Мукаш Оралбай") });
    const other = deskOf(office);
    await other.call.system.status();
    await other.call.people.update({ id, version: 1, fields: personFields("Мукаш Оралбай", { address: "12 мкр" }) });
    await expect(call.people.update({ id, version: 1, fields: personFields("Мукаш Оралбай", { note: "x" }) })).rejects.toMatchObject({
      code: "CHANGED_MEANWHILE", data: { version: 2, fields: ["address"] },
    });
  });

  it("a deletion can be taken back whole, and a person others hold on to is not deleted", async () => {
    const { call } = await openTestOffice();
    const { id } = await call.people.create({ fields: personFields("Мукаш Оралбай", { iin: IIN, phones: ["87012345678"] }) });
    const before = (await call.people.get({ id })).fields;
    await call.people.remove({ id, version: 1 });
    expect(await call.people.choices({ search: "Мукаш" })).toEqual([]);
    await call.people.restore({ id });
    expect((await call.people.get({ id })).fields).toEqual(before);
    expect((await call.people.choices({ search: "Мукаш" })).map((choice) => choice.id)).toEqual([id]);
    await call.volunteers.create({ fields: volunteerFields(knownPerson(id)) });
    await expect(call.people.remove({ id, version: 3 })).rejects.toMatchObject({ code: "REFUSED", data: { reason: "in_use", params: { volunteers: 1 } } });
  });

  it("a person's card says what else the person is", async () => {
    const { call } = await openTestOffice();
    const { id } = await call.people.create({ fields: personFields("Мукаш Оралбай") });
    const volunteer = await call.volunteers.create({ fields: volunteerFields(knownPerson(id), { joinedOn: "2020-03-16" }) });
    const { extra } = await call.people.get({ id });
    expect(extra).toMatchObject({ volunteer: { id: volunteer.id, number: "2020-0001", status: "active" }, families: [], programmes: [], deliveries: 0 });
  });

  it("people who were merged into another stand in no list and no picker", async () => {
    const { call, office } = await openTestOffice();
    const kept = await call.people.create({ fields: personFields("Мукаш Оралбай") });
    const merged = await call.people.create({ fields: personFields("Мұқаш Оралбай") });
    await office.database.queue?.run((tx) => tx.manager.query("update person set merged_into_id = ? where id = ?", [kept.id, merged.id]));
    expect((await call.people.list({ filters: {} })).rows.map((row) => row.id)).toEqual([kept.id]);
    expect((await call.people.choices({})).map((choice) => choice.id)).toEqual([kept.id]);
    const volunteer = await call.volunteers.create({ fields: volunteerFields({ ...newPerson(""), id: merged.id }) });
    expect((await call.volunteers.get({ id: volunteer.id })).fields.person.id).toBe(kept.id);
  });
});
