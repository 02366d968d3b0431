import type { Page } from "playwright";

/** Goes through the first start of an empty office in Russian. */
export async function setUpCorps(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Дальше" }).click();
  await page.getByLabel("Название корпуса на казахском").fill("Маңғыстау облыстық еріктілер корпусы");
  await page.getByLabel("Название корпуса на русском").fill("Мангистауский областной волонтёрский корпус");
  await page.getByPlaceholder("Выберите из списка").fill("Манг");
  await page.getByRole("option", { name: /Мангистауская/ }).click();
  await page.getByRole("button", { name: "Дальше" }).click();
  await page.getByLabel("Ваше имя").fill("Айгүл Сапарова");
  await page.getByRole("button", { name: "Открыть офис" }).click();
  await page.getByRole("navigation").waitFor();
}

