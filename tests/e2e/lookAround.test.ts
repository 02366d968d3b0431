/** Somebody new looks around in the demo and then begins with their own corps. */
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openApp } from "../helpers/browser";
import { setUpCorps } from "../helpers/firstCorps";
import { temporaryFolder } from "../helpers/testOffice";

describe("a look around before the set-up", () => {
  it("opens the demo, leads back to the set-up, and the corps begins empty", async () => {
    const app = await openApp({ data: join(await temporaryFolder(), "office"), viewport: { width: 1280, height: 720 } });
    onTestFinished(() => app.stop());
    const { page } = app;
    await page.getByRole("button", { name: "Открыть демонстрацию" }).click();
    await page.getByRole("navigation").waitFor();
    await page.getByText("Демонстрация", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Выйти из демонстрации" }).click();
    await page.getByRole("button", { name: "Дальше" }).waitFor();
    await setUpCorps(page);
    expect(await page.getByText("Демонстрация", { exact: true }).count()).toBe(0);
    expect(await page.getByRole("button", { name: "Выйти из демонстрации" }).count()).toBe(0);
    await page.evaluate(() => { window.location.hash = "/volunteers"; });
    await page.getByRole("heading", { level: 1, name: "Волонтёры" }).waitFor();
    expect(await page.locator("tbody tr[tabindex]").count()).toBe(0);
    expect(app.complaints).toEqual([]);
  });
});
