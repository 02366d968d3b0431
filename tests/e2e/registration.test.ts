/** What a clerk does all day: people, headquarters and families, typed without touching the mouse. */
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formatIin, iinFor } from "../../shared/domain/iin";
import { type OpenApp, openApp } from "../helpers/browser";
import { setUpCorps } from "../helpers/firstCorps";

const MAX_STEPS = 60;

/** What the cursor stands in, as a person would call it. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null;
    const label = element?.getAttribute("aria-label") ?? element?.labels?.[0]?.textContent ?? element?.textContent ?? "";
    return label.replace("*", "").trim();
  });
}

/** Presses Tab until the cursor stands in the field or on the button of this name; fails when the keyboard does not lead there. */
async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < MAX_STEPS; step++) {
    const here = await focused(page);
    if (here === name) return;
    passed.push(here);
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to "${name}". On the way: ${passed.join(" | ")}`);
}

async function type(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(fields)) {
    await tabTo(page, name);
    await page.keyboard.type(text);
  }
}

/** Types into a box that searches, and takes the record it finds. */
async function choose(page: Page, name: string, typed: string, found: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.type(typed);
  const option = page.getByRole("option", { name: found });
  await option.waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await option.waitFor({ state: "hidden" });
}

const open = async (page: Page, address: string, title: string): Promise<void> => {
  await page.evaluate((hash) => { window.location.hash = hash; }, address);
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
};
const pane = (page: Page) => page.getByRole("complementary");
const rows = (page: Page) => page.locator("tbody tr[tabindex]");

describe("registration by keyboard", () => {
  let app: OpenApp;
  let page: Page;
  beforeAll(async () => {
    app = await openApp();
    page = app.page;
    await setUpCorps(page);
  });
  afterAll(() => app.stop());

  it("R19 a volunteer's birth date and sex come from the IIN, and R20 the phone takes one form", async () => {
    await open(page, "/volunteers", "Волонтёры");
    await page.keyboard.press("Alt+n");
    await pane(page).getByRole("heading", { name: "Новый волонтёр" }).waitFor();
    await expect.poll(() => focused(page)).toBe("Фамилия");
    await type(page, { Фамилия: "Әбдікова", Имя: "Әлия", Отчество: "Ерланқызы", ИИН: iinFor("1998-03-12", "female", 0) });
    expect(await pane(page).getByLabel("ИИН").inputValue(), "grouped while it is typed").toBe(formatIin(iinFor("1998-03-12", "female", 0)));
    const phone = pane(page).getByLabel("Телефоны");
    await phone.focus();
    const seen = async (): Promise<string> => {
      const { value, at } = await phone.evaluate((box: HTMLInputElement) => ({ value: box.value, at: box.selectionStart ?? 0 }));
      return `${value.slice(0, at)}|${value.slice(at)}`.replaceAll("\u00a0", " ");
    };
    await page.keyboard.type("8701934");
    expect(await seen()).toBe("8 701 934|");
    for (const key of ["ArrowLeft", "ArrowLeft", "Backspace"]) await page.keyboard.press(key);
    expect(await seen(), "the caret stays where one types").toBe("8 701 |34");
    await page.keyboard.type("2");
    expect(await seen()).toBe("8 701 2|34");
    for (const key of ["ArrowLeft", "Backspace", "Backspace"]) await page.keyboard.press(key);
    expect(await seen(), "backspace is not held up by a blank").toBe("8 70|2 34");
    await page.keyboard.type("1");
    await page.keyboard.press("End");
    await page.keyboard.type("5678");
    expect(await seen(), "whole, before the field is left").toBe("+7 701 234 56 78|");
    await tabTo(page, "Занятие");
    expect(await pane(page).getByLabel("Дата рождения").inputValue()).toBe("12.03.1998");
    expect(await pane(page).getByLabel("Телефоны").inputValue()).toBe("+7\u00a0701\u00a0234\u00a056\u00a078");
    await page.keyboard.press("Control+s");

    await pane(page).getByRole("heading", { name: "Әбдікова Әлия Ерланқызы" }).waitFor();
    const card = await pane(page).innerText();
    expect(card).toContain("12.03.1998");
    expect(card).toContain("женский");
    expect(await rows(page).count()).toBe(1);
  });

  it("R19 an IIN with a wrong digit is said beside the field, and nothing is saved", async () => {
    await open(page, "/volunteers/new", "Волонтёры");
    await pane(page).getByRole("heading", { name: "Новый волонтёр" }).waitFor();
    await expect.poll(() => focused(page)).toBe("Фамилия");
    await page.keyboard.press("Enter");
    expect(await focused(page), "Enter goes on").toBe("Имя");
    await pane(page).getByLabel("Фамилия").focus();
    await type(page, { Фамилия: "Петров", ИИН: iinFor("1998-03-12", "male", 0).replace(/.$/, (digit) => String((Number(digit) + 1) % 10)) });
    await page.keyboard.press("Control+Enter");
    await pane(page).getByText("В ИИН ошибка: не сходится контрольная цифра.").waitFor();
    expect(await focused(page)).toBe("ИИН");
    expect(await rows(page).count()).toBe(1);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor();
    await page.evaluate(() => { window.location.hash = "/families"; });
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    // What was typed waits for the one who typed it.
    await open(page, "/volunteers/new", "Волонтёры");
    await pane(page).getByRole("button", { name: "Не нужен" }).click();
    await page.keyboard.press("Escape");
    await pane(page).waitFor({ state: "hidden" });
  });

  it("R11 a headquarters tells who was in it on a day", async () => {
    await open(page, "/headquarters", "Штабы");
    await page.keyboard.press("Alt+n");
    await expect.poll(() => focused(page)).toBe("Название на русском");
    await type(page, { "Название на русском": "Штаб ЧП", Задача: "Помощь врачам" });
    await tabTo(page, "Создан");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("16.3.20");
    await tabTo(page, "Добавить волонтёра");
    await page.keyboard.press("Enter");
    await choose(page, "Волонтёр", "aliya", /Әбдікова Әлия/);
    await type(page, { Роль: "руководитель" });
    await page.keyboard.press("Control+s");

    await pane(page).getByRole("heading", { name: "Штаб ЧП" }).waitFor();
    await pane(page).getByText("1 волонтёр", { exact: true }).waitFor();
    const day = pane(page).getByLabel("На дату");
    await day.fill("15.03.2020");
    await pane(page).getByText("В этот день в составе никого не было.").waitFor();
    await day.fill("16.03.2020");
    await pane(page).getByRole("link", { name: "Әбдікова Әлия Ерланқызы" }).waitFor();
  });

  it("R7 a family is entered with its head, a new child and somebody on file, and knows how many live in it", async () => {
    await open(page, "/families", "Семьи");
    await page.keyboard.press("Alt+n");
    await expect.poll(() => focused(page)).toBe("Фамилия");
    await type(page, { Фамилия: "Жұмабаева", Имя: "Салтанат", Адрес: "3 мкр, 12-36" });
    await tabTo(page, "Добавить члена семьи");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("Фамилия");
    await type(page, { Фамилия: "Жұмабаев", Имя: "Арман", "Дата рождения": "6.5.2012" });
    await tabTo(page, "Добавить члена семьи");
    await page.keyboard.press("Enter");
    await type(page, { Фамилия: "Abdikova", Имя: "Aliya" });
    // R22: the name in Latin letters finds her; who types decides.
    await pane(page).getByText("Похоже, этот человек уже на учёте").waitFor();
    await tabTo(page, "Взять запись: Әбдікова Әлия Ерланқызы");
    await page.keyboard.press("Enter");
    await pane(page).getByRole("group", { name: "На учёте: Әбдікова Әлия Ерланқызы" }).waitFor();
    await page.keyboard.press("Control+Enter");

    await rows(page).filter({ hasText: "Жұмабаева Салтанат" }).waitFor();
    await rows(page).first().focus();
    await page.keyboard.press("Enter");
    await pane(page).getByText("3 человека — по списку семьи").waitFor();
    const card = await pane(page).innerText();
    for (const name of ["Жұмабаева Салтанат", "Жұмабаев Арман", "Әбдікова Әлия Ерланқызы"]) expect(card).toContain(name);
  });

  it("R22 somebody entered by themselves is pointed out while the name is typed, and their record is a key away; what was typed is kept", async () => {
    await open(page, "/people", "Люди");
    await page.keyboard.press("Alt+n");
    await expect.poll(() => focused(page)).toBe("Фамилия");
    await type(page, { Фамилия: "Abdikova", Имя: "Aliya" });
    await pane(page).getByText("Похоже, этот человек уже на учёте").waitFor();
    await tabTo(page, "Открыть запись: Әбдікова Әлия Ерланқызы");
    await page.keyboard.press("Enter");
    await pane(page).getByRole("heading", { name: "Әбдікова Әлия Ерланқызы" }).waitFor();
    await page.keyboard.press("Alt+n");
    await pane(page).getByRole("button", { name: "Продолжить с ним" }).waitFor();
    await pane(page).getByRole("button", { name: "Не нужен" }).click();
    await page.keyboard.press("Escape");
  });

  it("a deletion is taken back from the message", async () => {
    await open(page, "/families", "Семьи");
    const family = rows(page).filter({ hasText: "Жұмабаева Салтанат" });
    await family.click();
    await pane(page).getByRole("button", { name: "Удалить" }).click();
    await family.waitFor({ state: "hidden" });
    await page.locator(".mantine-Notifications-root").getByRole("button", { name: "Вернуть" }).click();
    await family.waitFor();
    await family.click();
    await pane(page).getByText("3 человека — по списку семьи").waitFor();
  });

  it("R22 the search box finds Әлия by “aliya”", async () => {
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("textbox").fill("aliya");
    await page.getByRole("button", { name: /Әбдікова Әлия.*Волонтёр/s }).click();
    await pane(page).getByRole("heading", { name: "Әбдікова Әлия Ерланқызы" }).waitFor();
    expect(page.url()).toContain("/volunteers/");
  });

  it("a volunteer leaves from a day that has come, and the history says so", async () => {
    await pane(page).getByRole("button", { name: "Изменить состояние" }).click();
    const dialog = page.getByRole("dialog", { name: "Состояние волонтёра" });
    const since = dialog.getByLabel("С какого дня");
    const today = await since.inputValue();
    await dialog.getByRole("combobox", { name: "Новое состояние" }).click();
    await page.getByRole("option", { name: "Выбыл(а)" }).click();
    await since.fill("01.01.2099");
    await dialog.getByRole("button", { name: "Изменить", exact: true }).click();
    await dialog.getByText("Эта дата ещё не наступила.").waitFor();
    await since.fill(today);
    await dialog.getByRole("button", { name: "Изменить", exact: true }).click();
    await dialog.waitFor({ state: "hidden" });
    await pane(page).locator("section", { hasText: "Как менялось состояние" }).getByText("Выбыл(а)").waitFor();
  });

  it("complains about nothing on the way", () => {
    expect(app.complaints.filter((each) => !each.includes("/rpc/volunteers/setStatus"))).toEqual([]);
  });
});
