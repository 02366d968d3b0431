/** A file leaves the office over the port that carries the contract: through the dialog onto the disk, and into the journal. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, describe, expect, it, vi } from "vitest";
import { connectToOffice } from "../../renderer/app/connection";
import { loadPreload } from "../helpers/electronDouble/preload";
import { runMain } from "../helpers/electronDouble/runMain";
import { temporaryFolder } from "../helpers/testOffice";

afterEach(() => vi.unstubAllGlobals());

const ASKED = { from: "2020-03-16", to: "2020-04-03", language: "kk" } as const;

async function connectedTo(filePath: string | null) {
  const main = await runMain({ args: ["--demo"] });
  main.dialog.answer = () => ({ canceled: filePath === null, filePath: filePath ?? "" });
  vi.stubGlobal("window", loadPreload(main, await main.window()).self);
  const client = await connectToOffice();
  await client.system.status();
  const exports = async (): Promise<number> => (await client.audit.list({ page: 1, pageSize: 50 })).rows.filter(({ action }) => action === "export").length;
  return { client, exports };
}

describe("a briefing from the desktop's window", () => {
  it.each([["docx", "word/document.xml"], ["xlsx", "xl/workbook.xml"]] as const)("is saved whole as %s where the dialog said, and journalled", async (format, part) => {
    const folder = await temporaryFolder();
    const { client, exports } = await connectedTo(join(folder, `брифинг.${format}`));
    const before = await exports();
    expect(await client.briefings.export({ ...ASKED, format, privacy: "full" })).toEqual({ outcome: "saved", name: `брифинг.${format}` });
    expect(readdirSync(folder)).toEqual([`брифинг.${format}`]);
    expect(strFromU8(unzipSync(readFileSync(join(folder, `брифинг.${format}`)))[part] ?? new Uint8Array())).toMatch(/^<\?xml/);
    expect(await exports()).toBe(before + 1);
  });

  it("that was not saved after all is not journalled as gone out", async () => {
    const { client, exports } = await connectedTo(null);
    const before = await exports();
    expect(await client.briefings.export({ ...ASKED, format: "docx", privacy: "full" })).toEqual({ outcome: "cancelled" });
    expect(await exports()).toBe(before);
  });
});
