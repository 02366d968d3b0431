import { describe, expect, test } from "vitest";
import { writeReportDocx } from "../../../electron/files/docx/report";
import { officeParts } from "../../helpers/bytes";
import { sampleReport } from "../../helpers/sampleReport";

async function documentParts(language: "ru" | "kk"): Promise<(path: string) => string> {
  const parts = officeParts(await writeReportDocx(sampleReport(language)));
  return (path) => {
    const part = parts.get(path);
    if (part === undefined) throw new Error(`no ${path}`);
    return part;
  };
}

interface PrintedParagraph {
  readonly style: string | undefined;
  readonly text: string;
}

function paragraphs(xml: string): PrintedParagraph[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1],
    text: [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1] ?? "").join(""),
  }));
}

const LANGUAGES = { ru: "ru-RU", kk: "kk-KZ" } as const;

describe.each(["ru", "kk"] as const)("the paper in %s", (language) => {
  const model = sampleReport(language);

  test("begins with the corps' names, Kazakh before Russian, then number, place and date", async () => {
    const texts = paragraphs((await documentParts(language))("word/document.xml")).map(({ text }) => text).filter(Boolean);
    expect(texts.slice(0, 7)).toEqual([
      model.letterhead.nameKk,
      model.letterhead.nameRu,
      model.numberLine,
      model.letterhead.place,
      "03.04.2020",
      model.title,
      model.periodLine,
    ]);
  });

  test("carries the text in Word's own styles", async () => {
    const all = paragraphs((await documentParts(language))("word/document.xml"));
    const styled = (style: string): string[] => all.filter((paragraph) => paragraph.style === style).map(({ text }) => text);
    const headings = (level: 1 | 2): string[] =>
      model.text.flatMap((block) => (block.kind === "heading" && block.level === level ? [block.text] : []));
    expect(styled("Title")).toEqual([model.title]);
    expect(styled("Heading1")).toEqual([...headings(1), model.words.figuresHeading]);
    expect(styled("Heading2")).toEqual(headings(2));
    expect(styled("BodyText")).toEqual(model.text.flatMap((block) => (block.kind === "paragraph" ? [block.text] : [])));
    expect(styled("ListBullet")).toEqual(model.text.flatMap((block) => (block.kind === "list" ? block.items : [])));
  });

  test("every style it uses is defined", async () => {
    const part = await documentParts(language);
    const defined = new Set([...part("word/styles.xml").matchAll(/w:styleId="([^"]+)"/g)].map((match) => match[1]));
    const used = [...part("word/document.xml").matchAll(/<w:(?:p|tbl)Style w:val="([^"]+)"/g)].map((match) => match[1]);
    expect(used.length).toBeGreaterThan(10);
    expect(used.filter((style) => !defined.has(style))).toEqual([]);
  });

  test("sets the language of the document, and of each name in the letterhead", async () => {
    const part = await documentParts(language);
    expect(/<w:docDefaults>.*?<\/w:docDefaults>/s.exec(part("word/styles.xml"))?.[0]).toContain(`<w:lang w:val="${LANGUAGES[language]}"`);
    const document = part("word/document.xml");
    expect(document.indexOf('<w:lang w:val="kk-KZ"')).toBeGreaterThan(0);
    expect(document.indexOf('<w:lang w:val="ru-RU"')).toBeGreaterThan(document.indexOf('<w:lang w:val="kk-KZ"'));
  });

  test("prints every figure in a table whose head repeats and whose rows are not torn", async () => {
    const document = (await documentParts(language))("word/document.xml");
    const table = /<w:tbl><w:tblPr><w:tblStyle w:val="ReportTable".*?<\/w:tbl>/s.exec(document)?.[0] ?? "";
    const rows = [...table.matchAll(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs)].map(([row]) => row);
    expect(rows).toHaveLength(model.figures.length + 1);
    expect(rows[0]).toContain("<w:tblHeader/>");
    expect(rows.every((row) => row.includes("<w:cantSplit/>"))).toBe(true);
    model.figures.forEach((figure, index) => {
      expect(paragraphs(rows[index + 1] ?? "").map(({ text }) => text).slice(0, 3)).toEqual([
        String(index + 1),
        figure.label,
        figure.wording,
      ]);
    });
  });

  test("ends with the signature line and counts its pages", async () => {
    const part = await documentParts(language);
    const texts = paragraphs(part("word/document.xml")).map(({ text }) => text).filter(Boolean);
    expect(texts.slice(-2)).toEqual([model.letterhead.headPost, model.letterhead.head]);
    const footer = part("word/footer1.xml");
    expect(footer).toContain("NUMPAGES");
    expect(footer).toMatch(/>PAGE</);
  });

  test("is an A4 sheet with a filing margin", async () => {
    const document = (await documentParts(language))("word/document.xml");
    expect(document).toMatch(/<w:pgSz[^>]*w:w="11906"[^>]*w:h="16838"|<w:pgSz[^>]*w:h="16838"[^>]*w:w="11906"/);
    expect(document).toMatch(/<w:pgMar[^>]*w:left="1701"/);
  });
});
