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
import { issueBriefing, issuedById, ofNumber, reviseBriefing } from "../office/briefings/freeze";
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
  readonly number: number | null;
  readonly revision: number | null;
  readonly reason: string | null;
  readonly privacy: PrivacyLevel;
}

/** With `issue` or a number it is an issued briefing that is printed and written, else the draft of the period. */
export async function briefCommand(program: Program, asked: BriefArguments): Promise<void> {
  if (asked.revision !== null && asked.number === null) throw new WrongArguments("--revision needs --number.");
  if (!asked.issue && asked.number === null) return draftCommand(program, asked);
  const open = asked.issue ? withOffice : withReadOffice;
  if (asked.issue) requireOffice(asked.dataFolder);
  await open(program, asked.dataFolder, async (office) => {
    const issued = asked.issue ? await issueAsked(office, asked) : await issuedAsked(office, asked);
    const { language, privacy, json, out } = asked;
    for (const format of asked.formats) {
      const handover = await exportIssued(office, { handOver: (file) => writeInto(out, file) }, null, { id: issued.id, language, format, privacy });
      if (!json && handover.outcome === "saved") program.out(handover.name);
    }
    const { reader } = office.database;
    if (json) program.out(JSON.stringify(issuedJson(issued, await frozenFigures(reader, issued.id), (await frozenText(reader, issued.id, language)).blocks, language), null, 2));
    else if (asked.issue) program.out(`${issued.number}, revision ${issued.revision}, SHA-256 ${issued.contentHash}`);
    else if (asked.formats.length === 0) program.out(plainText((await frozenText(reader, issued.id, language)).blocks));
  });
}

async function issueAsked(office: Office, { period, number, revision, reason }: BriefArguments): Promise<Briefing> {
  const { reader } = office.database;
  if (revision === null || revision === 1) return issuedById(reader, (await issueBriefing(office, null, { period, number })).id);
  const latest = await ofNumber(reader, await fullNumber(office, number ?? 0));
  if (!latest) throw new CommandFailed(`There is no issued briefing ${number} to correct.`);
  if (latest.revision !== revision - 1) throw new CommandFailed(`Briefing ${latest.number} stands at revision ${latest.revision}, so the next one is ${latest.revision + 1}.`);
  return issuedById(reader, (await reviseBriefing(office, null, latest.id, reason ?? "")).id);
}

async function issuedAsked(office: Office, { number, revision }: BriefArguments): Promise<Briefing> {
  const { reader } = office.database;
  const all = await revisionsOf(reader, await fullNumber(office, number ?? 0));
  const found = revision === null ? all.at(-1) : all.find((one) => one.revision === revision);
  if (!found) throw new CommandFailed(`There is no issued briefing ${number}${revision === null ? "" : `, revision ${revision}`}.`);
  return found;
}

/** The number of this year, else of the last year that used it. */
async function fullNumber(office: Office, number: number): Promise<string> {
  const found = await numbersIssued(office.database.reader);
  const wanted = String(number).padStart(4, "0");
  return found.filter((one) => one.slice(5) === wanted).sort().at(-1) ?? numberTaken((await todayOf(office)).slice(0, 4), number);
}

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

/** "14" or "2020-0014" as the plain number. @throws WrongArguments */
export function numberFrom(name: string, text: string): number {
  const match = /^(?:\d{4}-)?0*([1-9]\d{0,4})$/.exec(text.trim());
  if (!match) throw new WrongArguments(`${name} needs a whole number such as 14, not "${text}".`);
  return Number(match[1]);
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
