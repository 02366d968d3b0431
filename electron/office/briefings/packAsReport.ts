/**
 * An auditor's pack as the report it was written from, as far as the file alone tells it: by that, what its sheets should hold is
 * written once more. With the office's own frozen copy at hand, labels, statements and corrections are those of the copy.
 */
import { unitScale } from "../../../shared/domain/amounts";
import type { CanonicalFigure } from "../../../shared/domain/canonical";
import type { Chart } from "../../../shared/domain/charts";
import { ROW_KINDS, type RowKind } from "../../../shared/domain/figures";
import type { TableCell, TableSheet } from "../../../shared/domain/importing/types";
import { type Language, LANGUAGES } from "../../../shared/domain/languages";
import { formatPeriod } from "../../../shared/domain/periods";
import { exactly } from "../../../shared/domain/quantities";
import { formatValue, phrase, shortAmount } from "../../../shared/domain/wording";
import { countsField } from "../../files/packFields";
import { PACK_WORDS } from "../../files/packWords";
import type { ReportFigure, ReportModel, RevisionChange, RevisionLine, RowSheet } from "../../files/reportModel";
import { fillWord, type ReportWords, reportWords } from "../../files/reportWords";
import type { Pack, PackChart, PackFigure, PackPlace } from "../../files/verify/readPack";
import { SUMMARY_HEAD_ROW } from "../../files/xlsx/summary";
import { figureInReport, numberLine } from "./frozenReport";
import { fill, WORDS } from "./words";

/** What the office's copy says in the language of the file. */
export interface KeptWords {
  readonly figures: ReadonlyMap<number, Pick<ReportFigure, "label" | "wording" | "definition">>;
  readonly charts: readonly Chart[];
  readonly revisions: readonly RevisionLine[];
  readonly changes: readonly RevisionChange[];
}

/** The language its sheets are named in; null where that is none of ours. */
export function languageOfPack({ sheets }: Pack): Language | null {
  const names = new Set(sheets.map(({ name }) => name));
  return LANGUAGES.find((language) => names.has(reportWords(language).summarySheet) && names.has(PACK_WORDS[language].controlSheet)) ?? null;
}

/** `kept` null takes the words from the file itself. */
export function packAsReport(pack: Pack, language: Language, kept: KeptWords | null): ReportModel {
  const words = reportWords(language);
  const summary = sheetNamed(pack, words.summarySheet);
  const figures = pack.figures.map((figure, at): ReportFigure => figureOf(pack, figure, { language, said: kept?.figures.get(figure.position) ?? saidIn(summary, at, figure.label) }));
  const ids = new Map(pack.figures.map(({ position, id }) => [position, id]));
  return {
    language,
    letterhead: { nameRu: "", nameKk: "", head: "", headPost: "", place: "" },
    title: "",
    numberLine: numberLine(pack.head, language),
    date: pack.head.date,
    periodLine: fill(WORDS[language].sentences.period, { period: formatPeriod(pack.head) }),
    text: [],
    charts: kept?.charts ?? pack.charts.map((chart) => chartOf(pack, chart, language)),
    figures,
    sheets: rowSheetsOf(pack, words, figures.length),
    exclusions: pack.rows.flatMap(({ leftOut }) => (leftOut === null ? [] : [{ figureId: ids.get(leftOut) ?? "", figureLabel: "", row: "", date: null, reason: "" }])),
    words,
    issued: {
      head: pack.head, contentHash: pack.contentHash, texts: [], figures: pack.figures, charts: pack.charts, publications: [], words: PACK_WORDS[language],
      ...(kept ? { revisions: kept.revisions, changes: kept.changes } : correctionsIn(pack, language, figures)),
    },
  };
}

function chartOf({ figures }: Pack, chart: PackChart, language: Language): Chart {
  const said = (key: string, value: number): string => {
    const figure = figures.find(({ id }) => id === (chart.figure || key));
    return figure === undefined ? "" : chart.figure === "" ? shortAmount(figure.amount, figure.unit, language) : formatValue(value * unitScale(figure.unit), figure.unit, language);
  };
  return { ...chart, values: chart.values.map((value) => ({ ...value, wording: said(value.key, value.value) })) };
}

const sheetNamed = (pack: Pack, name: string): TableSheet | undefined => pack.sheets.find((sheet) => sheet.name === name);
const rowOf = (sheet: TableSheet | undefined, row: number): readonly TableCell[] => sheet?.rows.find((each) => each.row === row)?.cells ?? [];
const textAt = (cells: readonly TableCell[], column: number): string => String(cells[column] ?? "");

/** Statement and definition as the summary has them; the label as the sheet of checksums has it. */
function saidIn(summary: TableSheet | undefined, at: number, label: string): Pick<ReportFigure, "label" | "wording" | "definition"> {
  const cells = rowOf(summary, SUMMARY_HEAD_ROW + 1 + at);
  return { label, wording: textAt(cells, 2), definition: textAt(cells, 11) };
}

function figureOf(pack: Pack, figure: PackFigure, { language, said }: { readonly language: Language; readonly said: Pick<ReportFigure, "label" | "wording" | "definition"> }): ReportFigure {
  const sheets = ROW_KINDS.filter((kind) => pack.places.get(kind)?.columns.has(countsField(figure.position)));
  const lines = pack.rows.filter((row) => row.counts.includes(figure.position)).length;
  return { ...figureInReport(figure, language), ...said, sheets, rows: lines };
}

/** Columns that are shown stand between those that a program counts by; the row of headings says where. */
function rowSheetsOf(pack: Pack, words: ReportWords, figures: number): RowSheet[] {
  const counting = new Set([words.amountCounted, words.expectedCounted, words.claimLow, words.groupEnd, ...Array.from({ length: figures }, (_, at) => fillWord(words.figureFlag, { n: at + 1 }))]);
  return [...pack.places].flatMap(([kindText, place]): RowSheet[] => {
    const kind = ROW_KINDS.find((each) => each === kindText);
    return kind ? [rowSheetOf(pack, { kind, place, words, counting })] : [];
  });
}

interface RowSheetQuestion {
  readonly kind: RowKind;
  readonly place: PackPlace;
  readonly words: ReportWords;
  /** Headings that end the columns that are shown. */
  readonly counting: ReadonlySet<string>;
}

function rowSheetOf(pack: Pack, { kind, place, words, counting }: RowSheetQuestion): RowSheet {
  const heads = rowOf(sheetNamed(pack, place.name), 1).map((head) => String(head ?? ""));
  const first = heads[1] === words.subjectNumber ? 2 : 1;
  const end = heads.findIndex((head) => counting.has(head));
  const fields = new Map([...place.columns].map(([field, column]) => [column, field]));
  const rows = pack.rows.filter((row) => row.sheet === place.name);
  const lastOf = (some: typeof rows): number => some.reduce((last, { at }) => Math.max(last, at - 1), 0);
  return {
    kind, name: place.name, columns: heads.slice(first, end < 0 ? heads.length : end).map((header, at) => ({ key: fields.get(first + at) ?? header, header, type: "text", width: 0 })),
    rows: [], rowCount: lastOf(rows), subjectRows: lastOf(rows.filter((row) => row.subjectNo !== null)), shares: heads.includes(words.shareLow),
  };
}

/** The sheet of revisions as it stands, but what the head, the checksum and the figures say of this one and the one before. */
function correctionsIn(pack: Pack, language: Language, figures: readonly ReportFigure[]): { revisions: RevisionLine[]; changes: RevisionChange[] } {
  const { head } = pack;
  const rows = (sheetNamed(pack, PACK_WORDS[language].revisionSheet)?.rows ?? []).filter(({ row }) => row > 1);
  const revisions = Array.from({ length: head.revision }, (_, at): RevisionLine => {
    const cells = rows.find(({ row }) => row === at + 2)?.cells ?? [];
    const own = at + 1 === head.revision;
    return {
      revision: at + 1, issuedBy: textAt(cells, 1), date: own ? head.date : textAt(cells, 2), reason: textAt(cells, 4),
      contentHash: own ? pack.contentHash : at + 2 === head.revision ? head.previousHash : textAt(cells, 5),
    };
  });
  const now = new Map(figures.map((figure) => [figure.label, figure.wording]));
  const changes = rows.filter(({ row, cells }) => row > head.revision + 3 && typeof cells[0] === "number").map(({ cells }): RevisionChange => {
    const figure = textAt(cells, 1);
    const after = textAt(cells, 3);
    return {
      revision: Number(cells[0]), figure, before: textAt(cells, 2), reason: textAt(cells, 4), rows: textAt(cells, 5).split("\n"),
      after: Number(cells[0]) === head.revision && after !== "–" ? (now.get(figure) ?? after) : after,
    };
  });
  return { revisions, changes };
}

/** Statements in the summary that do not say the number of their figure. */
export function otherStatements(pack: Pack, language: Language, model: ReportModel): { readonly label: string; readonly said: string }[] {
  return pack.figures.flatMap((figure, at) => {
    const { label, wording } = model.figures[at] ?? { label: figure.label, wording: "" };
    return numbersSaid(figure, language).every((ways) => ways.some((number) => holdsNumber(spaced(wording), spaced(number)))) ? [] : [{ label, said: wording }];
  });
}

const spaced = (text: string): string => text.replace(/\s/gu, " ");

/** 17, and not 117 or 17,5 or 1 017: a number goes on over signs and groups. */
function holdsNumber(text: string, number: string): boolean {
  for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
    const [before, after] = [text.slice(0, at), text.slice(at + number.length)];
    if (!/(?:\d[.,]?|(?<!\d)\d{1,3} )$/u.test(before) && !/^(?:[.,]?\d| \d{3}(?!\d))/u.test(after)) return true;
  }
  return false;
}

/** Each number in the ways in which a statement may say it: hours by the minute too; earlier versions said them as decimals. */
function numbersSaid({ amount, expected, method, unit }: CanonicalFigure, language: Language): string[][] {
  const values = amount.qualifier === "unknown" ? [] : [amount.value, amount.high];
  return [...values, method === "sum_expected" ? expected : null].flatMap((value) =>
    value === null ? [] : [[formatValue(value, unit, language), ...(unit === "hour" ? [phrase({ amount: exactly(value), noun: "hour", lang: language })] : [])]],
  );
}
