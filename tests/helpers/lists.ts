/** Lists for tests of importing: rows in, a file out, and the steps of the wizard through the contract. */
import type { ImportDefaults } from "../../shared/contract/importing";
import type { ImportKind } from "../../shared/domain/importing/types";
import type { Askable } from "../../electron/database/reader";
import { rowsOf } from "../../electron/database/reader";
import type { OfficeClient } from "./testOffice";

export type ListRows = readonly (readonly (string | number | null)[])[];

/** A CSV as Russian Excel writes it. */
export function csvFile(rows: ListRows, name = "list.csv"): File {
  const cell = (value: string | number | null): string => (value === null ? "" : /[;"\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value));
  return new File([`\uFEFF${rows.map((row) => row.map(cell).join(";")).join("\r\n")}`], name, { type: "text/csv" });
}

/** Opens a list and plans it with the columns that were guessed. */
export async function previewList(call: OfficeClient, kind: ImportKind, file: File, ask: { partnerId?: string | null; defaults?: Partial<ImportDefaults> } = {}) {
  const { partnerId = null, defaults } = ask;
  const { session, sheets } = await call.importing.open({ file, kind, partnerId });
  const summary = await call.importing.preview({ session, kind, partnerId, sheets: sheets.filter((sheet) => sheet.list), defaults });
  return { session, sheets, summary };
}

/** Opens, plans and takes a list over. */
export async function importList(...[call, kind, file, ask]: Parameters<typeof previewList>) {
  const { session, summary } = await previewList(call, kind, file, ask);
  return { summary, ...(await call.importing.commit({ session })) };
}

const HISTORY = /^(audit_|personal_value|import_|change_counter|sqlite_|search_index)/;

/** Everything that stands in the registers: every table but the journal and what it refers to. */
export async function registers(from: Askable): Promise<Record<string, unknown[]>> {
  const tables = await rowsOf<{ name: string }>(from, `select name from sqlite_master where type = 'table' order by name`);
  const all: Record<string, unknown[]> = {};
  for (const { name } of tables) {
    if (HISTORY.test(name)) continue;
    const rows = await rowsOf<object>(from, `select * from "${name}"`);
    all[name] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return all;
}
