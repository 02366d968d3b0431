/** The state's register as a workbook: a sheet for each kind of record, and one with what is missing. The journal says who took it out. */
import { setImmediate as nextTurn } from "node:timers/promises";
import { formatLocalDate } from "../../../shared/domain/periods";
import { masked, type PrivacyLevel } from "../../../shared/domain/personalColumns";
import {
  hiddenThoughRequired, isOwnColumn, lawColumn, type LayoutColumn, REGISTER_SHEETS, type RegisterLayout, type RegisterRecord, type RegisterSheet, type RegisterValue,
} from "../../../shared/domain/stateRegister";
import { headingOf, lawPlace, lawTitle, MISSING_WORDS, REASON_WORDS, registerTitle, sheetTitle } from "../../../shared/domain/stateRegister.words";
import { sheetCell } from "../../files/tables/writtenCells";
import { type OutRow, type OutSheet, xlsxBytes } from "../../files/tables/xlsxOut";
import type { SheetCell } from "../../files/xlsx/cells";
import type { AtDesk } from "../core/context";
import type { Handover, HostPort } from "../core/hostPort";
import { write } from "../core/writing";
import type { Office } from "../createOffice";
import { type Asking, askingOf, type RegisterDays } from "./asking";
import { checkedRecords } from "./check";
import { layoutOf } from "./layout";
import type { Language } from "../../../shared/domain/languages";

export interface RegisterWish extends RegisterDays {
  readonly language: Language;
  readonly privacy: PrivacyLevel;
}

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const TURN = 500;

/** Hands the workbook over; journalled when it has left. @throws OfficeError REFUSED `no_corps` */
export async function exportRegister(office: Office, host: Pick<HostPort, "handOver">, by: AtDesk | null, seesIin: boolean, wish: RegisterWish): Promise<Handover> {
  const { language, privacy, from, on } = wish;
  const { layout } = await layoutOf(office.database.reader);
  const asking = await askingOf(office, wish, language, seesIin);
  const counted = { records: 0 };
  const title = registerTitle[language];
  const sheets = [...REGISTER_SHEETS.map((sheet) => recordSheet(asking, layout, sheet, privacy, counted)), missingSheet(asking, layout, privacy)];
  const handover = await host.handOver({ name: `${title} ${on}.xlsx`, type: TYPE, bytes: xlsxBytes(sheets, { title, date: on }) });
  if (handover.outcome !== "cancelled" && office.database.queue) {
    await write(office, by, (writing) => writing.journal({ action: "export", kind: "stateRegister", id: null, title: `${title}, ${formatLocalDate(on)}`, after: { count: counted.records, from, to: on, language, privacy } }));
  }
  return handover;
}

const head = (text: string, style: "head" | "headRight" = "head"): SheetCell => ({ kind: "text", text, style });
const NUMBER_WIDTH = 7;
/** Texts that are long by nature; the rest goes by its heading. */
const WIDTHS: Readonly<Record<string, number>> = { name: 36, requirements: 44, results: 56, place: 34, organiser: 34, task: 40, directions: 34, groups: 28, address: 30, body: 34, contact: 28, role: 26, phone: 18, email: 24 };

const widthOf = (sheet: RegisterSheet, column: LayoutColumn, language: Language): number => WIDTHS[column.id] ?? Math.min(30, Math.max(14, headingOf(sheet, column, language).length + 3));

/** Which columns are written: not the hidden ones, and without personal data not those that say who somebody is. */
const written = (layout: RegisterLayout, sheet: RegisterSheet, privacy: PrivacyLevel): LayoutColumn[] =>
  layout[sheet].filter(({ id, hidden }) => !hidden && (privacy !== "none" || !lawColumn(sheet, id)?.personal));

function recordSheet(asking: Asking, layout: RegisterLayout, sheet: RegisterSheet, privacy: PrivacyLevel, counted: { records: number }): OutSheet {
  const columns = written(layout, sheet, privacy);
  const { language } = asking;
  async function* rows(): AsyncGenerator<OutRow> {
    yield { row: 1, cells: [head("№", "headRight"), ...columns.map((column) => head(headingOf(sheet, column, language)))] };
    for await (const { row, record } of checkedRecords(asking, layout, sheet)) {
      counted.records += 1;
      yield { row: row + 1, cells: [{ kind: "number", number: row, style: "plainNumber" }, ...columns.map((column) => sheetCell(cellOf(sheet, column, record, privacy), "wrap"))] };
      if (row % TURN === 0) await nextTurn();
    }
  }
  return { name: sheetTitle(sheet, language), widths: [NUMBER_WIDTH, ...columns.map((column) => widthOf(sheet, column, language))], headRow: 1, rows: rows() };
}

function cellOf(sheet: RegisterSheet, { id, text }: LayoutColumn, record: RegisterRecord, privacy: PrivacyLevel): RegisterValue {
  if (isOwnColumn(id)) return text;
  const value = record.values[id] ?? null;
  const personal = lawColumn(sheet, id)?.personal;
  if (!personal || privacy === "full" || value === null) return value;
  return masked(typeof value === "object" ? value.date : String(value), personal);
}

/** The name beside what is missing: as the level of privacy leaves it, and none where even that would say who it is. */
function nameOf(sheet: RegisterSheet, record: RegisterRecord, privacy: PrivacyLevel): string {
  const isPerson = lawColumn(sheet, "name")?.personal === "name" && record.values["name"] !== null;
  if (!isPerson || privacy === "full") return record.name;
  return privacy === "masked" ? masked(record.name, "name") : "";
}

function missingSheet(asking: Asking, layout: RegisterLayout, privacy: PrivacyLevel): OutSheet {
  const { language } = asking;
  const words = (of: keyof typeof MISSING_WORDS): string => MISSING_WORDS[of][language];
  const line = (...texts: readonly (string | number)[]): (SheetCell | null)[] => texts.map((text) => sheetCell(text, "wrap"));
  const lawOf = (sheet: RegisterSheet, id: string): string => {
    const column = lawColumn(sheet, id);
    return column?.required && column.law ? lawPlace(column.law, language) : words("byOffice");
  };
  async function* rows(): AsyncGenerator<OutRow> {
    yield { row: 1, cells: [head(words("sheet")), head(words("row"), "headRight"), head(words("record")), head(words("column")), head(words("law")), head(words("what"))] };
    let at = 1;
    for (const sheet of REGISTER_SHEETS) {
      for (const id of hiddenThoughRequired(layout, sheet)) yield { row: (at += 1), cells: line(sheetTitle(sheet, language), "", "", lawTitle(sheet, id)[language], lawOf(sheet, id), words("hidden")) };
      for await (const { row, record, problems } of checkedRecords(asking, layout, sheet)) {
        for (const { column, reason } of problems) {
          const heading = headingOf(sheet, layout[sheet].find(({ id }) => id === column) ?? { id: column, titles: { ru: "", kk: "", en: "" } }, language);
          yield { row: (at += 1), cells: line(sheetTitle(sheet, language), row, nameOf(sheet, record, privacy), heading, lawOf(sheet, column), REASON_WORDS[reason][language]) };
        }
        if (row % TURN === 0) await nextTurn();
      }
    }
    if (at === 1) yield { row: 2, cells: line(words("nothing")) };
  }
  return { name: words("title"), widths: [30, 12, 46, 34, 26, 44], headRow: 1, rows: rows() };
}
