import { describe, expect, it } from "vitest";
import { commitmentFields, deliveryFields, line, openAidOffice } from "../helpers/aidFields";
import { fileOf, PDF } from "../helpers/attachmentFiles";
import { moveFields, stockLine, storeFields } from "../helpers/stockFields";

async function withStore() {
  const office = await openAidOffice();
  const { call } = office;
  const sets = office.item("Продуктовый набор");
  const { id: storeId } = await call.stores.create({ fields: storeFields("Центральный склад") });
  const { id: schoolId } = await call.stores.create({ fields: storeFields("Школа № 5") });
  const receive = (typed: string) => call.stockMoves.create({ fields: moveFields({ kind: "receipt", storeId, partnerId: office.fundId, lines: [stockLine(sets, typed, "set")] }) });
  const held = async (id = storeId) => (await call.stores.get({ id })).extra.held.map(({ quantity }) => quantity);
  return { office, call, sets, storeId, schoolId, receive, held };
}

describe("R26 the stock", () => {
  it("R9 says of how many deliveries it does not know how much, and which they are", async () => {
    const { office, call, sets, storeId, receive, held } = await withStore();
    await receive("320");
    await call.deliveries.create({ fields: deliveryFields(office, { storeId, state: "confirmed" }) });
    const { id } = await call.deliveries.create({ fields: deliveryFields(office, { storeId, state: "confirmed", lines: [{ ...line(sets, 1), qualifier: "unknown", quantity: null }] }) });
    await call.deliveries.create({ fields: deliveryFields(office, { state: "confirmed", lines: [{ ...line(sets, 1), qualifier: "unknown", quantity: null }] }) });
    expect(await held()).toEqual([319_000]);
    expect(await call.stock.where({ date: "2020-04-03" })).toMatchObject({ uncounted: 1 });
    expect((await call.deliveries.list({ filters: { fromStore: "store", amounts: "unknown" } })).rows.map((row) => row.id)).toEqual([id]);
  });

  it("a receipt with its waybill fills a store, a confirmed delivery empties it, a draft does not (R3)", async () => {
    const { office, call, storeId, receive, held } = await withStore();
    const { id } = await receive("320");
    await call.attachments.add({ ownerKind: "stockMoves", ownerId: id, kind: "source", file: fileOf(PDF, "накладная.pdf") });
    expect(await held()).toEqual([320_000]);
    const draft = await call.deliveries.create({ fields: deliveryFields(office, { storeId }) });
    expect(await held()).toEqual([320_000]);
    const confirmed = await call.deliveries.confirm({ id: draft.id, version: draft.version });
    expect(await held()).toEqual([319_000]);
    await call.deliveries.withdraw({ ...confirmed, reason: "не было" });
    expect(await held()).toEqual([320_000]);
  });

  it("a transfer moves, a dispatch sends away, corrections say why; the figures of a period stay apart", async () => {
    const { office, call, sets, storeId, schoolId, receive, held } = await withStore();
    await receive("100");
    const lines = (typed: string) => [stockLine(sets, typed, "set")];
    await call.stockMoves.create({ fields: moveFields({ kind: "transfer", storeId, toStoreId: schoolId, date: "2020-04-02", lines: lines("40") }) });
    await call.stockMoves.create({ fields: moveFields({ kind: "dispatch", storeId, place: "Бейнеу", date: "2020-04-02", lines: lines("10") }) });
    await call.stockMoves.create({ fields: moveFields({ kind: "lost", storeId, reason: "подмокло", date: "2020-04-03", lines: lines("2") }) });
    await call.deliveries.create({ fields: deliveryFields(office, { storeId: schoolId, state: "confirmed", date: "2020-04-03", lines: [line(sets, 5)] }) });
    await call.deliveries.create({ fields: deliveryFields(office, { state: "confirmed", date: "2020-04-03", lines: [line(sets, 3)] }) });
    expect([await held(), await held(schoolId)]).toEqual([[48_000], [35_000]]);
    const where = await call.stock.where({ date: "2020-04-03" });
    expect(where.rows).toMatchObject([{ quantities: [48_000, 35_000], total: 83_000 }]);
    expect((await call.stock.where({ date: "2020-04-01" })).rows).toMatchObject([{ quantities: [100_000, 0], total: 100_000 }]);
    const [all] = await call.stock.period({ from: "2020-04-02", to: "2020-04-03" });
    expect(all).toMatchObject({ before: 100_000, collected: 0, brought: 0, sent: 10_000, delivered: 5_000, corrected: -2_000, left: 83_000, besides: 3_000 });
    // "Delivered" opens the rows behind it: of this kind of aid, from a store.
    const behind = async (filters: object) => (await call.deliveries.list({ filters: { from: "2020-04-02", to: "2020-04-03", state: "confirmed", itemKindId: sets, ...filters } })).total;
    expect([await behind({ fromStore: "store" }), await behind({ storeId: schoolId }), await behind({ storeId }), await behind({ fromStore: "elsewhere" })]).toEqual([1, 1, 0, 1]);
    expect(await behind({ itemKindId: office.item("Обед") })).toBe(0);
    const [school] = await call.stock.period({ from: "2020-04-01", to: "2020-04-03", storeId: schoolId });
    expect(school).toMatchObject({ before: 0, collected: 0, brought: 40_000, sent: 0, delivered: 5_000, left: 35_000, besides: 0 });
  });

  it("what a partner's promise was kept with leaves the store it was taken from", async () => {
    const { office, call, storeId, held } = await withStore();
    const { id: commitmentId } = await call.commitments.create({ fields: commitmentFields(office, { fromDate: "2020-04-02", toDate: "2020-04-03" }) });
    const { rows: [due] } = await call.commitments.due({ from: "2020-04-02", to: "2020-04-03", commitmentId });
    await call.commitments.confirmOccurrence({ id: due?.id ?? "", version: due?.version ?? 0, storeId });
    expect(await held()).toEqual([-35_000]);
  });

  it("a delivery of what is not there is told beforehand and recorded all the same; the balance below zero is shown", async () => {
    const { office, call, sets, storeId, receive, held } = await withStore();
    await receive("1");
    const asked = { storeId, lines: [line(sets, 3)] };
    expect(await call.stock.shortages(asked)).toMatchObject([{ item: { nameRu: "Продуктовый набор" }, there: 1_000, wanted: 3_000 }]);
    const { id } = await call.deliveries.create({ fields: deliveryFields(office, { storeId, state: "confirmed", lines: [line(sets, 3)] }) });
    expect(await held()).toEqual([-2_000]);
    // The delivery itself is no reason to complain about it.
    expect(await call.stock.shortages({ ...asked, except: id })).toMatchObject([{ there: 1_000 }]);
    expect((await call.stock.where({ date: "2020-04-03" })).rows).toMatchObject([{ total: -2_000 }]);
  });

  it.each([
    ["a receipt from nobody", { kind: "receipt", partnerId: null }, [["partnerId", "giver_needed"]]],
    ["a transfer to nowhere", { kind: "transfer" }, [["toStoreId", "store_needed"]]],
    ["a correction without a reason", { kind: "lost" }, [["reason", "reason_needed"]]],
    ["goods sent to no place", { kind: "dispatch" }, [["place", "where_to_needed"]]],
    ["nothing at all", { kind: "found", reason: "пересчёт", lines: [] }, [["lines", "lines_needed"]]],
    ["a line without a number", { kind: "found", reason: "пересчёт", lines: "empty" }, [["lines.0.quantity", "quantity_needed"]]],
    ["half a set", { kind: "found", reason: "пересчёт", lines: "half" }, [["lines.0.quantity", "not_whole"]]],
    ["a day to come", { kind: "found", reason: "пересчёт", date: "2020-04-04" }, [["date", "date_in_future"]]],
  ] as const)("refuses %s", async (_title, wish, problems) => {
    const { call, sets, storeId } = await withStore();
    const usual = [stockLine(sets, "1", "set")];
    const lines = "lines" in wish ? (wish.lines === "empty" ? [{ ...usual[0], itemKindId: sets, unit: "set" as const, quantity: null }] : wish.lines === "half" ? [{ itemKindId: sets, unit: "set" as const, quantity: 500 }] : []) : usual;
    const error = await call.stockMoves.create({ fields: moveFields({ storeId, ...wish, lines }) }).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: "INVALID", data: { problems: problems.map(([field, kind]) => ({ field, kind })) } });
  });

  it("a store with goods written down is not deleted; what belongs to another kind of entry does not stay behind", async () => {
    const { office, call, sets, storeId, schoolId } = await withStore();
    const { id, version } = await call.stockMoves.create({ fields: moveFields({ kind: "transfer", storeId, toStoreId: schoolId, partnerId: office.fundId, lines: [stockLine(sets, "4", "set")] }) });
    expect((await call.stockMoves.get({ id })).fields).toMatchObject({ partnerId: null, toStoreId: schoolId });
    for (const store of [storeId, schoolId]) {
      const { record } = await call.stores.get({ id: store });
      await expect(call.stores.remove({ id: store, version: record.version })).rejects.toMatchObject({ data: { reason: "in_use" } });
    }
    await call.stockMoves.remove({ id, version });
    const { record } = await call.stores.get({ id: schoolId });
    await call.stores.remove({ id: schoolId, version: record.version });
    expect((await call.stockMoves.list({ filters: {} })).total).toBe(0);
  });
});

describe("a delivery's history", () => {
  it("says who confirmed, changed and withdrew it, when, and what it said before", async () => {
    const { office, call, sets, storeId } = await withStore();
    const made = await call.deliveries.create({ fields: deliveryFields(office, { state: "confirmed" }) });
    const changed = await call.deliveries.update({ ...made, fields: deliveryFields(office, { state: "confirmed", storeId, lines: [line(sets, 2)], providers: [office.fundId] }) });
    await call.deliveries.withdraw({ ...changed, reason: "записано дважды" });
    const history = await call.deliveries.history({ id: made.id });
    expect(history.map(({ action, by }) => [action, by])).toEqual([["withdraw", "Дежурный"], ["update", "Дежурный"], ["create", "Дежурный"]]);
    expect(history[0]?.changes).toEqual([{ field: "state", before: "confirmed", after: "withdrawn" }, { field: "reason", before: "", after: "записано дважды" }]);
    expect(history[1]?.changes.toSorted((a, b) => a.field.localeCompare(b.field))).toEqual([
      { field: "lines", before: "Продуктовый набор — 1 набор", after: "Продуктовый набор — 2 набора" },
      { field: "providers", before: "Тестовый волонтёрский корпус", after: "Фонд А" },
      { field: "storeId", before: "", after: "Центральный склад" },
    ]);
    expect(history[2]?.changes).toEqual([]);
  });
});
