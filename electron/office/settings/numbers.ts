import { type Askable, rowsOf } from "../../database/reader";
import type { WriteTransaction } from "../../database/writeQueue";
import { NumberSeries } from "./setting.entity";

/** The next number people talk about: `2020-0147`, one series a year and kind, without gaps from rollbacks. */
export async function nextNumber(tx: WriteTransaction, kind: string, date: string): Promise<string> {
  const [number = ""] = await nextNumbers(tx, kind, date.slice(0, 4), 1);
  return number;
}

/** The same, several at once, in order. `year` is four digits. */
export async function nextNumbers(tx: WriteTransaction, kind: string, year: string, count: number): Promise<string[]> {
  await tx.manager.query(
    `insert into number_series (series, last) values (?1, ?2) on conflict (series) do update set last = number_series.last + ?2`,
    [`${kind}-${year}`, count],
  );
  const [row] = await rowsOf<{ last: number }>(tx, `select last from number_series where series = ?`, [`${kind}-${year}`]);
  const last = row?.last ?? 0;
  return Array.from({ length: count }, (_, at) => `${year}-${String(last - count + 1 + at).padStart(4, "0")}`);
}

/** Condition for "this number was typed": `2020-01` begins numbers of a year; `147` is that number of any year. Null for what is no number. */
export async function numberTyped(from: Askable, column: string, kind: string, typed: string): Promise<{ sql: string; parameters: Record<string, unknown> } | null> {
  if (/^\d{4}-\d*$/.test(typed)) return { sql: `${column} >= :first and ${column} < :beyond`, parameters: { first: typed, beyond: `${typed}~` } };
  if (!/^\d{1,9}$/.test(typed)) return null;
  const series = await from.manager.getRepository(NumberSeries).createQueryBuilder("series").where("series.series like :kind", { kind: `${kind}-%` }).getMany();
  const numbers = series.map((one) => `${one.series.slice(`${kind}-`.length)}-${String(Number(typed)).padStart(4, "0")}`);
  return { sql: `${column} in (:...numbers)`, parameters: { numbers: numbers.length ? numbers : [""] } };
}

/** The number that somebody chose, as the series writes it. */
export const numberTaken = (year: string, number: number): string => `${year}-${String(number).padStart(4, "0")}`;

/** The series goes on behind a number that somebody chose. */
export async function takeNumber(tx: WriteTransaction, kind: string, year: string, number: number): Promise<void> {
  await tx.manager.query(
    `insert into number_series (series, last) values (?1, ?2) on conflict (series) do update set last = case when number_series.last > ?2 then number_series.last else ?2 end`,
    [`${kind}-${year}`, number],
  );
}
