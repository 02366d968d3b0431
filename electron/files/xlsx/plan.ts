/**
 * Where everything stands in the auditor's workbook: sheet names, and for every row sheet which column holds what.
 * The formulas, the heads and the rows all read this one plan.
 */
import { colToLetter, XLSX_MAX_ROWS_PER_SHEET } from "hucre/xlsx";
import { fillWord } from "../reportWords";
import { CHECK_FIELDS, type CheckField, countsField } from "../packFields";
import { ReportError } from "../reportError";
import type { ReportFigure, ReportModel, RowSheet } from "../reportModel";

/** A figure with its number in the summary, counted from 1. */
export interface NumberedFigure {
  readonly number: number;
  readonly figure: ReportFigure;
}

/** The columns of one figure on one row sheet, as letters. */
export interface FigureColumns extends NumberedFigure {
  /** 1 where the row counts in the figure. */
  readonly flag: string;
  /** `distinct` and the itemised side of `bounds`: 1 at the last counting row of each subject. */
  readonly once: string | null;
  /** Claims in `bounds`: what the claim adds to the top beyond its own list. */
  readonly open: string | null;
}

export interface PlannedColumn {
  readonly letter: string;
  readonly header: string;
  readonly width: number;
  readonly head: "head" | "headRight" | "headFlag";
}

export interface RowSheetPlan {
  readonly sheet: RowSheet;
  readonly name: string;
  readonly columns: readonly PlannedColumn[];
  readonly firstRow: number;
  /** Last row of the ranges; at least `firstRow`, so that an empty sheet still has a range. */
  readonly lastRow: number;
  /** Last row that is about somebody; below it subjects are empty, and programs disagree on what a search in order makes of that. */
  readonly lastSubjectRow: number;
  /** Row numbers 1, 2, 3 ...: while they rise, nobody has sorted the sheet. */
  readonly order: string;
  /** Only where something is counted once: the subject, and the sheet row of the subject's last row. */
  readonly grouping: { readonly subject: string; readonly groupEnd: string } | null;
  readonly amount: string | null;
  readonly expected: string | null;
  readonly claim: { readonly low: string; readonly high: string; readonly listed: string } | null;
  /** Only where claims may be about the same families as others. */
  readonly share: { readonly low: string; readonly rest: string } | null;
  readonly figures: readonly FigureColumns[];
  /** Of an issued briefing: columns that stand there for checking only, and where each field of a row's hash stands. */
  readonly check: readonly { readonly field: CheckField; readonly letter: string }[];
  readonly places: readonly { readonly field: string; readonly letter: string }[];
}

export interface WorkbookPlan {
  readonly summary: string;
  readonly exclusions: string;
  readonly definitions: string;
  readonly figures: readonly NumberedFigure[];
  readonly sheets: readonly RowSheetPlan[];
  /** Only where charts were chosen. */
  readonly charts: string | null;
  /** Only of an issued briefing. */
  readonly pack: { readonly control: string; readonly hashes: string; readonly text: string; readonly revisions: string; /** Only where it was published. */ readonly publications: string | null } | null;
}

const MAX_NAME = 31;

/** Sheet names as the format allows them: at most 31 characters, none of `[]:*?/\`, no apostrophe at the ends, unique. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>(["history"]);
  return wanted.map((name) => {
    const clean = name.replace(/[[\]:*?/\\]/g, " ").replace(/\s+/g, " ").replace(/^[\s']+|[\s']+$/g, "") || "-";
    for (let attempt = 1; ; attempt++) {
      const suffix = attempt === 1 ? "" : ` ${attempt}`;
      const candidate = clean.slice(0, MAX_NAME - suffix.length).trimEnd() + suffix;
      if (taken.has(candidate.toLowerCase())) continue;
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  });
}

const countsOnce = (figure: ReportFigure, sheet: RowSheet): boolean =>
  figure.method === "distinct" || (figure.method === "bounds" && sheet.kind !== "claim");

const FIRST_ROW = 2;
const WIDTH = { order: 12, subject: 13, amount: 17, groupEnd: 16, figure: 17, check: 20 } as const;
/** The sheet says the kind; only rows left out have a reason. */
const NOT_ON_ROW_SHEETS: ReadonlySet<CheckField> = new Set<CheckField>(["kind", "reason"]);

function planRowSheet(
  sheet: RowSheet,
  name: string,
  figures: readonly NumberedFigure[],
  { words, issued }: ReportModel,
): RowSheetPlan {
  if (sheet.rowCount + 1 > XLSX_MAX_ROWS_PER_SHEET) throw new ReportError("too_many_rows", sheet.name);
  const districts = issued?.charts.some(({ kind }) => kind === "districts");
  const columns: PlannedColumn[] = [];
  const add = (header: string, width: number, head: PlannedColumn["head"] = "headRight"): string => {
    const letter = colToLetter(columns.length);
    columns.push({ letter, header, width, head });
    return letter;
  };
  const here = figures.filter(({ figure }) => figure.sheets.includes(sheet.kind));
  const isClaim = sheet.kind === "claim";
  const sums = here.some(({ figure }) => ["sum", "sum_expected", "claim"].includes(figure.method));

  const order = add(words.rowNumber, WIDTH.order);
  const subject = here.some(({ figure }) => countsOnce(figure, sheet)) ? add(words.subjectNumber, WIDTH.subject) : null;
  const shown = sheet.columns.map((column) => ({ field: column.key, letter: add(column.header, column.width, column.type === "number" ? "headRight" : "head") }));
  const amount = sums || isClaim ? add(words.amountCounted, WIDTH.amount) : null;
  const expected = here.some(({ figure }) => figure.method === "sum_expected")
    ? add(words.expectedCounted, WIDTH.amount)
    : null;
  const claim = isClaim
    ? {
        low: add(words.claimLow, WIDTH.amount),
        high: add(words.claimHigh, WIDTH.amount),
        listed: add(words.claimListed, WIDTH.amount),
      }
    : null;
  const share = claim && sheet.shares ? { low: add(words.shareLow, WIDTH.amount), rest: add(words.shareRest, WIDTH.amount) } : null;
  const grouping = subject ? { subject, groupEnd: add(words.groupEnd, WIDTH.groupEnd, "headFlag") } : null;
  const planned = here.map(({ number, figure }): FigureColumns => {
    const head = (word: string): string => add(fillWord(word, { n: number }), WIDTH.figure, "headFlag");
    return {
      number,
      figure,
      flag: head(words.figureFlag),
      once: countsOnce(figure, sheet) ? head(words.figureOnce) : null,
      open: figure.method === "bounds" && isClaim ? head(words.figureOpen) : null,
    };
  });
  const counted = [
    { field: "subjectNo", letter: subject }, { field: "counted", letter: amount }, { field: "expected", letter: expected },
    ...(claim ? Object.entries(claim).map(([field, letter]) => ({ field, letter })) : []),
    ...planned.map(({ number, flag }) => ({ field: countsField(number), letter: flag })),
  ].flatMap(({ field, letter }) => (letter === null ? [] : [{ field, letter }]));
  const seen = [...shown.filter(({ field }) => field === "date" || field === "dateTo"), ...counted];
  const check = issued
    ? CHECK_FIELDS.filter((field) => !NOT_ON_ROW_SHEETS.has(field) && (field !== "district" || (districts && sheet.kind === "delivery")) && !seen.some((place) => place.field === field))
        .map((field) => ({ field, letter: add(issued.words.fields[field], WIDTH.check, "headFlag") }))
    : [];
  const lastRow = FIRST_ROW + Math.max(sheet.rowCount, 1) - 1;
  const lastSubjectRow = FIRST_ROW + Math.max(sheet.subjectRows, 1) - 1;
  return { sheet, name, columns, firstRow: FIRST_ROW, lastRow, lastSubjectRow, order, grouping, amount, expected, claim, share, figures: planned, check, places: [...seen, ...check] };
}

/** Plans the workbook. Throws `distinct_over_sheets` and `too_many_rows`. */
export function planWorkbook(model: ReportModel): WorkbookPlan {
  const { words, issued } = model;
  const figures = model.figures.map((figure, index) => ({ number: index + 1, figure }));
  const names = sheetNames([
    words.summarySheet,
    ...model.sheets.map((sheet) => sheet.name),
    words.exclusionsSheet,
    words.definitionsSheet,
    ...(model.charts?.length ? [words.chartsSheet] : []),
    ...(issued ? [issued.words.controlSheet, issued.words.hashSheet, issued.words.textSheet, issued.words.revisionSheet, ...(issued.publications.length ? [issued.words.publicationSheet] : [])] : []),
  ]);
  const name = (index: number): string => names[index] ?? "";
  const sheets = model.sheets.map((sheet, index) => planRowSheet(sheet, name(index + 1), figures, model));
  for (const { figure } of figures) {
    const counted = sheets.filter((plan) => plan.figures.some((entry) => entry.figure.id === figure.id && entry.once));
    if (counted.length > 1) throw new ReportError("distinct_over_sheets", figure.id);
  }
  const pack = sheets.length + (model.charts?.length ? 4 : 3);
  return {
    summary: name(0),
    exclusions: name(sheets.length + 1),
    definitions: name(sheets.length + 2),
    figures,
    sheets,
    charts: model.charts?.length ? name(sheets.length + 3) : null,
    pack: issued ? { control: name(pack), hashes: name(pack + 1), text: name(pack + 2), revisions: name(pack + 3), publications: issued.publications.length ? name(pack + 4) : null } : null,
  };
}
