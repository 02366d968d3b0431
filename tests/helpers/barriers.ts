/** What keeps people from using a screen, as axe finds it. */
import axe, { type AxeResults, type RunOptions } from "axe-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AppOptions, type OpenApp, openApp } from "./browser";
import { type Screen, show } from "./screens";

const EVERYTHING: RunOptions = { runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } };
/** What may differ when only the colours do. */
const COLOURS: RunOptions = { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } };

/** Reading its program anew would take as long as a small screen: a window that goes on keeps it. */
async function found({ page }: OpenApp, part: string, rules: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(async ([within, options]) => {
    const { violations } = await (window as unknown as { axe: { run(part: string, how: RunOptions): Promise<AxeResults> } }).axe.run(within, options);
    return violations.flatMap(({ id, help, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${help} ${node.html.slice(0, 160)} ${node.failureSummary?.split("\n").slice(1, 2).join("") ?? ""}`));
  }, [part, { ...rules, iframes: false, preload: false, resultTypes: ["violations"] } as RunOptions] as const);
}

async function inScheme({ page }: OpenApp, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme });
  // A page of the host itself has no theme to wait for: the browser alone draws it in the scheme.
  await page.waitForFunction((scheme) => (document.documentElement.dataset["mantineColorScheme"] ?? scheme) === scheme, colorScheme);
  // A colour on its way from one scheme to the other is neither.
  await page.evaluate(() => Promise.all(document.getAnimations().filter((one) => one instanceof CSSTransition).map((one) => one.finished.catch(() => null))).then(() => undefined));
}

/** What a screen, or the part of it, keeps somebody from doing, in a line each: everything in light, and what colours decide in dark as well. */
export async function barriers(app: OpenApp, part = "html"): Promise<string[]> {
  await inScheme(app, "light");
  const light = await found(app, part, EVERYTHING);
  await inScheme(app, "dark");
  const dark = await found(app, part, COLOURS);
  await inScheme(app, "light");
  return [...light, ...dark.map((line) => `dark: ${line}`)];
}

/** A test for each screen. In a file of its own for each set, so that they run side by side. */
export function screensAreWithoutBarriers(screens: readonly Screen[], lang: AppOptions["lang"]): void {
  describe(`axe finds no barrier, light or dark, in ${lang}`, () => {
    let app: OpenApp;
    beforeAll(async () => {
      app = await openApp({ demo: true, lang, viewport: { width: 1280, height: 720 } });
      await app.page.locator("main h1").first().waitFor();
    });
    afterAll(() => app.stop());

    it.each(screens)("on $name", async (screen) => {
      const before = app.complaints.length;
      await show(app.page, app.address, screen);
      expect(await barriers(app, screen.part)).toEqual([]);
      const { refused } = screen;
      expect(app.complaints.slice(before).filter((line) => !refused || !line.includes("409 (Conflict)") || !line.includes(refused))).toEqual([]);
    });
  });
}
