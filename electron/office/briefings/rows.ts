/** The rows of a figure and the rows left out, page by page, from the row set its value was computed from (R13). */
import type { Amount } from "../../../shared/domain/amounts";
import type { ExclusionReason, FigureRow, RowKind } from "../../../shared/domain/figures";
import type { Language } from "../../../shared/domain/languages";
import { FIRST_DAY, LAST_DAY } from "../../../shared/domain/periods";
import type { Askable } from "../../database/reader";
import { notFound } from "../core/errors";
import { definitionOf, type FigureDefinition } from "./definitions";
import { detailsOf, type RowDetails } from "./details";
import type { FigureRequest } from "./figures";
import { namedRows, numberOf, optionalNumber, type SqlParameters } from "../../database/namedRows";
import { partParameters } from "./tally";

export interface FigureRowsRequest extends FigureRequest {
  readonly figureId: string;
  readonly language: Language;
}

export interface PageOf {
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
}

export interface ExclusionPage {
  readonly rows: readonly FigureRow[];
  readonly total: number;
  /** How many rows each reason left out, most first. */
  readonly reasons: readonly { readonly reason: ExclusionReason; readonly count: number }[];
}

/** One candidate row as SQL gives it. */
export interface CandidateRow {
  readonly id: string;
  readonly kind: RowKind;
  readonly date: string | null;
  readonly date_to: string | null;
  readonly subject: string | null;
  readonly qualifier: Amount["qualifier"] | null;
  readonly amount: number | string | null;
  readonly high: number | string | null;
  readonly expected: number | string | null;
  /** Heads counted at a handover; only where a caller asks for it. */
  readonly people?: number | string | null;
  readonly listed: number | string | null;
  readonly reason: ExclusionReason | null;
}

/** The row set of one figure; `:key` names it among those of its definition. */
export function rowSetSql(definition: FigureDefinition): string {
  const union = definition.parts.map((part) => part.sql).join("\n union all\n ");
  return definition.key === null ? `select * from (${union}) candidate` : `select * from (${union}) candidate where figure_key = :key`;
}

/** The figure behind an id with its parameters. @throws OfficeError NOT_FOUND for an id of no definition */
export function figureQuery(request: FigureRequest & { readonly figureId: string }): { definition: FigureDefinition; sql: string; parameters: SqlParameters } {
  const found = definitionOf(request.figureId);
  if (!found) throw notFound("figures");
  const parameters = partParameters(request);
  return { definition: found.definition, sql: rowSetSql(found.definition), parameters: { ...parameters, key: found.key } };
}

/** Rows that count, earliest first. */
export async function figureRows(from: Askable, request: FigureRowsRequest & PageOf): Promise<{ rows: FigureRow[]; total: number }> {
  const { sql, parameters } = figureQuery(request);
  const [count] = await namedRows<{ total: number }>(from, `select count(*) as total from (${sql}) figure where reason is null`, parameters);
  return { rows: await pageOf(from, `${sql}`, "reason is null", parameters, request), total: numberOf(count?.total) };
}

/** Rows left out with the reason, or those of one reason: what fails another condition inside the period first, then the neighbours of its edges. */
export async function figureExclusions(from: Askable, request: FigureRowsRequest & PageOf & { readonly reason?: ExclusionReason }): Promise<ExclusionPage> {
  const { sql, parameters } = figureQuery(request);
  const counts = await namedRows<{ reason: ExclusionReason; total: number }>(
    from, `select reason, count(*) as total from (${sql}) figure where reason is not null group by reason order by 2 desc, 1`, parameters,
  );
  const reasons = counts.map(({ reason, total }) => ({ reason, count: numberOf(total) }));
  const shown = reasons.filter((each) => request.reason === undefined || each.reason === request.reason);
  const which = request.reason === undefined ? "reason is not null" : "reason = :reason";
  const rows = await pageOf(from, sql, which, { ...parameters, ...(request.reason === undefined ? {} : { reason: request.reason }) }, request);
  return { rows, reasons, total: shown.reduce((sum, each) => sum + each.count, 0) };
}

/** Rows further from the period than those listed as left out: they are only counted (R13). */
export async function rowsBeyond(from: Askable, request: FigureRequest & { readonly figureId: string }): Promise<{ before: number; after: number }> {
  const { sql, parameters } = figureQuery(request);
  const outside = async (near: SqlParameters): Promise<Map<string, number>> => {
    const rows = await namedRows<{ reason: string; total: number }>(
      from, `select reason, count(*) as total from (${sql}) figure where reason in ('before_period', 'after_period') group by reason`, { ...parameters, ...near },
    );
    return new Map(rows.map(({ reason, total }) => [reason, numberOf(total)]));
  };
  const [near, all] = [await outside({}), await outside({ near_from: FIRST_DAY, near_to: LAST_DAY })];
  const beyond = (reason: ExclusionReason): number => (all.get(reason) ?? 0) - (near.get(reason) ?? 0);
  return { before: beyond("before_period"), after: beyond("after_period") };
}

const EDGES_LAST = "case when reason in ('before_period', 'after_period') then 1 else 0 end";

async function pageOf(from: Askable, sql: string, which: string, parameters: SqlParameters, { page, pageSize, language }: FigureRowsRequest & PageOf): Promise<FigureRow[]> {
  const candidates = await namedRows<CandidateRow>(
    from,
    `select id, kind, date, date_to, subject, qualifier, amount, high, expected, listed, reason from (${sql}) figure
     where ${which} order by ${EDGES_LAST}, date, id limit :limit offset :offset`,
    { ...parameters, limit: pageSize, offset: (page - 1) * pageSize },
  );
  return describeRows(from, candidates, language);
}

/** Candidate rows with their words. */
export async function describeRows(from: Askable, candidates: readonly CandidateRow[], language: Language): Promise<FigureRow[]> {
  const details = new Map<string, RowDetails>();
  for (const kind of new Set(candidates.map((row) => row.kind))) {
    const ids = candidates.filter((row) => row.kind === kind).map((row) => row.id);
    for (const [id, each] of await detailsOf(from, kind, ids, language)) details.set(id, each);
  }
  return candidates.map((row) => figureRow(row, details.get(row.id)));
}

export function amountOfRow(row: Pick<CandidateRow, "qualifier" | "amount" | "high">): Amount | null {
  return row.qualifier === null ? null : { qualifier: row.qualifier, value: optionalNumber(row.amount), high: optionalNumber(row.high) };
}

function figureRow(row: CandidateRow, details: RowDetails | undefined): FigureRow {
  return {
    id: row.id, kind: row.kind, date: row.date, dateTo: row.date_to, subject: row.subject,
    label: details?.label ?? "", provider: details?.provider ?? "", item: details?.item ?? "",
    amount: amountOfRow(row), expected: optionalNumber(row.expected), reason: row.reason,
    ...(row.kind === "claim" ? { claim: { listed: numberOf(row.listed), ...(details?.claim ?? { listState: "none", within: null, repeats: null }) } } : {}),
  };
}
