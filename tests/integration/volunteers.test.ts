import { describe, expect, it } from "vitest";
import { iinFor } from "../../shared/domain/iin";
import { clockAt, deskFor } from "../helpers/desks";
import { headquartersFields, knownPerson, newPerson, personFields, volunteerFields } from "../helpers/peopleFields";
import { openTestOffice } from "../helpers/testOffice";

const NOON = "2020-04-03T07:00:00Z";
const IIN = iinFor("1985-03-12", "male", 0);

describe("volunteers", () => {
  it("carry a number of the year they joined, and keep it", async () => {
    const { call } = await openTestOffice({ clock: clockAt(NOON) });
    await call.volunteers.create({ fields: volunteerFields(newPerson("Первый Асан"), { joinedOn: "2020-03-16" }) });
    await call.volunteers.create({ fields: volunteerFields(newPerson("Старый Асан"), { joinedOn: "2019-11-01" }) });
    const { id } = await call.volunteers.create({ fields: volunteerFields(newPerson("Второй Асан")) });
    const numbers = (await call.volunteers.list({ sort: "number", filters: {} })).rows.map((row) => row.number);
    expect(numbers).toEqual(["2019-0001", "2020-0001", "2020-0002"]);
    const { fields } = await call.volunteers.get({ id });
    await call.volunteers.update({ id, version: 1, fields: { ...fields, joinedOn: "2019-01-01" } });
    expect((await call.volunteers.get({ id })).extra.number).toBe("2020-0002");
  });

  it("a refused volunteer leaves no gap in the numbers and no person behind", async () => {
    const { call } = await openTestOffice({ clock: clockAt(NOON) });
    await expect(call.volunteers.create({ fields: volunteerFields(newPerson("Мукаш", { birthDate: "2021-01-01" })) })).rejects.toMatchObject({
      code: "INVALID", data: { problems: [{ field: "person.birthDate", kind: "in_future" }] },
    });
    await call.volunteers.create({ fields: volunteerFields(newPerson("Серик")) });
    expect((await call.volunteers.list({ filters: {} })).rows.map((row) => row.number)).toEqual(["2020-0001"]);
    expect((await call.people.list({ filters: {} })).total).toBe(1);
  });

  it("keep a history of their status; the first line holds from the day of joining", async () => {
    const clock = clockAt(NOON);
    const { call } = await openTestOffice({ clock });
    const { id } = await call.volunteers.create({ fields: volunteerFields(newPerson(), { status: "applied", joinedOn: "2020-03-16" }) });
    const { fields } = await call.volunteers.get({ id });
    await call.volunteers.update({ id, version: 1, fields: { ...fields, note: "без смены статуса" } });
    // 20:30 UTC is the next day in Aqtau.
    clock.move("2020-04-04T20:30:00Z");
    await call.volunteers.update({ id, version: 2, fields: { ...fields, status: "active" } });
    expect((await call.volunteers.get({ id })).extra.history).toEqual([
      { status: "applied", since: "2020-03-16", at: "2020-04-03T07:00:00.000Z" },
      { status: "active", since: "2020-04-05", at: "2020-04-04T20:30:00.000Z" },
    ]);
  });

  it("change their status from a day on: not one to come, and not before what the history has", async () => {
    const { call } = await openTestOffice({ clock: clockAt(NOON) });
    const { id } = await call.volunteers.create({ fields: volunteerFields(newPerson(), { status: "active", joinedOn: "2020-03-16" }) });
    const leaving = (since: string) => call.volunteers.setStatus({ id, status: "left", since });
    await expect(leaving("2020-04-04")).rejects.toMatchObject({ code: "INVALID", data: { problems: [{ field: "since", kind: "in_future" }] } });
    await expect(leaving("2020-03-15")).rejects.toMatchObject({ code: "INVALID", data: { problems: [{ field: "since", kind: "before_last_step", params: { last: "16.03.2020" } }] } });
    await expect(call.volunteers.setStatus({ id, status: "active", since: "2020-04-01" })).rejects.toMatchObject({ code: "REFUSED", data: { reason: "nothing_to_change" } });
    await leaving("2020-03-25");
    const { fields, extra, record } = await call.volunteers.get({ id });
    expect(fields.status).toBe("left");
    expect(record.version).toBe(2);
    expect(extra.history.map(({ status, since }) => [status, since])).toEqual([["active", "2020-03-16"], ["left", "2020-03-25"]]);
  });

  it("stand in the list with age, phone and place, and are filtered by status, direction and district", async () => {
    const { call } = await openTestOffice({ clock: clockAt(NOON) });
    const aktau = "471010000";
    await call.volunteers.create({
      fields: volunteerFields(newPerson("Әлімов Асан", { birthDate: "2002-04-04", phones: ["87011112233"], katoCode: aktau }), { directions: ["health", "targeted_aid"] }),
    });
    await call.volunteers.create({ fields: volunteerFields(newPerson("Баев Серик"), { status: "paused", directions: ["information"] }) });
    const all = await call.volunteers.list({ filters: {} });
    expect(all.rows).toMatchObject([
      { name: "Әлімов Асан", age: 17, phone: "+77011112233", katoCode: aktau, directions: ["health", "targeted_aid"], status: "active" },
      { name: "Баев Серик", age: null, phone: "", katoCode: null, placeRu: "" },
    ]);
    const names = async (filters: Parameters<typeof call.volunteers.list>[0]["filters"]) => (await call.volunteers.list({ filters })).rows.map((row) => row.name);
    expect(await names({ status: "paused" })).toEqual(["Баев Серик"]);
    expect(await names({ direction: "targeted_aid" })).toEqual(["Әлімов Асан"]);
    expect(await names({ direction: "education" })).toEqual([]);
    expect(await names({ district: "470000000" })).toEqual(["Әлімов Асан"]);
    expect(await names({ district: "750000000" })).toEqual([]);
  });

  it.each(["Мукаш Оралбай", "mukash", "Оралбай Мұқаш", "20200001", "2020-0001", "0001", "1"])("R22 are found by %s", async (search) => {
    const { call } = await openTestOffice({ clock: clockAt(NOON) });
    await call.volunteers.create({ fields: volunteerFields(newPerson("Мұқаш Оралбай")) });
    await call.volunteers.create({ fields: volunteerFields(newPerson("Ахметов Серик")) });
    expect((await call.volunteers.list({ search, filters: {} })).rows.map((row) => row.name)).toEqual(["Мұқаш Оралбай"]);
    expect(await call.volunteers.choices({ search })).toMatchObject([{ label: "Мұқаш Оралбай", detail: "2020-0001" }]);
  });

  it("R23 sort by the Kazakh alphabet, and go to their new place when the person is renamed elsewhere", async () => {
    const { call } = await openTestOffice();
    for (const name of ["Ғалымов Асан", "Гаев Асан", "Яров Асан"]) await call.volunteers.create({ fields: volunteerFields(newPerson(name)) });
    const names = async (search = "") => (await call.volunteers.list({ search, filters: {} })).rows.map((row) => row.name);
    expect(await names()).toEqual(["Гаев Асан", "Ғалымов Асан", "Яров Асан"]);
    const [person] = (await call.people.list({ search: "Яров", filters: {} })).rows;
    await call.people.update({ id: person?.id ?? "", version: 1, fields: personFields("Әбдіров Асан") });
    expect(await names()).toEqual(["Әбдіров Асан", "Гаев Асан", "Ғалымов Асан"]);
    expect(await names("abdirov")).toEqual(["Әбдіров Асан"]);
    expect(await names("Яров")).toEqual([]);
  });

  it("a person is a volunteer once", async () => {
    const { call } = await openTestOffice({ clock: clockAt(NOON) });
    const { id } = await call.people.create({ fields: personFields() });
    const first = await call.volunteers.create({ fields: volunteerFields(knownPerson(id)) });
    await expect(call.volunteers.create({ fields: volunteerFields(knownPerson(id)) })).rejects.toMatchObject({
      code: "INVALID", data: { problems: [{ field: "person", kind: "already_volunteer", params: { id: first.id, number: "2020-0001" } }] },
    });
    await expect(call.volunteers.create({ fields: volunteerFields(knownPerson("nobody")) })).rejects.toMatchObject({ data: { problems: [{ field: "person", kind: "unknown" }] } });
  });

  it("R19 an IIN that somebody has already is named at the person's field", async () => {
    const { call } = await openTestOffice();
    const { id } = await call.people.create({ fields: personFields("Мукаш Оралбай", { iin: IIN }) });
    await expect(call.volunteers.create({ fields: volunteerFields(newPerson("Мұқаш Оралбай", { iin: IIN })) })).rejects.toMatchObject({
      code: "INVALID", data: { problems: [{ field: "person.iin", kind: "duplicate", params: { id, name: "Мукаш Оралбай" } }] },
    });
  });

  it("the person is changed on the volunteer's form; a change from an old version of the person is refused", async () => {
    const { call } = await openTestOffice();
    const { id } = await call.volunteers.create({ fields: volunteerFields(newPerson("Мукаш Оралбай")) });
    const { fields } = await call.volunteers.get({ id });
    await call.volunteers.update({ id, version: 1, fields: { ...fields, person: { ...fields.person, address: "12 мкр" } } });
    const personId = fields.person.id ?? "";
    expect((await call.people.get({ id: personId })).record.version).toBe(2);
    await expect(call.volunteers.update({ id, version: 2, fields: { ...fields, person: { ...fields.person, note: "x" } } })).rejects.toMatchObject({
      code: "CHANGED_MEANWHILE", data: { version: 2, fields: ["person.address"] },
    });
    await expect(call.volunteers.update({ id, version: 1, fields })).rejects.toMatchObject({ code: "CHANGED_MEANWHILE", data: { version: 2 } });
  });

  it("an untouched person keeps the version however often the volunteer is saved", async () => {
    const { call } = await openTestOffice();
    const { id } = await call.volunteers.create({ fields: volunteerFields(newPerson("Мукаш Оралбай", { phones: ["8 701 234 56 78"] })) });
    const { fields } = await call.volunteers.get({ id });
    await call.volunteers.update({ id, version: 1, fields: { ...fields, note: "водит машину" } });
    expect((await call.people.get({ id: fields.person.id ?? "" })).record.version).toBe(1);
  });

  it("a deletion can be taken back whole; who stands in a headquarters or took part in a delivery is not deleted", async () => {
    const { call } = await openTestOffice();
    const { id } = await call.volunteers.create({ fields: volunteerFields(newPerson("Мукаш Оралбай"), { skills: ["вождение"], directions: ["health"] }) });
    const before = (await call.volunteers.get({ id })).fields;
    await call.volunteers.remove({ id, version: 1 });
    expect((await call.volunteers.list({ filters: {} })).total).toBe(0);
    await call.volunteers.restore({ id });
    expect((await call.volunteers.get({ id })).fields).toEqual(before);
    await call.headquarters.create({ fields: headquartersFields({ members: [{ volunteerId: id, role: "", from: "2020-03-16", to: null }] }) });
    await expect(call.volunteers.remove({ id, version: 3 })).rejects.toMatchObject({ code: "REFUSED", data: { reason: "in_use", params: { headquarters: 1 } } });
    expect((await call.volunteers.get({ id })).extra.headquarters).toMatchObject([{ nameRu: "Штаб", from: "2020-03-16", to: null }]);
  });

  it("an auditor reads volunteers without their IIN and changes none", async () => {
    const office = await openTestOffice();
    const { id } = await office.call.volunteers.create({ fields: volunteerFields(newPerson("Мукаш Оралбай", { iin: IIN })) });
    const auditor = await deskFor(office, "auditor");
    const seen = await auditor.call.volunteers.get({ id });
    expect(seen.fields.person).toMatchObject({ family: "Мукаш", iin: null });
    await expect(auditor.call.volunteers.update({ id, version: 1, fields: seen.fields })).rejects.toMatchObject({ code: "FORBIDDEN", data: { permission: "register" } });
  });
});
