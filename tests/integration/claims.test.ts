import { describe, expect, it } from "vitest";
import type { ClaimFields } from "../../shared/contract/claims";
import type { DeliveryFields } from "../../shared/contract/deliveries";
import { type AidOffice, amount, claimFields, deliveryFields, groupFields, line, openAidOffice } from "../helpers/aidFields";
import { familyFields, newPerson } from "../helpers/peopleFields";

describe("claims", () => {
  it("of a recipient group are the ones that its card counts", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const { id: otherId } = await call.recipientGroups.create({ fields: groupFields({ nameRu: "Учителя", nameKk: "" }) });
    const claim = (recipientGroupId: string | null, statement: string) => call.claims.create({
      fields: claimFields(office, { statement, recipientKind: recipientGroupId === null ? "family" : "group", recipientGroupId, unit: recipientGroupId === null ? "family" : "person", amount: amount(35, recipientGroupId === null ? "family" : "person") }),
    });
    const own = [await claim(office.doctorsId, "35 врачей"), await claim(office.doctorsId, "ещё 35 врачей")].map(({ id }) => id);
    await claim(otherId, "35 учителей");
    await claim(null, "35 семей");
    const found = await call.claims.list({ filters: { recipientGroupId: office.doctorsId } });
    expect(found.rows.map(({ id }) => id).toSorted()).toEqual(own.toSorted());
    expect((await call.recipientGroups.get({ id: office.doctorsId })).extra.claims).toBe(found.total);
  });

  it("R8 R9 keep who said what about whom, with its qualifier, and are found by their words and their partners", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const fields = claimFields(office, {
      partners: [office.fundId, office.corpsId], amount: { qualifier: "range", value: 225_000, high: 320_000 }, vulnerabilities: ["large_family", "disability"],
      itemKindId: office.item("Продуктовый набор"), katoCode: "471010000", area: "Актау и Шапагатов", sourceDocument: "Письмо фонда", listState: "partial",
    });
    const { id } = await call.claims.create({ fields });
    const got = await call.claims.get({ id });
    expect(got.fields).toEqual(fields);
    expect(got.extra).toMatchObject({ partners: [{ nameRu: "Фонд А" }, { id: office.corpsId }], item: { nameEn: "Grocery set" }, rows: [], rowsTotal: 0, listedRecipients: 0, within: null });
    for (const search of ["320 сем", "шапағатов", "а қоры"]) expect((await call.claims.list({ filters: {}, search })).total).toBe(1);
    expect((await call.claims.list({ filters: {} })).rows[0]).toMatchObject({ listState: "partial", amount: fields.amount, unit: "family", partners: [{ id: office.fundId }, { id: office.corpsId }], rows: 0 });
    expect((await call.claims.choices({ search: "320" }))[0]).toMatchObject({ id, label: fields.statement, detail: expect.stringContaining("16.03.2020–03.04.2020") });
  });

  const wrong: { title: string; fields(office: AidOffice): Partial<ClaimFields> | Promise<Partial<ClaimFields>>; problem: object }[] = [
    { title: "of nobody", fields: () => ({ partners: [] }), problem: { field: "partners", kind: "partner_needed" } },
    { title: "R9 as a range turned round", fields: () => ({ amount: { qualifier: "range", value: 40_000, high: 30_000 } }), problem: { field: "amount.high", kind: "range_turned" } },
    { title: "R9 as a range without an end", fields: () => ({ amount: { qualifier: "range", value: 40_000, high: null } }), problem: { field: "amount.high", kind: "high_needed" } },
    { title: "R9 of a number that is unknown", fields: () => ({ amount: { qualifier: "unknown", value: 40_000, high: null } }), problem: { field: "amount.value", kind: "amount_not_known" } },
    { title: "R2 about families in people", fields: () => ({ unit: "person" }), problem: { field: "unit", kind: "unit_differs", params: { unit: "family" } } },
    { title: "R2 about money in pieces", fields: () => ({ recipientKind: "money", unit: "piece" }), problem: { field: "unit", kind: "unit_differs", params: { unit: "tenge" } } },
    { title: "about things that are not named", fields: () => ({ recipientKind: "item", unit: "piece" }), problem: { field: "itemKindId", kind: "required" } },
    {
      title: "R2 about things in another unit than their own",
      fields: (office) => ({ recipientKind: "item", itemKindId: office.item("Мука"), unit: "piece" }),
      problem: { field: "unit", kind: "unit_differs", params: { unit: "kilogram" } },
    },
    {
      title: "R10 R1 about families as if they were things, of a kind that was kept so before",
      async fields(office) {
        const itemKindId = office.item("Мука");
        await office.office.database.queue?.run((tx) => tx.manager.query("update item_kind set unit = 'family' where id = ?", [itemKindId]));
        return { recipientKind: "item", itemKindId, unit: "family" };
      },
      problem: { field: "unit", kind: "counts_recipients" },
    },
    { title: "R11 that end before they begin", fields: () => ({ toDate: "2020-03-15" }), problem: { field: "toDate", kind: "date_order" } },
    { title: "within a claim that is not on file", fields: () => ({ withinClaimId: "none" }), problem: { field: "withinClaimId", kind: "unknown" } },
  ];
  it.each(wrong.map((one) => [one.title, one] as const))("are refused %s", async (_title, { fields, problem }) => {
    const office = await openAidOffice();
    await expect(office.call.claims.create({ fields: claimFields(office, await fields(office)) })).rejects.toMatchObject({ code: "INVALID", data: { problems: [problem] } });
  });

  it.each(["family", "person"] as const)("R1 a kind of aid is not counted in the unit %s: whom was helped is said by the claim or the delivery", async (unit) => {
    const { call } = await openAidOffice();
    const fields = { nameRu: "Ремонт крыши", nameKk: "", nameEn: "", unit, category: "service" } as const;
    await expect(call.items.create({ fields })).rejects.toMatchObject({ code: "INVALID", data: { problems: [{ field: "unit", kind: "counts_recipients" }] } });
    await call.items.create({ fields: { ...fields, unit: "piece" } });
  });

  it("R10 lie within another claim about the same recipients: never within themselves, by no detour, and not within citizens", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const add = async (overrides: Partial<ClaimFields>) => (await call.claims.create({ fields: claimFields(office, overrides) })).id;
    const outer = await add({ statement: "30 семей", amount: amount(30, "family") });
    const inner = await add({ statement: "6 семей деньгами", amount: amount(6, "family"), withinClaimId: outer });
    const innermost = await add({ statement: "2 семьи", amount: amount(2, "family"), withinClaimId: inner });
    const citizens = await add({ statement: "230 граждан", recipientKind: "person", unit: "person", amount: amount(230, "person") });
    const change = (id: string, overrides: Partial<ClaimFields>) => call.claims.update({ id, version: 1, fields: claimFields(office, { amount: amount(30, "family"), ...overrides }) });
    const problem = (field: string, kind: string) => ({ code: "INVALID", data: { problems: [{ field, kind }] } });
    await expect(change(outer, { withinClaimId: outer })).rejects.toMatchObject(problem("withinClaimId", "own_claim"));
    await expect(change(outer, { withinClaimId: innermost })).rejects.toMatchObject(problem("withinClaimId", "claims_in_circle"));
    await expect(change(outer, { withinClaimId: citizens })).rejects.toMatchObject(problem("withinClaimId", "other_recipients"));
    await expect(change(outer, { repeatsClaimId: citizens })).rejects.toMatchObject(problem("repeatsClaimId", "other_recipients"));
    expect((await call.claims.get({ id: outer })).extra.contains.map((claim) => claim.nameRu)).toEqual(["6 семей деньгами"]);
    expect((await call.claims.get({ id: inner })).extra.within?.nameRu).toBe("30 семей");
    await expect(call.claims.remove({ id: outer, version: 1 })).rejects.toMatchObject({ data: { reason: "in_use", params: { claims: 1 } } });
    expect((await call.claims.remove({ id: innermost, version: 1 })).version).toBe(2);
  });

  it("R5 a month later repeat the same families", async () => {
    const office = await openAidOffice();
    const { id: april } = await office.call.claims.create({ fields: claimFields(office) });
    await office.call.claims.create({ fields: claimFields(office, { statement: "Майские наборы", repeatsClaimId: april, fromDate: "2020-05-01", toDate: "2020-05-31" }) });
    expect((await office.call.claims.get({ id: april })).extra.repeatedBy.map((claim) => claim.nameRu)).toEqual(["Майские наборы"]);
  });

  it("are filtered by partner, kind, list and period", async () => {
    const office = await openAidOffice();
    const { call } = office;
    await call.claims.create({ fields: claimFields(office) });
    await call.claims.create({
      fields: claimFields(office, { statement: "300 масок", partners: [office.corpsId], recipientKind: "item", itemKindId: office.item("Маска"), unit: "piece", amount: amount(300), listState: "complete", fromDate: "2020-04-02" }),
    });
    const find = async (filters: object) => (await call.claims.list({ filters })).rows.map((row) => row.statement);
    expect(await find({ partnerId: office.fundId })).toEqual(["Продукты на месяц для 320 семей"]);
    expect(await find({ recipientKind: "item" })).toEqual(["300 масок"]);
    expect(await find({ listState: "complete" })).toEqual(["300 масок"]);
    expect(await find({ to: "2020-04-01" })).toEqual(["Продукты на месяц для 320 семей"]);
    expect(await find({ from: "2020-04-04" })).toEqual([]);
  });
});

describe("the list behind a claim", () => {
  async function listed() {
    const office = await openAidOffice();
    const { call } = office;
    const { id: claimId } = await call.claims.create({ fields: claimFields(office, { listState: "partial" }) });
    const { id: other } = await call.families.create({ fields: familyFields({ head: newPerson("Ахметова Дана") }) });
    const add = async (overrides: object) => (await call.deliveries.create({ fields: deliveryFields(office, { providers: [office.fundId], ...overrides }) })).id;
    const deliveries = [await add({ state: "confirmed" }), await add({ state: "confirmed", date: "2020-04-02" }), await add({ recipientId: other })];
    return { office, call, claimId, deliveries, add };
  }

  it("R1 R3 R8 says which deliveries it contains; of two to one family and a plan for another, one family stands on it", async () => {
    const { call, claimId, deliveries } = await listed();
    expect(await call.claims.attachRows({ id: claimId, version: 1, deliveryIds: deliveries.slice(0, 2) })).toEqual({ id: claimId, version: 2 });
    await call.claims.attachRows({ id: claimId, version: 2, deliveryIds: deliveries });
    const { extra } = await call.claims.get({ id: claimId });
    expect(extra).toMatchObject({ rowsTotal: 3, listedRecipients: 1 });
    expect(extra.rows.map((row) => [row.number, row.date, row.state])).toEqual([["2020-0002", "2020-04-02", "confirmed"], ["2020-0003", "2020-04-01", "draft"], ["2020-0001", "2020-04-01", "confirmed"]]);
    expect((await call.deliveries.list({ filters: { claimId } })).total).toBe(3);
    expect((await call.deliveries.get({ id: deliveries[0] ?? "" })).extra.claims.map((claim) => claim.id)).toEqual([claimId]);
    await call.claims.detachRows({ id: claimId, version: 3, deliveryIds: deliveries.slice(1) });
    expect((await call.claims.list({ filters: {} })).rows[0]?.rows).toBe(1);
  });

  it("R2 R8 of a claim that counts things it says how many of them its confirmed rows gave, in the claim's own unit", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const masks = office.item("Маска");
    const { id } = await call.claims.create({ fields: claimFields(office, { statement: "300 масок", recipientKind: "item", itemKindId: masks, unit: "piece", amount: amount(300), listState: "partial" }) });
    const given = async (lines: DeliveryFields["lines"], state: "confirmed" | "draft" = "confirmed") => (await call.deliveries.create({ fields: deliveryFields(office, { providers: [office.fundId], state, lines }) })).id;
    const deliveryIds = [await given([line(masks, 100, "piece"), line(office.item("Продуктовый набор"), 5)]), await given([line(masks, 20, "piece")]), await given([line(masks, 7, "piece")], "draft")];
    await call.claims.attachRows({ id, version: 1, deliveryIds });
    expect((await call.claims.get({ id })).extra.listedAmount).toBe(120_000);
  });

  it("is journalled with the deliveries, and refused to a desk that read an older version", async () => {
    const { call, claimId, deliveries } = await listed();
    await call.claims.attachRows({ id: claimId, version: 1, deliveryIds: deliveries });
    await expect(call.claims.detachRows({ id: claimId, version: 1, deliveryIds: deliveries })).rejects.toMatchObject({ code: "CHANGED_MEANWHILE", data: { fields: ["rows"] } });
    const [entry] = (await call.audit.list({ subjectId: deliveries[0] })).rows;
    expect(entry).toMatchObject({ kind: "claims", subjectId: claimId, action: "update", links: 3 });
    expect((await call.audit.verify()).brokenAt).toBeNull();
  });

  it("R25 of families takes no delivery to a citizen, and none that is not on file", async () => {
    const { office, call, claimId, deliveries, add } = await listed();
    const citizen = await add({ recipientKind: "person", recipientId: office.personId });
    await expect(call.claims.attachRows({ id: claimId, version: 1, deliveryIds: [deliveries[0] ?? "", citizen, "none"] })).rejects.toMatchObject({
      code: "INVALID", data: { problems: [{ field: "deliveryIds.1", kind: "other_recipients" }, { field: "deliveryIds.2", kind: "unknown" }] },
    });
    expect((await call.claims.get({ id: claimId })).extra.rowsTotal).toBe(0);
  });

  it("survives the deletion of a delivery and its undo", async () => {
    const { call, claimId, deliveries } = await listed();
    await call.claims.attachRows({ id: claimId, version: 1, deliveryIds: deliveries });
    await call.deliveries.remove({ id: deliveries[0] ?? "", version: 1 });
    expect((await call.claims.get({ id: claimId })).extra.rowsTotal).toBe(2);
    await call.deliveries.restore({ id: deliveries[0] ?? "" });
    expect((await call.claims.get({ id: claimId })).extra.rowsTotal).toBe(3);
  });
});
