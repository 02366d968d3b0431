import { describe, expect, it } from "vitest";
import { deliveryFields, line, openAidOffice } from "../helpers/aidFields";
import { partnerFields } from "../helpers/fields";
import { familyFields, familyMember, knownPerson, newPerson, personFields } from "../helpers/peopleFields";

const APRIL = { from: "2020-04-01", to: "2020-04-30" };

describe("families helped by several partners", () => {
  async function helpedTwice() {
    const office = await openAidOffice();
    const { call } = office;
    const { id: otherFund } = await call.partners.create({ fields: partnerFields({ nameRu: "Фонд Б" }) });
    const { id: onceId } = await call.families.create({ fields: familyFields({ head: newPerson("Ахметов Бекзат") }) });
    const give = (fields: Parameters<typeof deliveryFields>[1]) => call.deliveries.create({ fields: deliveryFields(office, { state: "confirmed", ...fields }) });
    await give({ providers: [office.fundId], date: "2020-04-01" });
    await give({ providers: [otherFund], date: "2020-04-02", lines: [line(office.item("Обед"), 4, "serving")] });
    await give({ providers: [office.fundId], date: "2020-04-02", recipientId: onceId });
    await give({ providers: [otherFund], date: "2020-04-03", recipientId: onceId, state: "draft" });
    return { office, onceId, otherFund };
  }

  it("R3 a family says by whom, with what and when; what is not confirmed does not count", async () => {
    const { office, onceId } = await helpedTwice();
    const helped = await office.call.deliveries.helpedBy({ familyId: office.familyId, ...APRIL });
    expect(helped.partners.map((partner) => partner.nameRu)).toEqual(["Фонд Б", "Фонд А"]);
    expect(helped.given.map(({ date, items }) => [date, items[0]?.item.nameRu])).toEqual([["2020-04-02", "Обед"], ["2020-04-01", "Продуктовый набор"]]);
    expect((await office.call.deliveries.helpedBy({ familyId: onceId, ...APRIL })).partners).toHaveLength(1);
    const all = await office.call.deliveries.helpedBySeveral(APRIL);
    expect(all).toMatchObject({ total: 1, rows: [{ id: office.familyId, deliveries: 2, partners: [{ nameRu: "Фонд А" }, { nameRu: "Фонд Б" }] }] });
    expect((await office.call.deliveries.helpedBySeveral({ from: "2020-04-02", to: "2020-04-30" })).total).toBe(0);
  });

  it("R1 what two partners gave together in one delivery was given once", async () => {
    const { office, onceId, otherFund } = await helpedTwice();
    const give = (fields: Parameters<typeof deliveryFields>[1]) => office.call.deliveries.create({ fields: deliveryFields(office, { state: "confirmed", recipientId: onceId, ...fields }) });
    const all = async () => (await office.call.deliveries.helpedBySeveral({ from: "2020-03-01", to: "2020-03-31" })).total;
    await give({ providers: [office.fundId, otherFund], date: "2020-03-20" });
    expect(await all()).toBe(0);
    await give({ providers: [otherFund], date: "2020-03-21" });
    expect(await all()).toBe(1);
  });

  it("R17 two households that turn out to be one were helped by both partners", async () => {
    const { office, onceId, otherFund } = await helpedTwice();
    const { id: third } = await office.call.families.create({ fields: familyFields({ head: newPerson("Ахметов Бекзат") }) });
    await office.call.deliveries.create({ fields: deliveryFields(office, { state: "confirmed", recipientId: third, providers: [otherFund] }) });
    expect((await office.call.deliveries.helpedBySeveral(APRIL)).total).toBe(1);
    const merged = await office.call.matching.merge({ kind: "families", keep: { id: onceId, version: 1 }, others: [{ id: third, version: 1 }] });
    expect((await office.call.deliveries.helpedBySeveral(APRIL)).rows.map((row) => row.id).toSorted()).toEqual([office.familyId, onceId].toSorted());
    await office.call.matching.unmerge({ id: merged.id });
    expect((await office.call.deliveries.helpedBySeveral(APRIL)).total).toBe(1);
  });

  it("a limit the corps set warns at the next delivery of the month and stops nobody", async () => {
    const { office } = await helpedTwice();
    const set = office.item("Продуктовый набор");
    const ask = { date: "2020-04-03", planned: [{ familyId: office.familyId, lines: [line(set, 1)] }] };
    expect(await office.call.deliveries.warnings(ask)).toEqual([]);
    await office.call.deliveries.setLimits({ was: [], limits: [{ itemKindId: set, times: 1, per: "month" }] });
    expect(await office.call.deliveries.warnings(ask)).toMatchObject([{ item: { id: set }, times: 1, per: "month", given: [{ date: "2020-04-01", providers: [{ nameRu: "Фонд А" }] }] }]);
    expect(await office.call.deliveries.warnings({ ...ask, date: "2020-05-01" })).toEqual([]);
    expect((await office.call.deliveries.create({ fields: deliveryFields(office, { state: "confirmed", date: "2020-04-03" }) })).version).toBe(1);
  });

  it("a limit warns of each family on a list, of a family that stands on it twice, and of none who had nothing", async () => {
    const { office, onceId } = await helpedTwice();
    const set = office.item("Продуктовый набор");
    const { id: fresh } = await office.call.families.create({ fields: familyFields({ head: newPerson("Ахметов Бекзат") }) });
    await office.call.deliveries.setLimits({ was: [], limits: [{ itemKindId: set, times: 1, per: "month" }] });
    const planned = (ids: readonly string[]) => ids.map((familyId) => ({ familyId, lines: [line(set, 1)] }));
    const told = async (ids: readonly string[], date = "2020-04-03") => (await office.call.deliveries.warnings({ date, planned: planned(ids) })).map((one) => [one.family.id, one.here, one.given.length]);
    expect(await told([office.familyId, fresh])).toEqual([[office.familyId, 1, expect.any(Number)]]);
    expect(await told([fresh, fresh], "2020-05-01")).toEqual([[fresh, 2, 0]]);
    expect(await told([onceId, fresh], "2020-05-01")).toEqual([]);
  });

  it("a limit of sets counts the sets of a delivery, and says where it is not known how many", async () => {
    const office = await openAidOffice();
    const { call, familyId } = office;
    const set = office.item("Продуктовый набор");
    await call.deliveries.setLimits({ was: [], limits: [{ itemKindId: set, times: 3, per: "month" }] });
    const ask = (count: number) => call.deliveries.warnings({ date: "2020-04-03", planned: [{ familyId, lines: [line(set, count)] }] });
    expect(await ask(3)).toEqual([]);
    expect(await ask(4)).toMatchObject([{ sets: true, had: 0, here: 4, unknown: false, given: [] }]);
    await call.deliveries.create({ fields: deliveryFields(office, { state: "confirmed", date: "2020-04-01", lines: [line(set, 3)] }) });
    expect(await ask(1)).toMatchObject([{ had: 3, here: 1, unknown: false, given: [{ date: "2020-04-01" }] }]);
    await call.deliveries.create({ fields: deliveryFields(office, { state: "confirmed", date: "2020-04-02", lines: [{ ...line(set, 1), qualifier: "unknown", quantity: null }] }) });
    expect(await ask(1)).toMatchObject([{ had: 4, here: 1, unknown: true }]);
  });

  it("R17 what a member was given in person counts for the family, once, also under a record merged into theirs, and warns when the member is next", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const set = office.item("Продуктовый набор");
    await call.deliveries.setLimits({ was: [], limits: [{ itemKindId: set, times: 1, per: "month" }] });
    const { id: child } = await call.people.create({ fields: personFields("Серикова Дана") });
    const { id: twin } = await call.people.create({ fields: personFields("Серикова Дана") });
    const { id: familyId } = await call.families.create({ fields: familyFields({ head: newPerson("Сериков Ерлан"), members: [familyMember(knownPerson(child))] }) });
    const head = (await call.families.get({ id: familyId })).fields.head?.id ?? "";
    const toPerson = (recipientId: string, date: string) => call.deliveries.create({ fields: deliveryFields(office, { state: "confirmed", recipientKind: "person", recipientId, date }) });
    const warned = async (planned: { familyId: string | null; personId?: string }) => (await call.deliveries.warnings({ date: "2020-04-03", planned: [{ ...planned, lines: [line(set, 1)] }] })).map((one) => [one.family.id, one.had, one.here]);
    expect(await warned({ familyId })).toEqual([]);
    await toPerson(twin, "2020-04-01");
    expect(await warned({ familyId })).toEqual([]);
    await call.matching.merge({ kind: "people", keep: { id: child, version: 1 }, others: [{ id: twin, version: 1 }] });
    expect(await warned({ familyId })).toEqual([[familyId, 1, 1]]);
    expect(await warned({ familyId: null, personId: head })).toEqual([[familyId, 1, 1]]);
    await toPerson(head, "2020-04-02");
    expect(await warned({ familyId })).toEqual([[familyId, 2, 1]]);
    expect(await warned({ familyId: null, personId: office.personId })).toEqual([]);
  });

  it("aid to somebody before they came into the family, or after they left it, is not the family's", async () => {
    const office = await openAidOffice();
    const { call } = office;
    const set = office.item("Продуктовый набор");
    await call.deliveries.setLimits({ was: [], limits: [{ itemKindId: set, times: 1, per: "month" }] });
    const [left, comes] = [(await call.people.create({ fields: personFields("Серикова Дана") })).id, (await call.people.create({ fields: personFields("Сериков Мирас") })).id];
    const { id: familyId } = await call.families.create({ fields: familyFields({ head: newPerson("Сериков Ерлан"), members: [familyMember(knownPerson(left), { to: "2020-03-31" }), familyMember(knownPerson(comes), { from: "2020-04-03" })] }) });
    for (const recipientId of [left, comes]) await call.deliveries.create({ fields: deliveryFields(office, { state: "confirmed", recipientKind: "person", recipientId, date: "2020-04-02" }) });
    const warned = (date: string, planned: { familyId: string | null; personId?: string }) => call.deliveries.warnings({ date, planned: [{ ...planned, lines: [line(set, 1)] }] });
    expect(await warned("2020-04-03", { familyId })).toEqual([]);
    await call.deliveries.create({ fields: deliveryFields(office, { state: "confirmed", recipientKind: "family", recipientId: familyId, date: "2020-04-01" }) });
    expect(await warned("2020-04-03", { familyId: null, personId: left })).toEqual([]);
    expect(await warned("2020-04-03", { familyId: null, personId: comes })).toHaveLength(1);
  });
});
