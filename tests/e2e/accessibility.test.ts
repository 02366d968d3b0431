import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenApp, openApp } from "../helpers/browser";
import { OFFICE_SCREENS, show } from "../helpers/screens";

/** What a screen keeps somebody from doing, in a line each. No screen has frames: the short way for one document is a third of the time. */
async function barriers(app: OpenApp): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: app.page as never }).setLegacyMode(true).options({ resultTypes: ["violations"] }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).analyze();
  return violations.flatMap((violation) => violation.nodes.slice(0, 3).map((node) => `${violation.id}: ${violation.help} ${node.html.slice(0, 160)} ${node.failureSummary?.split("\n").slice(1, 2).join("") ?? ""}`));
}

describe.each([["ru", "light"], ["kk", "dark"]] as const)("axe finds no barrier in %s, %s", (lang, colorScheme) => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp({ demo: true, lang, colorScheme, viewport: { width: 1280, height: 720 } });
    await app.page.locator("main h1").first().waitFor();
  });
  afterAll(() => app.stop());

  it.each(OFFICE_SCREENS)("on $name", async (screen) => {
    await show(app.page, app.address, screen);
    expect(await barriers(app)).toEqual([]);
    expect(app.complaints).toEqual([]);
  });
});

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
