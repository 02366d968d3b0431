import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import type { Download } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSheets } from "../helpers/sheetReader";
import { type OpenApp, openApp } from "../helpers/browser";

/** The golden case through the window: the Mangystau corps, 16 March to 3 April 2020. */
describe("the briefing of the demo corps in the window", () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp({ demo: true, viewport: { width: 1280, height: 720 } });
    await app.page.locator("main h1").first().waitFor();
    await app.page.getByRole("link", { name: "Брифинг" }).first().click();
    await app.page.getByRole("link", { name: "Новый брифинг" }).click();
    await app.page.locator("[data-figure]").first().waitFor();
  });
  afterAll(() => app.stop());

  const figure = (id: string) => app.page.locator(`[data-figure^="${id}"]`);

  it.each([
    ["hq.members", /15 волонтёров/],
    ["aid.citizens.corps", /17 граждан/],
    ["aid.deliveries.corps", /18 выдач/],
    ["aid.citizens.campaign", /104 гражданина/],
    ["aid.citizens.together", /116 граждан/],
    ["education.learners", /200 школьников/],
    ["partners.families.bounds", /от 320 до 621 семьи/],
    ["partners.citizens.bounds", /от 230 до 346 граждан/],
    ["claims.items", /400 масок/],
  ] as const)("%s says %s", async (id, words) => {
    expect(await figure(id).first().innerText()).toMatch(words);
  });

  it("R4 and R9: promises stand beside what was confirmed, rounded counts keep their qualifier", async () => {
    const all = await app.page.locator("[data-figure]").allInnerTexts();
    const text = all.join("\n").replaceAll("\u00a0", " ");
    for (const words of [/600 из 665 обедов; 35 врачей/, /290 из 320/, /210 из 210/, /более 1 000 памяток/, /около 300 информационных листов/]) expect(text).toMatch(words);
  });

  it("R13: a figure opens to its rows, and to those left out with the reason", async () => {
    await figure("aid.citizens.corps").click();
    await app.page.getByRole("tab", { name: "Учтено: 18" }).waitFor();
    await app.page.locator("[role=tabpanel] tbody tr").nth(5).waitFor();
    await app.page.getByRole("tab", { name: /Не учтено: 105/ }).click();
    await app.page.locator("[role=tabpanel] tbody tr").nth(5).waitFor();
    const left = app.page.getByRole("tabpanel", { name: /Не учтено/ });
    await left.getByText(/Позже периода: 1/).click();
    await left.getByText("04.04.2020").waitFor();
    expect(await left.locator("tbody tr").count()).toBe(1);
  });

  it("a sentence of the text opens its figure by Space, as a button does", async () => {
    await app.page.getByText("Текст", { exact: true }).click();
    await app.page.locator("[role=button]", { hasText: /\d/ }).first().press("Space");
    await app.page.getByRole("tab", { name: /Учтено: / }).waitFor();
  });

  it("speaks Kazakh with the same figures", async () => {
    await app.page.getByText("Қазақша", { exact: true }).click();
    await expect.poll(() => figure("partners.families.bounds").innerText()).toMatch(/320-дан 621-ге дейін отбасы/);
    await app.page.getByText("Русский", { exact: true }).click();
    await expect.poll(() => figure("aid.citizens.corps").innerText()).toMatch(/17 граждан/);
  });

  const exported = async (choice: RegExp): Promise<{ name: string; bytes: Buffer }> => {
    await app.page.getByRole("button", { name: "Выгрузить" }).click();
    const [download] = await Promise.all([app.page.waitForEvent("download"), app.page.getByRole("menuitem", { name: choice }).click()]);
    return { name: (download as Download).suggestedFilename(), bytes: await readFile(await (download as Download).path()) };
  };

  it("leaves as a Word document on the letterhead", async () => {
    const { name, bytes } = await exported(/DOCX/);
    expect(name).toMatch(/\.docx$/);
    const document = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
    for (const words of ["Маңғыстау облыстық еріктілер корпусы", "Мангистауский областной волонтёрский корпус", "от 320 до 621 семьи"]) {
      expect(document.replaceAll("\u00a0", " ")).toContain(words);
    }
  });

  it("leaves as a spreadsheet whose summary is live formulas with their values beside them", async () => {
    const { name, bytes } = await exported(/XLSX/);
    expect(name).toMatch(/\.xlsx$/);
    const sheet = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(sheet.match(/<f>/g)?.length ?? 0).toBeGreaterThan(20);
    expect(sheet).toMatch(/<f>[^<]+<\/f><v>17<\/v>/);
    expect((await readSheets(bytes)).length).toBeGreaterThan(4);
  });

  it("keeps a text as a template, with a phrase of the corps' book, and begins the next period with it", async () => {
    const { page } = app;
    const at = (from: string, to: string): Promise<void> => page.evaluate((hash) => { window.location.hash = hash; }, `/briefings/compose?from=${from}&to=${to}&view=text`);
    await at("2020-03-16", "2020-04-03");
    await page.getByRole("button", { name: "Править текст" }).click();
    const editor = page.locator(".ProseMirror");
    await editor.locator("[data-chip]").first().waitFor();
    await editor.locator("p").first().click({ position: { x: 4, y: 8 } });
    await page.keyboard.press("End");
    await page.keyboard.type(" ");
    await page.getByRole("button", { name: "Вставить фразу" }).click();
    await page.getByPlaceholder("Найти фразу").fill("фронт");
    await page.getByRole("option", { name: /Контакты фронт-офиса/ }).click();
    await editor.locator("[data-no-figure=phone]").waitFor();
    expect(await editor.locator("[data-loose]").count()).toBe(0);
    await page.getByRole("button", { name: "Ещё о черновике" }).click();
    await page.getByRole("menuitem", { name: "Сохранить как шаблон" }).click();
    await page.getByRole("combobox", { name: "Название шаблона" }).fill("Еженедельный");
    await page.keyboard.press("Enter");
    await page.getByText("Шаблон «Еженедельный» сохранён").waitFor();

    await at("2020-03-23", "2020-04-03");
    await page.getByRole("button", { name: "Начать по шаблону" }).click();
    await page.getByRole("menuitem", { name: "Еженедельный" }).click();
    await editor.getByText(/23\.03\.2020–03\.04\.2020/).first().waitFor();
    await editor.getByText(/Фронт-офис отвечает/).waitFor();

    await page.evaluate(() => { window.location.hash = "/briefings"; });
    const templates = page.getByRole("region", { name: "Шаблоны текста" });
    await templates.getByText("16.03.2020–03.04.2020").waitFor();
    await templates.getByRole("button", { name: /Удалить шаблон/ }).click();
    await templates.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Вернуть" }).click();
    await templates.getByText("Еженедельный").waitFor();
  });

  it("R13 a head composes a figure of the corps' own; it stands in the briefing and opens to its rows", async () => {
    const { page } = app;
    await page.evaluate(() => { window.location.hash = "/briefings"; });
    await page.getByRole("link", { name: "Свои показатели" }).click();
    await page.getByRole("button", { name: "Новый показатель" }).first().click();
    const form = page.locator("aside form");
    await form.getByRole("textbox", { name: "Название", exact: true }).fill("Обращения последних дней марта");
    await form.getByRole("combobox", { name: "Что считается" }).click();
    await page.getByRole("option", { name: "Обращения на фронт-офис" }).click();
    await page.getByRole("button", { name: "Сохранить", exact: true }).click();
    await page.locator("aside h2").getByText("Обращения последних дней марта").waitFor();
    await page.evaluate(() => { window.location.hash = "/briefings/compose?from=2020-03-16&to=2020-04-03"; });
    await figure("own.contacts").click();
    expect(await figure("own.contacts").innerText()).toMatch(/4 консультации/);
    await page.getByRole("tab", { name: "Учтено: 4" }).waitFor();
  });

  it("complains of nothing on the way", () => {
    expect(app.complaints).toEqual([]);
  });
});
