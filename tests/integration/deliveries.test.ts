import { describe, expect, it } from "vitest";
import { fileOf, PDF } from "../helpers/attachmentFiles";
import type { DeliveryFields } from "../../shared/contract/deliveries";
import { type AidOffice, deliveryFields, groupFields, line, openAidOffice } from "../helpers/aidFields";
import { deskFor } from "../helpers/desks";
import { campaignFields, newPerson, volunteerFields } from "../helpers/peopleFields";
import { deskOf } from "../helpers/testOffice";

describe("deliveries", () => {
  it("carry one number per year and show recipient, providers and items by name", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const { id: campaignId } = await call.campaigns.create({ fields: campaignFields({ organiserId: office.fundId }) });
    const { id: volunteerId } = await call.volunteers.create({ fields: volunteerFields(newPerson("Ахметова Дана")) });
    await call.deliveries.create({ fields: deliveryFields(office, { date: "2019-12-31" }) });
    const { id } = await call.deliveries.create({
      fields: deliveryFields(office, { providers: [office.corpsId, office.fundId], volunteers: [volunteerId], campaignId, state: "confirmed", place: "Актау" }),
    });
    const page = await call.deliveries.list({ filters: {}, descending: true });
    expect(page.rows.map((row) => row.number)).toEqual(["2020-0001", "2019-0001"]);
    expect(page.rows[0]).toMatchObject({
      id, date: "2020-04-01", state: "confirmed", place: "Актау", campaign: { id: campaignId, nameRu: "Birgemiz" },
      recipient: { kind: "family", id: office.familyId, nameRu: expect.stringContaining("Серик"), headcount: null },
      providers: [{ id: office.corpsId }, { id: office.fundId, nameRu: "Фонд А", nameKk: "А қоры" }],
      items: [{ item: { nameRu: "Продуктовый набор", nameEn: "Grocery set" }, amount: { qualifier: "exact", value: 1_000, high: null }, unit: "set" }],
    });
    const { extra, fields } = await call.deliveries.get({ id });
    expect(extra).toMatchObject({ number: "2020-0001", confirmedBy: "Дежурный", confirmedAt: "2020-04-03T07:00:00.000Z", occurrence: null, claims: [], organiser: { id: office.fundId, nameRu: "Фонд А" } });
    expect(extra.volunteers.map((volunteer) => volunteer.nameRu)).toEqual(["Ахметова Дана"]);
    expect(fields).toEqual(deliveryFields(office, { providers: [office.corpsId, office.fundId], volunteers: [volunteerId], campaignId, state: "confirmed", place: "Актау", requestId: null, storeId: null }));
  });

  const wrong: { title: string; fields(office: AidOffice): Partial<DeliveryFields>; problem: object }[] = [
    { title: "without a provider", fields: () => ({ providers: [] }), problem: { field: "providers", kind: "provider_needed" } },
    { title: "without a recipient", fields: () => ({ recipientId: null }), problem: { field: "recipientId", kind: "recipient_needed" } },
    { title: "to a family that is not on file", fields: (office) => ({ recipientId: office.personId }), problem: { field: "recipientId", kind: "unknown" } },
    { title: "R6 to a group without a headcount", fields: (office) => ({ recipientKind: "group", recipientId: office.doctorsId }), problem: { field: "headcount", kind: "headcount_needed" } },
    { title: "R6 to a group of nobody", fields: (office) => ({ recipientKind: "group", recipientId: office.doctorsId, headcount: 0 }), problem: { field: "headcount", kind: "headcount_needed" } },
    {
      title: "R2 in another unit than the item's own",
      fields: (office) => ({ lines: [line(office.item("Продуктовый набор"), 1, "kilogram")] }),
      problem: { field: "lines.0.unit", kind: "unit_differs", params: { unit: "set" } },
    },
    { title: "R9 of a number beside unknown", fields: (office) => ({ lines: [line(office.item("Обед"), 5, "serving", { qualifier: "unknown" })] }), problem: { field: "lines.0.quantity", kind: "amount_not_known" } },
    { title: "R9 of no number that is not said to be unknown", fields: (office) => ({ lines: [line(office.item("Обед"), 5, "serving", { quantity: null })] }), problem: { field: "lines.0.quantity", kind: "amount_needed" } },
    { title: "of half a set", fields: (office) => ({ lines: [line(office.item("Продуктовый набор"), 0.5)] }), problem: { field: "lines.0.quantity", kind: "not_whole" } },
    { title: "of nothing known", fields: () => ({ lines: [line("nothing", 1)] }), problem: { field: "lines.0.itemKindId", kind: "unknown" } },
    { title: "confirmed without saying what was given", fields: () => ({ state: "confirmed", lines: [] }), problem: { field: "lines", kind: "lines_needed" } },
    { title: "R3 confirmed for tomorrow", fields: () => ({ state: "confirmed", date: "2020-04-04" }), problem: { field: "date", kind: "date_in_future", params: { today: "2020-04-03" } } },
    { title: "created as withdrawn", fields: () => ({ state: "withdrawn" }), problem: { field: "state", kind: "own_step" } },
  ];
  it.each(wrong.map((one) => [one.title, one] as const))("are refused %s", async (_title, { fields, problem }) => {
    const office = await openAidOffice();
    await expect(office.call.deliveries.create({ fields: deliveryFields(office, fields(office)) })).rejects.toMatchObject({ code: "INVALID", data: { problems: [problem] } });
    expect((await office.call.deliveries.list({ filters: {} })).total).toBe(0);
  });

  it("R11 planned ones are confirmed on their day, as the clock of the corps' region tells it", async () => {
    const office = await openAidOffice("2020-04-03T19:30:00.000Z");
    const { id } = await office.call.deliveries.create({ fields: deliveryFields(office, { date: "2020-04-04" }) });
    const saved = await office.call.deliveries.confirm({ id, version: 1 });
    expect(saved.version).toBe(2);
  });

  it("R9 qualifiers are kept as they were said", async () => {
    const office = await openAidOffice();
    const lines = [
      line(office.item("Маска"), 300, "piece", { qualifier: "about" }),
      line(office.item("Обед"), 35, "serving", { qualifier: "at_least" }),
      line(office.item("Горячее питание"), 0, "serving", { qualifier: "unknown", quantity: null }),
      line(office.item("Денежная помощь"), 0, "tenge", { quantity: 1_234_567 }),
      line(office.item("Уголь"), 0, "tonne", { quantity: 1_320_400 }),
    ];
    const { id } = await office.call.deliveries.create({ fields: deliveryFields(office, { lines }) });
    expect((await office.call.deliveries.get({ id })).fields.lines).toEqual(lines);
  });

  it("R3 a confirmed one is withdrawn with its reason, stays on file, cannot be edited, and can be confirmed again", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const { id } = await call.deliveries.create({ fields: deliveryFields(office) });
    await call.deliveries.confirm({ id, version: 1 });
    await expect(call.deliveries.confirm({ id, version: 2 })).rejects.toMatchObject({ code: "REFUSED", data: { reason: "already_confirmed" } });
    await expect(call.deliveries.update({ id, version: 2, fields: deliveryFields(office) })).rejects.toMatchObject({ code: "INVALID", data: { problems: [{ field: "state", kind: "own_step" }] } });
    await call.deliveries.withdraw({ id, version: 2, reason: "Выдано по ошибке" });
    const { fields, extra } = await call.deliveries.get({ id });
    expect([fields.state, extra.withdrawalReason, extra.confirmedAt]).toEqual(["withdrawn", "Выдано по ошибке", "2020-04-03T07:00:00.000Z"]);
    await expect(call.deliveries.update({ id, version: 3, fields })).rejects.toMatchObject({ code: "REFUSED", data: { reason: "delivery_withdrawn" } });
    await expect(call.deliveries.withdraw({ id, version: 3, reason: "ещё раз" })).rejects.toMatchObject({ code: "REFUSED", data: { reason: "delivery_withdrawn" } });
    await call.deliveries.confirm({ id, version: 3 });
    expect((await call.deliveries.get({ id })).extra).toMatchObject({ withdrawalReason: null, confirmedBy: "Дежурный" });
    const journal = await call.audit.list({ subjectId: id });
    expect(journal.rows.map((row) => [row.action, row.title])).toEqual(["confirm", "withdraw", "confirm", "create"].map((action) => [action, "2020-0001"]));
    expect((await call.audit.verify()).brokenAt).toBeNull();
  });

  it("are refused to a desk that read an older version, and come back whole when their deletion is undone", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const { id } = await call.deliveries.create({ fields: deliveryFields(office, { providers: [office.corpsId, office.fundId] }) });
    const other = deskOf(office.office);
    await other.call.system.status();
    await other.call.deliveries.update({ id, version: 1, fields: deliveryFields(office, { providers: [office.corpsId, office.fundId], place: "Жанаозен" }) });
    await expect(call.deliveries.update({ id, version: 1, fields: deliveryFields(office) })).rejects.toMatchObject({ code: "CHANGED_MEANWHILE", data: { version: 2, by: "Дежурный", fields: ["place"] } });
    await expect(call.deliveries.confirm({ id, version: 1 })).rejects.toMatchObject({ code: "CHANGED_MEANWHILE" });
    const before = await call.deliveries.get({ id });
    await call.deliveries.remove({ id, version: 2 });
    expect((await call.deliveries.list({ filters: {} })).total).toBe(0);
    await call.deliveries.restore({ id });
    expect((await call.deliveries.get({ id })).fields).toEqual(before.fields);
    expect((await call.deliveries.list({ filters: {} })).total).toBe(1);
  });

  it("an auditor reads them and changes nothing", async () => {
    const office = await openAidOffice();
    const { id } = await office.call.deliveries.create({ fields: deliveryFields(office) });
    const auditor = await deskFor(office, "auditor");
    expect((await auditor.call.deliveries.list({ filters: {} })).total).toBe(1);
    for (const change of [auditor.call.deliveries.confirm({ id, version: 1 }), auditor.call.deliveries.withdraw({ id, version: 1, reason: "нет" })]) {
      await expect(change).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
  });
});

describe("the list of deliveries", () => {
  async function shelf() {
    const office = await openAidOffice();
    const { id: policeId } = await office.call.recipientGroups.create({ fields: groupFields({ nameRu: "Полиция на посту", nameKk: "", kind: "police" }) });
    const add = async (overrides: Partial<DeliveryFields>) => (await office.call.deliveries.create({ fields: deliveryFields(office, overrides) })).id;
    const ids = {
      family: await add({ date: "2020-03-16", state: "confirmed" }),
      person: await add({ date: "2020-03-20", recipientKind: "person", recipientId: office.personId, providers: [office.fundId] }),
      group: await add({ date: "2020-04-03", recipientKind: "group", recipientId: policeId, headcount: 12, direction: "social_services", providers: [office.corpsId, office.fundId] }),
    };
    const find = async (filters: object, search = "") => {
      const { rows, total } = await office.call.deliveries.list({ filters, search });
      expect(total).toBe(rows.length);
      return rows.map((row) => row.id);
    };
    return { office, ids, policeId, find };
  }

  it("is filtered by state, provider, direction, recipient and, R11, by a period whose both days belong to it", async () => {
    const { office, ids, policeId, find } = await shelf();
    expect(await find({ state: "confirmed" })).toEqual([ids.family]);
    expect(await find({ partnerId: office.fundId })).toEqual([ids.person, ids.group]);
    expect(await find({ direction: "social_services" })).toEqual([ids.group]);
    expect(await find({ recipientKind: "person" })).toEqual([ids.person]);
    expect(await find({ recipientId: policeId })).toEqual([ids.group]);
    expect(await find({ from: "2020-03-16", to: "2020-03-20" })).toEqual([ids.family, ids.person]);
    expect(await find({ from: "2020-03-17", to: "2020-04-02", partnerId: office.fundId })).toEqual([ids.person]);
    await office.call.deliveries.remove({ id: ids.person, version: 1 });
    expect(await find({ partnerId: office.fundId })).toEqual([ids.group]);
  });

  it("R3 tells those that no file proves from those with one of their own", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const [proved, bare] = [await call.deliveries.create({ fields: deliveryFields(office) }), await call.deliveries.create({ fields: deliveryFields(office) })];
    const { id } = await call.attachments.add({ ownerKind: "deliveries", ownerId: proved.id, kind: "photo", file: fileOf(PDF, "снимок.pdf") });
    const found = async (evidence: "none" | "some") => (await call.deliveries.list({ filters: { evidence } })).rows.map((row) => row.id);
    expect([await found("none"), await found("some")]).toEqual([[bare.id], [proved.id]]);
    await call.attachments.remove({ id });
    expect(await found("some")).toEqual([]);
  });

  it("finds a number, the beginning of a number, and a recipient across scripts (R22)", async () => {
    const { ids, find } = await shelf();
    expect(await find({}, "2")).toEqual([ids.person]);
    expect(await find({}, "2020-0003")).toEqual([ids.group]);
    expect(await find({}, "2020-")).toHaveLength(3);
    expect(await find({}, "Nurlan")).toEqual([ids.person]);
    expect(await find({}, "полиц")).toEqual([ids.group]);
    expect(await find({}, "Ахмет")).toEqual([]);
  });

  it("pages by date and by number in either direction", async () => {
    const { office, ids } = await shelf();
    const page = (input: object) => office.call.deliveries.list({ filters: {}, pageSize: 2, ...input });
    expect((await page({ descending: true })).rows.map((row) => row.id)).toEqual([ids.group, ids.person]);
    expect((await page({ descending: true, page: 2 })).rows.map((row) => row.id)).toEqual([ids.family]);
    expect((await page({ sort: "number" })).rows.map((row) => row.number)).toEqual(["2020-0001", "2020-0002"]);
  });

  it("goes to a page by an index, without sorting all there is", async () => {
    const { office } = await shelf();
    const plan = await office.office.database.reader.manager.query(
      `explain query plan select delivery.id from delivery where delivery.deleted_at is null order by delivery.date desc, delivery.id desc limit 50`,
    );
    expect(JSON.stringify(plan)).toContain("ix_delivery_date");
    expect(JSON.stringify(plan)).not.toContain("TEMP B-TREE");
  });
});
