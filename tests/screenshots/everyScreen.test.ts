/** `npm run screenshots`: a picture of every screen under out/screenshots/, in Russian and Kazakh, light and dark. */
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenApp, openApp } from "../helpers/browser";
import { ROOT } from "../helpers/built";
import { createOffice } from "../../electron/office/createOffice";
import { ASTRAY_SCREENS, doorScreens } from "../helpers/doorScreens";
import { officeWithPin, PIN } from "../helpers/officeWithPin";
import { EMPTY_SCREENS, OWN_SCREENS, REGISTER_SCREENS, show } from "../helpers/screens";
import { CORPS, deskOf, RESOURCES } from "../helpers/testOffice";

const FOLDER = process.env["ERIKTI_SCREENSHOTS"] ?? join(ROOT, "out/screenshots");
const SIZES = { "1280x720": { width: 1280, height: 720 }, "1920x1080": { width: 1920, height: 1080 } } as const;
const only = process.env["ERIKTI_SCREENS"]?.split(",");
const asked = ({ name }: { name: string }): boolean => !only || only.some((start) => name.startsWith(start));
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

    it.each([...REGISTER_SCREENS, ...OWN_SCREENS].filter(asked))("$name", async (screen) => {
      await show(app.page, app.address, screen, { anew: true });
      const picture = await app.page.screenshot({ path: join(folder, `${screen.name}.png`) });
      expect(picture.length).toBeGreaterThan(5_000);
    });

    it.each(ASTRAY_SCREENS.filter(asked))("$name", async (screen) => {
      await screen.show(app);
      expect((await app.page.screenshot({ path: join(folder, `${screen.name}.png`) })).length).toBeGreaterThan(5_000);
    });
  });

  it("the door, and what stands in its way", async () => {
    const folder = await mkdtemp(join(tmpdir(), "erikti-pictures-"));
    await officeWithPin(folder);
    for (const colorScheme of schemes) {
      const app = await openApp({ data: folder, lang, colorScheme, viewport: SIZES[size] });
      const pictures = join(FOLDER, lang, colorScheme, wide ? size : "");
      await mkdir(pictures, { recursive: true });
      try {
        for (const screen of doorScreens(PIN).filter(asked)) {
          await screen.show(app);
          expect((await app.page.screenshot({ path: join(pictures, `${screen.name}.png`) })).length).toBeGreaterThan(5_000);
        }
      } finally {
        await app.stop();
      }
    }
    await rm(folder, { recursive: true, force: true });
  });

  it("an office that was set up a minute ago", async () => {
    const folder = await mkdtemp(join(tmpdir(), "erikti-pictures-"));
    const office = await createOffice({ dataFolder: folder, resources: RESOURCES });
    await deskOf(office).call.setup.create({ ...CORPS, language: lang });
    await office.close();
    for (const colorScheme of schemes) {
      const app = await openApp({ data: folder, lang, colorScheme, viewport: SIZES[size] });
      const pictures = join(FOLDER, lang, colorScheme, wide ? size : "");
      await mkdir(pictures, { recursive: true });
      try {
        await app.page.locator("main h1").first().waitFor();
        for (const screen of EMPTY_SCREENS.filter(asked)) {
          await show(app.page, app.address, screen);
          expect((await app.page.screenshot({ path: join(pictures, `${screen.name}.png`) })).length).toBeGreaterThan(5_000);
        }
      } finally {
        await app.stop();
      }
    }
    await rm(folder, { recursive: true, force: true });
  });

  it.each(schemes)("the first start, %s", async (colorScheme) => {
    const app = await openApp({ lang, colorScheme, viewport: SIZES[size] });
    const folder = join(FOLDER, lang, colorScheme, wide ? size : "");
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
