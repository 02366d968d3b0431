/**
 * The auditor's workbook: a summary whose totals are live formulas, the rows they are counted from, the rows left out
 * with the reason, and the definitions (R13). Streamed: a report of any size costs the memory of a few rows.
 */
import { colToLetter, XLSX_MAX_ROWS_PER_SHEET } from "hucre/xlsx";
import { corpsName } from "../corpsName";
import { CHECK_FIELDS } from "../packFields";
import { ReportError } from "../reportError";
import type { IssuedPack, ReportModel } from "../reportModel";
import { dateSerial, type Grid, rowXml, type SheetCell } from "./cells";
import { chartsSheet, drawnCharts } from "./charts";
import { definitionsSheet } from "./definitions";
import { alertOf, controlSheet, hashSheet, publicationSheet, revisionSheet, textSheet } from "./packSheets";
import { buildFrame, type FramedSheet, type SheetFrame, type WorkbookFrame } from "./frame";
import { planWorkbook, type RowSheetPlan, type WorkbookPlan } from "./plan";
import { checkCells, gridOf, rowStream } from "./rowStream";
import type { StyleIds } from "./styles";
import { type SmallSheet, summarySheet } from "./summary";
import { zipStream, type ZipPart } from "./zipStream";

export interface XlsxProgress {
  /** Rows written so far, and rows in all, over every sheet. */
  readonly rows: number;
  readonly total: number;
}

export interface XlsxOptions {
  /** Aborting makes the stream throw the signal's reason; what was written until then is no workbook. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: XlsxProgress) => void;
}

/** A sheet ready to be written: the frame it needs and its rows as XML. */
interface SheetToWrite {
  readonly frame: SheetFrame;
  readonly rows: (styles: StyleIds) => AsyncIterable<string> | Iterable<string>;
}

const gridFor = (widths: readonly number[]): Grid => ({ letters: widths.map((_, column) => colToLetter(column)), widths });

function smallSheet(name: string, sheet: SmallSheet, frozenColumns: number, lastFilterRow: number): SheetToWrite {
  const grid = gridFor(sheet.widths);
  const last = grid.letters.at(-1) ?? "A";
  return {
    frame: {
      name,
      widths: sheet.widths,
      frozenRows: sheet.headRow,
      frozenColumns,
      filter: `A${sheet.headRow}:${last}${lastFilterRow}`,
      repeatRow: sheet.headRow,
      printedColumns: sheet.widths.length,
      lastCell: `${last}${sheet.rows.length}`,
    },
    *rows(styles) {
      for (const [index, cells] of sheet.rows.entries()) {
        if (cells.length > 0) yield rowXml(index + 1, grid, cells, styles);
      }
    },
  };
}

/** What is drawn goes to paper with the numbers. */
function withCharts(sheet: SheetToWrite, charts: NonNullable<SheetFrame["charts"]>): SheetToWrite {
  const ends = charts.map(({ anchor: { from, to = from } }) => to);
  const { lastCell, widths } = sheet.frame;
  const last = Math.max(Number(/\d+$/.exec(lastCell)?.[0] ?? 0), ...ends.map(({ row }) => row));
  return { ...sheet, frame: { ...sheet.frame, charts, lastCell: lastCell.replace(/\d+$/, String(last)), printedColumns: Math.max(widths.length, ...ends.map(({ col }) => col)) } };
}

function rowSheet(plan: RowSheetPlan): SheetToWrite {
  const last = plan.columns.at(-1)?.letter ?? "A";
  const helpers = plan.columns.findIndex(({ head }) => head === "headFlag");
  return {
    frame: {
      name: plan.name,
      widths: plan.columns.map(({ width }) => width),
      frozenRows: 1,
      frozenColumns: plan.grouping ? 2 : 1,
      filter: `A1:${last}${plan.lastRow}`,
      repeatRow: 1,
      lastCell: `${last}${plan.lastRow}`,
      printedColumns: helpers < 0 ? plan.columns.length : helpers,
    },
    async *rows(styles) {
      const heads = plan.columns.map(({ header, head }): SheetCell => ({ kind: "text", text: header, style: head }));
      yield rowXml(1, gridOf(plan), heads, styles);
      yield* rowStream(plan, styles);
    },
  };
}

const EXCLUSION_WIDTHS = [7, 34, 60, 12, 60];
/** Of an issued briefing every field of a row left out stands beside it, but its date, which is there already, and the district, by which only what counts is told apart. */
const EXCLUSION_FIELDS = CHECK_FIELDS.filter((field) => field !== "date" && field !== "district");

function exclusionSheet(model: ReportModel, plan: WorkbookPlan): SheetToWrite {
  const { words, exclusions } = model;
  if (exclusions.length + 1 > XLSX_MAX_ROWS_PER_SHEET) throw new ReportError("too_many_rows", plan.exclusions);
  const numbers = new Map(plan.figures.map(({ number, figure }) => [figure.id, number]));
  const fields = model.issued ? EXCLUSION_FIELDS : [];
  const grid = gridFor([...EXCLUSION_WIDTHS, ...fields.map(() => 20)]);
  const check = fields.map((field, at) => ({ field, letter: grid.letters[EXCLUSION_WIDTHS.length + at] ?? "" }));
  const lastCell = `${grid.letters.at(-1)}${Math.max(exclusions.length, 1) + 1}`;
  const heads = [words.number, words.figure, words.excludedRow, words.date, words.reason].map(
    (word, column): SheetCell => ({ kind: "text", text: word, style: column === 0 ? "headRight" : "head" }),
  ).concat(fields.map((field): SheetCell => ({ kind: "text", text: model.issued?.words.fields[field] ?? "", style: "headFlag" })));
  return {
    frame: {
      name: plan.exclusions,
      widths: grid.widths,
      frozenRows: 1,
      frozenColumns: 0,
      filter: `A1:${lastCell}`,
      repeatRow: 1,
      lastCell,
      printedColumns: EXCLUSION_WIDTHS.length,
    },
    *rows(styles) {
      yield rowXml(1, grid, heads, styles);
      for (const [index, line] of exclusions.entries()) {
        const number = numbers.get(line.figureId);
        const serial = line.date === null ? null : dateSerial(line.date);
        yield rowXml(
          index + 2,
          grid,
          [
            number === undefined ? null : { kind: "number", number, style: "plainNumber" },
            { kind: "text", text: line.figureLabel, style: "wrap" },
            { kind: "text", text: line.row, style: "wrap" },
            serial === null ? null : { kind: "number", number: serial, style: "date" },
            { kind: "text", text: line.reason, style: "wrap" },
            ...checkCells(check, line.check),
          ],
          styles,
        );
      }
    },
  };
}

/** Where the fields of a row left out stand, for the map of columns. */
const exclusionPlaces = (): { field: string; letter: string }[] => [
  { field: "leftOut", letter: "A" }, { field: "date", letter: "D" },
  ...EXCLUSION_FIELDS.map((field, at) => ({ field, letter: colToLetter(EXCLUSION_WIDTHS.length + at) })),
];

function packSheets(model: ReportModel, issued: IssuedPack, plan: WorkbookPlan, names: NonNullable<WorkbookPlan["pack"]>): SheetToWrite[] {
  const control = controlSheet(model, issued, plan);
  const sheet = smallSheet(names.control, control, 2, control.headRow + model.figures.length);
  const hashes = hashSheet(model, issued, plan, exclusionPlaces());
  const text = textSheet(issued);
  const revisions = revisionSheet(issued);
  return [
    { ...sheet, frame: { ...sheet.frame, alert: alertOf(model, issued) } },
    smallSheet(names.hashes, hashes, 1, hashes.rows.length),
    smallSheet(names.text, text, 0, text.rows.length),
    smallSheet(names.revisions, revisions, 0, revisions.rows.length),
    ...(names.publications ? [smallSheet(names.publications, publicationSheet(issued), 0, 2 + issued.publications.length)] : []),
  ];
}

const CHUNK_CHARACTERS = 48 * 1024;

/** The bytes of one worksheet, in chunks small enough that a turn of the event loop stays short. */
async function* sheetBytes(
  framed: FramedSheet,
  rows: AsyncIterable<string> | Iterable<string>,
  onRow: () => void,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  let pending = framed.before;
  for await (const row of rows) {
    pending += row;
    onRow();
    if (pending.length >= CHUNK_CHARACTERS) {
      signal?.throwIfAborted();
      yield Buffer.from(pending);
      pending = "";
    }
  }
  signal?.throwIfAborted();
  yield Buffer.from(pending + framed.after);
}

function* parts(
  frame: WorkbookFrame,
  sheets: readonly SheetToWrite[],
  options: XlsxOptions,
): Generator<ZipPart> {
  for (const { path, data } of frame.others) yield { path, data: [data] };
  const total = sheets.reduce((sum, { frame: { lastCell } }) => sum + Number(/\d+$/.exec(lastCell)?.[0] ?? 0), 0);
  let rows = 0;
  let told = 0;
  const onRow = (): void => {
    rows++;
    if (rows - told < 1_000) return;
    told = rows;
    options.onProgress?.({ rows, total });
  };
  for (const [index, framed] of frame.sheets.entries()) {
    const sheet = sheets[index];
    if (!sheet) throw new ReportError("frame_unreadable", framed.path);
    yield { path: framed.path, data: sheetBytes(framed, sheet.rows(frame.styles), onRow, options.signal) };
  }
  options.onProgress?.({ rows: total, total });
}

/**
 * Writes a report as an XLSX workbook, chunk by chunk.
 *
 * Throws a `ReportError` when the model breaks its promises (see its codes), the signal's reason when aborted, and
 * whatever the model's row sources throw. Nothing is open afterwards.
 */
export async function* writeReportXlsx(model: ReportModel, options: XlsxOptions = {}): AsyncGenerator<Uint8Array> {
  options.signal?.throwIfAborted();
  const plan = planWorkbook(model);
  const summary = summarySheet(model, plan);
  const definitions = definitionsSheet(model, plan);
  const charts = chartsSheet(model, plan);
  const sheets: SheetToWrite[] = [
    smallSheet(plan.summary, summary, 2, summary.rows.length),
    ...plan.sheets.map(rowSheet),
    exclusionSheet(model, plan),
    smallSheet(plan.definitions, definitions, 2, model.figures.length + 1),
    ...(plan.charts ? [withCharts(smallSheet(plan.charts, charts, 1, charts.rows.length), drawnCharts(model, plan.charts))] : []),
    ...(model.issued && plan.pack ? packSheets(model, model.issued, plan, plan.pack) : []),
  ];
  const frame = await buildFrame(
    sheets.map((sheet) => sheet.frame),
    { title: model.title, author: corpsName(model), date: model.date },
  );
  yield* zipStream(parts(frame, sheets, options));
}
