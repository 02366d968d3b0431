import { describe, expect, it } from "vitest";
import { openInChromium } from "../helpers/electronDouble/chromium";
import { runMain } from "../helpers/electronDouble/runMain";

describe("the real window over the real preload and the built program", () => {
  it("draws the office that the program opened, without a complaint", async () => {
    const main = await runMain({ args: ["--demo"] });
    const { page, complaints } = await openInChromium(main, await main.window());
    await page.locator("#root :is(button, a)").first().waitFor();
    expect(complaints).toEqual([]);
  });

  it("gets what it asks over the port: an empty office's set-up knows the regions", async () => {
    const main = await runMain();
    const { page, complaints } = await openInChromium(main, await main.window());
    await page.locator("form [type=submit]").click();
    await page.locator("[data-path=regionCode]").click();
    await page.getByRole("option").first().waitFor();
    expect(await page.getByRole("option").allInnerTexts()).toEqual(expect.arrayContaining([expect.stringMatching(/Маңғыстау|Мангистауская|Мангыстауская/)]));
    expect(complaints).toEqual([]);
  });

  it("has nothing of Node or Electron in its reach, and its policy stops foreign code and foreign addresses", async () => {
    const main = await runMain({ args: ["--demo"] });
    const { page } = await openInChromium(main, await main.window());
    expect(await page.evaluate(() => ["require", "process", "module", "global", "Buffer", "ipcRenderer"].filter((name) => name in window))).toEqual([]);
    const ran = await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "document.title = 'foreign'";
      document.head.append(script);
      return document.title;
    });
    expect(ran).not.toBe("foreign");
    await expect(page.evaluate(() => fetch("https://example.kz/"))).rejects.toThrow(/Failed to fetch/);
  });
});
