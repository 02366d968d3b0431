/** XLSX and XLSM workbooks (ECMA-376 part 1, 18): values of cells, never a macro, a link or a formula's text. */
import type { TableCell } from "../../../shared/domain/importing/types";
import type { TableCollector } from "./collector";
import { LIMITS } from "./limits";
import type { ReadControl } from "./readControl";
import { UnreadableFileError } from "./unreadable";
import { dateStyles, dayOfSerial, timeOfSerial, type DateStyle } from "./xlsxDates";
import { attributeOf, scanXml, type XmlHandler } from "./xmlScan";
import type { ZipArchive } from "./zipParts";

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
  readonly date1904: boolean;
  readonly sharedTexts: readonly string[];
  readonly styles: readonly DateStyle[];
}

type Scan = (path: string, handler: XmlHandler) => Promise<void>;

/** Reads every worksheet, hidden ones too. @throws UnreadableFileError */
export async function readXlsx(archive: ZipArchive, into: TableCollector, control: ReadControl): Promise<void> {
  const scan: Scan = (path, handler) => scanXml(archive.unpack(path), handler, control, () => into.rowsRead);
  const workbook = await readWorkbook(archive, scan, into, control);
  for (const { name, path } of workbook.sheets) {
    into.startSheet(name);
    await scan(path, control.watched(sheetHandler(workbook, into), (watch) => watch.sheet(name)));
  }
}

async function readWorkbook(archive: ZipArchive, scan: Scan, into: TableCollector, control: ReadControl): Promise<Workbook> {
  const root = archive.has("_rels/.rels") ? await relationsOf(scan, "_rels/.rels", "") : [];
  const path = root.find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  if (path.endsWith(".bin")) throw new UnreadableFileError("old_xls", path);
  if (!archive.has(path)) throw new UnreadableFileError(archive.has("[Content_Types].xml") ? "damaged" : "not_a_table");
  const named: { name: string; id: string }[] = [];
  let date1904 = false;
  let isWorkbook = false;
  await scan(path, {
    open(name, tag) {
      if (name === "workbook") isWorkbook = true;
      if (name === "workbookPr") date1904 = /^(1|true)$/.test(attributeOf(tag, "date1904") ?? "");
      if (name === "sheet") named.push({ name: attributeOf(tag, "name") ?? "", id: /\s\w+:id\s*=\s*["']([^"']+)/.exec(tag)?.[1] ?? "" });
    },
    close() {},
  });
  // A text document and a presentation are the same kind of archive.
  if (!isWorkbook) throw new UnreadableFileError("not_a_table");
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const relations = await relationsOf(scan, `${folder}_rels/${path.slice(folder.length)}.rels`, folder);
  const partOf = (type: string) => relations.find((each) => each.type === type && archive.has(each.target))?.target;
  const [texts, styles] = [partOf("sharedStrings"), partOf("styles")];
  return {
    sheets: named.flatMap(({ name, id }) => {
      const relation = relations.find((each) => each.id === id && each.type === "worksheet");
      return relation ? [{ name, path: relation.target }] : [];
    }),
    date1904,
    sharedTexts: texts === undefined ? [] : await sharedTexts(scan, texts, into),
    styles: styles === undefined ? [] : await dateStyles((handler) => scan(styles, control.watched(handler, (watch) => watch.styles))),
  };
}

async function relationsOf(scan: Scan, path: string, folder: string): Promise<Relation[]> {
  const relations: Relation[] = [];
  await scan(path, {
    open(name, tag) {
      const target = attributeOf(tag, "Target");
      if (name !== "Relationship" || target === null || attributeOf(tag, "TargetMode") === "External") return;
      const type = (attributeOf(tag, "Type") ?? "").split("/").at(-1) ?? "";
      relations.push({ id: attributeOf(tag, "Id") ?? "", type, target: resolved(folder, target) });
    },
    close() {},
  });
  return relations;
}

function resolved(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}

/** Texts that cells point to; runs of one text are joined, furigana are left out. */
async function sharedTexts(scan: Scan, path: string, into: TableCollector): Promise<string[]> {
  const texts: string[] = [];
  let text = "";
  let inText = false;
  let inPhonetic = false;
  await scan(path, {
    open(name) {
      if (name === "si") text = "";
      if (name === "t") inText = true;
      if (name === "rPh") inPhonetic = true;
    },
    text(piece) {
      if (inText && !inPhonetic) text += piece;
    },
    close(name) {
      if (name === "t") inText = false;
      if (name === "rPh") inPhonetic = false;
      if (name !== "si") return;
      if (texts.push(into.keep(plainText(text))) > LIMITS.sharedTexts) throw new UnreadableFileError("too_large", "texts");
    },
  });
  return texts;
}

function sheetHandler(workbook: Workbook, into: TableCollector): XmlHandler {
  let row = 0;
  let rows = 0;
  let cells: TableCell[] = [];
  let column = -1;
  let type = "";
  let style = 0;
  let value = "";
  let reading = false;
  let inRow = false;
  return {
    open(name, tag) {
      if (name === "row") {
        rows += 1;
        if (rows > LIMITS.sheetRows) throw new UnreadableFileError("too_large", "rows");
        row = Number(attributeOf(tag, "r") ?? row + 1);
        cells = [];
        column = -1;
        inRow = true;
      } else if (name === "c") {
        column = columnOf(attributeOf(tag, "r")) ?? column + 1;
        type = attributeOf(tag, "t") ?? "n";
        style = Number(attributeOf(tag, "s") ?? 0);
        value = "";
      } else if (name === "v" || name === "t") {
        reading = inRow;
      }
    },
    text(piece) {
      if (reading) value += piece;
    },
    close(name) {
      if (name === "v" || name === "t") {
        reading = false;
      } else if (name === "c") {
        if (value === "") return;
        if (column >= LIMITS.columns) throw new UnreadableFileError("too_large", `column ${column + 1}`);
        cells[column] = cellOf(workbook, type, style, value, into);
      } else if (name === "row") {
        into.addRow(row, cells);
        inRow = false;
      }
    },
  };
}

/** `AB12` -> 27; null without letters. */
function columnOf(ref: string | null): number | null {
  if (ref === null) return null;
  let column = 0;
  let at = 0;
  for (; at < 3 && at < ref.length; at++) {
    const letter = ref.charCodeAt(at) & ~0x20;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
  }
  return at === 0 ? null : column - 1;
}

/** An error value (#N/A) is no value. */
function cellOf(workbook: Workbook, type: string, style: number, value: string, into: TableCollector): TableCell {
  switch (type) {
    case "s":
      return workbook.sharedTexts[Number(value)] ?? null;
    case "str":
    case "inlineStr":
      return into.keep(plainText(value));
    case "b":
      return value === "1" || value === "true";
    case "e":
      return null;
    case "d":
      return value.slice(0, 10);
    default: {
      const number = Number(value);
      if (!Number.isFinite(number)) return into.keep(plainText(value));
      const kind = workbook.styles[style];
      if (kind === "date") return dayOfSerial(number, workbook.date1904) ?? number;
      return kind === "time" ? (timeOfSerial(number) ?? number) : number;
    }
  }
}

/** `_x000D_` is how the format writes a character that XML forbids (22.4.2.4). */
function plainText(text: string): string {
  return text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
}
