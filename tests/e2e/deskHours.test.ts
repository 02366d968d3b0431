/** The front office's hours: set in the settings, told on its page, and a contact outside of them is written down all the same. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenApp, openApp } from "../helpers/browser";

describe("the hours of the front office", () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp({ demo: true });
    await app.page.getByRole("navigation").waitFor();
  });
  afterAll(() => app.stop());

  const form = () => app.page.getByRole("form", { name: "Часы приёма фронт-офиса" });
  const openSettings = async (): Promise<void> => {
    await app.page.goto(`${app.address}#/settings`);
    await form().waitFor();
  };
  const save = async (): Promise<void> => {
    await form().getByRole("button", { name: "Сохранить", exact: true }).click();
    await expect.poll(() => form().getByRole("button", { name: "Сохранить", exact: true }).isDisabled()).toBe(true);
  };
  const desk = async (): Promise<string> => {
    await app.page.goto(`${app.address}#/contacts/desk`);
    await app.page.getByRole("heading", { level: 1, name: "Фронт-офис" }).waitFor();
    return app.page.getByRole("status").filter({ hasText: /Открыто|Закрыто/ }).innerText();
  };

  // The demo's day is a Saturday, 4 April 2020; its minute is that of the clock on the wall.
  it("a Saturday from midnight to midnight is open, and the page says so with the week", async () => {
    await openSettings();
    await form().getByRole("button", { name: "Убрать строку 1" }).click();
    await form().getByRole("button", { name: "Добавить дни и часы" }).click();
    await form().getByText("Сб", { exact: true }).click();
    await form().getByText("Вс", { exact: true }).click();
    await save();
    const told = await desk();
    expect(told).toContain("Открыто до 24:00");
    expect(told).toContain("сб–вс круглосуточно");
  });

  it("a single day without hours closes it, says when it opens, and hinders nobody from writing a contact down", async () => {
    await openSettings();
    await form().getByRole("button", { name: "Добавить день" }).click();
    await save();
    const told = await desk();
    expect(told).toContain("Закрыто, откроется 05.04.2020 в 00:00");
    expect(told).toContain("Консультацию можно записать и сейчас.");
    const line = app.page.getByRole("form", { name: "Новая консультация" });
    await line.locator("input[data-path=topic]").fill("Закрытая дверь");
    await line.getByRole("button", { name: "Сохранить", exact: true }).click();
    await line.getByRole("group", { name: "Записано" }).getByRole("link", { name: /Закрытая дверь/ }).click();
    await app.page.getByText("вне часов приёма").waitFor();
  });
});
