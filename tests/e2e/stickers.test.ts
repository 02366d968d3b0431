/** The sticker campaign on two crossings, as a clerk enters it on the evening of the day, and as the head reads it in the briefing. */
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PDF, PNG } from "../helpers/attachmentFiles";
import { type OpenApp, openApp } from "../helpers/browser";
import { setUpCorps } from "../helpers/firstCorps";

describe("the sticker campaign on two crossings", () => {
  let app: OpenApp;
  let page: Page;
  beforeAll(async () => {
    app = await openApp();
    page = app.page;
    await setUpCorps(page);
  });
  afterAll(() => app.stop());

  const pane = () => page.getByRole("complementary");
  const open = (address: string): Promise<void> => page.evaluate((hash) => { window.location.hash = hash; }, address);
  const field = (name: string) => pane().getByRole("textbox", { name, exact: true }).first();
  async function choose(label: string, typed: string, option: RegExp | string): Promise<void> {
    await pane().getByRole("combobox", { name: label, exact: true }).click();
    if (typed) await page.keyboard.type(typed);
    await page.getByRole("option", { name: option }).click();
  }
  const save = () => page.keyboard.press("Control+s");
  async function attach(name: string, type: string, bytes: Buffer): Promise<void> {
    await pane().locator("input[type=file]").setInputFiles({ name, mimeType: type, buffer: bytes });
    await pane().getByText(name).first().waitFor();
  }

  it("the campaign is entered with those who agreed to be named, and passed on to the next city", async () => {
    await open("/campaigns/new");
    await field("Название на русском").fill("Наденьте маску");
    await field("Первый день").fill("28.03.2020");
    await field("Последний день").fill("28.03.2020");
    await field("Где именно").fill("Два перекрёстка");
    await field("Записалось участников").fill("14");
    await pane().getByRole("button", { name: "Добавить имя" }).click();
    await page.keyboard.type("Бейбит А.");
    await field("Чем известен").fill("блогер");
    await field("Согласие назвать, дата").fill("27.03.2020");
    await pane().getByRole("button", { name: "Добавить вызов" }).click();
    await page.keyboard.type("Актау");
    await field("Кого позвал").fill("Волонтёры Жанаозена");
    await field("Город").fill("Жанаозен");
    await choose("Ответ", "", "подхватил");
    await save();
    await pane().getByText("Эстафета: 1 город").waitFor();
    await pane().getByText("Актау → Волонтёры Жанаозена, Жанаозен").waitFor();
    await pane().getByText("согласие дано 27.03.2020").waitFor();
  });

  it("the sticker has its file, its languages and its print run", async () => {
    await open("/informationMaterials/new");
    await field("Название на русском").fill("Наклейка «Наденьте маску»");
    await choose("Вид", "", "Наклейка");
    // Its own box is narrow; people click beside it.
    await pane().getByRole("combobox", { name: "На каких языках" }).click({ force: true });
    for (const language of ["русский", "казахский"]) await page.getByRole("option", { name: language }).click();
    await page.keyboard.press("Escape");
    await pane().getByRole("button", { name: "Добавить тираж" }).click();
    await field("Экземпляров").fill("2000");
    await field("Типография").fill("Мангистау-Медиа");
    await save();
    await pane().getByText("русский, казахский").waitFor();
    expect(await pane().innerText()).toMatch(/Напечатано, штук\s+2\s000/);
    await attach("макет.pdf", "application/pdf", PDF);
  });

  /** One crossing: how many stickers, how many people, and a photo. */
  async function crossing(place: string, stickers: string, people: string): Promise<void> {
    await open("/informationOutputs/new");
    await choose("Материал", "Накл", /Наденьте маску/);
    await field("Сколько").fill(stickers);
    await field("С какого дня").fill("28.03.2020");
    await field("По какой день").fill("28.03.2020");
    await field("Где именно").fill(place);
    await field("Со сколькими поговорили").fill(people);
    await choose("Акция", "Над", /Наденьте маску/);
    await save();
    await pane().getByText(place).waitFor();
    await attach(`${place}.png`, "image/png", PNG);
  }

  it("R9 each crossing is entered as it was counted, with people talked to and a photo", async () => {
    await crossing("Перекрёсток у рынка", "более 600", "более 250");
    expect(await pane().innerText()).toMatch(/более 600 штук/);
    await crossing("Перекрёсток у маяка", "420", "180");
    await open("/informationOutputs/new");
    await choose("Материал", "Накл", /Наденьте маску/);
    await field("Сколько").fill("99");
    await field("С какого дня").fill("29.03.2020");
    await field("По какой день").fill("29.03.2020");
    await pane().getByLabel("Это сделано — подтверждаю").uncheck();
    await save();
    await pane().getByRole("button", { name: "Подтвердить" }).waitFor();
  });

  it("the campaign leads to its crossings, and the list to the campaign", async () => {
    await open("/campaigns");
    await page.getByRole("heading", { level: 1, name: "Акции" }).waitFor();
    await page.locator("tbody tr[tabindex]").filter({ hasText: "Наденьте маску" }).click();
    await pane().getByText("Записей информационной работы").waitFor();
    await pane().locator("a[href*='informationOutputs']").click();
    await page.getByRole("heading", { level: 1, name: "Информационная работа" }).waitFor();
    await expect.poll(() => page.locator("tbody tr[tabindex]").count()).toBe(2);
  });

  const figure = (id: string) => page.locator(`[data-figure^="${id}"]`).first();

  it("R9 R13 the briefing says more than 1,020 stickers, and opens to both crossings and to the draft that is left out", async () => {
    await open("/briefings/compose?from=2020-03-16&to=2020-04-03");
    await figure("information.output").waitFor();
    const said = async (id: string) => (await figure(id).innerText()).replaceAll("\u00a0", " ");
    expect(await said("information.output")).toMatch(/более 1 020 наклеек/);
    expect(await said("information.contacted")).toMatch(/более 430 разговоров/);
    expect(await said("campaigns.registered")).toMatch(/14 участников/);
    await figure("information.output").click();
    await page.getByRole("tab", { name: "Учтено: 2" }).waitFor();
    for (const place of ["Перекрёсток у рынка", "Перекрёсток у маяка"]) expect(await page.getByRole("tabpanel").innerText(), place).toMatch(/Наклейка/);
    await page.getByRole("tab", { name: /Не учтено: 1/ }).click();
    await page.getByText(/Не подтверждено: 1/).waitFor();
  });

  it("a contest that moved online is entered from information work with its page and its numbers, found by where it is held, and counted", async () => {
    await open("/informationOutputs");
    await page.getByRole("link", { name: "Мероприятия в сети" }).click();
    await page.getByRole("heading", { level: 1, name: "Акции" }).waitFor();
    expect(await page.locator("tbody tr[tabindex]").count()).toBe(0);
    await page.getByRole("button", { name: "Новая акция" }).click();
    await field("Название на русском").fill("Конкурс рисунков");
    await field("Первый день").fill("20.03.2020");
    await field("Последний день").fill("30.03.2020");
    await pane().getByLabel("Проходит в сети").check();
    await field("Ссылка на страницу").fill("https://instagram.com/mangystau_jastary");
    await field("Охват в сети").fill("около 3000");
    await save();
    await pane().getByRole("link", { name: "https://instagram.com/mangystau_jastary" }).waitFor();
    expect((await pane().innerText()).replaceAll("\u00a0", " ")).toMatch(/около 3 000 человек/);
    await open("/campaigns?online=online");
    await expect.poll(() => page.locator("tbody tr[tabindex]").allInnerTexts().then((rows) => rows.length)).toBe(1);
    await open("/briefings/compose?from=2020-03-16&to=2020-04-03");
    await figure("campaigns.reach").click();
    expect((await figure("campaigns.reach").innerText()).replaceAll("\u00a0", " ")).toMatch(/около 3 000 человек/);
    await page.getByRole("tab", { name: "Учтено: 1" }).waitFor();
    expect((await figure("campaigns.online").innerText()).replaceAll("\u00a0", " ")).toMatch(/1 мероприятие/);
  });

  it("complains about nothing on the way", () => expect(app.complaints).toEqual([]));
});
