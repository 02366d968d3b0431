/** Figures, rows and texts of a period for whoever asks: the window, the command line, exports. */
import { type DraftBlock, type TextBlock, wordBlocks } from "../../../shared/domain/briefingText";
import type { Occasion } from "../../../shared/domain/briefingTemplates";
import type { ExclusionReason } from "../../../shared/domain/figures";
import type { Language } from "../../../shared/domain/languages";
import { addDays, type Period } from "../../../shared/domain/periods";
import { withPhrases } from "../../../shared/domain/phrases";
import type { Askable } from "../../database/reader";
import { ensureOccurrences } from "../commitments/schedule";
import { refused } from "../core/errors";
import type { Office } from "../createOffice";
import { standingPhrases } from "../phrases/queries";
import { corpsOf, todayOf } from "../settings/service";
import { computeFigures, type FigureRequest, type FigureSet } from "./figures";
import { figureExclusions, figureRows, type PageOf, rowsBeyond } from "./rows";
import { partParameters } from "./tally";
import { draftOf, writtenText } from "./draftQueries";
import { briefingText } from "./text";
import { type TextFacts, textFacts } from "./textFacts";
import { chipsOf } from "./wordFigures";

/** Beyond this what will fall due is not written down for a question alone. */
const DAYS_AHEAD = 366;

/**
 * What every question about a period starts with. Promises without an end are written down to its last day first,
 * so that what was expected in it is all there (R4).
 * @throws OfficeError REFUSED `no_corps` before the set-up
 */
export async function figureRequest(office: Office, period: Period): Promise<FigureRequest> {
  const corps = await corpsOf(office.database.reader);
  const today = await todayOf(office);
  const latest = addDays(today, DAYS_AHEAD);
  await ensureOccurrences(office, period.to < latest ? period.to : latest);
  return { period, corpsPartnerId: corps.partnerId, today, places: office.places };
}

export async function figuresOf(office: Office, period: Period): Promise<FigureSet> {
  return computeFigures(office.database.reports, await figureRequest(office, period));
}

export interface FiguresWithText {
  readonly set: FigureSet;
  readonly text: readonly TextBlock[];
}

/** The figures and the text over them, from one reading: what somebody has written for the period, else the office's own. */
export async function figuresWithText(office: Office, period: Period, language: Language): Promise<FiguresWithText> {
  const { set, facts } = await figuresAndFacts(office, period);
  const written = writtenText(await draftOf(office.database.reader, period), language);
  if (written) return { set, text: wordBlocks(written, chipsOf(set, language)) };
  const { generated, said } = await occasion(office, set, facts, language);
  return { set, text: wordBlocks(generated, said) };
}

async function figuresAndFacts(office: Office, period: Period): Promise<{ set: FigureSet; facts: TextFacts }> {
  const request = await figureRequest(office, period);
  const { reports } = office.database;
  const set = await computeFigures(reports, request);
  return { set, facts: await textFacts(reports, period, partParameters(request)) };
}

/** The text the office would write, between the phrases that open and close every briefing: what is shown is what is issued. */
export async function generatedText(from: Askable, set: FigureSet, facts: TextFacts, language: Language): Promise<DraftBlock[]> {
  return withPhrases(briefingText(set, facts, language), await standingPhrases(from, language));
}

async function occasion(office: Office, set: FigureSet, facts: TextFacts, language: Language): Promise<Occasion> {
  return { period: set.period, generated: await generatedText(office.database.reader, set, facts, language), said: chipsOf(set, language) };
}

/**
 * What a first draft is made of, in each language.
 * @throws OfficeError REFUSED `nothing_to_say` when the period has no figure
 */
export async function occasions(office: Office, period: Period): Promise<Record<Language, Occasion>> {
  const { set, facts } = await figuresAndFacts(office, period);
  if (set.figures.length === 0) throw refused("nothing_to_say");
  const of = (language: Language): Promise<Occasion> => occasion(office, set, facts, language);
  return { ru: await of("ru"), kk: await of("kk"), en: await of("en") };
}

export interface RowsQuestion extends PageOf {
  readonly period: Period;
  readonly figureId: string;
  readonly language: Language;
}

export async function rowsOfFigure(office: Office, question: RowsQuestion) {
  return figureRows(office.database.reports, { ...question, ...(await figureRequest(office, question.period)) });
}

export async function exclusionsOfFigure(office: Office, question: RowsQuestion & { readonly reason?: ExclusionReason }) {
  return figureExclusions(office.database.reports, { ...question, ...(await figureRequest(office, question.period)) });
}

export async function beyondFigure(office: Office, { period, figureId }: Pick<RowsQuestion, "period" | "figureId">) {
  return rowsBeyond(office.database.reports, { figureId, ...(await figureRequest(office, period)) });
}
