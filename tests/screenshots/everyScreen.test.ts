/** `npm run screenshots`: a picture of every screen under out/screenshots/, in Russian and Kazakh, light and dark. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenApp, openApp } from "../helpers/browser";
import { ROOT } from "../helpers/built";
import { OFFICE_SCREENS, show } from "../helpers/screens";

const FOLDER = process.env["ERIKTI_SCREENSHOTS"] ?? join(ROOT, "out/screenshots");
const SIZES = { "1280x720": { width: 1280, height: 720 }, "1920x1080": { width: 1920, height: 1080 } } as const;
const only = process.env["ERIKTI_SCREENS"]?.split(",");
const wide = process.env["ERIKTI_SIZE"] === "1920x1080";
const schemes = (process.env["ERIKTI_SCHEMES"] ?? "light,dark").split(",") as ("light" | "dark")[];
const size = wide ? "1920x1080" : "1280x720";

describe.each(["ru", "kk"] as const)("pictures in %s", (lang) => {
  describe.each(schemes)("%s", (colorScheme) => {
    let app: OpenApp;
    const folder = join(FOLDER, lang, colorScheme, wide ? size : "");
    beforeAll(async () => {
      await mkdir(folder, { recursive: true });
      app = await openApp({ demo: true, lang, colorScheme, viewport: SIZES[size] });
      await app.page.locator("main h1").first().waitFor();
    });
    afterAll(() => app.stop());

    it.each(OFFICE_SCREENS.filter((screen) => !only || only.some((name) => screen.name.startsWith(name))))("$name", async (screen) => {
      await show(app.page, app.address, screen);
      const picture = await app.page.screenshot({ path: join(folder, `${screen.name}.png`) });
      expect(picture.length).toBeGreaterThan(5_000);
    });
  });

  it("the first start", async () => {
    const app = await openApp({ lang, viewport: SIZES[size] });
    const folder = join(FOLDER, lang, "light", wide ? size : "");
    await mkdir(folder, { recursive: true });
    try {
      const next = app.page.locator("form button[type=submit]");
      for (const step of [1, 2, 3]) {
        await app.page.locator("h1").waitFor();
        const picture = await app.page.screenshot({ path: join(folder, `setup-${step}.png`) });
        expect(picture.length).toBeGreaterThan(5_000);
        if (step === 2) {
          await app.page.locator("input[data-path=nameKk]").fill("Маңғыстау облыстық еріктілер корпусы");
          await app.page.locator("input[data-path=nameRu]").fill("Мангистауский областной волонтёрский корпус");
          await app.page.locator("input[data-path=regionCode]").click();
          await app.page.getByRole("option").first().click();
        }
        if (step < 3) await next.click();
      }
    } finally {
      await app.stop();
    }
  });
});
