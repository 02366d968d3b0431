/** Issued briefings for the window: the list, one of them, its rows page by page. */
import type { FigureRowInWords } from "../../../shared/contract/briefings";
import type { AffectedRowInWords, FigureChangeInWords, IssuedRow } from "../../../shared/contract/briefingsIssued";
import { plainText, type TextBlock } from "../../../shared/domain/briefingText";
import type { ExclusionReason, FigureRow } from "../../../shared/domain/figures";
import type { Language } from "../../../shared/domain/languages";
import type { Askable } from "../../database/reader";
import { notFound } from "../core/errors";
import { Briefing } from "./briefing.entity";
import { BriefingFigure } from "./briefingFigure.entity";
import { BriefingRow } from "./briefingRow.entity";
import { SECTIONS } from "./definitions";
import { issuedById } from "./freeze";
import { amountOfFrozen } from "./freezeRows";
import { chartsIssued, countsIn, frozenFigures, frozenInWords, frozenRows, frozenText, languagesIssued, leftOutOf, type WordedRow, withoutTitle } from "./frozen";
import { saidOf } from "./frozenReport";
import { rowsInWords } from "./present";
import { type AffectedRow, changesBetweenRevisions, revisionsOf } from "./revisions";
import { WORDS } from "./words";

const rowOf = (briefing: Briefing, revisions: number): IssuedRow => {
  const { id, number, revision, fromDate, toDate, date, issuedAt, issuedBy, contentHash, reason, figures } = briefing;
  return { id, number, revision, from: fromDate, to: toDate, date, issuedAt, issuedBy, contentHash, reason, figures, revisions };
};

export interface IssuedPage {
  readonly search: string;
  readonly sort: string;
  readonly descending: boolean;
  readonly page: number;
  readonly pageSize: number;
}

/** The latest revision of each number; the newest number first unless asked otherwise. */
export async function issuedList(from: Askable, { search, sort, descending, page, pageSize }: IssuedPage): Promise<{ rows: IssuedRow[]; total: number }> {
  const query = from.manager.getRepository(Briefing).createQueryBuilder("b")
    .where("b.state = 'issued' and not exists (select 1 from briefing later where later.number = b.number and later.revision > b.revision)");
  const typed = search.trim();
  if (typed) query.andWhere("(b.number like :typed or b.content_hash like :hash)", { typed: `%${typed.replace(/\D/g, "") || typed}%`, hash: `${typed.toLowerCase()}%` });
  const total = await query.getCount();
  const column = { from: "b.from_date", date: "b.date" }[sort] ?? "b.sort_key";
  const found = await query.orderBy(column, sort === "" || descending ? "DESC" : "ASC").addOrderBy("b.id", "DESC").limit(pageSize).offset((page - 1) * pageSize).getMany();
  return { rows: found.map((briefing) => rowOf(briefing, briefing.revision)), total };
}

/** Our own kinds of block, writable as the contract has them. */
export function contractBlocks(blocks: readonly TextBlock[]) {
  const own = (sentences: readonly { text: string; figures: readonly string[] }[]) => sentences.map((sentence) => ({ text: sentence.text, figures: [...sentence.figures] }));
  return blocks.map((block) => {
    if (block.kind === "heading") return block;
    return block.kind === "paragraph" ? { kind: block.kind, sentences: own(block.sentences) } : { kind: block.kind, items: own(block.items) };
  });
}

/** Everything it says, from its own tables only. @throws OfficeError NOT_FOUND */
export async function issuedBriefing(from: Askable, id: string, language: Language) {
  const briefing = await issuedById(from, id);
  const all = await revisionsOf(from, briefing.number);
  const figures = await frozenFigures(from, id);
  const { blocks, language: textLanguage } = await frozenText(from, id, language);
  return {
    ...rowOf(briefing, all.length), isLatest: all.at(-1)?.id === id, textLanguage, languages: await languagesIssued(from, id),
    figuresInWords: figures.map((figure) => frozenInWords(figure, language)),
    sections: SECTIONS.map((section) => ({ id: section, title: WORDS[language].sections[section] })),
    blocks: contractBlocks(withoutTitle(blocks)), plain: plainText(blocks), charts: await chartsIssued(from, id, language),
    all: all.map((one) => ({ id: one.id, revision: one.revision, date: one.date, issuedBy: one.issuedBy, reason: one.reason, contentHash: one.contentHash })),
  };
}

export interface IssuedRowsQuestion {
  readonly id: string;
  readonly figureId: string;
  readonly leftOut: boolean;
  readonly reason?: ExclusionReason;
  readonly language: Language;
  readonly page: number;
  readonly pageSize: number;
}

/** Rows of a figure as they were when it was issued. @throws OfficeError NOT_FOUND */
export async function issuedRows(from: Askable, question: IssuedRowsQuestion) {
  const { id, figureId, leftOut, reason, language, page, pageSize } = question;
  await issuedById(from, id);
  const figure = await from.manager.getRepository(BriefingFigure).findOneBy({ briefingId: id, figureId });
  if (!figure) throw notFound("figures");
  const which = leftOut ? leftOutOf(figure.position) : countsIn(figure.position);
  const where = reason ? `${which.where} and row.reason = :reason` : which.where;
  const parameters = { ...which.parameters, ...(reason ? { reason } : {}) };
  const query = () => from.manager.getRepository(BriefingRow).createQueryBuilder("row").where("row.briefing_id = :id", { id });
  const total = await query().andWhere(where, parameters).getCount();
  const reasons = leftOut
    ? await query().andWhere(which.where, which.parameters).select("row.reason", "reason").addSelect("count(*)", "count").groupBy("row.reason").orderBy("count", "DESC").getRawMany<{ reason: ExclusionReason; count: number }>()
    : [];
  const rows = await frozenRows(from, { briefingId: id, where, parameters, limit: pageSize, offset: (page - 1) * pageSize }, language);
  return {
    rows: await wordedRows(from, rows), total,
    reasons: reasons.map((each) => ({ reason: each.reason, count: Number(each.count), text: WORDS[language].reasons[each.reason] })),
  };
}

/** Frozen rows as the contract hands rows out; what they can be opened as, as far as it still is there. */
async function wordedRows(from: Askable, rows: readonly WordedRow[]): Promise<FigureRowInWords[]> {
  return rowsInWords(from, rows.map((row): FigureRow => {
    const said = saidOf(row, "full");
    return {
      id: row.sourceId ?? row.recordId, kind: row.kind, date: row.date, dateTo: row.dateTo, subject: null, label: [said.number, said.name].filter(Boolean).join(" "),
      provider: row.said.provider, item: said.item, amount: amountOfFrozen(row), expected: row.expected, reason: row.reason,
    };
  }));
}

/** Rows listed of each figure that a revision changed. */
const ROWS_LISTED = 200;

export interface ChangesQuestion {
  readonly before: string;
  readonly id: string;
  readonly language: Language;
}

/** What changed between two revisions with the rows behind it, each with what it can be opened as (R15). @throws OfficeError NOT_FOUND */
export async function issuedChanges(from: Askable, { before, id, language }: ChangesQuestion): Promise<FigureChangeInWords[]> {
  for (const each of [before, id]) await issuedById(from, each);
  const changes = await changesBetweenRevisions(from, before, id, language);
  const listed = changes.map((change) => change.rows.slice(0, ROWS_LISTED));
  const gone = await rowsBySeq(from, before, listed.flat().filter(({ what }) => what === "gone"), language);
  const there = await rowsBySeq(from, id, listed.flat().filter(({ what }) => what !== "gone"), language);
  return changes.map(({ rows, ...change }, at) => ({
    ...change,
    rows: (listed[at] ?? []).flatMap(({ what, seq }): AffectedRowInWords[] => {
      const row = (what === "gone" ? gone : there).get(seq);
      return row ? [{ what, row }] : [];
    }),
    more: Math.max(0, rows.length - ROWS_LISTED),
  }));
}

async function rowsBySeq(from: Askable, briefingId: string, affected: readonly AffectedRow[], language: Language): Promise<Map<number, FigureRowInWords>> {
  const found = new Map<number, FigureRowInWords>();
  const seqs = [...new Set(affected.map(({ seq }) => seq))];
  for (let start = 0; start < seqs.length; start += ROWS_LISTED) {
    const part = seqs.slice(start, start + ROWS_LISTED);
    const rows = await frozenRows(from, { briefingId, where: "row.seq in (:...part)", parameters: { part }, limit: part.length }, language);
    const worded = await wordedRows(from, rows);
    for (const [at, row] of rows.entries()) {
      const said = worded[at];
      if (said) found.set(row.seq, said);
    }
  }
  return found;
}
