/** `erikti brief`: the figures of a period as text, as JSON for other programs, and as files. */
import type { Language } from "../../shared/contract/base";
import { plainText, type TextBlock } from "../../shared/domain/briefingText";
import { isLocalDate, type Period } from "../../shared/domain/periods";
import { REPORT_WRITERS, type ReportFormat } from "../files/reportWriters";
import { exportBriefing } from "../office/briefings/exportBriefing";
import { plainNumbers } from "../office/briefings/report";
import { type FiguresWithText, figuresWithText } from "../office/briefings/service";
import { wordFigure } from "../office/briefings/wordFigures";
import { exportIssued } from "../office/briefings/exportIssued";
import type { Briefing } from "../office/briefings/briefing.entity";
import type { BriefingFigure } from "../office/briefings/briefingFigure.entity";
import { issueBriefing, issuedById, reviseBriefing } from "../office/briefings/freeze";
import { frozenFigures, frozenText, withoutTitle } from "../office/briefings/frozen";
import { reportFigure } from "../office/briefings/frozenReport";
import { numbersIssued, revisionsOf } from "../office/briefings/revisions";
import type { Office } from "../office/createOffice";
import { numberTaken } from "../office/settings/numbers";
import { todayOf } from "../office/settings/service";
import { PRIVACY_LEVELS, type PrivacyLevel } from "../../shared/domain/personalColumns";
import { writeInto } from "./files";
import { type Program, requireOffice, withOffice, withReadOffice } from "./offices";
import { CommandFailed, WrongArguments } from "./sentences";

/** A number as somebody writes it: "2020-0014", or "14" of whichever year has it for these days. */
export interface NumberAsked {
  readonly year: string | null;
  readonly number: number;
}

export interface BriefArguments {
  readonly dataFolder: string;
  readonly period: Period;
  readonly language: Language;
  readonly formats: readonly ReportFormat[];
  /** Folder for the files. */
  readonly out: string;
  readonly json: boolean;
  /** Freeze it: the first revision, or from `revision` 2 on a correction. */
  readonly issue: boolean;
  readonly number: NumberAsked | null;
  readonly revision: number | null;
  readonly reason: string | null;
  readonly privacy: PrivacyLevel;
}

/** With `issue` or a number it is an issued briefing that is printed and written, else the draft of the period. */
export async function briefCommand(program: Program, asked: BriefArguments): Promise<void> {
  if (asked.revision !== null && asked.number === null) throw new WrongArguments("--revision needs --number.");
  const { dataFolder, number } = asked;
  if (asked.issue) {
    requireOffice(dataFolder);
    return withOffice(program, dataFolder, async (office) => handOver(program, office, asked, await issueAsked(office, asked)));
  }
  if (number === null) return draftCommand(program, asked);
  await withReadOffice(program, dataFolder, async (office) => handOver(program, office, asked, await issuedAsked(office, asked, number)));
}

/** Prints an issued briefing and writes its files. */
async function handOver(program: Program, office: Office, asked: BriefArguments, issued: Briefing): Promise<void> {
  const { language, privacy, json, out } = asked;
  for (const format of asked.formats) {
    const handover = await exportIssued(office, { handOver: (file) => writeInto(out, file) }, null, { id: issued.id, language, format, privacy });
    if (!json && handover.outcome === "saved") program.out(handover.name);
  }
  const { reader } = office.database;
  if (json) program.out(JSON.stringify(issuedJson(issued, await frozenFigures(reader, issued.id), (await frozenText(reader, issued.id, language)).blocks, language), null, 2));
  else if (asked.issue) program.out(`${issued.number}, revision ${issued.revision}, SHA-256 ${issued.contentHash}`);
  else if (asked.formats.length === 0) program.out(plainText((await frozenText(reader, issued.id, language)).blocks));
}

async function issueAsked(office: Office, asked: BriefArguments): Promise<Briefing> {
  const { period, number, revision, reason } = asked;
  const { reader } = office.database;
  if (number === null || revision === null || revision === 1) {
    const year = (await todayOf(office)).slice(0, 4);
    if (number !== null && number.year !== null && number.year !== year) throw new CommandFailed(`What is issued now carries a number of ${year}, not of ${number.year}; nothing was issued.`);
    return issuedById(reader, (await issueBriefing(office, null, { period, number: number?.number ?? null })).id);
  }
  const latest = (await revisionsAsked(office, asked, number)).at(-1);
  if (!latest) throw new CommandFailed(`There is no issued briefing ${said(number)} to correct.`);
  if (latest.revision !== revision - 1) throw new CommandFailed(`Briefing ${latest.number} stands at revision ${latest.revision}, so the next one is ${latest.revision + 1}.`);
  return issuedById(reader, (await reviseBriefing(office, null, latest.id, reason ?? "")).id);
}

async function issuedAsked(office: Office, asked: BriefArguments, number: NumberAsked): Promise<Briefing> {
  const { revision } = asked;
  const all = await revisionsAsked(office, asked, number);
  const found = revision === null ? all.at(-1) : all.find((one) => one.revision === revision);
  if (!found) throw new CommandFailed(`There is no issued briefing ${said(number)}${revision === null ? "" : `, revision ${revision}`}.`);
  return found;
}

/**
 * Revisions of the briefing of this number and these days, the first one first; none where nothing carries the number.
 * @throws CommandFailed where the number is that of other days, or of two years alike
 */
async function revisionsAsked(office: Office, { period }: BriefArguments, number: NumberAsked): Promise<Briefing[]> {
  const { reader } = office.database;
  const own = (full: string): boolean => (number.year === null ? full.slice(5) === numberTaken("0000", number.number).slice(5) : full === numberTaken(number.year, number.number));
  const carrying: Briefing[][] = [];
  for (const full of (await numbersIssued(reader)).filter(own).sort()) carrying.push(await revisionsOf(reader, full));
  const found = carrying.filter(([first]) => first?.fromDate === period.from && first.toDate === period.to);
  const named = (some: readonly Briefing[][]): string => some.flatMap(([first]) => (first ? [`${first.number} (${first.fromDate} to ${first.toDate})`] : [])).join(", ");
  if (found.length > 1) throw new CommandFailed(`Several years have this number for these days; say which with --number: ${named(found)}.`);
  if (found.length === 0 && carrying.length > 0) throw new CommandFailed(`This number is that of other days: ${named(carrying)}.`);
  return found[0] ?? [];
}

const said = ({ year, number }: NumberAsked): string => (year === null ? String(number) : numberTaken(year, number));

/** The same keys as a draft's. */
function issuedJson(briefing: Briefing, figures: readonly BriefingFigure[], blocks: readonly TextBlock[], language: Language) {
  return {
    period: { from: briefing.fromDate, to: briefing.toDate },
    figures: figures.map((figure) => {
      const { id, label, unit, value, low, high, expected } = reportFigure(figure, language);
      return { id, label, unit, qualifier: figure.qualifier, value, low, high, expected, rows: figure.rows, excluded: figure.excluded };
    }),
    text: plainText(withoutTitle(blocks)),
  };
}

/** Without files and without `json` the text is printed; with files their paths; with `json` the JSON and nothing else. */
async function draftCommand(program: Program, { dataFolder, period, language, formats, out, json, privacy }: BriefArguments): Promise<void> {
  await withReadOffice(program, dataFolder, async (office) => {
    for (const format of formats) {
      const handover = await exportBriefing(office, { handOver: (file) => writeInto(out, file) }, null, { period, language, format, privacy });
      if (!json && handover.outcome === "saved") program.out(handover.name);
    }
    if (json) program.out(JSON.stringify(briefingJson(await figuresWithText(office, period, language), language), null, 2));
    else if (formats.length === 0) program.out(plainText((await figuresWithText(office, period, language)).text));
  });
}

/** Numbers in units (17, 1320.4) or null where there is none; exact figures have low = high = value. */
export function briefingJson({ set, text }: FiguresWithText, language: Language) {
  return {
    period: set.period,
    figures: set.figures.map((figure) => {
      const { label } = wordFigure(figure, set.facts, language);
      return {
        id: figure.id, label, unit: figure.unit, qualifier: figure.amount.qualifier, ...plainNumbers(figure),
        rows: figure.rows, excluded: figure.excluded,
      };
    }),
    text: plainText(text),
  };
}

/** Reads "14" and "2020-0014". @throws WrongArguments */
export function numberFrom(text: string): NumberAsked {
  const match = /^(?:(\d{4})-)?0*([1-9]\d{0,4})$/.exec(text.trim());
  if (!match) throw new WrongArguments(`--number needs a number such as 14 or 2020-0014, not "${text}".`);
  return { year: match[1] ?? null, number: Number(match[2]) };
}

/** @throws WrongArguments */
export function revisionFrom(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text.trim())) throw new WrongArguments(`--revision needs a whole number such as 2, not "${text}".`);
  return Number(text);
}

export function privacyFrom(text: string): PrivacyLevel {
  const level = PRIVACY_LEVELS.find((each) => each === text);
  if (!level) throw new WrongArguments(`--privacy takes ${PRIVACY_LEVELS.join(", ")}, not "${text}".`);
  return level;
}

/** @throws WrongArguments when a date is none or the period is turned round */
export function periodFrom(from: string, to: string): Period {
  for (const [name, date] of [["--from", from], ["--to", to]] as const) {
    if (!isLocalDate(date)) throw new WrongArguments(`${name} needs a day such as 2020-04-03, not "${date}".`);
  }
  if (to < from) throw new WrongArguments(`The period ends (${to}) before it begins (${from}).`);
  return { from, to };
}

/** Reads "docx,xlsx". @throws WrongArguments */
export function formatsFrom(text: string): ReportFormat[] {
  const known = Object.keys(REPORT_WRITERS) as ReportFormat[];
  return [...new Set(text.split(",").map((part) => part.trim().toLowerCase()).filter(Boolean))].map((word) => {
    const format = known.find((each) => each === word);
    if (!format) throw new WrongArguments(`--formats takes ${known.join(", ")}, not "${word}".`);
    return format;
  });
}
