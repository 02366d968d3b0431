/** The commands, called as the terminal calls them. */
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCommandLine } from "../../../electron/commands/program";
import { databaseFile } from "../../../electron/database/openDatabase";
import { readSheets } from "../../helpers/sheetReader";
import { RESOURCES, temporaryFolder } from "../../helpers/testOffice";
import { openDemoOffice } from "../../helpers/briefings";
import { personFields } from "../../helpers/peopleFields";

async function run(...argv: string[]): Promise<{ code: number; out: string; complaints: string[] }> {
  const [said, complaints]: [string[], string[]] = [[], []];
  const code = await runCommandLine(argv, { resources: RESOURCES, version: "9.9.9", out: (text) => said.push(text), complain: (text) => complaints.push(text) });
  return { code, out: said.join("\n"), complaints };
}

/** The demo in a folder of its own, closed. */
async function closedDemo(): Promise<string> {
  const { office, folder } = await openDemoOffice();
  await office.close();
  return folder;
}

const PERIOD = ["--from", "2020-03-16", "--to", "2020-04-03"];

describe("erikti register", () => {
  it("counts what is on file for the state's register and what is missing, and writes the workbook", async () => {
    const data = await closedDemo();
    const out = join(await temporaryFolder(), "тізілім.xlsx");
    const said = await run("register", "--data", data, "--on", "2020-04-03", "--lang", "kk", "--privacy", "masked", "--out", out, "--json");
    expect([said.code, said.complaints]).toEqual([0, []]);
    const { from, on, sheets } = JSON.parse(said.out) as { from: string; on: string; sheets: { sheet: string; records: number; complete: number }[] };
    expect([from, on]).toEqual(["2020-01-01", "2020-04-03"]);
    expect(sheets.find(({ sheet }) => sheet === "volunteers")).toMatchObject({ records: 35, complete: 35 });
    const [volunteers] = await readSheets(await readFile(out));
    expect(volunteers?.name).toBe("Волонтерлер");
    expect(volunteers?.rows).toHaveLength(36);
    expect(String(volunteers?.rows[1]?.[2])).toMatch(/^\p{Lu}\. \p{Lu}\./u);
  });

  it("prints the sections in words where no JSON is asked", async () => {
    const { code, out } = await run("register", "--data", await closedDemo(), "--on", "2020-04-03");
    expect(code).toBe(0);
    expect(out.split("\n").slice(0, 4)).toEqual(["Реестр волонтерской деятельности, 2020-04-03", "Волонтеры: 35 / 35", "Группы волонтеров: 0 / 1", "  Кто представляет группу: не заполнено, 1"]);
  });

  it.each([
    ["a day that is none", ["--on", "2020-02-30"], '--on needs a day such as 2020-04-03, not "2020-02-30".'],
    ["an end before the beginning", ["--on", "2020-04-03", "--from", "2020-04-04"], "The register ends (2020-04-03) before it begins (2020-04-04)."],
    ["a level of privacy that is none", ["--on", "2020-04-03", "--privacy", "some"], '--privacy takes full, masked, none, not "some".'],
  ])("declines %s", async (_title, argv, sentence) => {
    expect(await run("register", ...argv)).toEqual({ code: 2, out: "", complaints: [sentence] });
  });
});

describe("erikti brief", () => {
  it("prints the JSON and nothing else: numbers in units, null where there is none", async () => {
    const data = await closedDemo();
    const { code, out, complaints } = await run("brief", "--data", data, ...PERIOD, "--json");
    expect([code, complaints]).toEqual([0, []]);
    const { period, figures, text } = JSON.parse(out) as { period: object; figures: Record<string, unknown>[]; text: string };
    expect(period).toEqual({ from: "2020-03-16", to: "2020-04-03" });
    const begins = (id: string) => figures.filter((figure) => String(figure["id"]).startsWith(id));
    expect(begins("aid.citizens.corps")).toEqual([
      { id: "aid.citizens.corps", label: "Граждане, которым помог корпус", unit: "person", qualifier: "exact", value: 17, low: 17, high: 17, expected: null, rows: 18, excluded: 105 },
    ]);
    expect(begins("partners.families.bounds")).toMatchObject([{ qualifier: "range", value: null, low: 320, high: 621, rows: 5 }]);
    expect(begins("commitment.kept").map(({ value, expected }) => [value, expected]).sort()).toEqual([[210, 210], [290, 320], [600, 665]]);
    expect(begins("information").map(({ qualifier, value, low, high }) => [qualifier, value, low, high])).toEqual(
      expect.arrayContaining([["more_than", 1000, 1000, null], ["unknown", null, null, null]]),
    );
    expect(text).toContain("17 гражданам");
    expect(text).not.toMatch(/<|\*\*/);
  });

  it("writes the files asked for into a folder and names them", async () => {
    const [data, out] = [await closedDemo(), join(await temporaryFolder(), "to", "here")];
    const { code, out: said } = await run("brief", "--data", data, ...PERIOD, "--lang", "kk", "--formats", "docx, xlsx", "--out", out);
    expect(code).toBe(0);
    expect((await readdir(out)).sort()).toEqual(["briefing-2020-03-16-2020-04-03-kk.docx", "briefing-2020-03-16-2020-04-03-kk.xlsx"]);
    expect(said.split("\n")).toEqual(["docx", "xlsx"].map((format) => join(out, `briefing-2020-03-16-2020-04-03-kk.${format}`)));
  });

  it("prints the text when neither files nor JSON are asked for", async () => {
    const { out } = await run("brief", "--data", await closedDemo(), ...PERIOD, "--lang", "kk");
    expect(out).toContain("Корпус 17 азаматқа атаулы көмек көрсетті");
    expect(out).not.toContain("{");
  });

  it("reads beside a running office, also when that office has written meanwhile", async () => {
    const { folder, call } = await openDemoOffice();
    await call.people.create({ fields: personFields("Нурланов Али") });
    const { code, out } = await run("brief", "--data", folder, ...PERIOD, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ period: { from: "2020-03-16" } });
  });

  it("never makes an office where there is none", async () => {
    const data = join(await temporaryFolder(), "nowhere");
    const { code, complaints } = await run("brief", "--data", data, ...PERIOD);
    expect([code, complaints]).toEqual([1, [`There is no office in ${data}.`]]);
    await expect(stat(data)).rejects.toMatchObject({ code: "ENOENT" });
  });
});

describe("erikti demo", () => {
  it("fills an empty folder, and declines to fill it twice", async () => {
    const data = join(await temporaryFolder(), "demo");
    expect((await run("demo", "--data", data, "--lang", "kk")).code).toBe(0);
    expect(await run("demo", "--data", data)).toMatchObject({ code: 1, complaints: ["There is an office in this folder already; the demo needs an empty one."] });
  });

  it("declines to write beside a running office, with a sentence", async () => {
    const { folder } = await openDemoOffice();
    expect(await run("demo", "--data", folder)).toMatchObject({ code: 1, complaints: ["This office is open in another program, so nothing was written; close it and try again."] });
  });
});

describe("erikti backup and restore", () => {
  it("copies an office while it is open and puts it back whole; what stood there is kept", async () => {
    const { folder, office, call } = await openDemoOffice();
    const copy = join(await temporaryFolder(), "copies", "office.sqlite");
    expect((await run("backup", copy, "--data", folder)).code).toBe(0);
    await call.people.create({ fields: personFields("Нурланов Али") });
    expect(await run("restore", copy, "--data", folder)).toMatchObject({ code: 1, complaints: [expect.stringContaining("open in another program")] });
    await office.close();
    expect((await run("restore", copy, "--data", folder)).code).toBe(0);
    expect((await readdir(join(folder, "backups"))).some((name) => name.startsWith("before-restore-"))).toBe(true);
    const { out } = await run("brief", "--data", folder, ...PERIOD, "--json");
    expect((JSON.parse(out) as { figures: unknown[] }).figures.length).toBeGreaterThan(20);
  });

  it.each([
    ["damaged", "no office at all", "The file is damaged or holds no office; nothing was changed."],
    ["missing", null, "There is no file"],
  ])("declines a copy that is %s and leaves the office as it was", async (_title, bytes, sentence) => {
    const data = await closedDemo();
    const copy = join(await temporaryFolder(), "copy.sqlite");
    if (bytes !== null) await writeFile(copy, bytes.repeat(2_000));
    const before = await readFile(databaseFile(data));
    expect(await run("restore", copy, "--data", data)).toMatchObject({ code: 1, complaints: [expect.stringContaining(sentence)] });
    expect((await readFile(databaseFile(data))).equals(before)).toBe(true);
  });

  it("declines to write the copy over the office itself", async () => {
    const data = await closedDemo();
    for (const command of ["backup", "restore"]) expect(await run(command, databaseFile(data), "--data", data)).toMatchObject({ code: 2, complaints: [expect.stringContaining("office itself")] });
  });
});

describe("wrong arguments", () => {
  it.each([
    { argv: [], sentence: "Name a command" },
    { argv: ["nope"], sentence: "Unknown command 'nope'." },
    { argv: ["brief"], sentence: "Required option '--from <day>' not specified." },
    { argv: ["brief", "--from", "2020-03-16", "--to", "3.4.2020"], sentence: '--to needs a day such as 2020-04-03, not "3.4.2020".' },
    { argv: ["brief", "--from", "2020-02-30", "--to", "2020-04-03"], sentence: '--from needs a day such as 2020-04-03, not "2020-02-30".' },
    { argv: ["brief", "--from", "2020-04-03", "--to", "2020-03-16"], sentence: "The period ends (2020-03-16) before it begins (2020-04-03)." },
    { argv: ["brief", ...PERIOD, "--formats", "doc"], sentence: '--formats takes docx, xlsx, pdf, pptx, txt, md, not "doc".' },
    { argv: ["brief", ...PERIOD, "--lang", "fr"], sentence: "It is ru, kk or en." },
    { argv: ["brief", ...PERIOD, "--wat"], sentence: "Unknown option '--wat'." },
    { argv: ["demo", "--data", ""], sentence: "It is empty." },
    { argv: ["backup"], sentence: "Missing required argument 'file'." },
    { argv: ["backup", "a", "b"], sentence: "Too many arguments" },
  ])("$argv end with 2 and one sentence", async ({ argv, sentence }) => {
    const { code, out, complaints } = await run(...argv);
    expect([code, out]).toEqual([2, ""]);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain(sentence);
    expect(complaints[0]).not.toMatch(/\n|^error/i);
  });

  it("help and version are no mistakes", async () => {
    expect(await run("--version")).toMatchObject({ code: 0, out: "9.9.9", complaints: [] });
    const help = await run("--help");
    expect(help).toMatchObject({ code: 0, complaints: [] });
    for (const command of ["demo", "brief", "backup", "restore"]) expect(help.out).toContain(command);
  });
});
