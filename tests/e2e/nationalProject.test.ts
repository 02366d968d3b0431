/** Scenario 10 in the window: a corps takes over a national project of its region with its own part, and sees what is missing by when. */
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenApp, openApp } from "../helpers/browser";

const HELPERS = /Волонтёры в учреждениях социального обслуживания/;

describe("a national project of the region, and the corps' own part of it", () => {
  let app: OpenApp;
  let page: Page;
  beforeAll(async () => {
    app = await openApp({ demo: true });
    page = app.page;
    await page.getByRole("navigation").waitFor();
  });
  afterAll(() => app.stop());

  const pane = () => page.getByRole("complementary");
  const dialog = () => page.getByRole("dialog");
  const open = (address: string): Promise<void> => page.evaluate((hash) => { window.location.hash = hash; }, address);
  const target = (name: RegExp) => pane().locator("tbody tr").filter({ hasText: name }).filter({ hasText: "Корпус" });

  /** Takes a project of the catalogue over with a part of its volunteers, due on a day. */
  async function takeOver(project: string, volunteers: string, due: string): Promise<void> {
    await open("/programmes/catalogue");
    await page.getByRole("button", { name: `Взять в работу: ${project}` }).click();
    await dialog().getByLabel("Срок для корпуса").fill(due);
    await dialog().getByRole("textbox", { name: "Доля корпуса (чел.)" }).first().fill(volunteers);
    await dialog().getByRole("button", { name: "Взять в работу" }).click();
    await dialog().waitFor({ state: "detached" });
    await pane().getByRole("heading", { name: project }).first().waitFor();
  }
  const credit = async (name: RegExp): Promise<void> => {
    await target(name).getByRole("button", { name: /Засчитать в показатель/ }).click();
    await dialog().getByRole("button", { name: "Искать во всех программах" }).click();
    await dialog().getByRole("checkbox").nth(1).waitFor();
  };

  it("the catalogue says which projects have their base here, and takes one over with the corps' own part", async () => {
    await open("/programmes/catalogue");
    const article = page.locator("article").filter({ hasText: "Волонтёры в социальном обслуживании" });
    expect(await article.innerText()).toMatch(/Актау/);
    expect(await article.innerText()).toMatch(/1\s000/);
    await takeOver("Волонтёры в социальном обслуживании", "10", "31.12.2020");
    await expect.poll(() => target(HELPERS).innerText()).toMatch(/Не хватает 10 человек к 31\.12\.2020/);
  });

  it("nothing is credited before somebody links the rows, and what is missing then shrinks by as many people", async () => {
    await credit(HELPERS);
    const rows = dialog().getByRole("checkbox");
    for (const at of [1, 2, 3]) await rows.nth(at).check();
    await dialog().getByRole("button", { name: "Засчитать 3" }).click();
    await page.getByText("Засчитаны 3 записи").waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => target(HELPERS).innerText()).toMatch(/3 из 10 · Не хватает 7 человек к 31\.12\.2020/);
  });

  it("a row is credited once to a target: it is no longer among those that may be", async () => {
    await credit(HELPERS);
    const free = await dialog().getByRole("checkbox").count();
    await dialog().getByText("Засчитано", { exact: true }).click();
    await dialog().getByText("Показано 3 из 3").waitFor();
    expect(free - 1).toBe(5);
    await page.keyboard.press("Escape");
  });

  it("a row that feeds two targets says so, in both of them", async () => {
    await takeOver("Помощь сельским старшеклассникам", "5", "30.06.2020");
    await credit(/Волонтёры из числа преподавателей/);
    const fed = dialog().getByText(/Засчитано и здесь: НП-6/);
    expect(await fed.count()).toBe(3);
    await dialog().getByLabel("Отметить показанные").check();
    await dialog().getByRole("button", { name: "Засчитать 8" }).click();
    await page.getByText("Засчитано 8 записей").waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => target(/Волонтёры из числа преподавателей/).innerText()).toMatch(/8 из 5 · Выполнено/);

    await open("/programmes");
    await page.locator("tbody tr[tabindex]").filter({ hasText: "НП-6" }).click();
    await credit(HELPERS);
    await dialog().getByText("Засчитано", { exact: true }).click();
    await expect.poll(() => dialog().getByText(/Засчитано и здесь: НП-1/).count()).toBe(3);
    await page.keyboard.press("Escape");
  });

  it("complains about nothing on the way", () => expect(app.complaints).toEqual([]));
});
