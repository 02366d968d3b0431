import { describe, expect, it } from "vitest";
import { chip, type DraftBlock, lineText, linesOf, plainText, words } from "../../../shared/domain/briefingText";
import { figuresWithText } from "../../../electron/office/briefings/service";
import { type DemoOffice, openDemoOffice, PERIOD } from "../../helpers/briefings";

const LATER = { from: "2020-03-23", to: "2020-04-03" };
const LANGUAGES: ("ru" | "kk")[] = ["ru", "kk"];
const CITIZENS = "aid.citizens.corps";
const OWN: DraftBlock = { kind: "paragraph", line: [words("Мы помогли "), chip(CITIZENS, "dative"), words(" с 16.03.2020.")] };

const text = (blocks: readonly DraftBlock[] | undefined): string => linesOf(blocks ?? []).map((line) => lineText(line, new Map())).join("\n");

/** An issued text below its title. */
async function issuedText(call: DemoOffice["call"], id: string, language: "ru" | "kk" | "en"): Promise<string> {
  const { plain } = await call.briefings.issued.get({ id, language });
  return plain.slice(plain.indexOf("\n")).trim();
}

async function keptAs(demo: DemoOffice, name: string) {
  const draft = await demo.call.briefings.drafts.start({ ...PERIOD, languages: LANGUAGES });
  const [ru] = draft.texts;
  const saved = ru && ru.version > 1 ? draft : await demo.call.briefings.drafts.saveText({ id: draft.id, language: "ru", version: ru?.version ?? 0, blocks: [OWN, ...(ru?.blocks ?? [])] });
  return { draft: saved, template: await demo.call.briefings.templates.save({ draftId: draft.id, name }) };
}

describe("templates of a corps", () => {
  it("begin the briefing of another period with the author's words and the new figures, in every language they have", async () => {
    const demo = await openDemoOffice();
    const { template } = await keptAs(demo, "Недельный");
    const draft = await demo.call.briefings.drafts.start({ ...LATER, languages: LANGUAGES, templateId: template.id });
    const ru = draft.texts.find((each) => each.language === "ru")?.blocks;
    expect(text(ru)).toContain("с 23.03.2020.");
    expect(text(ru)).not.toContain("16.03.2020");
    const { set, text: printed } = await figuresWithText(demo.office, LATER, "ru");
    const citizens = (set.figures.find((figure) => figure.id === CITIZENS)?.amount.value ?? 0) / 1000;
    expect(citizens).toBeGreaterThan(0);
    expect(plainText(printed)).toMatch(new RegExp(`Мы помогли ${citizens} `, "u"));
    expect(text(draft.texts.find((each) => each.language === "kk")?.blocks)).toContain("23.03.2020–03.04.2020");
    await demo.call.briefings.issued.issue({ ...LATER, number: null });
  });

  it("are replaced under their name, listed, deleted and taken back", async () => {
    const demo = await openDemoOffice();
    const { call } = demo;
    const { template } = await keptAs(demo, "Недельный");
    const { template: again } = await keptAs(demo, "Недельный");
    expect(again).toEqual({ id: template.id, version: 2 });
    expect(await call.briefings.templates.list()).toMatchObject([{ id: template.id, name: "Недельный", ...PERIOD, languages: LANGUAGES }]);
    await expect(call.briefings.templates.remove(template)).rejects.toMatchObject({ code: "CHANGED_MEANWHILE" });
    await call.briefings.templates.remove(again);
    expect(await call.briefings.templates.list()).toEqual([]);
    await expect(call.briefings.drafts.start({ ...LATER, languages: LANGUAGES, templateId: template.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await call.briefings.templates.restore({ id: template.id });
    expect(await call.briefings.templates.list()).toHaveLength(1);
  });
});

describe("the phrase book", () => {
  const phrase = { name: "Спасибо", position: 1, ru: "Спасибо всем.", kk: "Баршаңызға рақмет.", en: "", digits: null };

  it("opens and closes what the office writes, in the languages a phrase has", async () => {
    const { call } = await openDemoOffice();
    await call.phrases.create({ fields: { ...phrase, place: "closes", position: 2 } });
    await call.phrases.create({ fields: { ...phrase, name: "Контакты", place: "closes", position: 1, ru: "Телефон: 109.", kk: "", digits: "phone" } });
    await call.phrases.create({ fields: { ...phrase, name: "Здравствуйте", place: "opens", ru: "Добрый день!", kk: "Қайырлы күн!" } });
    await call.phrases.create({ fields: { ...phrase, name: "Своё", place: "by_hand", ru: "Вручную." } });
    const plain = async (language: "ru" | "kk" | "en"): Promise<string> => (await call.briefings.text({ ...PERIOD, language })).plain;
    const ru = await plain("ru");
    expect(ru).toMatch(/^Добрый день!/u);
    expect(ru).toMatch(/Телефон: 109\.\n\nСпасибо всем\.$/u);
    expect(ru).not.toContain("Вручную.");
    expect(await plain("kk")).toMatch(/^Қайырлы күн![^]*Баршаңызға рақмет\.$/u);
    expect(await plain("en")).not.toMatch(/день|күн/u);
    // A phone is no figure of the briefing: nothing stands in the way of issuing it.
    await call.briefings.drafts.start({ ...PERIOD, languages: LANGUAGES });
    const { id } = await call.briefings.issued.issue({ ...PERIOD, number: null });
    expect(await issuedText(call, id, "ru")).toBe(ru);
  });

  it.each(["ru", "kk", "en"] as const)("opens and closes what is issued without anybody having touched the text, in %s as it was shown", async (language) => {
    const { call } = await openDemoOffice();
    await call.phrases.create({ fields: { ...phrase, place: "closes", en: "Thanks to all." } });
    await call.phrases.create({ fields: { ...phrase, name: "Здравствуйте", place: "opens", ru: "Добрый день!", kk: "Қайырлы күн!", en: "Good day!" } });
    const shown = (await call.briefings.text({ ...PERIOD, language })).plain;
    expect(shown).toMatch(/^(?:Добрый день|Қайырлы күн|Good day)!/u);
    const { id } = await call.briefings.issued.issue({ ...PERIOD, number: null });
    expect(await issuedText(call, id, language)).toBe(shown);
  });

  it("is found by its words and by what it lacks", async () => {
    const { call } = await openDemoOffice();
    const { id } = await call.phrases.create({ fields: { ...phrase, place: "by_hand", kk: "" } });
    const { total } = await call.phrases.list({ filters: {} });
    expect((await call.phrases.list({ search: "спасибо", filters: { lacks: "kk" } })).rows).toMatchObject([{ id, name: "Спасибо" }]);
    await call.phrases.update({ id, version: 1, fields: { ...phrase, place: "opens" } });
    expect((await call.phrases.list({ filters: { place: "opens" } })).rows.map((row) => row.id)).toEqual([id]);
    expect(total).toBeGreaterThan(0);
  });
});
