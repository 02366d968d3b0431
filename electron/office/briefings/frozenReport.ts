/** An issued briefing as a finished report in one language, from its own tables only, for the writers of files. */
import type { ClaimShare } from "../../../shared/domain/bounds";
import { type CanonicalFigure, hashesCharts } from "../../../shared/domain/canonical";
import { ROW_KINDS, type RowKind } from "../../../shared/domain/figures";
import { plainText } from "../../../shared/domain/briefingText";
import type { Language } from "../../../shared/domain/languages";
import { formatPeriod } from "../../../shared/domain/periods";
import { masked, type PrivacyLevel } from "../../../shared/domain/personalColumns";
import { shortAmount } from "../../../shared/domain/wording";
import type { Askable } from "../../database/reader";
import { NOTHING } from "../../files/corrections";
import type { RowCheck } from "../../files/packFields";
import { PACK_WORDS } from "../../files/packWords";
import type { Cell, ExclusionLine, IssuedPack, PublicationLine, ReportFigure, ReportModel, ReportRow, RevisionChange, RowSheet } from "../../files/reportModel";
import { reportWords } from "../../files/reportWords";
import type { Briefing } from "./briefing.entity";
import type { BriefingFigure } from "./briefingFigure.entity";
import { BriefingRow } from "./briefingRow.entity";
import { BriefingText } from "./briefingText.entity";
import { changesInWords } from "./changeWords";
import { sharesIssued } from "./claimShares";
import { publicationsOf } from "../publications/queries";
import { SECTIONS } from "./definitions";
import { nameIn } from "./details";
import { amountOfFrozen, positionsIn } from "./freezeRows";
import { canonicalChart, canonicalFigure, chartsIn, frozenCharts, frozenFigures, frozenRows, headOf, type WordedRow, withoutTitle } from "./frozen";
import { plainBlock, withoutPeriod } from "./report";
import { COLUMNS, inUnit as decimalOf, shareCell, TYPES, WIDTHS } from "./reportRows";
import { changesBetweenRevisions, revisionsOf } from "./revisions";
import { staffNameIn } from "./staffName";
import { type ColumnKey, fill, WORDS } from "./words";

export interface FrozenReportRequest {
  readonly briefing: Briefing;
  readonly language: Language;
  readonly privacy: PrivacyLevel;
}

/** "№ 14", with the revision from the second on. */
export function numberLine({ number, revision }: Pick<Briefing, "number" | "revision">, language: Language): string {
  const plain = String(Number(number.slice(5)));
  const { numbered, numberedRevision } = WORDS[language].sentences;
  return fill(revision === 1 ? numbered : numberedRevision, { number: plain, revision: String(revision) });
}

export async function frozenReport(from: Askable, request: FrozenReportRequest): Promise<ReportModel> {
  const { briefing, language } = request;
  const words = WORDS[language];
  const { nameRu, nameKk, head, headPost, headPostKk, place } = briefing.letterhead;
  const figures = await frozenFigures(from, briefing.id);
  const texts = await from.manager.getRepository(BriefingText).find({ where: { briefingId: briefing.id }, order: { language: "ASC" } });
  const charts = await frozenCharts(from, briefing.id);
  const blocks = texts.find((text) => text.language === language)?.blocks ?? [];
  const periodLine = fill(words.sentences.period, { period: formatPeriod({ from: briefing.fromDate, to: briefing.toDate }) });
  return {
    language,
    letterhead: { nameRu, nameKk, head, headPost: (language === "kk" && headPostKk) || headPost, place },
    title: words.sentences.title,
    numberLine: numberLine(briefing, language),
    date: briefing.date,
    periodLine,
    text: withoutPeriod(withoutTitle(blocks), periodLine).map(plainBlock),
    charts: chartsIn(charts, language),
    figures: figures.map((figure) => reportFigure(figure, language)),
    sheets: await rowSheets(from, request, figures),
    exclusions: await exclusionLines(from, request, figures),
    words: reportWords(language),
    issued: {
      head: headOf(briefing), contentHash: briefing.contentHash, figures: figures.map(canonicalFigure), words: PACK_WORDS[language],
      texts: texts.map((text) => ({ language: text.language, hash: text.hash, lines: plainText(text.blocks).split("\n") })),
      charts: hashesCharts(briefing.form) ? charts.map(canonicalChart) : [],
      ...(await revisionsUpTo(from, request)),
      publications: await publicationLines(from, request),
    },
  };
}

/** Every revision up to this one, and what each corrected (R15). */
export async function revisionsUpTo(from: Askable, { briefing, language, privacy }: FrozenReportRequest): Promise<Pick<IssuedPack, "revisions" | "changes">> {
  const revisions = (await revisionsOf(from, briefing.number)).filter((one) => one.revision <= briefing.revision);
  const changes: RevisionChange[] = [];
  for (const [at, one] of revisions.entries()) {
    const previous = revisions[at - 1];
    if (!previous) continue;
    const own = await changesBetweenRevisions(from, previous.id, one.id, language);
    changes.push(...own.map((change): RevisionChange => ({
      revision: one.revision, figure: change.label, before: change.before ?? NOTHING, after: change.after ?? NOTHING, reason: one.reason,
      rows: change.rows.slice(0, ROWS_NAMED).map((row) => `${WORDS[language].sentences[row.what]}: ${WORDS[language].sheets[row.kind]} ${row.code}`),
    })));
  }
  return { revisions: revisions.map(({ revision, date, issuedBy, contentHash, reason }) => ({ revision, date, issuedBy: staffNameIn(issuedBy, privacy), contentHash, reason })), changes };
}
/** Where this revision and those before it were published, the latest first. */
async function publicationLines(from: Askable, { briefing, language, privacy }: FrozenReportRequest): Promise<PublicationLine[]> {
  const revisions = new Map((await revisionsOf(from, briefing.number)).map(({ id, revision }) => [id, revision]));
  return (await publicationsOf(from, briefing.id)).flatMap(({ fields, partner }): PublicationLine[] => {
    const revision = revisions.get(fields.briefingId) ?? 0;
    if (revision > briefing.revision) return [];
    const { outlet, publishedOn, link, saidBy } = fields;
    const speaker = [PACK_WORDS[language].speakers[fields.speaker], partner && nameIn(partner, language)].filter(Boolean).join(": ");
    return [{ revision, outlet, publishedOn, speaker, saidBy: staffNameIn(saidBy, privacy), link }];
  });
}

/** A cell holds 32,767 characters. */
const ROWS_NAMED = 300;

export function reportFigure(figure: BriefingFigure, language: Language): ReportFigure {
  const { label, wording, counts, leavesOut } = figure.words[language];
  return { ...figureInReport(canonicalFigure(figure), language), label, wording, sheets: figure.sheets, definition: `${counts} ${leavesOut}`, rows: figure.lines };
}

/** What its canonical form alone tells of a figure. */
export function figureInReport(figure: CanonicalFigure, language: Language): ReportFigure {
  const words = WORDS[language];
  const { unit, method, amount } = figure;
  const single = amount.qualifier === "range" || amount.qualifier === "unknown" ? null : amount.value;
  const one = method !== "bounds" || amount.qualifier === "exact" || amount.qualifier === "about";
  return {
    id: figure.id, section: SECTIONS.flatMap((section) => (section === figure.section ? [words.sections[section]] : [])).join(""), label: "", wording: "",
    unit, unitLabel: words.units[unit], qualifier: amount.qualifier, qualifierLabel: words.qualifiers[amount.qualifier],
    value: one ? decimalOf(single, unit) : null, low: decimalOf(figure.low, unit), high: decimalOf(figure.high, unit), expected: decimalOf(figure.expected, unit),
    method, sheets: [], definition: "", rows: figure.rows, excluded: figure.excluded,
  };
}

const PORTION = 1_000;

async function rowSheets(from: Askable, request: FrozenReportRequest, figures: readonly BriefingFigure[]): Promise<RowSheet[]> {
  const { briefing, language } = request;
  const counts = await from.manager.getRepository(BriefingRow).createQueryBuilder("row").select("row.kind", "kind").addSelect("count(*)", "count").addSelect("count(row.subject_no)", "subjects").addSelect("min(row.seq)", "first")
    .where("row.briefing_id = :id and row.left_out is null", { id: briefing.id }).groupBy("row.kind").getRawMany<{ kind: RowKind; count: number; subjects: number; first: number }>();
  const ids = new Map(figures.map((figure) => [figure.position, figure.figureId]));
  const shares = await sharesIssued(from, briefing.id, figures);
  return ROW_KINDS.flatMap((kind): RowSheet[] => {
    const own = counts.find((each) => each.kind === kind);
    if (!own) return [];
    return [{
      kind, name: WORDS[language].sheets[kind],
      columns: COLUMNS[kind].map((key) => ({ key, header: WORDS[language].columns[key], type: TYPES[key] ?? "text", width: WIDTHS[key] })),
      rows: { [Symbol.asyncIterator]: () => sheetRows(from, request, { ids, shares }, Number(own.first), Number(own.count)) },
      rowCount: Number(own.count), subjectRows: Number(own.subjects), shares: kind === "claim" && shares.size > 0,
    }];
  });
}

interface Known {
  /** Ids of figures by their positions. */
  readonly ids: ReadonlyMap<number, string>;
  readonly shares: ReadonlyMap<string, ClaimShare>;
}

/** Rows of a kind stand together by their numbers, those that count first. */
async function* sheetRows(from: Askable, request: FrozenReportRequest, known: Known, first: number, count: number): AsyncGenerator<ReportRow> {
  for (let start = first; start < first + count; start += PORTION) {
    const question = { briefingId: request.briefing.id, where: "row.seq >= :start and row.seq < :end", parameters: { start, end: Math.min(start + PORTION, first + count) }, limit: PORTION };
    for (const row of await frozenRows(from, question, request.language)) yield reportRow(row, known, request);
  }
}

/** What a row shows, column by column. */
export function shownCells(row: WordedRow, { language, privacy }: Pick<FrozenReportRequest, "language" | "privacy">): Readonly<Record<ColumnKey, Cell>> {
  const said = saidOf(row, privacy);
  const amount = amountOfFrozen(row);
  const label = [said.number, said.name].filter(Boolean).join(" ");
  return {
    date: row.date, dateTo: row.dateTo, who: label, statement: label, provider: row.said.provider, organiser: row.said.organiser ?? "", volunteers: row.said.volunteers ?? null, item: said.item, place: said.place,
    expected: decimalOf(row.expected, row.unit), amount: amount ? shortAmount(amount, row.unit, language) : "",
  };
}

/** A row left out, in one line. */
export function leftOutLine(row: WordedRow, privacy: PrivacyLevel): string {
  const said = saidOf(row, privacy);
  return [[said.number, said.name].filter(Boolean).join(" "), row.said.provider, said.item].filter(Boolean).join(", ");
}

function reportRow(row: WordedRow, { ids, shares }: Known, request: FrozenReportRequest): ReportRow {
  const { unit } = row;
  const amount = amountOfFrozen(row);
  const cells = shownCells(row, request);
  return {
    subjectNo: row.subjectNo, cells: COLUMNS[row.kind].map((key) => cells[key]), amount: decimalOf(row.counted, unit), expected: decimalOf(row.expected, unit),
    listed: decimalOf(row.listed, unit),
    ...(row.kind === "claim" && amount ? { range: { low: decimalOf(row.low, unit), high: decimalOf(row.high, unit) } } : {}),
    ...(row.kind === "claim" ? shareCell(shares.get(row.recordId), unit) : {}),
    counts: positionsIn(row.counts).flatMap((position) => ids.get(position) ?? []),
    check: checkOf(row, request),
  };
}

/** Kinds of rows that carry the number of a person. */
const NUMBERS_OF_PERSONS: ReadonlySet<RowKind> = new Set<RowKind>(["volunteer", "attendance", "trained", "participation"]);

/** Number, name, item and place as far as the privacy of the file lets them out. */
export function saidOf(row: WordedRow, privacy: PrivacyLevel): { number: string; name: string; item: string; place: string } {
  const open = (text: string, kind: "name" | "text"): string => (privacy === "full" ? text : privacy === "masked" ? masked(text, kind) : "");
  const { personal, said } = row;
  // What was issued before numbers were held apart has them among its words.
  const number = NUMBERS_OF_PERSONS.has(row.kind) ? (privacy === "full" ? said.number || (personal?.number ?? "") : "") : said.number;
  return { number, name: said.name || open(personal?.name ?? "", "name"), item: said.item || open(personal?.item ?? "", "text"), place: said.place || open(personal?.place ?? "", "text") };
}

function checkOf(row: WordedRow, { language, privacy }: Pick<FrozenReportRequest, "language" | "privacy">): RowCheck {
  const decimal = (value: number | null): number | null => decimalOf(value, row.unit);
  const staff = (name: string): string => staffNameIn(name, privacy);
  return {
    recordId: row.recordId, kind: row.kind, subjectNo: row.subjectNo, date: row.date, dateTo: row.dateTo, unit: row.unit, qualifier: row.qualifier, low: decimal(row.low), high: decimal(row.high),
    counted: decimal(row.counted), expected: decimal(row.expected), people: row.people, listed: decimal(row.listed), listState: row.listState, withinId: row.withinId,
    repeatsId: row.repeatsId, reason: row.reason, recordedAt: row.recordedAt, recordedBy: staff(row.recordedBy), confirmedAt: row.confirmedAt, confirmedBy: staff(row.confirmedBy),
    evidence: row.evidence, district: row.district, changed: changesInWords(row.changed, language, privacy), hash: row.hash,
  };
}

async function exclusionLines(from: Askable, request: FrozenReportRequest, figures: readonly BriefingFigure[]): Promise<ExclusionLine[]> {
  const { briefing, language, privacy } = request;
  const byPosition = new Map(figures.map((figure) => [figure.position, figure]));
  const lines: ExclusionLine[] = [];
  for (let after = 0; ; ) {
    const rows = await frozenRows(from, { briefingId: briefing.id, where: "row.left_out is not null and row.seq > :after", parameters: { after }, limit: PORTION }, language);
    for (const row of rows) {
      const figure = byPosition.get(row.leftOut ?? 0);
      lines.push({
        figureId: figure?.figureId ?? "", figureLabel: figure?.words[language].label ?? "", row: leftOutLine(row, privacy),
        date: row.date, reason: row.reason ? WORDS[language].reasons[row.reason] : "", check: checkOf(row, request),
      });
    }
    if (rows.length < PORTION) return lines;
    after = rows.at(-1)?.seq ?? after;
  }
}

