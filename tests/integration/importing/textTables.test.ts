import { writeOds } from "hucre/ods";
import { describe, expect, it } from "vitest";
import { problemFile } from "../../../electron/files/tables/problemFile";
import { readTable } from "../../../electron/files/tables/readTable";
import { writeTable } from "../../../electron/files/tables/writeTable";
import type { ImportProblem } from "../../../shared/domain/importing/types";
import { collect } from "../../helpers/bytes";

const LIST = [["ФИО", "Адрес"], ["Ахметова Әлия", "Ақтау; 12 мкр, «Шаңырақ»"], ['ТОО "Өрлеу"', "1-й этаж\nвход со двора"]];
const csv = (separator: string): string => LIST.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)).join("\r\n");

const WINDOWS_1251 = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder("windows-1251").decode(Uint8Array.of(byte)), byte]));
const in1251 = (text: string): Uint8Array => Uint8Array.from([...text], (letter) => WINDOWS_1251.get(letter) ?? 0x3f);
/** Kazakh letters as the bytes of STRK 1048-2002, named by what windows-1251 has there. */
const inStandard = (text: string): Uint8Array => in1251([...text].map((letter) => ({ Ә: "Ј", ә: "ј", Ң: "Ѕ", ң: "ѕ", Ө: "Ґ", ө: "ґ", Ғ: "Є", ғ: "є", Қ: "Ќ", қ: "ќ", Ү: "Ї", ү: "ї" }[letter] ?? letter)).join(""));
const inOldFont = (text: string): Uint8Array => in1251([...text].map((letter) => ({ Ә: "Є", ә: "є", Ң: "Њ", ң: "њ", Ө: "Ґ", ө: "ґ", Ғ: "Ѓ", ғ: "ѓ", Қ: "Ќ", қ: "ќ", Ү: "Ї", ү: "ї" }[letter] ?? letter)).join(""));
const utf16be = (text: string): Uint8Array => Buffer.from(text, "utf16le").swap16();

describe("a text file is read in the encoding its bytes are in", () => {
  it.each<[title: string, bytes: Uint8Array]>([
    ["UTF-8 with ;", Buffer.from(csv(";"))],
    ["UTF-8 with its mark and commas", Buffer.from(`\uFEFF${csv(",")}`)],
    ["UTF-8 with tabs", Buffer.from(csv("\t"))],
    ["UTF-16 LE with its mark", Buffer.from(`\uFEFF${csv("\t")}`, "utf16le")],
    ["UTF-16 BE with its mark", utf16be(`\uFEFF${csv(";")}`)],
    ["UTF-16 LE without a mark", Buffer.from(csv(";"), "utf16le")],
    ["UTF-16 BE without a mark", utf16be(csv(";"))],
    ["windows-1251 with the Kazakh letters of the standard", inStandard(csv(";"))],
    ["windows-1251 with the Kazakh letters of the old fonts", inOldFont(csv(";"))],
    ["UTF-8 with the separator named", Buffer.from(`sep=;\r\n${csv(";")}`)],
  ])("%s", async (_, bytes) => {
    const [sheet] = await readTable(bytes, "x.csv");
    expect(sheet?.rows.map(({ cells }) => cells)).toEqual(LIST);
  });
  it("a last letter cut in two does not change the encoding", async () => {
    const bytes = Buffer.from("ФИО;Село\nАхметов;Бейнеу");
    expect((await readTable(bytes.subarray(0, -1), "x.csv"))[0]?.rows.at(-1)?.cells).toEqual(["Ахметов", "Бейне"]);
  });
  it("rows have the numbers that Excel shows: a line break inside quotes begins none, a blank line is one", async () => {
    expect((await readTable(Buffer.from('a;"b\nc"\n\n1;2\n'), "x.csv"))[0]?.rows.map(({ row }) => row)).toEqual([1, 3]);
  });
  it("a row that crosses the pieces a long file is read in stays one row", async () => {
    const rows = Array.from({ length: 9_000 }, (_, at) => [`${at}`, `"${"ә".repeat(at % 50)};\r\n"`]);
    const [sheet] = await readTable(Buffer.from(rows.map((row) => row.join(";")).join("\r\n")), "x.csv");
    expect(sheet?.rows.length).toBe(9_000);
    expect(sheet?.rows.every(({ row, cells }, at) => row === at + 1 && cells[0] === `${at}` && cells[1] === `${"ә".repeat(at % 50)};\r\n`)).toBe(true);
  });
});

describe("other tables", () => {
  it("ODS gives the same cells, dates as local dates", async () => {
    const bytes = await writeOds({ sheets: [{ name: "Лист", rows: [["ФИО", "Дата"], ["Әлия", new Date(Date.UTC(1985, 2, 12))], [null, 12.5]] }] });
    expect(await readTable(bytes, "x.xlsx")).toEqual([{ name: "Лист", rows: [
      { row: 1, cells: ["ФИО", "Дата"] }, { row: 2, cells: ["Әлия", "1985-03-12"] }, { row: 3, cells: [null, 12.5] },
    ] }]);
  });
});

describe("the file with its problems", () => {
  it("is the list as it came, rows under their numbers, with a column behind the last one", async () => {
    const sheet = { name: "Лист1", rows: [{ row: 2, cells: ["ФИО", "Дата"] }, { row: 4, cells: ["=Ким", "1985-03-12", null] }, { row: 5, cells: ["Ли", "32.1.85"] }] };
    const problem = (row: number, read: string): ImportProblem => ({ sheet: "Лист1", row, column: "Дата", field: "birthDate", kind: "bad_date", severity: "error", read, accepted: "12.03.1985" });
    const bytes = await collect(problemFile(
      [{ sheet, header: { row: 2, headings: ["ФИО", "Дата"] } }], [problem(5, "32.1.85"), problem(5, "x")],
      { heading: "Проблема", sentence: ({ read }) => `не дата: ${read}` }, { title: "Список", date: "2020-04-10" },
    ));
    expect(await readTable(bytes, "x.xlsx")).toEqual([{ name: "Лист1", rows: [
      { row: 2, cells: ["ФИО", "Дата", null, "Проблема"] },
      { row: 4, cells: ["=Ким", "1985-03-12"] },
      { row: 5, cells: ["Ли", "32.1.85", null, "не дата: 32.1.85\nне дата: x"] },
    ] }]);
  });
});

describe("what is exported", () => {
  const table = {
    name: "Волонтёры: все/2020", headings: ["ФИО", "Телефон", "Часы", "С"],
    rows: [["=1+1", "+77012345678", 12.5, { date: "2020-04-03" }], ["-", "@a", null, null], ['a;"b"', "x\ny", 3, null]],
  };
  const day = { title: "Волонтёры", date: "2020-04-10" };

  it("CSV opens in a Russian Excel and no cell starts a formula", async () => {
    const text = Buffer.from(await collect(writeTable(table, "csv", day))).toString("utf8");
    expect(text).toBe(`\uFEFFФИО;Телефон;Часы;С\r\n'=1+1;'+77012345678;12,5;03.04.2020\r\n'-;'@a;;\r\n"a;""b""";"x\ny";3;\r\n`);
  });
  it("CSV comes back as it was written", async () => {
    const [sheet] = await readTable(await collect(writeTable(table, "csv", day)), "x.csv");
    expect(sheet?.rows[1]?.cells).toEqual(["=1+1", "+77012345678", "12,5", "03.04.2020"]);
  });
  it("XLSX keeps texts as texts and dates as dates", async () => {
    expect(await readTable(await collect(writeTable(table, "xlsx", day)), "x.xlsx")).toEqual([{ name: "Волонтёры все 2020", rows: [
      { row: 1, cells: ["ФИО", "Телефон", "Часы", "С"] },
      { row: 2, cells: ["=1+1", "+77012345678", 12.5, "2020-04-03"] },
      { row: 3, cells: ["-", "@a"] },
      { row: 4, cells: ['a;"b"', "x\ny", 3] },
    ] }]);
  });
});
