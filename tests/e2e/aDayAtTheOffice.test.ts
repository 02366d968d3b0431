/**
 * A day at the office, from the first call to the last sheet: thirty requests, twelve volunteers, two route sheets, a
 * Wednesday that was missed, and a boy of sixteen who must not go where the water stands. What is bulk comes over the same
 * calls the window makes; what matters is done in the window.
 */
import type { ContractRouterClient } from "@orpc/contract";
import type { Locator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Contract } from "../../shared/contract";
import { addDays } from "../../shared/domain/periods";
import { exactly, whole } from "../../shared/domain/quantities";
import { type OpenApp, openApp } from "../helpers/browser";
import { PDF } from "../helpers/attachmentFiles";
import { setUpCorps } from "../helpers/firstCorps";
import { clientOfPage } from "../helpers/httpAsk";
import { partnerFields } from "../helpers/fields";
import { familyFields, newPerson, volunteerFields } from "../helpers/peopleFields";

type Client = ContractRouterClient<Contract>;
const AKTAU = "471010000";
const SHETPE = "473630100";
const ALL_WEEK = [{ weekdays: [1, 2, 3, 4, 5, 6, 7] as (1 | 2 | 3 | 4 | 5 | 6 | 7)[], from: null, to: null }];
const FAMILY_NAMES = [
  "Ахметова", "Байжанова", "Габитова", "Дуйсенова", "Есенова", "Жанабаева", "Закирова", "Ибраева", "Калиева", "Муканова", "Нургалиева", "Омарова", "Рахимова", "Сулейменова", "Тулегенова",
  "Утегенова", "Халелова", "Шарипова", "Алиева", "Бектурова", "Гумарова", "Досжанова", "Ержанова", "Жумабаева", "Искакова", "Кенжебаева", "Мамбетова", "Нурланова", "Оспанова", "Сабитова",
];
const TEAM_A = ["Арман Ермеков", "Болат Жакупов"];
const TEAM_B = ["Гульнара Иманова", "Данияр Касымов"];
const OTHERS = ["Ерлан Лесов", "Жанна Мусина", "Канат Нуров", "Лаура Омар", "Марат Пазылов", "Нурсултан Рысов"];
const BOY = "Тимур Сагинов";
const ILL = "Ульяна Темирова";

describe("a day at the office", () => {
  let app: OpenApp;
  let call: Client;
  let today: string;
  let lastWednesday: string;
  const volunteers = new Map<string, string>();
  const requests: string[] = [];
  const numbers: string[] = [];

  beforeAll(async () => {
    app = await openApp({ viewport: { width: 1366, height: 768 } });
    await setUpCorps(app.page);
    call = await clientOfPage(app.page);
    ({ today } = await call.system.status());
    const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
    lastWednesday = addDays(today, -((weekday + 7 - 2) % 7 || 7));
    const items = new Map((await call.items.all()).map((item) => [item.label, item.id]));
    const { id: fundId } = await call.partners.create({ fields: partnerFields({ nameRu: "Фонд «Шаңырақ»" }) });
    const { id: doctorsId } = await call.recipientGroups.create({ fields: { nameRu: "Врачи больницы", nameKk: "", kind: "doctors", partnerId: null, katoCode: null, place: "", headcount: 35, note: "" } });
    await call.commitments.create({
      fields: {
        partnerId: fundId, direction: "targeted_aid", itemKindId: items.get("Обед") ?? "", unit: "serving", amount: exactly(whole(35, "serving")), recipientKind: "group", recipientGroupId: doctorsId,
        headcount: 35, rule: "FREQ=WEEKLY;BYDAY=WE", fromDate: addDays(lastWednesday, -14), toDate: null, skipHolidays: false, katoCode: null, note: "",
      },
    });
    const people: [string, Parameters<typeof newPerson>[1], Parameters<typeof volunteerFields>[1]][] = [
      ...[...TEAM_A, ...TEAM_B].map((name): [string, { katoCode: string }, { vehicle: string }] => [name, { katoCode: AKTAU }, { vehicle: "Газель" }]),
      ...OTHERS.map((name): [string, { katoCode: string }, object] => [name, { katoCode: SHETPE }, {}]),
      [BOY, { katoCode: AKTAU, birthDate: addDays(today, -16 * 365 - 40) }, { vehicle: "велосипед" }],
      [ILL, { katoCode: AKTAU }, { absences: [{ kind: "quarantine", from: addDays(today, -3), to: addDays(today, 11), note: "" }] }],
    ];
    for (const [name, person, own] of people) {
      const [given = "", family = ""] = name.split(" ");
      const { id } = await call.volunteers.create({ fields: volunteerFields(newPerson(`${family} ${given}`, { birthDate: "1994-02-11", phones: ["+77011234567"], ...person }), { hours: ALL_WEEK, ...own }) });
      volunteers.set(name, id);
    }
    for (const [at, name] of FAMILY_NAMES.entries()) {
      const katoCode = at % 3 === 0 ? SHETPE : AKTAU;
      const { id: recipientId } = await call.families.create({ fields: familyFields({ name, head: newPerson(`${name} Айгуль`), katoCode, address: `дом ${at + 1}`, phones: ["+77017654321"] }) });
      const { id } = await call.requests.create({
        fields: {
          channel: at % 2 ? "whatsapp" : "call", callerPersonId: null, callerPartnerId: null, callerName: name, callerPhone: "+77017654321", recipientKind: "family", recipientId, newRecipient: null,
          headcount: null, direction: "targeted_aid", wanted: "", lines: [{ itemKindId: items.get("Продуктовый набор") ?? "", quantity: whole(1, "set"), unit: "set" }], urgency: at === 0 ? "urgent" : "ordinary",
          dueDate: today, dueTime: null, katoCode, address: `дом ${at + 1}`, campaignId: null, workClasses: at === 0 ? ["disaster_aid"] : [], caseClosed: false, note: "",
        },
      });
      requests.push(id);
      numbers.push((await call.requests.get({ id })).extra.number);
    }
  });
  afterAll(() => app.stop());

  const open = async (page: Page, path: string, title: string | RegExp): Promise<void> => {
    await page.goto(`${app.address}#/${path}`);
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
  };
  const list = (name: string): Locator => app.page.getByRole("list", { name });
  const person = (name: string): string => name.split(" ").toReversed().join(" ");
  const sendByCall = (requestId: string, names: readonly string[]): Promise<unknown> =>
    call.assignments.assign({ requestId, date: today, volunteers: names.map((name) => ({ id: volunteers.get(name) ?? "" })) });

  it("in the morning a family stands in water: R21 the boy of sixteen is not among those who can go, and the article says why", async () => {
    const { page } = app;
    await open(page, `assignments/send/${requests[0]}`, "Кого отправить");
    await list("Можно отправить").getByRole("listitem").first().waitFor();
    expect(await list("Можно отправить").getByText(person(BOY)).count()).toBe(0);
    const boy = list("Отправить нельзя").getByRole("listitem").filter({ hasText: person(BOY) });
    expect(await boy.innerText()).toContain("Статья 12 пункт 2-1.1");
    expect(await boy.getByRole("checkbox").count() + (await boy.getByRole("button").count())).toBe(0);
    expect(await list("Отправить нельзя").innerText()).toContain("Карантин");
    await expect(sendByCall(requests[0] ?? "", [BOY])).rejects.toMatchObject({ code: "REFUSED", data: { reason: "sent_under_age", params: { point: "2-1.1" } } });
  });

  it("the two with a car from the next village are ticked and sent, the reasons beside their names", async () => {
    const { page } = app;
    await page.getByRole("checkbox", { name: "Нужна машина" }).check();
    const first = list("Можно отправить").getByRole("listitem").filter({ hasText: "есть машина" });
    await first.first().waitFor();
    expect(await first.first().innerText()).toContain("свободен(на) в это время");
    for (const name of TEAM_A) await page.getByRole("checkbox", { name: person(name) }).check();
    await page.getByRole("button", { name: "Отправить: 2" }).click();
    await page.getByRole("heading", { name: "Уже отправлены" }).waitFor();
    await expect.poll(() => call.requests.get({ id: requests[0] ?? "" }).then(({ extra }) => extra.state)).toBe("assigned");
  });

  it("a card that slipped to another column goes back with the two who were sent", async () => {
    const { page } = app;
    await open(page, "requests", "Обращения");
    const card = page.locator(`[data-request="${numbers[0]}"]`);
    await card.getByRole("button", { name: `Что сделать с обращением ${numbers[0]}` }).click();
    await page.getByRole("menuitem", { name: "Вернуть в новые" }).click();
    await page.locator(`[data-column="new"] [data-request="${numbers[0]}"]`).waitFor();
    // The card moves before the office has answered.
    const sent = async (): Promise<unknown> => (await call.assignments.ofRequest({ requestId: requests[0] ?? "" })).rows.map(({ state, volunteer }) => [state, volunteer?.name]).toSorted();
    await expect.poll(sent).toEqual([]);
    await page.getByRole("alert").filter({ hasText: numbers[0] ?? "" }).getByRole("button", { name: "Вернуть" }).click();
    await page.locator(`[data-column="assigned"] [data-request="${numbers[0]}"]`).waitFor();
    await expect.poll(sent).toEqual(TEAM_A.map((name) => ["planned", person(name)]).toSorted());
  });

  it("somebody who is on the road from ten to twelve is refused for eleven, with what keeps them", async () => {
    await call.assignments.assign({ requestId: requests[29] ?? "", date: today, from: "10:00", to: "12:00", volunteers: [{ id: volunteers.get(OTHERS[0] ?? "") ?? "" }] });
    await expect(call.assignments.assign({ requestId: requests[28] ?? "", date: today, from: "11:00", to: "11:30", volunteers: [{ id: volunteers.get(OTHERS[0] ?? "") ?? "" }] }))
      .rejects.toMatchObject({ data: { reason: "sent_busy", params: { what: numbers[29], from: "10:00", to: "12:00" } } });
  });

  it("by ten two teams have their addresses, and each takes a route sheet along", async () => {
    for (const id of requests.slice(1, 12)) await sendByCall(id, TEAM_A);
    for (const id of requests.slice(12, 24)) await sendByCall(id, TEAM_B);
    const { page } = app;
    await open(page, "assignments", "Кто куда идёт");
    for (const [team, name] of [[TEAM_A, "0001"], [TEAM_B, "0002"]] as const) {
      for (const one of team) await page.getByRole("checkbox", { name: `В маршрутный лист: ${person(one)}` }).check();
      await page.getByRole("button", { name: "Маршрутный лист на 2 волонтёров" }).click();
      await page.locator(`li[data-sheet$="-${name}"]`).waitFor();
    }
    expect(await page.locator("li[data-sheet]").allInnerTexts()).toEqual([expect.stringContaining("12 адресов"), expect.stringContaining("12 адресов")]);
    await page.locator('li[data-sheet$="-0001"]').getByRole("button", { name: "Печать" }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("dialog").getByRole("button", { name: "Получить PDF" }).click()]);
    expect(download.suggestedFilename()).toBe(`route-sheet-${today}-ru.pdf`);
  });

  it("in the evening the first sheet is settled in the window: all but one, and one got two sets", async () => {
    const { page } = app;
    await open(page, "assignments/confirm", "Отметка маршрутного листа");
    await page.getByRole("textbox", { name: "Номер листа" }).fill("1");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: /Маршрутный лист/ }).waitFor();
    const stop = (at: number): Locator => page.locator(`tr[data-request="${numbers[at]}"]`);
    await stop(3).getByRole("checkbox", { name: /Передано/ }).uncheck();
    await stop(3).getByText("закрыть без помощи").click();
    await stop(3).getByRole("textbox", { name: "Почему закрываем" }).fill("Уехали к родным в Жанаозен");
    await stop(4).getByRole("textbox", { name: "Продуктовый набор" }).fill("2");
    await page.getByRole("button", { name: "Подтвердить: передано 11 из 12" }).click();
    await page.getByText("Лист отметил(а)").waitFor();
    const { rows, total } = await call.deliveries.list({ filters: { state: "confirmed" }, pageSize: 100 });
    expect(total).toBe(11);
    expect(rows.map(({ items }) => items[0]?.amount.value).filter((value) => value === whole(2, "set"))).toHaveLength(1);
    expect((await call.requests.get({ id: requests[3] ?? "" })).extra).toMatchObject({ state: "closed", closeReason: "Уехали к родным в Жанаозен" });
  });

  it("ticked too fast, the sheet is taken back with a reason, and settled again with its signed scan", async () => {
    const { page } = app;
    await page.locator(`tr[data-request="${numbers[4]}"]`).getByText("2 набора").waitFor();
    await page.getByRole("button", { name: "Отозвать отметку" }).click();
    await page.getByRole("dialog").getByRole("textbox", { name: "Почему отзываем" }).fill("В доме 9 никого не было");
    await page.keyboard.press("Enter");
    await page.getByText("Отозвано 11 выдач, лист ждёт отметки").waitFor();
    expect((await call.deliveries.list({ filters: { state: "confirmed" } })).total).toBe(0);
    const stop = (at: number): Locator => page.locator(`tr[data-request="${numbers[at]}"]`);
    await stop(8).getByRole("checkbox", { name: /Передано/ }).uncheck();
    await stop(8).getByRole("textbox", { name: "Что знать тому, кто пойдёт" }).fill("Просили после 18");
    await page.getByRole("button", { name: "Подтвердить: передано 10 из 11" }).click();
    await page.getByText("Лист отметил(а)").waitFor();
    await page.locator('main input[type="file"]').setInputFiles({ name: "лист 0001.pdf", mimeType: "application/pdf", buffer: Buffer.from(PDF) });
    await page.getByText("лист 0001.pdf").first().waitFor();
    expect((await call.deliveries.list({ filters: { state: "confirmed", evidence: "some" } })).total).toBe(10);
    await open(page, `assignments/send/${requests[8]}`, "Кого отправить");
    await page.getByText("В прошлый раз: Просили после 18").waitFor();
  });

  it("the second sheet lies on two desks: one confirms it, the other is told who was first, and nothing is given twice", async () => {
    const { page } = app;
    await open(page, "assignments/confirm?number=2", /Маршрутный лист/);
    const button = page.getByRole("button", { name: "Подтвердить: переданы все 12" });
    await button.waitFor();
    const year = today.slice(0, 4);
    const sheet = await call.assignments.sheet({ number: `${year}-0002` });
    const stops = sheet.stops.map(({ id, items }) => ({ requestId: id, outcome: "given" as const, lines: items.map(({ item, amount }) => ({ itemKindId: item.id, quantity: amount.value })) }));
    const both = await Promise.allSettled([call.assignments.confirmSheet({ id: sheet.id, version: sheet.version, stops }), call.assignments.confirmSheet({ id: sheet.id, version: sheet.version, stops })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "REFUSED", data: { reason: "sheet_settled" } } });
    await page.getByText("Лист отметил(а)").waitFor();
    expect((await call.deliveries.list({ filters: { state: "confirmed" } })).total).toBe(22);
  });

  it("the fund did not come on Wednesday: it is marked as missed, with the reason", async () => {
    const { page } = app;
    await open(page, "commitments/due", /./);
    const row = page.locator(`tr[data-due="${lastWednesday}"]`);
    await row.focus();
    await page.keyboard.press("Delete");
    await page.getByRole("dialog").getByRole("textbox").fill("Машина фонда сломалась");
    await page.keyboard.press("Enter");
    await row.waitFor({ state: "detached" });
    const { rows } = await call.commitments.due({ from: lastWednesday, to: lastWednesday });
    expect(rows).toMatchObject([{ state: "missed", reason: "Машина фонда сломалась" }]);
  });

  it("at the end of the day the books agree: thirty requests, twenty-two answered, one closed, one on its way to an answer, six waiting", async () => {
    const count = async (state: "new" | "assigned" | "on_the_way" | "confirmed" | "closed"): Promise<number> => (await call.requests.list({ filters: { state } })).total;
    expect([await count("confirmed"), await count("closed"), await count("assigned"), await count("new")]).toEqual([22, 1, 1, 6]);
    expect((await call.audit.verify()).brokenAt).toBeNull();
    expect(app.complaints).toEqual([]);
  });
});
