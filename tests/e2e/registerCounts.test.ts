/** The staff by district and age, kept as a view and handed out as shown; a number on a card opens the rows it counts. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenApp, openApp } from "../helpers/browser";
import { clientOfPage } from "../helpers/httpAsk";

let app: OpenApp;
let page: Page;
const rows = () => page.locator("tbody tr[tabindex]");
const chips = () => page.locator("main .mantine-Pill-root");

beforeAll(async () => {
  app = await openApp({ demo: true });
  page = app.page;
  await page.getByRole("navigation").waitFor();
}, 120_000);
afterAll(() => app.stop());

describe("the staff", () => {
  it("is narrowed by district and age, kept as a view, and handed out as it is shown", async () => {
    await page.goto(`${app.address}#/staff`);
    await rows().first().waitFor();
    const all = await rows().count();
    const call = await clientOfPage(page);
    const ages = (await call.staff.list({ filters: {} })).rows.flatMap(({ age }) => (age === null ? [] : [age])).sort((a, b) => a - b);
    const oldest = ages.at(-1) ?? 0;
    await page.getByRole("button", { name: /^Фильтры/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Район или город").first().waitFor();
    await dialog.getByLabel("Возраст от").fill(String(oldest));
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    await expect.poll(() => chips().allInnerTexts()).toEqual([`Возраст от: ${oldest}`]);
    await expect.poll(() => rows().count()).toBeLessThan(all);
    const shown = await rows().count();
    expect(shown).toBe(ages.filter((age) => age === oldest).length);

    await page.getByRole("button", { name: "Запомнить вид списка" }).click();
    await page.getByRole("dialog").getByLabel("Название").fill("Старшие");
    await page.keyboard.press("Enter");
    const view = page.getByRole("button", { name: "Старшие", exact: true });
    await view.waitFor();
    await page.getByRole("button", { name: "Снять условие: Возраст от" }).click();
    await expect.poll(() => rows().count()).toBe(all);
    await view.click();
    await expect.poll(() => rows().count()).toBe(shown);

    await page.getByRole("button", { name: "Выгрузить список" }).click();
    const out = page.getByRole("dialog");
    await out.getByText("CSV", { exact: true }).click();
    await out.getByRole("radio", { name: "Полностью" }).check();
    const [file] = await Promise.all([page.waitForEvent("download"), out.getByRole("button", { name: "Выгрузить" }).click()]);
    expect((await readFile(await file.path(), "utf8")).split("\r\n").filter(Boolean)).toHaveLength(1 + shown);
  });
});

describe("the card of a recipient group", () => {
  it("opens exactly the claims it counts", async () => {
    const call = await clientOfPage(page);
    const groups = (await call.recipientGroups.list({ filters: {} })).rows;
    const counted = await Promise.all(groups.map(async ({ id }) => ({ id, claims: (await call.recipientGroups.get({ id })).extra.claims })));
    const group = counted.find(({ claims }) => claims > 0);
    expect(group).toBeDefined();
    await page.goto(`${app.address}#/recipientGroups/${group?.id}`);
    await page.locator(`a[href*="/claims?recipientGroupId=${group?.id}"]`).click();
    await page.getByRole("heading", { level: 1, name: "Заявленные итоги" }).waitFor();
    await expect.poll(() => chips().allInnerTexts()).toEqual([expect.stringContaining("Группа получателей")]);
    await expect.poll(() => rows().count()).toBe(group?.claims);
    const own = (await call.claims.list({ filters: { recipientGroupId: group?.id ?? "" } })).total;
    expect(own).toBe(group?.claims);
  });
});
