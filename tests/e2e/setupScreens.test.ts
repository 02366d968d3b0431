import { describe, expect, it } from "vitest";
import { barriers } from "../helpers/barriers";
import { openApp } from "../helpers/browser";

describe("axe finds no barrier before the office", () => {
  it("on the three steps of the set-up", async () => {
    const app = await openApp({ lang: "kk", viewport: { width: 1280, height: 720 } });
    try {
      await app.page.locator("h1").waitFor();
      expect(await barriers(app)).toEqual([]);
      await app.page.locator("form button[type=submit]").click();
      await app.page.locator("input[data-path=nameKk]").waitFor();
      expect(await barriers(app)).toEqual([]);
      await app.page.locator("input[data-path=nameKk]").fill("Сынақ корпусы");
      await app.page.locator("input[data-path=nameRu]").fill("Пробный корпус");
      await app.page.locator("input[data-path=regionCode]").click();
      await app.page.getByRole("option").first().click();
      await app.page.locator("form button[type=submit]").click();
      await app.page.locator("input[data-path=personName]").waitFor();
      expect(await barriers(app)).toEqual([]);
    } finally {
      await app.stop();
    }
  });
});
