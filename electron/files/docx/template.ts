/**
 * A report on the office's own Word paper: its letterhead, fonts and margins stay, and words in square brackets give way to what
 * the report says. The styles are the template's where it has them, by their names: Word numbers their keys in every language anew.
 */
import { unzipSync, strFromU8 } from "fflate";
import { AlignmentType, BorderStyle, Paragraph, PatchType, patchDocument, Table, TableCell, TableRow, TextRun, WidthType, type FileChild, type IPatch } from "docx";
import { correctionHeads, correctionRows, correctionsOf } from "../corrections";
import { chartBlock } from "./chart";
import { TEXT_WIDTH } from "./styles";
import { hashLine } from "../hashLine";
import type { Block, ReportModel } from "../reportModel";
import { printedDate } from "./letterhead";

/** What may stand in the template, in the words of each language. */
const PLACES = {
  number: ["номер", "нөмір", "number"], date: ["дата", "күні", "date"], title: ["заголовок", "тақырып", "title"], period: ["период", "кезең", "period"],
  text: ["текст", "мәтін", "text"], checksum: ["контрольная сумма", "бақылау сомасы", "checksum"], head: ["руководитель", "жетекші", "head"],
  post: ["должность", "лауазым", "post"], corps: ["корпус", "жасақ", "corps"], place: ["город", "қала", "place"],
} as const;
type Place = keyof typeof PLACES;

const WORD_PARTS = /^word\/(document|header\d*|footer\d*)\.xml$/;

/** Every part of the file as text; null for what is no Word document. */
function partsOf(bytes: Uint8Array): Map<string, string> | null {
  try {
    const parts = new Map(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, path.endsWith(".xml") ? strFromU8(data) : ""]));
    return parts.has("word/document.xml") ? parts : null;
  } catch {
    return null;
  }
}

/** Words in brackets may be cut into pieces by Word: the tags between them are left out before they are looked for. */
const saidIn = (parts: ReadonlyMap<string, string>): string => [...parts].filter(([path]) => WORD_PARTS.test(path)).map(([, xml]) => xml.replace(/<[^>]*>/g, "")).join(" ");

const placesIn = (said: string): [Place, string][] =>
  (Object.entries(PLACES) as [Place, readonly string[]][]).flatMap(([place, words]) => words.filter((word) => said.includes(`[${word}]`)).map((word): [Place, string] => [place, word]));

/** Why a file cannot be a template; null where it can. */
export function templateFault(bytes: Uint8Array): "template_type" | "template_no_text" | null {
  const parts = partsOf(bytes);
  if (!parts) return "template_type";
  return placesIn(saidIn(parts)).some(([place]) => place === "text") ? null : "template_no_text";
}

type StyleOf = (name: string) => string | undefined;

/** Keys of the template's styles by the names that every Word knows. */
function stylesOf(parts: ReadonlyMap<string, string>): StyleOf {
  const keys = new Map([...(parts.get("word/styles.xml") ?? "").matchAll(/<w:style [^>]*w:styleId="([^"]+)"[^>]*>\s*<w:name w:val="([^"]+)"/g)].map(([, key = "", name = ""]) => [name.toLowerCase(), key]));
  return (name) => keys.get(name);
}

const SIDE = { style: BorderStyle.SINGLE, size: 4, color: "8496A9" } as const;
const BORDERS = { top: SIDE, bottom: SIDE, left: SIDE, right: SIDE, insideHorizontal: SIDE, insideVertical: SIDE } as const;

const heading = (text: string, level: 1 | 2, styleOf: StyleOf): Paragraph => {
  const style = styleOf(`heading ${level}`);
  return new Paragraph({ style, keepNext: true, spacing: style ? undefined : { before: level === 1 ? 240 : 160, after: 80 }, children: [new TextRun({ text, bold: style ? undefined : true })] });
};

function blockOf(block: Block, styleOf: StyleOf): Paragraph[] {
  if (block.kind === "heading") return [heading(block.text, block.level, styleOf)];
  if (block.kind === "paragraph") return [new Paragraph({ spacing: { after: 100 }, children: [new TextRun(block.text)] })];
  return block.items.map((item) => new Paragraph({ indent: { left: 360, hanging: 240 }, spacing: { after: 60 }, children: [new TextRun(`– ${item}`)] }));
}

function table(head: readonly string[], rows: readonly (readonly string[])[], numbersLast = true): Table {
  const row = (texts: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead, cantSplit: true,
      children: texts.map((text, at) => new TableCell({
        margins: { left: 80, right: 80, top: 30, bottom: 30 }, children: [new Paragraph({ alignment: numbersLast && at > 0 && at === texts.length - 1 ? AlignmentType.RIGHT : AlignmentType.LEFT, children: [new TextRun({ text, bold: isHead })] })],
      })),
    });
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, borders: BORDERS, rows: [row(head, true), ...rows.map((texts) => row(texts, false))] });
}

function correctionBlocks(model: ReportModel, styleOf: StyleOf): FileChild[] {
  const corrections = correctionsOf(model);
  if (corrections.length === 0) return [];
  const said = (text: string): FileChild[] => (text === "" ? [] : blockOf({ kind: "paragraph", text }, styleOf));
  return [
    heading(model.issued?.words.corrections ?? "", 1, styleOf),
    ...corrections.flatMap((correction) => [
      ...said(correction.reason), ...(correction.figures.length ? [table(correctionHeads(model), correctionRows(correction), false)] : []), ...said(correction.note),
    ]),
  ];
}

function bodyOf(model: ReportModel, styleOf: StyleOf, width: number): FileChild[] {
  const { words, charts = [], figures } = model;
  return [
    ...model.text.flatMap((block) => blockOf(block, styleOf)),
    ...correctionBlocks(model, styleOf),
    ...(charts.length === 0 ? [] : [heading(words.chartsSheet, 1, styleOf)]),
    ...charts.flatMap((chart) => chartBlock(chart, { width, small: null, heading: (text) => heading(text, 2, styleOf) })),
    ...(figures.length === 0 ? [] : [
      heading(words.figuresHeading, 1, styleOf),
      table([words.number, words.figure, words.value, words.rowsCounted], figures.map((figure, at) => [String(at + 1), figure.label, figure.wording, figure.rows > 0 ? String(figure.rows) : "–"])),
    ]),
  ];
}

/** Twips of an attribute of the first such element; null where there is none. */
const measure = (xml: string, element: string, attribute: string): number | null => {
  const [tag] = xml.match(new RegExp(`<w:${element}\\b[^>]*>`)) ?? [];
  const value = Number(tag?.match(new RegExp(`w:${attribute}="(\\d+)"`))?.[1] ?? Number.NaN);
  return Number.isFinite(value) ? value : null;
};

/** Where words stand in XML whose tags may cut them into pieces; -1 where they do not. */
function placeIn(xml: string, words: string): number {
  const at = xml.replace(/<[^>]*>/g, (tag) => "\0".repeat(tag.length));
  const pieces = [...words].map((letter) => letter.replace(/[[\]]/g, "\\$&")).join("\0*");
  return at.search(new RegExp(pieces));
}

/** Room between a cell's lines and its text, on both sides together. */
const CELL_MARGINS = 216;

/** How wide the text is where it goes in, in twips: its cell, or a column of its section (ECMA-376 part 1, 17.4.71 and 17.6). */
export function textWidth(xml: string, words: string): number {
  const at = placeIn(xml, words);
  const before = xml.slice(0, Math.max(at, 0));
  const cell = before.lastIndexOf("<w:tc>") > before.lastIndexOf("</w:tc>") ? before.slice(before.lastIndexOf("<w:tc>")) : "";
  const wide = /<w:tcW\b[^>]*w:type="dxa"/.test(cell) ? measure(cell, "tcW", "w") : null;
  if (wide !== null) return Math.max(wide - CELL_MARGINS, MIN_WIDTH);
  // A section's measures stand in the last of its paragraphs, which may be this one.
  const section = xml.slice(Math.max(before.lastIndexOf("<w:p>"), before.lastIndexOf("<w:p "), 0)).match(/<w:sectPr\b.*?<\/w:sectPr>/s)?.[0] ?? "";
  const page = measure(section, "pgSz", "w");
  if (page === null) return TEXT_WIDTH;
  const own = page - (measure(section, "pgMar", "left") ?? 0) - (measure(section, "pgMar", "right") ?? 0) - (measure(section, "pgMar", "gutter") ?? 0);
  const columns = measure(section, "cols", "num") ?? 1;
  return Math.max(Math.floor((own - (measure(section, "cols", "space") ?? 0) * (columns - 1)) / columns), MIN_WIDTH);
}

/** Below this nobody reads a bar. */
const MIN_WIDTH = 2_000;

/**
 * The report on the office's paper. The checksum stands below the text where the template has no place for it.
 * @throws Error for bytes that `templateFault` would refuse
 */
export async function writeReportOnTemplate(model: ReportModel, template: Uint8Array): Promise<Uint8Array> {
  const parts = partsOf(template);
  if (!parts) throw new Error("The template is no Word document.");
  const places = placesIn(saidIn(parts));
  const { letterhead, language } = model;
  const own: Readonly<Record<Exclude<Place, "text">, string>> = {
    number: model.numberLine, date: printedDate(model.date), title: model.title, period: model.periodLine, checksum: hashLine(model),
    head: letterhead.head, post: letterhead.headPost, corps: language === "kk" ? letterhead.nameKk || letterhead.nameRu : letterhead.nameRu, place: letterhead.place,
  };
  const text = places.find(([place]) => place === "text")?.[1] ?? "";
  const body = bodyOf(model, stylesOf(parts), textWidth(parts.get("word/document.xml") ?? "", `[${text}]`));
  const hash = hashLine(model);
  if (hash && !places.some(([place]) => place === "checksum")) body.push(new Paragraph({ spacing: { before: 200 }, children: [new TextRun({ text: hash, size: 14 })] }));
  const patches = Object.fromEntries(places.map(([place, word]): [string, IPatch] => [word, place === "text" ? { type: PatchType.DOCUMENT, children: body } : { type: PatchType.PARAGRAPH, children: [new TextRun(own[place])] }]));
  return new Uint8Array(await patchDocument({ outputType: "uint8array", data: template, patches, keepOriginalStyles: true, placeholderDelimiters: { start: "[", end: "]" } }));
}
