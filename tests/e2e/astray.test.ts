/** Addresses that lead nowhere, and a page that cannot be shown: neither takes the office away. */
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { barriers } from "../helpers/barriers";
import { type OpenApp, openApp } from "../helpers/browser";
import { ASTRAY_SCREENS } from "../helpers/doorScreens";

describe("a page that is not there", () => {
  let app: OpenApp;
  let page: Page;
  beforeAll(async () => {
    app = await openApp({ demo: true });
    page = app.page;
    await page.getByRole("navigation").waitFor();
  });
  afterAll(() => app.stop());
  const go = (hash: string): Promise<void> => page.evaluate((to) => { window.location.hash = to; }, hash);

  it("an address that leads nowhere says so, beside the rail, and leads to the first page", async () => {
    await go("/no-such-page/7");
    await page.getByRole("heading", { level: 1, name: "Такой страницы нет" }).waitFor();
    await page.getByRole("link", { name: "На страницу «Сегодня»" }).click();
    await page.getByRole("heading", { level: 1, name: "Такой страницы нет" }).waitFor({ state: "hidden" });
    expect(page.url()).toContain("#/home");
  });

  it("a page that fails is told in words; the rail leads away from it, and it opens once it can", async () => {
    await page.route("**/rpc/partners/list", (route) => route.fulfill({ contentType: "application/json", body: JSON.stringify({ json: { total: 1, rows: [null] } }) }));
    await go("/partners");
    await page.getByRole("alert").getByRole("heading", { name: "Страница не открылась" }).waitFor();
    await page.getByRole("link", { name: "Семьи" }).click();
    await page.getByRole("heading", { level: 1, name: "Семьи" }).waitFor();
    await page.unroute("**/rpc/partners/list");
    await go("/partners");
    await page.getByRole("button", { name: "Попробовать снова" }).or(page.getByRole("heading", { level: 1, name: "Партнёры" })).first().waitFor();
    await page.reload();
    await page.getByRole("heading", { level: 1, name: "Партнёры" }).waitFor();
  });

  it.each(ASTRAY_SCREENS)("axe finds no barrier, light or dark, on $name", async ({ show }) => {
    await show(app);
    expect(await barriers(app)).toEqual([]);
    await page.reload();
    await page.getByRole("navigation").waitFor();
  });

  it.each([["/phrases", "Книга фраз", "Брифинг"], ["/stockMoves", "Движение по складам", "Остатки на складах"]])("the rail says where one is at %s, which it does not name", async (address, title, place) => {
    await go(address);
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    expect(await page.locator("nav a[data-active]").allInnerTexts()).toEqual([place]);
  });
});
