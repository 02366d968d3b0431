/** The sheet that tells an auditor what each figure means and how to recompute it. */
import type { ReportModel } from "../reportModel";
import type { SheetCell } from "./cells";
import type { WorkbookPlan } from "./plan";
import type { SmallSheet } from "./summary";
import type { StyleName } from "./styles";

const WIDTHS = [7, 38, 80, 60, 34];

const text = (value: string, style: StyleName): SheetCell | null =>
  value === "" ? null : { kind: "text", text: value, style };

/** Lays out one row a figure, and below them how to check the file. */
export function definitionsSheet(model: ReportModel, plan: WorkbookPlan): SmallSheet {
  const { words } = model;
  const heads = [words.number, words.figure, words.definition, words.howCounted, words.countedFrom];
  const notes = [words.noteLive, words.noteFlag, words.noteOnce, words.noteOpen, words.noteDelete, words.noteExcluded];
  return {
    widths: WIDTHS,
    headRow: 1,
    rows: [
      heads.map((word, column) => text(word, column === 0 ? "headRight" : "head")),
      ...plan.figures.map(({ number, figure }): (SheetCell | null)[] => [
        { kind: "number", number, style: "plainNumber" },
        text(figure.label, "strong"),
        text(figure.definition, "wrap"),
        text(words[`method_${figure.method}`], "wrap"),
        text(plan.sheets.filter(({ sheet }) => figure.sheets.includes(sheet.kind)).map(({ name }) => name).join(", "), "wrap"),
      ]),
      [],
      [null, text(words.howToCheck, "strong")],
      ...notes.map((note): (SheetCell | null)[] => [null, text(note, "line")]),
    ],
  };
}
