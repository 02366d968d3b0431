/** The state's register through its window: a clerk finds who has no birth date, mends one, the coordinator arranges the columns, and the file says both. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenApp, openApp } from "../helpers/browser";
import { clientOfPage } from "../helpers/httpAsk";
import { newPerson, volunteerFields } from "../helpers/peopleFields";
import { readSheets } from "../helpers/sheetReader";

const NAMELESS_DAYS = ["Абаев Ермек", "Баймуратова Сауле", "Ветров Илья"];
const AKTAU = "471010000";

describe("the state's register", () => {
  let app: OpenApp;
  let page: Page;
  beforeAll(async () => {
    app = await openApp({ demo: true });
    page = app.page;
    await page.getByRole("navigation").waitFor();
    const call = await clientOfPage(app.page);
    for (const name of NAMELESS_DAYS) await call.volunteers.create({ fields: volunteerFields(newPerson(name, { katoCode: AKTAU }), { directions: ["targeted_aid"], joinedOn: "2020-03-20" }) });
    await page.getByRole("link", { name: "Госреестр" }).click();
    await page.getByRole("heading", { level: 1, name: "Государственный реестр" }).waitFor();
  });
  afterAll(() => app.stop());

  const sheet = (name: string) => page.locator(`tr[data-sheet=${name}]`);
  const numbers = async (name: string) => (await sheet(name).locator("td.number").allInnerTexts()).map(Number);
  const gaps = () => page.locator("tr[data-gap]");

  async function takeOut(language: string): Promise<Awaited<ReturnType<typeof readSheets>>> {
    await page.getByRole("button", { name: "Выгрузить" }).click();
    const dialog = page.getByRole("dialog", { name: "Выгрузить реестр" });
    await dialog.getByText(language, { exact: true }).click();
    await dialog.getByRole("radio", { name: /Полностью/u }).check();
    const [download] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name: "Выгрузить" }).click()]);
    await dialog.waitFor({ state: "hidden" });
    return readSheets(await readFile(await download.path()));
  }

  it("names three volunteers without a birth date, and opens the first of them", async () => {
    await expect.poll(() => numbers("volunteers")).toEqual([38, 35]);
    await sheet("volunteers").getByRole("button", { name: "Дата рождения: 3" }).click();
    await expect.poll(() => gaps().getByRole("link").allInnerTexts()).toEqual(NAMELESS_DAYS);
    expect(await gaps().first().innerText()).toContain("ст. 12, п. 2");
    await gaps().getByRole("link", { name: "Абаев Ермек" }).click();
    await page.locator("aside").getByRole("heading", { name: "Абаев Ермек" }).waitFor();
  });

  it("has one less once the day is entered, and the way back leads to the same gaps", async () => {
    await page.locator("aside button:has(.tabler-icon-edit)").click();
    await page.locator('aside form [data-path="person.birthDate"]').fill("06.05.1999");
    await page.keyboard.press("Control+Enter");
    await page.locator("aside form").waitFor({ state: "hidden" });
    for (let back = 0; back < 4 && !/stateRegister/u.test(page.url()); back++) await page.goBack();
    await expect.poll(() => gaps().getByRole("link").allInnerTexts()).toEqual(NAMELESS_DAYS.slice(1));
    await expect.poll(() => numbers("volunteers")).toEqual([38, 36]);
  });

  it("lets the office rename, move, hide and add columns, and says when the law names what is hidden", async () => {
    await page.getByRole("link", { name: "Столбцы" }).click();
    const row = (id: string) => page.locator(`tr[data-column=${id}]`);
    await row("place").getByRole("textbox", { name: /Заголовок на русском/u }).fill("Район проживания");
    for (let up = 0; up < 5; up++) await page.getByRole("button", { name: "Выше: Район проживания" }).click();
    await row("number").getByRole("checkbox", { name: "В файле: Номер" }).uncheck();
    await row("since").getByRole("checkbox", { name: "В файле: Волонтер с" }).uncheck();
    await row("since").getByText("закон называет, но скрыт").waitFor();
    await page.getByRole("button", { name: "Добавить свой столбец" }).click();
    const save = page.getByRole("button", { name: "Сохранить" });
    // An own column without a heading cannot be saved.
    expect(await save.isDisabled()).toBe(true);
    await row("own-1").getByRole("textbox", { name: /Заголовок на русском/u }).fill("Регион");
    await row("own-1").getByRole("textbox", { name: /что писать/u }).fill("Мангистауская область");
    await save.click();
    await page.getByText("Столбцы сохранены").waitFor();
    await page.getByRole("link", { name: "К реестру" }).click();
    await sheet("volunteers").getByText("В файл не попадут, хотя закон их называет: Волонтер с").waitFor();
  });

  it("takes it out as a workbook that stands as the office arranged it, and names who still lacks a day", async () => {
    const sheets = await takeOut("Русский");
    const [heads = [], ...rows] = sheets.find(({ name }) => name === "Волонтеры")?.rows ?? [];
    expect(heads.slice(0, 4)).toEqual(["№", "Район проживания", "Фамилия, имя, отчество", "Дата рождения"]);
    expect(heads.at(-1)).toBe("Регион");
    expect(heads).not.toContain("Волонтер с");
    expect(rows).toHaveLength(38);
    expect(rows.find((row) => row.includes("Абаев Ермек"))).toEqual(expect.arrayContaining([new Date("1999-05-06T00:00:00Z"), "Мангистауская область"]));
    const missing = sheets.at(-1)?.rows.filter((row) => row[3] === "Дата рождения").map((row) => row[2]);
    expect(missing).toEqual(NAMELESS_DAYS.slice(1));
    expect((await takeOut("Қазақша")).map(({ name }) => name)).toContain("Волонтерлік акциялар");
  });

  it("goes back to the law's order, and the journal knows of all of it", async () => {
    await page.getByRole("link", { name: "Столбцы" }).click();
    // What was known of the columns before they were arranged gives way first.
    await expect.poll(() => page.locator("tr[data-column]").first().getAttribute("data-column")).toBe("place");
    await page.getByRole("button", { name: "Вернуть порядок закона" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Вернуть порядок закона" }).click();
    await page.getByText("Столбцы снова стоят по закону").waitFor();
    await expect.poll(() => page.locator("tr[data-column]").first().getAttribute("data-column")).toBe("number");
    await page.getByRole("link", { name: "Журнал" }).click();
    const entries = page.locator("tbody tr").filter({ hasText: "Государственный реестр" });
    await expect.poll(() => entries.count()).toBe(4);
  });
});
