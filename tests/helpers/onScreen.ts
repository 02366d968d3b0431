/** What many screens begin with. */
import type { Page } from "playwright";

export const go = (page: Page, path: string): Promise<void> => page.evaluate((hash) => { window.location.hash = hash; }, path);

export const dialog = (page: Page): Promise<void> => page.getByRole("dialog").first().waitFor();

/** The card of the list's first record. */
export const openFirst = async (page: Page): Promise<void> => {
  await page.locator("tbody tr[tabindex]").first().click();
  await page.locator("aside h2").waitFor();
};

/** Presses one of several buttons, by the words of the language the screen is in, and waits for what it asks. */
export const asked = (words: RegExp, within = "main") => async (page: Page): Promise<void> => {
  await page.locator(within).getByRole("button", { name: words }).first().click();
  await page.getByRole("dialog").first().waitFor();
};
