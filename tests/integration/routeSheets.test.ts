import { beforeEach, describe, expect, it } from "vitest";
import { RequestRecord } from "../../electron/office/requests/request.entity";
import { provenanceOf } from "../../electron/office/briefings/provenance";
import { fileOf, PDF } from "../helpers/attachmentFiles";
import { deskFor } from "../helpers/desks";
import { volunteerGroupFields } from "../helpers/peopleFields";
import { putRequest } from "../helpers/requestRows";
import { at, DAY, openSendingOffice, type SendingOffice } from "../helpers/sending";
import { storeFields } from "../helpers/stockFields";

let office: SendingOffice["office"];
let volunteer: SendingOffice["volunteer"];
let stateOf: SendingOffice["stateOf"];
let send: SendingOffice["send"];
beforeEach(async () => { ({ office, volunteer, stateOf, send } = await openSendingOffice()); });

describe("a route sheet", () => {
  async function round(): Promise<{ number: string; id: string; team: string[]; requests: string[] }> {
    const team = [await volunteer("Первый Арман"), await volunteer("Второй Болат")];
    const requests = [await putRequest(office, { katoCode: "473630100", address: "ул. Абая, 3" }), await putRequest(office), await putRequest(office, { asks: { "Продуктовый набор": 2, "Обед": null }, dueTime: "09:00" })];
    for (const requestId of requests) await office.call.assignments.assign({ requestId, ...at(null, null), volunteers: team.map((id) => ({ id })) });
    const { id, number } = await office.call.assignments.makeSheet({ date: DAY, volunteerIds: team });
    return { id, number, team, requests };
  }
  const given = (sheet: Awaited<ReturnType<typeof office.call.assignments.sheet>>) =>
    sheet.stops.map(({ id, items }) => ({ requestId: id, outcome: "given" as "given" | "later" | "closed", reason: "", lines: items.map(({ item, amount }) => ({ itemKindId: item.id, quantity: amount.value })) }));

  it("goes from place to place, earliest first, and sums what to carry by kind and unit (R2)", async () => {
    const { number, requests: [far, near, early] } = await round();
    expect(number).toBe("2026-0001");
    const sheet = await office.call.assignments.sheet({ number: "1" });
    expect(sheet.stops.map(({ id }) => id)).toEqual([early, near, far]);
    expect(sheet.carry.map(({ item, amount, unit }) => [item.nameRu, amount, unit])).toEqual([
      ["Продуктовый набор", { qualifier: "exact", value: 4_000, high: null }, "set"], ["Обед", { qualifier: "unknown", value: null, high: null }, "serving"],
    ]);
    const { rows, sheets } = await office.call.assignments.day({ date: DAY });
    expect(rows.map((row) => row.sheet?.number)).toEqual(Array.from({ length: 6 }, () => number));
    expect(sheets).toMatchObject([{ number, stops: 3, state: "open" }]);
  });

  it("takes groups along, with what they are sent to", async () => {
    const { id: groupId } = await office.call.volunteerGroups.create({ fields: volunteerGroupFields() });
    const requestId = await putRequest(office);
    await office.call.assignments.assign({ requestId, ...at(), groupId });
    const { number } = await office.call.assignments.makeSheet({ date: DAY, groupIds: [groupId] });
    const sheet = await office.call.assignments.sheet({ number });
    expect(sheet).toMatchObject({ volunteers: [], groups: [{ nameRu: "Клуб добряков" }], stops: [{ id: requestId }] });
    expect((await office.call.assignments.day({ date: DAY })).sheets).toMatchObject([{ number, volunteers: [{ nameRu: "Клуб добряков" }] }]);
    expect(await office.call.assignments.confirmSheet({ id: sheet.id, version: sheet.version, stops: given(sheet) })).toMatchObject({ deliveries: 1 });
  });

  it("whose requests were changed after it was printed says so; a step on the way is no change", async () => {
    const { number, id, requests: [requestId = ""] } = await round();
    const printed = async () => (await office.call.assignments.sheet({ number })).printed;
    expect(await printed()).toBeNull();
    await office.call.papers.make({ paper: "route_sheet", id, language: "ru" });
    const { rows: [row] } = await office.call.assignments.ofRequest({ requestId });
    await office.call.assignments.start({ id: row?.id ?? "", version: row?.version ?? 0 });
    expect(await printed()).toMatchObject({ isStale: false });
    const { fields, record } = await office.call.requests.get({ id: requestId });
    await office.call.requests.update({ id: requestId, version: record.version, fields: { ...fields, address: "ул. Абая, 13" } });
    expect(await printed()).toMatchObject({ isStale: true });
  });

  it("R26 deliveries of a round leave the store they were taken from", async () => {
    const { number } = await round();
    const { id: storeId } = await office.call.stores.create({ fields: storeFields("Склад") });
    const sheet = await office.call.assignments.sheet({ number });
    await office.call.assignments.confirmSheet({ id: sheet.id, version: sheet.version, storeId, stops: given(sheet) });
    expect((await office.call.stores.get({ id: storeId })).extra.held).toMatchObject([{ item: { nameRu: "Продуктовый набор" }, quantity: -4_000 }]);
  });

  it("a stop whose request says in words alone what is wanted needs a line of what was given", async () => {
    const id = await volunteer("Первый Арман");
    const requestId = await putRequest(office, { asks: {}, wanted: "что-нибудь поесть" });
    await send(id, requestId);
    const { number } = await office.call.assignments.makeSheet({ date: DAY, volunteerIds: [id] });
    const sheet = await office.call.assignments.sheet({ number });
    const confirm = (lines: { itemKindId: string; quantity: number }[]) =>
      office.call.assignments.confirmSheet({ id: sheet.id, version: sheet.version, stops: [{ requestId, outcome: "given", lines }] });
    await expect(confirm([])).rejects.toMatchObject({ code: "INVALID", data: { problems: [{ field: "stops.0.lines", kind: "lines_needed" }] } });
    expect(await confirm([{ itemKindId: office.item("Обед"), quantity: 2_000 }])).toMatchObject({ deliveries: 1 });
  });

  it("never takes a request that stands on another open sheet", async () => {
    const { team } = await round();
    await expect(office.call.assignments.makeSheet({ date: DAY, volunteerIds: team })).rejects.toMatchObject({ data: { reason: "nothing_for_sheet" } });
  });

  it("R3 is confirmed in one write: deliveries for what was given, the rest waits again or is closed with a reason", async () => {
    const { number, team, requests: [far = "", near = "", early = ""] } = await round();
    const sheet = await office.call.assignments.sheet({ number });
    const stops = given(sheet).map((stop) => (stop.requestId === far ? { ...stop, outcome: "closed" as const, reason: "Уехали к родным" } : stop.requestId === near ? { ...stop, outcome: "later" as const } : { ...stop, note: "Отдали соседке" }));
    const done = await office.call.assignments.confirmSheet({ id: sheet.id, version: sheet.version, stops });
    expect(done).toMatchObject({ deliveries: 1, left: 2 });
    expect(await Promise.all([far, near, early].map(stateOf))).toEqual(["closed", "new", "confirmed"]);
    const { rows: [delivery] } = await office.call.deliveries.list({ filters: {} });
    const { fields, extra } = await office.call.deliveries.get({ id: delivery?.id ?? "" });
    expect(fields).toMatchObject({ state: "confirmed", date: DAY, requestId: early, volunteers: team, providers: [office.corpsId], note: "Отдали соседке", recipientId: office.familyId });
    expect(extra.items.map(({ amount }) => amount)).toEqual([{ qualifier: "exact", value: 2_000, high: null }, { qualifier: "unknown", value: null, high: null }]);
    expect(await office.call.assignments.sheet({ number })).toMatchObject({ state: "confirmed", confirmedBy: "Дежурный" });
  });

  it("two who confirm one sheet at the same moment: one wins, the other is told who; never two deliveries", async () => {
    const { number } = await round();
    const sheet = await office.call.assignments.sheet({ number });
    const input = { id: sheet.id, version: sheet.version, stops: given(sheet) };
    const other = await deskFor(office, "clerk");
    const both = await Promise.allSettled([office.call.assignments.confirmSheet(input), other.call.assignments.confirmSheet(input)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "REFUSED", data: { reason: "sheet_settled", params: { number } } } });
    expect((await office.call.deliveries.list({ filters: {} })).total).toBe(3);
  });

  it("a fault in one stop takes the whole sheet back and is named beside it", async () => {
    const { number } = await round();
    const sheet = await office.call.assignments.sheet({ number });
    const stops = given(sheet).map((stop, place) => (place === 1 ? { ...stop, lines: stop.lines.map((line) => ({ ...line, quantity: 500 })) } : stop));
    await expect(office.call.assignments.confirmSheet({ id: sheet.id, version: sheet.version, stops })).rejects.toMatchObject({
      code: "INVALID", data: { problems: [{ field: "stops.1.lines.0.quantity", kind: "not_whole" }] },
    });
    expect((await office.call.deliveries.list({ filters: {} })).total).toBe(0);
    expect((await office.call.assignments.sheet({ number })).state).toBe("open");
  });

  it("what was answered in another way meanwhile is left as it is", async () => {
    const { number, requests: [, , early = ""] } = await round();
    const sheet = await office.call.assignments.sheet({ number });
    await office.office.database.queue?.run(async (tx) => { await tx.manager.getRepository(RequestRecord).update({ id: early }, { state: "confirmed" }); });
    const { number: answered } = (await office.call.requests.get({ id: early })).extra;
    expect(await office.call.assignments.confirmSheet({ id: sheet.id, version: sheet.version, stops: given(sheet) })).toMatchObject({ deliveries: 2, skipped: [answered] });
    expect((await office.call.deliveries.list({ filters: {} })).total).toBe(2);
  });

  it("R11 a round of tomorrow's sheet that was made today counts today", async () => {
    const id = await volunteer("Первый Арман");
    const requestId = await putRequest(office);
    await office.call.assignments.assign({ requestId, date: "2026-04-02", volunteers: [{ id }] });
    const { number } = await office.call.assignments.makeSheet({ date: "2026-04-02", volunteerIds: [id] });
    const sheet = await office.call.assignments.sheet({ number });
    const confirm = (date: string | null) => office.call.assignments.confirmSheet({ id: sheet.id, version: sheet.version, date, stops: given(sheet) });
    await expect(confirm(null)).rejects.toMatchObject({ code: "INVALID", data: { problems: [{ field: "date" }] } });
    await confirm(DAY);
    expect((await office.call.deliveries.list({ filters: {} })).rows).toMatchObject([{ date: DAY, state: "confirmed" }]);
  });

  it("whoever goes next reads what was said the last time", async () => {
    const { number, requests: [far = ""] } = await round();
    const sheet = await office.call.assignments.sheet({ number });
    await office.call.assignments.confirmSheet({ id: sheet.id, version: sheet.version, stops: given(sheet).map((stop) => (stop.requestId === far ? { ...stop, outcome: "later" as const, reason: "Не было дома, просили после 18" } : stop)) });
    expect((await office.call.assignments.ofRequest({ requestId: far })).request.tried).toBe("Не было дома, просили после 18");
  });

  it("R3 that was confirmed is read again and taken back with a reason: its deliveries count no more, and it waits again", async () => {
    const { number, requests: [far = "", near = "", early = ""] } = await round();
    const open = await office.call.assignments.sheet({ number });
    const stops = given(open).map((stop) => (stop.requestId === far ? { ...stop, outcome: "later" as const } : stop));
    const { version } = await office.call.assignments.confirmSheet({ id: open.id, version: open.version, stops });
    const sheet = await office.call.assignments.sheet({ number });
    expect(sheet.stops.find(({ id }) => id === early)).toMatchObject({ outcome: "given", delivery: { state: "confirmed", items: [{ amount: { value: 2_000 } }, { amount: { value: null } }] } });
    const [one] = sheet.stops.flatMap(({ delivery }) => delivery ?? []);
    await office.call.deliveries.withdraw({ id: one?.id ?? "", version: 1, reason: "не та семья" });
    expect((await office.call.assignments.sheet({ number })).stops.map(({ delivery }) => delivery?.state ?? null)).toContain("withdrawn");
    expect(await office.call.assignments.withdrawSheet({ id: sheet.id, version, reason: "отметили не тот лист" })).toMatchObject({ withdrawn: 1 });
    expect((await office.call.deliveries.list({ filters: { state: "confirmed" } })).total).toBe(0);
    expect(await Promise.all([far, near, early].map(stateOf))).toEqual(["new", "new", "new"]);
    const again = await office.call.assignments.sheet({ number });
    expect([again.state, again.stops.map(({ outcome }) => outcome)]).toEqual(["open", [null, null, "later"]]);
    expect(await office.call.assignments.confirmSheet({ id: again.id, version: again.version, stops: given(again) })).toMatchObject({ deliveries: 2, left: 0 });
    expect(await stateOf(far)).toBe("new");
    await expect(office.call.assignments.withdrawSheet({ id: again.id, version: 9, reason: "?" })).rejects.toMatchObject({ code: "CHANGED_MEANWHILE" });
  });

  it("R13 its signed scan is the evidence of every delivery of the round", async () => {
    const { number } = await round();
    const sheet = await office.call.assignments.sheet({ number });
    await office.call.assignments.confirmSheet({ id: sheet.id, version: sheet.version, stops: given(sheet) });
    await office.call.attachments.add({ ownerKind: "routeSheets", ownerId: sheet.id, kind: "signed_sheet", file: fileOf(PDF, "лист.pdf") });
    const { rows } = await office.call.deliveries.list({ filters: {} });
    const evidence = await provenanceOf(office.office.database.reader, "delivery", rows.map(({ id }) => id));
    const { hash } = (await office.call.attachments.list({ ownerKind: "routeSheets", ownerId: sheet.id }))[0] ?? { hash: "" };
    expect([...evidence.values()].map((one) => one.evidence)).toEqual([hash, hash, hash]);
    expect((await office.call.deliveries.get({ id: rows[0]?.id ?? "" })).extra.routeSheet).toMatchObject({ number });
    expect((await office.call.deliveries.list({ filters: { evidence: "some" } })).total).toBe(3);
  });

  it("loses a stop that nobody of it goes to any more, so that another can take it along; without a stop it is cancelled", async () => {
    const [ill, well] = [await volunteer("Больной Арман"), await volunteer("Второй Болат")];
    const [first, second] = [await putRequest(office), await putRequest(office)];
    const { ids: [one = ""] } = await send(ill, first, at(null, null));
    const { ids: [two = ""] } = await send(ill, second, at(null, null));
    const { number } = await office.call.assignments.makeSheet({ date: DAY, volunteerIds: [ill] });
    await send(well, second, at(null, null));
    await send(well, await putRequest(office), at(null, null));
    const other = await office.call.assignments.makeSheet({ date: DAY, volunteerIds: [well] });
    expect(other.elsewhere).toEqual([{ number: (await office.call.requests.get({ id: second })).extra.number, sheet: number }]);
    await office.call.assignments.unassign({ id: one, version: 1 });
    expect((await office.call.assignments.sheet({ number })).stops.map(({ id }) => id)).toEqual([second]);
    await office.call.assignments.unassign({ id: two, version: 1 });
    expect(await office.call.assignments.sheet({ number })).toMatchObject({ state: "cancelled", stops: [] });
    const { number: third, elsewhere } = await office.call.assignments.makeSheet({ date: DAY, volunteerIds: [well] });
    expect((await office.call.assignments.sheet({ number: third })).stops.map(({ id }) => id)).toEqual([second]);
    expect(elsewhere.map(({ sheet }) => sheet)).toEqual([other.number]);
  });

  it("is found by its number from anywhere in the window, and opened by what the search knows of it", async () => {
    const { id, number } = await round();
    // A volunteer of that year may bear the same number.
    expect((await office.call.search.everything({ text: number })).filter((hit) => hit.kind === "routeSheets")).toMatchObject([{ id, title: number }]);
    expect((await office.call.assignments.sheet({ number: id })).number).toBe(number);
  });

  it("a cancelled one frees its requests for another", async () => {
    const { id, number, team } = await round();
    await office.call.assignments.cancelSheet({ id, version: 1 });
    await expect(office.call.assignments.cancelSheet({ id, version: 2 })).rejects.toMatchObject({ data: { reason: "sheet_settled", params: { number } } });
    expect(await office.call.assignments.makeSheet({ date: DAY, volunteerIds: team })).toMatchObject({ number: "2026-0002" });
  });

  it("gives up a stop whose people were called back on the board once others take it along; taken back before that, it stays", async () => {
    const [one, other] = [await volunteer("Первый Арман"), await volunteer("Второй Болат")];
    const [first, second] = [await putRequest(office), await putRequest(office)];
    for (const requestId of [first, second]) await send(one, requestId, at(null, null));
    const { number } = await office.call.assignments.makeSheet({ date: DAY, volunteerIds: [one] });
    const stops = async () => (await office.call.assignments.sheet({ number })).stops.map(({ id }) => id).sort();
    const both = await stops();
    const { record } = await office.call.requests.get({ id: first });
    const moved = await office.call.requests.move({ id: first, version: record.version, to: "new" });
    expect(await stops()).toEqual(both);
    const back = await office.call.requests.moveBack({ ...moved, to: "assigned" });
    await office.call.requests.move({ id: first, version: back.version, to: "new" });
    await send(other, first, at(null, null));
    const { number: theirs, elsewhere } = await office.call.assignments.makeSheet({ date: DAY, volunteerIds: [other] });
    expect([(await office.call.assignments.sheet({ number: theirs })).stops.map(({ id }) => id), await stops(), elsewhere]).toEqual([[first], [second], []]);
  });

  it("on which nothing was given has nothing to take back", async () => {
    const { number } = await round();
    const open = await office.call.assignments.sheet({ number });
    const { version } = await office.call.assignments.confirmSheet({ id: open.id, version: open.version, stops: given(open).map((stop) => ({ ...stop, outcome: "later" as const })) });
    await expect(office.call.assignments.withdrawSheet({ id: open.id, version, reason: "?" })).rejects.toMatchObject({ data: { reason: "nothing_to_take_back" } });
  });
});
