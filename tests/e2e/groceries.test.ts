/** Scenario 8 to its end: groceries of a second month add sets and no families, and lunches of many days add up to servings and to nobody. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exactly, whole } from "../../shared/domain/quantities";
import { type OpenApp, openApp } from "../helpers/browser";
import { setUpCorps } from "../helpers/firstCorps";
import { partnerFields } from "../helpers/fields";
import { clientOfPage } from "../helpers/httpAsk";

let app: OpenApp;
let today: string;
let [first, second] = ["", ""];
beforeAll(async () => {
  app = await openApp();
  await setUpCorps(app.page);
  const call = await clientOfPage(app.page);
  ({ today } = await call.system.status());
  second = `${today.slice(0, 8)}01`;
  first = `${new Date(Date.parse(second) - 86_400_000).toISOString().slice(0, 8)}01`;
  const { id: partnerId } = await call.partners.create({ fields: partnerFields({ nameRu: "Фонд «Шаңырақ»" }) });
  const { id: recipientGroupId } = await call.recipientGroups.create({ fields: { nameRu: "Семьи района", nameKk: "", kind: "other", partnerId, katoCode: null, place: "", headcount: 320, note: "" } });
  const item = (await call.items.all()).find(({ label }) => label === "Продуктовый набор")?.id ?? "";
  await call.commitments.create({
    fields: {
      partnerId, direction: "targeted_aid", itemKindId: item, unit: "set", amount: exactly(whole(320, "set")), recipientKind: "family", recipientGroupId, headcount: 320,
      rule: "FREQ=MONTHLY;BYMONTHDAY=1", fromDate: first, toDate: null, skipHolidays: false, katoCode: null, note: "",
    },
  });
});
afterAll(() => app.stop());

describe("scenario 8: groceries for two months", () => {
  it("R4 both months are confirmed as they were given: 290 and 300 of 320", async () => {
    const { page } = app;
    await page.goto(`${app.address}#/commitments/due?from=${first}&to=${second}`);
    for (const [day, sets] of [[first, "290"], [second, "300"]] as const) {
      const row = page.locator(`tr[data-due="${day}"]`);
      await row.focus();
      await page.keyboard.press("Shift+Enter");
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("textbox", { name: "Сколько выдали" }).fill(sets);
      await dialog.getByRole("textbox", { name: /^Сколько семей/ }).fill(sets);
      await dialog.getByRole("button", { name: "Подтвердить" }).click();
      await row.waitFor({ state: "detached" });
    }
  });

  it("R5 R6 the briefing over both says 590 of 640 sets and at least 300 families, never 590 families and no people", async () => {
    const { page } = app;
    await page.goto(`${app.address}#/briefings/compose?from=${first}&to=${today}`);
    await page.locator('[data-figure^="commitment.kept"]').first().waitFor();
    const text = (await page.locator("[data-figure]").allInnerTexts()).join("\n").replaceAll("\u00a0", " ");
    expect(text).toMatch(/590 из 640/);
    expect(text).not.toMatch(/590 (сем|чел|граждан)/u);
    expect(text).not.toMatch(/640 (сем|чел|граждан)/u);
    expect(app.complaints).toEqual([]);
  });
});
