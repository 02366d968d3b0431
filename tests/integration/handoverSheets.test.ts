import { describe, expect, it } from "vitest";
import { whole } from "../../shared/domain/quantities";
import { commitmentFields, amount, openAidOffice } from "../helpers/aidFields";
import { fileOf, PDF } from "../helpers/attachmentFiles";
import { deskFor } from "../helpers/desks";
import { readPdf, squeezed } from "../helpers/pdfText";
import { manyFamilies, sheetFields } from "../helpers/sheetFields";
import { moveFields, stockLine, storeFields } from "../helpers/stockFields";

async function withSheet(count = 5) {
  const office = await openAidOffice();
  const families = await manyFamilies(office.office, count);
  const sheet = await office.call.handoverSheets.create({ fields: sheetFields(office, families) });
  return { office, call: office.call, families, sheet };
}
const sets = (office: Awaited<ReturnType<typeof openAidOffice>>, count: number) => ({ itemKindId: office.item("Продуктовый набор"), quantity: whole(count, "set"), unit: "set" as const });

describe("a handover sheet", () => {
  it("R3 counts nothing until it is confirmed; then everybody who came got what was due, each delivery with the sheet as its proof", async () => {
    const { office, call, families, sheet } = await withSheet();
    expect((await call.deliveries.list({ filters: {} })).total).toBe(0);
    await call.attachments.add({ ownerKind: "handoverSheets", ownerId: sheet.id, kind: "signed_sheet", file: fileOf(PDF, "ведомость.pdf") });
    const done = await call.handoverSheets.confirm({ ...sheet, struckOut: [2, 4], changed: [{ row: 5, lines: [sets(office, 2)] }] });
    expect(done.given).toBe(3);
    const { extra } = await call.handoverSheets.get({ id: sheet.id });
    expect(extra).toMatchObject({ state: "confirmed", given: 3, confirmedBy: "Дежурный" });
    expect(extra.rows.map(({ delivery }) => delivery?.items[0]?.amount.value ?? null)).toEqual([1_000, null, 1_000, null, 2_000]);
    const deliveries = await call.deliveries.list({ filters: {}, sort: "number" });
    expect(deliveries.rows.map(({ number, recipient, state }) => [number, recipient.id, state])).toEqual([
      ["2020-0001", families[0], "confirmed"], ["2020-0002", families[2], "confirmed"], ["2020-0003", families[4], "confirmed"],
    ]);
    const first = await call.deliveries.get({ id: deliveries.rows[0]?.id ?? "" });
    expect(first.extra).toMatchObject({ sheet: { id: sheet.id }, confirmedBy: "Дежурный" });
    const history = await call.deliveries.history({ id: first.record.id });
    expect(history.map(({ action, by }) => [action, by])).toEqual([["confirm", "Дежурный"]]);
    expect((await call.audit.verify()).brokenAt).toBeNull();
  });

  it("one that is changed after it was printed says so until it is printed anew", async () => {
    const { office, call, sheet, families } = await withSheet();
    const printed = async () => (await call.handoverSheets.get({ id: sheet.id })).extra.printed;
    expect(await printed()).toBeNull();
    const print = () => call.papers.make({ paper: "handover_sheet", id: sheet.id, language: "ru" });
    await print();
    expect(await printed()).toMatchObject({ isStale: false });
    await call.handoverSheets.update({ ...sheet, fields: sheetFields(office, families.slice(1)) });
    expect(await printed()).toMatchObject({ isStale: true });
    await print();
    expect(await printed()).toMatchObject({ isStale: false });
  });

  it("is confirmed once: of two windows at the same moment one wins, the other is told; never two deliveries", async () => {
    const { office, call, sheet } = await withSheet();
    const second = await deskFor(office, "clerk");
    const answers = await Promise.allSettled([call.handoverSheets.confirm({ ...sheet, struckOut: [] }), second.call.handoverSheets.confirm({ ...sheet, struckOut: [1] })]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [lost] = answers.filter((one) => one.status === "rejected");
    expect(lost?.reason).toMatchObject({ code: "REFUSED", data: { reason: "sheet_confirmed", params: { number: "2020-0001" } } });
    const [won] = answers.filter((one) => one.status === "fulfilled");
    expect((await call.deliveries.list({ filters: {} })).total).toBe(won?.value.given);
    await expect(call.handoverSheets.update({ id: sheet.id, version: sheet.version + 1, fields: (await call.handoverSheets.get({ id: sheet.id })).fields })).rejects.toMatchObject({ data: { reason: "sheet_confirmed" } });
    await expect(call.handoverSheets.remove({ id: sheet.id, version: sheet.version + 1 })).rejects.toMatchObject({ data: { reason: "sheet_confirmed" } });
  });

  it("changed meanwhile by somebody else is not confirmed unseen", async () => {
    const { office, call, families, sheet } = await withSheet();
    await call.handoverSheets.update({ ...sheet, fields: sheetFields(office, families.slice(1)) });
    await expect(call.handoverSheets.confirm({ ...sheet, struckOut: [] })).rejects.toMatchObject({ code: "CHANGED_MEANWHILE" });
    expect((await call.deliveries.list({ filters: {} })).total).toBe(0);
  });

  it("a confirmation taken back withdraws its deliveries with the reason, and the sheet can be confirmed as it should have been", async () => {
    const { call, sheet } = await withSheet();
    const confirmed = await call.handoverSheets.confirm({ ...sheet, struckOut: [1] });
    const open = await call.handoverSheets.withdraw({ id: sheet.id, version: confirmed.version, reason: "вычеркнули не того" });
    expect(open.withdrawn).toBe(4);
    const { rows } = await call.deliveries.list({ filters: { state: "withdrawn" } });
    expect(rows).toHaveLength(4);
    expect((await call.deliveries.get({ id: rows[0]?.id ?? "" })).extra.withdrawalReason).toBe("вычеркнули не того");
    await call.handoverSheets.confirm({ id: sheet.id, version: open.version, struckOut: [2] });
    expect((await call.deliveries.list({ filters: { state: "confirmed" } })).total).toBe(4);
    await expect(call.handoverSheets.withdraw({ id: sheet.id, version: 1, reason: "x" })).rejects.toMatchObject({ code: "CHANGED_MEANWHILE" });
  });

  it.each([
    ["a number that is not on the sheet", { struckOut: [6] }, { kind: "no_such_row", row: 6 }],
    ["everybody struck out", { struckOut: [1, 2, 3, 4, 5] }, { kind: "nobody_came", row: 0 }],
  ])("refuses %s, and nothing of it is written", async (_title, answer, params) => {
    const { call, sheet } = await withSheet();
    await expect(call.handoverSheets.confirm({ ...sheet, ...answer })).rejects.toMatchObject({ data: { reason: "sheet_row", params } });
    expect((await call.deliveries.list({ filters: {} })).total).toBe(0);
    expect((await call.handoverSheets.get({ id: sheet.id })).extra.state).toBe("open");
  });

  it("of a day to come is printed and not confirmed; an auditor confirms nothing", async () => {
    const { office, call, families } = await withSheet();
    const later = await call.handoverSheets.create({ fields: sheetFields(office, families, { date: "2020-04-10" }) });
    await expect(call.handoverSheets.confirm({ ...later, struckOut: [] })).rejects.toMatchObject({ code: "INVALID", data: { problems: [{ kind: "date_in_future" }] } });
    const auditor = await deskFor(office, "auditor");
    await expect(auditor.call.handoverSheets.confirm({ ...later, struckOut: [] })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("names each recipient once, and says what is missing", async () => {
    const { office, call, families } = await withSheet();
    const twice = await call.handoverSheets.create({ fields: sheetFields(office, [...families, ...families]) });
    expect((await call.handoverSheets.get({ id: twice.id })).extra.rows).toHaveLength(5);
    await expect(call.handoverSheets.create({ fields: sheetFields(office, [], { providers: [], lines: [] }) })).rejects.toMatchObject({
      data: { problems: [{ field: "providers", kind: "provider_needed" }, { field: "recipients", kind: "recipients_needed" }, { field: "lines", kind: "lines_needed" }] },
    });
    await expect(call.handoverSheets.create({ fields: sheetFields(office, ["nobody"]) })).rejects.toMatchObject({ data: { problems: [{ field: "recipients", kind: "unknown" }] } });
  });

  it("is made from what a list of families finds, from whom a campaign has helped, or from an earlier sheet", async () => {
    const { office, call, families, sheet } = await withSheet();
    const found = { search: "", sort: "name", descending: false, filters: {}, selection: { ids: families.slice(0, 3), except: [] } };
    expect((await call.handoverSheets.recipients({ from: "families", found })).map(({ id, name }) => [id, name])).toEqual(families.slice(0, 3).map((id, at) => [id, `Семья 00${at + 1}`]));
    expect(await call.handoverSheets.recipients({ from: "sheet", sheetId: sheet.id })).toHaveLength(5);
    const { id: campaignId } = await call.campaigns.create({ fields: { nameRu: "Продукты на месяц", nameKk: "", organiserId: null, direction: "targeted_aid", from: "2020-04-01", to: null, note: "" } });
    const campaign = await call.handoverSheets.create({ fields: sheetFields(office, families, { campaignId }) });
    await call.handoverSheets.confirm({ ...campaign, struckOut: [1, 2] });
    expect((await call.handoverSheets.recipients({ from: "campaign", campaignId })).map(({ id }) => id)).toEqual(families.slice(2));
  });

  it("draws from a store, and what it wants beyond what is there stands below zero (R26)", async () => {
    const { office, call, families } = await withSheet();
    const { id: storeId } = await call.stores.create({ fields: storeFields("Склад") });
    await call.stockMoves.create({ fields: moveFields({ kind: "receipt", storeId, partnerId: office.fundId, lines: [stockLine(office.item("Продуктовый набор"), "4", "set")] }) });
    const sheet = await call.handoverSheets.create({ fields: sheetFields(office, families, { storeId }) });
    await call.handoverSheets.confirm({ ...sheet, struckOut: [] });
    expect((await call.stores.get({ id: storeId })).extra.held).toMatchObject([{ quantity: -1_000 }]);
  });

  it("R4 320 sets due by a promise, 30 people not there: 290 of 320, in one moment; the due date is kept and taken back with the sheet", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const families = await manyFamilies(office.office, 320);
    const grocery = office.item("Продуктовый набор");
    const { id: commitmentId } = await call.commitments.create({
      fields: commitmentFields(office, { itemKindId: grocery, unit: "set", amount: amount(320, "set"), recipientKind: "family", recipientGroupId: null, headcount: null, rule: "FREQ=MONTHLY;BYMONTHDAY=1", fromDate: "2020-04-01", toDate: "2020-04-30" }),
    });
    await call.commitments.due({ from: "2020-04-01", to: "2020-04-30", limit: 10 });
    const [occurrence] = await call.handoverSheets.occurrences({ date: "2020-04-01", providers: [office.fundId] });
    expect(occurrence).toMatchObject({ dueDate: "2020-04-01" });
    const sheet = await call.handoverSheets.create({ fields: sheetFields(office, families, { providers: [office.fundId], occurrenceId: occurrence?.id ?? null }) });
    const struckOut = Array.from({ length: 30 }, (_, at) => at * 10 + 7);
    const done = await call.handoverSheets.confirm({ ...sheet, struckOut });
    expect(done.given).toBe(290);
    const due = await call.commitments.due({ from: "2020-04-01", to: "2020-04-30", commitmentId, limit: 10 });
    expect(due.rows).toMatchObject([{ state: "confirmed", expected: { value: 320_000 }, confirmed: { value: 290_000 } }]);
    const { rows } = await call.deliveries.list({ filters: {}, sort: "number" });
    expect(new Set(rows.map(({ number }) => number)).size).toBe(rows.length);
    await call.handoverSheets.withdraw({ id: sheet.id, version: done.version, reason: "не та дата" });
    expect((await call.commitments.due({ from: "2020-04-01", to: "2020-04-30", commitmentId, limit: 10 })).rows).toMatchObject([{ state: "due", confirmed: null }]);
  });

  it.each(["ru", "kk"] as const)("is printed in %s with numbers, names, what is due, a place to sign, totals and who hands out; the head of the table on each page", async (language) => {
    const { office, call, sheet } = await withSheet(60);
    await call.papers.make({ paper: "handover_sheet", id: sheet.id, language });
    const bytes = office.handedOver.at(-1)?.bytes ?? Buffer.alloc(0);
    const { pages, text, missing } = readPdf(bytes);
    const words = { ru: ["Ведомость выдачи", "Семья 060", "Подпись получившего", "Продуктовый набор", "60 наборов", "Не явились", "Выдал"], kk: ["Беру ведомосі", "Семья 060", "Алушының қолы", "Азық-түлік жиынтығы", "60 жиынтық", "Келмегендер", "Берген"] }[language];
    for (const word of words) expect(text).toContain(squeezed(word));
    expect(missing).toBe(0);
    expect(pages).toBeGreaterThan(1);
    expect(text.split(squeezed(words[2] ?? "")).length - 1).toBe(pages);
  });
});
