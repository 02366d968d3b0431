/** The door and what stands in its way: each screen says what it is and keeps nobody out. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { barriers } from "../helpers/barriers";
import { type OpenApp, openApp } from "../helpers/browser";
import { doorScreens } from "../helpers/doorScreens";
import { officeWithPin, PIN } from "../helpers/officeWithPin";

describe("axe finds no barrier at the door, light or dark", () => {
  let app: OpenApp;
  let folder = "";
  const titles = new Map<string, string>();
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "erikti-door-"));
    await officeWithPin(folder);
    app = await openApp({ data: folder, lang: "kk", viewport: { width: 1280, height: 720 } });
  });
  afterAll(async () => {
    await app.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(doorScreens(PIN))("on $name", async ({ name, show }) => {
    await show(app);
    expect(await barriers(app)).toEqual([]);
    if (name.startsWith("problem-")) titles.set(name, await app.page.locator("h1").innerText());
  });

  it("each problem is called by a name of its own", () => {
    expect(titles.size).toBeGreaterThan(8);
    expect(new Set(titles.values()).size).toBe(titles.size);
  });
});
