/** Lists of partners come in through the window, as real files: scenarios 1 and 9, what cannot be read, what is stopped, what is taken back. */
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenApp, openApp } from "../helpers/browser";
import { setUpCorps } from "../helpers/firstCorps";
import { archiveOf, oleFile, workbookParts } from "../helpers/hostileFiles";
import { counts, type ListFile, lookAtList, readFile, step, xlsxFile } from "../helpers/importSteps";
import type { ListRows } from "../helpers/lists";
import { householdHeads, otherwiseSpelled } from "../helpers/spellings";

const open = async (page: Page, address: string): Promise<void> => {
  await page.evaluate((hash) => { window.location.hash = hash; }, address);
};
const pane = (page: Page) => page.getByRole("complementary");

async function choose(page: Page, label: string, typed: string, found: RegExp): Promise<void> {
  await page.getByLabel(label).first().fill(typed);
  await page.getByRole("option", { name: found }).click();
}

/** Takes over what is open in the preview. */
async function commit(page: Page): Promise<void> {
  await step(page, "preview").getByRole("button", { name: /^Записать/ }).click();
  await step(page, "result").getByText("Список записан").waitFor();
}

describe("the list of a headquarters (scenario 1)", () => {
  let app: OpenApp;
  let page: Page;
  beforeAll(async () => {
    app = await openApp({ viewport: { width: 1280, height: 720 } });
    page = app.page;
    await setUpCorps(page);
    await open(page, "/headquarters/new");
    await page.getByLabel("Название на русском").fill("Штаб ЧП");
    await page.getByLabel("Создан", { exact: false }).first().fill("16.03.2020");
    await page.keyboard.press("Control+s");
    await pane(page).getByRole("heading", { name: "Штаб ЧП" }).waitFor();
  });
  afterAll(() => app.stop());

  const members = (heads: readonly string[], since: string): ListRows => [["ФИО", "Роль", "С какого числа"], ...heads.map((name) => [name, "волонтёр", since])];
  const load = async (rows: ListRows, name: string): Promise<void> => {
    await open(page, "/imports/new?kind=hq");
    await readFile(page, await xlsxFile(rows, name));
    await step(page, "columns").waitFor();
    await choose(page, "Штаб", "штаб", /Штаб ЧП/);
    await lookAtList(page);
  };
  const membersOn = async (day: string): Promise<string> => {
    await open(page, "/headquarters");
    await page.locator("tbody tr[tabindex]").first().click();
    await pane(page).getByLabel("На дату").fill(day);
    const told = pane(page).getByText(/^\d+ волонт[её]р/);
    await told.waitFor();
    return told.innerText();
  };

  it("R11 15 members are imported, a 16th joins on 4 April, and the figure for 3 April says 15", async () => {
    const heads = householdHeads(16).map(({ name }) => name);
    await load(members(heads.slice(0, 15), "16.03.2020"), "штаб.xlsx");
    expect(await counts(page)).toMatchObject({ rows: 15, new: 15, unreadable: 0 });
    await commit(page);
    await step(page, "result").getByRole("button", { name: "Загрузить ещё список" }).click();
    await step(page, "choose").waitFor();
    await load(members(heads.slice(15), "04.04.2020"), "новый волонтёр.xlsx");
    await commit(page);

    await expect.poll(() => membersOn("03.04.2020")).toBe("15 волонтёров");
    await expect.poll(() => membersOn("04.04.2020")).toBe("16 волонтёров");
    await open(page, "/briefings/compose?from=2020-03-16&to=2020-04-03");
    await expect.poll(() => page.locator("[data-figure^='hq.members']").first().innerText()).toMatch(/15 волонтёров/);
  });

  it("a volunteer's card says which file and row it came from", async () => {
    await open(page, "/volunteers");
    await page.locator("tbody tr[tabindex]").first().click();
    await pane(page).getByRole("heading", { name: "Откуда запись" }).waitFor();
    await pane(page).getByText(/(?:штаб|новый волонтёр)\.xlsx · лист «Лист1», строка \d+/).waitFor();
  });

  it("a list that was taken over is taken back as a whole, and a second time it is not", async () => {
    await open(page, "/imports");
    const row = page.locator("tbody tr").filter({ hasText: "новый волонтёр.xlsx" });
    await row.getByRole("button", { name: /Взять обратно/ }).click();
    await page.getByText("Список «новый волонтёр.xlsx» взят обратно, всё как до загрузки.").waitFor();
    await row.getByRole("button").waitFor({ state: "hidden" });
    await expect.poll(() => membersOn("04.04.2020")).toBe("15 волонтёров");
  });

  it("complains about nothing on the way", () => expect(app.complaints).toEqual([]));
});

describe("lists of two funds (scenario 9)", () => {
  let app: OpenApp;
  let page: Page;
  beforeAll(async () => {
    app = await openApp({ demo: true, viewport: { width: 1280, height: 720 } });
    page = app.page;
    await page.locator("main h1").first().waitFor();
  });
  afterAll(() => app.stop());

  const heads = householdHeads(504);
  const rows = (chosen: readonly { readonly name: string; readonly born: string }[]): ListRows => [
    ["Аты-жөні / ФИО", "Дата рождения", "Дата выдачи", "Вид помощи"],
    ...chosen.map(({ name, born }) => [name, born, "02.04.2020", "Продуктовый набор"]),
  ];
  const bounds = async (): Promise<string> => {
    await open(page, "/briefings/compose?from=2020-03-16&to=2020-04-03");
    const figure = page.locator("[data-figure^='partners.families.bounds']").first();
    await figure.waitFor();
    return figure.innerText();
  };
  const load = async (fund: string, file: ListFile): Promise<void> => {
    await open(page, "/imports/new?kind=helped-list");
    await choose(page, "Чей список", fund, new RegExp(fund));
    await readFile(page, file);
    await lookAtList(page);
  };

  it("R8 and R10: after 320 families and another fund's 225, 41 of them the same in other letters, the bounds are tighter by themselves", async () => {
    expect(await bounds()).toMatch(/от 320 до 621/);
    await load("Атадан мирас", await xlsxFile(rows(heads.slice(0, 320).map((head, at) => ({ ...head, name: otherwiseSpelled(head.name, at) }))), "фонд Б.xlsx"));
    expect(await counts(page)).toMatchObject({ rows: 320, new: 320, twice: 0, unreadable: 0, same: 0 });
    await commit(page);
    await step(page, "result").getByRole("button", { name: "Загрузить ещё список" }).click();

    await load("Мы – люди – мы вместе", await xlsxFile(rows([...heads.slice(0, 41), ...heads.slice(320)]), "фонд А.xlsx"));
    expect(await counts(page)).toMatchObject({ rows: 225, new: 225, same: 41 });
    // A glance at who they are, then all of them at once (R22).
    await page.locator("[data-count=same]").click();
    await expect.poll(() => page.locator("tr[data-row]").count()).toBe(41);
    await page.getByRole("button", { name: "Да, это те же люди: 41 строка" }).click();
    await expect.poll(() => counts(page)).toMatchObject({ new: 184, onFile: 41, same: 0 });
    await commit(page);
    await expect.poll(bounds).toMatch(/от 504 до 580/);
  });

  it("R22 one of the 41 can be opened as helped by two partners", async () => {
    await open(page, "/families");
    await page.getByRole("heading", { level: 1, name: "Семьи" }).waitFor();
    const family = page.locator("tbody tr[tabindex]");
    await family.first().waitFor();
    await page.getByRole("textbox", { name: /Поиск в списке/ }).fill(heads[0]?.name ?? "");
    await expect.poll(() => family.count()).toBe(1);
    await family.click();
    await pane(page).getByText("Атадан мирас").first().waitFor();
    await pane(page).getByText("Мы – люди – мы вместе").first().waitFor();
  });

  it("a cell that cannot be read is put right in its place", async () => {
    await open(page, "/imports/new?kind=families");
    await readFile(page, await xlsxFile([["ФИО", "Дата рождения", "Состав семьи"], ["Досанов Ілияс", "45.13.1990", 4], ["Досанова Ару", "1.2.1990", 3]]));
    await lookAtList(page);
    expect(await counts(page)).toMatchObject({ rows: 2, new: 1, unreadable: 1 });
    const row = page.locator("tr[data-row='2']");
    await row.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.type("15.03.1990");
    await page.keyboard.press("Enter");
    await expect.poll(() => counts(page)).toMatchObject({ new: 2, unreadable: 0 });
    await expect.poll(() => row.getAttribute("data-outcome")).toBe("new");
  });

  it("R22 rows of one list that look the same are asked about beside the row, with two answers; confirming all leaves a no alone and says so", async () => {
    await open(page, "/imports/new?kind=volunteers");
    await readFile(page, await xlsxFile([["ФИО", "Дата рождения", "Телефон"], ["Сериков Данияр", "5.3.2001", "87010001122"], ["Сериков Даниар", "5.3.2001", "87010001122"], ["Жұмабаева Гульнара", "6.4.2000", "87010003344"], ["Жұмабаева Гуля", "6.4.2000", "87010003344"]]));
    await lookAtList(page);
    expect(await counts(page)).toMatchObject({ rows: 4, new: 4, twice: 0, same: 2 });
    await page.locator("[data-count=same]").click();
    const row = page.locator("tr[data-row='3']");
    await row.getByText("Похоже на строку 2: Сериков Данияр").waitFor();
    await row.getByRole("button", { name: "Строка 3: это другой человек" }).click();
    await row.getByText("Вы решили: это другой человек.").waitFor();
    await page.getByRole("button", { name: "Да, это те же люди: 1 строка" }).click();
    await expect.poll(() => counts(page)).toMatchObject({ new: 3, twice: 1, same: 0 });
    await page.getByRole("note").filter({ hasText: "Остаётся отдельно, как вы решили: 1 строка" }).waitFor();
    await page.locator("tr[data-row='5']").getByRole("button", { name: "Строка 5: записать отдельно" }).click();
    await expect.poll(() => counts(page)).toMatchObject({ new: 4, twice: 0, same: 0 });
  });

  it.each<[title: string, file: () => ListFile, sentence: RegExp]>([
    ["an old .xls", () => named("старый.xls", oleFile("Workbook")), /старого формата.*сохраните как \.xlsx/],
    ["a zip bomb", () => named("бомба.xlsx", archiveOf(workbookParts({ data: new Uint8Array(10), unpacked: 0xf000_0000 }))), /слишком велик для списка/],
    ["a picture", () => named("фото.xlsx", Buffer.from("\x89PNG\r\n\x1a\n0000IHDR", "latin1")), /Это не таблица/],
  ])("%s gets its sentence, and nothing is written", async (_title, file, sentence) => {
    await open(page, "/imports/new?kind=families");
    const again = step(page, "columns").or(step(page, "preview")).getByRole("button", { name: "Изменить: Список" });
    if (await again.isVisible()) await again.click();
    await readFile(page, file());
    await step(page, "choose").getByRole("alert").filter({ hasText: sentence }).waitFor();
  });

  it("work that is stopped leaves nothing behind", async () => {
    // Long enough for the quickest machine: the way to stop is offered after a second of work.
    const lines = Array.from({ length: 60_000 }, (_, at) => `${letters(at)}ов ${letters(at * 31 + 7)}бек;${1 + (at % 28)}.0${1 + (at % 9)}.19${40 + (at % 60)}`);
    await open(page, "/imports/new?kind=families");
    await readFile(page, { name: "большой.csv", mimeType: "text/csv", buffer: Buffer.from(["ФИО;Дата рождения", ...lines].join("\r\n")) });
    await step(page, "columns").getByRole("button", { name: "Посмотреть, что получится" }).click();
    await page.getByRole("status").getByRole("button", { name: "Отмена" }).click();
    await step(page, "columns").getByRole("alert").filter({ hasText: "Остановлено. Ничего не записано." }).waitFor();
    await open(page, "/imports");
    await expect.poll(() => page.locator("tbody tr").filter({ hasText: ".xlsx" }).count()).toBe(2);
    expect(await page.locator("tbody tr").filter({ hasText: "большой.csv" }).count()).toBe(0);
  });
});

describe("lists of two funds, each pair looked at in the review (scenario 9)", () => {
  let app: OpenApp;
  let page: Page;
  beforeAll(async () => {
    app = await openApp({ demo: true, viewport: { width: 1280, height: 720 } });
    page = app.page;
    await page.locator("main h1").first().waitFor();
  });
  afterAll(() => app.stop());

  const heads = householdHeads(504);
  const rows = (chosen: readonly { readonly name: string; readonly born: string }[]): ListRows => [["ФИО", "Дата рождения", "Дата выдачи", "Вид помощи"], ...chosen.map(({ name, born }) => [name, born, "02.04.2020", "Продуктовый набор"])];
  const load = async (fund: string, file: ListFile): Promise<void> => {
    await open(page, "/imports/new?kind=helped-list");
    await choose(page, "Чей список", fund, new RegExp(fund));
    await readFile(page, file);
    await lookAtList(page);
  };

  it("R22 the 41 of both lists are saved as new and wait for somebody's look", async () => {
    await load("Атадан мирас", await xlsxFile(rows(heads.slice(0, 320).map((head, at) => ({ ...head, name: otherwiseSpelled(head.name, at) }))), "фонд Б.xlsx"));
    await commit(page);
    await step(page, "result").getByRole("button", { name: "Загрузить ещё список" }).click();
    await load("Мы – люди – мы вместе", await xlsxFile(rows([...heads.slice(0, 41), ...heads.slice(320)]), "фонд А.xlsx"));
    expect(await counts(page)).toMatchObject({ rows: 225, new: 225, same: 41 });
    await commit(page);
    await step(page, "result").getByText("Ждёт сверки 41 пара похожих.").waitFor();
    await open(page, "/families/several?from=2020-04-02&to=2020-04-02");
    await page.getByText("В эти дни ни одной семье не помогали два партнёра сразу.").waitFor();
  });

  it("R17 R22 pair by pair, with the keyboard, each becomes one person and one family", async () => {
    await open(page, "/review");
    const main = page.getByRole("main");
    for (let at = 1; at <= 41; at++) {
      await main.getByText(`${at} из 41`, { exact: true }).waitFor();
      await main.getByText("Вероятно, один человек", { exact: true }).waitFor();
      // Which household is meant follows from whom it is headed by: the box is ticked beforehand.
      await expect.poll(() => main.getByRole("checkbox", { name: "Их семьи — тоже одна", exact: true }).isChecked()).toBe(true);
      await main.getByRole("heading", { level: 1, name: "Проверка совпадений", exact: true }).click();
      await page.keyboard.press("Enter");
    }
    await main.getByText(/Проверять нечего/).waitFor();
  });

  it("R10 the bounds tighten by themselves, and the briefing says that the lists overlap", async () => {
    await open(page, "/briefings/compose?from=2020-03-16&to=2020-04-03");
    const figure = page.locator("[data-figure^='partners.families.bounds']").first();
    await expect.poll(() => figure.innerText()).toMatch(/от 504 до 580/);
    const warnings = page.getByRole("region", { name: "На что обратить внимание", exact: true });
    await warnings.locator("button[aria-expanded=false]").click();
    await warnings.getByText("41 семье помогли сразу несколько организаций: списки пересекаются.").waitFor();
  });

  it("each of the 41 stands among the families whom two partners helped, and opens with who helped in those days", async () => {
    await open(page, "/families/several?from=2020-04-02&to=2020-04-02");
    const main = page.getByRole("main");
    await main.getByText("41 семья", { exact: true }).waitFor();
    const found = main.locator("tbody tr");
    await expect.poll(() => found.count()).toBe(41);
    expect(await found.filter({ hasText: "Атадан мирас" }).filter({ hasText: "Мы – люди – мы вместе" }).count()).toBe(41);
    await found.first().getByRole("link").click();
    const alert = pane(page).getByRole("alert").filter({ hasText: "02.04.2020 – 02.04.2020 помогли 2 партнёра" });
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/Атадан мирас[^\n]*: Продуктовый набор, 02\.04\.2020/);
    expect(await alert.innerText()).toMatch(/Мы – люди – мы вместе[^\n]*: Продуктовый набор, 02\.04\.2020/);
    const timeline = pane(page).locator("ol li");
    await expect.poll(() => timeline.count()).toBe(2);
    expect((await timeline.allInnerTexts()).every((line) => line.includes("02.04.2020") && line.includes("набор"))).toBe(true);
  });

  it("complains about nothing on the way", () => expect(app.complaints).toEqual([]));
});

describe("mending a list (the same in many rows)", () => {
  let app: OpenApp;
  let page: Page;
  beforeAll(async () => {
    app = await openApp({ demo: true, viewport: { width: 1280, height: 720 } });
    page = app.page;
    await page.locator("main h1").first().waitFor();
  });
  afterAll(() => app.stop());

  const look = async (rows: ListRows, name: string): Promise<void> => {
    await open(page, "/imports/new?kind=volunteers");
    await choose(page, "Чей список", "Атадан мирас", /Атадан мирас/);
    await readFile(page, await xlsxFile(rows, name));
    await lookAtList(page);
  };
  const HEADINGS = ["ФИО", "Дата рождения", "Занятие"] as const;

  it("a word nobody knows is chosen from the words there are, once for all rows that have it", async () => {
    await look([HEADINGS, ["Тестова Айша", "1.2.1990", "шаман"], ["Тестов Болат", "3.4.1991", "Шаман"], ["Тестова Вера", "5.6.1992", "учитель"]], "первый.xlsx");
    const row = page.locator("tr[data-row='2']");
    await row.getByText(/«шаман» нет в списке значений поля «Занятие»\. Подходит: учитель, студент, школьник/).waitFor();
    await row.getByRole("button", { name: "Исправить «Занятие» в строке 2", exact: true }).click();
    await row.getByRole("combobox", { name: "Исправить «Занятие» в строке 2", exact: true }).click();
    await page.getByRole("option", { name: "пенсионер", exact: true }).click();
    await row.getByRole("button", { name: "Так же во всех 2 строках", exact: true }).click();
    await expect.poll(() => page.getByRole("button", { name: /^нет такого значения/ }).count()).toBe(0);
    await commit(page);
  });

  it("the partner's next list is put right by itself, says so, and can be left as it was", async () => {
    await step(page, "result").getByRole("button", { name: "Загрузить ещё список" }).click();
    await look([HEADINGS, ["Пробников Дархан", "1.2.1980", "шаман"]], "второй.xlsx");
    const note = page.getByRole("note").filter({ hasText: "Занятие: «шаман» → «пенсионер» (строк: 1)" });
    await note.waitFor();
    expect(await page.getByRole("button", { name: /^нет такого значения/ }).count()).toBe(0);
    await note.getByRole("switch", { name: "Исправлять, как в прошлых списках", exact: true }).click();
    await expect.poll(() => page.getByRole("button", { name: /^нет такого значения/ }).count()).toBe(1);
    await note.getByRole("switch", { name: "Исправлять, как в прошлых списках", exact: true }).click();
    await expect.poll(() => page.getByRole("button", { name: /^нет такого значения/ }).count()).toBe(0);
    await commit(page);
  });

  it("a record nobody has is chosen from those there are, typed in other words, or left out", async () => {
    await step(page, "result").getByRole("button", { name: "Загрузить ещё список" }).click();
    await open(page, "/imports/new?kind=deliveries");
    await readFile(page, await xlsxFile([["Дата", "Кому", "Что выдано", "Кол-во", "Акция"], ["01.04.2020", "Тестова Айша", "телескоп", 1, null], ["01.04.2020", "Тестов Болат", "микроскоп", 1, null], ["01.04.2020", "Тестова Вера", "Маска", 1, "Нет такой"]], "выдачи.xlsx"));
    await lookAtList(page);
    expect(await counts(page)).toMatchObject({ rows: 3, unreadable: 3 });
    const box = async (row: number) => {
      const cell = page.locator(`tr[data-row='${row}']`);
      await cell.getByRole("button", { name: /^Исправить/ }).click();
      return cell.getByRole("combobox", { name: /^Исправить/ });
    };
    const chosen = await box(2);
    expect(await chosen.inputValue()).toBe("телескоп");
    await page.getByRole("option", { name: "Маска", exact: true }).click();
    await chosen.press("Enter");
    await expect.poll(() => counts(page)).toMatchObject({ unreadable: 2 });
    const typed = await box(3);
    await typed.fill("маски");
    await typed.press("Enter");
    await expect.poll(() => counts(page)).toMatchObject({ unreadable: 1 });
    const emptied = await box(4);
    expect(await emptied.inputValue()).toBe("Нет такой");
    await emptied.fill("");
    await page.locator("tr[data-row='4']").getByRole("button", { name: "Исправить", exact: true }).click();
    await expect.poll(() => counts(page)).toMatchObject({ unreadable: 0 });
  });

  it("complains about nothing on the way", () => expect(app.complaints).toEqual([]));
});

const named = (name: string, bytes: Uint8Array): ListFile => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
const letters = (number: number): string => [..."абвгджзк"].map((_, at) => "авекинорст"[Math.floor(number / 10 ** at) % 10] ?? "").slice(0, 5).join("").replace(/^./u, (first) => first.toUpperCase());
