/** The same program in real Electron, wherever its binary is present. It is never fetched for a test. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { _electron as electron, type ElectronApplication, type Page } from "playwright";
import { describe, expect, it, onTestFinished } from "vitest";
import { ensureBuilt, ROOT } from "../helpers/built";
import { openTestOffice, temporaryFolder } from "../helpers/testOffice";

function binary(): string | null {
  const folder = dirname(createRequire(import.meta.url).resolve("electron/package.json"));
  const note = join(folder, "path.txt");
  if (!existsSync(note)) return null;
  const path = join(folder, "dist", readFileSync(note, "utf8"));
  return existsSync(path) ? path : null;
}

const executablePath = binary();
const screen = process.platform !== "linux" || Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]);
const missing = executablePath === null ? "its binary is not on this machine" : screen ? null : "there is no screen (try xvfb-run)";
if (missing) process.stdout.write(`Real Electron was skipped: ${missing}. The same bundles ran against the double.\n`);

async function launch(dataFolder: string): Promise<{ app: ElectronApplication; page: Page }> {
  await ensureBuilt();
  // Chromium refuses its sandbox to root, which is who build machines often are.
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const app = await electron.launch({ executablePath: executablePath ?? "", args: [...asRoot, ROOT, "--demo", "--lang", "en", "--data", dataFolder] });
  onTestFinished(() => app.close());
  return { app, page: await app.firstWindow() };
}

describe.skipIf(missing !== null)("real Electron", () => {
  it("draws the window from its own address, with nothing of Node in reach", async () => {
    const { page } = await launch(await temporaryFolder());
    await page.locator("#root :is(button, a)").first().waitFor();
    expect(page.url()).toMatch(/^erikti:\/\/app\//);
    expect(await page.evaluate(() => ["require", "process", "module"].filter((name) => name in window))).toEqual([]);
  });

  it("opens no second window and does not leave its page", async () => {
    const { app, page } = await launch(await temporaryFolder());
    await page.locator("#root :is(button, a)").first().waitFor();
    expect(await page.evaluate(() => window.open("http://example.kz/"))).toBeNull();
    await page.evaluate(() => window.location.assign("http://example.kz/"));
    expect(await page.evaluate(() => document.querySelector("#root") !== null)).toBe(true);
    expect(app.windows()).toHaveLength(1);
  });

  it("lets go of the office when its window is closed", async () => {
    const dataFolder = await temporaryFolder();
    const { app, page } = await launch(dataFolder);
    await page.locator("#root :is(button, a)").first().waitFor();
    const ended = new Promise<number | null>((resolve) => app.process().once("exit", resolve));
    await page.close();
    expect(await ended).toBe(0);
    const { call } = await openTestOffice({ dataFolder, corps: null });
    expect(await call.system.status()).toMatchObject({ state: "ready", demo: true });
  });
});
