import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { readTable } from "../../../electron/files/tables/readTable";
import { UnreadableFileError } from "../../../electron/files/tables/unreadable";
import { archiveOf, bomb, oleFile, sheetXml, workbookOf, workbookParts } from "../../helpers/hostileFiles";

const xml = (text: string): Uint8Array => Buffer.from(text);
const ENTITY = `<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>`;

async function reasonOf(bytes: Uint8Array, name = "list.xlsx"): Promise<string> {
  try {
    await readTable(bytes, name);
  } catch (error) {
    if (error instanceof UnreadableFileError) return error.reason;
    throw error;
  }
  return "readable";
}

const good = await writeXlsx({ sheets: [{ name: "Лист1", rows: Array.from({ length: 500 }, (_, at) => [`Ахметова ${at} ${(at * 7919) % 1000}`, at]) }] });

describe("files that cannot be read say why", () => {
  it.each<[title: string, file: () => Uint8Array, reason: string]>([
    ["no bytes", () => new Uint8Array(), "empty"],
    ["nothing but line breaks", () => xml("\r\n\r\n  \r\n"), "empty"],
    ["a workbook without a value", () => workbookOf(`<row r="1"><c r="A1" s="1"/></row>`), "empty"],
    ["an old .xls", () => oleFile("Workbook"), "old_xls"],
    ["a password", () => oleFile("EncryptedPackage"), "password"],
    ["half a download", () => good.slice(0, good.length / 2), "damaged"],
    ["a workbook whose bytes were changed", () => { const bytes = good.slice(); bytes.fill(7, 2000, 2100); return bytes; }, "damaged"],
    ["a zip bomb that tells its size", () => archiveOf(workbookParts({ data: sheetXml(""), unpacked: 0xf000_0000 })), "too_large"],
    ["a zip bomb that hides its size", () => bomb(4096, `<row r="1"/>`), "too_large"],
    ["a zip bomb of nothing but zeros", () => bomb(4096, "0".repeat(64)), "too_large"],
    ["an entity in a sheet", () => archiveOf(workbookParts({ data: xml(`${ENTITY}<worksheet/>`) })), "external_entity"],
    ["entities that multiply", () => archiveOf(workbookParts({ data: sheetXml("") }).map((part) => (part.path === "xl/workbook.xml"
      ? { ...part, data: xml(`<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><workbook>&b;</workbook>`) }
      : part))), "external_entity"],
    ["a text document", () => archiveOf([
      { path: "[Content_Types].xml", data: xml("<Types/>") },
      { path: "_rels/.rels", data: xml(`<Relationships><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></Relationships>`) },
      { path: "word/document.xml", data: xml("<document/>") },
    ]), "not_a_table"],
    ["an archive of photographs", () => archiveOf([{ path: "1.jpg", data: xml("x") }]), "not_a_table"],
    ["a picture", () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), "not_a_table"],
    ["a page saved as .xls", () => xml("<html><table><tr><td>1</td></tr></table></html>"), "not_a_table"],
    ["bytes of a program", () => Uint8Array.from({ length: 4000 }, (_, at) => (at * 31) % 256), "not_a_table"],
    ["a value in the last column of all", () => workbookOf(`<row r="1"><c r="XFD1"><v>1</v></c></row>`), "too_large"],
    ["more rows than any list", () => xml("1;2\n".repeat(200_001)), "too_many_rows"],
    ["a quote that never ends", () => xml(`a;b\n"${"x;".repeat(2_000_000)}`), "too_large"],
    ["quotes without end", () => xml(`a;b\n"${'""'.repeat(2_000_000)}`), "too_large"],
    ["a sheet that is cut off inside a tag", () => archiveOf(workbookParts({ data: xml(`<worksheet><sheetData><row r="1"><c r="A1`) })), "damaged"],
  ])("%s", async (_, file, reason) => expect(await reasonOf(file())).toBe(reason));
});

describe("what can be read safely is read", () => {
  it("formulas give their stored values, texts that look like formulas stay texts", async () => {
    const rows = `<row r="1"><c r="A1"><f>WEBSERVICE("http://x")</f><v>5</v></c><c r="B1" t="str"><f>A1&amp;"x"</f><v>5x</v></c>`
      + `<c r="C1" t="inlineStr"><is><t>=1+1</t></is></c><c r="D1" t="e"><v>#REF!</v></c><c r="E1" t="inlineStr"><is><t>@SUM(A1)</t></is></c></row>`;
    expect((await readTable(workbookOf(rows), "a.xlsx"))[0]?.rows).toEqual([{ row: 1, cells: [5, "5x", "=1+1", null, "@SUM(A1)"] }]);
  });
  it("macros are left where they are", async () => {
    const file = archiveOf(workbookParts({ data: sheetXml(`<row r="3"><c r="B3"><v>7</v></c></row>`) }, [{ path: "xl/vbaProject.bin", data: xml("macro") }]));
    expect((await readTable(file, "a.xlsm"))[0]?.rows).toEqual([{ row: 3, cells: [null, 7] }]);
  });
  it.each(["list.csv", "list.xls", "list.pdf", "list"])("a workbook under the name %s is still a workbook", async (name) => {
    expect((await readTable(good, name))[0]?.rows).toHaveLength(500);
  });
  it("a CSV under the name of a workbook is still a CSV", async () => {
    expect((await readTable(xml("a;b\n1;2"), "C:\\Users\\x\\список.xlsx"))[0]).toEqual({ name: "список", rows: [{ row: 1, cells: ["a", "b"] }, { row: 2, cells: ["1", "2"] }] });
  });
  it("stops when it is told to", async () => {
    const stop = new AbortController();
    const reading = readTable(xml("a;b\n".repeat(150_000)), "a.csv", { signal: stop.signal, progress: () => stop.abort(new Error("enough")) });
    await expect(reading).rejects.toThrow("enough");
  });
});
