/** Screens of registration: consents, places, records that may be one, lists that come in. */
import type { Page } from "playwright";
import { iinFor } from "../../shared/domain/iin";
import { lookAtList, MESSY_FAMILIES, readFile, step, xlsxFile } from "./importSteps";
import type { ListRows } from "./lists";
import { asked, go, openFirst } from "./onScreen";
import type { Screen } from "./screens";

/** Puts somebody on file twice, once in each spelling, and has the register looked through. */
async function twiceOnFile(page: Page): Promise<void> {
  for (const words of [["Қалиева", "Әлия"], ["Калиева", "Алия"]]) {
    await page.evaluate(() => { window.location.hash = "/people/new"; });
    const fields = page.locator("aside form input");
    await fields.nth(0).waitFor();
    for (const [at, word] of words.entries()) await fields.nth(at).fill(word);
    await page.locator("aside [data-path=birthDate] input, aside input[data-path=birthDate]").first().fill("06.05.2003");
    await page.keyboard.press("Control+Enter");
    await fields.nth(0).waitFor();
    await page.waitForFunction(() => (document.querySelector("aside form input") as HTMLInputElement | null)?.value === "");
  }
  await page.evaluate(() => { window.location.hash = "/review"; });
  await page.locator("main button:has(.tabler-icon-user-search)").click();
  await page.locator("main table button[aria-pressed]").first().waitFor();
}

/** Two families chosen by hand, to be looked at side by side. */
async function familiesSideBySide(page: Page): Promise<void> {
  await openFirst(page);
  await page.locator("aside button:has(.tabler-icon-arrows-join)").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox").click();
  await page.getByRole("option").nth(1).click();
  await dialog.getByRole("button").last().click();
  await page.locator("main table").first().waitFor();
}

const FAMILIES = "/imports/new?kind=families";
const VOLUNTEERS = "/imports/new?kind=volunteers";

const toColumns = async (page: Page): Promise<void> => {
  await readFile(page, await xlsxFile(MESSY_FAMILIES));
  await step(page, "columns").locator("table").first().waitFor();
};
const toPreview = async (page: Page): Promise<void> => {
  await toColumns(page);
  await lookAtList(page);
  await page.locator("tr[data-row]").first().waitFor();
};

const iinOf = (at: number): string => iinFor("1985-03-12", "male", at);

/** Takes a list over and begins with the next of its kind; `mend`: what is put right before. */
async function thenTheNext(page: Page, path: string, first: ListRows, next: ListRows, mend: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  const look = async (rows: ListRows): Promise<void> => {
    await readFile(page, await xlsxFile(rows));
    await step(page, "columns").locator("table").first().waitFor();
    await lookAtList(page);
    await page.locator("tr[data-row]").first().waitFor();
  };
  await look(first);
  await mend();
  await step(page, "preview").locator("button").last().click();
  await step(page, "result").locator("button").first().click();
  await step(page, "choose").waitFor();
  await go(page, path);
  await look(next);
}

const STATUSES = ["ФИО", "Дата рождения", "Статус"];
/** A word that no status has is put right everywhere; the partner's next list says so by itself. */
const mendedBefore = (page: Page): Promise<void> =>
  thenTheNext(page, VOLUNTEERS, [STATUSES, ["Досов Қайрат", "01.02.1980", "шалқар"], ["Ким Лев", "03.04.1981", "шалқар"]], [STATUSES, ["Петрова Анна", "05.06.1982", "шалқар"]], async () => {
    const box = page.locator("tr[data-row='2'] [role=group]");
    const cell = page.locator("tr[data-row='2'] button[data-severity]");
    // Shown a second time the office remembers it already.
    if ((await cell.count()) === 0) return;
    await cell.click();
    await box.locator("input:not([type=hidden])").click();
    await page.getByRole("option").nth(2).click();
    await box.getByRole("button").last().click();
    await box.waitFor({ state: "hidden" });
  });

const HOUSEHOLDS = ["ФИО", "ИИН", "Телефон", "Адрес"];
/** Families who came without phone and address, and a list that knows both. */
const emptyOnFile = (page: Page): Promise<void> =>
  thenTheNext(page, FAMILIES, [HOUSEHOLDS, ...[1, 2].map((at) => [`Досов Қайрат${at}`, iinOf(at), null, null])], [HOUSEHOLDS, ...[1, 2].map((at) => [`Досов Қайрат${at}`, iinOf(at), `8777000112${at}`, `Сатпаева ${at}`])]);

/** Rows that look the same: one that waits for an answer, one that somebody took apart, one confirmed; and a volunteer who comes again. */
async function sameInFile(page: Page): Promise<void> {
  const iin = iinOf(40);
  const again: ListRows = [["ФИО", "ИИН", "Дата рождения", "Телефон", "Навыки", "Авто"]];
  const twins = ["Данияр", "Даниар"].flatMap((name) => [1, 2, 3].map((at) => [`Сериков${"аев".slice(0, at)} ${name}`, null, `05.03.200${at}`, "87010001122", null, null]));
  await thenTheNext(page, VOLUNTEERS, [...again, ["Досов Қайрат", iin, null, null, "шитьё", "нива"]], [...again, ["Досов Қайрат", iin, null, null, "вождение", "лада"], ...twins]);
  await page.locator("tr[data-row='6'] button:not([data-severity])").last().click();
  await page.locator("tr[data-row='7'] button:not([data-severity])").first().click();
  await page.locator("tr[data-row='7'][data-outcome=twice]").waitFor();
  await page.locator("tr[data-row='2']").focus();
}

/** The columns that are not shown at first, all of them. */
async function everyColumn(page: Page): Promise<void> {
  await page.locator("main button:has(.tabler-icon-columns-3)").click();
  const boxes = page.getByRole("dialog").getByRole("checkbox");
  await boxes.first().waitFor();
  // A habit is kept by the office: the box is ticked when it says so.
  for (let at = 0; at < (await boxes.count()); at++) {
    if (await boxes.nth(at).isChecked()) continue;
    await boxes.nth(at).click();
    await page.waitForFunction((place) => [...document.querySelectorAll<HTMLInputElement>("[role=dialog] input[type=checkbox]")][place]?.checked, at);
  }
}

export const REGISTRATION_SCREENS: readonly Screen[] = [
  { name: "consents-lacking", path: "/consents/lacking" },
  { name: "consents-enter", path: "/consents/lacking", prepare: asked(/внести согласие|келісімді енгізу|enter a consent/iu) },
  { name: "consents-print", path: "/consents/lacking", prepare: asked(/бланк|form to sign/iu) },
  { name: "people-levels", path: "/people/new", prepare: async (page) => { await page.locator("aside button:has(.tabler-icon-list-tree)").click(); await page.getByRole("dialog").getByRole("button").nth(6).waitFor(); } },
  { name: "volunteers-marked-status", path: "/volunteers", prepare: async (page) => { await page.locator("tbody input[type=checkbox]").first().check(); await asked(/^(состояние|күйі|status)$/iu)(page); } },
  { name: "families-several", path: "/families/several?from=2020-03-16&to=2020-04-30" },
  { name: "families-merge", path: "/families", route: "/review/:kind/:keep/:other", prepare: familiesSideBySide },
  { name: "review-pair", path: "/review", prepare: twiceOnFile },
  { name: "review-later", path: "/review", prepare: async (page) => { await twiceOnFile(page); await page.keyboard.press("l"); await page.locator("main").getByRole("button").last().waitFor(); } },
  { name: "imports-empty", path: "/imports" },
  { name: "imports-choose", path: "/imports/new" },
  { name: "imports-columns", path: FAMILIES, prepare: toColumns },
  { name: "imports-preview", path: FAMILIES, prepare: toPreview },
  { name: "imports-problem-file", path: FAMILIES, prepare: async (page) => { await toPreview(page); await page.locator("button:has(.tabler-icon-file-alert)").click(); await page.getByRole("dialog").waitFor(); } },
  {
    name: "imports-fixing",
    path: FAMILIES,
    prepare: async (page) => {
      await toPreview(page);
      await page.locator("tr[data-row='6'] button").first().click();
    },
  },
  {
    name: "imports-result",
    path: FAMILIES,
    prepare: async (page) => {
      await toPreview(page);
      await step(page, "preview").locator("button").last().click();
      await step(page, "result").locator("button").first().waitFor();
    },
  },
  { name: "imports-mended-before", path: VOLUNTEERS, prepare: mendedBefore },
  { name: "imports-fill-empty", path: FAMILIES, prepare: emptyOnFile },
  { name: "imports-same-in-file", path: VOLUNTEERS, prepare: sameInFile },
  {
    name: "people-similar", path: "/people/new",
    prepare: async (page) => {
      const fields = page.locator("aside form input");
      await fields.nth(0).fill("Ахметов");
      await fields.nth(1).fill("Аскар");
      await page.locator("aside [role=status] a").first().waitFor();
    },
  },
  { name: "imports-list", path: "/imports" },
  { name: "families-columns", path: "/families", prepare: everyColumn },
  { name: "families-columns-added", path: "/families", prepare: async (page) => { await everyColumn(page); await page.keyboard.press("Escape"); await page.locator("th").last().scrollIntoViewIfNeeded(); } },
];
