/**
 * The formulas by which an auditor recomputes every figure from the row sheets alone (R1, R4, R10).
 *
 * They hold whatever is done to the rows: no formula asks for a single cell that could be deleted, nothing is volatile,
 * and nothing newer than Excel 2010 is used. A range is never built from two `INDEX`: not every program can.
 *
 * A distinct count marks the last counting row of each subject. Rows are written sorted by subject number, so the end
 * of a subject's rows is found by binary search and the next counting row by a search that stops at it: the whole
 * column costs about one pass. What is searched is half a number beyond the subject's own, which no row has: of equal
 * ones, programs disagree which they find. When somebody has sorted the sheet another way (the row numbers no longer rise) the
 * summary counts the same thing by FREQUENCY, which needs no order and is slower.
 */
import type { FigureColumns, RowSheetPlan } from "./plan";

/** A sheet name inside a formula. */
export const quoteSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

const range = (plan: RowSheetPlan, letter: string): string =>
  `$${letter}$${plan.firstRow}:$${letter}$${plan.lastRow}`;

/** The data cells of a column, for a formula on another sheet. */
export const rowsOf = (plan: RowSheetPlan, letter: string): string => `${quoteSheet(plan.name)}!${range(plan, letter)}`;

/**
 * Sheet row of the last row with this row's subject; 0 where the row numbers fall (sorted by somebody),
 * empty without a subject.
 */
export function groupEndFormula(plan: RowSheetPlan, subject: string): string {
  const { order, firstRow, lastSubjectRow } = plan;
  const above = `N(INDEX($${order}:$${order},ROW()-1))`;
  const end = `MATCH(${subject}${firstRow}+0.5,$${subject}$${firstRow}:$${subject}$${lastSubjectRow},1)+ROW($${subject}$${firstRow - 1})`;
  return `IF(${subject}${firstRow}="","",IF(${above}<${order}${firstRow},${end},0))`;
}

/** 1 at the last row of a subject that counts in the figure. */
export function onceFormula({ firstRow, lastRow }: RowSheetPlan, { flag }: FigureColumns, groupEnd: string): string {
  // To the empty row below the last, which the last row itself still has to look at.
  const next = `MATCH(1,${flag}${firstRow + 1}:${flag}$${lastRow + 1},0)`;
  return `IF(AND(${flag}${firstRow}=1,N(${groupEnd}${firstRow})>0),IF(ISNA(${next}),1,IF(ROW()+${next}>${groupEnd}${firstRow},1,0)),0)`;
}

/** What a counting claim adds to the top beyond its own list (R10). An open top adds nothing here: see `highFormula`. */
export function openFormula(plan: RowSheetPlan, figure: FigureColumns): string {
  const row = plan.firstRow;
  if (!plan.claim) return "0";
  const own = `MAX(0,N(${plan.claim.high}${row})-N(${plan.claim.listed}${row}))`;
  const beyond = plan.share ? `IF(${plan.share.rest}${row}="",${own},N(${plan.share.rest}${row}))` : own;
  return `IF(${figure.flag}${row}=1,${beyond},0)`;
}

/** A figure on the sheets it is counted from. */
export interface FigureSource {
  readonly plan: RowSheetPlan;
  readonly columns: FigureColumns;
}

const total = (terms: readonly string[]): string => (terms.length > 0 ? terms.join("+") : "0");

const flags = ({ plan, columns }: FigureSource): string => rowsOf(plan, columns.flag);

function sumOf(sources: readonly FigureSource[], letterOf: (plan: RowSheetPlan) => string | null): string {
  return total(
    sources.flatMap((source) => {
      const letter = letterOf(source.plan);
      return letter ? [`SUMIFS(${rowsOf(source.plan, letter)},${flags(source)},1)`] : [];
    }),
  );
}

/** Number of rows that count in the figure. */
export const rowsFormula = (sources: readonly FigureSource[]): string =>
  total(sources.map((source) => `SUM(${flags(source)})`));

export const amountFormula = (sources: readonly FigureSource[]): string => sumOf(sources, (plan) => plan.amount);
export const expectedFormula = (sources: readonly FigureSource[]): string => sumOf(sources, (plan) => plan.expected);

/** Number of subjects with a counting row (R1). */
export function distinctFormula(sources: readonly FigureSource[]): string {
  return total(
    sources.flatMap(({ plan, columns }) => {
      if (!columns.once || !plan.grouping) return [];
      const { subject, groupEnd } = plan.grouping;
      const keys = `${rowsOf(plan, subject)}*${rowsOf(plan, columns.flag)}`;
      const unordered = `SUMPRODUCT((FREQUENCY(${keys},${keys})>0)*1)-IF(SUMPRODUCT((${keys}=0)*1)>0,1,0)`;
      return [`IF(COUNTIF(${rowsOf(plan, groupEnd)},0)=0,SUM(${rowsOf(plan, columns.once)}),${unordered})`];
    }),
  );
}

const claims = (sources: readonly FigureSource[]): FigureSource[] => sources.filter(({ plan }) => plan.claim !== null);

/** Stands in a claim's share where the claims of its group leave the top open. */
export const OPEN_TOP = "∞";

/** How many counting claims have no top. */
const openTop = (sources: readonly FigureSource[]): string =>
  total(claims(sources).flatMap((source) => (source.plan.claim ? [`COUNTIFS(${flags(source)},1,${rowsOf(source.plan, source.plan.claim.high)},"")`] : [])));

/** The same where claims about the same families have one top together. */
const openBounds = (sources: readonly FigureSource[]): string =>
  total(claims(sources).flatMap((source) => {
    const { plan } = source;
    if (!plan.claim || !plan.share) return [openTop([source])];
    const rest = rowsOf(plan, plan.share.rest);
    return [`COUNTIFS(${flags(source)},1,${rowsOf(plan, plan.claim.high)},"",${rest},"")`, `COUNTIFS(${flags(source)},1,${rest},"${OPEN_TOP}")`];
  }));

/** Bottom of the bounds: the larger of the list and the largest claim without a complete list (R10). */
export function boundsLowFormula(sources: readonly FigureSource[]): string {
  const largest = claims(sources).flatMap((source) =>
    [source.plan.claim?.low, source.plan.share?.low].flatMap((letter) => (letter ? [`SUMPRODUCT(MAX(${flags(source)}*${rowsOf(source.plan, letter)}))`] : [])),
  );
  return `MAX(${[distinctFormula(sources), ...largest].join(",")})`;
}

/** Top of the bounds: the list and all that was claimed beyond it; empty where a claim leaves it open (R10). */
export function boundsHighFormula(sources: readonly FigureSource[]): string {
  const beyond = claims(sources).flatMap(({ plan, columns }) =>
    columns.open ? [`SUM(${rowsOf(plan, columns.open)})`] : [],
  );
  return `IF(${openBounds(sources)}>0,"",${total([distinctFormula(sources), ...beyond])})`;
}

/** Ends of a sum of claims with their qualifiers (R9). */
export const claimLowFormula = (sources: readonly FigureSource[]): string =>
  sumOf(claims(sources), (plan) => plan.claim?.low ?? null);

export const claimHighFormula = (sources: readonly FigureSource[]): string =>
  `IF(${openTop(sources)}>0,"",${sumOf(claims(sources), (plan) => plan.claim?.high ?? null)})`;
