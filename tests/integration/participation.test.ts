/** Who takes part in programmes and how, and what of it fulfils a target. */
import { describe, expect, it } from "vitest";
import type { TargetIndicator } from "../../shared/contract/programmes";
import type { Unit } from "../../shared/domain/amounts";
import { whole } from "../../shared/domain/quantities";
import { deskFor } from "../helpers/desks";
import { knownPerson, newPerson, personFields, programmeFields, target, volunteerFields } from "../helpers/peopleFields";
import { centreFields, grantCallFields, grantFields, menteeFields, mentorFields, participationFields, trainingFields } from "../helpers/programmeFields";
import { openTestOffice, type TestOffice } from "../helpers/testOffice";

const TARGETS: readonly (readonly [TargetIndicator, Unit])[] = [
  ["volunteers", "person"], ["mentors", "person"], ["support_centres", "place"], ["grants", "piece"], ["grants_implemented", "piece"], ["trained", "person"], ["events", "event"], ["participants", "person"],
];

async function project({ call }: TestOffice) {
  const { id } = await call.programmes.create({ fields: programmeFields({ code: "НП-3", targets: TARGETS.map(([indicator, unit]) => target({ indicator, unit, low: whole(5, unit) })) }) });
  const targets = new Map((await call.programmes.get({ id })).fields.targets.map((one) => [one.indicator, one.id ?? ""]));
  const person = async (name: string): Promise<string> => (await call.people.create({ fields: personFields(name) })).id;
  const work = async () => (await call.programmes.get({ id })).extra.work;
  const reached = async (indicator: TargetIndicator): Promise<number | undefined> =>
    (await call.programmes.progress({ id })).find((one) => one.targetId === targets.get(indicator))?.credited;
  const credit = (indicator: TargetIndicator) => call.programmes.credit({ targetId: targets.get(indicator) ?? "", ids: null });
  return { id, person, work, reached, credit };
}

describe("volunteers in programmes", () => {
  it("take part from a day to a day; the same one twice on one day is refused, coming back is not", async () => {
    const office = await openTestOffice();
    const { call } = office;
    const { id, work } = await project(office);
    const { id: volunteerId } = await call.volunteers.create({ fields: volunteerFields(newPerson("Абаев Асан")) });
    await call.participations.create({ fields: participationFields(id, volunteerId, { role: "учитель английского", to: "2020-03-31" }) });
    await expect(call.participations.create({ fields: participationFields(id, volunteerId, { from: "2020-03-31" }) }))
      .rejects.toMatchObject({ data: { problems: [{ field: "volunteerId", kind: "takes_part_already" }] } });
    await call.participations.create({ fields: participationFields(id, volunteerId, { from: "2020-04-01" }) });
    expect((await call.participations.list({ filters: { on: "2020-03-31" } })).rows).toMatchObject([{ name: "Абаев Асан", role: "учитель английского", to: "2020-03-31" }]);
    expect((await call.participations.list({ search: "abaev", filters: {} })).total).toBe(2);
    expect((await work()).volunteers).toBe(1);
    await expect(call.programmes.remove({ id, version: 1 })).rejects.toMatchObject({ data: { reason: "in_use", params: { participations: 2 } } });
  });
});

describe("mentors", () => {
  it("count towards a target from the day they are prepared, and stand once in a programme", async () => {
    const office = await openTestOffice();
    const { call } = office;
    const { id, person, reached, credit, work } = await project(office);
    const known = await person("Серикова Айгуль");
    await call.mentors.create({ fields: mentorFields(id, knownPerson(known)) });
    await call.mentors.create({ fields: mentorFields(id, newPerson("Болатов Ерлан"), { preparedOn: null }) });
    await expect(call.mentors.create({ fields: mentorFields(id, knownPerson(known)) })).rejects.toMatchObject({ data: { problems: [{ field: "person", kind: "already_mentor" }] } });
    expect((await credit("mentors")).ids).toHaveLength(1);
    expect(await reached("mentors")).toBe(whole(1, "person"));
    expect(await work()).toMatchObject({ mentors: 2, mentorsPrepared: 1 });
    expect((await call.mentors.list({ filters: { state: "preparing" } })).rows.map((row) => row.name)).toEqual(["Болатов Ерлан"]);
  });

  it("the children whom they accompany are for those only who hold that permission: list, card, file and journal", async () => {
    const office = await openTestOffice();
    const { call } = office;
    const { id } = await project(office);
    const mentor = await call.mentors.create({ fields: mentorFields(id, newPerson("Серикова Айгуль")) });
    const mentee = await call.mentees.create({ fields: menteeFields(mentor.id, newPerson("Жасов Нурлан"), { institution: "Детский дом" }) });
    expect((await call.mentees.list({ filters: { mentorId: mentor.id } })).rows).toMatchObject([{ name: "Жасов Нурлан", mentor: "Серикова Айгуль", institution: "Детский дом" }]);
    expect((await call.mentors.get({ id: mentor.id })).extra.accompanies).toBe(1);
    expect((await call.audit.list({ kind: "mentees" })).total).toBe(1);
    for (const role of ["clerk", "auditor"] as const) {
      const desk = await deskFor(office, role);
      const refusal = { code: "FORBIDDEN", data: { permission: "children" } };
      await expect(desk.call.mentees.list({ filters: {} })).rejects.toMatchObject(refusal);
      await expect(desk.call.mentees.get({ id: mentee.id })).rejects.toMatchObject(refusal);
      // A child on file is a person like any other; that somebody accompanies them is not told.
      const hits = await desk.call.search.everything({ text: "Жасов", limit: 10 });
      expect(hits.map(({ kind, title }) => [kind, title])).toEqual([["people", "Жасов Нурлан"]]);
      expect(JSON.stringify([hits, await desk.call.people.get({ id: hits[0]?.id ?? "" })])).not.toMatch(/Детский дом|Серикова|mente|наставник/iu);
      await expect(desk.call.mentees.exportList({ title: "x", language: "ru", format: "csv", privacy: "full", columns: [{ title: "x", fields: ["name"], words: {} }], filters: {}, selection: { ids: null, except: [] } })).rejects.toMatchObject(refusal);
    }
    const auditor = await deskFor(office, "auditor");
    const [entry] = (await call.audit.list({ kind: "mentees" })).rows;
    expect((await auditor.call.audit.list({ kind: "mentees" })).total).toBe(0);
    await expect(auditor.call.audit.get({ seq: entry?.seq ?? 0 })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await call.search.everything({ text: "Детский дом", limit: 10 })).toEqual([]);
  });
});

describe("support centres", () => {
  it("count once they are open, with the day", async () => {
    const office = await openTestOffice();
    const { call } = office;
    const { id, reached, credit } = await project(office);
    await expect(call.supportCentres.create({ fields: centreFields({ openedOn: null }) })).rejects.toMatchObject({ data: { problems: [{ field: "openedOn", kind: "required" }] } });
    await call.supportCentres.create({ fields: centreFields({ programmeId: id, state: "planned", openedOn: null }) });
    await call.supportCentres.create({ fields: centreFields({ nameRu: "Центр в Актау", programmeId: id, katoCode: "471010000" }) });
    expect((await credit("support_centres")).ids).toHaveLength(1);
    expect(await reached("support_centres")).toBe(whole(1, "place"));
    expect((await call.supportCentres.list({ filters: { district: "470000000" } })).rows).toMatchObject([{ nameRu: "Центр в Актау", placeRu: "г.Актау" }]);
  });
});

describe("calls for small grants", () => {
  it("say what came and what became of it; a sum nobody knows leaves the total a lower bound", async () => {
    const { call } = await openTestOffice({ clock: { now: () => new Date("2020-04-04T05:00:00Z") } });
    const { id: programmeId } = await call.programmes.create({ fields: programmeFields() });
    const { id: other } = await call.programmes.create({ fields: programmeFields({ code: "other" }) });
    const { id: applicant } = await call.people.create({ fields: newPerson() });
    const { id: callId } = await call.grantCalls.create({ fields: grantCallFields(programmeId, { sum: 100_000_000 }) });
    await call.grantCalls.create({ fields: grantCallFields(programmeId, { nameRu: "Летний конкурс", openFrom: "2020-05-01", openTo: null }) });
    await call.grants.create({ fields: grantFields(programmeId, applicant, { callId, number: "7-К", sum: 50_000_000 }) });
    await call.grants.create({ fields: grantFields(programmeId, applicant, { callId, title: "Сад памяти", state: "implemented", implementedOn: "2020-04-01", sum: null }) });
    await call.grants.create({ fields: grantFields(programmeId, applicant, { callId, title: "Третий", state: "declined" }) });
    await call.grants.create({ fields: grantFields(programmeId, applicant, { callId, title: "Четвёртый", state: "applied", decidedOn: null }) });
    const counts = { applications: 4, decided: 3, granted: 2, grantedSum: { qualifier: "at_least", value: 50_000_000, high: null } };
    expect((await call.grantCalls.list({ filters: { state: "closed" } })).rows).toMatchObject([{ id: callId, state: "closed", sum: { value: 100_000_000 }, ...counts }]);
    expect((await call.grantCalls.list({ filters: { state: "coming" } })).rows).toMatchObject([{ nameRu: "Летний конкурс", applications: 0, granted: 0, grantedSum: { qualifier: "exact", value: 0 }, sum: { qualifier: "unknown" } }]);
    expect((await call.grantCalls.get({ id: callId })).extra).toMatchObject({ ...counts, implemented: 1, programme: { id: programmeId } });
    expect((await call.grants.list({ filters: { callId } })).rows).toHaveLength(4);
    expect((await call.grants.list({ filters: { callId }, search: "7-К" })).rows).toMatchObject([{ number: "7-К", call: { id: callId, nameRu: "Конкурс малых грантов" } }]);
    await expect(call.grants.create({ fields: grantFields(other, applicant, { callId }) })).rejects.toMatchObject({ data: { problems: [{ field: "callId", kind: "other_programme" }] } });
    await expect(call.grantCalls.remove({ id: callId, version: 1 })).rejects.toMatchObject({ data: { reason: "in_use", params: { grants: 4 } } });
    await expect(call.grantCalls.create({ fields: grantCallFields(programmeId, { openTo: "2020-01-14" }) })).rejects.toMatchObject({ data: { problems: [{ field: "openTo", kind: "date_order" }] } });
  });
});

describe("small grants", () => {
  it("allocated and implemented are two figures of the same grants", async () => {
    const office = await openTestOffice();
    const { call } = office;
    const { id, person, reached, credit, work } = await project(office);
    const applicant = await person("Абаев Асан");
    await call.grants.create({ fields: grantFields(id, applicant, { sum: 50_000_000 }) });
    await call.grants.create({ fields: grantFields(id, applicant, { title: "Сад памяти", state: "implemented", implementedOn: "2020-04-01", sum: null }) });
    await call.grants.create({ fields: grantFields(id, applicant, { title: "Третий", state: "applied", decidedOn: null }) });
    await credit("grants");
    await credit("grants_implemented");
    expect([await reached("grants"), await reached("grants_implemented")]).toEqual([whole(2, "piece"), whole(1, "piece")]);
    expect(await work()).toMatchObject({ grantsApplied: 3, grantsAllocated: 2, grantsImplemented: 1, allocatedSum: 50_000_000, unknownSums: 1 });
  });

  it.each([
    ["a decision without its day", { decidedOn: null }, { field: "decidedOn", kind: "required" }],
    ["an implementation without its day", { state: "implemented" }, { field: "implementedOn", kind: "required" }],
    ["a decision before the application", { decidedOn: "2020-01-01" }, { field: "decidedOn", kind: "date_order" }],
    ["instalments beyond the sum", { sum: 100, instalments: [{ due: "2020-03-02", sum: 60, paidOn: null }, { due: "2020-04-02", sum: 50, paidOn: null }] }, { field: "sum", kind: "instalments_exceed" }],
  ] as const)("%s is refused", async (_title, overrides, problem) => {
    const office = await openTestOffice();
    const { id, person } = await project(office);
    const fields = { ...grantFields(id, await person("Абаев Асан")), ...overrides } as Parameters<typeof office.call.grants.create>[0]["fields"];
    await expect(office.call.grants.create({ fields })).rejects.toMatchObject({ data: { problems: [problem] } });
  });

  it("what was paid and which report is late stand in the list; a sum nobody knows stays unknown", async () => {
    const office = await openTestOffice();
    const { call } = office;
    const { id, person } = await project(office);
    const applicant = await person("Абаев Асан");
    await call.grants.create({ fields: grantFields(id, applicant, { reportDue: "2020-03-20", instalments: [{ due: "2020-03-05", sum: 700, paidOn: "2020-03-05" }, { due: "2020-04-05", sum: 300, paidOn: null }] }) });
    expect((await call.grants.list({ filters: { late: "late" } })).rows).toMatchObject([{ applicant: "Абаев Асан", sum: { qualifier: "unknown" }, paid: { value: 700 }, late: true }]);
    expect((await call.grants.list({ search: "abaev", filters: {} })).total).toBe(1);
  });

  it("R9 the list and its file say how many instalments there are, what of them was paid, which is next, and what came of the grant", async () => {
    const office = await openTestOffice();
    const { call } = office;
    const { id, person } = await project(office);
    const applicant = await person("Абаев Асан");
    const plans = { "А два срока": [{ due: "2020-03-05", sum: 70_000_00, paidOn: "2020-03-05" }, { due: "2020-04-05", sum: 30_000_00, paidOn: null }, { due: "2020-05-05", sum: null, paidOn: null }], "Б без выплат": [] };
    for (const [title, instalments] of Object.entries(plans)) await call.grants.create({ fields: grantFields(id, applicant, { title, instalments, outcome: instalments.length > 0 ? "Сад посажен" : "" }) });
    const { rows } = await call.grants.list({ filters: {}, sort: "title" });
    expect(rows).toMatchObject([
      { instalments: 3, promised: { qualifier: "at_least", value: 100_000_00 }, paid: { qualifier: "exact", value: 70_000_00 }, nextDue: "2020-04-05", outcome: "Сад посажен" },
      { instalments: 0, promised: { qualifier: "exact", value: 0 }, paid: { qualifier: "exact", value: 0 }, nextDue: null, outcome: "" },
    ]);
    expect((await call.grants.get({ id: rows[0]?.id ?? "" })).extra).toMatchObject({ promised: { qualifier: "at_least", value: 100_000_00 }, paid: { qualifier: "exact", value: 70_000_00 } });
    const columns = ["instalments", "promised", "paid", "nextDue", "outcome"].map((field) => ({ title: field, fields: [field], words: {} }));
    await call.grants.exportList({ title: "Гранты", language: "ru", format: "csv", privacy: "full", columns, sort: "title", filters: {}, selection: { ids: null, except: [] } });
    expect(office.handedOver[0]?.bytes.toString("utf8").replaceAll("\u00a0", " ").split("\r\n").slice(1, 2)).toEqual(["3;не менее 100 000 тенге;70 000 тенге;05.04.2020;Сад посажен"]);
  });
});

describe("trainings", () => {
  it("R1 trained are distinct people: who came to two events, under two records that are one person, is one", async () => {
    const office = await openTestOffice();
    const { call } = office;
    const { id, person, reached, credit, work } = await project(office);
    const [one, other, third] = [await person("Абаев Асан"), await person("Абаев Асан"), await person("Баев Бек")];
    await call.trainings.create({ fields: trainingFields([one, third], { programmeId: id }) });
    await call.trainings.create({ fields: trainingFields([other], { topic: "Сортировка мусора", programmeId: id }) });
    await office.office.database.queue?.run((tx) => tx.manager.query("update person set merged_into_id = ? where id = ?", [one, other]));
    await credit("trained");
    await credit("events");
    expect([await reached("trained"), await reached("events")]).toEqual([whole(2, "person"), whole(2, "event")]);
    expect(await work()).toMatchObject({ trainings: 2, trained: 2 });
  });

  it("who stays in the list stays credited when the list is changed; nobody stands in it twice", async () => {
    const office = await openTestOffice();
    const { call } = office;
    const { id, person, reached, credit } = await project(office);
    const people = [await person("Абаев Асан"), await person("Баев Бек")];
    const training = await call.trainings.create({ fields: trainingFields(people, { programmeId: id }) });
    await credit("trained");
    const { fields } = await call.trainings.get({ id: training.id });
    const attendees = [{ personId: people[1] ?? "", certificate: "№ 7" }, { personId: await person("Новый Нур"), certificate: "" }];
    await call.trainings.update({ id: training.id, version: 1, fields: { ...fields, attendees } });
    expect(await reached("trained")).toBe(whole(1, "person"));
    expect((await call.trainings.get({ id: training.id })).extra.attendees).toMatchObject([{ name: "Баев Бек", certificate: "№ 7" }, { name: "Новый Нур" }]);
    await expect(call.trainings.update({ id: training.id, version: 2, fields: { ...fields, attendees: [attendees[0], attendees[0]].flatMap((each) => each ?? []) } }))
      .rejects.toMatchObject({ data: { problems: [{ field: "attendees.1.personId", kind: "attended_twice" }] } });
  });

  it("citizens and volunteers together are one figure: who takes part and was trained counts once in it", async () => {
    const office = await openTestOffice();
    const { call } = office;
    const { id, person, reached, credit } = await project(office);
    const both = await person("Абаев Асан");
    const { id: volunteerId } = await call.volunteers.create({ fields: volunteerFields(knownPerson(both)) });
    await call.participations.create({ fields: participationFields(id, volunteerId) });
    await call.trainings.create({ fields: trainingFields([both, await person("Баев Бек")], { programmeId: id }) });
    await credit("participants");
    expect(await reached("participants")).toBe(whole(2, "person"));
  });
});
