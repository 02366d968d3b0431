/**
 * The workbook without its cells, made by the spreadsheet library: sheets, widths, panes, filters, print setup,
 * styles, relations. `sheetParts` gives the pieces before and after the rows, which are streamed in between.
 */
import { setImmediate as nextTurn } from "node:timers/promises";
import { unzipSync } from "fflate";
import { colToLetter, type SheetChart, writeXlsx, type CellStyle, type WriteSheet } from "hucre/xlsx";
import { ReportError } from "../reportError";
import { escapeXml } from "./cells";
import { quoteSheet } from "./formulas";
import { CELL_STYLES, FONT, STYLE_NAMES, type StyleIds, type StyleName } from "./styles";

/** A sheet without cells. `columns` carry widths only; `lastCell` is the lower right corner, such as `H12`. */
export interface SheetFrame {
  readonly name: string;
  readonly widths: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly filter: string | null;
  readonly repeatRow: number;
  /** How many columns go to paper, from the first; what stands right of them is for formulas and checking. Everything without it. */
  readonly printedColumns?: number;
  readonly lastCell: string;
  /** Cells that turn red where the formula holds; it speaks of the first row of the range. */
  readonly alert?: { readonly range: string; readonly formula: string };
  /** Drawings of cells of this sheet. */
  readonly charts?: readonly SheetChart[];
}

export interface FramedSheet {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

export interface WorkbookFrame {
  readonly styles: StyleIds;
  readonly sheets: readonly FramedSheet[];
  readonly others: readonly { readonly path: string; readonly data: Uint8Array }[];
}

/** Widths of columns that fit across a page at six tenths of their size: letters of six and a half points. */
const PAGE_WIDTH = 245;

function writeSheet(frame: SheetFrame): WriteSheet {
  const printed = frame.printedColumns ?? frame.widths.length;
  const pagesAcross = Math.ceil(frame.widths.slice(0, printed).reduce((sum, width) => sum + width, 0) / PAGE_WIDTH);
  return {
    name: frame.name,
    columns: frame.widths.map((width) => ({ width })),
    rows: [["x"]],
    freezePane: { rows: frame.frozenRows, columns: frame.frozenColumns },
    ...(frame.filter ? { autoFilter: { range: frame.filter } } : {}),
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: pagesAcross,
      fitToHeight: 0,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: "&R&P / &N" },
    ...(frame.charts?.length ? { charts: [...frame.charts] } : {}),
  };
}

/**
 * The names that programs look for: what is printed, which row stands on each page, what is filtered. The library writes them
 * without the quotes that a sheet's name with a space needs, and Excel then offers to repair the file (ECMA-376 part 1, 18.2.5).
 */
function namesXml(frames: readonly SheetFrame[]): string {
  const names = frames.flatMap(({ name, filter, repeatRow, printedColumns, lastCell }, at) => {
    const of = (what: string, range: string, rest = ""): string => `<definedName name="_xlnm.${what}" localSheetId="${at}"${rest}>${escapeXml(`${quoteSheet(name)}!${range}`)}</definedName>`;
    return [
      ...(filter ? [of("_FilterDatabase", filter.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2"), ' hidden="1"')] : []),
      ...(printedColumns === undefined ? [] : [of("Print_Area", `$A$1:$${colToLetter(printedColumns - 1)}$${/\d+$/.exec(lastCell)?.[0] ?? 1}`)]),
      of("Print_Titles", `$${repeatRow}:$${repeatRow}`),
    ];
  });
  return `<definedNames>${names.join("")}</definedNames>`;
}

/** They stand behind the sheets (18.2.27). */
function named(path: string, data: Uint8Array, frames: readonly SheetFrame[]): Uint8Array {
  if (path !== "xl/workbook.xml") return data;
  const xml = new TextDecoder().decode(data);
  if (!xml.includes("</sheets>") || xml.includes("<definedNames>")) throw new ReportError("frame_unreadable", path);
  return new TextEncoder().encode(xml.replace("</sheets>", () => `</sheets>${namesXml(frames)}`));
}

/** One cell per style in the first sheet: its `s` attributes are the ids the library gave. */
function palette(): Map<string, { value: string; style: CellStyle }> {
  return new Map(STYLE_NAMES.map((name, column) => [`0,${column}`, { value: name, style: CELL_STYLES[name] }]));
}

function readStyleIds(sheetXml: string): StyleIds {
  const found = new Map<string, number>();
  for (const [, id, text] of sheetXml.matchAll(/<c [^>]*?s="(\d+)"[^>]*><is><t[^>]*>(\w+)<\/t>/g)) {
    if (id !== undefined && text !== undefined) found.set(text, Number(id));
  }
  const ids = STYLE_NAMES.map((name): [StyleName, number] => {
    const id = found.get(name);
    if (id === undefined) throw new ReportError("frame_unreadable", `style ${name}`);
    return [name, id];
  });
  return Object.fromEntries(ids) as Record<StyleName, number>;
}

/** The library writes no conditional formats (ECMA-376 part 1, 18.3.1.18); they stand between the filter and the margins. */
function alerted(path: string, after: string, alert: SheetFrame["alert"]): string {
  if (!alert) return after;
  const at = after.indexOf("<pageMargins");
  if (at < 0) throw new ReportError("frame_unreadable", path);
  const formula = alert.formula.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  const rule = `<conditionalFormatting sqref="${alert.range}"><cfRule type="expression" dxfId="0" priority="1"><formula>${formula}</formula></cfRule></conditionalFormatting>`;
  return after.slice(0, at) + rule + after.slice(at);
}

const RED = `<dxfs count="1"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>`;

function split(path: string, xml: string, { lastCell, alert }: Pick<SheetFrame, "lastCell" | "alert">): FramedSheet {
  const start = xml.indexOf("<sheetData>");
  const end = xml.indexOf("</sheetData>");
  if (start < 0 || end < start) throw new ReportError("frame_unreadable", path);
  return {
    path,
    before: xml.slice(0, start).replace(/<dimension ref="[^"]*"\/>/, `<dimension ref="A1:${lastCell}"/>`) + "<sheetData>",
    after: alerted(path, xml.slice(end), alert),
  };
}

/**
 * Builds the frame of a workbook. `title` and `author` become its properties; `date` (`YYYY-MM-DD`) stands for
 * every time in it, so that the same report gives the same file.
 */
export async function buildFrame(
  frames: readonly SheetFrame[],
  properties: { readonly title: string; readonly author: string; readonly date: string },
): Promise<WorkbookFrame> {
  const moment = new Date(`${properties.date}T00:00:00Z`);
  const stamp = Number.isNaN(moment.getTime()) ? new Date(Date.UTC(1980, 0, 1)) : moment;
  const sheets = frames.map(writeSheet);
  const first = sheets[0];
  if (first) first.cells = palette();
  // The library packs with Node's web streams. Loading them the first time takes as long as all the rest here,
  // so they get a turn of the event loop to themselves.
  void globalThis.Response;
  await nextTurn();
  const packed = await writeXlsx({
    sheets,
    stringMode: "inline",
    defaultFont: FONT,
    properties: { title: properties.title, creator: properties.author, created: stamp, modified: stamp },
  });

  await nextTurn();
  const decoder = new TextDecoder();
  const parts = new Map(Object.entries(unzipSync(packed)));
  const sheetXml = frames.map((frame, index) => {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const data = parts.get(path);
    if (!data) throw new ReportError("frame_unreadable", path);
    parts.delete(path);
    return { path, xml: decoder.decode(data), frame };
  });
  const styles = readStyleIds(sheetXml[0]?.xml ?? "");
  return {
    styles,
    sheets: sheetXml.map(({ path, xml, frame }) => split(path, xml, frame)),
    others: [...parts].map(([path, data]) => ({ path, data: named(path, withRed(path, renamed(path, data)), frames) })),
  };
}

/** The program that made the file is Erikti; the library puts its own name there. */
function renamed(path: string, data: Uint8Array): Uint8Array {
  if (path !== "docProps/app.xml") return data;
  const xml = new TextDecoder().decode(data).replace(/<Application>[^<]*</, "<Application>Erikti<");
  return new TextEncoder().encode(xml);
}

/** The one look of a conditional format. */
function withRed(path: string, data: Uint8Array): Uint8Array {
  if (path !== "xl/styles.xml") return data;
  const xml = new TextDecoder().decode(data);
  if (!xml.includes('<dxfs count="0"/>')) throw new ReportError("frame_unreadable", path);
  return new TextEncoder().encode(xml.replace('<dxfs count="0"/>', RED));
}
