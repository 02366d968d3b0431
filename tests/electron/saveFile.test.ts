import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserWindow, Dialog } from "electron";
import { describe, expect, it } from "vitest";
import { safeName, saveFile } from "../../electron/hosts/desktop/saveFile";
import type { OutgoingFile } from "../../electron/office/core/hostPort";
import { DialogDouble } from "../helpers/electronDouble/system";
import { WindowDouble } from "../helpers/electronDouble/windows";
import { temporaryFolder } from "../helpers/testOffice";

/** A file of two pieces that notes whether anybody took it to its end. */
function outgoing(overrides: Partial<OutgoingFile> = {}): { file: OutgoingFile; made: string[] } {
  const made: string[] = [];
  async function* bytes(): AsyncGenerator<Uint8Array> {
    made.push("first");
    yield Buffer.from("first, ");
    made.push("second");
    yield Buffer.from("second");
  }
  return { made, file: { name: "Брифинг 2020-0001.xlsx", type: "application/x", bytes: bytes(), ...overrides } };
}

async function asked(file: OutgoingFile, choose: (folder: string) => string | null) {
  const folder = await temporaryFolder();
  const dialog = new DialogDouble();
  const filePath = choose(folder);
  dialog.answer = () => ({ canceled: filePath === null, filePath: filePath ?? "" });
  const saving = saveFile({ dialog: dialog as unknown as Dialog, window: new WindowDouble({}) as unknown as BrowserWindow, folder }, file);
  return { folder, dialog, saving };
}

describe("saving a file from the desktop", () => {
  it("asks where to with the offered name and writes the whole file there and nothing beside it", async () => {
    const { file } = outgoing();
    const { folder, dialog, saving } = await asked(file, (folder) => join(folder, "есеп.xlsx"));
    expect(await saving).toEqual({ outcome: "saved", name: "есеп.xlsx" });
    expect(readFileSync(join(folder, "есеп.xlsx"), "utf8")).toBe("first, second");
    expect(readdirSync(folder)).toEqual(["есеп.xlsx"]);
    expect(dialog.asked).toEqual([
      { defaultPath: join(folder, "Брифинг 2020-0001.xlsx"), filters: [{ name: "XLSX", extensions: ["xlsx"] }], properties: ["createDirectory", "showOverwriteConfirmation"] },
    ]);
  });

  it("leaves nothing when the person cancels, and does not even make the file", async () => {
    const { file, made } = outgoing();
    const { folder, saving } = await asked(file, () => null);
    expect(await saving).toEqual({ outcome: "cancelled" });
    expect(readdirSync(folder)).toEqual([]);
    expect(made).toEqual([]);
  });

  it("that cannot be made to its end leaves the older file of that name as it was", async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from("half");
      throw new Error("The report could not be made.");
    }
    const { file } = outgoing({ bytes: broken() });
    const { folder, saving } = await asked(file, (folder) => {
      writeFileSync(join(folder, "old.xlsx"), "old");
      return join(folder, "old.xlsx");
    });
    await expect(saving).rejects.toThrow("The report could not be made.");
    expect(readdirSync(folder)).toEqual(["old.xlsx"]);
    expect(readFileSync(join(folder, "old.xlsx"), "utf8")).toBe("old");
  });

  it("into a place that cannot be written is refused with the file's name, and leaves nothing", async () => {
    const { file } = outgoing();
    const { folder, saving } = await asked(file, (folder) => join(folder, "missing", "list.xlsx"));
    await expect(saving).rejects.toMatchObject({ code: "REFUSED", data: { reason: "file_not_written", params: { name: "list.xlsx", detail: "ENOENT" } } });
    expect(existsSync(join(folder, "missing"))).toBe(false);
  });

  it("over a folder of that name is refused and leaves the folder", async () => {
    const { file } = outgoing();
    const { folder, saving } = await asked(file, (folder) => {
      chmodSync(folder, 0o755);
      return folder;
    });
    await expect(saving).rejects.toMatchObject({ code: "REFUSED", data: { reason: "file_not_written" } });
    expect(existsSync(folder)).toBe(true);
    expect(existsSync(`${folder}.partial`)).toBe(false);
  });

  const names: readonly [string, string][] = [
    ["Брифинг № 12.docx", "Брифинг № 12.docx"],
    ["a/b\\c:d*e?f\"g<h>i|j.csv", "a_b_c_d_e_f_g_h_i_j.csv"],
    ["line\nbreak.csv", "line_break.csv"],
    ["../../secret.csv", ".._.._secret.csv"],
    ["ends with dots...", "ends with dots"],
    ["   ", "erikti"],
    ["", "erikti"],
  ];
  it.each(names)("offers %j as %j, a name that every system takes", (given, offered) => expect(safeName(given)).toBe(offered));
});
