import { describe, expect, it } from "vitest";
import type { PublicationFields } from "../../shared/contract/publications";
import { openDemoOffice, PERIOD } from "../helpers/briefings";

async function issued() {
  const demo = await openDemoOffice();
  const { id } = await demo.call.briefings.issued.issue({ ...PERIOD, number: 14 });
  const fields = (overrides: Partial<PublicationFields> = {}): PublicationFields => ({
    briefingId: id, speaker: "corps_head", saidBy: "Мукаш Оралбай, руководитель корпуса", partnerId: null, outlet: "Лада", publishedOn: "2020-04-04", link: "https://www.lada.kz/news/1", note: "", ...overrides,
  });
  return { ...demo, id, fields };
}

describe("where a briefing was published", () => {
  it("is written down after the issue and leaves what is frozen as it was", async () => {
    const { call, id, fields } = await issued();
    const hash = (await call.briefings.issued.get({ id, language: "ru" })).contentHash;
    const saved = await call.publications.create({ fields: fields() });
    const [partner] = (await call.partners.list({ filters: {} })).rows;
    await call.publications.create({ fields: fields({ speaker: "partner", partnerId: partner?.id ?? "", saidBy: "Пресс-служба", outlet: "Instagram", link: "" }) });
    expect((await call.publications.of({ briefingId: id })).map(({ fields: { outlet }, partner: by }) => [outlet, by?.id ?? null])).toEqual(expect.arrayContaining([["Лада", null], ["Instagram", partner?.id]]));
    expect((await call.briefings.issued.get({ id, language: "ru" })).contentHash).toBe(hash);
    await call.publications.remove({ id: saved.id, version: saved.version });
    expect(await call.publications.of({ briefingId: id })).toHaveLength(1);
    await call.publications.restore({ id: saved.id });
    const { id: revision } = await call.briefings.issued.revise({ id, reason: "Уточнили" });
    expect(await call.publications.of({ briefingId: revision })).toHaveLength(2);
  });

  it.each<[string, Partial<PublicationFields>, object]>([
    ["before the day of issue", { publishedOn: "2020-04-03" }, { field: "publishedOn", kind: "before_issue" }],
    ["by a partner that is not on file", { speaker: "partner", partnerId: "nobody" }, { field: "partnerId", kind: "unknown" }],
    ["under an address that is none", { link: "lada" }, { kind: "bad_link" }],
    ["by a partner that is not named", { speaker: "partner" }, { kind: "required" }],
    ["of a briefing that was never issued", { briefingId: "nothing" }, { field: "briefingId", kind: "unknown" }],
  ])("%s is refused beside its field", async (_title, overrides, problem) => {
    const { call, fields } = await issued();
    await expect(call.publications.create({ fields: fields(overrides) })).rejects.toMatchObject({ code: "INVALID", data: { problems: [problem] } });
  });
});
