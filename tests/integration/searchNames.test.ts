/** What is found is called as the person at the desk reads it. */
import { describe, expect, it } from "vitest";
import { openDemoOffice, PERIOD } from "../helpers/briefings";
import { partnerFields } from "../helpers/fields";
import { openTestOffice } from "../helpers/testOffice";

describe("the search over everything", () => {
  it.each([
    ["ru", ["Фонд «Мы вместе»", "Фонд помощи"]],
    ["kk", ["«Біргеміз» қоры", "Фонд помощи"]],
    ["en", ["Фонд «Мы вместе»", "Фонд помощи"]],
  ] as const)("names partners in %s by the name for that language, the Russian one where there is no other", async (language, names) => {
    const { call } = await openTestOffice();
    await call.partners.create({ fields: partnerFields({ nameRu: "Фонд «Мы вместе»", nameKk: "«Біргеміз» қоры" }) });
    await call.partners.create({ fields: partnerFields({ nameRu: "Фонд помощи", nameKk: "" }) });
    await call.accounts.prefer({ language });
    const hits = await call.search.everything({ text: "фонд", limit: 10 });
    expect(hits.filter(({ kind }) => kind === "partners").map(({ title }) => title).toSorted()).toEqual([...names].toSorted());
  });

  it("kinds of aid have an English name as well", async () => {
    const { call } = await openTestOffice();
    const [item] = await call.items.all();
    await call.accounts.prefer({ language: "en" });
    const { fields } = await call.items.get({ id: item?.id ?? "" });
    expect((await call.search.everything({ text: fields.nameRu, limit: 10 })).find(({ id }) => id === item?.id)?.title).toBe(fields.nameEn);
  });
});

describe("briefings in the search over everything", () => {
  const ISSUED = "2020-0014";
  const DRAFT = "16.03.2020–03.04.2020";
  const FOUND: Readonly<Record<string, readonly string[]>> = {
    "14": [ISSUED], "№ 14": [ISSUED], "2020-0014": [ISSUED], "0014": [ISSUED], "брифинг 14": [ISSUED], "briefing 16.03": [ISSUED, DRAFT], "16.03.2020": [ISSUED, DRAFT],
    "апрель 2020": [ISSUED, DRAFT], "3 апреля": [ISSUED, DRAFT], "сәуір": [ISSUED, DRAFT], "черновик": [DRAFT], "жоба": [DRAFT], "15": [], "май": [], "№": [],
  };

  it("are found by number, days and months in every language, issued ones and drafts; of an issued one the latest revision", async () => {
    const { call } = await openDemoOffice();
    const issued = await call.briefings.issued.issue({ from: PERIOD.from, to: PERIOD.to, number: 14 });
    await call.briefings.drafts.start({ ...PERIOD, languages: ["ru"], templateId: null });
    const hits = async (text: string) => (await call.search.everything({ text, limit: 12 })).filter(({ kind }) => kind === "briefings" || kind === "briefingDrafts");
    const found = Object.fromEntries(await Promise.all(Object.keys(FOUND).map(async (text) => [text, (await hits(text)).map(({ title }) => title)])));
    expect(found).toEqual(FOUND);
    expect((await hits("0014")).map(({ id }) => id)).toEqual([issued.id]);
    const revised = await call.briefings.issued.revise({ id: issued.id, reason: "Уточнение" });
    expect((await hits("0014")).map(({ id }) => id)).toEqual([revised.id]);
  });
});
