/** What keeps people from using a screen, as axe finds it. */
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AppOptions, type OpenApp, openApp } from "./browser";
import { OFFICE_SCREENS, show } from "./screens";

/** What a screen keeps somebody from doing, in a line each. No screen has frames: the short way for one document is a third of the time. */
export async function barriers(app: OpenApp): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: app.page as never }).setLegacyMode(true).options({ resultTypes: ["violations"] }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).analyze();
  return violations.flatMap((violation) => violation.nodes.slice(0, 3).map((node) => `${violation.id}: ${violation.help} ${node.html.slice(0, 160)} ${node.failureSummary?.split("\n").slice(1, 2).join("") ?? ""}`));
}

/** Tests of every screen of the office. In a file of its own for each language and scheme, so that they can run side by side. */
export function everyScreenIsWithoutBarriers(lang: AppOptions["lang"], colorScheme: AppOptions["colorScheme"]): void {
  describe(`axe finds no barrier in ${lang}, ${colorScheme}`, () => {
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
}
