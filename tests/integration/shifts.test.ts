import { describe, expect, it } from "vitest";
import type { HeadcountFields, ShiftFields } from "../../shared/contract/shifts";
import { clockAt } from "../helpers/desks";
import { campaignFields, newPerson, shiftFields, volunteerFields, volunteerGroupFields } from "../helpers/peopleFields";
import { deskOf, openTestOffice, type OfficeClient } from "../helpers/testOffice";

/** Wednesday, 6 May 2026, noon in Aktau. */
const NOON = "2026-05-06T07:00:00Z";
const open = (at = NOON) => openTestOffice({ clock: clockAt(at) });

const person = async (call: OfficeClient, name: string, birthDate: string | null = "1990-01-01"): Promise<string> =>
  (await call.volunteers.create({ fields: volunteerFields(newPerson(name, { birthDate })) })).id;
const shift = async (call: OfficeClient, overrides: Partial<ShiftFields> = {}): Promise<string> => (await call.shifts.create({ fields: shiftFields(overrides) })).id;
const guests = (overrides: Partial<HeadcountFields>): HeadcountFields => ({ id: null, volunteerGroupId: null, partnerId: null, name: "", headcount: 1, ...overrides });
const signedUp = async (call: OfficeClient, id: string) => (await call.shifts.get({ id })).extra.signedUp;

describe("signing up for a shift", () => {
  it("is seen on the shift and in the list, once for each", async () => {
    const { call } = await open();
    const [id, one] = [await shift(call), await person(call, "Ахметова Сауле")];
    await call.shifts.signUp({ id, volunteerId: one });
    await expect(call.shifts.signUp({ id, volunteerId: one })).rejects.toMatchObject({ code: "REFUSED", data: { reason: "signed_up_already" } });
    expect(await signedUp(call, id)).toMatchObject([{ volunteerId: one, name: "Ахметова Сауле", attendance: [] }]);
    expect((await call.shifts.list({ filters: { state: "wanting" } })).rows).toMatchObject([{ id, signedUp: 1, needed: 3 }]);
  });

  it.each([
    ["disaster_aid", "2-1.1"],
    ["criminal_record", "2-1.2"],
    ["heavy_or_harmful", "2-1.3"],
  ] as const)("R21 somebody under 18 is kept from %s work, with point %s named, with a parent's consent or without", async (workClass, point) => {
    const { call } = await open();
    const id = await shift(call, { workClasses: [workClass] });
    const young = await person(call, "Юный Тимур", "2009-05-07");
    const refusal = { data: { reason: "not_by_law", params: { point, age: 16, under: 18 } } };
    await expect(call.shifts.signUp({ id, volunteerId: young })).rejects.toMatchObject(refusal);
    await call.volunteers.giveConsent({ id: young, consent: { parent: "Юная Анна", givenOn: "2026-01-01", to: null, document: "согласие 1" } });
    await expect(call.shifts.signUp({ id, volunteerId: young })).rejects.toMatchObject(refusal);
  });

  it("R21 point 2-1.2 does not hold where the case was closed under article 35, part 1, points 1-2; other points still do", async () => {
    const { call } = await open();
    const young = await person(call, "Юный Тимур", "2009-05-07");
    const closed = await shift(call, { workClasses: ["criminal_record"], caseClosed: true });
    await expect(call.shifts.signUp({ id: closed, volunteerId: young })).resolves.toBeTruthy();
    await expect(call.shifts.update({ id: closed, version: 1, fields: shiftFields({ workClasses: ["criminal_record"] }) })).rejects.toMatchObject({ data: { reason: "not_by_law", params: { point: "2-1.2" } } });
    const heavy = await shift(call, { workClasses: ["criminal_record", "heavy_or_harmful"], caseClosed: true, date: "2026-05-08" });
    await expect(call.shifts.signUp({ id: heavy, volunteerId: young })).rejects.toMatchObject({ data: { reason: "not_by_law", params: { point: "2-1.3" } } });
    expect((await call.shifts.get({ id: await shift(call, { caseClosed: true, date: "2026-05-09" }) })).fields.caseClosed).toBe(false);
  });

  it("R21 age is taken on the day of the shift, not of signing up", async () => {
    const { call } = await open();
    const turning = await person(call, "Юный Тимур", "2008-05-07");
    const today = await shift(call, { workClasses: ["disaster_aid"] });
    const tomorrow = await shift(call, { workClasses: ["disaster_aid"], date: "2026-05-07" });
    await expect(call.shifts.signUp({ id: today, volunteerId: turning })).rejects.toMatchObject({ data: { reason: "not_by_law" } });
    await expect(call.shifts.signUp({ id: tomorrow, volunteerId: turning })).resolves.toBeTruthy();
  });

  it("R21 without a birth date such work is refused until it is known; ordinary work is open", async () => {
    const { call } = await open();
    const unknown = await person(call, "Безвозрастный Асан", null);
    await expect(call.shifts.signUp({ id: await shift(call, { workClasses: ["heavy_or_harmful"] }), volunteerId: unknown })).rejects.toMatchObject({ data: { reason: "birth_date_unknown", params: { point: "2-1.3" } } });
    await expect(call.shifts.signUp({ id: await shift(call), volunteerId: unknown })).resolves.toBeTruthy();
  });

  it("R21 under 14 only with a parent's written consent that holds that day", async () => {
    const { call } = await open();
    const child = await person(call, "Малой Арман", "2014-01-01");
    await expect(call.shifts.signUp({ id: await shift(call), volunteerId: child })).rejects.toMatchObject({ data: { reason: "parent_needed", params: { point: "2", age: 12 } } });
    await call.volunteers.giveConsent({ id: child, consent: { parent: "Малая Анна", givenOn: "2026-05-07", to: null, document: "согласие 2" } });
    await expect(call.shifts.signUp({ id: await shift(call), volunteerId: child })).rejects.toMatchObject({ data: { reason: "parent_needed" } });
    await expect(call.shifts.signUp({ id: await shift(call, { date: "2026-05-07" }), volunteerId: child })).resolves.toBeTruthy();
    const parentConsent = { parent: "Малой Ержан", givenOn: "2026-01-01", to: "2026-05-06", document: "согласие 1" };
    const { id: other } = await call.volunteers.create({ fields: volunteerFields(newPerson("Малая Аяна", { birthDate: "2014-01-01" }), { parentConsent }) });
    await expect(call.shifts.signUp({ id: await shift(call), volunteerId: other })).resolves.toBeTruthy();
    await expect(call.shifts.signUp({ id: await shift(call, { date: "2026-05-07" }), volunteerId: other })).rejects.toMatchObject({ data: { reason: "parent_needed" } });
  });

  const besideWarehouse = async (when: Partial<ShiftFields>) => {
    const { call } = await open();
    const one = await person(call, "Ахметова Сауле");
    await call.shifts.signUp({ id: await shift(call), volunteerId: one });
    const id = await shift(call, { nameRu: "Пост", ...when });
    return () => call.shifts.signUp({ id, volunteerId: one });
  };

  it.each([
    ["at the same hours", { from: "09:00", to: "13:00" }],
    ["an hour of both", { from: "12:00", to: "15:00" }],
    ["a night that reaches into it", { date: "2026-05-05", from: "22:00", to: "10:00" }],
  ])("nobody is promised twice: %s", async (_title, when) => {
    const wish = await besideWarehouse(when);
    await expect(wish()).rejects.toMatchObject({ data: { reason: "busy_then", params: { title: "Склад", from: "09:00", to: "13:00", date: "06.05.2026" } } });
  });

  it.each([
    ["right after it", { from: "13:00", to: "15:00" }],
    ["after a night that ends before it", { date: "2026-05-05", from: "22:00", to: "09:00" }],
    ["on another day", { date: "2026-05-07" }],
  ])("somebody has two shifts: %s", async (_title, when) => {
    const wish = await besideWarehouse(when);
    await expect(wish()).resolves.toMatchObject({ version: 1 });
  });

  it("somebody who is sent somewhere at that time is not signed up, and whoever has a shift is not sent", async () => {
    const { call } = await open();
    const [one, other] = [await person(call, "Ахметова Сауле"), await person(call, "Беков Данияр")];
    const errand = { date: "2026-05-06", from: "12:00", to: "14:00" };
    await call.assignments.assign({ ...errand, note: "Отвезти лекарства", volunteers: [{ id: one }] });
    const id = await shift(call);
    await expect(call.shifts.signUp({ id, volunteerId: one })).rejects.toMatchObject({ data: { reason: "busy_then", params: { title: "Отвезти лекарства", from: "12:00", to: "14:00" } } });
    await call.shifts.signUp({ id, volunteerId: other });
    await expect(call.assignments.assign({ ...errand, volunteers: [{ id: other }] })).rejects.toMatchObject({ data: { reason: "sent_busy", params: { what: "Склад", from: "09:00", to: "13:00" } } });
  });

  it("a shift comes back only while nobody on it has been promised elsewhere", async () => {
    const { call } = await open();
    const one = await person(call, "Ахметова Сауле");
    const id = await shift(call);
    await call.shifts.signUp({ id, volunteerId: one });
    await call.shifts.remove({ id, version: 1 });
    const other = await shift(call, { nameRu: "Пост", nameKk: "Бекет", from: "12:00", to: "14:00" });
    await call.shifts.signUp({ id: other, volunteerId: one });
    await expect(call.shifts.restore({ id })).rejects.toMatchObject({ data: { reason: "busy_then", params: { title: "Пост" } } });
    await call.shifts.signOff({ id: other, volunteerId: one });
    await call.shifts.restore({ id });
  });

  it("work of that day without hours is said when somebody signs up", async () => {
    const { call } = await open();
    const one = await person(call, "Ахметова Сауле");
    await call.assignments.assign({ date: "2026-05-06", note: "Расклеить памятки", volunteers: [{ id: one }] });
    expect(await call.shifts.signUp({ id: await shift(call), volunteerId: one })).toMatchObject({ also: [{ what: "Расклеить памятки", from: null }] });
  });

  it("whoever is on a pause is not signed up", async () => {
    const { call } = await open();
    const { id: paused } = await call.volunteers.create({ fields: volunteerFields(newPerson("Беков Данияр"), { status: "paused" }) });
    await expect(call.shifts.signUp({ id: await shift(call), volunteerId: paused })).rejects.toMatchObject({ data: { reason: "volunteer_paused", params: { name: "Беков Данияр" } } });
  });

  it("whoever is ill that day is not signed up", async () => {
    const { call } = await open();
    const absences = [{ kind: "illness" as const, from: "2026-05-01", to: "2026-05-06", note: "" }];
    const { id: ill } = await call.volunteers.create({ fields: volunteerFields(newPerson("Больной Асан"), { absences }) });
    await expect(call.shifts.signUp({ id: await shift(call), volunteerId: ill })).rejects.toMatchObject({ data: { reason: "volunteer_away", params: { from: "01.05.2026", to: "06.05.2026" } } });
  });

  it("one comes instead of another in one write: where B may not, A stays", async () => {
    const { call } = await open();
    const id = await shift(call, { workClasses: ["disaster_aid"] });
    const [a, b, young] = [await person(call, "Ахметова Сауле"), await person(call, "Беков Данияр"), await person(call, "Юный Тимур", "2010-01-01")];
    await call.shifts.signUp({ id, volunteerId: a });
    await expect(call.shifts.swap({ id, volunteerId: a, instead: young })).rejects.toMatchObject({ data: { reason: "not_by_law" } });
    expect((await signedUp(call, id)).map((one) => one.volunteerId)).toEqual([a]);
    await call.shifts.swap({ id, volunteerId: a, instead: b });
    expect((await signedUp(call, id)).map((one) => one.volunteerId)).toEqual([b]);
  });

  it("R21 a shift does not become dangerous, nor move, under people who must not be there", async () => {
    const { call } = await open();
    const id = await shift(call);
    await call.shifts.signUp({ id, volunteerId: await person(call, "Юный Тимур", "2010-01-01") });
    await expect(call.shifts.update({ id, version: 1, fields: shiftFields({ workClasses: ["disaster_aid"] }) })).rejects.toMatchObject({ data: { reason: "not_by_law" } });
    expect((await call.shifts.get({ id })).fields.workClasses).toEqual([]);
  });

  it("R21 a shift has the classes of work of its campaign, which does not become dangerous under those who are signed up", async () => {
    const { call } = await open();
    const young = await person(call, "Юный Тимур", "2010-01-01");
    const { id: campaignId } = await call.campaigns.create({ fields: campaignFields() });
    const id = await shift(call, { campaignId });
    await call.shifts.signUp({ id, volunteerId: young });
    const dangerous = campaignFields({ workClasses: ["disaster_aid"] });
    await expect(call.campaigns.update({ id: campaignId, version: 1, fields: dangerous })).rejects.toMatchObject({ data: { reason: "not_by_law", params: { point: "2-1.1" } } });
    await call.shifts.signOff({ id, volunteerId: young });
    await call.campaigns.update({ id: campaignId, version: 1, fields: dangerous });
    await expect(call.shifts.signUp({ id, volunteerId: young })).rejects.toMatchObject({ data: { reason: "not_by_law" } });
  });

  it("R21 a birth date that is put right flags who is signed up", async () => {
    const { call } = await open();
    const [id, one] = [await shift(call, { workClasses: ["disaster_aid"] }), await person(call, "Юный Тимур")];
    await call.shifts.signUp({ id, volunteerId: one });
    const { fields, record } = await call.volunteers.get({ id: one });
    await call.volunteers.update({ id: one, version: record.version, fields: { ...fields, person: { ...fields.person, birthDate: "2010-01-01" } } });
    expect(await signedUp(call, id)).toMatchObject([{ unlawful: { point: "2-1.1", age: 16 } }]);
  });

  it("a shift that is over is still written up: its name, its place, its hours; whoever has left since stands in nobody's way", async () => {
    const { call } = await open("2026-05-08T07:00:00Z");
    const [id, one] = [await shift(call), await person(call, "Ахметова Сауле")];
    await call.shifts.signUp({ id, volunteerId: one });
    const { fields, record } = await call.volunteers.get({ id: one });
    await call.volunteers.update({ id: one, version: record.version, fields: { ...fields, status: "left" } });
    await call.shifts.update({ id, version: 1, fields: shiftFields({ place: "Склад № 2", to: "14:00" }) });
    expect((await call.shifts.get({ id })).fields).toMatchObject({ place: "Склад № 2", to: "14:00" });
  });

  it("R21 a state of emergency presets point 2-1.1 for its area", async () => {
    const { call } = await open();
    await call.regimes.create({ fields: { kind: "emergency", katoCode: "471000000", from: "2026-05-01", to: null, document: "", note: "" } });
    expect(await call.requests.presets({ katoCode: "471010000", date: "2026-05-06" })).toEqual({ workClasses: ["disaster_aid"] });
    expect(await call.requests.presets({ katoCode: "474630100", date: "2026-05-06" })).toEqual({ workClasses: [] });
  });
});

describe("attendance", () => {
  it("is ticked in and out, comes from a scanned card, and counts from its approval only", async () => {
    const clock = clockAt("2026-05-06T04:00:00Z");
    const { call } = await openTestOffice({ clock });
    const id = await shift(call);
    const [a, b] = [await person(call, "Ахметова Сауле"), await person(call, "Беков Данияр")];
    await call.shifts.signUp({ id, volunteerId: a });
    await call.shifts.checkIn({ id, volunteerId: a });
    clock.move("2026-05-06T04:20:30Z");
    const { extra } = await call.volunteers.get({ id: b });
    expect(await call.shifts.scan({ id, code: `${extra.number}\nТестовый волонтёрский корпус` })).toMatchObject({ outcome: "in", name: "Беков Данияр", at: "2026-05-06T09:20" });
    await expect(call.shifts.checkIn({ id, volunteerId: a })).rejects.toMatchObject({ data: { reason: "there_already" } });
    clock.move("2026-05-06T08:05:00Z");
    await call.shifts.checkOut({ id, volunteerId: a });
    expect(await call.shifts.approve({ id })).toEqual({ done: 1, left: 1 });
    expect(await call.shifts.hours({ volunteerId: a })).toMatchObject({ minutes: 245, days: 1, waiting: 0, shifts: [{ id, minutes: 245 }] });
    expect(await call.shifts.scan({ id, code: extra.number })).toMatchObject({ outcome: "out" });
    expect(await call.shifts.hours({ volunteerId: b })).toMatchObject({ minutes: 0, waiting: 225 });
    await expect(call.shifts.scan({ id, code: "2020-9999" })).rejects.toMatchObject({ data: { reason: "no_such_card" } });
  });

  it("who left and came back has both spells; what is approved is not changed until the approval is taken back", async () => {
    const { call } = await open();
    const [id, one] = [await shift(call, { from: "08:00" }), await person(call, "Ахметова Сауле")];
    const wish = { id, volunteerId: one, attendanceId: null, version: 0, note: "" };
    await call.shifts.setAttendance({ ...wish, in: "2026-05-06T08:00", out: "2026-05-06T09:00" });
    const second = await call.shifts.setAttendance({ ...wish, in: "2026-05-06T10:00", out: "2026-05-06T11:30" });
    await call.shifts.approve({ id });
    expect(await call.shifts.hours({ volunteerId: one })).toMatchObject({ minutes: 150, days: 1 });
    const change = { ...wish, attendanceId: second.id, in: "2026-05-06T10:00", out: "2026-05-06T11:00" };
    await expect(call.shifts.setAttendance({ ...change, version: 2 })).rejects.toMatchObject({ data: { reason: "attendance_approved" } });
    const { version } = await call.shifts.takeBackApproval({ attendanceId: second.id, version: 2 });
    expect(await call.shifts.hours({ volunteerId: one })).toMatchObject({ minutes: 60, waiting: 90 });
    await call.shifts.setAttendance({ ...change, version });
    await call.shifts.approve({ id });
    expect(await call.shifts.hours({ volunteerId: one })).toMatchObject({ minutes: 120 });
  });

  it("all who are signed up were there from the beginning to the end, except those of whom more is known", async () => {
    const { call } = await open("2026-05-07T04:00:00Z");
    const id = await shift(call, { from: "20:00", to: "08:00" });
    const [a, b] = [await person(call, "Ахметова Сауле"), await person(call, "Беков Данияр")];
    for (const volunteerId of [a, b]) await call.shifts.signUp({ id, volunteerId });
    await call.shifts.setAttendance({ id, volunteerId: a, attendanceId: null, version: 0, in: "2026-05-06T20:00", out: "2026-05-07T01:00", note: "" });
    expect(await call.shifts.allPresent({ id })).toEqual({ done: 1 });
    await call.shifts.approve({ id });
    expect(await call.shifts.hours({ volunteerId: a })).toMatchObject({ minutes: 300, days: 2 });
    expect(await call.shifts.hours({ volunteerId: b, from: "2026-05-07", to: "2026-05-07" })).toMatchObject({ minutes: 480, days: 1 });
    await expect(call.shifts.allPresent({ id })).rejects.toMatchObject({ data: { reason: "all_recorded" } });
  });

  it("a time that has not come, an end before the beginning, a shift of tomorrow: refused", async () => {
    const { call } = await open();
    const [id, one] = [await shift(call), await person(call, "Ахметова Сауле")];
    const wish = { id, volunteerId: one, attendanceId: null, version: 0, note: "" };
    await expect(call.shifts.setAttendance({ ...wish, in: "2026-05-06T12:30", out: null })).rejects.toMatchObject({ data: { problems: [{ field: "in", kind: "minute_in_future" }] } });
    await expect(call.shifts.setAttendance({ ...wish, in: "2026-05-06T11:00", out: "2026-05-06T10:00" })).rejects.toMatchObject({ data: { problems: [{ field: "out", kind: "time_order" }] } });
    await expect(call.shifts.checkIn({ id: await shift(call, { date: "2026-05-07" }), volunteerId: one })).rejects.toMatchObject({ data: { reason: "not_begun" } });
    await expect(call.shifts.allPresent({ id })).rejects.toMatchObject({ data: { reason: "not_over" } });
  });

  it("a card read on the page of a shift that was over long ago is no attendance of it", async () => {
    const { call } = await open();
    const [last, night, one] = [await shift(call, { date: "2026-05-05", from: "09:00", to: "18:00" }), await shift(call, { date: "2026-05-05", from: "20:00", to: "08:00" }), await person(call, "Ахметова Сауле")];
    await expect(call.shifts.checkIn({ id: last, volunteerId: one })).rejects.toMatchObject({ data: { reason: "long_over", params: { date: "05.05.2026", time: "18:00" } } });
    await call.shifts.checkIn({ id: night, volunteerId: one });
    expect(await call.shifts.setAttendance({ id: last, volunteerId: one, attendanceId: null, version: 0, in: "2026-05-05T09:00", out: "2026-05-05T12:00", note: "" })).toMatchObject({ version: 1 });
  });

  it("whoever was there is not signed off, and a shift with attendance is not deleted", async () => {
    const { call } = await open();
    const [id, one] = [await shift(call), await person(call, "Ахметова Сауле")];
    await call.shifts.checkIn({ id, volunteerId: one, at: "2026-05-06T09:00" });
    await expect(call.shifts.signOff({ id, volunteerId: one })).rejects.toMatchObject({ data: { reason: "attendance_recorded" } });
    await expect(call.shifts.remove({ id, version: 1 })).rejects.toMatchObject({ data: { reason: "in_use" } });
  });

  it("two windows changing one time: one wins, the other is told", async () => {
    const { office, call } = await open();
    const [id, one] = [await shift(call), await person(call, "Ахметова Сауле")];
    const saved = await call.shifts.setAttendance({ id, volunteerId: one, attendanceId: null, version: 0, in: "2026-05-06T09:00", out: "2026-05-06T10:00", note: "" });
    const other = deskOf(office);
    other.desk.atDesk = { id: (await call.accounts.list())[0]?.id ?? "", name: "Второй", role: "clerk", language: "ru", colorScheme: "auto" };
    const wish = { id, volunteerId: one, attendanceId: saved.id, version: saved.version, in: "2026-05-06T09:00", note: "" };
    const both = await Promise.allSettled([call.shifts.setAttendance({ ...wish, out: "2026-05-06T11:00" }), other.call.shifts.setAttendance({ ...wish, out: "2026-05-06T11:30" })]);
    expect(both.map((each) => each.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(both.find((each) => each.status === "rejected")).toMatchObject({ reason: { code: "CHANGED_MEANWHILE" } });
  });
});

describe("groups and guests", () => {
  it("come by headcount; those registered by name are taken off, and the difference is kept", async () => {
    const { call } = await open();
    const id = await shift(call, { needed: null });
    const { id: club } = await call.volunteerGroups.create({ fields: volunteerGroupFields() });
    const inClub = (await call.volunteers.create({ fields: volunteerFields(newPerson("Клубный Асан"), { groups: [club] }) })).id;
    const pupil = await person(call, "Школьник Алихан");
    await call.shifts.setHeadcounts({ id, version: 1, rows: [guests({ volunteerGroupId: club, headcount: 8 }), guests({ name: "7 «Б» класс", headcount: 25 })] });
    const rows = (await call.shifts.get({ id })).extra.headcounts;
    await call.shifts.signUp({ id, volunteerId: inClub });
    await call.shifts.signUp({ id, volunteerId: pupil, headcountId: rows[1]?.id ?? "" });
    const after = (await call.shifts.get({ id })).extra.headcounts;
    expect(after).toMatchObject([{ headcount: 8, named: 1, unnamed: 7, volunteerGroup: { nameRu: "Клуб добряков" } }, { name: "7 «Б» класс", headcount: 25, named: 1, unnamed: 24 }]);
    expect((await call.shifts.list({ filters: {} })).rows).toMatchObject([{ signedUp: 2, unnamed: 31 }]);
    await call.shifts.setHeadcounts({ id, version: 2, rows: [guests({ id: after[0]?.id ?? null, volunteerGroupId: club, headcount: 1 })] });
    expect((await call.shifts.get({ id })).extra).toMatchObject({ headcounts: [{ id: after[0]?.id, unnamed: 0 }], signedUp: [{ headcountId: null }, { headcountId: null }] });
    await expect(call.shifts.setHeadcounts({ id, version: 2, rows: [] })).rejects.toMatchObject({ code: "CHANGED_MEANWHILE" });
  });

  it("once it is known who came, whoever signed up and did not come is none of the group", async () => {
    const { call } = await open();
    const id = await shift(call);
    const { id: club } = await call.volunteerGroups.create({ fields: volunteerGroupFields() });
    const [came, stayed] = [(await call.volunteers.create({ fields: volunteerFields(newPerson("Клубный Асан"), { groups: [club] }) })).id, (await call.volunteers.create({ fields: volunteerFields(newPerson("Клубный Берик"), { groups: [club] }) })).id];
    await call.shifts.setHeadcounts({ id, version: 1, rows: [guests({ volunteerGroupId: club, headcount: 8 })] });
    for (const volunteerId of [came, stayed]) await call.shifts.signUp({ id, volunteerId });
    const [planned] = (await call.shifts.get({ id })).extra.headcounts;
    await call.shifts.checkIn({ id, volunteerId: came, at: "2026-05-06T09:00" });
    const [known] = (await call.shifts.get({ id })).extra.headcounts;
    expect([planned, known]).toMatchObject([{ named: 2, unnamed: 6 }, { named: 1, unnamed: 7 }]);
  });

  it("a row without a name or without a number is not taken", async () => {
    const { call } = await open();
    await expect(call.shifts.setHeadcounts({ id: await shift(call), version: 1, rows: [guests({ headcount: 0 })] })).rejects.toMatchObject({ data: { problems: [{ field: "rows.0.name", kind: "required" }, { field: "rows.0.headcount", kind: "required" }] } });
  });
});
