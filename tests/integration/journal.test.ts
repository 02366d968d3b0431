/** The journal as people read it: the whole of it, or what they did themselves; deletions taken back; records and fields by name. */
import { describe, expect, it } from "vitest";
import type { OfficeClient } from "../helpers/testOffice";
import { deskFor } from "../helpers/desks";
import { partnerFields } from "../helpers/fields";
import { newPerson, volunteerFields } from "../helpers/peopleFields";
import { mentorFields, menteeFields } from "../helpers/programmeFields";
import { programmeFields } from "../helpers/peopleFields";
import { openTestOffice } from "../helpers/testOffice";

const ALL = { ids: null, except: [] };
const titles = async (call: OfficeClient): Promise<(string | null)[]> => (await call.audit.list({ action: "remove" })).rows.map((row) => row.title);

describe("who may not read the whole journal", () => {
  it("finds in it what they did themselves, and nothing of others", async () => {
    const office = await openTestOffice();
    const clerk = await deskFor(office, "clerk");
    const { id: theirs } = await office.call.partners.create({ fields: partnerFields({ nameRu: "Чужой фонд" }) });
    await office.call.partners.remove({ id: theirs, version: 1 });
    const { id: own } = await clerk.call.partners.create({ fields: partnerFields({ nameRu: "Свой фонд" }) });
    await clerk.call.partners.remove({ id: own, version: 1 });
    expect(await titles(clerk.call)).toEqual(["Свой фонд"]);
    expect((await clerk.call.audit.list({ subjectId: theirs })).total).toBe(0);
    const [foreign] = (await office.call.audit.list({ subjectId: theirs })).rows;
    await expect(clerk.call.audit.get({ seq: foreign?.seq ?? 0 })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await titles(office.call)).toEqual(["Свой фонд", "Чужой фонд"]);
    await expect(clerk.call.audit.verify()).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("takes back there what they deleted, long after the message has gone", async () => {
    const office = await openTestOffice();
    const clerk = await deskFor(office, "clerk");
    const { id } = await clerk.call.partners.create({ fields: partnerFields({ nameRu: "Свой фонд" }) });
    await clerk.call.partners.remove({ id, version: 1 });
    const undoable = async () => (await clerk.call.audit.list({ action: "remove" })).rows.map((row) => row.undoable);
    expect(await undoable()).toEqual([true]);
    await clerk.call.partners.restore({ id });
    expect(await undoable()).toEqual([false]);
    expect((await clerk.call.partners.list({ filters: {}, search: "свой" })).total).toBe(1);
  });
});

describe("a deletion in the journal", () => {
  it("is offered only to those who may bring such a record back", async () => {
    const office = await openTestOffice();
    const [auditor, coordinator] = [await deskFor(office, "auditor"), await deskFor(office, "coordinator")];
    const { id } = await office.call.partners.create({ fields: partnerFields() });
    await office.call.partners.remove({ id, version: 1 });
    const programme = await office.call.programmes.create({ fields: programmeFields() });
    const mentor = await office.call.mentors.create({ fields: mentorFields(programme.id) });
    const mentee = await office.call.mentees.create({ fields: menteeFields(mentor.id) });
    await office.call.mentees.remove({ id: mentee.id, version: 1 });
    const offered = async (call: OfficeClient) => (await call.audit.list({ action: "remove" })).rows.map(({ kind, undoable }) => [kind, undoable]);
    expect(await offered(office.call)).toEqual([["mentees", true], ["partners", true]]);
    expect(await offered(coordinator.call)).toEqual([["mentees", true], ["partners", true]]);
    expect(await offered(auditor.call)).toEqual([["partners", false]]);
  });

  it("of many says which, while they are gone and after they are back", async () => {
    const office = await openTestOffice();
    for (const name of ["Мукаш Оралбай", "Мукаш Айша"]) await office.call.volunteers.create({ fields: volunteerFields(newPerson(name)) });
    const { seq } = await office.call.volunteers.removeMany({ filters: {}, selection: ALL });
    const names = async () => (await office.call.audit.get({ seq })).links.map(({ kind, title }) => `${kind} ${title}`).toSorted();
    expect(await names()).toEqual(["volunteers Мукаш Айша", "volunteers Мукаш Оралбай"]);
    await office.call.volunteers.restoreMany({ seq });
    expect(await names()).toEqual(["volunteers Мукаш Айша", "volunteers Мукаш Оралбай"]);
  });
});

describe("an entry", () => {
  it("says the names behind the ids among its values", async () => {
    const { call } = await openTestOffice();
    const sponsor = await call.partners.create({ fields: partnerFields({ nameRu: "Супермаркет «Дария»" }) });
    const { id } = await call.partners.create({ fields: partnerFields({ nameRu: "Фонд А", sponsors: [{ sponsorId: sponsor.id, note: "" }] }) });
    const [row] = (await call.audit.list({ subjectId: id })).rows;
    expect((await call.audit.get({ seq: row?.seq ?? 0 })).names).toEqual([{ id: sponsor.id, title: "Супермаркет «Дария»" }]);
  });
});
