import { beforeEach, describe, expect, it } from "vitest";
import type { RequestRecord } from "../../electron/office/requests/request.entity";
import { deskFor } from "../helpers/desks";
import { campaignFields, volunteerGroupFields } from "../helpers/peopleFields";
import { putRequest } from "../helpers/requestRows";
import { AKTAU, at, DAY, EVERY_DAY, names, openSendingOffice, type SendingOffice, type Somebody } from "../helpers/sending";

let office: SendingOffice["office"];
let volunteer: SendingOffice["volunteer"];
let stateOf: SendingOffice["stateOf"];
let send: SendingOffice["send"];
beforeEach(async () => { ({ office, volunteer, stateOf, send } = await openSendingOffice()); });

describe("a volunteer with work to do", () => {
  it("is not deleted until the work is taken back", async () => {
    const id = await volunteer("Нужный Арман");
    const { ids: [assignmentId = ""] } = await send(id, null);
    await expect(office.call.volunteers.remove({ id, version: 1 })).rejects.toMatchObject({ data: { reason: "in_use", params: { assignments: 1 } } });
    await office.call.assignments.unassign({ id: assignmentId, version: 1 });
    await office.call.volunteers.remove({ id, version: 1 });
  });
});

describe("whom to send", () => {
  it("ranks by hours, place, skill, language, car and the work of the day, and says why", async () => {
    const requestId = await putRequest(office);
    await volunteer("Ближний Арман");
    await volunteer("Далёкий Болат", { place: "473630100" });
    await volunteer("Неспрошенный Ерлан", { hours: [] });
    await volunteer("Другойдень Жанна", { hours: [{ weekdays: [5], from: null, to: null }] });
    const busy = await volunteer("Занятый Канат");
    await send(busy, null, at("15:00", "16:00"));
    await volunteer("Водитель Марат", { place: "473630100", vehicle: "Нива", skills: ["Водитель"], languages: ["kk"] });
    const wanted = { requestId, ...at(), skills: ["водитель"], language: "kk", vehicle: true };
    const { rows, more } = await office.call.assignments.candidates({ wanted, which: "fit" });
    expect(names(rows)).toEqual(["Водитель Марат", "Ближний Арман", "Занятый Канат", "Далёкий Болат", "Неспрошенный Ерлан", "Другойдень Жанна"]);
    expect(more).toBe(false);
    expect(rows[0]?.reasons).toEqual([
      { kind: "hours", how: "fit", points: 300 }, { kind: "near", how: "region", points: 8 }, { kind: "skill", skill: "водитель", has: true, points: 20 },
      { kind: "language", language: "kk", has: true, points: 25 }, { kind: "vehicle", has: true, points: 30 }, { kind: "direction", has: false, points: 0 },
    ]);
    expect(rows[2]).toMatchObject({ name: "Занятый Канат", today: [{ source: "assignment", from: "15:00", to: "16:00" }] });
  });

  it("the database adds up what the rule adds up: every page is in the order of the points", async () => {
    const requestId = await putRequest(office);
    const places = [AKTAU, "473630100", "470000000", "191010000", null];
    for (let each = 0; each < 24; each++) {
      const id = await volunteer(`Волонтёр ${String.fromCodePoint(1040 + each)}`, {
        place: places[each % 5] ?? null, hours: each % 3 === 0 ? [] : each % 3 === 1 ? EVERY_DAY : [{ weekdays: [3], from: "18:00", to: null }], skills: each % 4 === 0 ? ["первая помощь"] : [],
        vehicle: each % 7 === 0 ? "Газель" : "", languages: each % 2 ? ["kk", "ru"] : ["ru"], directions: each % 6 === 0 ? ["targeted_aid"] : [],
      });
      for (let piece = 0; piece < each % 5; piece++) await send(id, null, at(`${13 + piece}:00`, `${14 + piece}:00`));
    }
    const wanted = { requestId, ...at(), skills: ["Первая помощь"], language: "kk", vehicle: true };
    const scores: number[] = [];
    for (let page = 1; page <= 5; page++) scores.push(...(await office.call.assignments.candidates({ wanted, which: "fit", page, pageSize: 5 })).rows.map(({ score }) => score));
    expect(scores).toHaveLength(24);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBeGreaterThan(8);
  });

  it("R21 a birth date, a place and a language that were put right on the person count at once", async () => {
    const requestId = await putRequest(office);
    const id = await volunteer("Переехавшая Дана", { place: "473630100" });
    await volunteer("Ближний Арман");
    const wanted = { requestId, ...at(), language: "kk" };
    const ranked = async (which: "fit" | "unfit") => names((await office.call.assignments.candidates({ wanted, which })).rows);
    expect(await ranked("fit")).toEqual(["Ближний Арман", "Переехавшая Дана"]);
    const { fields } = await office.call.volunteers.get({ id });
    const person = await office.call.people.get({ id: fields.person.id ?? "" });
    const { id: personId, version } = person.record;
    const moved = await office.call.people.update({ id: personId, version, fields: { ...person.fields, katoCode: AKTAU, languages: ["kk"] } });
    expect(await ranked("fit")).toEqual(["Переехавшая Дана", "Ближний Арман"]);
    await office.call.people.update({ id: personId, version: moved.version, fields: { ...person.fields, birthDate: "2014-05-01" } });
    expect([await ranked("fit"), await ranked("unfit")]).toEqual([["Ближний Арман"], ["Переехавшая Дана"]]);
  });

  it("R21 those who cannot be sent stand apart, with what stands in the way", async () => {
    const requestId = await putRequest(office, { workClasses: ["disaster_aid"] });
    await volunteer("Взрослая Айша");
    await volunteer("Юный Тимур", { born: "2009-09-01" });
    await volunteer("Неизвестная Сауле", { born: null });
    await volunteer("Больной Олжас", { absences: [{ kind: "illness", from: "2026-03-30", to: null, note: "" }] });
    const busy = await volunteer("Занятая Гульнара");
    await send(busy, null, at("11:30", "13:00"));
    await volunteer("Ушедший Нурлан", { status: "left" });
    const wanted = { requestId, ...at() };
    expect(names((await office.call.assignments.candidates({ wanted, which: "fit" })).rows)).toEqual(["Взрослая Айша"]);
    const { rows } = await office.call.assignments.candidates({ wanted, which: "unfit" });
    expect(Object.fromEntries(rows.map(({ name, refusals }) => [name, refusals[0]]))).toMatchObject({
      "Юный Тимур": { kind: "law", point: "2-1.1", age: 16, liftedByParent: false },
      "Неизвестная Сауле": { kind: "law", reason: "birth_date_unknown", point: "2-1.1" },
      "Больной Олжас": { kind: "absent", absence: "illness" },
      "Занятая Гульнара": { kind: "busy", from: "11:30", to: "13:00" },
    });
    expect(rows).toHaveLength(4);
    const found = await office.call.assignments.candidates({ wanted, which: "unfit", search: "ушедший" });
    expect(found.rows.map(({ refusals }) => refusals)).toEqual([[{ kind: "status", status: "left" }]]);
  });
});

describe("sending", () => {
  it("several at once in one write, and the request follows: assigned, under way, and new again when nobody is left", async () => {
    const requestId = await putRequest(office);
    const [a, b] = [await volunteer("Первый Арман"), await volunteer("Второй Болат")];
    const { ids } = await office.call.assignments.assign({ requestId, ...at(), volunteers: [{ id: a }, { id: b }] });
    expect(ids).toHaveLength(2);
    expect(await stateOf(requestId)).toBe("assigned");
    const [first = "", second = ""] = ids;
    await office.call.assignments.start({ id: first, version: 1 });
    expect(await stateOf(requestId)).toBe("on_the_way");
    await office.call.assignments.unassign({ id: first, version: 2 });
    expect(await stateOf(requestId)).toBe("assigned");
    await office.call.assignments.unassign({ id: second, version: 1 });
    expect(await stateOf(requestId)).toBe("new");
    expect((await office.call.assignments.ofRequest({ requestId })).rows).toEqual([]);
  });

  it("R3 somebody who is back has proved nothing: the request is not confirmed by it", async () => {
    const requestId = await putRequest(office);
    const { ids: [id = ""] } = await send(await volunteer("Первый Арман"), requestId);
    await office.call.assignments.start({ id, version: 1 });
    await office.call.assignments.finish({ id, version: 2 });
    expect(await stateOf(requestId)).toBe("on_the_way");
    await expect(office.call.assignments.start({ id, version: 3 })).rejects.toMatchObject({ code: "REFUSED", data: { reason: "assignment_over" } });
  });

  const refusedCases: [string, Somebody, { workClasses?: RequestRecord["workClasses"]; born?: string }, object][] = [
    ["R21 a minor for disaster aid, with the point", { born: "2009-09-01" }, { workClasses: ["disaster_aid"] }, { reason: "sent_under_age", params: { point: "2-1.1", age: 16, underAge: 18, article: "12" } }],
    ["R21 a minor for heavy work", { born: "2008-04-02" }, { workClasses: ["heavy_or_harmful"] }, { reason: "sent_under_age", params: { point: "2-1.3", age: 17 } }],
    ["R21 somebody of 13 without a parent's consent", { born: "2012-09-01" }, {}, { reason: "sent_under_age", params: { point: "2", underAge: 14 } }],
    ["R21 an unknown birth date until it is known", { born: null }, { workClasses: ["disaster_aid"] }, { reason: "sent_birth_date", params: { point: "2-1.1" } }],
    ["somebody in quarantine", { absences: [{ kind: "quarantine", from: "2026-03-25", to: "2026-04-08", note: "" }] }, {}, { reason: "sent_absent" }],
    ["somebody on a pause", { status: "paused" }, {}, { reason: "sent_status" }],
  ];
  it.each(refusedCases)("is refused for %s", async (_, who, { workClasses = [] }, data) => {
    const requestId = await putRequest(office, { workClasses });
    const id = await volunteer("Иванов Тимур", who);
    await expect(send(id, requestId)).rejects.toMatchObject({ code: "REFUSED", data });
    expect(await stateOf(requestId)).toBe("new");
  });

  it("R21 under 14 a parent's written consent opens ordinary work, with its paper on file, from its day on", async () => {
    const consent = { parent: "Иванова Анна", givenOn: DAY, to: null, document: "Заявление от 01.04.2026" };
    const child = await volunteer("Иванова Дана", { born: "2012-09-01" });
    const requestId = await putRequest(office);
    await expect(send(child, requestId)).rejects.toMatchObject({ data: { reason: "sent_under_age", params: { point: "2" } } });
    await expect(office.call.volunteers.giveConsent({ id: child, consent: { ...consent, document: " " } })).rejects.toMatchObject({ code: "INVALID", data: { problems: [{ field: "consent.document", kind: "required" }] } });
    await office.call.volunteers.giveConsent({ id: child, consent });
    expect((await office.call.volunteers.get({ id: child })).fields).toMatchObject({ parentConsent: consent, person: { birthDate: "2012-09-01" } });
    await expect(office.call.assignments.assign({ requestId, date: "2026-03-31", volunteers: [{ id: child }] })).rejects.toMatchObject({ data: { params: { point: "2" } } });
    expect(names((await office.call.assignments.candidates({ wanted: { requestId, date: "2026-03-31" }, which: "fit" })).rows)).toEqual([]);
    await send(child, requestId);
    await expect(send(child, await putRequest(office, { workClasses: ["disaster_aid"] }), at("15:00", "16:00"))).rejects.toMatchObject({ data: { reason: "sent_under_age", params: { point: "2-1.1" } } });
  });

  it("R21 a request does not become dangerous under those who are sent to it, by itself or by its campaign", async () => {
    const { id: campaignId } = await office.call.campaigns.create({ fields: campaignFields() });
    const requestId = await putRequest(office, { campaignId });
    await send(await volunteer("Юный Тимур", { born: "2009-09-01" }), requestId);
    const { fields, record } = await office.call.requests.get({ id: requestId });
    const refusal = { code: "REFUSED", data: { reason: "sent_under_age", params: { name: "Юный Тимур", point: "2-1.3", age: 16 } } };
    await expect(office.call.requests.update({ id: requestId, version: record.version, fields: { ...fields, workClasses: ["heavy_or_harmful"] } })).rejects.toMatchObject(refusal);
    await expect(office.call.campaigns.update({ id: campaignId, version: 1, fields: campaignFields({ workClasses: ["heavy_or_harmful"] }) })).rejects.toMatchObject(refusal);
    await office.call.requests.update({ id: requestId, version: record.version, fields: { ...fields, note: "этаж пятый" } });
    const { id: heavy } = await office.call.campaigns.create({ fields: campaignFields({ workClasses: ["heavy_or_harmful"] }) });
    const version = record.version + 1;
    await expect(office.call.requests.update({ id: requestId, version, fields: { ...fields, campaignId: heavy } })).rejects.toMatchObject(refusal);
    await expect(send(await volunteer("Юная Дана", { born: "2009-09-01" }), await putRequest(office, { campaignId: heavy }))).rejects.toMatchObject({ data: { params: { point: "2-1.3" } } });
  });

  it("R21 a case that is no longer closed keeps those who are sent from it", async () => {
    const requestId = await putRequest(office, { workClasses: ["criminal_record"], caseClosed: true });
    await send(await volunteer("Юный Тимур", { born: "2009-09-01" }), requestId);
    const { fields, record } = await office.call.requests.get({ id: requestId });
    await expect(office.call.requests.update({ id: requestId, version: record.version, fields: { ...fields, caseClosed: false } })).rejects.toMatchObject({ data: { params: { point: "2-1.2" } } });
  });

  it("R21 a birth date that is put right flags who is sent with the point, on the day's list too; they neither set out nor go on a sheet", async () => {
    const requestId = await putRequest(office, { workClasses: ["disaster_aid"] });
    const id = await volunteer("Иванов Тимур");
    const { ids: [assignmentId = ""] } = await send(id, requestId);
    expect((await office.call.assignments.ofRequest({ requestId })).rows).toMatchObject([{ unlawful: [] }]);
    const { fields, record } = await office.call.volunteers.get({ id });
    await office.call.volunteers.update({ id, version: record.version, fields: { ...fields, person: { ...fields.person, birthDate: "2009-09-01" } } });
    const flagged = [{ unlawful: [{ name: "Иванов Тимур", refusal: { reason: "under_age", article: "12", point: "2-1.1", age: 16 } }] }];
    expect((await office.call.assignments.ofRequest({ requestId })).rows).toMatchObject(flagged);
    expect((await office.call.assignments.day({ date: DAY })).rows).toMatchObject(flagged);
    await expect(office.call.assignments.start({ id: assignmentId, version: 1 })).rejects.toMatchObject({ data: { reason: "sent_under_age", params: { point: "2-1.1" } } });
    await expect(office.call.assignments.makeSheet({ date: DAY, volunteerIds: [id] })).rejects.toMatchObject({ data: { reason: "sent_under_age" } });
    await office.call.assignments.unassign({ id: assignmentId, version: 1 });
  });

  it("R21 work without a request keeps its classes of work", async () => {
    const id = await volunteer("Иванов Тимур");
    await office.call.assignments.assign({ ...at(), workClasses: ["heavy_or_harmful"], note: "Разгрузить фуру", volunteers: [{ id }] });
    const { fields, record } = await office.call.volunteers.get({ id });
    await office.call.volunteers.update({ id, version: record.version, fields: { ...fields, person: { ...fields.person, birthDate: "2009-09-01" } } });
    expect((await office.call.assignments.day({ date: DAY })).rows).toMatchObject([{ workClasses: ["heavy_or_harmful"], unlawful: [{ refusal: { point: "2-1.3" } }] }]);
  });

  it("somebody who is busy then is refused with the clash named, a night over midnight included; nothing of the write stays", async () => {
    const [busy, free] = [await volunteer("Занятый Канат"), await volunteer("Свободный Арман")];
    await office.call.assignments.assign({ requestId: null, date: "2026-03-31", from: "22:00", to: "10:30", note: "Склад", volunteers: [{ id: busy }] });
    const requestId = await putRequest(office);
    await expect(office.call.assignments.assign({ requestId, ...at(), volunteers: [{ id: free }, { id: busy }] })).rejects.toMatchObject({
      code: "REFUSED", data: { reason: "sent_busy", params: { name: "Занятый Канат", what: "Склад", from: "22:00", to: "10:30" } },
    });
    expect((await office.call.assignments.ofRequest({ requestId })).rows).toEqual([]);
    await send(busy, requestId, at("10:30", "12:00"));
    await expect(send(busy, requestId, at("13:00", "14:00"))).rejects.toMatchObject({ data: { reason: "sent_already" } });
  });

  it("work of that day without hours stands in nobody's way and is said", async () => {
    const id = await volunteer("Первый Арман");
    await office.call.assignments.assign({ date: DAY, note: "Расклеить памятки", volunteers: [{ id }] });
    const { also } = await send(id, await putRequest(office));
    expect(also).toEqual([{ name: "Первый Арман", what: "Расклеить памятки", from: null, to: null }]);
  });

  it("a member of a group that is sent is busy with it; when it is taken back, no longer", async () => {
    const { id: groupId } = await office.call.volunteerGroups.create({ fields: volunteerGroupFields() });
    const id = await volunteer("Первый Арман", { groups: [groupId] });
    const requestId = await putRequest(office);
    const { ids: [sent = ""] } = await office.call.assignments.assign({ requestId, ...at(), groupId });
    const beside = await office.call.assignments.assign({ requestId: await putRequest(office), ...at("11:00", "13:00"), groupId });
    expect(beside.also).toMatchObject([{ name: "Первый Арман", from: "10:00", to: "12:00" }]);
    await office.call.assignments.unassign({ id: beside.ids[0] ?? "", version: 1 });
    const other = await putRequest(office);
    await expect(send(id, other)).rejects.toMatchObject({ data: { reason: "sent_busy", params: { date: "01.04.2026", from: "10:00", to: "12:00" } } });
    expect(names((await office.call.assignments.candidates({ wanted: { requestId: other, ...at() }, which: "fit" })).rows)).toEqual([]);
    await office.call.assignments.unassign({ id: sent, version: 1 });
    await send(id, other);
  });

  it("R21 a group is refused while a member on file may not go", async () => {
    const { id: groupId } = await office.call.volunteerGroups.create({ fields: volunteerGroupFields() });
    const young = await volunteer("Юный Тимур", { born: "2009-09-01", groups: [groupId] });
    const requestId = await putRequest(office, { workClasses: ["disaster_aid"] });
    await expect(office.call.assignments.assign({ requestId, ...at(), groupId })).rejects.toMatchObject({ data: { reason: "sent_under_age", params: { name: "Юный Тимур" } } });
    const { record, fields } = await office.call.volunteers.get({ id: young });
    await office.call.volunteers.update({ id: young, version: record.version, fields: { ...fields, groups: [] } });
    await office.call.assignments.assign({ requestId, ...at(), groupId });
    expect((await office.call.assignments.ofRequest({ requestId })).rows).toMatchObject([{ volunteer: null, group: { nameRu: "Клуб добряков" } }]);
  });

  it("two who act on one assignment: one wins, the other is told", async () => {
    const { ids: [id = ""] } = await send(await volunteer("Первый Арман"), await putRequest(office));
    const other = await deskFor(office, "clerk");
    const both = await Promise.allSettled([office.call.assignments.start({ id, version: 1 }), other.call.assignments.unassign({ id, version: 1 })]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "CHANGED_MEANWHILE" } });
  });
});

describe("a move on the board", () => {
  const record = async (id: string) => (await office.call.requests.get({ id })).record;
  const sentNow = async (requestId: string): Promise<string[]> => (await office.call.assignments.ofRequest({ requestId })).rows.map(({ state }) => state);

  it("that is taken back sends again whoever it called back, each where they stood", async () => {
    const requestId = await putRequest(office);
    const [a, b] = [await volunteer("Первый Арман"), await volunteer("Второй Болат")];
    const { ids: [first = ""] } = await office.call.assignments.assign({ requestId, ...at(), volunteers: [{ id: a }, { id: b }] });
    await office.call.assignments.start({ id: first, version: 1 });
    const moved = await office.call.requests.move({ id: requestId, version: (await record(requestId)).version, to: "new" });
    expect(await sentNow(requestId)).toEqual([]);
    const back = await office.call.requests.moveBack({ ...moved, to: "on_the_way" });
    expect([await stateOf(requestId), (await sentNow(requestId)).sort()]).toEqual(["on_the_way", ["on_the_way", "planned"]]);
    const closed = await office.call.requests.close({ id: requestId, version: back.version, reason: "Уехали" });
    expect(await sentNow(requestId)).toEqual(["done"]);
    await office.call.requests.moveBack({ ...closed, to: "assigned" });
    expect((await sentNow(requestId)).sort()).toEqual(["on_the_way", "planned"]);
  });

  it("is not taken back when somebody has other work by now, or the law keeps them from it (R21); nothing of it stays", async () => {
    const requestId = await putRequest(office, { workClasses: ["disaster_aid"] });
    const id = await volunteer("Первый Арман");
    await send(id, requestId);
    const moved = await office.call.requests.move({ id: requestId, version: (await record(requestId)).version, to: "new" });
    const { ids: [other = ""] } = await send(id, await putRequest(office), at("11:00", "13:00"));
    await expect(office.call.requests.moveBack({ ...moved, to: "assigned" })).rejects.toMatchObject({ data: { reason: "sent_busy", params: { name: "Первый Арман" } } });
    await office.call.assignments.unassign({ id: other, version: 1 });
    const { fields, record: { version } } = await office.call.volunteers.get({ id });
    await office.call.volunteers.update({ id, version, fields: { ...fields, person: { ...fields.person, birthDate: "2009-09-01" } } });
    await expect(office.call.requests.moveBack({ ...moved, to: "assigned" })).rejects.toMatchObject({ data: { reason: "sent_under_age", params: { point: "2-1.1" } } });
    expect(await stateOf(requestId)).toBe("new");
    await expect(office.call.requests.moveBack({ ...moved, to: "assigned", ended: moved.ended.map((one) => ({ ...one, version: 9 })) })).rejects.toMatchObject({ data: { reason: "assignment_over" } });
  });

  it("R21 to under way sets out whoever is sent, and is refused when the law keeps one of them from it by now", async () => {
    const requestId = await putRequest(office, { workClasses: ["disaster_aid"] });
    const id = await volunteer("Первый Арман");
    await send(id, requestId);
    const bornOn = async (birthDate: string): Promise<void> => {
      const { fields, record: { version } } = await office.call.volunteers.get({ id });
      await office.call.volunteers.update({ id, version, fields: { ...fields, person: { ...fields.person, birthDate } } });
    };
    await bornOn("2009-09-01");
    const move = async () => office.call.requests.move({ id: requestId, version: (await record(requestId)).version, to: "on_the_way" });
    await expect(move()).rejects.toMatchObject({ data: { reason: "sent_under_age", params: { name: "Первый Арман" } } });
    expect([await stateOf(requestId), await sentNow(requestId)]).toEqual(["assigned", ["planned"]]);
    await bornOn("1990-05-01");
    await move();
    expect([await stateOf(requestId), await sentNow(requestId)]).toEqual(["on_the_way", ["on_the_way"]]);
  });
});
