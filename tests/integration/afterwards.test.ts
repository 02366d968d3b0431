/** What becomes of the papers and people bound to something when that is over, withdrawn or changed. */
import { describe, expect, it } from "vitest";
import { amount, type AidOffice, commitmentFields, deliveryFields, openAidOffice } from "../helpers/aidFields";
import { newPerson, volunteerFields } from "../helpers/peopleFields";
import { putRequest } from "../helpers/requestRows";
import { manyFamilies, sheetFields } from "../helpers/sheetFields";

const NOW = "2026-04-01T07:00:00.000Z";
const DAY = "2026-04-01";
const MORNING = { date: DAY, from: "10:00", to: "12:00" };

async function volunteer(office: AidOffice, name = "Ахметова Дана"): Promise<string> {
  return (await office.call.volunteers.create({ fields: volunteerFields(newPerson(name, { birthDate: "1990-05-01" }), { hours: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: null, to: null }] }) })).id;
}

async function sent() {
  const office = await openAidOffice(NOW);
  const volunteerId = await volunteer(office);
  const requestId = await putRequest(office);
  const { ids: [id = ""] } = await office.call.assignments.assign({ requestId, ...MORNING, volunteers: [{ id: volunteerId }] });
  const rows = async () => (await office.call.assignments.day({ date: DAY })).rows;
  const isFree = async (): Promise<boolean> => {
    const wanted = { requestId: await putRequest(office), ...MORNING };
    return (await office.call.assignments.candidates({ wanted, which: "fit" })).rows.some((one) => one.id === volunteerId);
  };
  const request = async () => (await office.call.requests.get({ id: requestId })).record;
  return { office, call: office.call, volunteerId, requestId, id, rows, isFree, request };
}

describe("an assignment ends with the request it answers", () => {
  it("a volunteer who is back can be sent there again", async () => {
    const { call, volunteerId, requestId, id } = await sent();
    const again = { requestId, date: DAY, from: "15:00", to: "16:00", volunteers: [{ id: volunteerId }] };
    await expect(call.assignments.assign(again)).rejects.toMatchObject({ data: { reason: "sent_already" } });
    await call.assignments.start({ id, version: 1 });
    await call.assignments.finish({ id, version: 2 });
    await call.assignments.assign(again);
    expect((await call.assignments.ofRequest({ requestId })).rows.map(({ state }) => state).sort()).toEqual(["done", "planned"]);
  });

  it("closed without aid: who had not set out need not, and is free at that hour", async () => {
    const { call, requestId, rows, isFree, request } = await sent();
    expect(await isFree()).toBe(false);
    await call.requests.close({ id: requestId, version: (await request()).version, reason: "Уехали" });
    expect((await rows()).filter((row) => row.request?.id === requestId).map(({ state }) => state)).not.toContain("planned");
    expect(await isFree()).toBe(true);
    const { rows: entries } = await call.audit.list({ kind: "assignments", action: "update" });
    expect(entries).toHaveLength(1);
  });

  it("answered by a delivery that somebody else brought: who was sent is back", async () => {
    const { office, call, requestId } = await sent();
    await call.deliveries.create({ fields: { ...deliveryFields(office, { date: DAY, state: "confirmed" }), requestId } });
    expect((await call.assignments.ofRequest({ requestId })).rows).toMatchObject([{ state: "done" }]);
  });

  it("moved back to the new ones: nobody is sent there any more", async () => {
    const { call, requestId, isFree, request } = await sent();
    await call.requests.move({ id: requestId, version: (await request()).version, to: "new" });
    expect((await call.assignments.ofRequest({ requestId })).rows).toEqual([]);
    expect(await isFree()).toBe(true);
  });
});

describe("R3 nothing given is no delivery", () => {
  it("a stop of a route sheet is not confirmed as given while all its quantities are nought", async () => {
    const { call, volunteerId } = await sent();
    const { number } = await call.assignments.makeSheet({ date: DAY, volunteerIds: [volunteerId] });
    const sheet = await call.assignments.sheet({ number });
    const stops = sheet.stops.map(({ id, items }) => ({ requestId: id, outcome: "given" as const, reason: "", lines: items.map(({ item }) => ({ itemKindId: item.id, quantity: 0 })) }));
    await expect(call.assignments.confirmSheet({ id: sheet.id, version: sheet.version, stops })).rejects.toMatchObject({ code: "INVALID", data: { problems: [{ kind: "nothing_given_there" }] } });
    expect((await call.deliveries.list({ filters: {} })).total).toBe(0);
  });
});

describe("a handover sheet and the deliveries made of it", () => {
  async function confirmed() {
    const office = await openAidOffice();
    const families = await manyFamilies(office.office, 3);
    const sheet = await office.call.handoverSheets.create({ fields: sheetFields(office, families) });
    const done = await office.call.handoverSheets.confirm({ ...sheet, struckOut: [] });
    const { rows } = await office.call.deliveries.list({ filters: {}, sort: "number" });
    const [first] = rows;
    if (!first) throw new Error("A confirmed sheet has deliveries.");
    const version = async () => (await office.call.deliveries.get({ id: first.id })).record.version;
    const counting = async () => (await office.call.deliveries.list({ filters: { state: "confirmed" } })).total;
    return { call: office.call, sheet, done, first, version, counting };
  }

  it("R3 deliveries of a sheet that was taken back never count again beside those of its second confirmation", async () => {
    const { call, sheet, done, first, version, counting } = await confirmed();
    const open = await call.handoverSheets.withdraw({ id: sheet.id, version: done.version, reason: "не та дата" });
    await expect(call.deliveries.confirm({ id: first.id, version: await version() })).rejects.toMatchObject({ code: "REFUSED", data: { reason: "belongs_to_sheet" } });
    await call.handoverSheets.confirm({ id: sheet.id, version: open.version, struckOut: [] });
    await expect(call.deliveries.confirm({ id: first.id, version: await version() })).rejects.toMatchObject({ data: { reason: "belongs_to_sheet" } });
    expect(await counting()).toBe(3);
  });

  it("one that was withdrawn by itself can be confirmed again while the sheet stands, and is not deleted", async () => {
    const { call, first, version, counting } = await confirmed();
    await call.deliveries.withdraw({ id: first.id, version: await version(), reason: "сказали, что не брали" });
    expect(await counting()).toBe(2);
    await call.deliveries.confirm({ id: first.id, version: await version() });
    expect(await counting()).toBe(3);
    await expect(call.deliveries.remove({ id: first.id, version: await version() })).rejects.toMatchObject({ data: { reason: "belongs_to_sheet" } });
  });
});

describe("a promise that a sheet was made for", () => {
  it("R4 can be given another rule: the due date the sheet stands on stays, cancelled, and the sheet with it", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const families = await manyFamilies(office.office, 2);
    const fields = commitmentFields(office, { itemKindId: office.item("Продуктовый набор"), unit: "set", amount: amount(2, "set"), recipientKind: "family", recipientGroupId: null, headcount: null, rule: "FREQ=MONTHLY;BYMONTHDAY=1", fromDate: "2020-04-01", toDate: "2020-06-30" });
    const { id, version } = await call.commitments.create({ fields });
    await call.commitments.due({ from: "2020-04-01", to: "2020-06-30", limit: 10 });
    const [occurrence] = await call.handoverSheets.occurrences({ date: "2020-04-01", providers: [office.fundId] });
    const sheet = await call.handoverSheets.create({ fields: sheetFields(office, families, { providers: [office.fundId], occurrenceId: occurrence?.id ?? null }) });
    await call.commitments.update({ id, version, fields: { ...fields, rule: "FREQ=MONTHLY;BYMONTHDAY=15" } });
    const due = await call.commitments.due({ from: "2020-04-01", to: "2020-06-30", commitmentId: id, limit: 10 });
    expect(due.rows.filter(({ state }) => state === "due").map(({ dueDate }) => dueDate)).toEqual(["2020-04-15", "2020-05-15", "2020-06-15"]);
    expect((await call.handoverSheets.get({ id: sheet.id })).fields.occurrenceId).toBe(occurrence?.id);
  });
});
