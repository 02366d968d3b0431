/** The first screen of the day: what waits, whose birthday it is, and which targets are near. */
import { describe, expect, it } from "vitest";
import { parentConsentState } from "../../shared/domain/availability";
import { whole } from "../../shared/domain/quantities";
import { learnerFields, newPerson, personFields, programmeFields, shiftFields, target, volunteerFields } from "../helpers/peopleFields";
import { addDays } from "../../shared/domain/periods";
import { commitmentFields, deliveryFields, materialFields, openAidOffice, outputFields } from "../helpers/aidFields";
import { requestFields } from "../helpers/requestFields";
import { openTestOffice } from "../helpers/testOffice";

describe("the first screen", () => {
  it("names volunteers whose birthday it is and who have not left, and counts what runs out and what is nearest", async () => {
    const { call } = await openTestOffice({ clock: { now: () => new Date("2020-04-03T05:00:00Z") } });
    const { id } = await call.volunteers.create({ fields: volunteerFields(newPerson("Абаев Асан", { birthDate: "1990-04-03" })) });
    await call.volunteers.create({ fields: volunteerFields(newPerson("Баев Бек", { birthDate: "1990-04-03" }), { status: "left" }) });
    await call.volunteers.create({ fields: volunteerFields(newPerson("Ваев Вали", { birthDate: "1990-03-04" })) });
    for (const expiresOn of ["2020-04-02", "2020-04-10", "2020-06-10"]) await call.clearances.create({ fields: { volunteerId: id, kind: "medical", hostId: null, issuedOn: "2020-01-01", expiresOn, document: "", note: "" } });
    const programme = await call.programmes.create({ fields: programmeFields({ targets: [target({ scope: "national" }), target({ scope: "corps", low: whole(4, "person"), due: "2020-12-31" })] }) });
    await call.learners.create({ fields: learnerFields(programme.id) });
    const own = (await call.programmes.get({ id: programme.id })).fields.targets[1]?.id ?? "";
    await call.programmes.credit({ targetId: own, ids: null });
    expect(await call.overview.sections()).toMatchObject({
      birthdays: [{ id, name: "Абаев Асан", turns: 30 }],
      decide: { clearances: 1, lapsedClearances: 0, callBacks: 0, pairs: 0, lateReports: 0 },
      targets: [{ id: own, credited: whole(1, "person"), needed: whole(4, "person"), due: "2020-12-31" }],
    });
  });
});

describe("birthdays and parents' consents on the first screen", () => {
  it("says how many have their birthday besides those it names, and names them all when asked", async () => {
    const { call } = await openTestOffice({ clock: { now: () => new Date("2021-03-01T05:00:00Z") } });
    for (let at = 0; at < 14; at++) await call.volunteers.create({ fields: volunteerFields(newPerson(`Абаев Асан${"абвгдежзийклмн"[at]}`, { birthDate: at === 0 ? "2000-02-29" : "1990-03-01" })) });
    const { birthdays, otherBirthdays } = await call.overview.sections();
    expect([birthdays.length, otherBirthdays]).toEqual([12, 2]);
    expect(birthdays[0]).toMatchObject({ name: "Абаев Асана", turns: 21 });
    expect(await call.overview.birthdays()).toHaveLength(14);
  });

  it("R21 parents' consents that run out are told while the child needs one, and the list behind holds the same", async () => {
    const { call } = await openTestOffice({ clock: { now: () => new Date("2020-04-03T05:00:00Z") } });
    const child = async (name: string, to: string | null, fields: { birthDate?: string; status?: "active" | "left" } = {}) =>
      call.volunteers.create({ fields: volunteerFields(newPerson(name, { birthDate: fields.birthDate ?? "2008-05-01" }), { status: fields.status ?? "active", parentConsent: { parent: "Мать", givenOn: "2020-01-01", to, document: "Заявление" } }) });
    const soon = await child("Абаев Асан", "2020-04-20");
    const last = await child("Баев Бек", "2020-04-03");
    const lapsed = await child("Ваев Вали", "2020-04-02");
    await child("Гаев Гани", "2020-06-20");
    await child("Даев Дидар", null);
    await child("Жаев Жан", "2020-04-02", { birthDate: "2006-04-03" });
    await child("Заев Зият", "2020-04-02", { status: "left" });
    expect((await call.overview.sections()).decide).toMatchObject({ parentConsents: 2, lapsedParentConsents: 1 });
    const behind = async (parentConsent: "soon" | "lapsed") => (await call.volunteers.list({ filters: { parentConsent } })).rows.map(({ id }) => id);
    expect(await behind("soon")).toEqual([soon.id, last.id]);
    expect(await behind("lapsed")).toEqual([lapsed.id]);
  });

  it.each(["2020-02-28", "2020-02-29", "2020-03-01", "2021-02-28", "2021-03-01", "2020-04-03"])("whom the number counts on %s, the rule of the consent counts too", async (today) => {
    const { call } = await openTestOffice({ clock: { now: () => new Date(`${today}T05:00:00Z`) } });
    const births = ["2006-02-27", "2006-02-28", "2006-03-01", "2006-03-31", "2007-02-28", "2007-03-01", "2008-02-29", "2008-03-15", null];
    const consents = ["2019-12-31", today, addDays(today, 1)].flatMap((givenOn) => [null, addDays(today, -1), today, addDays(today, 1), addDays(today, 30), addDays(today, 31)].map((to) => ({ givenOn, to })));
    const expected = { soon: new Set<string>(), lapsed: new Set<string>() };
    for (const birthDate of births) {
      for (const consent of consents.filter(({ givenOn, to }) => to === null || givenOn <= to)) {
        const { id } = await call.volunteers.create({ fields: volunteerFields(newPerson("Ким Олег", { birthDate }), { status: "active", parentConsent: { parent: "Мать", ...consent, document: "Заявление" } }) });
        const { to } = consent;
        const state = parentConsentState(birthDate, consent, today);
        if (state === "expired") expected.lapsed.add(id);
        if (state === "given" && to !== null && to <= addDays(today, 30) && parentConsentState(birthDate, consent, addDays(to, 1)) === "expired") expected.soon.add(id);
      }
    }
    const behind = async (parentConsent: "soon" | "lapsed") => new Set((await call.volunteers.list({ pageSize: 200, filters: { parentConsent } })).rows.map(({ id }) => id));
    expect(expected.soon.size * expected.lapsed.size).toBeGreaterThan(0);
    expect({ soon: await behind("soon"), lapsed: await behind("lapsed") }).toEqual(expected);
    expect((await call.overview.sections()).decide).toMatchObject({ parentConsents: expected.soon.size, lapsedParentConsents: expected.lapsed.size });
  });
});

/** Each number of the first screen is a link to a list (`HomePage`, `Coming`): these are the lists as the links narrow them. */
describe("the lists behind the numbers of the first screen", () => {
  it("hold exactly what the number says", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const { today } = await call.system.status();
    for (const date of [today, addDays(today, -6), addDays(today, -7)]) {
      const { id, version } = await call.deliveries.create({ fields: deliveryFields(office, { date }) });
      await call.deliveries.confirm({ id, version });
    }
    await call.deliveries.create({ fields: deliveryFields(office) });
    const daily = await call.commitments.create({ fields: commitmentFields(office, { fromDate: addDays(today, -40), toDate: addDays(today, 5), rule: "FREQ=DAILY" }) });
    const gone = await call.commitments.create({ fields: commitmentFields(office, { fromDate: addDays(today, -2), toDate: today, rule: "FREQ=DAILY" }) });
    await call.commitments.due({ from: addDays(today, -40), to: today });
    await call.commitments.remove({ id: gone.id, version: 1 });
    const person = await call.people.create({ fields: personFields() });
    const days = [addDays(today, 10), addDays(today, 31), addDays(today, -1), null];
    for (const expiresOn of days) await call.consents.create({ fields: { personId: person.id, purpose: "aid", givenOn: "2020-01-01", expiresOn, withdrawnOn: null, document: "1", note: "" } });

    const [numbers, { decide }] = [await call.overview.today(), await call.overview.sections()];
    const deliveries = async (filters: object) => (await call.deliveries.list({ filters })).total;
    const due = async (from: string, to: string) => (await call.commitments.due({ from, to, state: "due" })).total;
    expect(numbers.week.deliveries).toBe(2);
    expect(await deliveries({ state: "confirmed", from: addDays(today, -6), to: today })).toBe(2);
    expect([numbers.waiting.drafts, await deliveries({ state: "draft" })]).toEqual([1, 1]);
    expect(numbers.waiting).toMatchObject({ late: 40, dueToday: 1, lateSince: addDays(today, -40) });
    expect([await due(numbers.waiting.lateSince ?? "", addDays(today, -1)), await due(today, today)]).toEqual([40, 1]);
    expect(numbers.onFile.partners).toBe((await call.partners.list({ filters: { corps: "without" } })).total);
    expect((await call.partners.list({ filters: {} })).total).toBe(numbers.onFile.partners + 1);
    expect([decide.consents, (await call.consents.list({ filters: { runsOut: "soon" } })).total]).toEqual([1, 1]);
    expect(daily.version).toBe(1);
    expect([numbers.promised.expected, numbers.promisedBefore.expected]).toEqual([7, 7]);
    expect([decide.lapsedConsents, (await call.consents.list({ filters: { runsOut: "lapsed" } })).total]).toEqual([0, 0]);
  });

  it("name what waits on the day it matters: requests, rounds, attendance, applications, and what has run out", async () => {
    const office = await openAidOffice("2020-04-03T07:00:00.000Z");
    const { call } = office;
    const day = (offset: number): string => addDays("2020-04-03", offset);
    for (const dueDate of [day(-2), day(0), day(0), day(1)]) await call.requests.create({ fields: requestFields(office, { dueDate }) });
    const closed = await call.requests.create({ fields: requestFields(office, { dueDate: day(0) }) });
    await call.requests.close({ ...closed, reason: "Уехали" });
    const { id: materialId } = await call.informationMaterials.create({ fields: materialFields() });
    await call.informationOutputs.create({ fields: outputFields(materialId, { state: "draft" }) });
    await call.informationOutputs.create({ fields: outputFields(materialId) });
    const active = await call.volunteers.create({ fields: volunteerFields(newPerson("Беков Данияр", { birthDate: "1995-01-01" })) });
    await call.volunteers.create({ fields: volunteerFields(newPerson("Жаңа Ерікті"), { status: "applied" }) });
    const gone = await call.volunteers.create({ fields: volunteerFields(newPerson("Ушедший Олег"), { status: "left" }) });
    for (const date of [day(-1), day(-2)]) {
      const { id } = await call.shifts.create({ fields: shiftFields({ date }) });
      await call.shifts.setAttendance({ id, volunteerId: active.id, attendanceId: null, version: 0, in: `${date}T09:00`, out: `${date}T12:00`, note: "" });
      if (date === day(-2)) await call.shifts.approve({ id });
    }
    const programme = await call.programmes.create({ fields: programmeFields() });
    await call.learners.create({ fields: learnerFields(programme.id, newPerson(), { state: "applied" }) });
    // The first was renewed, the second was not, the third is of somebody who has left.
    const clearance = { hostId: null, issuedOn: day(-400), document: "", note: "" };
    for (const [kind, expiresOn] of [["medical", day(-30)], ["medical", day(300)], ["no_record", day(-30)], ["no_record", day(-1)]] as const) await call.clearances.create({ fields: { ...clearance, volunteerId: active.id, kind, expiresOn } });
    await call.clearances.create({ fields: { ...clearance, volunteerId: gone.id, kind: "medical", expiresOn: day(-1) } });
    const consent = { personId: office.personId, givenOn: day(-400), document: "1", note: "" };
    for (const [purpose, expiresOn, withdrawnOn] of [["aid", day(-1), null], ["transfer", day(-1), null], ["transfer", null, null], ["publication", day(-1), day(-5)]] as const) await call.consents.create({ fields: { ...consent, purpose, expiresOn, withdrawnOn } });

    const { decide } = await call.overview.sections();
    expect(decide).toMatchObject({ requestsToday: 2, lateRequests: 1, outputs: 1, attendance: 1, volunteers: 1, learners: 1, grants: 0, lapsedClearances: 1, lapsedConsents: 1, clearances: 0, consents: 0 });
    // The lists that the lines lead to.
    expect((await call.requests.list({ filters: { waiting: "open", from: day(0), to: day(0) } })).total).toBe(2);
    expect((await call.requests.list({ filters: { waiting: "late" } })).total).toBe(1);
    expect((await call.informationOutputs.list({ filters: { state: "draft" } })).total).toBe(1);
    expect((await call.shifts.list({ filters: { state: "to_approve" } })).total).toBe(1);
    expect((await call.volunteers.list({ filters: { status: ["applied"] } })).total).toBe(1);
    expect((await call.learners.list({ filters: { state: "applied" } })).total).toBe(1);
    expect((await call.clearances.list({ filters: { renewal: "lapsed" } })).rows).toMatchObject([{ kind: "no_record", expiresOn: day(-1) }]);
    expect((await call.consents.list({ filters: { runsOut: "lapsed" } })).rows).toMatchObject([{ purpose: "aid" }]);
  });
});
