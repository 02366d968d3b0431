/** A file reaches the office over the port that carries the contract: its bytes, its name and its refusals. */
import { describe, expect, it } from "vitest";
import { oleFile } from "../helpers/hostileFiles";
import { counts, lookAtList, MESSY_FAMILIES, readFile, step, xlsxFile } from "../helpers/importSteps";
import { openInChromium } from "../helpers/electronDouble/chromium";
import { runMain } from "../helpers/electronDouble/runMain";

async function openWizard() {
  const main = await runMain({ args: ["--demo"] });
  const { page, complaints } = await openInChromium(main, await main.window());
  await page.getByRole("navigation").waitFor();
  await page.evaluate(() => { window.location.hash = "/imports/new?kind=families"; });
  await page.locator("input[type=file]").waitFor({ state: "attached" });
  return { page, complaints };
}

describe("a list in the desktop's window", () => {
  it("goes whole over the port and is read by its own name", async () => {
    const { page, complaints } = await openWizard();
    await readFile(page, await xlsxFile(MESSY_FAMILIES, "Семьи Ақтау.xlsx"));
    await step(page, "columns").waitFor();
    expect(await page.locator("section[data-step=choose]").innerText()).toContain("Семьи Ақтау.xlsx");
    await lookAtList(page);
    // The same name in other letters is one more family until somebody says that it is one (R22).
    expect(await counts(page)).toMatchObject({ rows: 5, new: 3, twice: 0, unreadable: 2 });
    expect(complaints).toEqual([]);
  });

  it("that cannot be read is refused with its sentence", async () => {
    const { page } = await openWizard();
    await readFile(page, { name: "старый.xls", mimeType: "application/vnd.ms-excel", buffer: Buffer.from(oleFile("Workbook")) });
    await step(page, "choose").getByRole("alert").filter({ hasText: "старого формата" }).waitFor();
  });
});
