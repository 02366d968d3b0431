/** The office's own Word paper: taken, refused, and what is written on it. */
import { AlignmentType, Document, Footer, Header, Packer, Paragraph, TextRun } from "docx";
import { describe, expect, it } from "vitest";
import { fileOf, PDF } from "../helpers/attachmentFiles";
import { officeParts } from "../helpers/bytes";
import { openDemoOffice, PERIOD } from "../helpers/briefings";
import { deskFor } from "../helpers/desks";
import { openTestOffice } from "../helpers/testOffice";

/** An office's paper: a head with a number, a text that Word has cut into pieces, a foot of its own. */
const paper = (words: readonly string[], first: readonly string[] = []): Promise<Buffer> =>
  Packer.toBuffer(new Document({
    sections: [{
      headers: { default: new Header({ children: [new Paragraph({ children: [new TextRun("Бланк акимата [номер]")] })] }) },
      footers: { default: new Footer({ children: [new Paragraph("г. Актау, 14 мкр.")] }) },
      children: [
        new Paragraph({ alignment: AlignmentType.RIGHT, children: first.map((piece) => new TextRun(piece)) }),
        ...words.map((word) => new Paragraph({ children: [new TextRun({ text: word, bold: word === "[заголовок]" })] })),
      ],
    }],
  }));
const textOf = (xml: string | undefined): string => (xml ?? "").replace(/<\/w:p>/g, "\n").replace(/<[^>]*>/g, "").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

describe("the office's own paper", () => {
  it("is a Word document with a place for the text, and nobody but who administers the office sets it", async () => {
    const office = await openTestOffice();
    const set = (bytes: Buffer) => office.call.setup.setLetterTemplate({ file: fileOf(bytes, "бланк.docx") });
    await expect(set(PDF)).rejects.toMatchObject({ code: "REFUSED", data: { reason: "template_type" } });
    await expect(set(await paper(["[заголовок]"]))).rejects.toMatchObject({ code: "REFUSED", data: { reason: "template_no_text" } });
    await expect(set(Buffer.alloc(1_100 * 1024))).rejects.toMatchObject({ code: "REFUSED", data: { reason: "template_too_large" } });
    const clerk = await deskFor(office, "clerk");
    await expect(clerk.call.setup.setLetterTemplate({ file: fileOf(await paper(["[мәтін]"])) })).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await office.call.setup.letterTemplate()).toEqual({ name: null });
    await set(await paper(["[мәтін]"]));
    expect(await office.call.setup.letterTemplate()).toEqual({ name: "бланк.docx" });
    await office.call.setup.clearLetterTemplate();
    expect(await office.call.setup.letterTemplate()).toEqual({ name: null });
  });
});

describe("a briefing on the office's own paper", () => {
  let once: Promise<{ parts: ReadonlyMap<string, string>; hash: string }> | null = null;
  /** Made by the first test that asks: an office lives as long as its test. */
  const written = () => (once ??= (async () => {
    const demo = await openDemoOffice();
    await demo.call.setup.setLetterTemplate({ file: fileOf(await paper(["[заголовок]", "[период]", "[текст]", "[должность] [руководитель]"], ["[да", "та]"]), "бланк.docx") });
    const issued = await demo.call.briefings.issued.issue({ from: PERIOD.from, to: PERIOD.to, number: 14 });
    await demo.call.briefings.issued.export({ id: issued.id, language: "ru", format: "docx", privacy: "none" });
    return { parts: officeParts(demo.handedOver.at(-1)?.bytes ?? Buffer.alloc(0)), hash: issued.contentHash };
  })());

  it("has every place filled, in the head too, and keeps head and foot", async () => {
    const { parts } = await written();
    const whole = [...parts].filter(([path]) => path.startsWith("word/")).map(([, xml]) => textOf(xml)).join("\n");
    expect(whole).not.toMatch(/\[(номер|дата|заголовок|период|текст|должность|руководитель)\]/);
    expect(whole).toContain("Бланк акимата № 14");
    expect(whole).toContain("г. Актау, 14 мкр.");
    expect(textOf(parts.get("word/document.xml"))).toContain("04.04.2020\nО работе волонтёрского корпуса\nПериод: 16.03.2020–03.04.2020");
  });

  it("says every sentence and figure in its order, with real headings and a table whose head repeats", async () => {
    const xml = (await written()).parts.get("word/document.xml") ?? "";
    const said = textOf(xml);
    const order = ["Информационная работа", "– Корпус оказал адресную помощь 17 гражданам (18 выдач).", "Помощь партнёров", "Показатели", "Выдачи помощи гражданам корпусом"].map((words) => said.indexOf(words));
    expect(order.every((place) => place > 0)).toBe(true);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(xml).toContain("<w:tblHeader/>");
    expect(xml).toMatch(/<w:pStyle w:val="Heading1"\/>/);
  });

  it("prints the checksum below the text where the paper has no place for it", async () => {
    const { parts, hash } = await written();
    expect(textOf(parts.get("word/document.xml"))).toContain(hash);
  });

  it("keeps the way the paper writes a title", async () => {
    expect((await written()).parts.get("word/document.xml")).toMatch(/<w:b\/>[\s\S]{0,200}О работе волонтёрского корпуса/);
  });
});

describe("charts on the office's own paper", () => {
  const A5 = { size: { width: 8_391, height: 11_906 }, margin: { left: 567, right: 567, top: 567, bottom: 567 } };
  const narrow = (): Promise<Buffer> => Packer.toBuffer(new Document({ sections: [{ properties: { page: A5 }, children: [new Paragraph("[текст]")] }] }));

  async function drawnOn(template: Buffer) {
    const demo = await openDemoOffice();
    await demo.office.database.queue?.run((tx) => tx.manager.query("update delivery set kato_code = '475000000' where date >= '2020-03-30'"));
    await demo.call.setup.setLetterTemplate({ file: fileOf(template, "бланк.docx") });
    const draft = await demo.call.briefings.drafts.start({ ...PERIOD, languages: ["ru"] });
    await demo.call.briefings.drafts.update({ id: draft.id, version: draft.version, number: null, languages: ["ru"], charts: ["partners", "weeks", "districts"] });
    await demo.call.briefings.export({ ...PERIOD, language: "ru", format: "docx", privacy: "none" });
    const parts = officeParts(demo.handedOver.at(-1)?.bytes ?? Buffer.alloc(0));
    const xml = parts.get("word/document.xml") ?? "";
    const charts = xml.slice(xml.indexOf(">Диаграммы<"), xml.indexOf(">Показатели<"));
    return { parts, charts, widths: [...charts.matchAll(/<w:tblW [^>]*w:w="(\d+)"/g)].map(([, width]) => Number(width)) };
  }

  it("are drawn: bars, a picture of the line that says its numbers, tiles, each with what it shows", async () => {
    const { parts, charts } = await drawnOn(await paper(["[текст]"]));
    expect(charts.match(/w:fill="0B7A6B"/g)).toHaveLength(5);
    expect(charts).toMatch(/<w:drawing>[\s\S]*descr="16\.03[^"]*: \d+/);
    expect(charts).toContain("Мунайлинский район");
    expect(charts.match(/Разбивка показателя «Все выдачи помощи»/g)).toHaveLength(2);
    expect([...parts.keys()].filter((path) => /^word\/media\/.*\.png$/.test(path))).toHaveLength(1);
    expect(parts.get("[Content_Types].xml")).toContain("image/png");
    expect(parts.get("word/_rels/document.xml.rels")).toMatch(/media\/[^"]*\.png/);
  });

  it("are as wide as the text there", async () => {
    const text = A5.size.width - A5.margin.left - A5.margin.right;
    const { charts, widths } = await drawnOn(await narrow());
    expect(widths.length).toBe(3);
    expect(widths.filter((width) => width > text || width < text * 0.9)).toEqual([]);
    // 914,400 units of a drawing are an inch, and so are 1,440 twips.
    const [, picture] = /<wp:extent cx="(\d+)"/.exec(charts) ?? [];
    expect(Math.abs((Number(picture) / 914_400) * 1_440 - text)).toBeLessThan(30);
  });
});
