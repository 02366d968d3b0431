/** A distribution of 320 grocery sets by a signed sheet, with thirty people who did not come: from the list of families to the paper and back. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { PDF } from "../helpers/attachmentFiles";
import { type OpenApp, openApp } from "../helpers/browser";
import { setUpCorps } from "../helpers/firstCorps";
import { clientOfPage } from "../helpers/httpAsk";
import { familyFields, newPerson } from "../helpers/peopleFields";

const FAMILIES = 320;
const AT_ONCE = 40;
let app: OpenApp;
let call: Awaited<ReturnType<typeof clientOfPage>>;

beforeAll(async () => {
  app = await openApp();
  await setUpCorps(app.page);
  call = await clientOfPage(app.page);
  for (let start = 0; start < FAMILIES; start += AT_ONCE) {
    await Promise.all(Array.from({ length: AT_ONCE }, (_, at) => call.families.create({ fields: familyFields({ head: newPerson(`Семейная Мать${String(start + at + 1).padStart(3, "0")}`) }) })));
  }
}, 120_000);
afterAll(() => app.stop());

it("R1 R3 a sheet of 320 made from the list counts 290 once the thirty who did not come are struck out, and nothing before; the paper goes out, and its scan stays with it", async () => {
  const { page } = app;
  const pane = page.getByRole("complementary");
  await page.goto(`${app.address}#/families`);
  await page.locator("tbody input[type=checkbox]").first().check();
  await page.getByRole("button", { name: /Выбрать все/ }).click();
  await page.getByRole("button", { name: "Ведомость выдачи" }).click();
  await pane.getByText("320 получателей").waitFor();
  const item = page.getByRole("combobox", { name: "Вид помощи" });
  await item.click();
  await item.pressSequentially("продуктов");
  await page.locator("[role=option][data-combobox-selected]", { hasText: /продуктов/i }).waitFor();
  await item.press("Enter");
  await page.getByRole("textbox", { name: /Сколько/u }).fill("1");
  await page.getByRole("button", { name: "Сохранить" }).click();

  // What is due counts nothing until the signed sheet is back (R3).
  await pane.getByRole("button", { name: "Печать" }).click();
  const [paper] = await Promise.all([page.waitForEvent("download"), page.getByRole("dialog").getByRole("button", { name: "Получить PDF" }).click()]);
  expect(paper.suggestedFilename()).toMatch(/^handover-sheet-.*[.]pdf$/u);
  expect((await call.deliveries.list({ filters: {} })).total).toBe(0);
  await pane.getByRole("link", { name: "Внести подписанную" }).click();
  // The card has a place for files as well, and goes with the list.
  await page.getByRole("heading", { level: 1, name: /^Подписанная ведомость/ }).waitFor();
  await page.locator("input[type=file]").first().setInputFiles({ name: "ведомость.pdf", mimeType: "application/pdf", buffer: PDF });
  await page.getByText("ведомость.pdf").first().waitFor();
  const absent = page.getByRole("textbox", { name: "Кто не пришёл — номер строки" });
  await absent.fill("7, 12, 30–57");
  await absent.press("Enter");
  await page.getByText("Выдаётся 290 из 320; вычеркнуто 30").waitFor();
  await page.keyboard.press("Control+Enter");
  await pane.getByText("Выдано 290 из 320").waitFor();

  await page.goto(`${app.address}#/deliveries?state=confirmed`);
  await page.getByText(/из 290$/).waitFor();
  expect(app.complaints).toEqual([]);
});
