/** A morning at the telephone: two calls are taken, one request goes its way to the end, one is closed without help. */
import type { Locator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenApp, openApp } from "../helpers/browser";

let app: OpenApp;
beforeAll(async () => {
  // The demo corps lives on 4 April 2020; six requests of its families are on file.
  app = await openApp({ demo: true });
  await app.page.getByRole("heading", { level: 1 }).waitFor();
  await app.page.goto(`${app.address}#/requests`);
  await app.page.getByRole("heading", { level: 1, name: "Обращения" }).waitFor();
});
afterAll(() => app.stop());

const pane = (page: Page): Locator => page.getByRole("complementary");
const card = (page: Page, number: string): Locator => page.locator(`[data-request="${number}"]`);
const inColumn = (page: Page, column: string, number: string): Locator => page.locator(`[data-column="${column}"] [data-request="${number}"]`);
const caller = (page: Page): Locator => pane(page).getByRole("combobox", { name: "Кто обратился" });

/** The form is empty again, and the cursor stands where the next call begins. */
async function nextCall(page: Page): Promise<void> {
  await expect.poll(() => caller(page).evaluate((box) => box === document.activeElement && (box as HTMLInputElement).value === ""), { timeout: 15_000 }).toBe(true);
}

async function move(page: Page, number: string, to: string): Promise<void> {
  await card(page, number).getByRole("button", { name: `Что сделать с обращением ${number}` }).click();
  await page.getByRole("menuitem", { name: to }).click();
}

describe("requests", () => {
  it("a call is taken from the keyboard: the caller's family and address are there, and what is open for them already", async () => {
    const { page } = app;
    await page.getByRole("button", { name: "Новое обращение" }).click();
    await caller(page).pressSequentially("Болекбаев");
    await page.getByRole("option", { name: /Бөлекбаев Ғалым/ }).click();
    await pane(page).getByText("Уже есть открытое обращение").waitFor();
    await pane(page).getByRole("status").getByRole("link", { name: "2020-0001" }).waitFor();
    await expect.poll(() => pane(page).getByRole("textbox", { name: "Адрес" }).inputValue()).toMatch(/\d+ мкр\./u);
    await pane(page).getByText("Продуктовый набор", { exact: true }).click();
    await pane(page).getByRole("button", { name: "Завтра" }).click();
    await page.keyboard.press("Control+Enter");
    await inColumn(page, "new", "2020-0007").waitFor();
    await nextCall(page);
  });

  it("a family that is on no file is put there without leaving the form", async () => {
    const { page } = app;
    await caller(page).fill("Калиева Сауле");
    await pane(page).getByRole("textbox", { name: "Телефон" }).first().fill("8 777 000 11 22");
    await pane(page).getByRole("button", { name: "Семьи нет в базе — записать" }).click();
    await expect.poll(() => pane(page).getByRole("textbox", { name: "Имя" }).inputValue()).toBe("Сауле");
    await pane(page).getByRole("textbox", { name: "О чём просят" }).fill("Молоко для ребёнка до года");
    await page.keyboard.press("Control+Enter");
    await nextCall(page);
    await page.keyboard.press("Escape");
    await pane(page).waitFor({ state: "detached" });
    await inColumn(page, "new", "2020-0008").getByText("Калиева").waitFor();
  });

  it("a card is lifted, carried and dropped by the keyboard, and goes back by the message's own button", async () => {
    const { page } = app;
    await card(page, "2020-0007").focus();
    await page.keyboard.press("Space");
    await page.getByText("Обращение 2020-0007 взято").waitFor({ state: "attached" });
    await page.keyboard.press("ArrowRight");
    await page.getByText("Над столбцом «назначено»").waitFor({ state: "attached" });
    await page.keyboard.press("Space");
    await inColumn(page, "assigned", "2020-0007").waitFor();
    await page.getByRole("alert").filter({ hasText: "2020-0007: назначено" }).getByRole("button", { name: "Вернуть" }).click();
    await inColumn(page, "new", "2020-0007").waitFor();
    await move(page, "2020-0007", "В пути");
    await inColumn(page, "on_the_way", "2020-0007").waitFor();
  });

  it("a card is carried to another column by the mouse", async () => {
    const { page } = app;
    const target = await page.locator(`[data-column="assigned"]`).boundingBox();
    if (!target) throw new Error("The column is not to be seen.");
    // Waits until the card, which has just moved, stands still.
    await card(page, "2020-0007").hover();
    await page.mouse.down();
    const over = page.getByText("Над столбцом «назначено»");
    // The board looks where the mouse is only when it moves: on a busy machine once may be too early.
    await expect
      .poll(async () => {
        await page.mouse.move(target.x + target.width / 2, target.y + target.height / 2 - 20, { steps: 6 });
        await page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 6 });
        return over.count();
      })
      .toBeGreaterThan(0);
    await page.mouse.up();
    await inColumn(page, "assigned", "2020-0007").waitFor();
  });

  it("a request is closed without help only with a reason", async () => {
    const { page } = app;
    await move(page, "2020-0003", "Закрыть без помощи");
    const dialog = page.getByRole("dialog", { name: "Закрыть обращение 2020-0003 без помощи" });
    await dialog.getByRole("button", { name: "Закрыть", exact: true }).last().click();
    await dialog.getByText("Заполните это поле.").waitFor();
    await dialog.getByRole("textbox").fill("Одежду отдали соседи");
    await page.keyboard.press("Enter");
    await inColumn(page, "closed", "2020-0003").getByText("Одежду отдали соседи").waitFor();
  });

  it("R3 it is confirmed by a delivery, which knows by itself to whom and what", async () => {
    const { page } = app;
    await move(page, "2020-0007", "Помощь передана");
    await pane(page).getByRole("heading", { name: "Выдача по обращению 2020-0007" }).waitFor();
    expect(await pane(page).getByRole("combobox", { name: "Вид помощи" }).inputValue()).toBe("Продуктовый набор");
    await pane(page).getByRole("button", { name: "Сохранить" }).click();
    await inColumn(page, "confirmed", "2020-0007").waitFor();
    await pane(page).locator('[data-state="confirmed"]').first().waitFor();
    expect(await pane(page).getByRole("button", { name: "Помощь передана" }).count()).toBe(0);
    await pane(page).getByRole("link", { name: /^2020-0/ }).click();
    await pane(page).getByRole("link", { name: "2020-0007" }).waitFor();
  });

  it("list and calendar show the same requests", async () => {
    const { page } = app;
    await page.goto(`${app.address}#/requests?view=list`);
    await page.getByRole("textbox", { name: "Поиск в списке" }).fill("калиева");
    await page.getByRole("row").filter({ hasText: "2020-0008" }).waitFor();
    await page.goto(`${app.address}#/requests?view=month&day=2020-04-01`);
    await page.locator('[data-day="2020-04-04"]').getByRole("link", { name: "Калиева" }).waitFor();
    await page.getByText("Неделя", { exact: true }).click();
    await expect.poll(() => page.locator("[data-day]").count()).toBe(7);
  });
});
