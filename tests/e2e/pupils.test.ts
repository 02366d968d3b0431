/** Pupils for an exam course, selected out of a longer list that a school department sent: scenario 5 as it happens in the window. */
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenApp, openApp } from "../helpers/browser";
import { setUpCorps } from "../helpers/firstCorps";
import { counts, lookAtList, readFile, step, xlsxFile } from "../helpers/importSteps";
import type { ListRows } from "../helpers/lists";
import { householdHeads } from "../helpers/spellings";

const pane = (page: Page) => page.getByRole("complementary");
const open = (page: Page, address: string): Promise<void> => page.evaluate((hash) => { window.location.hash = hash; }, address);

const PUPILS = 260;
const SELECTED = 201;
const heads = householdHeads(PUPILS - 2);
/** One of the selected stands twice: in Kazakh letters with the birth date, and in Russian ones without. */
const LIST: ListRows = [
  ["№", "ФИО учащегося", "Дата рождения", "Школа", "Класс", "Справка о доходах", "Отобран", "Дата отбора"],
  ...[
    { name: "Мұқаш Әлия", born: "06.05.2003" },
    ...heads.slice(0, 120),
    { name: "Мукаш Алия", born: null },
    ...heads.slice(120),
  ].map(({ name, born }, at) => [at + 1, name, born, `№ ${1 + (at % 30)}`, at % 2 ? "11 «А»" : "10", at < SELECTED ? "АСП" : null, at < SELECTED ? "да" : "нет", at < SELECTED ? "02.04.2020" : null]),
];

describe("pupils selected out of a longer list (scenario 5)", () => {
  let app: OpenApp;
  let page: Page;
  beforeAll(async () => {
    app = await openApp({ viewport: { width: 1366, height: 768 } });
    page = app.page;
    await setUpCorps(page);
    await enterProgramme("Проект «Біргеміз: Білім»", "BILIM", null);
    await enterProgramme("Национальный проект «Білім»", "NP-1", "1000");
  });
  afterAll(() => app.stop());

  async function enterProgramme(name: string, code: string, target: string | null): Promise<void> {
    await open(page, "/programmes/new");
    await pane(page).getByLabel("Название на русском").fill(name);
    await pane(page).getByLabel("Обозначение").fill(code);
    await pane(page).getByLabel("Первый день").fill("01.01.2020");
    if (target) {
      await pane(page).getByRole("button", { name: "Добавить показатель" }).click();
      await choose("Показатель", "Слушатели");
      await choose("Охват", "По стране");
      await pane(page).getByLabel("Не менее").fill(target);
    }
    await page.keyboard.press("Control+s");
    await pane(page).getByRole("heading", { name }).first().waitFor();
  }
  async function choose(label: string, option: string): Promise<void> {
    await pane(page).getByRole("combobox", { name: label }).or(pane(page).getByLabel(label)).first().click();
    await page.getByRole("option", { name: option, exact: true }).click();
  }
  /** What a programme's card says of the people selected for it. */
  async function selectedOn(code: string): Promise<number> {
    await open(page, "/programmes");
    await page.locator("tbody tr[tabindex]").filter({ hasText: code }).click();
    const link = pane(page).locator("a[href*='state=selected']");
    await link.waitFor();
    return Number((await link.innerText()).replace(/\D/gu, ""));
  }
  async function figure(): Promise<string> {
    await open(page, "/briefings/compose?from=2020-03-16&to=2020-04-03");
    const shown = page.locator("[data-figure^='education.learners']").first();
    await shown.waitFor();
    return shown.innerText();
  }

  it("R22 a list of 260 is taken over: 201 rows are selected, and one pair looks like one pupil", async () => {
    await open(page, "/learners");
    await page.getByRole("link", { name: /из файла|Загрузить/ }).first().click();
    await readFile(page, await xlsxFile(LIST, "ученики.xlsx"));
    await step(page, "columns").waitFor();
    await page.getByLabel("Программа").first().fill("BILIM");
    await page.getByRole("option", { name: /Біргеміз/ }).click();
    await lookAtList(page);
    expect(await counts(page)).toMatchObject({ rows: PUPILS, new: PUPILS, twice: 0, unreadable: 0, look: 1 });
    await step(page, "preview").getByRole("button", { name: /^Записать/ }).click();
    await step(page, "result").getByText("Ждёт сверки 1 пара похожих.").waitFor();
    await expect.poll(() => selectedOn("BILIM")).toBe(SELECTED);
    expect(await figure()).toMatch(/201 школьник/);
  });

  it("R1 R17 the pair is one pupil after the review, and the briefing says 200", async () => {
    await page.getByRole("link", { name: /Проверка совпадений/ }).click();
    await page.locator("tr[data-field=given] [data-record='2']").waitFor();
    await page.locator("main h1").click();
    await page.keyboard.press("Enter");
    await page.getByText(/Теперь это один человек/).waitFor();
    await expect.poll(figure).toMatch(/200 школьников/);
    await expect.poll(() => selectedOn("BILIM")).toBe(SELECTED - 1);
  });

  it("the pupils count for the national target only when they are credited to it: 0 before, 200 after, and the course still has its 200", async () => {
    const target = () => pane(page).locator("tbody tr").filter({ hasText: "По стране" });
    const dialog = () => page.getByRole("dialog");
    await expect.poll(() => selectedOn("NP-1")).toBe(0);
    await expect.poll(() => target().innerText()).toMatch(/Засчитано:\s*0 из 1\s000/);
    await target().getByRole("button", { name: /Засчитать в показатель/ }).click();
    await dialog().getByText("В этой программе подходящих записей нет.").waitFor();
    await dialog().getByRole("button", { name: "Искать во всех программах" }).click();
    await dialog().getByRole("button", { name: `Засчитать все (${SELECTED - 1})` }).click();
    await page.getByText(`Засчитано ${SELECTED - 1} записей`).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => target().innerText()).toMatch(/200 из 1\s000/);
    await expect.poll(() => selectedOn("BILIM")).toBe(SELECTED - 1);
    await expect.poll(() => selectedOn("NP-1")).toBe(0);
    await open(page, "/learners?state=selected");
    await page.getByRole("heading", { level: 1, name: "Слушатели курсов" }).waitFor();
    await page.locator("tbody tr[tabindex]").first().click();
    await pane(page).getByText("Засчитано в").waitFor();
    await pane(page).getByRole("link", { name: "NP-1, Слушатели, По стране" }).waitFor();
  });

  it("those who were refused are taken after all, with one decision and one reason for all of them", async () => {
    await open(page, "/learners?state=rejected");
    // Until the list that was asked for is there, that of the ones selected stands below it.
    await page.locator("tbody tr[tabindex]").first().getByText("Отказано").waitFor();
    await page.getByRole("checkbox", { name: "Выбрать строки этой страницы" }).check();
    const chosen = page.getByRole("group", { name: "Выбранные строки" });
    const marked = Number(/\d+/u.exec(await chosen.innerText())?.[0]);
    await chosen.getByRole("button", { name: "Отобрать" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Почему так решено").fill("Дополнительный набор");
    await dialog.getByRole("button", { name: "Отобрать" }).click();
    await page.getByText(new RegExp(`Решение записано: ${marked} `, "u")).waitFor();
    await expect.poll(() => selectedOn("BILIM")).toBe(SELECTED - 1 + marked);
  });

  it("complains about nothing on the way", () => expect(app.complaints).toEqual([]));
});
