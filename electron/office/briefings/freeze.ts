/**
 * Issuing: the figures of a period, their rows and their texts are computed and written down in one queued write, so that
 * they come from one consistent reading, and hashed (R14). Afterwards the database refuses every change of them.
 */
import { setImmediate as nextTurn } from "node:timers/promises";
import { goneChips, looseNumbers, plainText, type TextBlock, wordBlocks } from "../../../shared/domain/briefingText";
import { type Language, LANGUAGES } from "../../../shared/domain/languages";
import type { Draft } from "../../../shared/contract/briefingDrafts";
import type { Period } from "../../../shared/domain/periods";
import type { Askable } from "../../database/reader";
import { CANONICAL_FORM } from "../../../shared/domain/canonical";
import { ContentHash, sha256 } from "../../files/contentHash";
import { writeRows } from "../core/bulkRows";
import { newId } from "../core/clock";
import type { AtDesk } from "../core/context";
import { notFound, refused } from "../core/errors";
import { write, type Writing } from "../core/writing";
import type { Office } from "../createOffice";
import { numberTaken, nextNumber, takeNumber } from "../settings/numbers";
import { corpsOf, todayOfWrite } from "../settings/service";
import { Briefing, type IssuedLetterhead } from "./briefing.entity";
import { BriefingFigure } from "./briefingFigure.entity";
import { BriefingText } from "./briefingText.entity";
import { type ComputedFigure, computeFigures, type FigureSet } from "./figures";
import { freezeRows } from "./freezeRows";
import { canonicalChart, canonicalFigure, frozenCharts, headOf, rowHashes } from "./frozen";
import { draftOf, writtenText } from "./draftQueries";
import { type CollectedRows, collectRows } from "./reportRows";
import { figureRequest, generatedText } from "./service";
import { partParameters } from "./tally";
import { type TextFacts, textFacts } from "./textFacts";
import { chipsOf, wordFigure } from "./wordFigures";
import { WORDS } from "./words";
import { definitionOf } from "./definitions";
import { type ChartsAsked, chartsOf, districtsDrawn } from "./charts";
import type { Places } from "../places/service";

export const BRIEFINGS = "briefings";

export interface IssueWish {
  /** `from` null: a figure without a start date blocks issuing (R11). */
  readonly period: { readonly from: string | null; readonly to: string };
  /** Plain number within its year; null takes the next one. */
  readonly number: number | null;
}

export interface Issued {
  readonly id: string;
  /** `2020-0014`. */
  readonly number: string;
  readonly revision: number;
  readonly contentHash: string;
}

/** @throws OfficeError REFUSED `no_start_date`, `period_reversed` */
function checkedPeriod({ from, to }: IssueWish["period"]): Period {
  if (from === null) throw refused("no_start_date");
  if (to < from) throw refused("period_reversed");
  return { from, to };
}

/**
 * Issues the first revision of a briefing.
 * @throws OfficeError REFUSED `no_start_date`, `period_reversed`, `period_not_over`, `number_taken`, `nothing_to_say`, `unbound_number`, `chip_without_figure`, `empty_text`, `no_corps`, `read_only`
 */
export async function issueBriefing(office: Office, by: AtDesk | null, { period, number }: IssueWish): Promise<Issued> {
  const asked = checkedPeriod(period);
  if (!office.database.queue) throw refused("read_only");
  await figureRequest(office, asked);
  return write(office, by, async (writing) => {
    const date = await todayOfWrite(writing);
    if (asked.to > date) throw refused("period_not_over", { to: asked.to });
    const taken = number === null ? await nextNumber(writing.tx, "briefing", date) : numberTaken(date.slice(0, 4), number);
    if (number !== null) {
      if (await ofNumber(writing.tx, taken)) throw refused("number_taken", { number: taken });
      await takeNumber(writing.tx, "briefing", date.slice(0, 4), number);
    }
    return freeze(writing, office.places, { period: asked, number: taken, revision: 1, reason: "", previous: null, date });
  });
}

/**
 * Freezes the same period anew as the next revision of a briefing (R15). The old revision stays as it is.
 * @throws OfficeError NOT_FOUND; REFUSED `revision_reason_needed`, `not_latest_revision`, and as `issueBriefing`
 */
export async function reviseBriefing(office: Office, by: AtDesk | null, id: string, reason: string): Promise<Issued> {
  if (!office.database.queue) throw refused("read_only");
  if (reason.trim() === "") throw refused("revision_reason_needed");
  const previous = await issuedById(office.database.reader, id);
  await figureRequest(office, { from: previous.fromDate, to: previous.toDate });
  return write(office, by, async (writing) => {
    const latest = await ofNumber(writing.tx, previous.number);
    if (latest?.id !== id) throw refused("not_latest_revision", { number: previous.number, revision: latest?.revision ?? 0 });
    return freeze(writing, office.places, {
      period: { from: previous.fromDate, to: previous.toDate }, number: previous.number, revision: previous.revision + 1, reason: reason.trim(), previous,
      date: await todayOfWrite(writing),
    });
  });
}

/** @throws OfficeError NOT_FOUND for an id of no issued briefing */
export async function issuedById(from: Askable, id: string): Promise<Briefing> {
  const found = await findIssued(from, id);
  if (!found) throw notFound(BRIEFINGS);
  return found;
}

/** A briefing that was issued; null where there is none of this id that was. */
export async function findIssued(from: Askable, id: string): Promise<Briefing | null> {
  return from.manager.getRepository(Briefing).findOneBy({ id, state: "issued" });
}

/** The latest revision that carries a number; null where none does. */
export async function ofNumber(from: Askable, number: string): Promise<Briefing | null> {
  return from.manager.getRepository(Briefing).createQueryBuilder("b").where("b.number = :number and b.state = 'issued'", { number }).orderBy("b.revision", "DESC").getOne();
}

interface FreezeRequest {
  readonly period: Period;
  readonly number: string;
  readonly revision: number;
  readonly reason: string;
  readonly previous: Briefing | null;
  readonly date: string;
}

async function freeze(writing: Writing, places: Places, request: FreezeRequest): Promise<Issued> {
  const { tx, at, by } = writing;
  const { period, number, revision, reason, previous, date } = request;
  const corps = await corpsOf(tx);
  const asked = { period, corpsPartnerId: corps.partnerId, today: date, places };
  const set = await computeFigures(tx, asked);
  if (set.figures.length === 0) throw refused("nothing_to_say");
  const draft = await draftOf(tx, period);
  const texts = await textsOf(tx, set, await textFacts(tx, period, partParameters(asked)), draft);
  const { nameRu, nameKk, head, headPost, headPostKk, place } = corps;
  const letterhead: IssuedLetterhead = { nameRu, nameKk, head, headPost, headPostKk, place };
  const briefing: Briefing = Object.assign(new Briefing(), {
    id: newId(), version: 1, createdAt: at, updatedAt: at, deletedAt: null, number, revision, fromDate: period.from, toDate: period.to, state: "draft",
    date, cutoffAt: at, issuedAt: at, issuedById: by?.id ?? null, issuedBy: by?.name ?? "", letterhead, reason,
    previousId: previous?.id ?? null, previousHash: previous?.contentHash ?? "", form: CANONICAL_FORM, contentHash: "", figures: set.figures.length, rowCount: 0,
    sortKey: `${number} ${String(revision).padStart(4, "0")}`,
  });
  const briefings = tx.manager.getRepository(Briefing);
  await briefings.insert(briefing as object);
  const collected = await collectRows(tx, asked, set.figures);
  await writeRows(tx, "briefing_figure", set.figures.map((figure, at) => frozenFigure(briefing.id, at + 1, figure, set, collected)));
  await writeRows(tx, "briefing_text", texts.map(({ language, blocks }) => ({ id: newId(), briefingId: briefing.id, language, blocks, hash: sha256(plainText(blocks)) })));
  const charts = await chartRows(tx, briefing.id, { kinds: draft?.charts ?? [], set, request: asked, places });
  await writeRows(tx, "briefing_chart", charts);
  const districts = await districtsDrawn(tx, charts.map(({ drawn }) => drawn.ru), { request: asked, places });
  const rowCount = await freezeRows(tx, briefing.id, set.figures, collected, districts);
  const contentHash = await hashOfTables(tx, briefing);
  await briefings.update({ id: briefing.id }, { state: "issued", contentHash, rowCount });
  await writing.journal({ action: "issue", kind: BRIEFINGS, id: briefing.id, version: 1, title: number, after: { number, revision, from: period.from, to: period.to, contentHash, reason } });
  return { id: briefing.id, number, revision, contentHash };
}

/**
 * What somebody has written for the period, in the languages it is issued in; the office's own text in all of them otherwise.
 * @throws OfficeError REFUSED `unbound_number` (R16), `chip_without_figure`, `empty_text`
 */
async function textsOf(tx: Askable, set: FigureSet, beside: TextFacts, draft: Draft | null): Promise<{ language: Language; blocks: TextBlock[] }[]> {
  const texts: { language: Language; blocks: TextBlock[] }[] = [];
  for (const language of draft?.languages ?? LANGUAGES) {
    const said = chipsOf(set, language);
    const blocks = writtenText(draft, language) ?? (await generatedText(tx, set, beside, language));
    const [gone] = goneChips(blocks, said);
    if (gone) throw refused("chip_without_figure", { sentence: gone.sentence });
    const [loose] = looseNumbers(blocks, said);
    if (loose) throw refused("unbound_number", { number: loose.text, sentence: loose.sentence });
    const worded = wordBlocks(blocks, said);
    if (worded.length === 0) throw refused("empty_text");
    texts.push({ language, blocks: [{ kind: "heading", level: 1, text: WORDS[language].sentences.title }, ...worded] });
  }
  return texts;
}

function frozenFigure(briefingId: string, position: number, figure: ComputedFigure, set: FigureSet, collected: CollectedRows): { [Column in keyof BriefingFigure]: BriefingFigure[Column] } {
  const kinds = [...(collected.kindsOf.get(figure.id) ?? [])];
  const words = (language: (typeof LANGUAGES)[number]) => wordFigure(figure, set.facts, language);
  return {
    id: newId(), briefingId, position, figureId: figure.id, definition: figure.definition, definitionVersion: figure.definitionVersion, section: figure.section,
    unit: figure.unit, method: figure.method, qualifier: figure.amount.qualifier, value: figure.amount.value, top: figure.amount.high,
    low: figure.low, high: figure.high, expected: figure.expected, expectedQualifier: figure.expectedQualifier, itemised: figure.itemised, rows: figure.rows, excluded: figure.excluded, people: figure.people,
    sheets: kinds.length ? kinds : (definitionOf(figure.id)?.definition.sheets.slice(0, 1) ?? ["delivery"]), lines: collected.rowsOf.get(figure.id) ?? 0,
    words: { ru: words("ru"), kk: words("kk"), en: words("en") },
  };
}

async function chartRows(tx: Askable, briefingId: string, asked: Omit<ChartsAsked, "language">) {
  const [ru, kk, en] = [await chartsOf(tx, { ...asked, language: "ru" }), await chartsOf(tx, { ...asked, language: "kk" }), await chartsOf(tx, { ...asked, language: "en" })];
  return ru.map((chart, at) => ({ id: newId(), briefingId, position: at + 1, drawn: { ru: chart, kk: kk[at] ?? chart, en: en[at] ?? chart } }));
}

/** The content hash, from what the tables hold. */
export async function hashOfTables(from: Askable, briefing: Briefing): Promise<string> {
  const figures = await from.manager.getRepository(BriefingFigure).find({ where: { briefingId: briefing.id }, order: { position: "ASC" } });
  const texts = await from.manager.getRepository(BriefingText).find({ where: { briefingId: briefing.id } });
  const charts = await frozenCharts(from, briefing.id);
  const hash = new ContentHash(headOf(briefing), figures.map(canonicalFigure), charts.map(canonicalChart));
  for await (const hashes of rowHashes(from, briefing.id)) {
    hash.rows(hashes);
    await nextTurn();
  }
  return hash.finish(texts);
}
