/** The wizard of lists as a person goes through it, for tests in the window. */
import type { Page } from "playwright";
import { writeTable } from "../../electron/files/tables/writeTable";
import type { ListRows } from "./lists";

export interface ListFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A real workbook; the first row holds the headings. */
export async function xlsxFile(rows: ListRows, name = "список.xlsx"): Promise<ListFile> {
  const [headings = [], ...cells] = rows;
  const pieces: Uint8Array[] = [];
  for await (const piece of writeTable({ name: "Лист1", headings: headings.map(String), rows: cells }, "xlsx", { title: name, date: "2020-04-03" })) pieces.push(piece);
  return { name, mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer: Buffer.concat(pieces) };
}

export const step = (page: Page, name: "choose" | "columns" | "preview" | "result") => page.locator(`section[data-step="${name}"][data-state="now"]`);

/** Gives the file to the open wizard and has it read. */
export async function readFile(page: Page, file: ListFile): Promise<void> {
  await page.locator("input[type=file]").setInputFiles(file);
  await step(page, "choose").locator("button[type=submit]").click();
}

/** From the columns to what would come of them. */
export async function lookAtList(page: Page): Promise<void> {
  await step(page, "columns").locator("button").last().click();
  await step(page, "preview").locator("[data-count]").first().waitFor();
}

/** The big numbers of the preview by their names. */
export async function counts(page: Page): Promise<Record<string, number>> {
  const all = await page.locator("[data-count]").evaluateAll((cards) => cards.map((card) => [(card as HTMLElement).dataset["count"] ?? "", Number((card.querySelector("strong")?.textContent ?? "").replace(/\D/g, ""))] as const));
  return Object.fromEntries(all);
}

/** A list with a bit of everything that goes wrong. */
export const MESSY_FAMILIES: ListRows = [
  ["№", "ФИО", "Дата рождения", "Телефон", "Адрес", "Кол-во человек", "Категория", "Отметка о получении"],
  [1, "Ахметова Әлия Серікқызы", "12.05.1984", "8 701 111 22 33", "Актау, 5 мкр., дом 3, кв. 7", 5, "многодетная", "да"],
  [2, "Ержанов Болат", "1.2.79", "87012223344; 8 7292 50-50-50", "Бейнеу", 4, "малообеспеченная", "да"],
  [3, "Ахметова Алия Сериковна", "12.05.1984", null, null, 5, null, null],
  [4, null, null, "87019998877", "Жанаозен", 3, null, null],
  [5, "Қонысбаева Гүлжамал Тілеубергенқызы-Әбдірахманова", "45.13.1990", "нет", "Сайын Шапағатов ауылы, Бейбітшілік көшесі", "пять", "воспитывает одна", null],
  ["Итого", null, null, null, null, 17, null, null],
];
