/** Pairs of records that may be one and wait for somebody's look (R22). */
import { insertMany } from "../../database/bulk";
import { rowsOf } from "../../database/reader";
import { amongGiven, given, givenValues, partOf } from "../../database/sql";
import type { WriteTransaction } from "../../database/writeQueue";
import { newId } from "../core/clock";
import type { Writing } from "../core/writing";

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
      `select p.first_id as "firstId", p.second_id as "secondId" from ${given("a", "review_pair p")}
       on p.kind = ${partOf("a", 0)} and p.first_id = ${partOf("a", 1)} and p.second_id = ${partOf("a", 2)}`,
      [givenValues(part.map(({ kind, ids }) => [kind, ...ids]))],
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

/**
 * After a merge: pairs of the merged are decided; those who were proposed against a record that is gone are proposed against the
 * one that is kept, and whoever was told apart from it is told apart from the one that is kept.
 */
export async function pairsFollowMerge({ tx, at, by }: Writing, kind: PairForReview["kind"], keepId: string, otherIds: readonly string[]): Promise<void> {
  const ids = [keepId, ...otherIds];
  const all = givenValues(ids);
  await tx.manager.query(
    `update review_pair set state = 'merged', decided_by = ?, decided_at = ? where kind = ? and state = 'open'
     and first_id in ${amongGiven} and second_id in ${amongGiven}`, [by?.name ?? "", at, kind, all, all],
  );
  const moved = givenValues(otherIds);
  const others = await rowsOf<MovedPair>(
    tx,
    `select first_id as "firstId", second_id as "secondId", band, score, reasons, state, batch_id as "batchId", decided_by as "decidedBy", decided_at as "decidedAt" from review_pair
     where kind = ? and state in ('open', 'different') and (first_id in ${amongGiven} or second_id in ${amongGiven}) order by state, id`, [kind, moved, moved],
  );
  for (const { firstId, secondId, band, score, reasons, state, batchId, decidedBy, decidedAt } of others) {
    const other = otherIds.includes(firstId) ? secondId : firstId;
    // Told apart once, made one now: the newer word stands.
    if (ids.includes(other)) continue;
    await addReviewPairs(tx, [{ kind, ids: [keepId, other], band, score, reasons: JSON.parse(reasons) as string[] }], batchId);
    if (state === "open") continue;
    const [first, second] = [keepId, other].sort();
    await tx.manager.query(`update review_pair set state = 'different', decided_by = ?, decided_at = ? where kind = ? and first_id = ? and second_id = ? and state = 'open'`, [decidedBy, decidedAt, kind, first, second]);
  }
}

interface MovedPair {
  readonly firstId: string;
  readonly secondId: string;
  readonly band: "same" | "look";
  readonly score: number;
  readonly reasons: string;
  readonly state: "open" | "different";
  readonly batchId: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
}
