/** The other views of the day's work: the calendar of requests, the week of shifts, and the steps of those who are sent. */
import type { ContractRouterClient } from "@orpc/contract";
import type { Locator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Contract } from "../../shared/contract";
import type { RequestFields } from "../../shared/contract/requests";
import { type OpenApp, openApp } from "../helpers/browser";
import { clientOfPage } from "../helpers/httpAsk";
import { newPerson, shiftFields, volunteerFields } from "../helpers/peopleFields";

const DAY = "2020-04-08";
let app: OpenApp;
let page: Page;
let call: ContractRouterClient<Contract>;
let familyId: string;

beforeAll(async () => {
  // The demo corps lives on 4 April 2020.
  app = await openApp({ demo: true });
  page = app.page;
  await page.getByRole("heading", { level: 1 }).waitFor();
  call = await clientOfPage(app.page);
  familyId = (await call.families.choices({ search: "", limit: 1 }))[0]?.id ?? "";
}, 120_000);
afterAll(() => app.stop());

const ask = (overrides: Partial<RequestFields>) =>
  call.requests.create({
    fields: {
      channel: "call", callerPersonId: null, callerPartnerId: null, callerName: "Соседка", callerPhone: "", recipientKind: "family", recipientId: familyId, newRecipient: null, headcount: null,
      direction: "health", wanted: "лекарства по рецепту", lines: [], urgency: "ordinary", dueDate: DAY, dueTime: null, katoCode: null, address: "", campaignId: null, workClasses: [], caseClosed: false, note: "", ...overrides,
    },
  });

describe("the calendar of requests", () => {
  const day = (date: string): Locator => page.locator(`[data-day="${date}"]`);

  it("shows the first of a day and how many more; they open as the list of that day, narrowed as the calendar was", async () => {
    for (const dueTime of ["09:00", "10:00", "11:00", "12:00", "13:00"]) await ask({ dueTime });
    await ask({ direction: "education", wanted: "учебники" });
    await page.goto(`${app.address}#/requests?view=month&day=${DAY}`);
    await day(DAY).getByText("6 из 6").waitFor();
    await page.goto(`${app.address}#/requests?view=month&day=${DAY}&direction=health`);
    await day(DAY).getByText("5 из 5").waitFor();
    expect(await day(DAY).getByRole("link").allInnerTexts()).toEqual([expect.stringContaining("09:00"), expect.stringContaining("10:00"), expect.stringContaining("11:00"), "ещё 2"]);
    await day(DAY).getByRole("link", { name: "ещё 2" }).click();
    await page.locator("tbody tr[tabindex]").nth(4).waitFor();
    expect(await page.locator("tbody tr[tabindex]").count()).toBe(5);
    const address = new URLSearchParams(page.url().split("?")[1]);
    expect(Object.fromEntries(address)).toMatchObject({ view: "list", direction: "health", from: DAY, to: DAY });
    expect(address.has("day")).toBe(false);
  });

  it("steps by month and by week, and a request opens beside it", async () => {
    await page.goto(`${app.address}#/requests?view=month&day=${DAY}&direction=health`);
    await page.getByRole("status").filter({ hasText: /Апрель 2020/i }).waitFor();
    await page.getByRole("button", { name: "Позже" }).click();
    await page.getByRole("status").filter({ hasText: /Май 2020/i }).waitFor();
    await page.getByRole("button", { name: "Раньше" }).click();
    await page.getByText("Неделя", { exact: true }).click();
    await expect.poll(() => page.locator("[data-day]").count()).toBe(7);
    await page.getByRole("button", { name: "Позже" }).click();
    await day(DAY).getByRole("link").nth(4).waitFor();
    // A week has room for all of a day.
    expect(await day(DAY).getByText("ещё").count()).toBe(0);
    await day(DAY).getByRole("link").first().click();
    await page.getByRole("complementary").getByText("лекарства по рецепту").first().waitFor();
    expect(await day(DAY).count()).toBe(1);
  });
});

describe("the week of shifts", () => {
  it("shows what there is and who is wanted; a new one begins here only for whoever may enter it", async () => {
    await call.shifts.create({ fields: shiftFields({ nameRu: "Пост на въезде", date: "2020-04-15", from: "08:00", to: "12:00", needed: 2 }) });
    await page.goto(`${app.address}#/shifts/week?from=2020-04-16`);
    const shift = page.locator('[data-day="2020-04-15"]').getByRole("link", { name: /Пост на въезде/ });
    await shift.waitFor();
    expect(await shift.innerText()).toContain("08:00–12:00");
    expect(await page.locator("[data-day]").count()).toBe(7);
    expect(await page.getByRole("link", { name: "Новая смена" }).count()).toBe(1);
    await page.getByRole("button", { name: "Позже" }).click();
    await page.locator('[data-day="2020-04-20"]').waitFor();

    const [admin] = await call.accounts.atDoor();
    const auditor = await call.accounts.create({ name: "Аудитор", role: "auditor", language: "ru", pin: "" });
    await call.accounts.signIn({ id: auditor.id, pin: "" });
    await page.goto("about:blank");
    await page.goto(`${app.address}#/shifts/week?from=2020-04-16`);
    await shift.waitFor();
    expect(await page.getByRole("link", { name: "Новая смена" }).count()).toBe(0);
    await call.accounts.signIn({ id: admin?.id ?? "", pin: "" });
    await page.goto("about:blank");
  });

  it("says so where a week has more shifts than it shows, and leads to the list of them all", async () => {
    const fields = shiftFields({ nameRu: "Сбор наборов", date: "2020-05-06" });
    for (let start = 0; start < 210; start += 35) await Promise.all(Array.from({ length: 35 }, () => call.shifts.create({ fields })));
    await page.goto(`${app.address}#/shifts/week?from=2020-05-06`);
    await page.getByRole("status").filter({ hasText: "Показаны первые 200 из 210 смен." }).getByRole("link").click();
    await page.getByText(/из 210$/).waitFor();
  });
});

describe("those who are sent", () => {
  it("set out, come back, and are taken back and sent again by the message's own button; what another desk did first is said", async () => {
    const { id: volunteerId } = await call.volunteers.create({ fields: volunteerFields(newPerson("Ермеков Арман", { birthDate: "1990-01-01", phones: ["8 701 123 45 67"] })) });
    const { id: requestId } = await ask({});
    await call.assignments.assign({ requestId, date: DAY, from: "09:00", to: "11:00", volunteers: [{ id: volunteerId }] });
    const rows = async () => (await call.assignments.ofRequest({ requestId })).rows;
    await page.goto(`${app.address}#/assignments/send/${requestId}`);
    const line = page.locator("[data-assignment]");
    await line.getByText("Ермеков Арман").waitFor();
    expect((await line.innerText()).replaceAll("\u00a0", " ")).toMatch(/09:00.*11:00[^]*\+7 701 123 45 67[^]*назначено/);

    const [before] = await rows();
    await line.getByRole("button", { name: "Снять с задания: Ермеков Арман" }).click();
    await page.getByRole("alert").filter({ hasText: "снят(а) с задания" }).getByRole("button", { name: "Вернуть" }).click();
    await expect.poll(async () => (await rows()).map(({ id, state, from, to }) => [id === before?.id, state, from, to])).toEqual([[false, "planned", "09:00", "11:00"]]);
    await line.filter({ hasText: "назначено" }).getByRole("button", { name: "Выехал(а)" }).click();
    await page.getByRole("alert").filter({ hasText: "Ермеков Арман в пути" }).waitFor();
    await line.filter({ hasText: "в пути" }).getByRole("button", { name: "Вернулся(-ась)" }).waitFor();
    expect((await call.requests.get({ id: requestId })).extra.state).toBe("on_the_way");

    // The other desk is quicker, and this window has not heard of it yet.
    await page.route("**/rpc/assignments/ofRequest**", () => undefined);
    const open = (await rows()).find(({ state }) => state === "on_the_way");
    await call.assignments.finish({ id: open?.id ?? "", version: open?.version ?? 0 });
    await line.getByRole("button", { name: "Вернулся(-ась)" }).click();
    await page.getByRole("alert").filter({ hasText: /уже/ }).waitFor();
    await page.unroute("**/rpc/assignments/ofRequest**");
    expect((await rows()).map(({ state }) => state)).toEqual(["done"]);
    expect(app.complaints.filter((each) => !each.includes("/rpc/assignments/finish"))).toEqual([]);
  });
});
