/** Workbooks recalculated by LibreOffice, where it is installed: it is told nothing of what their formulas gave. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { strToU8, zipSync } from "fflate";
import { findSoffice } from "./bytes";
import { readSheets, type ReadSheet } from "./sheetReader";

const run = promisify(execFile);
const soffice = findSoffice();

/** Whether it is on the PATH. */
export const hasLibreOffice = soffice !== null;

/** A workbook of these parts without a single stored result; `change` stands for what somebody did to a sheet by hand. */
export function withoutResults(parts: ReadonlyMap<string, string>, change: (path: string, xml: string) => string = (_path, xml) => xml): Uint8Array {
  return zipSync(
    Object.fromEntries(
      [...parts].map(([path, xml]) => {
        const emptied = xml.replace(/(<f[^>]*\/>|<f[^>]*>[^<]*<\/f>)<v>[^<]*<\/v>/g, "$1");
        return [path, strToU8(path.startsWith("xl/worksheets/") ? change(path, emptied) : xml)];
      }),
    ),
  );
}

/** The sheets of each workbook as it calculated them. One start for all of them: it takes longer than the calculation. */
export async function byLibreOffice(workbooks: ReadonlyMap<string, Uint8Array>): Promise<Map<string, ReadSheet[]>> {
  const folder = await mkdtemp(join(tmpdir(), "erikti-recalc-"));
  const files = new Map([...workbooks.keys()].map((name) => [name, join(folder, `${name}.xlsx`)]));
  for (const [name, bytes] of workbooks) await writeFile(files.get(name) ?? "", bytes);
  const args = ["--headless", "--norestore", `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`];
  await run(soffice ?? "", [...args, "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "out"), ...files.values()]);
  const calculated = new Map<string, ReadSheet[]>();
  for (const name of files.keys()) calculated.set(name, await readSheets(await readFile(join(folder, "out", `${name}.xlsx`))));
  await rm(folder, { recursive: true, force: true });
  return calculated;
}
