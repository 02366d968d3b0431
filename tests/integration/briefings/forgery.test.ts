/** What somebody may do to an auditor's pack who leaves its rows and checksums alone: each is seen, from the file or against the office. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCommandLine } from "../../../electron/commands/program";
import { verifyPack } from "../../../electron/office/briefings/verify";
import type { PackProblem } from "../../../shared/contract/briefingsIssued";
import { openDemoOffice, PERIOD } from "../../helpers/briefings";
import { changed, changedPart, packOf } from "../../helpers/packs";
import { openTestOffice, RESOURCES, temporaryFolder } from "../../helpers/testOffice";
import { makeUntidy } from "../../helpers/untidyOffice";

const wish = { ...PERIOD, number: 14 };

/** The row of the summary, the definitions or the control that has this statement, as it stands in the XML. */
const rowWith = (xml: string, text: string): string => xml.match(new RegExp(`<row [^>]*>(?:(?!</row>).)*>${text}<(?:(?!</row>).)*</row>`, "su"))?.[0] ?? "";
const inRow = (text: string, change: (row: string) => string) => (xml: string): string => {
  const row = rowWith(xml, text);
  return xml.replace(row, () => change(row));
};
const LABEL = "Граждане, которым помог корпус";

let issuedOnce: Promise<Uint8Array> | null = null;

/** One pack for everything that needs the file alone. */
async function anyPack(): Promise<Uint8Array> {
  issuedOnce ??= (async () => {
    const desk = await openDemoOffice();
    return packOf(desk, (await desk.call.briefings.issued.issue(wish)).id);
  })();
  return issuedOnce;
}

async function verified(bytes: Uint8Array, from: Parameters<typeof verifyPack>[0]["from"]): Promise<readonly PackProblem[]> {
  return (await verifyPack({ bytes, fileName: "pack.xlsx", expect: null, from, language: "ru" })).problems;
}

const FORGERIES: readonly (readonly [what: string, sheet: string, change: (xml: string) => string, sees: PackProblem["kind"]])[] = [
  ["the statement of a figure", "Сводка", (xml) => xml.replace(">17 граждан<", ">99 граждан<"), "statement"],
  ["a statement that keeps its number inside another", "Сводка", (xml) => xml.replace(">17 граждан<", ">117 граждан<"), "statement"],
  ["a live formula, a constant in its place", "Сводка", inRow("17 граждан", (row) => row.replace(/(<c r="D\d+"[^>]*>)<f>.*?<\/f><v>17<\/v>/s, "$1<v>99</v>")), "formula"],
  ["a live formula, the issued number as a constant", "Сводка", inRow("17 граждан", (row) => row.replace(/(<c r="D\d+"[^>]*>)<f>.*?<\/f>/s, "$1")), "formula"],
  ["a formula that adds one", "Сводка", inRow("17 граждан", (row) => row.replace(/(<c r="D\d+"[^>]*><f>)/, "$11+")), "formula"],
  ["what a formula shows before it is calculated", "Сводка", inRow("17 граждан", (row) => row.replace("<v>17</v>", "<v>99</v>")), "cell"],
  ["the label of a figure", "Сводка", inRow("17 граждан", (row) => row.replace(/(<c r="B\d+"[^>]*><is><t[^>]*>)[^<]*/, "$1Спасённые граждане")), "cell"],
  ["the unit of a figure", "Сводка", inRow("17 граждан", (row) => row.replace(/(<c r="H\d+"[^>]*><is><t[^>]*>)[^<]*/, "$1семья")), "cell"],
  ["the period", "Сводка", (xml) => xml.replace("03.04.2020", "30.04.2020"), "cell"],
  ["the number of the briefing", "Сводка", (xml) => xml.replace(/№ 14/, "№ 15"), "cell"],
  ["a line added to the summary", "Сводка", (xml) => xml.replace("</sheetData>", '<row r="500"><c r="B500" t="inlineStr"><is><t>Ещё 500 семей</t></is></c></row></sheetData>'), "cell"],
  ["words right of what the program writes", "Сводка", (xml) => xml.replace(/(<row r="7"[^>]*>(?:(?!<\/row>).)*)<\/row>/su, '$1<c r="Z7" t="inlineStr"><is><t>Ещё 500 семей</t></is></c></row>'), "cell"],
  ["what a figure counts", "Определения", inRow(LABEL, (row) => row.replace(/(<c r="C\d+"[^>]*><is><t[^>]*>)/, "$1Все жители области. ")), "cell"],
  ["a number that was issued, on the control sheet", "Контроль", inRow(LABEL, (row) => row.replace(/(<c r="C\d+"[^>]*>)<v>17<\/v>/, "$1<v>99</v>")), "cell"],
  ["the formula of the control sheet that says agrees", "Контроль", inRow(LABEL, (row) => row.replace(/<f>IF\(AND.*?<\/f>/s, "")), "formula"],
  ["the red of the control sheet", "Контроль", (xml) => xml.replace(/<conditionalFormatting.*?<\/conditionalFormatting>/s, ""), "alert"],
  ["the range of the red", "Контроль", (xml) => xml.replace(/sqref="A3:M\d+"><cfRule/, 'sqref="A3:M4"><cfRule'), "alert"],
  ["the hash of the revision", "Редакции", (xml) => xml.replace(/>[0-9a-f]{64}</, `>${"0".repeat(64)}<`), "cell"],
  ["a correction that never was", "Редакции", (xml) => xml.replace("</sheetData>", '<row r="9"><c r="A9"><v>1</v></c><c r="B9" t="inlineStr"><is><t>Семьи</t></is></c><c r="D9" t="inlineStr"><is><t>900 семей</t></is></c></row></sheetData>'), "cell"],
  ["the formulas that count people once", "Выдачи", (xml) => xml.replace(/<f t="shared"[^>]*si="1"[^>]*?(?:\/>|>[^<]*<\/f>)/g, ""), "formula"],
  ["the figure that a row was left out of", "Исключено", (xml) => xml.replace(/(<c r="B2"[^>]*><is><t[^>]*>)[^<]*/, "$1Другой показатель"), "cell"],
];

describe("a forged pack", () => {
  it.each(FORGERIES)("is seen from the file alone: %s", async (_what, sheet, change, sees) => {
    const problems = await verified(changed(await anyPack(), sheet, change), null);
    expect(problems.map(({ kind }) => kind)).toContain(sees);
  });

  it("is seen where the red of the control sheet was made white", async () => {
    const white = changedPart(await anyPack(), "xl/styles.xml", (xml) => xml.replaceAll("FFFFC7CE", "FFFFFFFF"));
    expect((await verified(white, null)).map(({ kind }) => kind)).toEqual(["alert"]);
  });

  it.each([
    ["a fund in the claims", "Заявлено партнёрами", (xml: string) => xml.replace("Фонд", "Банк"), "Банк"],
    ["the words of a claim", "Заявлено партнёрами", (xml: string) => xml.replace("семей", "городов"), "городов"],
    ["an item that was given", "Выдачи", (xml: string) => xml.replace(/продуктовый набор/i, "золотой слиток"), "золотой слиток"],
    ["a fund in what was left out", "Исключено", (xml: string) => xml.replace("Фонд", "Банк"), "Банк"],
  ] as const)("is seen against the office: %s", async (_what, sheet, change, found) => {
    const desk = await openDemoOffice();
    const { id } = await desk.call.briefings.issued.issue(wish);
    const { reports } = desk.office.database;
    const bytes = await packOf(desk, id);
    expect(await verified(bytes, reports)).toEqual([]);
    const problems = await verified(changed(bytes, sheet, change), reports);
    expect(problems.some((problem) => problem.kind === "cell" && problem.found.includes(found))).toBe(true);
  });

  it("is seen against the office where a figure is called something else in every sheet", async () => {
    const desk = await openDemoOffice();
    const { id } = await desk.call.briefings.issued.issue(wish);
    const { reports } = desk.office.database;
    let bytes: Uint8Array = await packOf(desk, id);
    for (const sheet of ["Сводка", "Определения", "Контроль", "Контрольные суммы"]) bytes = changed(bytes, sheet, (xml) => xml.replaceAll(`>${LABEL}<`, ">Спасённые граждане<"));
    expect((await verified(bytes, reports)).filter(({ kind }) => kind === "cell").length).toBeGreaterThan(2);
  });

  it.each([["ru", null], ["kk", null], ["en", null], ["kk", 11], ["en", 12]] as const)("nothing is seen in one that nobody touched: %s, office %s, at every level of privacy, in both revisions", async (language, seed) => {
    const desk = seed === null ? await openDemoOffice() : await openTestOffice();
    if (seed !== null) await makeUntidy(desk.office, seed);
    const first = await desk.call.briefings.issued.issue(wish);
    await desk.office.database.queue?.run((tx) => tx.manager.query("update claim set value = value + 1000 where value is not null and id in (select id from claim order by id limit 3)"));
    const second = await desk.call.briefings.issued.revise({ id: first.id, reason: "Уточнены итоги партнёров" });
    for (const [id, privacy] of [[first.id, "full"], [second.id, "none"], [second.id, "masked"]] as const) {
      const bytes = await packOf(desk, id, privacy, language);
      expect(await verified(bytes, privacy === "masked" ? null : desk.office.database.reports)).toEqual([]);
    }
  });

  it.each(["tests/fixtures/packs/issuedByAnEarlierVersion.xlsx", "docs/examples/briefing-2020-0014-r1-ru.xlsx"])("a pack that is not of today holds: %s", async (file) => {
    const bytes = await readFile(file);
    expect(await verified(new Uint8Array(bytes), null)).toEqual([]);
  });
});

describe("a pack of a briefing that the office does not hold", () => {
  it("is a difference, with exit code 1", async () => {
    const { office, folder, ...desk } = await openDemoOffice();
    const { id } = await desk.call.briefings.issued.issue(wish);
    const file = join(folder, "pack.xlsx");
    await writeFile(file, await packOf({ office, ...desk } as Parameters<typeof packOf>[0], id));
    const elsewhere = await openTestOffice({ dataFolder: await temporaryFolder() });
    await office.close();
    await elsewhere.office.close();
    const run = async (...argv: string[]) => {
      const out: string[] = [];
      const code = await runCommandLine(argv, { resources: RESOURCES, version: "0", out: (text) => void out.push(text), complain: (text) => void out.push(text) });
      return { code, out: out.join("\n") };
    };
    expect((await run("verify", file, "--data", folder)).code).toBe(0);
    const other = await run("verify", file, "--data", elsewhere.folder);
    expect(other.code).toBe(1);
    expect(other.out).toContain("The office holds no briefing 2020-0014, revision 1");
  });
});
