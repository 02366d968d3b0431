/** A list as a clerk uses it: columns, filters and views that are found again, rows in numbers, the file of what is shown. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { comingDay } from "../../shared/domain/availability";
import { addDays } from "../../shared/domain/periods";
import { type OpenApp, openApp } from "../helpers/browser";

const heads = async (page: Page): Promise<string[]> => (await page.locator("thead th").allInnerTexts()).map((text) => text.trim()).filter(Boolean);
const rows = (page: Page) => page.locator("tbody tr[tabindex]");
const chips = (page: Page) => page.locator("main .mantine-Pill-root");

async function open(page: Page, address: string, title: string): Promise<void> {
  await page.evaluate((hash) => { window.location.hash = hash; }, address);
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  await rows(page).first().waitFor();
}

/** As after closing the window and opening it again. */
async function reopen(page: Page, address: string): Promise<void> {
  await page.goto("about:blank");
  await page.goto(address);
  await page.getByRole("navigation").waitFor();
}

describe("a list", () => {
  let app: OpenApp;
  let page: Page;
  beforeAll(async () => {
    app = await openApp({ demo: true });
    page = app.page;
    await page.getByRole("navigation").waitFor();
  });
  afterAll(() => app.stop());

  it("has in its search box what the address asks for, whoever changed it", async () => {
    await open(page, "/volunteers", "Волонтёры");
    const box = page.getByRole("main").getByRole("textbox", { name: "Поиск в списке" });
    const all = await rows(page).count();
    const names = (await rows(page).allInnerTexts()).map((text) => text.trim().split(/\s+/u)[0] ?? "");
    const [one = "", other = ""] = new Set(names);
    await box.fill(one);
    await expect.poll(() => page.evaluate(() => decodeURIComponent(window.location.hash))).toBe(`#/volunteers?q=${one}`);
    await expect.poll(() => rows(page).count()).toBeLessThan(all);
    await open(page, `/volunteers?q=${encodeURIComponent(other)}`, "Волонтёры");
    await expect.poll(() => box.inputValue()).toBe(other);
    await expect.poll(async () => (await rows(page).first().innerText()).includes(other)).toBe(true);
    await page.goBack();
    await expect.poll(() => box.inputValue()).toBe(one);
    await open(page, "/volunteers", "Волонтёры");
    await expect.poll(() => box.inputValue()).toBe("");
    await expect.poll(() => rows(page).count()).toBe(all);
    // Nothing that was typed before comes back a moment later.
    await page.waitForTimeout(400);
    expect(await page.evaluate(() => window.location.hash)).toBe("#/volunteers");
  });

  it("keeps its columns, their order and the filters of the person at the desk", async () => {
    await open(page, "/volunteers", "Волонтёры");
    await page.getByRole("button", { name: "Столбцы" }).click();
    // The tick follows what is kept for the list, a moment after the click: `uncheck` would not wait for it.
    const phone = page.getByRole("checkbox", { name: "Телефон" });
    await phone.click();
    await expect.poll(() => phone.isChecked()).toBe(false);
    await page.getByRole("button", { name: "Выше: Состояние" }).click();
    await page.keyboard.press("Escape");
    const all = await rows(page).count();
    await page.getByRole("button", { name: /^Фильтры/ }).click();
    await page.getByRole("dialog").getByLabel("Возраст от").fill("30");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    await expect.poll(() => chips(page).allInnerTexts()).toEqual(["Возраст от: 30"]);
    const before = await heads(page);
    expect(before.slice(0, 3)).toEqual(["Имя", "Состояние", "Номер"]);
    expect(before).not.toContain("Телефон");
    // The chip stands there before the rows are asked for.
    await expect.poll(() => rows(page).count()).toBeLessThan(all);
    const count = await rows(page).count();

    await expect.poll(() => keptFilters(page)).toEqual({ ageFrom: "30" });
    await reopen(page, app.address);
    await open(page, "/volunteers", "Волонтёры");
    expect(await heads(page)).toEqual(before);
    expect(await chips(page).allInnerTexts()).toEqual(["Возраст от: 30"]);
    await expect.poll(() => rows(page).count()).toBe(count);
  });

  it("finds who is free this Saturday in one click, and at an hour of it", async () => {
    const today = await page.evaluate(async () => {
      const answer = await fetch("rpc/system/status", { method: "POST", headers: { "content-type": "application/json", "x-erikti": "1" }, body: "{}" });
      return ((await answer.json()) as { json: { today: string } }).json.today;
    });
    const saturday = comingDay(today, 6);
    const shown = saturday.split("-").reverse().join(".");
    await open(page, "/volunteers", "Волонтёры");
    await page.getByRole("button", { name: /^Фильтры/ }).click();
    await page.getByRole("button", { name: "Эта суббота" }).click();
    await expect.poll(() => chips(page).allInnerTexts()).toContain(`Свободен в день: ${shown}`);
    expect(await page.getByRole("dialog").getByLabel("Свободен в день").first().inputValue()).toBe(shown);
    await page.getByRole("dialog").getByLabel("Час", { exact: true }).first().click();
    await page.getByRole("option", { name: "10:00" }).click();
    await expect.poll(() => chips(page).allInnerTexts()).toContain(`Свободен в день: ${shown}, 10:00`);
    await page.getByRole("button", { name: "Завтра" }).click();
    await expect.poll(() => page.url()).toContain(`availableOn=${addDays(today, 1)}T10%3A00`);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Снять условие: Свободен в день" }).click();
    await expect.poll(() => page.url()).not.toContain("availableOn");
    await expect.poll(() => chips(page).allInnerTexts()).toEqual(["Возраст от: 30"]);
  });

  it("is kept under a name, and found by it", async () => {
    await page.getByRole("button", { name: "Запомнить вид списка" }).click();
    await page.getByRole("dialog").getByLabel("Название").fill("Старше тридцати");
    await page.keyboard.press("Enter");
    const view = page.getByRole("button", { name: "Старше тридцати", exact: true });
    await view.waitFor();
    await page.getByRole("button", { name: "Снять условие: Возраст от" }).click();
    await expect.poll(() => chips(page).count()).toBe(0);
    expect(await view.getAttribute("aria-pressed")).toBe("false");
    await view.click();
    await expect.poll(() => chips(page).allInnerTexts()).toEqual(["Возраст от: 30"]);
    expect(await view.getAttribute("aria-pressed")).toBe("true");
  });

  it("goes out as a file of what is marked, with as much of a person as was chosen", async () => {
    await rows(page).nth(0).getByRole("checkbox").check();
    await rows(page).nth(1).getByRole("checkbox").check();
    const name = (await rows(page).nth(0).locator("td").nth(1).innerText()).trim();
    await page.getByRole("button", { name: "Выгрузить список" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("CSV", { exact: true }).click();
    expect(await dialog.getByRole("button", { name: "Выгрузить" }).isDisabled()).toBe(true);
    await dialog.getByRole("radio", { name: "Полностью" }).check();
    const download = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Выгрузить" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^Волонтёры \d{4}-\d{2}-\d{2}\.csv$/);
    const lines = (await readFile(await file.path(), "utf8")).split("\r\n");
    expect(lines[0]?.startsWith("\uFEFFИмя;Состояние;Номер;")).toBe(true);
    expect(lines.filter(Boolean)).toHaveLength(3);
    expect(lines[1]?.startsWith(`${name};В строю;`)).toBe(true);
  });

  it("loses rows in numbers, and gets them back from the message", async () => {
    await open(page, "/items", "Виды помощи");
    const all = await rows(page).count();
    await page.getByRole("checkbox", { name: "Выбрать строки этой страницы" }).check();
    await page.getByRole("group", { name: "Выбранные строки" }).getByRole("button", { name: "Удалить" }).click();
    const undo = page.getByRole("alert").getByRole("button", { name: "Вернуть" });
    await undo.waitFor();
    await expect.poll(() => rows(page).count()).toBeLessThan(all);
    await undo.click();
    await expect.poll(() => rows(page).count()).toBe(all);
    expect(app.complaints).toEqual([]);
  });
});

/** What the office has kept of the filters of this list. */
const keptFilters = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const answer = await fetch("rpc/preferences/get", { method: "POST", headers: { "content-type": "application/json", "x-erikti": "1" }, body: JSON.stringify({ json: { key: "list.volunteers" } }) });
    const { json } = (await answer.json()) as { json: { value: { filters: unknown } | null } };
    return json.value?.filters;
  });

describe("the rail", () => {
  it("keeps what somebody folded up, and shows the place one is at all the same", async () => {
    const app = await openApp({ demo: true });
    onTestFinished(() => app.stop());
    const { page } = app;
    const people = page.getByRole("group", { name: "Люди и организации" });
    await people.getByRole("link", { name: "Семьи" }).waitFor();
    await page.evaluate(() => { window.location.hash = "/families"; });
    await people.getByRole("button", { name: "Люди и организации" }).click();
    await expect.poll(() => people.getByRole("link").allInnerTexts()).toEqual(["Семьи"]);
    await reopen(page, app.address);
    await expect.poll(() => people.getByRole("button").getAttribute("aria-expanded")).toBe("false");
    await expect.poll(() => people.getByRole("link").count()).toBe(0);
    await people.getByRole("button").press("Enter");
    await people.getByRole("link", { name: "Волонтёры" }).waitFor();
  });
});
