/** What the office knows of a volunteer beyond the name: hours, absences, trainings, a parent's consent, groups. */
import { describe, expect, it } from "vitest";
import type { VolunteerFields } from "../../shared/contract/volunteers";
import { type AbsenceKind, isAvailable, type Weekday } from "../../shared/domain/availability";
import { addDays } from "../../shared/domain/periods";
import { availableOn } from "../../electron/office/volunteers/availableOn";
import { volunteerGroupFields, newPerson, shiftFields, volunteerFields } from "../helpers/peopleFields";
import { openTestOffice } from "../helpers/testOffice";

const SATURDAY = "2020-04-04";
const weekend: VolunteerFields["hours"] = [{ weekdays: [6, 7], from: "10:00", to: "18:00" }];

describe("a volunteer's depth", () => {
  it("comes back as it was entered, and leaves with the lines that were taken out", async () => {
    const { call } = await openTestOffice();
    const group = await call.volunteerGroups.create({ fields: volunteerGroupFields() });
    const depth: Partial<VolunteerFields> = {
      occupationKind: "pupil",
      hours: [{ weekdays: [1, 3], from: "18:00", to: null }, { weekdays: [6], from: null, to: null }],
      absences: [{ kind: "quarantine", from: "2020-03-19", to: "2020-04-02", note: "контакт" }],
      trainings: [{ name: "Первая помощь", passedOn: "2020-02-01", document: "№ 5", validUntil: null }],
      parentConsent: { parent: "Мукашева Айша", givenOn: "2020-03-01", to: null, document: "№ 1" },
      groups: [group.id],
    };
    const { id } = await call.volunteers.create({ fields: volunteerFields(newPerson(), depth) });
    const { fields, extra } = await call.volunteers.get({ id });
    expect(fields).toMatchObject(depth);
    expect(extra.groups).toMatchObject([{ id: group.id, nameRu: "Клуб добряков" }]);
    await call.volunteers.update({ id, version: 1, fields: { ...fields, hours: [], absences: [], trainings: [], parentConsent: null, groups: [] } });
    expect((await call.volunteers.get({ id })).fields).toMatchObject({ hours: [], absences: [], trainings: [], parentConsent: null, groups: [] });
  });

  it("may be left out by a caller who knows nothing of it", async () => {
    const { call } = await openTestOffice();
    const { id } = await call.volunteers.create({
      fields: { person: newPerson(), status: "active", occupation: "", directions: [], skills: [], vehicle: "", availability: "", joinedOn: null, note: "" },
    });
    expect((await call.volunteers.get({ id })).fields).toMatchObject({ occupationKind: null, hours: [], parentConsent: null });
  });

  it("times are taken as people type them", async () => {
    const { call } = await openTestOffice();
    const { id } = await call.volunteers.create({ fields: volunteerFields(newPerson(), { hours: [{ weekdays: [6], from: "9", to: "18.30" }] }) });
    expect((await call.volunteers.get({ id })).fields.hours).toEqual([{ weekdays: [6], from: "09:00", to: "18:30" }]);
  });

  it.each<[string, Partial<VolunteerFields>, { field: string; kind: string }]>([
    ["hours without a day", { hours: [{ weekdays: [], from: null, to: null }] }, { field: "hours.0.weekdays", kind: "required" }],
    ["hours that end before they begin", { hours: [{ weekdays: [1], from: "22:00", to: "06:00" }] }, { field: "hours.0.to", kind: "time_order" }],
    ["a time nobody can read", { hours: [{ weekdays: [1], from: "вечером", to: null }] }, { field: "hours.0.from", kind: "bad_time" }],
    ["an illness that ends before it begins", { absences: [{ kind: "illness", from: "2020-04-02", to: "2020-04-01", note: "" }] }, { field: "absences.0.to", kind: "date_order" }],
    ["a consent without its document", { parentConsent: { parent: "Мать", givenOn: "2020-03-01", to: null, document: "" } }, { field: "parentConsent.document", kind: "required" }],
    ["a group that is not there", { groups: ["nobody"] }, { field: "groups", kind: "unknown" }],
  ])("%s is refused at its field", async (_case, depth, problem) => {
    const { call } = await openTestOffice();
    await expect(call.volunteers.create({ fields: volunteerFields(newPerson(), depth) })).rejects.toMatchObject({ code: "INVALID", data: { problems: [problem] } });
  });

  it("the list finds who can come on a Saturday, of which occupation, of which group", async () => {
    const { call } = await openTestOffice();
    const group = await call.volunteerGroups.create({ fields: volunteerGroupFields() });
    const ill = { kind: "illness" as const, from: "2020-04-01", to: SATURDAY, note: "" };
    await call.volunteers.create({ fields: volunteerFields(newPerson("Арманов Арман"), { hours: weekend, occupationKind: "teacher", groups: [group.id] }) });
    await call.volunteers.create({ fields: volunteerFields(newPerson("Больнов Болат"), { hours: weekend, absences: [ill] }) });
    await call.volunteers.create({ fields: volunteerFields(newPerson("Вышедший Вали"), { hours: weekend, status: "left" }) });
    await call.volunteers.create({ fields: volunteerFields(newPerson("Молчунов Марат"), { occupationKind: "student" }) });
    const names = async (filters: Parameters<typeof call.volunteers.list>[0]["filters"]) => (await call.volunteers.list({ filters })).rows.map((row) => row.name);
    expect(await names({ availableOn: SATURDAY })).toEqual(["Арманов Арман"]);
    expect(await names({ availableOn: "2020-04-05" })).toEqual(["Арманов Арман", "Больнов Болат"]);
    expect(await names({ availableOn: "2020-04-06" })).toEqual([]);
    expect(await names({ occupationKind: "student" })).toEqual(["Молчунов Марат"]);
    expect(await names({ groupId: group.id })).toEqual(["Арманов Арман"]);
  });

  it("of a day or an hour of it, without those who are at other work then", async () => {
    const { call } = await openTestOffice();
    const ids = new Map<string, string>();
    for (const name of ["Весь День", "Свободен Всегда", "Утром Занят"]) {
      ids.set(name, (await call.volunteers.create({ fields: volunteerFields(newPerson(name, { birthDate: "1990-01-01" }), { hours: weekend }) })).id);
    }
    const work = async (name: string, from: string, to: string): Promise<void> => {
      const { id } = await call.shifts.create({ fields: shiftFields({ date: SATURDAY, from, to }) });
      await call.shifts.signUp({ id, volunteerId: ids.get(name) ?? "" });
    };
    await work("Утром Занят", "10:00", "13:00");
    await work("Весь День", "09:00", "14:00");
    await work("Весь День", "14:00", "18:00");
    const names = async (availableOn: string) => (await call.volunteers.list({ filters: { availableOn } })).rows.map((row) => row.name);
    expect(await names(SATURDAY), "some of their hours are left").toEqual(["Свободен Всегда", "Утром Занят"]);
    expect(await names(`${SATURDAY}T12:59`)).toEqual(["Свободен Всегда"]);
    expect(await names(`${SATURDAY}T13:00`)).toEqual(["Свободен Всегда", "Утром Занят"]);
    expect(await names(`${SATURDAY}T17:59`)).toEqual(["Свободен Всегда", "Утром Занят"]);
    expect(await names(`${SATURDAY}T18:00`), "they leave at that minute").toEqual([]);
    expect(await names("2020-04-05T12:00")).toEqual(["Весь День", "Свободен Всегда", "Утром Занят"]);
    await expect(names(`${SATURDAY}T25:00`)).rejects.toBeDefined();
    await expect(names(`${SATURDAY}T10:00Z`)).rejects.toBeDefined();
  });

  it("the database and the rule agree on who can come when", async () => {
    const { call, office } = await openTestOffice();
    const times = [null, "09:00", "12:00", "18:00"];
    const known = new Map<string, VolunteerFields>();
    for (let at = 0; at < 24; at++) {
      const [from = null, to = null] = [times[at % 3], [null, "18:00", "21:00"][at % 3]];
      const fields = volunteerFields(newPerson(`Фамилия${at}`), {
        hours: at % 5 ? [{ weekdays: [((at % 7) + 1) as Weekday, 6], from, to }] : [],
        absences: at % 4 ? [] : [{ kind: "other" as AbsenceKind, from: addDays(SATURDAY, -at), to: at % 8 ? addDays(SATURDAY, 8 - at) : null, note: "" }],
      });
      known.set((await call.volunteers.create({ fields })).id, fields);
    }
    for (const day of [SATURDAY, "2020-04-06", "2020-03-30"]) {
      for (const [from, to] of [[undefined, undefined], ["10:00", "17:00"], ["08:00", undefined], [undefined, "20:00"]] as const) {
        const { sql, parameters } = availableOn(day, from, to);
        const rows = await office.database.reader.manager.createQueryBuilder().from("volunteer", "volunteer").select("volunteer.id", "id").where(sql, parameters).getRawMany<{ id: string }>();
        const can = [...known].filter(([, fields]) => isAvailable(fields.hours, fields.absences, day, from, to)).map(([id]) => id);
        expect(rows.map((row) => row.id).sort(), `${day} ${from ?? ""}-${to ?? ""}`).toEqual(can.sort());
      }
    }
  });

  it("a group counts its volunteers and stays while somebody is in it", async () => {
    const { call } = await openTestOffice();
    const { id } = await call.volunteerGroups.create({ fields: volunteerGroupFields({ phone: "8 701 111 22 33" }) });
    const volunteer = await call.volunteers.create({ fields: volunteerFields(newPerson(), { groups: [id] }) });
    expect((await call.volunteerGroups.list({ search: "dobryak", filters: {} })).rows).toMatchObject([{ id, members: 1, phone: "+77011112233" }]);
    await expect(call.volunteerGroups.remove({ id, version: 1 })).rejects.toMatchObject({ code: "REFUSED", data: { reason: "in_use", params: { volunteers: 1 } } });
    await call.volunteers.remove({ id: volunteer.id, version: 1 });
    await expect(call.volunteerGroups.remove({ id, version: 1 })).resolves.toMatchObject({ version: 2 });
  });
});
