/** Somebody who is on file twice becomes one person and two again, with the keyboard alone. */
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenApp, openApp } from "../helpers/browser";

const pane = (page: Page) => page.getByRole("complementary");
const value = (page: Page, field: string, record: number) => page.locator(`tr[data-field=${field}] [data-record="${record}"]`);

async function enter(page: Page, family: string, given: string): Promise<void> {
  await page.evaluate(() => { window.location.hash = "/people/new"; });
  await pane(page).getByLabel("Фамилия").fill(family);
  await pane(page).getByLabel("Имя", { exact: true }).fill(given);
  await pane(page).getByLabel("Дата рождения").fill("06.05.2003");
  await page.keyboard.press("Control+Enter");
  await page.getByText(`Сохранено: ${family} ${given}`).waitFor();
}

describe("the review of possible doubles", () => {
  let app: OpenApp;
  let page: Page;
  beforeAll(async () => {
    app = await openApp({ demo: true });
    page = app.page;
    await page.getByRole("navigation").waitFor();
    await enter(page, "Қалиева", "Әлия");
    await enter(page, "Калиева", "Алия");
    await page.getByRole("link", { name: /Проверка совпадений/ }).click();
    await page.getByRole("button", { name: "Проверить весь реестр" }).click();
    await value(page, "family", 1).waitFor();
  });
  afterAll(() => app.stop());

  it("R17 R22 a name in both spellings stands side by side, with the reasons in words", async () => {
    await page.getByText("та же дата рождения").waitFor();
    expect(await value(page, "given", 1).getAttribute("aria-pressed")).toBe("true");
    expect(await page.getByRole("link", { name: /Проверка совпадений/ }).textContent()).toMatch(/1$/);
  });

  it("Enter on another button is that button's: nobody is made one by it", async () => {
    await page.getByRole("button", { name: "Проверить весь реестр" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("Найдено 0 новых пар").waitFor();
    await value(page, "family", 1).waitFor();
    expect(await page.getByText(/Теперь это один человек/).count()).toBe(0);
    expect(await page.getByRole("link", { name: /Проверка совпадений/ }).textContent()).toMatch(/1$/);
  });

  it("values are taken with arrows and digits, and Enter makes it one person", async () => {
    await page.locator("main h1").click();
    await page.keyboard.press("2");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => value(page, "given", 2).getAttribute("aria-pressed")).toBe("true");
    await page.keyboard.press("Enter");
    await page.getByText(/Теперь это один человек/).waitFor();
    await page.getByText(/Проверять нечего/).waitFor();
  });

  it("the toast takes it back: the pair waits again", async () => {
    await page.getByRole("button", { name: "Вернуть" }).last().click();
    await value(page, "family", 2).waitFor();
    expect(await value(page, "family", 2).textContent()).toBe("Калиева");
  });

  it("N remembers that they are different people, also when the register is looked through again", async () => {
    await page.locator("main h1").click();
    await page.keyboard.press("n");
    await page.getByText("Запомнили: это разные люди").waitFor();
    await page.getByRole("button", { name: "Проверить весь реестр" }).click();
    await page.getByText("Найдено 0 новых пар").waitFor();
    await page.getByText(/Проверять нечего/).waitFor();
  });
});
