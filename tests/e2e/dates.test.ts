/** What is typed into a date field is read as people write dates, and what is no date is never saved as another one. */
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenApp, openApp } from "../helpers/browser";

describe("a date that is typed", () => {
  let app: OpenApp;
  let page: Page;
  beforeAll(async () => {
    app = await openApp({ demo: true });
    page = app.page;
    await page.getByRole("navigation").waitFor();
  });
  afterAll(() => app.stop());

  const pane = () => page.getByRole("complementary");
  const birthDate = () => pane().getByLabel("Дата рождения");
  async function newPerson(): Promise<void> {
    await page.evaluate(() => { window.location.hash = "/people/new"; });
    await pane().getByLabel("Фамилия").fill("Датова");
    await pane().getByLabel("Имя", { exact: true }).fill("Анна");
  }

  it.each([
    ["31.04.2020", "Такого дня нет в календаре"],
    ["12.03.198", "Не дата: напишите, например, 03.04.2020"],
    ["вчера", "Не дата: напишите, например, 03.04.2020"],
  ])("%s is told in words beside the field, stays as typed, and the person is not saved by any key", async (typed, told) => {
    await newPerson();
    await birthDate().fill(typed);
    await page.keyboard.press("Control+Enter");
    await pane().getByText(told).waitFor();
    await pane().getByRole("button", { name: "Сохранить" }).click();
    await page.keyboard.press("Control+s");
    expect(await birthDate().inputValue()).toBe(typed);
    expect(await birthDate().evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await page.getByText("Сохранено: Датова Анна").count()).toBe(0);
  });

  it.each([["3.4.85", "03.04.1985"], ["2003-05-06", "06.05.2003"], ["6 мая 2003", "06.05.2003"]])("%s is shown as %s once it is left", async (typed, shown) => {
    await birthDate().fill(typed);
    await page.keyboard.press("Tab");
    expect(await birthDate().inputValue()).toBe(shown);
  });

  it("emptied, it is saved empty", async () => {
    await birthDate().fill("");
    await page.keyboard.press("Control+s");
    await page.getByText("Сохранено: Датова Анна").waitFor();
    await pane().getByRole("button", { name: "Изменить" }).click();
    expect(await birthDate().inputValue()).toBe("");
  });

  it("is taken from the calendar with the keyboard alone", async () => {
    const day = page.getByRole("button", { name: "6 мая 2003", exact: true });
    await birthDate().fill("06.05.2003");
    await page.keyboard.press("Alt+ArrowDown");
    await expect.poll(() => day.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await day.waitFor({ state: "hidden" });
    expect(await birthDate().inputValue()).toBe("07.05.2003");
    await page.keyboard.press("Alt+ArrowDown");
    await day.waitFor();
    await page.keyboard.press("Escape");
    await day.waitFor({ state: "hidden" });
    expect(await birthDate().inputValue()).toBe("07.05.2003");
  });
});
