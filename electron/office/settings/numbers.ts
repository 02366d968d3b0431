import { rowsOf } from "../../database/reader";
import type { WriteTransaction } from "../../database/writeQueue";

/** The next number people talk about: `2020-0147`, one series a year and kind, without gaps from rollbacks. */
export async function nextNumber(tx: WriteTransaction, kind: string, date: string): Promise<string> {
  const year = date.slice(0, 4);
  await tx.manager.query(
    `insert into number_series (series, last) values (?, 1) on conflict (series) do update set last = number_series.last + 1`,
    [`${kind}-${year}`],
  );
  const [row] = await rowsOf<{ last: number }>(tx, `select last from number_series where series = ?`, [`${kind}-${year}`]);
  return `${year}-${String(row?.last ?? 0).padStart(4, "0")}`;
}
