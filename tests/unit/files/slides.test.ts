import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readMark, type Mark } from "../../../electron/files/mark";
import { planSlides } from "../../../electron/files/pptx/plan";
import { writeReportPptx } from "../../../electron/files/pptx/report";
import type { ReportModel } from "../../../electron/files/reportModel";
import { sampleReport } from "../../helpers/sampleReport";

const slidesOf = (model: ReportModel) => planSlides(model).sections;
const section = (model: ReportModel, word: string) => slidesOf(model).find(({ title }) => title.includes(word));

describe("slides of a report", () => {
  it("have one for each section, in its order, with one number each", () => {
    const model = sampleReport("ru");
    const sections = [...new Set(model.figures.map((figure) => figure.section))];
    expect(slidesOf(model).map(({ title }) => title)).toEqual(sections);
    for (const slide of slidesOf(model)) expect(slide.number).not.toBe("");
  });

  it("lead with the bounds where there are any, else with the largest of the first figure's kind", () => {
    const model = sampleReport("ru");
    const wording = (id: string) => model.figures.find((figure) => figure.id === id)?.wording;
    expect(section(model, "Адресная")?.number).toBe(wording("aid.citizens.corps"));
    expect(slidesOf(model).map(({ number }) => number)).toContain(wording("partner.families"));
  });

  it("R10 draw no bar for a range, and R9 name the qualifier beside a bar that is not exact", () => {
    const model = sampleReport("ru", { numbers: { "hq.members": { value: 15 } } });
    const memos = { ...model, figures: model.figures.map((figure) => ({ ...figure, section: "Всё", unit: "piece" as const })) };
    const [only] = slidesOf(memos);
    const labels = only?.chart?.bars.map(({ label }) => label) ?? [];
    const of = (id: string) => model.figures.find((figure) => figure.id === id);
    expect(labels).not.toContain(of("partner.families")?.label);
    expect(labels).toContain(`${of("info.memos")?.label} (${of("info.memos")?.qualifierLabel})`);
    expect(only?.chart?.bars.map(({ value }) => value)).toEqual([1000, 600, 400, 200, 116, 18, 17]);
    expect(only?.chart?.bars.find(({ value }) => value === 600)?.expected).toBe(665);
    expect(only?.more).toContain("4");
  });

  it("say at the end of every figure from how many rows it is, or that it is somebody's word", () => {
    const model = sampleReport("ru");
    const sources = planSlides({ ...model, figures: model.figures.map((figure) => (figure.id === "police.meals" ? { ...figure, rows: 0 } : figure)) }).sources.flat();
    expect(sources).toHaveLength(model.figures.length);
    expect(sources.find(({ wording }) => wording === model.figures.find(({ id }) => id === "aid.citizens.corps")?.wording)?.source).toMatch(/^18 · /);
    expect(sources.at(-1)?.source).toBe(model.words.slidesNoRows);
  });

  it("of a year's thousand figures stay few, and say how many more there are", () => {
    const model = sampleReport("kk");
    const [figure] = model.figures;
    const many = planSlides({ ...model, figures: Array.from({ length: 1_000 }, (_, at) => ({ ...figure, id: `claims:${at}` }) as (typeof model.figures)[number]) });
    expect(many.sections).toHaveLength(1);
    expect(many.sources.length).toBeLessThan(10);
    expect(many.moreSources).toContain("940");
  });
});

describe.each(["ru", "kk"] as const)("the file of slides in %s", (language) => {
  it("is read back slide by slide, with a chart that has its numbers behind it", async () => {
    const model = sampleReport(language);
    const parts = unzipSync(await writeReportPptx(model));
    const texts = (path: string): string => [...strFromU8(parts[path] ?? new Uint8Array()).matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join("\n");
    const { sections, sources } = planSlides(model);
    expect(Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))).toHaveLength(1 + sections.length + sources.length);
    expect(texts("ppt/slides/slide1.xml")).toContain(model.title);
    for (const [at, slide] of sections.entries()) expect(texts(`ppt/slides/slide${at + 2}.xml`)).toContain(slide.number.replaceAll("«", "«"));
    const charts = Object.keys(parts).filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path)).map((path) => strFromU8(parts[path] ?? new Uint8Array()));
    expect(charts).toHaveLength(sections.filter(({ chart }) => chart !== null).length);
    expect(charts.join()).toContain("<c:v>116</c:v>");
  });
});

describe("the corps' own mark on the slides", () => {
  const bytes = readFileSync(join(import.meta.dirname, "../../../resources/icons/icon.png"));
  const partsWith = async (mark: Mark | null) => {
    const model = sampleReport("ru");
    return unzipSync(await writeReportPptx({ ...model, letterhead: { ...model.letterhead, mark } }));
  };
  const xml = (parts: Record<string, Uint8Array>, path: string): string => strFromU8(parts[path] ?? new Uint8Array());

  it("stands on every slide, lies in the file once for the first and once for the others, and has its words", async () => {
    const parts = await partsWith(readMark(bytes));
    const same = Object.entries(parts).filter(([path, data]) => path.startsWith("ppt/media/") && Buffer.from(data).equals(bytes));
    expect(same.length).toBeGreaterThan(0);
    expect(same.length).toBeLessThanOrEqual(2);
    for (const path of Object.keys(parts).filter((each) => /^ppt\/slides\/slide\d+\.xml$/.test(each))) {
      const layout = /slideLayouts\/(slideLayout\d+)\.xml/.exec(xml(parts, path.replace("slides/", "slides/_rels/").concat(".rels")))?.[1];
      const drawn = /<p:pic>[\s\S]*?<\/p:pic>/.exec(xml(parts, `ppt/slideLayouts/${layout}.xml`))?.[0] ?? "";
      expect({ path, words: /descr="([^"]+)"/.exec(drawn)?.[1] }).toEqual({ path, words: sampleReport("ru").letterhead.nameKk });
      const [, right = 0, down = 0] = /<a:off x="(\d+)" y="(\d+)"\/>/.exec(drawn)?.map(Number) ?? [];
      const [, wide = 0, high = 0] = /<a:ext cx="(\d+)" cy="(\d+)"\/>/.exec(drawn)?.map(Number) ?? [];
      expect(wide).toBe(high);
      expect([right + wide, down + high].every((end) => end > 0 && end < 13.4 * 914_400)).toBe(true);
    }
  });

  it("is not there where the corps has none", async () => {
    const parts = await partsWith(null);
    expect(Object.keys(parts).filter((path) => /^ppt\/media\/.*\.(png|jpe?g)$/.test(path))).toEqual([]);
  });
});
