/** A place by its levels, and one that the classifier does not know: chosen, kept in words, shown, found, exported. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { type OpenApp, openApp } from "../helpers/browser";
import { setUpCorps } from "../helpers/firstCorps";

let app: OpenApp;
beforeAll(async () => {
  app = await openApp();
  await setUpCorps(app.page);
});
afterAll(() => app.stop());

const pane = () => app.page.getByRole("complementary");

it("a village is reached from the region down, without knowing how it is spelled", async () => {
  const { page } = app;
  await page.goto(`${app.address}#/people/new`);
  await pane().getByRole("textbox", { name: "Фамилия" }).fill("Сельская");
  await pane().getByRole("button", { name: "Выбрать по уровням: область, район, село" }).click();
  const steps = page.getByRole("dialog", { name: "Область, район, село" });
  await steps.getByRole("button", { name: "Открыть: Бейнеуский район" }).click();
  await steps.getByRole("button", { name: "Казахстан", exact: true }).waitFor();
  await steps.getByRole("button", { name: /Открыть: Боранкульская с\.а\./ }).click();
  // It holds a siding of its own.
  await steps.getByRole("button", { name: "Открыть: с.Боранкул" }).click();
  await steps.getByRole("button", { name: "Выбрать: с.Боранкул" }).click();
  await expect.poll(() => pane().getByRole("combobox", { name: /Где живёт/ }).inputValue()).toMatch(/Боранкул/);
  await page.getByRole("button", { name: "Сохранить" }).click();
  await pane().getByText(/Боранкул/).first().waitFor();
});

it("a place that the classifier does not know is kept in words, shown on the card, and found by the search", async () => {
  const { page } = app;
  // The form goes on from the record before it, also after a new start; it says so, and gives it up.
  await page.goto("about:blank");
  await page.goto(`${app.address}#/people/new`);
  await pane().getByText("Взято из прошлой записи: Где живёт").waitFor();
  await pane().getByRole("textbox", { name: "Фамилия" }).fill("Вахтовая");
  await pane().getByRole("button", { name: "Очистить" }).click();
  expect(await pane().getByRole("textbox", { name: "Фамилия" }).inputValue()).toBe("Вахтовая");
  const place = pane().getByRole("combobox", { name: /Где живёт/ });
  await expect.poll(() => place.inputValue()).toBe("");
  await place.click();
  await place.pressSequentially("Вахта Дунга");
  await page.getByRole("option", { name: "Нет в справочнике — записать словами: «Вахта Дунга»" }).click();
  await pane().getByText("«Вахта Дунга» нет в справочнике").waitFor();
  expect(await pane().getByRole("textbox", { name: "Адрес" }).inputValue()).toBe("Вахта Дунга");
  await page.getByRole("button", { name: "Сохранить" }).click();
  await pane().getByText("Вахта Дунга").waitFor();
  await page.goto(`${app.address}#/people?search=${encodeURIComponent("вахта дунга")}`);
  await page.getByRole("cell", { name: /Вахтовая/ }).waitFor();
  await page.goto(`${app.address}#/people`);
  await page.getByRole("button", { name: /^Фильтры/ }).click();
  // The tick follows the address, a moment after the click: `check` would not wait for it.
  await page.getByRole("checkbox", { name: "Место только словами" }).click();
  await page.getByText("Район или город: Место только словами").waitFor();
  await expect.poll(() => page.locator("main tbody tr").count()).toBe(1);
  await page.getByRole("cell", { name: /Вахтовая/ }).waitFor();
  expect(app.complaints).toEqual([]);
});
