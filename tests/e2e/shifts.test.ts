/** A day at the warehouse: a shift is entered, people sign up and one must not, cards are read, hours are approved and stand on the volunteer's card. */
import type { Locator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenApp, openApp } from "../helpers/browser";
import { setUpCorps } from "../helpers/firstCorps";
import { clientOfPage } from "../helpers/httpAsk";
import { newPerson, volunteerFields } from "../helpers/peopleFields";

const pane = (page: Page): Locator => page.getByRole("complementary");
const go = (page: Page, address: string): Promise<void> => page.evaluate((hash) => { window.location.hash = hash; }, address);

async function signUp(page: Page, typed: string): Promise<void> {
  const box = pane(page).getByRole("combobox", { name: "Записать волонтёра" });
  await box.click();
  await box.fill(typed);
  await page.locator("[role=option][data-combobox-selected]", { hasText: typed }).waitFor();
  await box.press("Enter");
  await pane(page).getByRole("button", { name: "Записать", exact: true }).click();
}

describe("a day at the warehouse", () => {
  let app: OpenApp;
  let page: Page;
  let numbers: Record<string, string>;
  let cardOf: Record<string, string>;

  beforeAll(async () => {
    app = await openApp();
    page = app.page;
    await setUpCorps(page);
    const call = await clientOfPage(app.page);
    const year = new Date().getFullYear();
    numbers = {};
    cardOf = {};
    for (const [name, born] of [["Ахметова Сауле", "1990-01-01"], ["Беков Данияр", "1985-01-01"], ["Юный Тимур", `${year - 15}-01-01`]] as const) {
      const { id } = await call.volunteers.create({ fields: volunteerFields(newPerson(name, { birthDate: born, phones: ["8 701 123 45 67"] })) });
      numbers[name] = (await call.volunteers.get({ id })).extra.number;
      cardOf[name] = id;
    }
  });
  afterAll(() => app.stop());

  it("the shift is entered: today, the whole day, heavy work", async () => {
    await go(page, "/shifts/new");
    await pane(page).getByRole("textbox", { name: "Название на русском" }).fill("Склад: разгрузка");
    await pane(page).getByRole("textbox", { name: "Начало" }).fill("0");
    await pane(page).getByRole("textbox", { name: "Конец" }).fill("24");
    await pane(page).getByRole("textbox", { name: "Сколько нужно волонтёров" }).fill("2");
    // The frame around the pills takes the click.
    await pane(page).getByLabel("Особые условия").first().click({ force: true });
    await page.getByRole("option", { name: /Тяжёлая или вредная/ }).click();
    await pane(page).getByRole("button", { name: "Сохранить" }).first().click({ force: true });
    await pane(page).getByRole("heading", { name: "Склад: разгрузка" }).waitFor();
    expect(await pane(page).textContent()).toContain("Тяжёлая или вредная работа");
  });

  it("R21 two sign up; a boy of fifteen is refused, with the point of the law", async () => {
    await signUp(page, "Ахметова");
    await pane(page).locator(`tr[data-volunteer="${numbers["Ахметова Сауле"]}"]`).waitFor();
    await signUp(page, "Беков");
    await pane(page).getByText("Записаны 2 волонтёра").waitFor();
    await signUp(page, "Юный");
    await page.getByRole("alert").filter({ hasText: "подпункт 2-1.3" }).waitFor();
    expect(await pane(page).locator("tr[data-volunteer]").count()).toBe(2);
  });

  it("a reminder opens WhatsApp with the words in it, and can be called or copied", async () => {
    await pane(page).getByRole("button", { name: "Напомнить: Ахметова Сауле" }).click();
    const dialog = page.getByRole("dialog");
    const link = await dialog.getByRole("link", { name: "WhatsApp" }).getAttribute("href");
    expect(decodeURIComponent(link ?? "")).toMatch(/^https:\/\/wa\.me\/77011234567\?text=Здравствуйте! Напоминаем.*Склад: разгрузка/s);
    expect(await dialog.getByRole("link", { name: "Telegram" }).getAttribute("href")).toBe("https://t.me/+77011234567");
    expect(await dialog.getByRole("link", { name: "Позвонить" }).getAttribute("href")).toBe("tel:+77011234567");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
  });

  it("the scanner reads a card: the number and Enter, then the corps' name and Enter, which says nobody's number", async () => {
    await pane(page).getByRole("link", { name: "Отметить приход" }).click();
    const box = page.getByRole("textbox", { name: "Карточка волонтёра" });
    await box.waitFor();
    await box.fill(numbers["Ахметова Сауле"] ?? "");
    await box.press("Enter");
    await page.locator("[data-scanned]", { hasText: "пришёл(ла): Ахметова Сауле" }).waitFor();
    await box.fill("Мангистауский областной волонтёрский корпус");
    await box.press("Enter");
    await page.locator(`tr[data-volunteer="${numbers["Ахметова Сауле"]}"][data-state="there"]`).waitFor();
    expect(await page.getByRole("alert").filter({ hasText: "Карточки с таким номером нет" }).count()).toBe(0);
  });

  it("times are typed afterwards, approved by somebody, and only then counted", async () => {
    const line = page.locator(`tr[data-volunteer="${numbers["Беков Данияр"]}"]`);
    await line.getByRole("button", { name: "Время" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "Приход" }).fill("0:00");
    await dialog.getByRole("textbox", { name: "Уход" }).fill("0:01");
    await dialog.getByRole("button", { name: "Сохранить" }).click();
    await page.locator(`tr[data-volunteer="${numbers["Беков Данияр"]}"][data-state="waiting"]`).waitFor();
    await page.getByRole("button", { name: "Утвердить часы" }).click();
    await page.locator(`tr[data-volunteer="${numbers["Беков Данияр"]}"][data-state="approved"]`).waitFor();
    await go(page, `/volunteers/${cardOf["Беков Данияр"]}`);
    const worked = pane(page).locator("section", { has: page.getByRole("heading", { name: "Часы на сменах" }) });
    await worked.getByText("0:01").first().waitFor();
    expect(await worked.textContent()).toContain("Склад: разгрузка");
    // The browser notes the one refusal, of the boy who must not.
    expect(app.complaints.filter((each) => !/409 .*shifts\/signUp/.test(each))).toEqual([]);
  });
});
