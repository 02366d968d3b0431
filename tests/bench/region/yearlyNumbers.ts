import type { WriteTransaction } from "../../../electron/database/writeQueue";
import { TableWriter } from "./tableWriter";

/** Year -> the last number given out in it. */
export type YearlyNumbers = Map<string, number>;

/** So that the office goes on from there. */
export async function putNumbersGivenOut(tx: WriteTransaction, kind: string, numbers: YearlyNumbers): Promise<void> {
  const writer = new TableWriter(tx, "number_series", "series last");
  for (const [year, last] of numbers) writer.add(`${kind}-${year}`, last);
  await writer.flush();
}
