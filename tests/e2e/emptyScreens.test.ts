/** An office that was set up a minute ago: each list says what belongs there, and how it comes in. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createOffice } from "../../electron/office/createOffice";
import { barriers } from "../helpers/barriers";
import { type OpenApp, openApp } from "../helpers/browser";
import { EMPTY_SCREENS, show } from "../helpers/screens";
import { CORPS, deskOf, RESOURCES } from "../helpers/testOffice";

describe("axe finds no barrier in an empty office", () => {
  let app: OpenApp;
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "erikti-empty-"));
    const office = await createOffice({ dataFolder: folder, resources: RESOURCES });
    await deskOf(office).call.setup.create({ ...CORPS, language: "ru" });
    await office.close();
    app = await openApp({ data: folder, lang: "ru", viewport: { width: 1280, height: 720 } });
    await app.page.locator("main h1").first().waitFor();
  });
  afterAll(async () => {
    await app.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(EMPTY_SCREENS)("on $name", async (screen) => {
    await show(app.page, app.address, screen);
    expect(await barriers(app)).toEqual([]);
    expect(app.complaints).toEqual([]);
  });
});
