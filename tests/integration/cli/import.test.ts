/** `erikti import` and `erikti undo`, called as the terminal calls them. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCommandLine } from "../../../electron/commands/program";
import { writeTable } from "../../../electron/files/tables/writeTable";
import { openDemoOffice } from "../../helpers/briefings";
import { openTestOffice, RESOURCES, temporaryFolder } from "../../helpers/testOffice";

async function run(...argv: string[]): Promise<{ code: number; out: string; complaints: string[] }> {
  const [said, complaints]: [string[], string[]] = [[], []];
  const code = await runCommandLine(argv, { resources: RESOURCES, version: "9.9.9", out: (text) => said.push(text), complain: (text) => complaints.push(text) });
  return { code, out: said.join("\n"), complaints };
}

async function demoFolder(): Promise<string> {
  const { office, folder } = await openDemoOffice();
  await office.close();
  return folder;
}

const ROWS = [["Ержанов Болат", { date: "1979-02-01" }, "87012223344", 4], ["Ержанов Болат", { date: "1979-02-01" }, "87012223344", 4], [null, null, "87019998877", 3]] as const;

async function listFile(name = "families.xlsx"): Promise<string> {
  const file = join(await temporaryFolder(), name);
  const parts: Uint8Array[] = [];
  for await (const part of writeTable({ name: "Семьи", headings: ["ФИО", "Дата рождения", "Телефон", "Кол-во человек"], rows: ROWS }, "xlsx", { title: "", date: "2020-04-03" })) parts.push(part);
  await writeFile(file, Buffer.concat(parts));
  return file;
}

describe("erikti import", () => {
  it("without --commit is the preview: counts and problems as JSON and nothing else, nothing written", async () => {
    const data = await demoFolder();
    const { code, out } = await run("import", "families", await listFile(), "--data", data, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      rows: 3, new: 1, onFile: 0, twice: 1, unreadable: 1, batch: null,
      problems: [
        { sheet: "Семьи", row: 3, column: "", kind: "twice_in_file", severity: "warning", read: "", accepted: "2" },
        { sheet: "Семьи", row: 4, column: "ФИО", kind: "no_name", severity: "error", read: "", accepted: "" },
      ],
    });
    const again = await run("import", "families", await listFile(), "--data", data);
    expect(again.out).toMatch(/^3 rows: 1 new, 0 on file, 1 twice in the list, 1 unreadable\.\n[\s\S]*Nothing was written/);
  });

  it("with --commit takes the list over, and undo takes it back", async () => {
    const data = await demoFolder();
    const found = async (): Promise<number> => {
      const { call, office } = await openTestOffice({ dataFolder: data, corps: null });
      await call.system.status();
      const { total } = await call.families.list({ filters: {}, search: "ержанов" });
      await office.close();
      return total;
    };
    // The demo has a family of that name too.
    const before = await found();
    const { batch } = JSON.parse((await run("import", "families", await listFile(), "--data", data, "--commit", "--json")).out) as { batch: string };
    expect(await found()).toBe(before + 1);
    expect(await run("undo", batch, "--data", data)).toMatchObject({ code: 0, complaints: [] });
    expect(await found()).toBe(before);
    expect(await run("undo", batch, "--data", data)).toMatchObject({ code: 1, complaints: ["This batch was taken back already."] });
  });

  it("a wrong kind or no file is exit 2 or 1 with one sentence, never a stack trace", async () => {
    const data = await demoFolder();
    const empty = join(await temporaryFolder(), "empty.xlsx");
    await writeFile(empty, "");
    const cases = [
      [["import", "cats", await listFile(), "--data", data], 2, /There are no lists of kind "cats"/],
      [["import", "families", join(data, "none.xlsx"), "--data", data], 1, /cannot be read/],
      [["import", "families", empty, "--data", data], 1, /The file is empty/],
      [["import", "helped-list", await listFile(), "--data", data], 1, /--partner/],
      [["import", "helped-list", await listFile(), "--data", data, "--partner", "Никакой фонд"], 1, /no partner called/],
      [["undo", "nothing", "--data", data], 1, /no such record/],
    ] as const;
    for (const [argv, code, sentence] of cases) {
      const said = await run(...argv);
      expect([said.code, said.complaints.length]).toEqual([code, 1]);
      expect(said.complaints[0]).toMatch(sentence);
    }
  });

  it("a list that cannot be taken over prints what is wrong with it all the same, and one sentence", async () => {
    const data = await demoFolder();
    const file = join(await temporaryFolder(), "list.csv");
    await writeFile(file, "ФИО;Дата рождения\nПробников Жалғас;45.13.1980\n");
    const said = await run("import", "families", file, "--data", data, "--commit", "--json");
    expect([said.code, said.complaints]).toEqual([1, ["The list holds no row that could be taken over."]]);
    expect(JSON.parse(said.out)).toMatchObject({ rows: 1, unreadable: 1, batch: null, problems: [{ kind: "bad_date", row: 2 }] });
    const undated = await run("import", "deliveries", file, "--data", data, "--commit", "--json");
    expect(undated.complaints).toEqual([expect.stringContaining("no column for: date")]);
    expect(JSON.parse(undated.out)).toMatchObject({ batch: null });
  });
});
