/** Recalculates a workbook by IronCalc, a spreadsheet engine that knows nothing of this product and is the same on every machine. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { initSync, Model } from "@ironcalc/wasm";
import { parseCellRef } from "hucre/xlsx";
import { officeParts } from "./bytes";
import { readSheets } from "./sheetReader";

interface FormulaCell {
  readonly row: number;
  readonly column: number;
  /** Null where the cell only names a shared formula, which was filled down to it. */
  readonly formula: string | null;
  /** Last row of a shared formula's column. */
  readonly downTo: number | null;
}

export interface Recalculated {
  /** What a cell shows, by sheet name, both counted from 1; a number without grouping. */
  shown(sheet: string, row: number, column: number): string;
  /** Cells with a formula. */
  readonly formulas: readonly { readonly sheet: string; readonly row: number; readonly column: number }[];
}

let started: Promise<void> | null = null;
async function start(): Promise<void> {
  initSync({ module: await readFile(createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm")) });
}

const XML: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'" };
const plain = (text: string): string => text.replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => XML[entity] ?? entity);

function formulaCells(xml: string): FormulaCell[] {
  return [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*><f([^>]*?)(?:\/>|>([^<]*)<\/f>)/g)].map(([, ref = "", attributes = "", formula]) => {
    const { row, col } = parseCellRef(ref);
    const downTo = / ref="[A-Z]+\d+:[A-Z]+(\d+)"/.exec(attributes)?.[1];
    return { row: row + 1, column: col + 1, formula: formula === undefined ? null : plain(formula), downTo: downTo === undefined ? null : Number(downTo) };
  });
}

const DAY_MS = 86_400_000;
const SERIAL_OF_1970 = 25_569;

/** Nothing of what the file stores beside its formulas is read. */
export async function recalculate(bytes: Uint8Array): Promise<Recalculated> {
  await (started ??= start());
  const sheets = await readSheets(bytes);
  const parts = officeParts(bytes);
  const model = new Model("recalculated", "en", "UTC", "en");
  model.pauseEvaluation();
  const names = sheets.map(({ name }) => name);
  for (const [at, name] of names.entries()) {
    if (at > 0) model.newSheet();
    model.renameSheet(at, name);
  }
  const formulas = sheets.map((sheet, at) => {
    const own = formulaCells(parts.get(`xl/worksheets/sheet${at + 1}.xml`) ?? "");
    const calculated = new Set(own.map(({ row, column }) => `${row} ${column}`));
    for (const [row, cells] of sheet.rows.entries()) {
      for (const [column, value] of cells.entries()) {
        if (value === null || value === "" || calculated.has(`${row + 1} ${column + 1}`)) continue;
        model.setUserInput(at, row + 1, column + 1, typeof value === "number" ? String(value) : value instanceof Date ? String(value.getTime() / DAY_MS + SERIAL_OF_1970) : `'${String(value)}`);
      }
    }
    return own;
  });
  for (const [sheet, own] of formulas.entries()) {
    for (const { row, column, formula, downTo } of own) {
      if (formula === null) continue;
      model.setUserInput(sheet, row, column, `=${formula}`);
      if (downTo !== null && downTo > row) model.autoFillRows({ sheet, row, column, width: 1, height: 1 }, downTo);
    }
  }
  model.resumeEvaluation();
  model.evaluate();
  const indexOf = (sheet: string): number => {
    const at = names.indexOf(sheet);
    if (at < 0) throw new Error(`no sheet ${sheet}`);
    return at;
  };
  return {
    shown: (sheet, row, column) => model.getFormattedCellValue(indexOf(sheet), row, column).replace(/^-?[\d,]+(?:\.\d+)?$/, (number) => number.replaceAll(",", "")),
    formulas: formulas.flatMap((own, at) => own.map(({ row, column }) => ({ sheet: names[at] ?? "", row, column }))),
  };
}
