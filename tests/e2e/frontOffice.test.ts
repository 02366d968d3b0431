/** The front office through its window: forty consultations by WhatsApp with twenty-five people, entered from the keyboard, and a call-back. */
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenApp, openApp } from "../helpers/browser";

const CONSULTATIONS = 40;
const PEOPLE = 25;

describe("the front office", () => {
  let app: OpenApp;
  let page: Page;
  beforeAll(async () => {
    app = await openApp({ demo: true });
    page = app.page;
    await page.getByRole("navigation").waitFor();
    await page.evaluate(() => { window.location.hash = "/contacts/desk"; });
    await page.getByRole("heading", { level: 1, name: "Фронт-офис" }).waitFor();
  });
  afterAll(() => app.stop());

  const line = () => page.getByRole("form", { name: "Новая консультация" });
  const topic = () => line().locator("input[data-path=topic]");
  const numbers = (channel: string) => page.locator(`tr[data-channel=${channel}] td`).allInnerTexts();

  /** Presses keys and counts them: a letter is one, whatever the finger does for a capital. */
  let pressed = 0;
  const type = async (text: string): Promise<void> => {
    pressed += text.length;
    await page.keyboard.type(text);
  };
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) {
      pressed += 1;
      await page.keyboard.press(key);
    }
  };
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-path") ?? "");

  it("R1 takes forty consultations by WhatsApp from twenty-five people by keys alone, few enough for fifteen seconds each", async () => {
    await expect.poll(focused).toBe("reachedAt");
    for (let at = 0; at < CONSULTATIONS; at++) {
      pressed = 0;
      await type(`8701234${1000 + (at % PEOPLE)}`);
      await press("Enter", "Enter");
      expect(await focused()).toBe("channel");
      // The first is told by which way they come; it stays for the next ones.
      if (at === 0) {
        await press("ArrowDown");
        await page.getByRole("option", { name: "WhatsApp" }).waitFor();
        await press("ArrowDown", "Enter");
      }
      await press("Enter");
      expect(await focused()).toBe("topic");
      await type("Год волонтёра");
      await press("Control+Enter");
      // A hurried hand presses four keys a second.
      expect(pressed).toBeLessThanOrEqual(60);
      // The line is empty again, and the cursor stands at its beginning.
      await expect.poll(() => topic().inputValue()).toBe("");
      await expect.poll(focused).toBe("reachedAt");
    }
    expect(await line().locator("input[data-path=channel]").inputValue()).toBe("WhatsApp");
    await expect.poll(() => numbers("whatsapp")).toEqual(["WhatsApp", "40", "25", "0"]);
    expect(await numbers("together")).toEqual(["Всего", "40", "25", "0"]);
  });

  it("Enter leads through the whole line in the order of a talk and saves nothing by itself", async () => {
    const way: string[] = [];
    for (let at = 0; at < 7; at++) {
      way.push(await focused());
      await page.keyboard.press("Enter");
    }
    expect(way).toEqual(["reachedAt", "name", "channel", "topic", "question", "", "answer"]);
    expect(await focused()).toBe("callBackOn");
    expect(await numbers("together")).toEqual(["Всего", "40", "25", "0"]);
  });

  it("R13 the briefing reads as forty consultations and twenty-five people by WhatsApp, each with its rows", async () => {
    await page.evaluate(() => { window.location.hash = "/ownFigures"; });
    for (const [name, measure] of [["Консультации в WhatsApp", "Обращения на фронт-офис"], ["Люди в WhatsApp", "Люди, которые обратились"]] as const) {
      await page.getByRole("button", { name: "Новый показатель" }).first().click();
      const form = page.locator("aside form");
      await form.getByRole("textbox", { name: "Название", exact: true }).fill(name);
      await form.getByRole("combobox", { name: "Что считается" }).click();
      await page.getByRole("option", { name: measure }).click();
      await form.getByRole("combobox", { name: "Канал" }).click();
      await page.getByRole("option", { name: "WhatsApp" }).click();
      await page.getByRole("button", { name: "Сохранить", exact: true }).click();
      await page.locator("aside h2").getByText(name).waitFor();
    }
    // The desk writes the day it is; the demo's consultations of March stay outside.
    await page.evaluate(() => { window.location.hash = "/briefings/compose?from=2020-04-04&to=2020-04-04"; });
    const figure = (id: string) => page.locator(`[data-figure^="${id}"]`);
    await figure("own.contacts").click();
    expect(await figure("own.contacts").innerText()).toContain("40 консультаций");
    await page.getByRole("tab", { name: "Учтено: 40" }).waitFor();
    await figure("own.callers").click();
    expect(await figure("own.callers").innerText()).toContain("25 человек");
    await page.getByRole("tab", { name: "Учтено: 40" }).waitFor();
    await page.evaluate(() => { window.location.hash = "/contacts/desk"; });
    await line().waitFor();
  });

  it("says what is missing beside its field, and keeps what was typed", async () => {
    await line().locator("input[data-path=name]").fill("Алия");
    await page.keyboard.press("Control+Enter");
    await page.getByText("Назовите тему.").waitFor();
    expect(await line().locator("input[data-path=name]").inputValue()).toBe("Алия");
  });

  it("lists who is to be called back until somebody was", async () => {
    await topic().fill("Национальные проекты");
    await line().locator("input[data-path=callBackOn]").fill("05.04.2020");
    await topic().focus();
    await page.keyboard.press("Control+Enter");
    const called = page.getByRole("button", { name: "Ответили: Алия" });
    await called.click();
    await page.getByText("Никто не ждёт звонка.").waitFor();
    expect(await called.count()).toBe(0);
  });

  it("hands a question over to a request that begins with what was said, and each card leads to the other", async () => {
    await line().locator("input[data-path=reachedAt]").fill("8 701 555 66 77");
    await line().locator("input[data-path=name]").fill("Сауле");
    await line().locator("input[data-path=channel]").click();
    await page.getByRole("option", { name: "Telegram" }).click();
    await topic().fill("Нужны продукты");
    await line().locator("input[data-path=question]").fill("Трое детей");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("group", { name: "Записано" }).getByRole("button", { name: "Передать в обращение" }).click();

    const pane = page.getByRole("complementary");
    await pane.getByRole("combobox", { name: "Кто обратился" }).waitFor();
    expect(await pane.getByRole("combobox", { name: "Кто обратился" }).inputValue()).toBe("Сауле");
    expect((await pane.getByRole("textbox", { name: "Телефон" }).first().inputValue()).replace(/\D/gu, "")).toBe("77015556677");
    expect(await pane.getByRole("radio", { name: "Telegram" }).isChecked()).toBe(true);
    expect(await pane.getByRole("textbox", { name: "О чём просят" }).inputValue()).toBe("Нужны продукты: Трое детей");
    await pane.getByRole("button", { name: "Семьи нет в базе — записать" }).click();
    await pane.getByRole("textbox", { name: "Фамилия" }).fill("Ахметова");
    await page.getByRole("button", { name: "Сохранить", exact: true }).click();

    await pane.getByRole("link", { name: "Нужны продукты" }).click();
    await pane.getByRole("heading", { name: "Нужны продукты" }).waitFor();
    await pane.getByRole("link", { name: /^2020-\d{4}$/ }).waitFor();
    expect(await pane.getByRole("button", { name: "Передать в обращение" }).count()).toBe(0);

    await pane.getByRole("link", { name: /^2020-\d{4}$/ }).click();
    // Both cards can be deleted; only the request's leads to the consultation.
    await pane.getByRole("link", { name: "Нужны продукты" }).waitFor();
    await pane.getByRole("button", { name: "Удалить" }).click();
    await page.locator(".mantine-Notifications-root").getByRole("button", { name: "Вернуть" }).click();
    await page.evaluate(() => { window.location.hash = "/contacts"; });
    await page.getByRole("row").getByText("Нужны продукты").click();
    await pane.getByRole("link", { name: /^2020-\d{4}$/ }).waitFor();
  });

  it("answers in the caller's language, whichever the desk is in", async () => {
    await page.evaluate(() => { window.location.hash = "/contacts/desk"; });
    await line().getByRole("combobox", { name: "Готовый ответ" }).fill("маск");
    await page.getByRole("option", { name: /маск/iu }).first().click();
    const answer = line().locator("input[data-path=answer]");
    await expect.poll(() => answer.inputValue()).not.toBe("");
    const russian = await answer.inputValue();
    await line().getByRole("button", { name: "Взять на казахском" }).click();
    expect(await answer.inputValue()).toMatch(/[әғқңөұүһі]/u);
    await line().getByRole("button", { name: "Взять на русском" }).click();
    expect(await answer.inputValue()).toBe(russian);
  });
});
