/** Figures, rows and texts of a period for whoever asks: the window, the command line, exports. */
import type { ExclusionReason } from "../../../shared/domain/figures";
import type { Language } from "../../../shared/domain/languages";
import { addDays, type Period } from "../../../shared/domain/periods";
import { ensureOccurrences } from "../commitments/schedule";
import type { Office } from "../createOffice";
import { corpsOf, todayOf } from "../settings/service";
import { computeFigures, type FigureRequest, type FigureSet } from "./figures";
import { figureExclusions, figureRows, type PageOf } from "./rows";
import { partParameters } from "./tally";
import { briefingText, type TextBlock } from "./text";
import { textFacts } from "./textFacts";

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

/** The figures and the text over them, from one reading. */
export async function figuresWithText(office: Office, period: Period, language: Language): Promise<FiguresWithText> {
  const request = await figureRequest(office, period);
  const set = await computeFigures(office.database.reports, request);
  const facts = await textFacts(office.database.reports, period, partParameters(period, request.corpsPartnerId));
  return { set, text: briefingText(set, facts, language) };
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
