/** Figures, rows and texts of a period for whoever asks: the window, the command line, exports. */
import { type DraftBlock, type TextBlock, wordBlocks } from "../../../shared/domain/briefingText";
import type { ExclusionReason } from "../../../shared/domain/figures";
import type { Language } from "../../../shared/domain/languages";
import { addDays, type Period } from "../../../shared/domain/periods";
import { ensureOccurrences } from "../commitments/schedule";
import { refused } from "../core/errors";
import type { Office } from "../createOffice";
import { corpsOf, todayOf } from "../settings/service";
import { computeFigures, type FigureRequest, type FigureSet } from "./figures";
import { figureExclusions, figureRows, type PageOf } from "./rows";
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
  const latest = addDays(await todayOf(office), DAYS_AHEAD);
  await ensureOccurrences(office, period.to < latest ? period.to : latest);
  return { period, corpsPartnerId: corps.partnerId };
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
  return { set, text: wordBlocks(written ?? briefingText(set, facts, language), chipsOf(set, language)) };
}

async function figuresAndFacts(office: Office, period: Period): Promise<{ set: FigureSet; facts: TextFacts }> {
  const request = await figureRequest(office, period);
  const { reports } = office.database;
  const set = await computeFigures(reports, request);
  return { set, facts: await textFacts(reports, period, partParameters(period, request.corpsPartnerId)) };
}

/**
 * The text the office would write, in each language.
 * @throws OfficeError REFUSED `nothing_to_say` when the period has no figure
 */
export async function generatedTexts(office: Office, period: Period): Promise<Record<Language, DraftBlock[]>> {
  const { set, facts } = await figuresAndFacts(office, period);
  if (set.figures.length === 0) throw refused("nothing_to_say");
  const of = (language: Language): DraftBlock[] => briefingText(set, facts, language);
  return { ru: of("ru"), kk: of("kk"), en: of("en") };
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
