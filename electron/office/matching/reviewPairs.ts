/** Pairs of records that may be one and wait for somebody's look (R22). */
import { insertMany } from "../../database/bulk";
import { rowsOf } from "../../database/reader";
import type { WriteTransaction } from "../../database/writeQueue";
import { newId } from "../core/clock";

export interface PairForReview {
  readonly kind: "people" | "families";
  readonly ids: readonly [string, string];
  readonly band: "same" | "look";
  /** Tenths of a bit of evidence. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Puts pairs into the queue; those already there, decided or not, stay as they are. Answers with how many are new. */
export async function addReviewPairs(tx: WriteTransaction, pairs: readonly PairForReview[], batchId: string | null): Promise<number> {
  const distinct = new Map(pairs.map((pair) => [[...pair.ids].sort().join(" "), pair]));
  const ordered = [...distinct.values()].map((pair) => ({ ...pair, ids: [...pair.ids].sort() }));
  const known = new Set<string>();
  for (let start = 0; start < ordered.length; start += 2_000) {
    const part = ordered.slice(start, start + 2_000);
    const rows = await rowsOf<{ firstId: string; secondId: string }>(
      tx,
      `select p.first_id as "firstId", p.second_id as "secondId" from json_each(?) a cross join review_pair p
       on p.kind = json_extract(a.value, '$[0]') and p.first_id = json_extract(a.value, '$[1]') and p.second_id = json_extract(a.value, '$[2]')`,
      [JSON.stringify(part.map(({ kind, ids }) => [kind, ...ids]))],
    );
    for (const { firstId, secondId } of rows) known.add(`${firstId} ${secondId}`);
  }
  const added = ordered.filter(({ ids }) => !known.has(ids.join(" ")));
  await insertMany(
    tx, "review_pair", ["id", "kind", "first_id", "second_id", "band", "score", "reasons", "state", "batch_id", "decided_by", "decided_at"],
    added.map(({ kind, ids, band, score, reasons }) => [newId(), kind, ids[0] ?? "", ids[1] ?? "", band, score, JSON.stringify(reasons), "open", batchId, null, null]),
  );
  return added.length;
}
