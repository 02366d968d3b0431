/** What the journal holds of people: everything, but each personal value apart and erasable. */
import { describe, expect, it } from "vitest";
import { iinFor } from "../../shared/domain/iin";
import { todayOf } from "../../electron/office/settings/service";
import { rowsOf } from "../../electron/database/reader";
import { familyFields, familyMember, learnerFields, newPerson, programmeFields, volunteerFields } from "../helpers/peopleFields";
import { openTestOffice, type TestOffice } from "../helpers/testOffice";

const IIN = iinFor("1985-03-12", "male", 0);
const SECRETS = { iin: IIN, phones: ["8 701 234 56 78"], address: "12 мкр, дом 7", note: "тайное замечание", birthDate: "1985-03-12" };
const TRACES = ["Мукаш", "Оралбай", IIN, "+77012345678", "12 мкр", "тайное", "1985-03-12", "школа № 5", "диагноз", "охранник"];

async function fill({ call }: TestOffice) {
  const volunteer = await call.volunteers.create({ fields: volunteerFields(newPerson("Мукаш Оралбай", SECRETS), { occupation: "охранник" }) });
  const family = await call.families.create({
    fields: familyFields({
      head: newPerson("Мукашева Айша"), members: [familyMember(newPerson("Мукашев Оралбай"))], vulnerabilities: [{ code: "disability", from: null, to: null, evidence: "диагноз" }],
    }),
  });
  const programme = await call.programmes.create({ fields: programmeFields() });
  const learner = await call.learners.create({ fields: learnerFields(programme.id, newPerson("Мукашева Оралай"), { school: "школа № 5" }) });
  const { fields } = await call.volunteers.get({ id: volunteer.id });
  await call.volunteers.update({ id: volunteer.id, version: 1, fields: { ...fields, person: { ...fields.person, family: "Мукашов" } } });
  await call.learners.remove({ id: learner.id, version: 1 });
  return { volunteerId: volunteer.id, familyId: family.id, personId: fields.person.id ?? "" };
}

describe("personal values in the journal", () => {
  it("stand beside the entries by key; no entry holds one", async () => {
    const office = await openTestOffice();
    await fill(office);
    const entries = await rowsOf<{ changes: string }>(office.office.database.reader, "select * from audit_entry");
    const text = JSON.stringify(entries);
    expect(TRACES.filter((trace) => text.includes(trace))).toEqual([]);
    const kept = JSON.stringify(await rowsOf(office.office.database.reader, "select value from personal_value"));
    expect(TRACES.filter((trace) => !kept.includes(trace))).toEqual([]);
  });

  it("whatever record they are of, notes and telephones stand beside the entries", async () => {
    const office = await openTestOffice();
    const { call } = office;
    const { id: programmeId } = await call.programmes.create({ fields: programmeFields({ note: "звонить Мукаш Оралбай" }) });
    const group = await call.volunteerGroups.create({ fields: { nameRu: "Клуб", nameKk: "", contact: "Мукаш Оралбай", phone: "8 701 234 56 78", katoCode: null, place: "", note: "тайное замечание" } });
    const { fields } = await call.volunteerGroups.get({ id: group.id });
    await call.volunteerGroups.update({ id: group.id, version: 1, fields: { ...fields, note: "тайное другое" } });
    const text = JSON.stringify(await rowsOf(office.office.database.reader, "select * from audit_entry"));
    expect(TRACES.filter((trace) => text.includes(trace))).toEqual([]);
    const entry = await call.audit.get({ seq: (await call.audit.list({ subjectId: programmeId })).rows[0]?.seq ?? 0 });
    expect(entry.changes.find(({ field }) => field === "note")).toMatchObject({ after: "звонить Мукаш Оралбай" });
  });

  it("a person inside a volunteer's or family's form is journalled as a person, once", async () => {
    const office = await openTestOffice();
    const { volunteerId, personId } = await fill(office);
    const entries = await office.call.audit.list({ subjectId: personId });
    expect(entries.rows.map((row) => [row.kind, row.action])).toEqual([["people", "update"], ["people", "create"]]);
    const change = await office.call.audit.get({ seq: entries.rows[0]?.seq ?? 0 });
    expect(change.changes).toEqual([{ field: "family", before: "Мукаш", after: "Мукашов", erased: false }]);
    const own = await office.call.audit.list({ subjectId: volunteerId });
    const created = await office.call.audit.get({ seq: own.rows.at(-1)?.seq ?? 0 });
    expect(created.changes.find((one) => one.field === "person")?.after).toBe(personId);
  });

  it("R24 can be erased: the values go, the entries and their chain of hashes stay", async () => {
    const office = await openTestOffice();
    const { personId, volunteerId } = await fill(office);
    const { reader } = office.office.database;
    await office.call.volunteers.setStatus({ id: volunteerId, status: "left", since: await todayOf(office.office) });
    const before = await rowsOf<{ hash: string }>(reader, "select hash from audit_entry order by seq");
    await office.call.people.erase({ id: personId, version: 2, typed: "мукашов оралбай" });
    const left = await rowsOf<{ left: number }>(reader, "select count(value) as left from personal_value where subject_kind = 'people' and subject_id = ?", [personId]);
    expect(left).toEqual([{ left: 0 }]);
    const after = await rowsOf<{ hash: string }>(reader, "select hash from audit_entry order by seq");
    expect(after.slice(0, before.length)).toEqual(before);
    expect(await office.call.audit.verify()).toEqual({ entries: before.length + 1, brokenAt: null });
    const [, update] = (await office.call.audit.list({ subjectId: personId })).rows;
    expect(update?.title).toBeNull();
    const shown = await office.call.audit.get({ seq: update?.seq ?? 0 });
    expect(shown.changes).toEqual([{ field: "family", before: null, after: null, erased: true }]);
  });

  it("a deletion stands in the journal as one that can be undone, until it is", async () => {
    const { call } = await openTestOffice();
    const { id } = await call.people.create({ fields: { ...newPerson("Мукаш Оралбай") } });
    await call.people.remove({ id, version: 1 });
    expect((await call.audit.list({ subjectId: id })).rows.map((row) => [row.action, row.undoable])).toEqual([["remove", true], ["create", false]]);
    await call.people.restore({ id });
    expect((await call.audit.list({ subjectId: id })).rows.map((row) => [row.action, row.undoable])).toEqual([["restore", false], ["remove", false], ["create", false]]);
  });
});
