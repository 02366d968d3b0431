/**
 * The formulas of the auditor's workbook, recalculated by programs that know nothing of this product: IronCalc everywhere,
 * LibreOffice where it is installed. The stored values are taken out first, so whatever comes back was calculated from the rows.
 */
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ReportModel, ReportRow } from "../../../electron/files/reportModel";
import { writeReportXlsx } from "../../../electron/files/xlsx/workbook";
import { collect, officeParts } from "../../helpers/bytes";
import { withoutSheetRow } from "../../helpers/deleteSheetRow";
import { recalculate } from "../../helpers/ironCalc";
import { byLibreOffice, hasLibreOffice, withoutResults } from "../../helpers/libreOffice";
import { sampleReport, sampleRow } from "../../helpers/sampleReport";

const HEAD_ROW = 6;

interface Totals {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly expected: number | null;
  readonly rows: number | null;
}
/** A report to recalculate; `change` stands for what somebody did to a sheet by hand. */
interface Case {
  readonly model: ReportModel;
  readonly change?: (path: string, xml: string) => string;
  /** Row of the delivery sheet that is deleted in the finished file. */
  readonly deleted?: number;
}

const claim = (amount: number | null, extra: Partial<ReportRow> = {}): ReportRow =>
  sampleRow({ cells: ["2020-03-16"], amount, listed: 0, counts: ["partner.families"], ...extra });
const families = (count: number): ReportRow[] =>
  Array.from({ length: count }, (_, index) => sampleRow({ subjectNo: 1000 + index, counts: ["partner.families"] }));

const BOUNDS: readonly (readonly [string, ReportRow[], ReportRow[], number, number | null])[] = [
  ["no lists", [], [claim(225), claim(320), claim(30), claim(6), claim(40)], 320, 621],
  ["a list inside a claim", families(41), [claim(320, { listed: 41 })], 320, 320],
  ["a list longer than its claim", families(50), [claim(40, { listed: 50 }), claim(10)], 50, 60],
  ["more than leaves the top open", [], [claim(100), claim(200, { range: { low: 200, high: null } })], 200, null],
  ["up to adds nothing to the bottom", families(5), [claim(40, { range: { low: null, high: 40 } })], 5, 45],
  ["a range adds its ends", [], [claim(30, { range: { low: 30, high: 50 } })], 30, 50],
  ["no claims at all", families(7), [], 7, 7],
];

const boundsCase = ([, delivery, claims, low, high]: (typeof BOUNDS)[number]): Case => ({
  model: sampleReport("ru", {
    numbers: { "partner.families": { low, high } },
    rows: { delivery: () => delivery, claim: () => claims },
  }),
});

/** Leaves only the first rows of one subject of the delivery sheet. */
const withRowsOf = (subject: number, keep: number): Case => {
  let seen = 0;
  return { model: sampleReport("ru", { rows: { delivery: (rows) => rows.filter((row) => row.subjectNo !== subject || seen++ < keep) } }) };
};

/** The first and the last delivery change their subjects, and the row numbers no longer rise. */
function shuffled(path: string, xml: string): string {
  if (!path.endsWith("sheet3.xml")) return xml;
  const put = (sheet: string, ref: string, from: number, to: number): string => {
    const changed = sheet.replace(new RegExp(`(<c r="${ref}"[^>]*><v>)${from}<`), (_whole, start: string) => `${start}${to}<`);
    if (changed === sheet) throw new Error(`${ref} is not ${from}: the sheet is not laid out as this test expects`);
    return changed;
  };
  return put(put(put(xml, "A2", 1, 900), "B2", 1, 116), "B123", 116, 1);
}

/** Part and name of the delivery sheet in Russian. */
const DELIVERIES = { path: "xl/worksheets/sheet3.xml", name: "Выдачи" } as const;
/** Sheet rows of the sample's deliveries: subject 3 has two of the corps and one of the campaign, subject 6 one. */
const ROW_OF = { subject3Second: 7, subject3Campaign: 8, subject6: 13, last: 123 } as const;

const CASES: Readonly<Record<string, Case>> = {
  ru: { model: sampleReport("ru") },
  kk: { model: sampleReport("kk") },
  ...Object.fromEntries([0, 1, 2, 3].map((keep) => [`keep${keep}`, withRowsOf(3, keep)])),
  ...Object.fromEntries(Object.entries(ROW_OF).map(([name, deleted]) => [`deleted.${name}`, { model: sampleReport("ru"), deleted }])),
  shuffled: { model: sampleReport("ru"), change: shuffled },
  ...Object.fromEntries(BOUNDS.map((row, index) => [`bounds${index}`, boundsCase(row)])),
};

/** The workbook of a case without a single stored result. */
async function bareWorkbook({ model, change, deleted }: Case): Promise<Uint8Array> {
  const written = officeParts(await collect(writeReportXlsx(model)));
  const parts = deleted === undefined ? written : withoutSheetRow(written, DELIVERIES.path, DELIVERIES.name, deleted);
  return withoutResults(parts, change);
}

function numberOf(cell: unknown): number | null {
  if (cell === null || cell === undefined || cell === "") return null;
  const number = Number(cell);
  if (Number.isNaN(number)) throw new Error(`not a number: ${String(cell)}`);
  return number;
}

/** The lines of the summary by case, as the program calculated them. */
type Calculated = ReadonlyMap<string, (row: number, column: number) => unknown>;

async function byIronCalc(): Promise<Calculated> {
  const calculated = new Map<string, (row: number, column: number) => unknown>();
  for (const [name, entry] of Object.entries(CASES)) {
    const book = await recalculate(await bareWorkbook(entry));
    const summary = book.formulas[0]?.sheet ?? "";
    calculated.set(name, (row, column) => book.shown(summary, row + 1, column + 1));
  }
  return calculated;
}

async function byOffice(): Promise<Calculated> {
  const workbooks = new Map<string, Uint8Array>();
  for (const [name, entry] of Object.entries(CASES)) workbooks.set(name, await bareWorkbook(entry));
  return new Map([...(await byLibreOffice(workbooks))].map(([name, [summary]]) => [name, (row, column) => summary?.rows[row]?.[column]]));
}

describe.each([
  { program: "IronCalc", calculate: byIronCalc, there: true },
  { program: "LibreOffice (skipped where soffice is not on the PATH)", calculate: byOffice, there: hasLibreOffice },
])("recalculated by $program", ({ calculate, there }) => {
  let calculated: Calculated = new Map();
  beforeAll(async () => {
    if (there) calculated = await calculate();
  }, 180_000);
  beforeEach(({ skip }) => {
    if (!there) skip();
  });

  function totalsOf(name: string): Readonly<Record<string, Totals>> {
    const cell = calculated.get(name);
    const figures = CASES[name]?.model.figures ?? [];
    return Object.fromEntries(
      figures.map(({ id }, index): [string, Totals] => {
        const [value = null, low = null, high = null, expected = null, rows = null] = [3, 4, 5, 6, 9].map((column) => numberOf(cell?.(HEAD_ROW + index, column)));
        return [id, { value, low, high, expected, rows }];
      }),
    );
  }

  test.each(["ru", "kk"] as const)("R13 every figure of the report in %s comes out as it was published", (language) => {
    const totals = totalsOf(language);
    for (const { id, value, low, high, expected, rows } of sampleReport(language).figures) {
      expect(totals[id], id).toEqual({ value, low, high, expected, rows });
    }
  });

  // Subject 3 has two rows from the corps and one from the campaign.
  test.each([
    [3, 17, 116],
    [2, 17, 116],
    [1, 17, 116],
    [0, 16, 115],
  ])("R1 with %i of its 3 rows left a subject leaves %i citizens of the corps, %i in all", (keep, corps, all) => {
    const totals = totalsOf(`keep${keep}`);
    expect([totals["aid.citizens.corps"]?.value, totals["aid.citizens.all"]?.value]).toEqual([corps, all]);
    expect(totals["aid.citizens.bounds"]).toMatchObject({ low: 230, high: all + 230 });
  });

  // Rows of the finished file, deleted as an auditor would: what was below moved up, and nothing was written anew.
  test.each([
    ["one of two rows of a citizen helped twice", "subject3Second", { corps: 17, deliveries: 17, all: 116, rows: 121 }],
    ["the campaign's row of a citizen whom the corps helped, too", "subject3Campaign", { corps: 17, deliveries: 18, all: 116, rows: 121 }],
    ["the only row of a citizen of the corps", "subject6", { corps: 16, deliveries: 17, all: 115, rows: 121 }],
    ["the last row of the sheet", "last", { corps: 17, deliveries: 18, all: 115, rows: 121 }],
  ])("R1 with %s deleted, sums change and whoever is still there is counted once", (_title, name, left) => {
    const totals = totalsOf(`deleted.${name}`);
    expect({
      corps: totals["aid.citizens.corps"]?.value, deliveries: totals["aid.deliveries.corps"]?.value, all: totals["aid.citizens.all"]?.value, rows: totals["aid.citizens.all"]?.rows,
    }).toEqual(left);
    expect(totals["aid.citizens.bounds"]).toMatchObject({ low: 230, high: left.all + 230 });
  });

  test("R1 a sheet that somebody has sorted another way still counts each subject once", () => {
    const totals = totalsOf("shuffled");
    // The corps' row of subject 1 now belongs to subject 116: still 17 subjects, and the same 116 in all.
    expect([totals["aid.citizens.corps"]?.value, totals["aid.citizens.all"]?.value]).toEqual([17, 116]);
  });

  test.each(BOUNDS.map((row, index) => [row[0], index, row[3], row[4]] as const))("R10 bounds: %s", (_title, index, low, high) => {
    const totals = totalsOf(`bounds${index}`);
    expect(totals["partner.families"]).toMatchObject({ low, high, value: low === high ? low : null });
  });
});
