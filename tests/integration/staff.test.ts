import { describe, expect, it } from "vitest";
import type { StaffFields } from "../../shared/contract/staff";
import { clockAt, deskFor } from "../helpers/desks";
import { knownPerson, newPerson, personFields } from "../helpers/peopleFields";
import { openTestOffice } from "../helpers/testOffice";

function staffFields(overrides: Partial<StaffFields> = {}): StaffFields {
  return { person: newPerson("Мұқаш Оралбай"), post: "Бухгалтер", from: "2020-01-01", to: null, accountId: null, note: "", ...overrides };
}
const clock = () => clockAt("2020-04-03T07:00:00Z");

describe("staff", () => {
  it("R11 hold a post from its first day to its last, both included", async () => {
    const { call } = await openTestOffice({ clock: clock() });
    const spans: [name: string, from: string, to: string | null][] = [
      ["Сегодняшний Асан", "2020-04-03", null], ["Последний Асан", "2019-01-01", "2020-04-03"], ["Бывший Асан", "2019-01-01", "2020-04-02"], ["Будущий Асан", "2020-04-04", null],
    ];
    for (const [name, from, to] of spans) await call.staff.create({ fields: staffFields({ person: newPerson(name), from, to }) });
    const names = async (state: "working" | "coming" | "former") => (await call.staff.list({ filters: { state } })).rows.map((row) => [row.name, row.state]);
    expect(await names("working")).toEqual([["Последний Асан", "working"], ["Сегодняшний Асан", "working"]]);
    expect(await names("coming")).toEqual([["Будущий Асан", "coming"]]);
    expect(await names("former")).toEqual([["Бывший Асан", "former"]]);
  });

  it("R22 are found by name across scripts and by post, and follow the person's name", async () => {
    const { call } = await openTestOffice();
    const { id } = await call.staff.create({ fields: staffFields() });
    for (const search of ["mukash", "Оралбай Мукаш", "бухгалтер"]) expect((await call.staff.list({ search, filters: {} })).rows, search).toMatchObject([{ id }]);
    const personId = (await call.staff.get({ id })).fields.person.id ?? "";
    await call.people.update({ id: personId, version: 1, fields: personFields("Әбдіров Асан") });
    expect((await call.staff.list({ search: "abdirov", filters: {} })).rows).toMatchObject([{ name: "Әбдіров Асан" }]);
    expect((await call.people.get({ id: personId })).extra.posts).toMatchObject([{ id, post: "Бухгалтер" }]);
  });

  it("hold one post once at a time, but may come back to it or take another", async () => {
    const { call } = await openTestOffice();
    const { id } = await call.people.create({ fields: personFields() });
    const first = await call.staff.create({ fields: staffFields({ person: knownPerson(id), to: "2020-03-01" }) });
    await expect(call.staff.create({ fields: staffFields({ person: knownPerson(id), post: "бухгалтер", from: "2020-03-01" }) })).rejects.toMatchObject({
      data: { problems: [{ field: "person", kind: "already_staff", params: { id: first.id } }] },
    });
    await call.staff.create({ fields: staffFields({ person: knownPerson(id), from: "2020-03-02" }) });
    await call.staff.create({ fields: staffFields({ person: knownPerson(id), post: "Кассир" }) });
    expect((await call.staff.get({ id: first.id })).extra.posts.map((post) => post.post)).toEqual(["Бухгалтер", "Кассир"]);
    await expect(call.people.remove({ id, version: 1 })).rejects.toMatchObject({ data: { reason: "in_use", params: { staff: 3 } } });
  });

  it("name an account of the office, and none that is not there", async () => {
    const office = await openTestOffice();
    const account = office.desk.atDesk?.id ?? "";
    const { id } = await office.call.staff.create({ fields: staffFields({ accountId: account }) });
    expect((await office.call.staff.get({ id })).extra.account).toBe("Дежурный");
    await expect(office.call.staff.create({ fields: staffFields({ accountId: "nobody" }) })).rejects.toMatchObject({ data: { problems: [{ field: "accountId", kind: "unknown" }] } });
    const auditor = await deskFor(office, "auditor");
    await expect(auditor.call.staff.remove({ id, version: 1 })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
