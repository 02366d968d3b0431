/** The Friday: a head presses "draft", changes three sentences, issues No. 14 in two languages, and corrects it when two of the 17 turn out to be one. */
import { readFile } from "node:fs/promises";
import type { Download, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { partnerFields } from "../helpers/fields";
import { type OpenApp, openApp } from "../helpers/browser";
import { changed } from "../helpers/packs";

let app: OpenApp;
let page: Page;
beforeAll(async () => {
  app = await openApp({ demo: true, viewport: { width: 1366, height: 900 } });
  page = app.page;
  await page.locator("main h1").first().waitFor();
  await go("/briefings/compose?from=2020-03-16&to=2020-04-03&view=text");
});
afterAll(() => app.stop());

const go = (path: string): Promise<void> => page.evaluate((hash) => { window.location.hash = hash; }, path);
const plain = (text: string): string => text.replaceAll("\u00a0", " ");
const editor = () => page.locator(".ProseMirror");
const kept = () => page.locator("[data-state=saved]").waitFor();
/** The cursor to the end of the line that holds these words. */
async function endOf(words: RegExp): Promise<void> {
  await editor().locator("p, h2, h3").filter({ hasText: words }).first().click({ position: { x: 4, y: 8 } });
  await page.keyboard.press("End");
}
const issue = async (): Promise<void> => {
  await page.getByRole("button", { name: "Выпустить" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Номер").fill("14");
  await dialog.getByText("Тексты: Русский, Қазақша.").waitFor();
  await dialog.getByRole("button", { name: "Выпустить" }).click();
};
const hashShown = async (): Promise<string> => (await page.getByText(/^[0-9a-f]{64}$/).innerText()).trim();
const told = async (): Promise<string> => plain(await page.locator("[data-figure='aid.citizens.corps']").innerText());

describe("a briefing written, issued and corrected", () => {
  const issued = { address: "", hash: "" };

  it("begins with the office's own text; three sentences are changed around its figures", async () => {
    await page.getByRole("button", { name: "Править текст" }).click();
    await editor().locator("[data-chip='aid.citizens.corps']").first().waitFor();
    await endOf(/^Период/);
    await page.keyboard.type(" Спасибо всем, кто остался с нами в эти дни.");
    await page.getByRole("button", { name: "Кто сообщает" }).click();
    await page.getByPlaceholder("Найти того, кто сообщает").fill("молодёжного");
    await page.getByRole("option").first().click();
    await endOf(/^Корпус оказал/);
    await page.keyboard.type(" Волонтёры выезжали ");
    await page.getByRole("button", { name: "Вставить показатель" }).click();
    await page.getByPlaceholder("Найти показатель").fill("выдачи помощи гражданам корпусом");
    await page.getByRole("option").first().click();
    await page.keyboard.type(" и звонили каждый день.");
    await endOf(/^Адресная помощь/);
    await page.keyboard.type(" жителям области");
    await kept();
    const text = plain(await editor().innerText());
    for (const words of ["остался с нами в эти дни.", "Волонтёры выезжали 18 выдач и звонили каждый день.", "Адресная помощь жителям области", "Сообщает: руководитель молодёжного ресурсного центра."]) expect(text).toContain(words);
  });

  it("names as the speaker any partner on file, however many stand before it in the list", async () => {
    const names = [...Array.from({ length: 205 }, (_, at) => `Аа Фонд ${at + 1}`), "Яблоневый сад"];
    await page.evaluate(async (all) => {
      for (const fields of all) {
        const answer = await fetch("rpc/partners/create", { method: "POST", headers: { "content-type": "application/json", "x-erikti": "1" }, body: JSON.stringify({ json: { fields } }) });
        if (!answer.ok) throw new Error(await answer.text());
      }
    }, names.map((nameRu) => partnerFields({ nameRu })));
    await endOf(/^Информационная работа/);
    await page.getByRole("button", { name: "Кто сообщает" }).click();
    await page.getByPlaceholder("Найти того, кто сообщает").fill("яблон");
    await page.getByRole("option", { name: "Яблоневый сад" }).click();
    await kept();
    expect(plain(await editor().innerText())).toContain("Сообщает: Яблоневый сад.");
  });

  it("R16 a number that no figure stands behind is underlined and is not issued until somebody settles it", async () => {
    await endOf(/^Период/);
    await page.keyboard.type(" Телефон 109.");
    await editor().locator("[data-loose='109']").waitFor();
    await issue();
    await page.getByText(/Число 109 не связано ни с одним показателем/).waitFor();
    await page.keyboard.press("Escape");
    await page.locator("[data-loose-number='109']").getByRole("button", { name: "Это не показатель" }).click();
    await page.getByRole("menuitem", { name: "Телефон" }).click();
    await editor().locator("[data-no-figure=phone]").waitFor();
    expect(await editor().locator("[data-loose]").count()).toBe(0);
    await kept();
  });

  it("the Kazakh text was made stale by it, and is fresh when somebody says that it says the same", async () => {
    await page.getByText("Қазақша", { exact: true }).click();
    await page.locator("[data-stale]").waitFor();
    await endOf(/^Кезең/);
    await page.keyboard.type(" Көмектескеннің бәріне рақмет.");
    await kept();
    await page.getByRole("button", { name: "Сказано то же" }).click();
    await page.locator("[data-stale]").waitFor({ state: "detached" });
  });

  it("is issued as No. 14 in two languages and says what was written", async () => {
    await issue();
    await page.getByRole("heading", { name: "Брифинг 2020-0014, редакция 1" }).waitFor();
    issued.address = new URL(page.url()).hash.slice(1);
    issued.hash = await hashShown();
    expect(await told()).toContain("17 граждан");
    await page.getByText("Текст", { exact: true }).click();
    await page.getByText(/Волонтёры выезжали 18 выдач/).waitFor();
    await page.getByText("Қазақша", { exact: true }).click();
    await page.getByText(/Көмектескеннің бәріне рақмет/).waitFor();
    expect(await page.getByRole("radio", { name: "English" }).isDisabled()).toBe(true);
  });

  /** The people behind the first deliveries of two different names among the 17. */
  async function twoPeople(): Promise<string[]> {
    await go("/briefings/compose?from=2020-03-16&to=2020-04-03&figure=aid.citizens.corps");
    const links = page.locator("[role=tabpanel] tbody a[href*='/deliveries/']");
    await links.first().waitFor();
    const rows = await links.evaluateAll((all) => all.map((link) => ({ href: link.getAttribute("href") ?? "", name: (link.textContent ?? "").replace(/^\S+\s/, "") })));
    const [first] = rows;
    const other = rows.find((row) => row.name !== first?.name && rows.filter((each) => each.name === row.name).length === 1);
    const people: string[] = [];
    for (const row of [first, other]) {
      await go(row?.href.replace(/^#/, "") ?? "");
      const person = page.locator("aside a[href*='/people/']").first();
      await person.waitFor();
      await page.locator("aside h2").waitFor();
      people.push((await person.getAttribute("href"))?.split("/").at(-1) ?? "");
      await go("/deliveries");
      await page.locator("aside h2").waitFor({ state: "detached" });
    }
    return people;
  }

  it("R15 two of the 17 turn out to be one person: revision 2 says 16 with the reason, revision 1 still 17 with its hash", async () => {
    const [keep, other] = await twoPeople();
    expect(keep).not.toBe(other);
    await go(`/review/people/${keep}/${other}`);
    await page.getByRole("button", { name: /Один человек/ }).click();
    await page.waitForURL(new RegExp(`/people/${keep}$`));
    await go(issued.address);
    await page.getByRole("button", { name: "Исправить новой редакцией" }).click();
    await page.getByRole("dialog").getByLabel("Почему").fill("Двое оказались одним человеком");
    await page.getByRole("dialog").getByRole("button", { name: "Исправить новой редакцией" }).click();
    await page.getByRole("heading", { name: "Брифинг 2020-0014, редакция 2" }).waitFor();
    expect(await told()).toContain("16 граждан");
    await page.getByText("Причина редакции: Двое оказались одним человеком").waitFor();
    await page.getByText("Текст", { exact: true }).click();
    await page.getByText(/помощь 16 гражданам/).waitFor();
    // The rows that it concerns open as their records.
    await page.getByText("Исправления", { exact: true }).click();
    const affected = page.locator("[data-affected] a[href*='/deliveries/']");
    await affected.first().waitFor();
    expect(await page.locator("[data-affected]").first().innerText()).toMatch(/^(Изменена|Добавлена|Убрана): /);
    await go(issued.address);
    await page.getByRole("heading", { name: "Брифинг 2020-0014, редакция 1" }).waitFor();
    expect(await told()).toContain("17 граждан");
    expect(await hashShown()).toBe(issued.hash);
  });

  it("R14 the auditor's file of revision 1 holds by itself, against the checksum on paper", async () => {
    await page.getByRole("button", { name: "Выгрузить", exact: true }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: /XLSX/ }).click()]);
    const bytes = await readFile(await (download as Download).path());
    await page.keyboard.press("Escape");
    await go("/briefings/verify");
    await page.getByLabel(/Контрольная сумма с бумаги/).fill(issued.hash);
    await page.locator("input[type=file]").setInputFiles({ name: "briefing.xlsx", mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer: bytes });
    await page.getByText("Всё сходится").waitFor();
    // The same by dropping it, with the summary forged meanwhile.
    const forged = changed(bytes, "Сводка", (xml) => xml.replace(">17 граждан<", ">99 граждан<"));
    const dropped = await page.evaluateHandle((base64) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))], "forged.xlsx"));
      return transfer;
    }, Buffer.from(forged).toString("base64"));
    await page.locator("label", { hasText: "briefing.xlsx" }).dispatchEvent("drop", { dataTransfer: dropped });
    await page.getByText("Есть расхождения").waitFor();
    await page.getByText(/«99 граждан»/).first().waitFor();
  });

  it("where it was published and who said it is written down afterwards, and the checksum stays", async () => {
    await go(issued.address);
    await page.getByText("Опубликовано", { exact: true }).click();
    await page.getByText("Пока не записано, где и когда это опубликовали.").waitFor();
    await page.getByRole("button", { name: "Записать публикацию" }).click();
    const dialog = page.getByRole("dialog");
    expect(await dialog.getByRole("textbox", { name: "Кто сказал" }).inputValue()).not.toBe("");
    await dialog.getByRole("textbox", { name: "Где" }).fill("Газета «Огни Мангистау»");
    await dialog.getByRole("textbox", { name: "Ссылка" }).fill("ogni");
    await page.keyboard.press("Enter");
    await dialog.getByText("Адрес страницы начинается с https:// или http://.").waitFor();
    await dialog.getByRole("textbox", { name: "Ссылка" }).fill("https://ogni.kz/14");
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("link", { name: "Газета «Огни Мангистау»" }).waitFor();
    expect(await hashShown()).toBe(issued.hash);
    await page.getByRole("button", { name: "Удалить: Газета «Огни Мангистау»" }).click();
    await page.getByText("Пока не записано, где и когда это опубликовали.").waitFor();
    await page.locator(".mantine-Notification-root").filter({ hasText: "Публикация удалена" }).getByRole("button", { name: "Вернуть" }).click();
    await page.getByRole("link", { name: "Газета «Огни Мангистау»" }).waitFor();
  });

  it("complains of nothing on the way", () => {
    expect(app.complaints.filter((complaint) => !/409|publications\/create/.test(complaint))).toEqual([]);
  });
});
