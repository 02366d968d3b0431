/** What is on file for the state's register, and what of it is missing. */
import type { CheckedSheet } from "../../../shared/contract/stateRegister";
import {
  hiddenThoughRequired, neededIn, REGISTER_SHEETS, type RegisterLayout, type RegisterProblem, registerProblems, type RegisterRecord, type RegisterSheet,
} from "../../../shared/domain/stateRegister";
import type { Office } from "../createOffice";
import type { Asking, SheetReader } from "./asking";
import { groupsSheet, organisationsSheet, organisersSheet } from "./bodies";
import { coordinatorsSheet, volunteersSheet } from "./people";
import { keptPass, type SheetPass } from "./passes";
import { campaignsSheet, programmesSheet } from "./work";

const READERS: Readonly<Record<RegisterSheet, SheetReader>> = {
  volunteers: volunteersSheet, groups: groupsSheet, organisations: organisationsSheet, coordinators: coordinatorsSheet, organisers: organisersSheet, programmes: programmesSheet, campaigns: campaignsSheet,
};

export interface CheckedRecord {
  /** Its place in the sheet, from 1. */
  readonly row: number;
  readonly record: RegisterRecord;
  readonly problems: readonly RegisterProblem[];
}

/** The records of a sheet in the order of the file, each with what it lacks. */
export async function* checkedRecords(asking: Asking, layout: RegisterLayout, sheet: RegisterSheet): AsyncGenerator<CheckedRecord> {
  const needed = neededIn(layout, sheet);
  let row = 0;
  for await (const records of READERS[sheet](asking)) {
    for (const record of records) {
      row += 1;
      yield { row, record, problems: registerProblems(sheet, record, asking.on, needed) };
    }
  }
}

export interface FoundProblem extends RegisterProblem {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
}

/** One reading of a sheet: how much of it is whole, and everything it lacks. */
async function readSheet(asking: Asking, layout: RegisterLayout, sheet: RegisterSheet): Promise<SheetPass> {
  const missing = new Map<string, CheckedSheet["missing"][number]>();
  const found: FoundProblem[] = [];
  let [records, complete] = [0, 0];
  for await (const { record: { kind, id, name }, problems } of checkedRecords(asking, layout, sheet)) {
    records += 1;
    if (problems.length === 0) complete += 1;
    for (const { column, reason } of problems) {
      const key = `${column} ${reason}`;
      missing.set(key, { column, reason, count: (missing.get(key)?.count ?? 0) + 1 });
      found.push({ kind, id, name, column, reason });
    }
  }
  return { checked: { sheet, records, complete, missing: [...missing.values()].sort((a, b) => b.count - a.count), hidden: hiddenThoughRequired(layout, sheet) }, problems: found };
}

/** What is asked of the register, and the columns it stands in. */
export interface Checking {
  readonly office: Office;
  readonly asking: Asking;
  readonly layout: RegisterLayout;
}

function passOf({ office, asking, layout }: Checking, sheet: RegisterSheet): Promise<SheetPass> {
  const { from, on, language, seesIin } = asking;
  return keptPass(office, sheet, [from, on, language, seesIin], () => readSheet(asking, layout, sheet));
}

export async function checkRegister(checking: Checking): Promise<CheckedSheet[]> {
  const sheets: CheckedSheet[] = [];
  for (const sheet of REGISTER_SHEETS) sheets.push((await passOf(checking, sheet)).checked);
  return sheets;
}

/** One page of what a sheet lacks, of one column only where it is named. */
export async function problemsPage(
  checking: Checking, wish: { readonly sheet: RegisterSheet; readonly column?: string; readonly page: number; readonly pageSize: number },
): Promise<{ total: number; rows: FoundProblem[] }> {
  const { problems } = await passOf(checking, wish.sheet);
  const asked = wish.column === undefined ? problems : problems.filter(({ column }) => column === wish.column);
  const first = (wish.page - 1) * wish.pageSize;
  return { total: asked.length, rows: asked.slice(first, first + wish.pageSize) };
}
