/** Choosing another record from the keyboard: typed, found, taken. */
import type { Locator, Page } from "playwright";

/** Types into the box of that name and takes what is found first, which must be what was typed. */
export async function choose(within: Page | Locator, name: string | RegExp, typed: string): Promise<void> {
  const box = within.getByRole("combobox", typeof name === "string" ? { name, exact: true } : { name });
  const page = "page" in within ? within.page() : within;
  await box.click();
  await box.pressSequentially(typed);
  // While one list gives way to the next, both have somebody pointed at.
  await page.locator("[role=option][data-combobox-selected]", { hasText: new RegExp(typed, "i") }).first().waitFor();
  await box.press("Enter");
  // A box for several stays open for the next one, until it is left.
  await box.press("Tab");
  await page.getByRole("option").first().waitFor({ state: "hidden" });
}
