import { describe, expect, it } from "vitest";
import { deskOf, openTestOffice } from "../helpers/testOffice";
import { partnerFields } from "../helpers/fields";

describe("partners", () => {
  it("are created, found across scripts, changed, deleted and restored", async () => {
    const { call } = await openTestOffice();
    const { id } = await call.partners.create({ fields: partnerFields({ nameRu: "Фонд «Мы вместе»", nameKk: "«Біргеміз» қоры" }) });
    const page = await call.partners.list({ search: "birge", filters: {} });
    expect(page.rows.map((row) => row.nameRu)).toEqual(["Фонд «Мы вместе»"]);
    const updated = await call.partners.update({ id, version: 1, fields: partnerFields({ nameRu: "Фонд помощи" }) });
    expect(updated.version).toBe(2);
    await call.partners.remove({ id, version: 2 });
    expect((await call.partners.list({ search: "помощ", filters: {} })).total).toBe(0);
    await call.partners.restore({ id });
    expect((await call.partners.list({ search: "помощ", filters: {} })).total).toBe(1);
    const journal = await call.audit.list({ subjectId: id });
    expect(journal.rows.map((row) => row.action)).toEqual(["restore", "remove", "update", "create"]);
    expect((await call.audit.verify()).brokenAt).toBeNull();
  });

  it("a change from an old version is refused and says who changed what meanwhile", async () => {
    const { call, office } = await openTestOffice();
    const { id } = await call.partners.create({ fields: partnerFields({ nameRu: "Фонд" }) });
    const other = deskOf(office);
    await other.call.system.status();
    await other.call.partners.update({ id, version: 1, fields: partnerFields({ nameRu: "Фонд А" }) });
    await expect(call.partners.update({ id, version: 1, fields: partnerFields({ nameRu: "Фонд Б" }) })).rejects.toMatchObject({
      code: "CHANGED_MEANWHILE",
      data: { version: 2, by: "Дежурный", fields: ["nameRu"] },
    });
  });

  it("a wrong field is named together with the rule", async () => {
    const { call } = await openTestOffice();
    await expect(call.partners.create({ fields: partnerFields({ nameRu: " ", bin: "12" }) })).rejects.toMatchObject({
      code: "INVALID",
      data: { problems: [{ field: "nameRu", kind: "required" }, { field: "bin", kind: "bad_bin" }] },
    });
  });

  it("have agreements with number, date and days, which do not end before they begin", async () => {
    const { call } = await openTestOffice();
    const agreement = { number: "7", signedOn: "2020-03-01", from: "2020-03-16", to: "2020-12-31", subject: "Продуктовые наборы" };
    const { id } = await call.partners.create({ fields: partnerFields({ agreements: [agreement, { ...agreement, number: "8", to: null }] }) });
    expect((await call.partners.get({ id })).fields.agreements).toEqual([agreement, { ...agreement, number: "8", to: null }]);
    await call.partners.update({ id, version: 1, fields: partnerFields() });
    expect((await call.partners.get({ id })).fields.agreements).toEqual([]);
    await expect(call.partners.create({ fields: partnerFields({ agreements: [{ ...agreement, to: "2020-03-15" }] }) })).rejects.toMatchObject({ data: { problems: [{ field: "agreements.0.to", kind: "date_order" }] } });
    await expect(call.partners.create({ fields: partnerFields({ agreements: [{ ...agreement, number: "", subject: "" }] }) })).rejects.toMatchObject({ data: { problems: [{ field: "agreements.0.number", kind: "required" }] } });
  });

  it("stand by kind in the order of the reader's words, on the page and in the file; without it by code", async () => {
    const { call, handedOver } = await openTestOffice();
    for (const [nameRu, kind] of [["В", "party"], ["Б", "company"], ["А", "fund"]] as const) await call.partners.create({ fields: partnerFields({ nameRu, kind }) });
    const kinds = async (more: { order?: string[]; descending?: boolean }) => (await call.partners.list({ filters: { kind: undefined }, sort: "kind", ...more })).rows.map((row) => row.kind).filter((kind) => ["party", "company", "fund"].includes(kind));
    expect(await kinds({})).toEqual(["company", "fund", "party"]);
    expect(await kinds({ order: ["party", "fund", "company"] })).toEqual(["party", "fund", "company"]);
    expect(await kinds({ order: ["party", "fund", "company"], descending: true })).toEqual(["company", "fund", "party"]);
    await call.partners.exportList({ search: "", sort: "kind", descending: false, order: ["party", "fund", "company"], filters: {}, selection: { ids: null, except: [] }, title: "П", language: "ru", format: "csv", privacy: "full", columns: [{ title: "Вид", fields: ["kind"], words: {} }] });
    const lines = (handedOver[0]?.bytes.toString("utf8") ?? "").split("\r\n").filter((line) => ["party", "company", "fund"].includes(line));
    expect(lines).toEqual(["party", "fund", "company"]);
  });
});
