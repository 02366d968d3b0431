/** A newcomer's first afternoon: an empty machine, everything entered by hand, and the briefing's two files. */
import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import type { Locator } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenApp, openApp } from "../helpers/browser";
import { choose } from "../helpers/choosing";
import { setUpCorps } from "../helpers/firstCorps";
import { readSheets } from "../helpers/sheetReader";

let app: OpenApp;
beforeAll(async () => { app = await openApp({ viewport: { width: 1280, height: 720 } }); });
afterAll(() => app.stop());

const pane = (): Locator => app.page.getByRole("complementary");
const go = async (link: string, title = link): Promise<void> => {
  await app.page.getByRole("navigation").getByRole("link", { name: link, exact: true }).click();
  await app.page.getByRole("heading", { level: 1, name: title }).waitFor();
};
const save = (): Promise<void> => app.page.getByRole("button", { name: "Сохранить", exact: true }).click();
const exported = async (choice: RegExp): Promise<Buffer> => {
  await app.page.getByRole("button", { name: "Выгрузить" }).click();
  const [download] = await Promise.all([app.page.waitForEvent("download"), app.page.getByRole("menuitem", { name: choice }).click()]);
  return readFile(await download.path());
};

describe("a corps that begins today", () => {
  it("is set up in three steps", () => setUpCorps(app.page));

  it("writes down a family, by its head and how many they are", async () => {
    await go("Семьи");
    await app.page.getByRole("button", { name: "Новая семья" }).first().click();
    await pane().getByRole("textbox", { name: "Фамилия" }).first().fill("Оспанова");
    await pane().getByRole("textbox", { name: "Имя" }).first().fill("Динара");
    await pane().getByRole("textbox", { name: "Сколько человек, со слов семьи" }).fill("5");
    await save();
    await pane().getByRole("heading", { name: /Оспанова/ }).waitFor();
  });

  it("writes down a fund", async () => {
    await go("Партнёры");
    await app.page.getByRole("button", { name: "Новый партнёр" }).first().click();
    await pane().getByRole("textbox", { name: /Название на русском/ }).fill("Фонд «Шаңырақ»");
    await save();
    await pane().getByRole("heading", { name: /Шаңырақ/ }).waitFor();
  });

  it("writes down what the fund gave the family today", async () => {
    await go("Выдача помощи");
    await app.page.getByRole("button", { name: "Новая выдача" }).first().click();
    await choose(app.page, "Семья", "оспанова");
    await choose(app.page, "Вид помощи", "продуктовый");
    await app.page.getByRole("textbox", { name: "Сколько", exact: true }).fill("2");
    await choose(app.page, "Кто помог", "шаңырақ");
    await save();
    await pane().locator('[data-state="confirmed"]').first().waitFor();
  });

  it("writes down what the fund says it gave besides, in one line", async () => {
    await go("Заявленные итоги");
    const line = app.page.getByRole("textbox", { name: "Новый итог одной строкой" });
    await line.fill("Фонд Шаңырақ 40 семей продукты сегодня");
    await app.page.getByRole("group", { name: "Что понято из строки" }).getByText("Шаңырақ").first().waitFor();
    await line.press("Enter");
    await expect.poll(() => line.inputValue()).toBe("");
  });

  it("reads the briefing: the delivery counts, the claim stays a claim; both files say the same", async () => {
    await go("Брифинг", "Брифинги");
    await app.page.getByRole("link", { name: "Новый брифинг" }).click();
    await app.page.locator("[data-figure]").first().waitFor();
    const text = (await app.page.locator("[data-figure]").allInnerTexts()).join("\n").replaceAll("\u00a0", " ");
    for (const words of ["1 семья", "5 человек", "40 семей", "от 40 до 41 семьи"]) expect(text).toContain(words);
    const document = strFromU8(unzipSync(await exported(/DOCX/))["word/document.xml"] ?? new Uint8Array()).replaceAll("\u00a0", " ");
    expect(document).toContain("Мангистауский областной волонтёрский корпус");
    for (const words of ["Шаңырақ", "от 40 до 41 семьи"]) expect(document).toContain(words);
    const sheets = await readSheets(await exported(/XLSX/));
    expect(sheets.length).toBeGreaterThan(3);
    expect(app.complaints).toEqual([]);
  });
});
