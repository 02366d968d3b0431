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

  it("R1 takes forty consultations by WhatsApp from twenty-five people without a hand on the mouse", async () => {
    const channel = line().locator("input[data-path=channel]");
    await channel.click();
    await page.getByRole("option", { name: "WhatsApp" }).click();
    const phone = line().locator("input[data-path=reachedAt]");
    await phone.focus();
    for (let at = 0; at < CONSULTATIONS; at++) {
      await page.keyboard.type(`8701234${1000 + (at % PEOPLE)}`);
      await topic().focus();
      await page.keyboard.type("Год волонтёра");
      await page.keyboard.press("Control+Enter");
      // The line is empty again, the cursor stands at its beginning, and the channel stays.
      await expect.poll(() => topic().inputValue()).toBe("");
      await expect.poll(() => phone.evaluate((box) => box === document.activeElement)).toBe(true);
    }
    expect(await channel.inputValue()).toBe("WhatsApp");
    await expect.poll(() => numbers("whatsapp")).toEqual(["WhatsApp", "40", "25", "0"]);
    expect(await numbers("together")).toEqual(["Всего", "40", "25", "0"]);
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
});
