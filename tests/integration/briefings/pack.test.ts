/** The auditor's pack: an issued briefing that somebody else recomputes from the file alone (R13-R15, R24). */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCommandLine } from "../../../electron/commands/program";
import { rowsOf } from "../../../electron/database/reader";
import { officeParts } from "../../helpers/bytes";
import { withoutSheetRow } from "../../helpers/deleteSheetRow";
import { recalculate } from "../../helpers/ironCalc";
import { readSheets } from "../../helpers/sheetReader";
import { deliveryFields, openAidOffice } from "../../helpers/aidFields";
import { mergeTwo, openDemoOffice, PERIOD } from "../../helpers/briefings";
import { readPdf, squeezed } from "../../helpers/pdfText";
import { makeUntidy } from "../../helpers/untidyOffice";
import { changed, fileOf, packed, packOf, partsOf, sheetPath } from "../../helpers/packs";
import { openTestOffice, RESOURCES } from "../../helpers/testOffice";

const wish = { ...PERIOD, number: 14 };
const ru = { language: "ru" as const };

describe("the auditor's pack", () => {
  it.each([["full", "ru"], ["masked", "kk"], ["none", "ru"]] as const)("holds by itself, with %s personal data, in %s: every figure from the rows alone, every checksum", async (privacy, language) => {
    const desk = await openDemoOffice();
    const { id, contentHash } = await desk.call.briefings.issued.issue(wish);
    const bytes = await packOf(desk, id, privacy, language);
    const verified = await desk.call.briefings.issued.verify({ file: fileOf(bytes), expect: contentHash, ...ru });
    expect(verified.problems).toEqual([]);
    expect(verified).toMatchObject({ holds: true, number: "2020-0014", revision: 1, contentHash, database: "found" });
    expect(verified.figures.length).toBeGreaterThan(20);
    const [someone] = await rowsOf<{ family: string }>(desk.office.database.reader, "select p.family as family from delivery d join person p on p.id = d.person_id limit 1");
    expect(JSON.stringify(partsOf(bytes)).includes(someone?.family ?? "")).toBe(privacy === "full");
  });

  it.each([["the demo", null], ["an untidy office", 11], ["another untidy office", 12]] as const)("R13 its formulas, recalculated by another program, give what it stores and find nothing that differs: %s", async (_title, seed) => {
    const desk = seed === null ? await openDemoOffice() : await openTestOffice();
    if (seed !== null) await makeUntidy(desk.office, seed);
    const { id } = await desk.call.briefings.issued.issue(wish);
    const bytes = await packOf(desk, id);
    const sheets = await readSheets(bytes);
    const book = await recalculate(bytes);
    const storedAt = (sheet: string, row: number, column: number): string => String(sheets.find(({ name }) => name === sheet)?.rows[row - 1]?.[column - 1] ?? "");
    expect(book.formulas.length).toBeGreaterThan(200);
    const differing = book.formulas.flatMap(({ sheet, row, column }) => {
      const [shown, stored] = [book.shown(sheet, row, column), storedAt(sheet, row, column)];
      return shown === stored ? [] : [`${sheet} ${storedAt(sheet, row, 2)} ${row}:${column} shows ${shown} and stores ${stored}`];
    });
    expect(differing).toEqual([]);
    const control = book.formulas.filter(({ sheet }) => sheet === "Контроль").map(({ row, column }) => book.shown("Контроль", row, column));
    expect(control).toContain("Сходится");
    expect(control).not.toContain("РАСХОДИТСЯ");
  });

  it.each(["masked", "none"] as const)("R24 with personal data %s no cell has a name, a telephone, a number of a volunteer or the id of a person", async (privacy) => {
    const desk = await openDemoOffice();
    const { id } = await desk.call.briefings.issued.issue(wish);
    const from = desk.office.database.reader;
    const whole = (await readSheets(await packOf(desk, id, privacy))).map(({ name, rows }) => ({ name, text: JSON.stringify(rows) }));
    const people = await rowsOf<{ family: string; given: string; id: string; iin: string | null }>(from, "select family, given, id, iin from person");
    const volunteers = await rowsOf<{ id: string; number: string }>(from, "select id, number from volunteer");
    const learners = await rowsOf<{ id: string }>(from, "select id from learner");
    const staff = await rowsOf<{ name: string }>(from, "select name from account");
    const secrets = [...people.flatMap(({ family, given, id: own, iin }) => [`${family} ${given}`, own, ...(iin ? [iin] : [])]), ...volunteers.map((one) => one.id), ...learners.map((one) => one.id), ...staff.map((one) => one.name)];
    expect(secrets.filter((secret) => whole.some(({ text }) => text.includes(secret)))).toEqual([]);
    // Deliveries have numbers of their own, of the same form.
    const about = whole.filter(({ name }) => /Участие|Волонт|Смен|Обуч/u.test(name)).map(({ text }) => text).join();
    expect(volunteers.filter(({ number }) => about.includes(number))).toEqual([]);
  });

  it.each([
    ["the only delivery of somebody", 1, "fewer people"],
    ["one of several deliveries of somebody", 2, "as many people"],
  ])("R1 R13 with %s deleted, the control sheet turns red at the figures it counted in and at no others", async (_title, deliveriesOf, counted) => {
    const desk = await openDemoOffice();
    const { id } = await desk.call.briefings.issued.issue(wish);
    const bytes = await packOf(desk, id);
    const rowsOfSheet = new Map((await readSheets(bytes)).map(({ name, rows }) => [name, rows]));
    const [head = [], ...rows] = rowsOfSheet.get("Выдачи") ?? [];
    const citizens = Number(/\d+/.exec(String(head.find((title, column) => String(title).includes("один раз") && String(head[column - 1]).startsWith("Показатель"))))?.[0]);
    const flag = head.indexOf(`Показатель ${citizens}`);
    const mine = (row: (typeof rows)[number]) => rows.filter((each) => each[1] === row[1] && each[flag] === 1);
    // Not the first row below the head: the shared formulas are written there.
    const at = rows.findIndex((row, index) => index > 0 && row[flag] === 1 && (deliveriesOf === 1 ? mine(row).length === 1 : mine(row).length > 1));
    const marked = head.flatMap((title, column) => (/^Показатель \d+$/.test(String(title)) && rows[at]?.[column] === 1 ? [Number(String(title).slice("Показатель ".length))] : []));
    const parts = officeParts(bytes);
    const book = await recalculate(packed(Object.fromEntries(withoutSheetRow(parts, sheetPath(Object.fromEntries(parts), "Выдачи"), "Выдачи", at + 2))));
    const lines = (rowsOfSheet.get("Контроль") ?? []).map((line, row) => ({ number: line[0], issued: String(line[2] ?? ""), recomputed: book.shown("Контроль", row + 1, 8), state: book.shown("Контроль", row + 1, 13) }));
    expect(marked.length).toBeGreaterThan(1);
    expect(lines.filter(({ state }) => state === "РАСХОДИТСЯ").map(({ number }) => number)).toEqual(marked);
    const line = lines.find(({ number }) => number === citizens);
    expect(Number(line?.issued) - Number(line?.recomputed)).toBe(counted === "fewer people" ? 1 : 0);
  });

  it.each([11, 12])("R10 holds for an untidy office, with claims inside others, lists in part and rows of every kind (office %i)", async (seed) => {
    const desk = await openTestOffice();
    await makeUntidy(desk.office, seed);
    const { id } = await desk.call.briefings.issued.issue(wish);
    const verified = await desk.call.briefings.issued.verify({ file: fileOf(await packOf(desk, id)), expect: null, ...ru });
    expect(verified.problems).toEqual([]);
  });

  it("R1 a delivery that somebody deletes from its sheet is seen: by the figures and by the checksums", async () => {
    const desk = await openDemoOffice();
    const { id } = await desk.call.briefings.issued.issue(wish);
    const without = changed(await packOf(desk, id), "Выдачи", (xml) => xml.replace(/<row r="2"[^>]*>.*?<\/row>/s, ""));
    const verified = await desk.call.briefings.issued.verify({ file: fileOf(without), expect: null, ...ru });
    expect(verified.holds).toBe(false);
    expect(verified.figures.filter((figure) => !figure.same).length).toBeGreaterThan(0);
    expect(verified.problems.map((problem) => problem.kind)).toEqual(expect.arrayContaining(["figure", "content_hash", "office_hash", "rows_missing"]));
  });

  it.each([
    ["a number of a claim", "Заявлено партнёрами", (xml: string) => xml.replace(/<v>320<\/v>/g, "<v>420</v>"), "row_altered"],
    ["a word of the text", "Текст", (xml: string) => xml.replace("волонтёр", "Волонтёр"), "text"],
    ["an issued figure", "Контрольные суммы", (xml: string) => xml.replace(/<v>621<\/v>/, "<v>721</v>"), "figure"],
  ])("is seen to be changed in %s", async (_what, sheet, change, kind) => {
    const desk = await openDemoOffice();
    const { id } = await desk.call.briefings.issued.issue(wish);
    const verified = await desk.call.briefings.issued.verify({ file: fileOf(changed(await packOf(desk, id), sheet, change)), expect: null, ...ru });
    expect(verified.problems.map((problem) => problem.kind)).toEqual(expect.arrayContaining([kind, "content_hash"]));
  });

  it("has a control sheet that turns red, and functions no newer than Excel 2016", async () => {
    const desk = await openDemoOffice();
    const { id, contentHash } = await desk.call.briefings.issued.issue(wish);
    const all = partsOf(await packOf(desk, id));
    const control = all[sheetPath(all, "Контроль")] ?? "";
    expect(control).toMatch(/<conditionalFormatting sqref="A3:M\d+"><cfRule type="expression" dxfId="0"/);
    expect(control).toContain("IF(AND(ABS(N(C3)-N(H3))");
    expect(all["xl/styles.xml"]).toContain("FFFFC7CE");
    const used = new Set(Object.values(all).flatMap((xml) => [...xml.matchAll(/<f[^>]*>([^<]*)<\/f>/g)]).flatMap((match) => [...(match[1] ?? "").matchAll(/([A-Z]+)\(/g)].map((name) => name[1])));
    expect([...used].filter((name) => !/^(ABS|AND|COUNTIFS?|FREQUENCY|IF|INDEX|ISNA|MATCH|MAX|N|ROW|SUM|SUMIFS|SUMPRODUCT)$/.test(name ?? ""))).toEqual([]);
    await desk.call.briefings.issued.export({ id, ...ru, format: "docx", privacy: "full" });
    expect(JSON.stringify(partsOf(desk.handedOver.at(-1)?.bytes ?? Buffer.alloc(0)))).toContain(contentHash);
    for (const format of ["txt", "pptx"] as const) {
      await desk.call.briefings.issued.export({ id, ...ru, format, privacy: "full" });
      const bytes = desk.handedOver.at(-1)?.bytes ?? Buffer.alloc(0);
      expect(format === "txt" ? bytes.toString("utf8") : JSON.stringify(partsOf(bytes))).toContain(contentHash);
    }
    await desk.call.briefings.issued.export({ id, ...ru, format: "pdf", privacy: "full" });
    expect(squeezed(JSON.stringify(readPdf(desk.handedOver.at(-1)?.bytes ?? Buffer.alloc(0))))).toContain(contentHash);
  });

  it("R15 two of the 17 turn out to be one person: revision 2 says 16, revision 1 still 17 with its hash, and both packs hold alone", async () => {
    const desk = await openDemoOffice();
    const first = await desk.call.briefings.issued.issue(wish);
    const before = await packOf(desk, first.id, "none");
    await mergeTwo(desk.office);
    const second = await desk.call.briefings.issued.revise({ id: first.id, reason: "Двое оказались одним человеком" });
    expect(second).toMatchObject({ number: "2020-0014", revision: 2 });
    const said = async (id: string) => (await desk.call.briefings.issued.get({ id, ...ru })).figuresInWords.find((figure) => figure.id === "aid.citizens.corps")?.wording;
    expect([await said(first.id), await said(second.id)]).toEqual(["17 граждан", "16 граждан"]);
    const changes = await desk.call.briefings.issued.changes({ before: first.id, id: second.id, ...ru });
    expect(changes.find((change) => change.figureId === "aid.citizens.corps")).toMatchObject({ before: "17 граждан", after: "16 граждан", differs: true, rows: [{ what: "changed", row: { kind: "delivery" } }] });
    expect(changes.some((change) => change.figureId === "hq.members")).toBe(false);
    for (const [bytes, hash, revision, says] of [[await packOf(desk, first.id, "none"), first.contentHash, 1, "17"], [await packOf(desk, second.id, "none"), second.contentHash, 2, "16"]] as const) {
      const verified = await desk.call.briefings.issued.verify({ file: fileOf(bytes), expect: hash, ...ru });
      expect(verified).toMatchObject({ holds: true, revision, contentHash: hash });
      expect(verified.figures.some((figure) => figure.recomputed === says)).toBe(true);
    }
    expect(Buffer.from(before).equals(await packOf(desk, first.id, "none"))).toBe(true);
    await expect(desk.call.briefings.issued.revise({ id: first.id, reason: "ещё раз" })).rejects.toMatchObject({ data: { reason: "not_latest_revision" } });
    expect((await desk.call.briefings.issued.list({})).rows).toMatchObject([{ number: "2020-0014", revision: 2, revisions: 2 }]);
  });

  it("R15 a row recorded after the issue is shown as late, with what the briefing would say today", async () => {
    const desk = await openDemoOffice();
    const { id } = await desk.call.briefings.issued.issue(wish);
    expect(await desk.call.briefings.issued.late({ id, ...ru })).toEqual({ figures: [], rows: [], more: 0 });
    await desk.office.database.queue?.run(async (tx) => {
      await tx.manager.query(
        `insert into information_output select 'late', version, created_at, updated_at, deleted_at, material_id, direction, how, 'exact', 50000, null, 'confirmed', '2020-04-02', '2020-04-02', kato_code, place, note, campaign_id, contacted_qualifier, contacted, contacted_high, link, stops
         from information_output where qualifier = 'more_than' limit 1`);
      await tx.manager.query("update claim set value = 250000 where value = 225000");
    });
    const late = await desk.call.briefings.issued.late({ id, ...ru });
    expect(late.figures.find((figure) => figure.figureId === "partners.families.bounds")).toMatchObject({ issued: "от 320 до 621 семьи", now: "от 320 до 646 семей" });
    // 50,000 copies stand within "more than 1,000" of their kind or beside it: either way the row is named.
    expect(late.rows.filter(({ row }) => row.id === "late").length).toBeGreaterThan(0);
    expect((await desk.call.briefings.issued.get({ id, ...ru })).figuresInWords.find((figure) => figure.id === "partners.families.bounds")?.wording).toBe("от 320 до 621 семьи");
  });
});

describe("what came after the issue (R15)", () => {
  it("is told with who recorded it and, where it does not count, why", async () => {
    const desk = await openDemoOffice();
    const { id } = await desk.call.briefings.issued.issue(wish);
    const given = (await desk.call.deliveries.list({ filters: {} })).rows.find(({ date, state, recipient }) => date <= PERIOD.to && state === "confirmed" && recipient.kind !== "group");
    const { fields } = await desk.call.deliveries.get({ id: given?.id ?? "" });
    const [counts, waits] = [await desk.call.deliveries.create({ fields: { ...fields, state: "confirmed" } }), await desk.call.deliveries.create({ fields: { ...fields, state: "draft" } })];
    const { rows } = await desk.call.briefings.issued.late({ id, ...ru });
    const of = (delivery: string) => rows.filter(({ row }) => row.opens?.id === delivery);
    expect(of(counts.id).map(({ why }) => why)).toContain(null);
    expect(of(waits.id).map(({ why }) => why)).toEqual(["Не подтверждено"]);
    expect(of(waits.id)[0]).toMatchObject({ recordedAt: expect.any(String), row: { reason: "not_confirmed" } });
  });
});

describe("the command line", () => {
  async function run(...argv: string[]) {
    const out: string[] = [];
    const complaints: string[] = [];
    const code = await runCommandLine(argv, { resources: RESOURCES, version: "0", out: (text) => void out.push(text), complain: (text) => void complaints.push(text) });
    return { code, out: out.join("\n"), complaints };
  }
  const period = ["--from", PERIOD.from, "--to", PERIOD.to];

  it("issues, corrects and verifies, with exit codes for a script", async () => {
    const { office, folder } = await openDemoOffice();
    await office.close();
    const brief = (...more: string[]) => run("brief", ...period, "--data", folder, "--out", folder, ...more);
    const draft = JSON.parse((await brief("--json")).out) as { figures: object[] };
    const issued = await brief("--issue", "--number", "14", "--formats", "xlsx,docx", "--privacy", "none");
    expect(issued).toMatchObject({ code: 0, complaints: [] });
    const hash = /SHA-256 ([0-9a-f]{64})/.exec(issued.out)?.[1] ?? "";
    const file = join(folder, "briefing-2020-0014-r1-ru.xlsx");
    expect(await run("verify", file, "--expect", hash, "--data", folder)).toMatchObject({ code: 0, complaints: [] });
    expect((await run("verify", file, "--expect", "0".repeat(64))).code).toBe(1);
    expect(JSON.parse((await brief("--json", "--number", "14", "--revision", "1")).out)).toEqual(draft);
    expect(await brief("--issue", "--number", "14")).toMatchObject({ code: 1, complaints: ["Another briefing already carries the number 2020-0014; nothing was issued."] });
    expect((await brief("--issue", "--number", "14", "--revision", "2")).code).toBe(1);
    expect((await brief("--issue", "--number", "14", "--revision", "2", "--reason", "уточнение")).code).toBe(0);
    const bytes = changed(await readFile(file), "Выдачи", (xml) => xml.replace(/<row r="3"[^>]*>.*?<\/row>/s, ""));
    await writeFile(file, bytes);
    const bad = await run("verify", file);
    expect(bad.code).toBe(1);
    expect(bad.out).toMatch(/the rows say \d+/);
    expect(bad.complaints).toHaveLength(1);
  });

  it("R15 a number means the briefing of its year and its days, and nothing else", async () => {
    const aid = await openAidOffice();
    const { office, folder, call, clock } = aid;
    await call.deliveries.create({ fields: deliveryFields(aid, { state: "confirmed" }) });
    await call.briefings.issued.issue({ ...PERIOD, number: 1 });
    clock.move("2021-04-03T07:00:00.000Z");
    await call.briefings.issued.issue({ from: "2020-03-30", to: PERIOD.to, number: 1 });
    clock.move("2022-04-03T07:00:00.000Z");
    await call.briefings.issued.issue({ ...PERIOD, number: 1 });
    await office.close();
    const brief = (days: readonly string[], ...more: string[]) => run("brief", ...days, "--data", folder, "--out", folder, ...more);
    const later = ["--from", "2020-03-30", "--to", PERIOD.to];
    const json = async (days: readonly string[], number: string) => JSON.parse((await brief(days, "--json", "--number", number)).out) as { period: object };
    expect((await json(period, "2020-0001")).period).toEqual(PERIOD);
    for (const number of ["1", "2021-0001"]) expect((await json(later, number)).period).toEqual({ from: "2020-03-30", to: PERIOD.to });
    const declined = async (days: readonly string[], ...more: string[]) => {
      const { code, complaints } = await brief(days, ...more);
      return [code, ...complaints];
    };
    expect(await declined(period, "--number", "1")).toEqual([1, "Several years have this number for these days; say which with --number: 2020-0001 (2020-03-16 to 2020-04-03), 2022-0001 (2020-03-16 to 2020-04-03)."]);
    expect(await declined(period, "--number", "2019-0001")).toEqual([1, "There is no issued briefing 2019-0001."]);
    const others = "This number is that of other days: 2020-0001 (2020-03-16 to 2020-04-03), 2021-0001 (2020-03-30 to 2020-04-03), 2022-0001 (2020-03-16 to 2020-04-03).";
    expect(await declined(["--from", "2020-03-20", "--to", "2020-03-25"], "--number", "1")).toEqual([1, others]);
    expect(await declined(["--from", "2020-03-20", "--to", "2020-03-25"], "--number", "1", "--issue", "--revision", "2", "--reason", "x")).toEqual([1, others]);
    expect(await declined(later, "--number", "2020-0001", "--issue", "--revision", "2", "--reason", "x")).toEqual([1, "This number is that of other days: 2020-0001 (2020-03-16 to 2020-04-03)."]);
    expect((await declined(period, "--number", "2020-0007", "--issue"))[1]).toMatch(/^What is issued now carries a number of \d{4}, not of 2020; nothing was issued\.$/);
    expect(await brief(period, "--number", "2020-0001", "--issue", "--revision", "2", "--reason", "уточнение")).toMatchObject({ code: 0, out: expect.stringMatching(/^2020-0001, revision 2,/) as string });
    expect((await brief(period, "--number", "2020-0001", "--revision", "1", "--json")).code).toBe(0);
  });

  it.each([
    ["a revision that is a number of a year", ["brief", ...period, "--number", "1", "--revision", "2020-0002"], 2],
    ["no file named", ["verify"], 2], ["a checksum that is none", ["verify", "x.xlsx", "--expect", "abc"], 2], ["a file that is not there", ["verify", "/nowhere/x.xlsx"], 1],
    ["a number that is none", ["brief", ...period, "--issue", "--number", "x"], 2], ["a privacy that is none", ["brief", ...period, "--privacy", "some"], 2],
    ["a revision without a number", ["brief", ...period, "--revision", "2", "--issue"], 2], ["a revision without a number that is only printed", ["brief", ...period, "--revision", "2"], 2],
  ])("ends with its code: %s", async (_title, argv, code) => {
    const answer = await run(...argv);
    expect(answer.code).toBe(code);
    expect(answer.complaints).toHaveLength(1);
    expect(answer.complaints[0]).not.toContain("    at ");
  });
});
