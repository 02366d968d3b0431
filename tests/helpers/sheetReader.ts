/** Reads a workbook back as values and formulas; a formula cell gives the value stored beside its formula. */
import { cellRef, readXlsx, type CellValue } from "hucre/xlsx";

export interface ReadSheet {
  readonly name: string;
  /** Values by row and column, from A1 on. Cells in a date format are dates at midnight UTC. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Formula text without `=` by cell reference; empty for the later cells of a shared formula. */
  readonly formulas: ReadonlyMap<string, string>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly filter: string | null;
}

/** Opens an XLSX workbook. Throws what the library throws for bytes that are none. */
export async function readSheets(bytes: Uint8Array): Promise<ReadSheet[]> {
  const workbook = await readXlsx(bytes, { readStyles: true });
  return workbook.sheets.map((sheet) => {
    const formulas = new Map<string, string>();
    for (const [key, cell] of sheet.cells ?? []) {
      const [row, column] = key.split(",").map(Number);
      if (cell.formula !== undefined && row !== undefined && column !== undefined) {
        formulas.set(cellRef(row, column), cell.formula);
      }
    }
    const { rows = 0, columns = 0 } = sheet.freezePane ?? {};
    return { name: sheet.name, rows: sheet.rows, formulas, frozen: { rows, columns }, filter: sheet.autoFilter?.range ?? null };
  });
}
