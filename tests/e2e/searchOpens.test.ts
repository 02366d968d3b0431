/** What the search over everything finds by a number or through a person opens on its own screen. */
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenApp, openApp } from "../helpers/browser";
import { clientOfPage } from "../helpers/httpAsk";

let app: OpenApp;
let page: Page;

beforeAll(async () => {
  app = await openApp({ demo: true });
  page = app.page;
  await page.getByRole("navigation").waitFor();
}, 120_000);
afterAll(() => app.stop());

describe("Ctrl+K", () => {
  it.each(["deliveries", "stockMoves", "consents"] as const)("opens the card of what it found: %s", async (register) => {
    const call = await clientOfPage(page);
    const [row] = (await call[register].list({ filters: {} })).rows as { id: string; number?: string; name?: string }[];
    const words = { deliveries: "выдача ", stockMoves: "склад ", consents: "согласие " };
    const text = words[register] + (row?.number ?? row?.name ?? "");
    await page.keyboard.press("Control+K");
    await page.getByRole("dialog").getByRole("textbox").fill(text);
    const hit = (await call.search.everything({ text, limit: 12 })).find(({ kind }) => kind === register);
    await page.getByRole("dialog").getByText(hit?.subtitle ?? "nothing was found").first().click();
    await expect.poll(() => page.url()).toContain(`#/${register}/`);
    expect(await page.getByRole("heading", { level: 2 }).first().innerText()).not.toBe("");
  });
});
