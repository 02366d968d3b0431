/** What a workbook has beside its values: formulas, and the formats that turn a line red (ECMA-376 part 1, 18.3.1 and 18.8.15). */
import type { XlsxWatch } from "../tables/readControl";
import { attributeOf, type XmlHandler } from "../tables/xmlScan";

/** A format that looks at its line by a formula. */
export interface Alert {
  readonly range: string;
  readonly formula: string;
  /** Which of the workbook's looks it gives. */
  readonly look: number;
}

export interface SheetFormulas {
  /** By the cell they are written in; a cell that shares another's formula stands in `counts` alone. */
  readonly texts: ReadonlyMap<string, string>;
  /** Cells with a formula, by the letters of their column. */
  readonly counts: ReadonlyMap<string, number>;
  readonly alerts: readonly Alert[];
}

export interface WorkbookFormulas {
  readonly sheets: ReadonlyMap<string, SheetFormulas>;
  /** The looks that formats give: whether each colours the cell. */
  readonly colours: readonly boolean[];
}

/** A program that spells out shared formulas writes one a row, and nobody asks for those of a long sheet. */
const TEXTS_KEPT = 20_000;
const WHITE = "FFFFFFFF";

/** Fills `formulas` while the workbook is read with `watch`. */
export function watchFormulas(): { readonly formulas: WorkbookFormulas; readonly watch: XlsxWatch } {
  const sheets = new Map<string, SheetFormulas>();
  const colours: boolean[] = [];
  return { formulas: { sheets, colours }, watch: { sheet: (name) => sheetWatch(sheets, name), styles: stylesWatch(colours) } };
}

function sheetWatch(sheets: Map<string, SheetFormulas>, sheet: string): XmlHandler {
  const [texts, counts, alerts] = [new Map<string, string>(), new Map<string, number>(), [] as Alert[]];
  sheets.set(sheet, { texts, counts, alerts });
  let [cell, range, rule, look] = ["", "", "", -1];
  let text: string | null = null;
  return {
    open(name, tag) {
      if (name === "c") cell = attributeOf(tag, "r") ?? "";
      else if (name === "conditionalFormatting") range = attributeOf(tag, "sqref") ?? "";
      else if (name === "cfRule") [rule, look] = [attributeOf(tag, "type") ?? "", Number(attributeOf(tag, "dxfId") ?? -1)];
      else if (name === "f" || name === "formula") text = "";
    },
    text(piece) {
      if (text !== null) text += piece;
    },
    close(name) {
      if (text === null || (name !== "f" && name !== "formula")) return;
      if (name === "formula" && rule === "expression") alerts.push({ range, formula: text, look });
      if (name === "f") {
        const letters = cell.replace(/\d+$/, "");
        counts.set(letters, (counts.get(letters) ?? 0) + 1);
        if (text !== "" && texts.size < TEXTS_KEPT) texts.set(cell, text);
      }
      text = null;
    },
  };
}

function stylesWatch(colours: boolean[]): XmlHandler {
  let [inLook, inFill, coloured] = [false, false, false];
  return {
    open(name, tag) {
      if (name === "dxf") [inLook, coloured] = [true, false];
      else if (name === "fill") inFill = true;
      else if (inLook && inFill && name === "bgColor") coloured = (attributeOf(tag, "rgb") ?? WHITE).toUpperCase() !== WHITE;
    },
    close(name) {
      if (name === "fill") inFill = false;
      if (name !== "dxf") return;
      colours.push(coloured);
      inLook = false;
    },
  };
}
