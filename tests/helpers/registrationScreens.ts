/** Screens of registration: consents, places, records that may be one, lists that come in. */
import type { Page } from "playwright";
import { lookAtList, MESSY_FAMILIES, readFile, step, xlsxFile } from "./importSteps";
import { asked, openFirst } from "./onScreen";
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

const toColumns = async (page: Page): Promise<void> => {
  await readFile(page, await xlsxFile(MESSY_FAMILIES));
  await step(page, "columns").locator("table").first().waitFor();
};
const toPreview = async (page: Page): Promise<void> => {
  await toColumns(page);
  await lookAtList(page);
  await page.locator("tr[data-row]").first().waitFor();
};

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
  { name: "imports-list", path: "/imports" },
];
