import { describe, expect, test } from "vitest";
import { boundsHighFormula, boundsLowFormula, distinctFormula, groupEndFormula, onceFormula, type FigureSource } from "../../../electron/files/xlsx/formulas";
import { planWorkbook, sheetNames, type WorkbookPlan } from "../../../electron/files/xlsx/plan";
import { sampleReport } from "../../helpers/sampleReport";

describe("sheet names", () => {
  test.each([
    [["Выдачи", "Выдачи"], ["Выдачи", "Выдачи 2"]],
    [["a/b:c*[d]?\\e"], ["a b c d e"]],
    [["'кавычки'"], ["кавычки"]],
    [["", "  "], ["-", "- 2"]],
    [["History"], ["History 2"]],
  ])("%j become %j", (wanted, names) => {
    expect(sheetNames(wanted)).toEqual(names);
  });

  test("are at most 31 characters and still differ", () => {
    const names = sheetNames(["ж".repeat(40), "ж".repeat(40), "Ж".repeat(40)]);
    expect(names.every((name) => name.length <= 31)).toBe(true);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(3);
  });
});

function sourcesOf(plan: WorkbookPlan, id: string): FigureSource[] {
  return plan.sheets.flatMap((sheet) =>
    sheet.figures.filter(({ figure }) => figure.id === id).map((columns) => ({ plan: sheet, columns })),
  );
}

describe("R13 formulas an auditor can trust", () => {
  const plan = planWorkbook(sampleReport("ru"));
  const every = plan.sheets.flatMap((sheet) =>
    sheet.figures.flatMap((figure) => [
      ...(sheet.grouping && figure.once
        ? [groupEndFormula(sheet, sheet.grouping.subject), onceFormula(sheet, figure, sheet.grouping.groupEnd)]
        : []),
      distinctFormula(sourcesOf(plan, figure.figure.id)),
      boundsLowFormula(sourcesOf(plan, figure.figure.id)),
      boundsHighFormula(sourcesOf(plan, figure.figure.id)),
    ]),
  );

  test("use only functions that Excel has had since 2010 and none that is volatile", () => {
    const known = new Set([
      "IF", "AND", "N", "ROW", "INDEX", "MATCH", "ISNA", "SUM", "SUMIFS", "SUMPRODUCT", "FREQUENCY", "COUNTIF", "COUNTIFS", "MAX",
    ]);
    const used = new Set(every.flatMap((formula) => [...formula.matchAll(/([A-Z.]+)\(/g)].map((match) => match[1] ?? "")));
    expect(used.size).toBeGreaterThan(8);
    expect([...used].filter((name) => !known.has(name))).toEqual([]);
  });

  test("a helper cell refers to cells of its own row, whole columns and ranges only, so deleting a row breaks nothing", () => {
    const delivery = plan.sheets.find(({ sheet }) => sheet.kind === "delivery");
    const figure = delivery?.figures[0];
    if (!delivery?.grouping || !figure) throw new Error("the sample has deliveries");
    const texts = [groupEndFormula(delivery, delivery.grouping.subject), onceFormula(delivery, figure, delivery.grouping.groupEnd)];
    for (const text of texts) {
      const single = text.replace(/\$?[A-Z]+\$?\d+:\$?[A-Z]+\$\d+|\$[A-Z]+:\$[A-Z]+|ROW\(\$[A-Z]+\$1\)/g, "");
      const rows = [...single.matchAll(/\$?[A-Z]+\$?(\d+)/g)].map((match) => match[1]);
      expect(new Set(rows)).toEqual(new Set(["2"]));
    }
  });
});

describe("a report that breaks its promises is refused", () => {
  test("R1 a distinct count over two sheets cannot be recomputed", () => {
    const model = sampleReport("ru");
    const figures = model.figures.map((figure) =>
      figure.id === "aid.citizens.corps" ? { ...figure, sheets: ["delivery", "learner"] as const } : figure,
    );
    expect(() => planWorkbook({ ...model, figures })).toThrow(expect.objectContaining({ code: "distinct_over_sheets" }));
  });

  test("more rows than a sheet holds", () => {
    const model = sampleReport("ru");
    const sheets = model.sheets.map((sheet) => ({ ...sheet, rowCount: 1_048_576 }));
    expect(() => planWorkbook({ ...model, sheets })).toThrow(expect.objectContaining({ code: "too_many_rows" }));
  });
});
