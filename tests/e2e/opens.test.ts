import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenApp, openApp } from "../helpers/browser";

describe("the window in a browser", () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp({ demo: true });
  });
  afterAll(() => app.stop());

  it("opens with the printed address and keeps no key in its own", async () => {
    await app.page.locator("#root :is(button, a)").first().waitFor();
    expect(app.page.url()).not.toContain("key=");
    expect(app.complaints).toEqual([]);
  });

  it("keeps its cookie out of reach of scripts", async () => {
    expect(await app.page.evaluate(() => document.cookie)).toBe("");
    const cookies = await app.context.cookies();
    expect(cookies).toMatchObject([{ name: `erikti-${app.host.port}`, httpOnly: true, sameSite: "Strict", path: "/" }]);
  });
});
