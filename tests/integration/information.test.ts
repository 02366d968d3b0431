import { describe, expect, it } from "vitest";
import type { OutputFields } from "../../shared/contract/information";
import { amount, claimFields, commitmentFields, materialFields, openAidOffice, outputFields } from "../helpers/aidFields";

async function withMemo() {
  const office = await openAidOffice();
  const { id: memoId } = await office.call.informationMaterials.create({ fields: materialFields() });
  return { office, call: office.call, memoId };
}

describe("information work", () => {
  it("R9 keeps more than 1,000 memos and about 300 sheets as they were said", async () => {
    const { call, memoId } = await withMemo();
    const { id: sheetId } = await call.informationMaterials.create({ fields: materialFields({ kind: "info_sheet", nameRu: "Инфолист", nameKk: "Ақпараттық парақ" }) });
    const memos = outputFields(memoId);
    const sheets = outputFields(sheetId, { how: "posted", amount: amount(300, "piece", "about"), fromDate: "2020-03-20" });
    const unknown = outputFields(memoId, { how: "published", amount: { qualifier: "unknown", value: null, high: null }, fromDate: "2020-03-25" });
    for (const fields of [memos, sheets, unknown]) {
      const { id } = await call.informationOutputs.create({ fields });
      expect((await call.informationOutputs.get({ id })).fields).toEqual(fields);
    }
    const { rows } = await call.informationOutputs.list({ filters: {} });
    expect(rows.map((row) => [row.material.nameRu, row.materialKind, row.how, row.amount])).toEqual([
      ["Памятка о мерах защиты", "memo", "handed_out", memos.amount], ["Инфолист", "info_sheet", "posted", sheets.amount], ["Памятка о мерах защиты", "memo", "published", unknown.amount],
    ]);
    expect((await call.informationMaterials.list({ filters: { kind: "memo" } })).rows).toMatchObject([{ id: memoId, outputs: 2 }]);
  });

  it("is found by its place no longer once it has none", async () => {
    const { call, memoId } = await withMemo();
    const { id, version } = await call.informationOutputs.create({ fields: outputFields(memoId, { place: "рынок «Спутник»" }) });
    const found = async () => [(await call.search.everything({ text: "спутник", limit: 12 })).length, (await call.informationOutputs.list({ search: "спутник", filters: {} })).total];
    expect(await found()).toEqual([1, 1]);
    await call.informationOutputs.update({ id, version, fields: outputFields(memoId, { place: "", katoCode: null }) });
    expect(await found()).toEqual([0, 0]);
  });

  it("says where: the recognised place by name, stops and boards with their copies, found by their words and by district", async () => {
    const { call, memoId } = await withMemo();
    const stops = [{ place: "остановка Спутник", copies: 120 }, { place: "доска у дома 5", copies: 80 }, { place: "ТЦ Актау", copies: null }];
    const posted = outputFields(memoId, { how: "posted", amount: amount(300, "piece"), katoCode: "471010000", place: "7 микрорайон", stops });
    const { id } = await call.informationOutputs.create({ fields: posted });
    await call.informationOutputs.create({ fields: outputFields(memoId, { katoCode: "475200000" }) });
    expect((await call.informationOutputs.get({ id })).fields).toEqual(posted);
    const found = async (search: string, filters: object = {}) => (await call.informationOutputs.list({ search, filters })).rows.map((row) => [row.placeRu, row.place, row.stops]);
    const there = ["г.Актау", "7 микрорайон", ["остановка Спутник (120)", "доска у дома 5 (80)", "ТЦ Актау"]];
    expect(await found("спутник")).toEqual([there]);
    expect(await found("7 микр")).toEqual([there]);
    expect(await found("", { district: "471010000" })).toEqual([there]);
    expect(await found("", { district: "475200000" })).toHaveLength(1);
    expect((await call.search.everything({ text: "спутник" })).filter((hit) => hit.kind === "informationOutputs")).toMatchObject([{ id, subtitle: "7 микрорайон, остановка Спутник, доска у дома 5, ТЦ Актау" }]);
    // R9: what was counted at the stops says the same as an exact total; a rounded one is not taken at its word.
    const all = stops.map((stop) => ({ ...stop, copies: stop.copies ?? 10 }));
    await expect(call.informationOutputs.create({ fields: { ...posted, stops: all } })).rejects.toMatchObject({ data: { problems: [{ field: "amount.value", kind: "copies_differ", params: { copies: 210 } }] } });
    await call.informationOutputs.create({ fields: { ...posted, stops: all, amount: amount(300, "piece", "about") } });
  });

  it("outputs are found through their material and filtered by kind, way, state and period", async () => {
    const { call, memoId } = await withMemo();
    await call.informationOutputs.create({ fields: outputFields(memoId, { fromDate: "2020-04-01", toDate: "2020-04-01" }) });
    await call.informationOutputs.create({ fields: outputFields(memoId, { state: "draft", how: "posted", fromDate: "2020-03-16", toDate: "2020-03-20" }) });
    const count = async (filters: object, search = "") => (await call.informationOutputs.list({ filters, search })).total;
    expect([await count({}, "жадынама"), await count({}, "плакат"), await count({ materialKind: "memo" }), await count({ materialKind: "video" })]).toEqual([2, 0, 2, 0]);
    expect([await count({ state: "draft" }), await count({ how: "handed_out" }), await count({ materialId: memoId, from: "2020-03-21" }), await count({ to: "2020-03-16" })]).toEqual([1, 1, 1, 1]);
  });

  const wrong: [title: string, fields: Partial<OutputFields>, problem: object][] = [
    ["R3 confirmed before it has ended", { toDate: "2020-04-04" }, { field: "toDate", kind: "date_in_future", params: { today: "2020-04-03" } }],
    ["R11 that ends before it begins", { toDate: "2020-03-15" }, { field: "toDate", kind: "date_order" }],
    ["R9 of a range turned round", { amount: { qualifier: "range", value: 2_000, high: 1_000 } }, { field: "amount.high", kind: "range_turned" }],
    ["of half a memo", { amount: { qualifier: "exact", value: 500, high: null } }, { field: "amount.value", kind: "not_whole" }],
    ["of a material that is not on file", { materialId: "none" }, { field: "materialId", kind: "unknown" }],
  ];
  it.each(wrong)("an output is refused %s", async (_title, fields, problem) => {
    const { call, memoId } = await withMemo();
    await expect(call.informationOutputs.create({ fields: outputFields(memoId, fields) })).rejects.toMatchObject({ code: "INVALID", data: { problems: [problem] } });
  });

  it("a material that went out is not deleted; an output is versioned, deleted and restored with its history", async () => {
    const { call, memoId } = await withMemo();
    const { id } = await call.informationOutputs.create({ fields: outputFields(memoId) });
    await expect(call.informationMaterials.remove({ id: memoId, version: 1 })).rejects.toMatchObject({ data: { reason: "in_use", params: { outputs: 1 } } });
    await call.informationOutputs.update({ id, version: 1, fields: outputFields(memoId, { amount: amount(1037) }) });
    await expect(call.informationOutputs.update({ id, version: 1, fields: outputFields(memoId) })).rejects.toMatchObject({ code: "CHANGED_MEANWHILE", data: { version: 2, fields: ["amount"] } });
    await call.informationOutputs.remove({ id, version: 2 });
    expect((await call.informationMaterials.get({ id: memoId })).extra.outputs).toBe(0);
    await call.informationOutputs.restore({ id });
    expect((await call.informationOutputs.get({ id })).fields.amount).toEqual(amount(1037));
    const journal = await call.audit.list({ subjectId: id });
    expect(journal.rows.map((row) => [row.action, row.title])).toEqual(["restore", "remove", "update", "create"].map((action) => [action, "Памятка о мерах защиты"]));
  });
});

describe("the search over everything", () => {
  it("R22 finds partners, groups, commitments, claims and materials, across scripts, and forgets what is deleted", async () => {
    const { office, call, memoId } = await withMemo();
    const { id: commitmentId } = await call.commitments.create({ fields: commitmentFields(office) });
    const { id: claimId } = await call.claims.create({ fields: claimFields(office) });
    const find = async (text: string) => (await call.search.everything({ text })).map((hit) => `${hit.kind} ${hit.id}`);
    expect(await find("Фонд А")).toEqual(expect.arrayContaining([`partners ${office.fundId}`, `commitments ${commitmentId}`, `claims ${claimId}`]));
    expect(await find("dәrіgerlerі".replace("d", "д"))).toContain(`recipientGroups ${office.doctorsId}`);
    expect(await find("vrachi")).toEqual(expect.arrayContaining([`recipientGroups ${office.doctorsId}`, `commitments ${commitmentId}`]));
    expect(await find("320 семей")).toEqual([`claims ${claimId}`]);
    expect(await find("жадынама")).toEqual([`informationMaterials ${memoId}`]);
    await call.claims.remove({ id: claimId, version: 1 });
    expect(await find("320 семей")).toEqual([]);
    await call.claims.restore({ id: claimId });
    expect(await find("320 семей")).toEqual([`claims ${claimId}`]);
  });
});
