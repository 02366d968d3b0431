/** Aid as the office enters it: deliveries, promises and what is due of them, totals that partners report. */
import type { Locator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenApp, openApp } from "../helpers/browser";
import { choose } from "../helpers/choosing";

let app: OpenApp;
beforeAll(async () => {
  // The demo corps lives on 4 April 2020 and has partners, groups and kinds of aid.
  app = await openApp({ demo: true });
  await app.page.getByRole("heading", { level: 1 }).waitFor();
});
afterAll(() => app.stop());

async function open(page: Page, path: string, title: string): Promise<void> {
  await page.goto(`${app.address}#/${path}`);
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
}

const pane = (page: Page): Locator => page.getByRole("complementary");
const state = (within: Locator, name: string): Locator => within.locator(`[data-state="${name}"]`).first();
const due = (page: Page, date: string): Locator => page.locator(`tr[data-due="${date}"]`);

async function fillDate(page: Page, name: string, date: string): Promise<void> {
  const box = page.getByRole("textbox", { name });
  await box.fill(date);
  await box.press("Tab");
}

describe("a delivery", () => {
  it("R3 is entered as a draft and counts once it is confirmed", async () => {
    const { page } = app;
    await open(page, "deliveries", "Выдача помощи");
    await page.getByRole("button", { name: "Новая выдача" }).click();
    await pane(page).getByText("Группа", { exact: true }).click();
    await choose(page, "Группа получателей", "врачи");
    await page.getByRole("textbox", { name: "Сколько человек получили" }).fill("12");
    await choose(page, "Вид помощи", "маск");
    await page.getByRole("textbox", { name: "Сколько", exact: true }).fill("~1 200");
    await page.getByRole("checkbox", { name: "Помощь передана" }).uncheck();
    await page.getByRole("button", { name: "Сохранить" }).click();

    await state(pane(page), "draft").waitFor();
    await pane(page).getByText("Маска — около 1 200 штук").waitFor();
    await pane(page).getByRole("button", { name: "Подтвердить" }).click();
    await state(pane(page), "confirmed").waitFor();
    expect(await pane(page).getByRole("button", { name: "Отозвать" }).count()).toBe(1);
  });
});

describe("a commitment", () => {
  let card: string;

  it("R4 each Wednesday shows its first days while it is entered, and what was confirmed of what was expected", async () => {
    const { page } = app;
    await open(page, "commitments", "Обязательства");
    await page.getByRole("button", { name: "Новое обязательство" }).click();
    await choose(page, "Кто обещал", "атадан");
    await choose(page, "Что", "горяч");
    await page.getByRole("textbox", { name: "Сколько за раз" }).fill("70");
    await choose(page, "Группа получателей", "полиц");
    await page.getByRole("textbox", { name: "Сколько человек каждый раз" }).fill("70");
    await fillDate(page, "С какого дня", "11.03.2020");
    await page.getByRole("combobox", { name: "Как часто" }).click();
    await page.getByRole("option", { name: "По дням недели" }).click();
    expect(await page.getByRole("checkbox", { name: "Среда" }).isChecked()).toBe(true);
    await page.getByText("Первые дни: 11.03.2020, 18.03.2020, 25.03.2020").waitFor();
    await page.getByRole("button", { name: "Сохранить" }).click();

    await pane(page).getByText("0 из 280 порций").waitFor();
    card = page.url();
  });

  it("R4 takes another quantity for one due date and a reason for one that was missed, from the keyboard", async () => {
    const { page } = app;
    const id = /commitments\/([\w-]+)/.exec(card)?.[1] ?? "";
    await open(page, `commitments/due?commitmentId=${id}&from=2020-03-11&to=2020-04-04`, "Что ожидается");
    await due(page, "2020-03-11").focus();
    await page.keyboard.press("Enter");
    await due(page, "2020-03-11").waitFor({ state: "detached" });

    // The cursor has gone on to the next one by itself.
    await page.locator("tr[data-due='2020-03-18']:focus").waitFor();
    await page.keyboard.press("Shift+Enter");
    const quantity = page.getByRole("dialog").getByRole("textbox", { name: "Сколько выдали" });
    await quantity.fill("55");
    await quantity.press("Enter");
    await due(page, "2020-03-18").waitFor({ state: "detached" });

    await due(page, "2020-03-25").focus();
    await page.keyboard.press("Delete");
    await page.getByRole("dialog").getByRole("textbox", { name: "Почему" }).fill("Машина не приехала");
    await page.keyboard.press("Enter");
    await due(page, "2020-03-25").waitFor({ state: "detached" });

    await page.goto(card);
    await pane(page).getByText("125 из 280 порций").waitFor();
    expect(await due(page, "2020-03-25").textContent()).toContain("Машина не приехала");
    expect(await due(page, "2020-03-18").textContent()).toContain("55 / 70");
  });

  it("R4 is confirmed once when two windows confirm the same due date, and the second is told", async () => {
    const { page, context } = app;
    const other = await context.newPage();
    const id = /commitments\/([\w-]+)/.exec(card)?.[1] ?? "";
    const path = `commitments/due?commitmentId=${id}&from=2020-03-11&to=2020-04-04`;
    await open(page, path, "Что ожидается");
    await open(other, path, "Что ожидается");
    await due(other, "2020-04-01").focus();
    await other.keyboard.press("Shift+Enter");
    const quantity = other.getByRole("dialog").getByRole("textbox", { name: "Сколько выдали" });
    await quantity.fill("60");

    await due(page, "2020-04-01").getByRole("button", { name: "Подтвердить" }).click();
    await due(page, "2020-04-01").waitFor({ state: "detached" });
    await quantity.press("Enter");
    await other.getByRole("alert").getByText("Эту очередную выдачу уже отметили").waitFor();

    await page.goto(card);
    await pane(page).getByText("195 из 280 порций").waitFor();
    await other.close();
  });
});

describe("a claim", () => {
  it("R9 is entered in the time of its sentence: the number is read from it", async () => {
    const { page } = app;
    await open(page, "claims", "Заявленные итоги");
    await page.getByRole("button", { name: "Новый итог" }).click();
    await choose(page, "Кто сообщил", "добряк");
    await page.getByRole("textbox", { name: "Как сообщили" }).fill("Более 320 семей получили продукты на месяц");
    await page.keyboard.press("Tab");
    await expect.poll(() => page.getByRole("textbox", { name: "Сколько" }).inputValue()).toBe("320");
    await page.getByRole("button", { name: "Сохранить" }).click();

    await pane(page).getByText("более 320 семей").waitFor();
    await state(pane(page), "none").waitFor();
    // The browser logs the refusal of the second confirmation by itself.
    expect(app.complaints.filter((complaint) => !complaint.includes("/rpc/commitments/confirmOccurrence"))).toEqual([]);
  });
});
