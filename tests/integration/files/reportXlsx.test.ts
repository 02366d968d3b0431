import { colToLetter, parseCellRef } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { readSheets, type ReadSheet } from "../../helpers/sheetReader";
import type { ReportModel, ReportRow } from "../../../electron/files/reportModel";
import { writeReportXlsx } from "../../../electron/files/xlsx/workbook";
import { collect, officeParts } from "../../helpers/bytes";
import { sampleReport, sampleRow } from "../../helpers/sampleReport";
import { turnsDuring } from "../../helpers/turns";

const HEAD_ROW = 6;

async function write(model: ReportModel): Promise<ReadSheet[]> {
  return readSheets(await collect(writeReportXlsx(model)));
}

function sheet(sheets: readonly ReadSheet[], name: string): ReadSheet {
  const found = sheets.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

function column(read: ReadSheet, header: string, headRow = 1): unknown[] {
  const index = read.rows[headRow - 1]?.indexOf(header) ?? -1;
  if (index < 0) throw new Error(`no column ${header} in ${read.name}`);
  return read.rows.slice(headRow).map((row) => row[index] ?? null);
}

const withDeliveries = (rows: ReportRow[]): ReportModel => sampleReport("ru", { rows: { delivery: () => rows } });

describe.each(["ru", "kk"] as const)("R13 the auditor's workbook in %s", (language) => {
  const model = sampleReport(language);

  test("has a summary, a sheet for each kind of row, the rows left out and the definitions", async () => {
    const names = (await write(model)).map(({ name }) => name);
    expect(names).toEqual([
      model.words.summarySheet,
      ...model.sheets.map(({ name }) => name),
      model.words.exclusionsSheet,
      model.words.definitionsSheet,
    ]);
  });

  test("shows every figure with its statement, its numbers and its definition before anything is calculated", async () => {
    const summary = sheet(await write(model), model.words.summarySheet);
    const rows = summary.rows.slice(HEAD_ROW);
    expect(rows).toHaveLength(model.figures.length);
    model.figures.forEach((figure, index) => {
      const [number, label, wording, value, low, high, expected, unit, qualifier, counted, excluded, definition] = rows[index] ?? [];
      expect([number, label, wording, unit, qualifier, definition]).toEqual([
        index + 1, figure.label, figure.wording, figure.unitLabel, figure.qualifierLabel, figure.definition,
      ]);
      expect([value || null, low || null, high || null, expected || null]).toEqual([
        figure.value, figure.low, figure.high, figure.expected,
      ]);
      expect([counted, excluded]).toEqual([figure.rows, figure.excluded]);
    });
  });

  test("gives every total as a live formula", async () => {
    const { formulas } = sheet(await write(model), model.words.summarySheet);
    const row = (id: string): number => HEAD_ROW + 1 + model.figures.findIndex((figure) => figure.id === id);
    const delivery = `'${model.sheets.find(({ kind }) => kind === "delivery")?.name}'!`;
    expect(formulas.get(`D${row("aid.citizens.corps")}`)).toContain(`SUM(${delivery}`);
    expect(formulas.get(`D${row("aid.deliveries.corps")}`)).toMatch(/^SUM\('/);
    expect(formulas.get(`G${row("lunches.doctors")}`)).toMatch(/^SUMIFS\(/);
    expect(formulas.get(`E${row("partner.families")}`)).toMatch(/^MAX\(/);
    expect(formulas.get(`F${row("partner.families")}`)).toContain("COUNTIFS(");
    for (const { id } of model.figures) {
      expect(formulas.get(`J${row(id)}`), id).toContain("SUM(");
      expect(formulas.get(`K${row(id)}`), id).toContain(`COUNTIF('${model.words.exclusionsSheet}'!`);
    }
  });

  test("prints no number for an unknown quantity (R9)", async () => {
    const summary = sheet(await write(model), model.words.summarySheet);
    const index = model.figures.findIndex(({ id }) => id === "police.meals");
    expect(summary.rows[HEAD_ROW + index]?.slice(3, 7)).toEqual([null, null, null, null]);
    expect(summary.formulas.has(`D${HEAD_ROW + 1 + index}`)).toBe(false);
  });

  test("marks the rows of each figure, and each subject once (R1)", async () => {
    const { words } = model;
    const rows = sheet(await write(model), model.sheets.find(({ kind }) => kind === "delivery")?.name ?? "");
    const ones = (header: string): number => column(rows, header).filter((value) => value === 1).length;
    expect(ones(words.figureFlag.replace("{n}", "2"))).toBe(18);
    expect(ones(words.figureOnce.replace("{n}", "2"))).toBe(17);
    expect(ones(words.figureFlag.replace("{n}", "4"))).toBe(122);
    expect(ones(words.figureOnce.replace("{n}", "4"))).toBe(116);
  });

  test("writes dates as dates, freezes the head and filters", async () => {
    const sheets = await write(model);
    const rows = sheet(sheets, model.sheets.find(({ kind }) => kind === "delivery")?.name ?? "");
    const dates = rows.rows.slice(1).map((row) => row[2]);
    expect(dates.every((date) => date instanceof Date)).toBe(true);
    expect(rows.frozen.rows).toBe(1);
    expect(rows.filter).toMatch(/^A1:[A-Z]+123$/);
    expect(sheets[0]?.frozen.rows).toBe(HEAD_ROW);
    expect(sheets[0]?.filter).toBe(`A${HEAD_ROW}:L${HEAD_ROW + model.figures.length}`);
  });

  test("lists what was left out with the reason", async () => {
    const excluded = sheet(await write(model), model.words.exclusionsSheet);
    expect(excluded.rows.slice(1).map((row) => [row[0], row[4]])).toEqual(model.exclusions.map(({ reason }) => [2, reason]));
  });
});

describe("R10 claims", () => {
  test("add to the top only what goes beyond their own list, an open one leaves the top open", async () => {
    const claim = (amount: number, extra: Partial<ReportRow> = {}): ReportRow =>
      sampleRow({ cells: ["2020-03-16"], amount, listed: 0, counts: ["partner.families"], ...extra });
    const model = sampleReport("ru", {
      rows: {
        claim: () => [
          claim(320, { listed: 41 }),
          claim(40, { listed: 60 }),
          claim(25, { range: { low: null, high: 25 } }),
          claim(1000, { range: { low: 1000, high: null } }),
        ],
      },
    });
    const claims = sheet(await write(model), "Заявлено партнёрами");
    expect(column(claims, "Показатель 7: сверх списка")).toEqual([279, 0, 25, 0]);
    expect(column(claims, "Заявлено не менее")).toEqual([320, 40, null, 1000]);
    expect(column(claims, "Заявлено не более")).toEqual([320, 40, 25, null]);
  });
});

describe("what people typed", () => {
  test("never becomes a formula", async () => {
    const texts = ["=HYPERLINK(\"http://x\";\"y\")", "+7 701 000 00 00", "-5", "@all", "#REF!", "  края  "];
    const model = withDeliveries(texts.map((text, index) => sampleRow({ subjectNo: index + 1, cells: ["2020-04-01", text, text, text] })));
    const rows = sheet(await write(model), "Выдачи");
    expect(column(rows, "Кто или что")).toEqual(texts);
    const typed = [...rows.formulas.keys()].filter((ref) => /^[C-F]\d/.test(ref));
    expect(typed).toEqual([]);
  });
});

describe("a report that breaks its promises is refused", () => {
  const rows = (...subjects: (number | null)[]): ReportRow[] => subjects.map((subjectNo) => sampleRow({ subjectNo }));

  test.each([
    ["rows_not_sorted", rows(2, 1)],
    ["rows_not_sorted", rows(1, null, 2)],
    ["subject_number", rows(0)],
    ["subject_number", rows(1.5)],
  ])("%s", async (code, delivery) => {
    await expect(write(withDeliveries(delivery))).rejects.toThrow(expect.objectContaining({ code }));
  });

  test.each([{ rowCount: 7 }, { subjectRows: 7 }])("row_count_differs: %o", async (wrong) => {
    const model = sampleReport("ru");
    const sheets = model.sheets.map((entry) => (entry.kind === "delivery" ? { ...entry, ...wrong } : entry));
    await expect(write({ ...model, sheets })).rejects.toThrow(expect.objectContaining({ code: "row_count_differs" }));
  });
});

describe("a long export", () => {
  const MANY = 12_000;
  const endless = (closed: () => void, stopAt = MANY): Iterable<ReportRow> => ({
    *[Symbol.iterator]() {
      try {
        for (let index = 0; index < stopAt; index++) {
          yield sampleRow({ subjectNo: index + 1, cells: ["2020-04-01", `Имя ${index}`], counts: ["aid.citizens.corps"] });
        }
      } finally {
        closed();
      }
    },
  });
  const long = (rows: Iterable<ReportRow>): ReportModel => {
    const model = sampleReport("ru");
    return { ...model, sheets: model.sheets.map((entry) => (entry.kind === "delivery" ? { ...entry, rows, rowCount: MANY, subjectRows: MANY } : entry)) };
  };

  test("comes in pieces while other work goes on, and says how far it is", async () => {
    const told: number[] = [];
    const { result: bytes, turns, longest } = await turnsDuring(() => collect(writeReportXlsx(long(endless(() => {})), { onProgress: ({ rows, total }) => told.push(rows / total) })));
    expect(turns).toBeGreaterThan(100);
    expect(longest).toBeLessThan(0.25);
    expect(told.length).toBeGreaterThan(10);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
    expect(sheet(await readSheets(bytes), "Выдачи").rows).toHaveLength(MANY + 1);
  });

  test("stops when it is cancelled and lets go of its rows", async () => {
    const abort = new AbortController();
    let closed = false;
    const stream = writeReportXlsx(long(endless(() => (closed = true))), {
      signal: abort.signal,
      onProgress: ({ rows }) => {
        if (rows > 5_000) abort.abort();
      },
    });
    await expect(collect(stream)).rejects.toThrow(expect.objectContaining({ name: "AbortError" }));
    expect(closed).toBe(true);
  });

  test("lets go of its rows when the reader stops", async () => {
    let drawn = 0;
    let closed: () => void = () => {};
    const released = new Promise<void>((resolve) => (closed = resolve));
    const rows = endless(() => closed());
    const counted: Iterable<ReportRow> = {
      *[Symbol.iterator]() {
        for (const row of rows) {
          drawn++;
          yield row;
        }
      },
    };
    for await (const chunk of writeReportXlsx(long(counted))) {
      if (chunk.length > 0 && drawn > 1_000) break;
    }
    await released;
    expect(drawn).toBeLessThan(MANY);
  });
});

test("R14 the same report gives the same bytes", async () => {
  const [first, second] = await Promise.all([collect(writeReportXlsx(sampleReport("kk"))), collect(writeReportXlsx(sampleReport("kk")))]);
  expect(Buffer.compare(first, second)).toBe(0);
});

test("a report without figures and rows is still a workbook", async () => {
  const sheets = await write({ ...sampleReport("ru"), figures: [], sheets: [], exclusions: [] });
  expect(sheets.map(({ name }) => name)).toEqual(["Сводка", "Исключено", "Определения"]);
});

test("the workbook asks to be calculated when it is opened and names the product", async () => {
  const parts = officeParts(await collect(writeReportXlsx(sampleReport("ru"))));
  expect(parts.get("xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  expect(parts.get("docProps/app.xml")).toContain("<Application>Erikti</Application>");
});

describe("a page printed from it", () => {
  /** Names and page setup as they stand in the file. */
  async function printing(model: ReportModel): Promise<{ names: Map<string, string>[]; pages: string[]; sheets: string[] }> {
    const parts = officeParts(await collect(writeReportXlsx(model)));
    const workbook = parts.get("xl/workbook.xml") ?? "";
    const sheets = [...workbook.matchAll(/<sheet name="([^"]*)"/g)].map(([, name = ""]) => name);
    const names = sheets.map((_, at) => new Map([...workbook.matchAll(/<definedName name="_xlnm\.(\w+)" localSheetId="(\d+)"[^>]*>([^<]*)</g)].filter(([, , of]) => Number(of) === at).map(([, name = "", , range = ""]) => [name, range])));
    return { names, sheets, pages: sheets.map((_, at) => parts.get(`xl/worksheets/sheet${at + 1}.xml`) ?? "") };
  }

  test.each(["ru", "kk"] as const)("repeats the head on every sheet in %s, under a name that a sheet with a space in its own can be found by", async (language) => {
    const { names, sheets } = await printing(sampleReport(language));
    expect(sheets.some((name) => name.includes(" "))).toBe(true);
    names.forEach((of, at) => expect(of.get("Print_Titles")).toBe(`'${sheets[at]}'!$${at === 0 ? `${HEAD_ROW}:$${HEAD_ROW}` : "1:$1"}`));
  });

  test("has the columns a reader reads; those for formulas and checking stay on the screen", async () => {
    const model = sampleReport("ru");
    const { names, sheets } = await printing(model);
    const delivery = sheets.indexOf(model.sheets.find(({ kind }) => kind === "delivery")?.name ?? "");
    const heads = sheet(await write(model), sheets[delivery] ?? "").rows[0] ?? [];
    const firstHelper = heads.indexOf(model.words.groupEnd);
    expect(firstHelper).toBeGreaterThan(2);
    expect(names[delivery]?.get("Print_Area")).toBe(`'${sheets[delivery]}'!$A$1:$${colToLetter(firstHelper - 1)}$123`);
  });

  test("is never made smaller than six tenths, and filters are known by the name that Excel gives them", async () => {
    const { pages, names, sheets } = await printing(sampleReport("kk"));
    for (const [at, xml] of pages.entries()) {
      const widths = [...xml.matchAll(/<col min="(\d+)" max="\d+" width="([\d.]+)"/g)].map(([, , width]) => Number(width));
      const printed = parseCellRef(`${/!\$A\$1:\$([A-Z]+)\$/.exec(names[at]?.get("Print_Area") ?? "")?.[1] ?? "A"}1`).col + 1;
      const across = Number(/fitToWidth="(\d+)"/.exec(xml)?.[1] ?? 1);
      expect({ sheet: sheets[at], fits: widths.slice(0, printed).reduce((sum, width) => sum + width, 0) / across <= 250, fit: xml.includes('fitToPage="1"') || xml.includes('fitToPage="true"') }).toEqual({ sheet: sheets[at], fits: true, fit: true });
      expect(names[at]?.get("_FilterDatabase")?.replaceAll("$", "")).toBe(`'${sheets[at]}'!${/<autoFilter ref="([^"]*)"/.exec(xml)?.[1]}`);
    }
  });
});
