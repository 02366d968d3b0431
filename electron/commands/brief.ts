/** `erikti brief`: the figures of a period as text, as JSON for other programs, and as files. */
import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Language } from "../../shared/contract/base";
import { isLocalDate, type Period } from "../../shared/domain/periods";
import { REPORT_WRITERS, type ReportFormat } from "../files/reportWriters";
import { exportBriefing } from "../office/briefings/exportBriefing";
import { plainNumbers } from "../office/briefings/report";
import { type FiguresWithText, figuresWithText } from "../office/briefings/service";
import { plainText } from "../office/briefings/text";
import { wordFigure } from "../office/briefings/wordFigures";
import type { Handover, OutgoingFile } from "../office/core/hostPort";
import { type Program, withReadOffice } from "./offices";
import { WrongArguments } from "./sentences";

export interface BriefArguments {
  readonly dataFolder: string;
  readonly period: Period;
  readonly language: Language;
  readonly formats: readonly ReportFormat[];
  /** Folder for the files. */
  readonly out: string;
  readonly json: boolean;
}

/** Without files and without `json` the text is printed; with files their paths; with `json` the JSON and nothing else. */
export async function briefCommand(program: Program, { dataFolder, period, language, formats, out, json }: BriefArguments): Promise<void> {
  await withReadOffice(program, dataFolder, async (office) => {
    for (const format of formats) {
      const handover = await exportBriefing(office, { handOver: (file) => writeInto(out, file) }, null, { period, language, format });
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

/** A file that was not written whole never carries its final name. */
async function writeInto(folder: string, file: OutgoingFile): Promise<Handover> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, file.name);
  const partial = `${path}.partial`;
  try {
    await pipeline(Readable.from(file.bytes), createWriteStream(partial));
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  return { outcome: "saved", name: path };
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
