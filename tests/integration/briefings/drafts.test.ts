import { describe, expect, it } from "vitest";
import { chip, type DraftBlock, figuresLacking, linesOf, plainText, words } from "../../../shared/domain/briefingText";
import { briefingReport } from "../../../electron/office/briefings/exportBriefing";
import { frozenText, languagesIssued } from "../../../electron/office/briefings/frozen";
import { figuresWithText } from "../../../electron/office/briefings/service";
import { type DemoOffice, openDemoOffice, PERIOD } from "../../helpers/briefings";

const BOTH = { ...PERIOD, languages: ["ru" as const, "kk" as const] };
const CITIZENS = "aid.citizens.corps";

async function started(demo: DemoOffice) {
  const draft = await demo.call.briefings.drafts.start(BOTH);
  const text = (language: "ru" | "kk") => {
    const found = draft.texts.find((each) => each.language === language);
    if (!found) throw new Error(`no text in ${language}`);
    return found;
  };
  const save = (language: "ru" | "kk", blocks: readonly DraftBlock[], version = text(language).version) =>
    demo.call.briefings.drafts.saveText({ id: draft.id, language, version, blocks });
  return { draft, text, save };
}

const thanks = (line = [words("Спасибо всем, кто помог "), chip(CITIZENS, "dative"), words("!")]): DraftBlock => ({ kind: "paragraph", line });

describe("the draft of a briefing", () => {
  it("begins with the text the office would write, figure by figure the same in both languages", async () => {
    const demo = await openDemoOffice();
    const [ru, kk] = [await figuresWithText(demo.office, PERIOD, "ru"), await figuresWithText(demo.office, PERIOD, "kk")];
    const { draft, text } = await started(demo);
    expect(draft.languages).toEqual(["ru", "kk"]);
    for (const [language, before] of [["ru", ru], ["kk", kk]] as const) {
      expect(plainText((await figuresWithText(demo.office, PERIOD, language)).text)).toBe(plainText(before.text));
    }
    const figures = (language: "ru" | "kk") => [...new Set(linesOf(text(language).blocks).flatMap((line) => line.flatMap((piece) => (piece.kind === "figure" ? [piece.figure] : []))))].sort();
    expect(figures("kk")).toEqual(figures("ru"));
    expect((await demo.call.briefings.drafts.start(BOTH)).id).toBe(draft.id);
  });

  it("marks the other language as stale; what is stale catches up without making the first one stale, and is fresh when somebody says so", async () => {
    const demo = await openDemoOffice();
    const { draft, text, save } = await started(demo);
    const stale = (of: typeof draft) => Object.fromEntries(of.texts.map((each) => [each.language, each.stale]));
    expect(stale(draft)).toEqual({ ru: false, kk: false });
    const edited = await save("ru", [...text("ru").blocks, thanks()]);
    expect(stale(edited)).toEqual({ ru: false, kk: true });
    const caughtUp = await save("kk", [...text("kk").blocks, thanks([words("Рақмет!")])]);
    expect(stale(caughtUp)).toEqual({ ru: false, kk: true });
    const agreed = await demo.call.briefings.drafts.agree({ id: draft.id, language: "kk", version: caughtUp.texts[1]?.version ?? 0 });
    expect(stale(agreed)).toEqual({ ru: false, kk: false });
  });

  it("cannot be said to say the same while one language speaks of a figure that the other does not", async () => {
    const demo = await openDemoOffice();
    const { draft, text, save } = await started(demo);
    const kk = text("kk").blocks;
    const cut = await save("kk", [thanks([words("Рақмет!")])]);
    const agree = (version: number) => demo.call.briefings.drafts.agree({ id: draft.id, language: "kk", version });
    const version = cut.texts[1]?.version ?? 0;
    await expect(agree(version)).rejects.toMatchObject({ data: { reason: "other_figures" } });
    expect(figuresLacking(cut.texts.map((each) => each.blocks))).toEqual([[], expect.arrayContaining([CITIZENS])]);
    const whole = await save("kk", kk, version);
    await expect(agree(whole.texts[1]?.version ?? 0)).resolves.toBeDefined();
  });

  it("refuses a text written over an older one, and one that is the same makes nothing stale", async () => {
    const demo = await openDemoOffice();
    const { text, save } = await started(demo);
    const same = await save("ru", text("ru").blocks);
    expect(same.texts.map((each) => each.stale)).toEqual([false, false]);
    await expect(save("ru", [thanks()])).rejects.toMatchObject({ code: "CHANGED_MEANWHILE" });
  });

  it("is what every file and the command line print, and what is frozen in the languages chosen", async () => {
    const demo = await openDemoOffice();
    const { text, save } = await started(demo);
    await save("ru", [...text("ru").blocks, thanks()]);
    expect(JSON.stringify((await briefingReport(demo.office, PERIOD, "ru", "full")).text)).toContain("Спасибо всем, кто помог 17 гражданам!");
    const issued = await demo.call.briefings.issued.issue({ ...PERIOD, number: 14 });
    const { reader } = demo.office.database;
    expect(await languagesIssued(reader, issued.id)).toEqual(["ru", "kk"]);
    expect(plainText((await frozenText(reader, issued.id, "ru")).blocks)).toContain("Спасибо всем, кто помог 17 гражданам!");
    await expect(demo.call.briefings.issued.export({ id: issued.id, language: "en", format: "docx", privacy: "none" })).rejects.toMatchObject({ data: { reason: "not_issued_in_language" } });
  });

  it.each<[string, DraftBlock, object]>([
    ["R16 a number that is bound to no figure", thanks([words("Помощь получил 121 человек.")]), { reason: "unbound_number", params: { number: "121", sentence: "Помощь получил 121 человек." } }],
    ["a figure that is not there", thanks([chip("aid.families.corps", "number")]), { reason: "chip_without_figure" }],
  ])("%s keeps it from being issued", async (_title, block, data) => {
    const demo = await openDemoOffice();
    const { text, save } = await started(demo);
    await save("kk", [...text("kk").blocks, block]);
    await expect(demo.call.briefings.issued.issue({ ...PERIOD, number: null })).rejects.toMatchObject({ code: "REFUSED", data });
  });

  it("without a text is not issued, and deleted gives way to the office's own text", async () => {
    const demo = await openDemoOffice();
    const { draft, save } = await started(demo);
    await save("ru", []);
    await expect(demo.call.briefings.issued.issue({ ...PERIOD, number: null })).rejects.toMatchObject({ data: { reason: "empty_text" } });
    const removed = await demo.call.briefings.drafts.remove({ id: draft.id, version: draft.version });
    expect(await demo.call.briefings.drafts.of(PERIOD)).toBeNull();
    await demo.call.briefings.drafts.restore({ id: removed.id });
    expect((await demo.call.briefings.drafts.of(PERIOD))?.id).toBe(draft.id);
  });

  it("takes a third language later, and keeps a text that was left out for a while", async () => {
    const demo = await openDemoOffice();
    const { draft, save } = await started(demo);
    await save("kk", [thanks([words("Рақмет!")])]);
    const update = (version: number, languages: ("ru" | "kk" | "en")[]) => demo.call.briefings.drafts.update({ id: draft.id, version, number: 14, languages, charts: [] });
    const narrow = await update(draft.version, ["ru"]);
    expect(narrow.texts.map((each) => each.language)).toEqual(["ru"]);
    const wide = await update(narrow.version, ["en", "kk", "ru"]);
    expect(wide.texts.map((each) => each.language)).toEqual(["ru", "kk", "en"]);
    expect(wide.texts[1]?.blocks).toEqual([thanks([words("Рақмет!")])]);
  });
});
