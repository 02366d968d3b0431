import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { rowHash } from "../../../electron/files/contentHash";
import { officeParts } from "../../helpers/bytes";
import { withoutSheetRow } from "../../helpers/deleteSheetRow";
import { recalculate } from "../../helpers/ironCalc";
import { readMark } from "../../../electron/files/mark";
import { tileColour } from "../../../shared/domain/charts";
import { rowsOf } from "../../../electron/database/reader";
import { BriefingRow } from "../../../electron/office/briefings/briefingRow.entity";
import { hashOfTables, issuedById } from "../../../electron/office/briefings/freeze";
import { canonicalOfFrozen } from "../../../electron/office/briefings/freezeRows";
import { openDemoOffice, PERIOD } from "../../helpers/briefings";
import type { TestDesk } from "../../helpers/testOffice";
import { readPdf } from "../../helpers/pdfText";
import { changed, packed, packOf, sheetPath } from "../../helpers/packs";
import { readSheets } from "../../helpers/sheetReader";

const ru = { language: "ru" as const };

describe("charts chosen for a briefing", () => {
  /** The demo's aid was given in one town; here some of it goes to the district beside it. */
  async function twoDistricts() {
    const demo = await openDemoOffice();
    await demo.office.database.queue?.run((tx) => tx.manager.query("update delivery set kato_code = '475000000' where date >= '2020-03-30'"));
    return demo;
  }

  async function issuedWithCharts() {
    const demo = await twoDistricts();
    const draft = await demo.call.briefings.drafts.start({ ...PERIOD, languages: ["ru", "kk"] });
    await demo.call.briefings.drafts.update({ id: draft.id, version: draft.version, number: null, languages: draft.languages, charts: ["partners", "weeks", "districts"] });
    const { id } = await demo.call.briefings.issued.issue({ ...PERIOD, number: 14 });
    return { demo, id };
  }

  async function exported(format: "docx" | "pdf" | "pptx" | "xlsx") {
    const { demo, id } = await issuedWithCharts();
    await demo.call.briefings.issued.export({ id, ...ru, format, privacy: "none" });
    return { demo, bytes: demo.handedOver.at(-1)?.bytes ?? Buffer.alloc(0) };
  }
  const parts = (bytes: Buffer, path: RegExp): string => Object.entries(unzipSync(bytes)).filter(([name]) => path.test(name)).map(([, data]) => strFromU8(data)).join("\n");

  it("R10 each total of a partner is a bar of its own, in one unit (R2); the week's deliveries and the districts' are rows (R1)", async () => {
    const demo = await twoDistricts();
    const charts = await demo.call.briefings.charts({ ...PERIOD, ...ru });
    const [partners, weeks, districts] = charts;
    expect(partners).toMatchObject({ kind: "partners", unit: "число семей (итоги в других единицах не показаны)" });
    expect(partners?.values.map((bar) => bar.value)).toEqual([320, 225, 40, 30, 6]);
    expect(weeks?.values.map((week) => week.label)).toHaveLength(3);
    const [{ rows } = { rows: 0 }] = await rowsOf<{ rows: number }>(demo.office.database.reader, "select count(*) as rows from delivery where deleted_at is null and state = 'confirmed' and date >= ? and date <= ?", [PERIOD.from, PERIOD.to]);
    const figure = (await demo.call.briefings.compute({ ...PERIOD, ...ru })).figures.find(({ id }) => id === "aid.deliveries.all");
    expect(figure?.rows).toBe(rows);
    for (const chart of [weeks, districts]) {
      expect(chart?.values.reduce((sum, { value }) => sum + value, 0)).toBe(rows);
      expect(chart?.source).toBe(`Разбивка показателя «Все выдачи помощи»: ${figure?.wording}. ${figure?.counts}`);
    }
    expect(districts?.values.map((district) => district.label)).toContain("Мунайлинский район");
  });

  it("beyond the largest the other districts stand as one value, so that nothing given is lost", async () => {
    const { office, call } = await openDemoOffice();
    const [{ total } = { total: 0 }] = await rowsOf<{ total: number }>(office.database.reader, "select count(*) as total from delivery where deleted_at is null and state = 'confirmed' and date >= ? and date <= ?", [PERIOD.from, PERIOD.to]);
    // Fourteen regions of the country stand for districts.
    await office.database.queue?.run((tx) => tx.manager.query("update delivery set kato_code = cast(11 + 4 * (rowid % 14) as text) || '3200000'"));
    const districts = (await call.briefings.charts({ ...PERIOD, ...ru })).find((chart) => chart.kind === "districts");
    expect(districts?.values).toHaveLength(12);
    expect(districts?.values.at(-1)?.label).toBe("Остальные места");
    expect(districts?.values.reduce((sum, { value }) => sum + value, 0)).toBe(total);
  });

  it("R14 are frozen with it: a claim that changes later changes the draft's chart and not the issued one", async () => {
    const { demo, id } = await issuedWithCharts();
    const bars = async () => (await demo.call.briefings.issued.get({ id, ...ru })).charts[0]?.values.map((bar) => bar.value);
    const before = await bars();
    await demo.office.database.queue?.run((tx) => tx.manager.query("update claim set value = 250000 where value = 225000"));
    expect((await demo.call.briefings.charts({ ...PERIOD, ...ru }))[0]?.values[1]?.value).toBe(250);
    expect(await bars()).toEqual(before);
    expect(before).toEqual([320, 225, 40, 30, 6]);
  });

  it("stand in the Word document: bars as shaded cells, weeks as a line over their numbers, districts as tiles", async () => {
    const { bytes } = await exported("docx");
    const document = parts(bytes, /^word\/document\.xml$/);
    expect(["Диаграммы", "Партнёры: число семей", "Выдачи по неделям: число выдач", "Выдачи по районам и городам"].filter((words) => !document.includes(words))).toEqual([]);
    const [partners = "", weeks = "", districts = ""] = document.split("Диаграммы").at(-1)?.split(/Партнёры: число семей|Выдачи по неделям: число|Выдачи по районам и городам: число/).slice(1) ?? [];
    expect(partners.match(/w:fill="0B7A6B"/g)).toHaveLength(5);
    // The line is a picture that says its numbers to whoever cannot see it.
    expect(weeks).toContain("<w:drawing>");
    expect(weeks).toMatch(/descr="16\.03[^"]*: \d+/);
    expect(weeks).not.toContain('w:fill="0B7A6B"');
    const [picture] = Object.entries(unzipSync(bytes)).filter(([name]) => /^word\/media\/.*\.png$/.test(name)).map(([, data]) => data);
    expect(readMark(picture ?? new Uint8Array())).toMatchObject({ type: "image/png", height: 240 });
    expect(districts).toContain("Мунайлинский район");
    // The deepest tile is that of the most deliveries.
    const fills = [...districts.matchAll(/w:fill="([0-9A-F]{6})"/g)].map(([, fill]) => fill);
    expect(fills.slice(0, 2)).toEqual([tileColour(50, "0B7A6B"), expect.not.stringContaining(tileColour(50, "0B7A6B"))]);
  });

  it("stand on slides as charts that PowerPoint can edit, with the same numbers behind them, and districts as tiles", async () => {
    const { bytes } = await exported("pptx");
    const charts = parts(bytes, /^ppt\/charts\/chart\d+\.xml$/);
    expect(charts).toContain("<c:lineChart>");
    expect(charts).toContain("<c:v>225</c:v>");
    const slide = Object.entries(unzipSync(bytes)).filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).map(([, data]) => strFromU8(data)).find((xml) => xml.includes("Мунайлинский район"));
    expect(slide).toContain("<a:tbl>");
    expect(slide).toContain(tileColour(50, "0B7A6B"));
  });

  it("are drawn in the PDF beside their numbers", async () => {
    const text = JSON.stringify(readPdf((await exported("pdf")).bytes)).replace(/\s/g, "");
    expect(["Диаграммы", "Партнёры:числосемей", "Выдачипонеделям", "Мунайлинскийрайон"].filter((words) => !text.includes(words))).toEqual([]);
  });

  it("are a sheet of the workbook, and the pack still holds by itself", async () => {
    const { demo, bytes } = await exported("xlsx");
    expect(parts(bytes, /^xl\/workbook\.xml$/)).toContain('name="Диаграммы"');
    // Drawn from the cells beside them: who changes a number sees the drawing change.
    const drawn = parts(bytes, /^xl\/charts\/chart\d+\.xml$/);
    expect([drawn.match(/<c:barChart>/g)?.length, drawn.match(/<c:lineChart>/g)?.length]).toEqual([2, 1]);
    const rows = (await readSheets(bytes)).find(({ name }) => name === "Диаграммы")?.rows ?? [];
    const ranges = [...drawn.matchAll(/<c:val>.*?<c:f>[^<]*\$C\$(\d+):\$C\$(\d+)<\/c:f>/gs)].map(([, first, last]) => rows.slice(Number(first) - 1, Number(last)).map((row) => row[2]));
    const { charts } = await demo.call.briefings.issued.get({ id: (await demo.call.briefings.issued.list({})).rows[0]?.id ?? "", ...ru });
    expect(ranges).toEqual(charts.map(({ values }) => values.map(({ value }) => value)));
    expect(await problemsOf(demo, bytes)).toEqual([]);
  });

  const problemsOf = async (demo: TestDesk, bytes: Uint8Array) => (await demo.call.briefings.issued.verify({ file: new File([new Uint8Array(bytes)], "pack.xlsx"), expect: null, ...ru })).problems;

  it("R13 say below them in every file whose parts they are", async () => {
    const said = "Разбивка показателя «Все выдачи помощи»";
    expect(parts((await exported("docx")).bytes, /^word\/document\.xml$/)).toContain(said);
    expect(parts((await exported("pptx")).bytes, /^ppt\/slides\/slide\d+\.xml$/)).toContain(said);
    expect(JSON.stringify(readPdf((await exported("pdf")).bytes)).replace(/\s/g, "")).toContain(said.replace(/\s/g, ""));
    expect(parts((await exported("xlsx")).bytes, /^xl\/worksheets\/sheet\d+\.xml$/)).toContain(said);
  });

  it("R13 follow the rows in another program: who deletes a delivery in the workbook takes it from its week and its district", async () => {
    const { bytes } = await exported("xlsx");
    const files = officeParts(bytes);
    const values = (book: Awaited<ReturnType<typeof recalculate>>, rows: readonly number[]) => rows.reduce((sum, row) => sum + Number(book.shown("Диаграммы", row, 3)), 0);
    const lines = (await readSheets(bytes)).find(({ name }) => name === "Диаграммы")?.rows ?? [];
    const rowsOfChart = (title: string) => lines.flatMap(([first], at) => (String(first).startsWith(title) ? [at + 1] : []));
    const [whole, less] = [await recalculate(bytes), await recalculate(packed(Object.fromEntries(withoutSheetRow(files, sheetPath(Object.fromEntries(files), "Выдачи"), "Выдачи", 3))))];
    for (const title of ["Выдачи по неделям", "Выдачи по районам"]) {
      const rows = rowsOfChart(title);
      expect(values(whole, rows)).toBe(rows.reduce((sum, row) => sum + Number(lines[row - 1]?.[2]), 0));
      expect(values(less, rows)).toBe(values(whole, rows) - 1);
    }
  });

  it("R24 give out the district of a delivery only where districts are drawn", async () => {
    const demo = await twoDistricts();
    const draft = await demo.call.briefings.drafts.start({ ...PERIOD, languages: ["ru"] });
    await demo.call.briefings.drafts.update({ id: draft.id, version: draft.version, number: null, languages: ["ru"], charts: ["weeks"] });
    const { id } = await demo.call.briefings.issued.issue({ ...PERIOD, number: 14 });
    const bytes = await packOf(demo, id, "none");
    expect(parts(bytes, /^xl\/worksheets\/sheet\d+\.xml$/)).not.toContain("475000000");
    expect(await problemsOf(demo, bytes)).toEqual([]);
    expect(parts((await exported("xlsx")).bytes, /^xl\/worksheets\/sheet\d+\.xml$/)).toContain("475000000");
  });

  it.each([
    ["a value of the charts' sheet", "Диаграммы", (xml: string) => xml.replace(/(<c r="C8"[^>]*>(?:<f>.*?<\/f>)?)<v>\d+<\/v>/s, "$1<v>900</v>"), ["cell"]],
    ["a constant in place of its formula", "Диаграммы", (xml: string) => xml.replace(/(<c r="C8"[^>]*>)<f>.*?<\/f><v>\d+<\/v>/s, "$1<v>900</v>"), ["formula"]],
    ["the words of a value", "Диаграммы", (xml: string) => xml.replace(/(<c r="D8"[^>]*><is><t[^>]*>)[^<]*/, "$1900 выдач"), ["cell"]],
    ["the days of a week", "Диаграммы", (xml: string) => xml.replace(/(<c r="B8"[^>]*><is><t[^>]*>)[^<]*/, "$101.04.2020"), ["cell"]],
    ["a district of a delivery", "Выдачи", (xml: string) => xml.replace(">475000000<", ">471010000<"), ["figure", "row_altered", "content_hash"]],
  ] as const)("are seen where somebody forged %s", async (_what, sheet, change, kinds) => {
    const { demo, bytes } = await exported("xlsx");
    const found = (await problemsOf(demo, changed(bytes, sheet, change))).map(({ kind }) => kind);
    expect(kinds.filter((kind) => !found.includes(kind))).toEqual([]);
  });

  it("are seen where the value was forged on every sheet that has it: it follows from no row, and the checksum is another", async () => {
    const { demo, bytes } = await exported("xlsx");
    const [issued] = (await demo.call.briefings.issued.list({})).rows;
    const week = (await demo.call.briefings.issued.get({ id: issued?.id ?? "", ...ru })).charts[1]?.values[1];
    const onCharts = changed(bytes, "Диаграммы", (xml) => xml.replace(/(<c r="C8"[^>]*>)<f>.*?<\/f><v>\d+<\/v>/s, "$1<v>900</v>"));
    const forged = changed(onCharts, "Контрольные суммы", (xml) => xml.replace(/(>2020-03-23<.*?<v>)\d+(<\/v>)/s, "$1900$2"));
    const problems = await problemsOf(demo, forged);
    expect(problems).toContainEqual({ kind: "figure", label: "Выдачи по неделям: 23.03.2020–29.03.2020", issued: "900", recomputed: String(week?.value) });
    expect(problems.map(({ kind }) => kind)).toContain("content_hash");
  });

  it("R14 that were issued before charts were hashed hold in the form of their day, against the office as well", async () => {
    const { demo, id } = await issuedWithCharts();
    const { queue, reader } = demo.office.database;
    const form = "erikti-briefing/1";
    await queue?.run(async (tx) => {
      for (const table of ["briefing", "briefing_row", "briefing_chart"]) {
        for (const { name } of await tx.manager.query<{ name: string }[]>(`select name from sqlite_master where type = 'trigger' and tbl_name = '${table}' and sql like '%append-only%'`)) await tx.manager.query(`drop trigger ${name}`);
      }
      await tx.manager.query("update briefing set form = ? where id = ?", [form, id]);
      await tx.manager.query(`update briefing_chart set drawn = (select json_group_object(l.key, json_remove(l.value, '$.figure', '$.source')) from json_each(drawn) l)`);
      for (const row of await tx.manager.getRepository(BriefingRow).findBy({ briefingId: id })) {
        await tx.manager.query("update briefing_row set district = null, hash = ? where id = ?", [rowHash(canonicalOfFrozen(row), form), row.id]);
      }
      const briefing = await issuedById(tx, id);
      await tx.manager.query("update briefing set content_hash = ? where id = ?", [await hashOfTables(tx, briefing), id]);
    });
    expect((await issuedById(reader, id)).form).toBe(form);
    const bytes = await packOf(demo, id, "none");
    expect(parts(bytes, /^xl\/worksheets\/sheet\d+\.xml$/)).toContain(`>${form}<`);
    expect(await problemsOf(demo, bytes)).toEqual([]);
    expect((await problemsOf(demo, changed(bytes, "Диаграммы", (xml) => xml.replace(/(<c r="C8"[^>]*>)<v>\d+<\/v>/, "$1<v>900</v>")))).map(({ kind }) => kind)).toEqual(["cell"]);
  });
});
