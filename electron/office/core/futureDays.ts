/** R3: a plan proves nothing, so the day of what is said to have happened is today at the latest. */
import { todayOfWrite } from "../settings/service";
import { invalid } from "./errors";
import type { Writing } from "./writing";

/** Field -> day of what has happened. @throws OfficeError INVALID `date_in_future` */
export async function refuseFuture(writing: Pick<Writing, "tx" | "at">, days: Readonly<Record<string, string | null>>): Promise<void> {
  const today = await todayOfWrite(writing);
  const problems = Object.entries(days).filter(([, day]) => day !== null && day > today).map(([field]) => ({ field, kind: "date_in_future", params: { today } }));
  if (problems.length > 0) throw invalid(problems);
}
