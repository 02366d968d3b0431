/** The corps' limit ("one grocery set a month") where a delivery is born: said at each of these places to whoever is about to give. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newPerson, familyFields } from "../helpers/peopleFields";
import { type OpenApp, openApp } from "../helpers/browser";
import { choose } from "../helpers/choosing";
import { clientOfPage } from "../helpers/httpAsk";
import { whole } from "../../shared/domain/quantities";

const TODAY = "2020-04-04";
const RULE = /по правилу корпуса не больше 1 набора в месяц\. Уже выдано: 01\.04\.2020/;
let app: OpenApp;
let places: Readonly<Record<"route" | "signed" | "sheetForm", string>>;

beforeAll(async () => {
  app = await openApp({ demo: true });
  await app.page.getByRole("heading", { level: 1 }).waitFor();
  const call = await clientOfPage(app.page);
  const set = (await call.items.all()).find((item) => item.label === "Продуктовый набор")?.id ?? "";
  const corps = (await call.system.status()).corps?.partnerId ?? "";
  const line = { itemKindId: set, quantity: whole(1, "set"), unit: "set" as const };
  const lines = [line];
  const common = { direction: "targeted_aid" as const, campaignId: null, katoCode: null, note: "" };
  await call.deliveries.setLimits({ was: [], limits: [{ itemKindId: set, times: 1, per: "month" }] });
  const { id: family } = await call.families.create({ fields: familyFields({ head: newPerson("Дважды Помогаемая") }) });
  await call.deliveries.create({ fields: { ...common, date: "2020-04-01", state: "confirmed", providers: [corps], volunteers: [], recipientKind: "family", recipientId: family, headcount: null, place: "", lines: [{ ...line, qualifier: "exact" }] } });
  const { id: requestId } = await call.requests.create({ fields: {
    ...common, channel: "call", callerPersonId: null, callerPartnerId: null, callerName: "Соседка", callerPhone: "8 701 111 22 33", recipientKind: "family", recipientId: family, newRecipient: null, headcount: null, wanted: "", lines,
    urgency: "ordinary", dueDate: TODAY, dueTime: null, address: "", workClasses: [], caseClosed: false,
  } });
  const [volunteer] = (await call.assignments.candidates({ wanted: { requestId, date: TODAY }, which: "fit" })).rows;
  await call.assignments.assign({ requestId, date: TODAY, volunteers: [{ id: volunteer?.id ?? "" }] });
  const route = await call.assignments.makeSheet({ date: TODAY, volunteerIds: [volunteer?.id ?? ""] });
  const sheet = await call.handoverSheets.create({ fields: { ...common, date: TODAY, lines, providers: [corps], volunteers: [], storeId: null, occurrenceId: null, place: "", recipients: [{ kind: "family", id: family }] } });
  const partner = (await call.partners.choices({ search: "фонд", limit: 5 })).find((one) => one.id !== corps)?.id ?? "";
  await call.commitments.create({ fields: {
    partnerId: partner, direction: "targeted_aid", itemKindId: set, unit: "set", amount: { qualifier: "exact", value: whole(1, "set"), high: null }, recipientKind: "family", recipientGroupId: null, headcount: null, rule: "", fromDate: TODAY, toDate: TODAY,
    skipHolidays: false, katoCode: null, note: "по имени",
  } });
  places = { route: `assignments/confirm?number=${route.number}`, signed: `handoverSheets/${sheet.id}/signed`, sheetForm: `handoverSheets/${sheet.id}/edit` };
}, 120_000);
afterAll(() => app.stop());

const told = () => app.page.getByRole("status").filter({ hasText: RULE }).first().waitFor();

describe("a family that had its set this month is told of", () => {
  it.each(["route", "signed", "sheetForm"] as const)("on a sheet: %s", async (place) => {
    await app.page.goto(`${app.address}#/${places[place]}`);
    await told();
    await app.page.getByRole("status").filter({ hasText: RULE }).getByRole("link", { name: /Дважды/ }).waitFor();
  });

  it("on a signed sheet no longer once its row is struck out", async () => {
    await app.page.goto(`${app.address}#/${places.signed}`);
    await told();
    const absent = app.page.getByRole("textbox", { name: "Кто не пришёл — номер строки" });
    await absent.fill("1");
    await absent.press("Enter");
    await app.page.getByText(/вычеркнуто 1/).waitFor();
    await app.page.getByRole("status").filter({ hasText: RULE }).waitFor({ state: "detached" });
  });

  it("while a request is taken", async () => {
    const { page } = app;
    await page.goto(`${app.address}#/requests/new`);
    await page.getByRole("radiogroup", { name: "Для кого" }).getByText("Семья").click();
    await choose(page, "Семья", "Дважды");
    await page.locator("label", { hasText: "Продуктовый набор" }).first().click();
    await told();
  });

  it("when what a partner promised is confirmed by name", async () => {
    const { page } = app;
    await page.goto(`${app.address}#/commitments/due`);
    const row = page.locator(`tr[data-due="${TODAY}"]`, { hasText: "Продуктовый набор" }).first();
    await row.getByRole("button", { name: "Другое количество" }).click();
    await choose(page, "Семья", "Дважды");
    await told();
    expect(app.complaints).toEqual([]);
  });
});
