/** Verifying a pack: from the file alone, against a checksum on paper, and against the office's own records where they are at hand. */
import type { Language } from "../../../shared/domain/languages";
import { formatValue, shortAmount } from "../../../shared/domain/wording";
import type { PackProblem, VerifiedInWords } from "../../../shared/contract/briefingsIssued";
import type { Askable } from "../../database/reader";
import { checkPack, type CheckedFigure, type FigureSays, type PackCheck } from "../../files/verify/checkPack";
import { compareSheets } from "../../files/verify/compareSheets";
import { NoPackError, type Pack, readPack } from "../../files/verify/readPack";
import { ReportError } from "../../files/reportError";
import { UnreadableFileError } from "../../files/tables/unreadable";
import { refused } from "../core/errors";
import { Briefing } from "./briefing.entity";
import { hashOfTables } from "./freeze";
import { namedRows } from "../../database/namedRows";
import { chartsIssued, frozenFigures } from "./frozen";
import { reportFigure, revisionsUpTo } from "./frozenReport";
import { type KeptWords, languageOfPack, otherStatements, packAsReport } from "./packAsReport";
import { otherWords } from "./rowWords";

export interface VerifyRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Checksum from a printed page, or null. */
  readonly expect: string | null;
  /** Where the office's own briefings are; null to check the file alone. */
  readonly from: Askable | null;
  readonly language: Language;
}

export interface Verified {
  readonly check: PackCheck;
  readonly problems: readonly PackProblem[];
  /** Whether the office's own records were looked at, and hold this briefing. */
  readonly database: "not_asked" | "unknown" | "found";
}

/** @throws OfficeError REFUSED `unreadable_file`, `no_pack` */
export async function verifyPack({ bytes, fileName, expect, from, language }: VerifyRequest): Promise<Verified> {
  const pack = await readPack(bytes, fileName).catch((error: unknown) => {
    if (error instanceof UnreadableFileError) throw refused("unreadable_file", { why: error.reason });
    if (error instanceof NoPackError) throw refused("no_pack", { detail: error.detail });
    throw error;
  });
  const check = await checkPack(pack);
  const file = languageOfPack(pack);
  if (file === null) throw refused("no_pack", { detail: "summary" });
  const own = from ? await from.manager.getRepository(Briefing).findOneBy({ number: pack.head.number, revision: pack.head.revision, state: "issued" }) : null;
  const problems: PackProblem[] = [
    ...check.figures.filter((each) => !each.same).map((each): PackProblem => ({ kind: "figure", label: each.figure.label, issued: shown(each, each.issued, language), recomputed: each.recomputed ? shown(each, each.recomputed, language) : "" })),
    ...named(check.charts, ({ label, unit, ...bar }): PackProblem => {
      const said = (value: number | null): string => (value === null ? "" : formatValue(value, unit, language));
      return { kind: "figure", label, issued: said(bar.issued), recomputed: said(bar.recomputed) };
    }, "cells_more"),
    ...named(check.altered, (row): PackProblem => ({ kind: "row_altered", sheet: row.sheet, row: row.at }), "rows_altered"),
    ...named(check.twice, (row): PackProblem => ({ kind: "row_twice", sheet: row.sheet, row: row.at }), "rows_twice"),
    ...check.texts.map((text): PackProblem => ({ kind: "text", language: text })),
    ...(check.contentHash === pack.contentHash ? [] : [{ kind: "content_hash", stated: pack.contentHash, computed: check.contentHash } as const]),
    ...(expect !== null && expect !== check.contentHash ? [{ kind: "expected_hash", expected: expect, computed: check.contentHash } as const] : []),
    ...(from && own ? await againstOffice(from, own, check) : []),
    ...(from && !own ? [{ kind: "office_unknown", number: pack.head.number, revision: pack.head.revision } as const] : []),
    ...(await sheetProblems(pack, file, own && from ? { own, from } : null)),
  ];
  return { check, problems, database: from === null ? "not_asked" : own ? "found" : "unknown" };
}

/** What people read in the file, against its figures, and against the words of the office's copy where there is one. */
async function sheetProblems(pack: Pack, language: Language, kept: { readonly own: Briefing; readonly from: Askable } | null): Promise<PackProblem[]> {
  const words = kept ? await keptWords(kept.from, kept.own, language) : null;
  const model = packAsReport(pack, language, words);
  try {
    const sheets = compareSheets(pack, model);
    const rows = kept ? await otherWords(kept.from, kept.own.id, pack, language) : [];
    const statements = otherStatements(pack, language, model).map((each): PackProblem => ({ kind: "statement", ...each }));
    return [...statements.slice(0, NAMED), ...named<PackProblem>([...sheets, ...rows], (one) => one, "cells_more")];
  } catch (error) {
    if (error instanceof ReportError) throw refused("no_pack", { detail: error.message });
    throw error;
  }
}

async function keptWords(from: Askable, own: Briefing, language: Language): Promise<KeptWords> {
  const figures = (await frozenFigures(from, own.id)).map((figure) => [figure.position, reportFigure(figure, language)] as const);
  return { figures: new Map(figures), charts: await chartsIssued(from, own.id, language), ...(await revisionsUpTo(from, { briefing: own, language, privacy: "none" })) };
}

const NAMED = 20;

/** The first of many by name, the rest as a number. */
function named<T>(all: readonly T[], problem: (one: T) => PackProblem, rest: "rows_altered" | "rows_twice" | "cells_more"): PackProblem[] {
  return [...all.slice(0, NAMED).map(problem), ...(all.length > NAMED ? [{ kind: rest, count: all.length - NAMED } as const] : [])];
}

/** A figure's numbers in short: "17", "320–621", "600 / 665". */
function shown({ figure }: CheckedFigure, says: FigureSays, language: Language): string {
  const expected = figure.method === "sum_expected" && says.expected !== null ? ` / ${formatValue(says.expected, figure.unit, language)}` : "";
  return `${shortAmount(says.amount, figure.unit, language)}${expected}`;
}

async function againstOffice(from: Askable, own: Briefing, check: PackCheck): Promise<PackProblem[]> {
  const problems: PackProblem[] = [];
  const kept = await hashOfTables(from, own);
  if (kept !== own.contentHash) problems.push({ kind: "office_damaged", number: own.number });
  if (own.contentHash === check.contentHash) return problems;
  problems.push({ kind: "office_hash", office: own.contentHash, computed: check.contentHash });
  const inFile = new Set(check.pack.rows.map((row) => row.hash));
  const rows = await namedRows<{ hash: string; kind: string; record_id: string }>(from, "select hash, kind, record_id from briefing_row where briefing_id = :id order by seq", { id: own.id });
  const missing = rows.filter((row) => !inFile.has(row.hash));
  const known = new Set(rows.map((row) => row.hash));
  const added = check.pack.rows.filter((row) => !known.has(row.hash));
  if (missing.length > 0) problems.push({ kind: "rows_missing", count: missing.length, records: missing.slice(0, NAMED).map((row) => row.record_id) });
  if (added.length > 0) problems.push({ kind: "rows_added", count: added.length, records: added.slice(0, NAMED).map((row) => row.recordId) });
  return problems;
}

/** What a verification found, as the screen and the command line tell it. */
export function verifiedInWords({ check, problems, database }: Verified, language: Language): VerifiedInWords {
  const { head, rows } = check.pack;
  return {
    holds: problems.length === 0, number: head.number, revision: head.revision, from: head.from, to: head.to, contentHash: check.contentHash, rows: rows.length,
    figures: check.figures.map((each) => ({ label: each.figure.label, issued: shown(each, each.issued, language), recomputed: each.recomputed ? shown(each, each.recomputed, language) : "", same: each.same })),
    problems: [...problems], database,
  };
}
