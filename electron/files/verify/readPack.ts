/**
 * Reading the auditor's pack back from the file alone: what was issued, and every row as it stands in the sheets now.
 * The sheet of checksums says in which column each field stands, whatever the language.
 */
import { type Amount, unitScale, type Unit } from "../../../shared/domain/amounts";
import { CANONICAL_FORMS, type CanonicalChart, type CanonicalFigure, type CanonicalHead, type CanonicalRow } from "../../../shared/domain/canonical";
import { CHART_KINDS } from "../../../shared/domain/charts";
import { COUNT_METHODS, EXCLUSION_REASONS, ROW_KINDS } from "../../../shared/domain/figures";
import type { TableCell, TableSheet } from "../../../shared/domain/importing/types";
import { countsField, FIGURE_FIELDS, isListState, isQualifierCode, isUnit, LEFT_OUT_SHEET, type Mark, TEXT_SHEET } from "../packFields";
import { readTable } from "../tables/readTable";
import { watchFormulas, type WorkbookFormulas } from "./readFormulas";

/** The file is a workbook, and no pack of an issued briefing; `detail` names what is missing. */
export class NoPackError extends Error {
  override readonly name = "NoPackError";
  constructor(readonly detail: string) {
    super(`no pack of an issued briefing: ${detail}`);
  }
}

export interface PackRow extends CanonicalRow {
  readonly sheet: string;
  /** Number that the spreadsheet program shows. */
  readonly at: number;
  /** The checksum that stands in the row. */
  readonly hash: string;
}

export interface PackFigure extends CanonicalFigure {
  readonly label: string;
}

/** A chart with its words as the sheet of checksums has them. */
export interface PackChart extends CanonicalChart {
  readonly title: string;
  readonly unit: string;
  readonly source: string;
  readonly values: readonly { readonly key: string; readonly value: number; readonly label: string }[];
}

export interface PackPlace {
  readonly name: string;
  /** Columns from 0 by field. */
  readonly columns: ReadonlyMap<string, number>;
}

export interface Pack {
  readonly contentHash: string;
  readonly head: CanonicalHead;
  readonly texts: readonly { readonly language: string; readonly hash: string; readonly text: string }[];
  readonly figures: readonly PackFigure[];
  /** None in a form that did not hash them. */
  readonly charts: readonly PackChart[];
  readonly rows: readonly PackRow[];
  /** Sheets of rows by their kind, those of rows left out and of texts among them: their names, and the fields they have. */
  readonly places: ReadonlyMap<string, PackPlace>;
  /** Every sheet as it stands, and its formulas. */
  readonly sheets: readonly TableSheet[];
  readonly formulas: WorkbookFormulas;
}

/** @throws UnreadableFileError for what is no workbook; NoPackError for one that holds no issued briefing */
export async function readPack(bytes: Uint8Array, fileName: string): Promise<Pack> {
  const { formulas, watch } = watchFormulas();
  const sheets = await readTable(bytes, fileName, { watch });
  const form = CANONICAL_FORMS.find((each) => sheets.some((sheet) => statesForm(sheet, each)));
  const marks = form && sheets.find((sheet) => statesForm(sheet, form));
  if (!form || !marks) throw new NoPackError("checksums");
  const marked = (mark: Mark): (readonly TableCell[])[] => marks.rows.filter(({ cells }) => cells[0] === mark).map(({ cells }) => cells);
  const head = new Map(marked("head").map((cells) => [textOf(cells[3]), cells[2]]));
  const figures = marked("figure").map((cells) => figureOf(cells));
  if (figures.length === 0) throw new NoPackError("figures");
  const places = placesOf(marked("column"));
  const rows: PackRow[] = [];
  for (const [kind, own] of places) {
    if (kind === TEXT_SHEET) continue;
    const sheet = sheets.find((each) => each.name === own.name);
    if (sheet) rows.push(...rowsOf(sheet, kind, own.columns, figures));
  }
  return {
    contentHash: textOf(marked("hash")[0]?.[2]),
    head: {
      form, number: textOf(head.get("number")), revision: Number(head.get("revision") ?? 0), from: textOf(head.get("from")), to: textOf(head.get("to")),
      date: textOf(head.get("date")), cutoffAt: textOf(head.get("cutoffAt")), previousHash: textOf(head.get("previousHash")),
    },
    texts: textsOf(sheets, places.get(TEXT_SHEET)?.name ?? "", marked("text")),
    figures,
    charts: chartsIn(marked("chart"), marked("bar")),
    rows,
    places,
    sheets,
    formulas,
  };
}

const statesForm = (sheet: TableSheet, form: string): boolean => sheet.rows.some(({ cells }) => cells[0] === "form" && cells[2] === form);
const textOf = (cell: TableCell | undefined): string => (cell === null || cell === undefined ? "" : String(cell));
const optionalText = (cell: TableCell | undefined): string | null => textOf(cell) || null;
const numberOf = (cell: TableCell | undefined): number | null => {
  if (cell === null || cell === undefined || cell === "") return null;
  const number = Number(cell);
  return Number.isFinite(number) ? number : null;
};
/** A decimal of a cell in the scale of its unit: 1320.4 is stored as the nearest binary fraction. */
const scaled = (cell: TableCell | undefined, unit: Unit): number | null => {
  const number = numberOf(cell);
  return number === null ? null : Math.round(number * unitScale(unit));
};
const unitOf = (cell: TableCell | undefined): Unit => {
  const text = textOf(cell);
  if (!isUnit(text)) throw new NoPackError(`unit "${text}"`);
  return text;
};

function figureOf(cells: readonly TableCell[]): PackFigure {
  const field = (name: (typeof FIGURE_FIELDS)[number]): TableCell | undefined => cells[2 + FIGURE_FIELDS.indexOf(name)];
  const unit = unitOf(field("unit"));
  const method = COUNT_METHODS.find((each) => each === field("method"));
  const qualifier = textOf(field("qualifier"));
  if (!method || !isQualifierCode(qualifier)) throw new NoPackError(`figure ${textOf(field("id"))}`);
  const amount: Amount = { qualifier, value: scaled(field("value"), unit), high: scaled(field("top"), unit) };
  const expectedQualifier = textOf(field("expectedQualifier"));
  return {
    label: textOf(cells[1]), position: Number(field("position")), id: textOf(field("id")), definition: textOf(field("definition")),
    definitionVersion: Number(field("definitionVersion")), section: textOf(field("section")), unit, method, amount,
    low: scaled(field("low"), unit), high: scaled(field("high"), unit), expected: scaled(field("expected"), unit), expectedQualifier: isQualifierCode(expectedQualifier) ? expectedQualifier : null, itemised: Number(field("itemised")) === 1,
    rows: Number(field("rows")), excluded: Number(field("excluded")), people: numberOf(field("people")),
  };
}

function chartsIn(charts: readonly (readonly TableCell[])[], bars: readonly (readonly TableCell[])[]): PackChart[] {
  return charts.map(([, title, position, kindText, figure, unit, source]): PackChart => {
    const kind = CHART_KINDS.find((each) => each === kindText);
    if (!kind) throw new NoPackError(`chart ${textOf(position)}`);
    const values = bars.filter(([, , chart]) => Number(chart) === Number(position)).map(([, label, , , key, value]) => ({ label: textOf(label), key: textOf(key), value: numberOf(value) ?? 0 }));
    return { title: textOf(title), position: Number(position), kind, figure: textOf(figure), unit: textOf(unit), source: textOf(source), values };
  });
}

type Columns = ReadonlyMap<string, number>;

/** Letters of columns as places in a row, by kind of sheet. */
function placesOf(marked: readonly (readonly TableCell[])[]): Map<string, { name: string; columns: Map<string, number> }> {
  const found = new Map<string, { name: string; columns: Map<string, number> }>();
  for (const [, name, field, letter, kind] of marked) {
    const sheet = found.get(textOf(kind)) ?? { name: textOf(name), columns: new Map<string, number>() };
    found.set(textOf(kind), sheet);
    sheet.columns.set(textOf(field), [...textOf(letter)].reduce((column, each) => column * 26 + each.charCodeAt(0) - 64, 0) - 1);
  }
  return found;
}

/** Below the row of headings. */
function rowsOf(sheet: TableSheet, sheetKind: string, columns: Columns, figures: readonly CanonicalFigure[]): PackRow[] {
  const flags = figures.flatMap(({ position }) => {
    const column = columns.get(countsField(position));
    return column === undefined ? [] : [{ position, column }];
  });
  return sheet.rows.filter(({ row }) => row > 1).flatMap(({ row, cells }): PackRow[] => {
    const cell = (field: string): TableCell | undefined => cells[columns.get(field) ?? -1];
    if (optionalText(cell("recordId")) === null) return [];
    const kindText = sheetKind === LEFT_OUT_SHEET ? textOf(cell("kind")) : sheetKind;
    const kind = ROW_KINDS.find((each) => each === kindText);
    if (!kind) throw new NoPackError(`${sheet.name}, ${row}`);
    const unit = unitOf(cell("unit"));
    const qualifier = textOf(cell("qualifier"));
    const listState = textOf(cell("listState"));
    return [{
      sheet: sheet.name, at: row, hash: textOf(cell("hash")), kind, recordId: textOf(cell("recordId")), subjectNo: numberOf(cell("subjectNo")),
      date: optionalText(cell("date")), dateTo: optionalText(cell("dateTo")), unit, qualifier: isQualifierCode(qualifier) ? qualifier : null,
      low: scaled(cell("low"), unit), high: scaled(cell("high"), unit), counted: scaled(cell("counted"), unit), expected: scaled(cell("expected"), unit),
      people: numberOf(cell("people")), listed: scaled(cell("listed"), unit), listState: isListState(listState) ? listState : null,
      withinId: optionalText(cell("withinId")), repeatsId: optionalText(cell("repeatsId")),
      counts: flags.filter(({ column }) => Number(cells[column]) === 1).map(({ position }) => position),
      leftOut: sheetKind === LEFT_OUT_SHEET ? numberOf(cell("leftOut")) : null,
      reason: EXCLUSION_REASONS.find((each) => each === cell("reason")) ?? null,
      recordedAt: optionalText(cell("recordedAt")), confirmedAt: optionalText(cell("confirmedAt")), evidence: optionalText(cell("evidence")), district: optionalText(cell("district")),
    }];
  });
}

/** Texts as they stand in their sheet; a line that is empty has no row of its own. */
function textsOf(sheets: readonly TableSheet[], name: string, marked: readonly (readonly TableCell[])[]): Pack["texts"] {
  const lines = new Map<string, string[]>();
  for (const { row, cells } of sheets.find((sheet) => sheet.name === name)?.rows ?? []) {
    const at = numberOf(cells[1]);
    if (row === 1 || at === null) continue;
    const own = lines.get(textOf(cells[0])) ?? [];
    lines.set(textOf(cells[0]), own);
    own[at - 1] = textOf(cells[2]);
  }
  return marked.map((cells) => {
    const language = textOf(cells[3]);
    return { language, hash: textOf(cells[2]), text: Array.from(lines.get(language) ?? [], (line) => line ?? "").join("\n") };
  });
}
