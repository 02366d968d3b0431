import { localDateAt } from "../../../shared/domain/periods";
import type { Writing } from "../core/writing";
import { setting } from "./service";

/** The day of a write in the corps' region. */
export async function todayOfWrite(writing: Pick<Writing, "tx" | "at">): Promise<string> {
  const corps = await setting(writing.tx, "corps");
  return localDateAt(writing.at, corps?.timeZone ?? "Asia/Almaty");
}
