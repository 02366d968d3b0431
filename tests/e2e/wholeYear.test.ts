/**
 * A corps' year in the window: every fact that the source texts name is entered through its form, found again in its list, and, where it
 * is a number, opens in the briefing to its rows. The same facts go through the contract in the integration test of this name.
 */
import type { Locator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PDF } from "../helpers/attachmentFiles";
import { type OpenApp, openApp } from "../helpers/browser";
import { setUpCorps } from "../helpers/firstCorps";

/** What stands in a field of the form, by the path of the field. Of a list: what is typed or read there. */
type Entry = Readonly<Record<string, string>>;

describe("every fact of the texts, through the window", () => {
  let app: OpenApp;
  let page: Page;
  beforeAll(async () => {
    app = await openApp();
    page = app.page;
    await setUpCorps(page);
  });
  afterAll(() => app.stop());

  const pane = (): Locator => page.getByRole("complementary");
  const rows = (): Locator => page.locator("tbody tr[tabindex]");
  const hash = (): string => new URL(page.url()).hash;
  const open = (address: string): Promise<void> => page.evaluate((to) => { window.location.hash = to; }, address);

  async function put(path: string, value: string): Promise<void> {
    const box = pane().locator(`:is(input, textarea)[data-path="${path}"]`);
    if ((await box.getAttribute("role")) !== "combobox") return box.fill(value);
    await box.click();
    if ((await box.getAttribute("readonly")) === null) await box.pressSequentially(value);
    await page.getByRole("option", { name: value }).first().click();
    await box.press("Tab");
    await page.getByRole("option").first().waitFor({ state: "hidden" });
  }

  /** Looks for a word in the register's list, as people do: in its search. */
  async function find(register: string, word: string): Promise<void> {
    await open(`/${register}`);
    await page.getByRole("textbox", { name: "Поиск в списке", exact: true }).fill(word);
    await expect.poll(() => decodeURIComponent(hash())).toContain(`q=${word}`);
  }

  /** Fills the form of a new record, saves it, and finds it again in its list by a word. */
  async function enter(register: string, entry: Entry, word: string, more?: () => Promise<void>): Promise<void> {
    await open(`/${register}/new`);
    await pane().getByRole("button", { name: "Сохранить", exact: true }).waitFor();
    for (const [path, value] of Object.entries(entry)) await put(path, value);
    await more?.();
    await page.keyboard.press("Control+s");
    await expect.poll(hash, { timeout: 10_000 }).toMatch(new RegExp(`^#/${register}/[0-9a-f-]{36}`, "u"));
    await find(register, word);
    await expect.poll(() => rows().count()).toBe(1);
  }

  const figure = (id: string): Locator => page.locator(`[data-figure^="${id}"]`).first();

  /** The figure says so, and opens to as many rows. */
  async function stands(id: string, said: RegExp, counted: number): Promise<void> {
    await open("/briefings/compose?from=2020-03-16&to=2020-04-03");
    await figure(id).waitFor();
    expect((await figure(id).innerText()).replaceAll("\u00a0", " "), id).toMatch(said);
    await figure(id).click();
    await page.getByRole("tab", { name: `Учтено: ${counted}`, exact: true }).waitFor();
  }

  it("emergency from 16 March in the country and 19 March in a city; a period begins with the regime", async () => {
    await enter("regimes", { kind: "Чрезвычайное положение", from: "16.03.2020", document: "Указ № 285" }, "Указ");
    await enter("regimes", { kind: "Чрезвычайное положение", katoCode: "Алматы", from: "19.03.2020", document: "Постановление № 1" }, "Постановление");
    await open("/briefings/compose?from=2020-03-20&to=2020-04-03");
    await page.getByRole("button", { name: "С начала режима" }).click();
    await page.getByRole("menuitem", { name: /вся страна.*16\.03\.2020/iu }).click();
    await expect.poll(hash).toContain("from=2020-03-16");
    expect(hash()).toContain("to=2020-04-03");
    await page.getByRole("button", { name: "С начала режима" }).click();
    await page.getByRole("menuitem", { name: /Алматы.*19\.03\.2020/u }).click();
    await expect.poll(hash).toContain("from=2020-03-19");
  });

  it("mask makers and food delivery: a directory with the day each was checked, in both languages", async () => {
    await enter("services", { kind: "Маски", nameRu: "Ателье у моря", offerRu: "Маски от 150 тенге", offerKk: "150 теңгеден маска", checkedOn: "02.04.2020" }, "Ателье");
    await enter("services", { kind: "Доставка еды", nameRu: "Кафе на колёсах", offerRu: "Обеды", checkedOn: "01.03.2020" }, "колёсах");
  });

  it("learners from low-income families and rural schools, in a course beside the exam's", async () => {
    await enter("programmes", { nameRu: "Біргеміз: Білім", code: "BILIM", direction: "Образование", from: "16.03.2020", aimRu: "Подготовить к ЕНТ" }, "Білім");
    await enter("learners", {
      programmeId: "Біргеміз", "person.family": "Ахметова", "person.given": "Әлия", state: "Отобран(а)", selectedOn: "20.03.2020", criterion: "малообеспеченная семья", incomeEvidence: "Справка № 17", school: "№ 3, Шетпе", course: "Английский язык",
    }, "Ахметова", () => pane().getByLabel("Сельская школа").check());
    await rows().first().click();
    await pane().getByText("Справка № 17").waitFor();
    await stands("education.learners", /1 /u, 1);
  });

  it("volunteers among teachers: a figure of the corps' own, by occupation", async () => {
    await enter("volunteers", { "person.family": "Учителева", "person.given": "Сауле", status: "В строю", joinedOn: "16.03.2020", occupationKind: "учитель" }, "Учителева");
    await enter("volunteers", { "person.family": "Студентов", "person.given": "Ерлан", status: "В строю", joinedOn: "16.03.2020", occupationKind: "студент" }, "Студентов");
    await enter("ownFigures", { nameRu: "Волонтёры-учителя", measure: "Действующие волонтёры", occupation: "учитель" }, "учителя");
    await stands("own.volunteers", /1 волонт[её]р/u, 1);
  });

  it("volunteers in hospices: the institution, and a volunteer's clearance with its last day", async () => {
    await enter("hosts", { nameRu: "Хоспис «Мейірім»", kind: "Хоспис", contact: "Асель" }, "Мейірім");
    await enter("clearances", { volunteerId: "Учителева", kind: "Нет судимости", hostId: "Мейірім", issuedOn: "20.03.2020", expiresOn: "20.03.2021", document: "№ 17" }, "Учителева");
    await rows().first().click();
    await pane().getByText("20.03.2021").first().waitFor();
  });

  it("people who were trained, each once over all trainings", async () => {
    const attended = (name: string) => async (): Promise<void> => {
      await pane().getByRole("button", { name: "Добавить человека" }).click();
      await put("attendees.0.personId", name);
    };
    await enter("trainings", { topic: "Уход за пожилыми", date: "20.03.2020", hours: "6" }, "пожилыми", attended("Учителева"));
    await enter("trainings", { topic: "Первая помощь", date: "21.03.2020" }, "Первая", attended("Учителева"));
    await stands("programmes.trained", /1 /u, 2);
  });

  it("grants: a call, applications to it, and allocated and implemented as two figures", async () => {
    await enter("grantCalls", { nameRu: "Весенний конкурс", programmeId: "Біргеміз", openFrom: "16.03.2020", openTo: "20.03.2020", sum: "1000000" }, "Весенний");
    const grant = { programmeId: "Біргеміз", callId: "Весенний", applicantId: "Учителева", appliedOn: "17.03.2020" };
    await enter("grants", { title: "Сад у хосписа", ...grant, number: "1-В", sum: "400000", state: "Выделен", decidedOn: "20.03.2020" }, "хосписа");
    await enter("grants", { title: "Двор", ...grant, state: "Реализован", decidedOn: "21.03.2020", implementedOn: "02.04.2020" }, "Двор");
    await stands("grants.allocated", /2 /u, 2);
    await stands("grants.implemented", /1 /u, 1);
    await find("grantCalls", "Весенний");
    await rows().first().click();
    const card = async (): Promise<string> => (await pane().innerText()).replaceAll("\u00a0", " ");
    await expect.poll(card).toMatch(/Заявок\s+2\s/u);
    expect(await card()).toMatch(/Выделено\s+2\s/u);
    expect(await card()).toMatch(/не менее 400 000/u);
    await pane().getByRole("link", { name: "2", exact: true }).click();
    await expect.poll(() => rows().count()).toBe(2);
  });

  it("a published collection with its file; a memorial, a search and a document on war deeds with what came of each", async () => {
    const done = { from: "17.03.2020", state: "Сделано", doneOn: "20.03.2020" };
    await enter("outcomes", { kind: "Издание", title: "Сборник лучших практик", ...done }, "Сборник");
    await rows().first().click();
    await pane().locator("input[type=file]").setInputFiles({ name: "сборник.pdf", mimeType: "application/pdf", buffer: PDF });
    await pane().getByText("сборник.pdf").first().waitFor();
    await enter("outcomes", { kind: "Памятник или мемориал", title: "Обелиск в порту", ...done, outcome: "Восстановлена надпись" }, "Обелиск");
    await enter("outcomes", { kind: "Поиск пропавшего", title: "Поиск в степи", searchedFor: "Алиев А.", from: "17.03.2020", state: "Без результата", doneOn: "20.03.2020" }, "степи");
    await enter("outcomes", { kind: "Документ о подвиге", title: "Наградной лист 1944 года", ...done }, "Наградной");
    for (const id of ["outcomes.done:publication", "outcomes.done:memorial", "outcomes.done:war_document", "outcomes.searches"]) await stands(id, /1 /u, 1);
  });

  it("project 1 has neither centres nor grants, and each of the others both", async () => {
    await open("/programmes/catalogue");
    const projects = page.locator("article");
    await expect.poll(() => projects.count()).toBe(7);
    const texts = await projects.allInnerTexts();
    const [first = "", ...more] = texts.filter((text) => !/Центры поддержки/u.test(text) && !/[Гг]рант/u.test(text));
    expect([more.length, /НП-1/u.test(first)]).toEqual([0, true]);
    expect(texts.filter((text) => /Центры поддержки/u.test(text) && /[Гг]рант/u.test(text))).toHaveLength(6);
  });

  it("money of which nobody knows the sum, and masks of which nobody knows the recipients, are kept as unknown", async () => {
    await enter("partners", { nameRu: "Чосон", kind: "Другое" }, "Чосон");
    const days = { fromDate: "16.03.2020", toDate: "03.04.2020" };
    await enter("claims", { partners: "Чосон", statement: "Деньги шести семьям", recipientKind: "Деньги", ...days }, "шести", async () => {
      await pane().getByRole("combobox", { name: "Насколько точно" }).first().click();
      await page.getByRole("option", { name: "не указано" }).click();
    });
    await enter("claims", { partners: "Чосон", statement: "Раздали сто масок", recipientKind: "Вещи", itemKindId: "Маска", "amount.value": "100", ...days }, "масок");
    await find("claims", "шести");
    await rows().first().click();
    await expect.poll(() => pane().innerText()).toMatch(/не указан|неизвестн/iu);
    await stands("claims:", /количество не указано/u, 1);
    const masks = page.locator('[data-figure^="claims:"]').filter({ hasText: "100 масок" });
    await masks.click();
    await expect.poll(() => masks.getAttribute("aria-current")).toBe("true");
    await page.getByRole("tab", { name: "Учтено: 1", exact: true }).waitFor();
  });

  it("a campaign with several links: each leads to its own page", async () => {
    await enter("campaigns", { nameRu: "Конкурс рисунков", from: "20.03.2020", to: "30.03.2020", link: "https://instagram.com/mangystau_jastary\nfacebook.com/mangystau; без адреса", "reach.value": "около 3000" }, "рисунков", () => pane().getByLabel("Проходит в сети").check());
    await rows().first().click();
    const links = pane().locator("a[target=_blank]");
    await expect.poll(() => links.count()).toBe(2);
    expect(await links.evaluateAll((found) => found.map((link) => link.getAttribute("href")))).toEqual(["https://instagram.com/mangystau_jastary", "https://facebook.com/mangystau"]);
    await pane().getByText("без адреса").waitFor();
    await stands("campaigns.reach", /около 3 000/u, 1);
  });

  it("complains about nothing on the way", () => expect(app.complaints).toEqual([]));
});
