import { refused } from "../core/errors";
export async function handOverProblems(..._all: unknown[]): Promise<{ outcome: "cancelled" }> {
  throw refused("not_ready");
}
