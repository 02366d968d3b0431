/** A head at the microphone: the number has the window to itself, and every key does what the foot says. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenApp, openApp } from "../helpers/browser";

describe("at the microphone", () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp({ demo: true, viewport: { width: 1280, height: 720 } });
    await app.page.locator("main h1").first().waitFor();
    await app.page.evaluate(() => { window.location.hash = "/briefings/compose?from=2020-03-16&to=2020-04-03"; });
    await app.page.locator("[data-figure]").first().waitFor();
    await app.page.getByRole("button", { name: "Ещё" }).click();
    await app.page.getByRole("menuitem", { name: "У микрофона" }).click();
    await app.page.locator("[data-press]").waitFor();
  });
  afterAll(() => app.stop());

  const shown = () => app.page.locator("[data-press]").getAttribute("data-press");

  it("nothing but the number is in the window, in letters to be read from three metres", async () => {
    expect(await app.page.locator("nav, header").count()).toBe(0);
    const letters = await app.page.locator("[data-press] > p").first().evaluate((number) => Number.parseFloat(getComputedStyle(number).fontSize));
    expect(letters).toBeGreaterThanOrEqual(96);
    expect(await app.page.locator("[data-press]").innerText()).toMatch(/15\s+волонтёров/);
  });

  it("arrows go from number to number, the last one is the last", async () => {
    const first = await shown();
    await app.page.keyboard.press("ArrowRight");
    await expect.poll(shown).not.toBe(first);
    await app.page.keyboard.press("ArrowLeft");
    await expect.poll(shown).toBe(first);
    await app.page.keyboard.press("End");
    await app.page.getByText(/^(\d+) из \1$/).waitFor();
    await app.page.keyboard.press("Home");
    await expect.poll(shown).toBe(first);
  });

  it("the space bar says where the number is from, and takes it back", async () => {
    await app.page.keyboard.press("Space");
    await app.page.locator("[data-explained]").waitFor();
    await app.page.keyboard.press("Space");
    await app.page.locator("[data-explained]").waitFor({ state: "detached" });
  });

  it("a number is chosen from the list, whose own Escape leaves the microphone alone", async () => {
    await app.page.getByRole("button", { name: "Показатели" }).click();
    await app.page.getByRole("menuitem", { name: "Граждане, которым помог корпус" }).click();
    await expect.poll(shown).toBe("aid.citizens.corps");
    await app.page.getByRole("button", { name: "Показатели" }).click();
    await app.page.getByRole("menuitem").first().waitFor();
    await app.page.keyboard.press("Escape");
    await app.page.getByRole("menuitem").first().waitFor({ state: "detached" });
    expect(await shown()).toBe("aid.citizens.corps");
  });

  it("Escape leads back to the briefing", async () => {
    await app.page.keyboard.press("Escape");
    await app.page.locator("[data-figure]").first().waitFor();
    expect(await app.page.evaluate(() => window.location.hash)).toContain("/briefings/compose");
  });
});
