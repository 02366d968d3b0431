/** What the search over everything finds beside its index: numbers of deliveries and of moves of the stock, papers of people, who speaks for a partner. */
import { describe, expect, it } from "vitest";
import { PartnerContacts1700000000038 } from "../../electron/database/migrations/0038-partnerContacts";
import { rowsOf } from "../../electron/database/reader";
import { putSearchEntry } from "../../electron/database/searchIndex";
import { askedOf } from "../../electron/office/search/sources";
import { searchKeys } from "../../shared/domain/names";
import { deliveryFields, openAidOffice } from "../helpers/aidFields";
import { deskFor } from "../helpers/desks";
import { partnerFields } from "../helpers/fields";
import { knownPerson, personFields, volunteerFields } from "../helpers/peopleFields";
import { moveFields, stockLine, storeFields } from "../helpers/stockFields";

async function withPapers() {
  const office = await openAidOffice();
  const { call } = office;
  const delivery = await call.deliveries.create({ fields: deliveryFields(office) });
  const { id: storeId } = await call.stores.create({ fields: storeFields("Центральный склад", { nameKk: "Орталық қойма" }) });
  const move = await call.stockMoves.create({ fields: moveFields({ kind: "receipt", storeId, partnerId: office.fundId, document: "ТН-7781", lines: [stockLine(office.item("Продуктовый набор"), "20", "set")] }) });
  const consent = await call.consents.create({ fields: { personId: office.personId, purpose: "publication", givenOn: "2020-03-20", expiresOn: "2021-03-19", withdrawnOn: null, document: "№ 4", note: "" } });
  const volunteer = await call.volunteers.create({ fields: volunteerFields(knownPerson(office.personId)) });
  const clearance = await call.clearances.create({ fields: { volunteerId: volunteer.id, kind: "medical", hostId: null, issuedOn: "2020-01-20", expiresOn: null, document: "", note: "" } });
  const fund = await call.partners.create({
    fields: partnerFields({ nameRu: "Фонд «Жаңа күн»", contacts: [{ name: "Әлия Тестбаева", post: "директор", phone: "8 701 555-66-77, 50-51-52", email: "" }] }),
  });
  const ids = { delivery: delivery.id, move: move.id, consent: consent.id, clearance: clearance.id, fund: fund.id };
  const find = async (text: string, limit = 12) => (await call.search.everything({ text, limit })).map(({ kind, id }) => [kind, Object.entries(ids).find(([, each]) => each === id)?.[0] ?? "another"]);
  return { ...office, ids, find };
}

describe("the search over everything", () => {
  it.each([
    "2020-0001", "2020-00", "1", "№ 1", "выдача 1", "выдача № 2020-0001", "беру 1", "көмек беру 1", "delivery 1",
  ])("finds a delivery by its number: %s", async (text) => {
    const { find } = await withPapers();
    expect(await find(text)).toContainEqual(["deliveries", "delivery"]);
  });

  it.each(["2020-0001", "приход 1", "накладная ТН-7781", "ТН-7781", "қойма 1", "stock 1"])("finds a move of the stock by its number or its paper: %s", async (text) => {
    const { find } = await withPapers();
    expect(await find(text)).toContainEqual(["stockMoves", "move"]);
  });

  it.each(["Оразов", "нурлан ораз", "согласие Оразов", "келісім Оразов", "consent orazov"])("finds a consent by its person: %s", async (text) => {
    const { find } = await withPapers();
    expect(await find(text)).toContainEqual(["consents", "consent"]);
  });

  it.each(["Оразов", "допуск Оразов", "рұқсат Нурлан", "clearance orazov"])("finds a clearance by its volunteer: %s", async (text) => {
    const { find } = await withPapers();
    expect(await find(text)).toContainEqual(["clearances", "clearance"]);
  });

  it.each(["алия", "Aliya", "Тестбаева", "8 701 555 66 77", "+77015556677", "6677", "50-51-52"])("finds a partner by who speaks for it, or by their phone: %s", async (text) => {
    const { find } = await withPapers();
    expect(await find(text)).toContainEqual(["partners", "fund"]);
  });

  it("says of each what it is, in the language of the desk", async () => {
    const { call } = await withPapers();
    await call.accounts.prefer({ language: "kk" });
    const of = async (text: string, kind: string) => (await call.search.everything({ text, limit: 12 })).filter((hit) => hit.kind === kind).map(({ title, subtitle, code }) => [title, subtitle, code]);
    expect(await of("1", "deliveries")).toEqual([["2020-0001", "01.04.2020, Серикова", undefined]]);
    expect(await of("ТН-7781", "stockMoves")).toEqual([["2020-0001", "01.04.2020, Орталық қойма, ТН-7781", "receipt"]]);
    expect(await of("Оразов", "consents")).toEqual([["Оразов Нурлан", "20.03.2020–19.03.2021", "publication"]]);
    expect(await of("Оразов", "clearances")).toEqual([["Оразов Нурлан", "20.01.2020–", "medical"]]);
    expect(await of("алия", "partners")).toEqual([["Фонд «Жаңа күн»", "Әлия Тестбаева", undefined]]);
  });

  it("shows papers beside many people of one name, and all of them when they were asked for", async () => {
    const { call, find } = await withPapers();
    for (let at = 0; at < 14; at++) {
      const { id } = await call.people.create({ fields: personFields(`Оразов Асан${at}`) });
      await call.consents.create({ fields: { personId: id, purpose: "aid", givenOn: "2020-03-01", expiresOn: null, withdrawnOn: null, document: "1", note: "" } });
    }
    const beside = await find("Оразов");
    expect([beside.length, beside.filter(([kind]) => kind === "consents").length]).toEqual([12, 2]);
    expect((await find("согласие Оразов")).filter(([kind]) => kind === "consents")).toHaveLength(12);
  });

  it("finds nothing that was deleted", async () => {
    const { call, ids, find } = await withPapers();
    await call.deliveries.remove({ id: ids.delivery, version: 1 });
    const { fields } = await call.consents.get({ id: ids.consent });
    await call.consents.update({ id: ids.consent, version: 1, fields: { ...fields, withdrawnOn: "2020-04-02" } });
    expect((await call.search.everything({ text: "Оразов" })).find(({ kind }) => kind === "consents")?.subtitle).toBe("20.03.2020–02.04.2020");
    await call.consents.remove({ id: ids.consent, version: 2 });
    await call.clearances.remove({ id: ids.clearance, version: 1 });
    await call.stockMoves.remove({ id: ids.move, version: 1 });
    const kinds = [...(await find("1")), ...(await find("Оразов"))].map(([kind]) => kind);
    expect(kinds.filter((kind) => ["deliveries", "stockMoves", "consents", "clearances"].includes(kind ?? ""))).toEqual([]);
  });

  it("asks no more than reading, which the lists of what it finds ask as well", async () => {
    const office = await withPapers();
    const { call } = await deskFor(office, "auditor");
    expect((await call.search.everything({ text: "Оразов", limit: 12 })).map(({ kind }) => kind)).toEqual(expect.arrayContaining(["people", "consents", "clearances"]));
    for (const list of [call.deliveries.list, call.stockMoves.list, call.consents.list, call.clearances.list]) expect((await list({ filters: {} })).total).toBe(1);
  });

  it("looks numbers and papers of people up by their indexes", async () => {
    const { office } = await withPapers();
    const plan = async (sql: string) => (await rowsOf<{ detail: string }>(office.database.reader, `explain query plan ${sql}`)).map(({ detail }) => detail).join("\n");
    expect(await plan("select id from delivery where number in ('2019-0147', '2020-0147') and deleted_at is null order by number desc limit 2")).toMatch(/SEARCH delivery USING INDEX \S+ \(number=\?\)/);
    expect(await plan("select id from stock_move where deleted_at is null and number >= '2020-01' and number < '2020-01~' order by number desc limit 2")).toMatch(/SEARCH stock_move USING INDEX \S+ \(number>\? AND number<\?\)/);
    const people = "(select p.id from person p where p.id in ('a', 'b') or p.merged_into_id in ('a', 'b'))";
    expect(await plan(`select consent.id from consent inner join person on person.id = consent.person_id where consent.deleted_at is null and consent.person_id in ${people} order by consent.given_on desc limit 2`)).not.toMatch(/SCAN (?!CONSTANT)/);
    expect(await plan(`select clearance.id from clearance inner join volunteer on volunteer.id = clearance.volunteer_id where clearance.deleted_at is null and volunteer.person_id in ${people} order by clearance.issued_on desc limit 2`)).not.toMatch(/SCAN (?!CONSTANT)/);
  });

  it("partners on file before are found by who speaks for them, too", async () => {
    const { office, call, ids, find } = await withPapers();
    const before = await rowsOf(office.database.reader, "select subtitle from search_entry where subject_id = ?", [ids.fund]);
    const known = new Set((await rowsOf<{ keys: string }>(office.database.reader, "select keys from search_entry where subject_id = ?", [ids.fund]))[0]?.keys.split(" "));
    await office.database.queue?.run(async (tx) => {
      await putSearchEntry(tx, "partners", ids.fund, { title: "Фонд «Жаңа күн»", subtitle: "", keys: searchKeys("Фонд «Жаңа күн»").join(" ") });
      const runner = tx.manager.queryRunner;
      if (runner) await new PartnerContacts1700000000038().up(runner);
    });
    expect(await rowsOf(office.database.reader, "select subtitle from search_entry where subject_id = ?", [ids.fund])).toEqual(before);
    for (const text of ["алия", "87015556677", "6677", "505152"]) expect(await find(text)).toContainEqual(["partners", "fund"]);
    const keys = (await rowsOf<{ keys: string }>(office.database.reader, "select keys from search_entry where subject_id = ?", [ids.fund]))[0]?.keys.split(" ") ?? [];
    expect([...known].filter((key) => !keys.includes(key))).toEqual([]);
    expect(await call.partners.list({ filters: {}, search: "Тестбаева" })).toMatchObject({ total: 1 });
  });
});

describe("the word for a register", () => {
  it.each([
    ["deliveries", "выдача 147", { named: true, rest: "147" }],
    ["deliveries", "выд № 147", { named: true, rest: "147" }],
    ["deliveries", "147", { named: false, rest: "147" }],
    ["consents", "согл ахм", { named: true, rest: "ахм" }],
    ["consents", "согласие", { named: false, rest: "согласие" }],
    ["consents", "ахметов серик", { named: false, rest: "ахметов серик" }],
    ["clearances", "рұқсат серик", { named: true, rest: "серик" }],
  ] as const)("of %s is taken out of “%s”", (kind, text, asked) => {
    expect(askedOf(kind, text)).toEqual(asked);
  });
});
