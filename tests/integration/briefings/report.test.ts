/** The report that leaves the office: from its rows alone every number of it can be recomputed. */
import { describe, expect, it } from "vitest";
import { briefingReport } from "../../../electron/office/briefings/exportBriefing";
import type { ReportFigure, ReportModel, ReportRow } from "../../../electron/files/reportModel";
import { rowsOf } from "../../../electron/database/reader";
import type { Office } from "../../../electron/office/createOffice";
import { openDemoOffice, PERIOD } from "../../helpers/briefings";
import { openTestOffice } from "../../helpers/testOffice";
import { makeUntidy } from "../../helpers/untidyOffice";

const asked = { ...PERIOD, language: "ru" as const };

async function sheetsOf(model: ReportModel): Promise<Map<string, ReportRow[]>> {
  const sheets = new Map<string, ReportRow[]>();
  for (const sheet of model.sheets) {
    const rows: ReportRow[] = [];
    for await (const row of sheet.rows) rows.push(row);
    expect(rows.length, sheet.name).toBe(sheet.rowCount);
    sheets.set(sheet.kind, rows);
  }
  return sheets;
}

const sum = (values: readonly (number | null)[]): number => values.reduce<number>((total, value) => total + (value ?? 0), 0);

/** What an auditor's formulas make of the rows of one figure. */
function recomputed(figure: ReportFigure, sheets: ReadonlyMap<string, ReportRow[]>): Partial<ReportFigure> {
  const counting = figure.sheets.flatMap((kind) => (sheets.get(kind) ?? []).filter((row) => row.counts.includes(figure.id)));
  const claims = counting.filter((row) => row.listed !== null);
  const distinct = new Set(counting.flatMap((row) => row.subjectNo ?? [])).size;
  const ends = (row: ReportRow) => row.range ?? { low: row.amount, high: row.amount };
  switch (figure.method) {
    case "distinct":
      return { value: distinct, rows: counting.length };
    case "rows":
      return { value: counting.length, rows: counting.length };
    case "bounds": {
      const open = claims.some((row) => ends(row).high === null);
      const low = Math.max(distinct, ...claims.map((row) => ends(row).low ?? 0));
      return { low, high: open ? null : distinct + sum(claims.map((row) => Math.max(0, (ends(row).high ?? 0) - (row.listed ?? 0)))), rows: counting.length };
    }
    default:
      return {
        rows: counting.length,
        // A number that is not there is not made by adding (R9).
        value: figure.value === null ? null : sum(counting.map((row) => row.amount)),
        expected: figure.expected === null ? null : sum(counting.map((row) => row.expected)),
      };
  }
}

/** The numbers that a file prints for a figure; a bottom of nothing is left empty. */
function shown({ method, rows, value, low, high, expected }: ReportFigure) {
  if (method === "bounds") return { rows, low: low ?? 0, high };
  return { rows, value, expected };
}

async function checkEveryNumber(office: Office): Promise<ReportModel> {
  const model = await briefingReport(office, PERIOD, "ru", "full");
  const sheets = await sheetsOf(model);
  for (const figure of model.figures) {
    const again = recomputed(figure, sheets);
    expect(shown(figure), figure.id).toEqual(shown({ ...figure, ...again }));
    expect(model.exclusions.filter((line) => line.figureId === figure.id), figure.id).toHaveLength(figure.excluded);
  }
  return model;
}

describe("the report of a briefing", () => {
  it("R13 R15 has every number of the golden briefing in its rows", async () => {
    const { office } = await openDemoOffice();
    const model = await checkEveryNumber(office);
    const value = (begins: string) => model.figures.filter((figure) => figure.id.startsWith(begins)).map(({ value, low, high, expected }) => [value, low, high, expected]);
    expect(value("hq.members")).toEqual([[15, 15, 15, null]]);
    expect(value("aid.citizens.together")).toEqual([[116, 116, 116, null]]);
    expect(value("partners.families.bounds")).toEqual([[null, 320, 621, null]]);
    expect(value("claims.items")).toEqual([[400, 400, 400, null]]);
    expect(value("commitment.kept")).toEqual(expect.arrayContaining([[600, 600, 600, 665], [210, 210, 210, 210], [290, 290, 290, 320]]));
    expect(model.sheets.map((sheet) => sheet.kind)).toEqual(["membership", "delivery", "information", "claim", "occurrence", "learner", "volunteer", "attendance", "trained", "participation", "campaign", "training", "mentee", "clearance"]);
  });

  it.each([11, 12, 13])("R13 has every number of an untidy office in its rows (office %i)", async (seed) => {
    const { office } = await openTestOffice();
    await makeUntidy(office, seed);
    // Claims inside or repeating others are weighed as a group; a file's formula knows no groups, so they are taken out here.
    await office.database.queue?.run((tx) => tx.manager.query("update claim set within_claim_id = null, repeats_claim_id = null"));
    const model = await checkEveryNumber(office);
    expect(model.exclusions.length).toBeGreaterThan(50);
  });

  it.each(["masked", "none"] as const)("R24 a draft with personal data %s names nobody: not their names, not their numbers", async (privacy) => {
    const { office } = await openDemoOffice();
    const people = await rowsOf<{ family: string; given: string }>(office.database.reader, "select family, given from person");
    const volunteers = await rowsOf<{ number: string }>(office.database.reader, "select number from volunteer");
    const model = await briefingReport(office, PERIOD, "ru", privacy);
    const sheets = await sheetsOf(model);
    const whole = JSON.stringify([...sheets]) + JSON.stringify(model.exclusions);
    expect(people.filter(({ family, given }) => whole.includes(`${family} ${given}`))).toEqual([]);
    const about = JSON.stringify([...sheets].filter(([kind]) => ["participation", "volunteer", "attendance", "clearance"].includes(kind)));
    expect(volunteers.filter(({ number }) => about.includes(number))).toEqual([]);
  });

  it("R3 says of a period that is not over that it is not", async () => {
    const { office } = await openDemoOffice();
    expect((await briefingReport(office, { ...PERIOD, to: "2020-05-10" }, "ru", "none")).numberLine).toContain("Период ещё не окончен: сказано по 04.04.2020");
    expect((await briefingReport(office, PERIOD, "ru", "none")).numberLine).toBe("Черновик");
  });

  it("R24 numbers people anew in each file, sorted, so that two files cannot be laid side by side", async () => {
    const { office } = await openDemoOffice();
    const numbersOf = async () => {
      const learners = (await sheetsOf(await briefingReport(office, PERIOD, "ru", "full"))).get("learner") ?? [];
      return new Map(learners.map((row) => [String(row.cells[1]), row.subjectNo]));
    };
    const [one, other] = [await numbersOf(), await numbersOf()];
    expect([...one.keys()].sort()).toEqual([...other.keys()].sort());
    expect([...one].every(([name, number]) => other.get(name) === number)).toBe(false);
    expect([...one.values()]).toEqual([...one.values()].sort((a, b) => Number(a) - Number(b)));
  });

  it("leaves as DOCX and XLSX through the host, and the journal says who took it out", async () => {
    const { call, handedOver } = await openDemoOffice();
    for (const format of ["docx", "xlsx"] as const) expect(await call.briefings.export({ ...asked, format, privacy: "full" })).toEqual({ outcome: "saved", name: `briefing-2020-03-16-2020-04-03-ru.${format}` });
    expect(handedOver.map((file) => [file.name.slice(-4), file.bytes.subarray(0, 2).toString()])).toEqual([["docx", "PK"], ["xlsx", "PK"]]);
    const journal = await call.audit.list({ action: "export" });
    expect(journal.rows.map((row) => [row.kind, row.by])).toEqual([["briefings", "Дежурный офиса"], ["briefings", "Дежурный офиса"]]);
  });

  it("R16 every sentence with a number names the figures it speaks of, and every one of them exists", async () => {
    const { call } = await openDemoOffice();
    for (const language of ["ru", "kk", "en"] as const) {
      const { figures } = await call.briefings.compute({ ...asked, language });
      const known = new Set(figures.map((figure) => figure.id));
      const { blocks } = await call.briefings.text({ ...asked, language });
      const sentences = blocks.flatMap((block) => (block.kind === "heading" ? [] : block.kind === "list" ? block.items : block.sentences));
      expect(sentences.length).toBeGreaterThan(20);
      for (const sentence of sentences) {
        expect(sentence.figures.filter((id) => !known.has(id))).toEqual([]);
        const numbers = sentence.text.replace(/\d\d\.\d\d\.\d{4}/g, "").match(/\d+/g) ?? [];
        expect(numbers.length === 0 || sentence.figures.length > 0, sentence.text).toBe(true);
      }
    }
  });
});
