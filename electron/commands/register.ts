/** `erikti register`: the state's register of volunteer activity as a workbook, with what is missing counted. */
import { basename, dirname } from "node:path";
import type { Language } from "../../shared/contract/base";
import type { PrivacyLevel } from "../../shared/domain/personalColumns";
import { type LocalDate, isLocalDate } from "../../shared/domain/periods";
import { headingOf, REASON_WORDS, registerTitle, sheetTitle } from "../../shared/domain/stateRegister.words";
import { askingOf } from "../office/stateRegister/asking";
import { checkRegister } from "../office/stateRegister/check";
import { exportRegister } from "../office/stateRegister/exportRegister";
import { layoutOf } from "../office/stateRegister/layout";
import { NO_TITLES } from "../../shared/domain/stateRegister";
import { writeInto } from "./files";
import { type Program, withReadOffice } from "./offices";
import { WrongArguments } from "./sentences";

export interface RegisterArguments {
  readonly dataFolder: string;
  /** Programmes and campaigns held from this day on; everything else stands as of `on`. */
  readonly from: LocalDate;
  readonly on: LocalDate;
  readonly language: Language;
  readonly privacy: PrivacyLevel;
  /** The workbook; none only counts. */
  readonly out: string | null;
  readonly json: boolean;
}

/** Whoever may read the data folder sees its IINs, so the file holds them whole unless the level of privacy says otherwise. */
const SEES_IIN = true;

/** Prints how many records there are, how many lack nothing, and what is missing; writes the workbook where a file is named. */
export async function registerCommand(program: Program, asked: RegisterArguments): Promise<void> {
  const { dataFolder, language, privacy, out, json, from, on } = asked;
  await withReadOffice(program, dataFolder, async (office) => {
    const { layout } = await layoutOf(office.database.reader);
    const sheets = await checkRegister({ office, asking: await askingOf(office, asked, language, SEES_IIN), layout });
    if (out !== null) await exportRegister(office, { handOver: (file) => writeInto(dirname(out), { ...file, name: basename(out) }) }, null, SEES_IIN, { from, on, language, privacy });
    if (json) {
      program.out(JSON.stringify({ from, on, file: out, sheets }, null, 2));
      return;
    }
    program.out(`${registerTitle[language]}, ${on}`);
    for (const { sheet, records, complete, missing } of sheets) {
      program.out(`${sheetTitle(sheet, language)}: ${complete} / ${records}`);
      for (const { column, reason, count } of missing) {
        const heading = headingOf(sheet, layout[sheet].find(({ id }) => id === column) ?? { id: column, titles: NO_TITLES }, language);
        program.out(`  ${heading}: ${REASON_WORDS[reason][language]}, ${count}`);
      }
    }
    if (out !== null) program.out(out);
  });
}

/** "2020-04-03", or the first day of that year where none was named. @throws WrongArguments */
export function registerDays(on: string, from: string | undefined): { from: LocalDate; on: LocalDate } {
  for (const [name, date] of [["--on", on], ["--from", from ?? on]] as const) {
    if (!isLocalDate(date)) throw new WrongArguments(`${name} needs a day such as 2020-04-03, not "${date}".`);
  }
  const first = from ?? `${on.slice(0, 4)}-01-01`;
  if (on < first) throw new WrongArguments(`The register ends (${on}) before it begins (${first}).`);
  return { from: first, on };
}
