/** Which deliveries the list behind a claim already contains (R8, R10). */
import { insertMany } from "../../database/bulk";
import { newId } from "../core/clock";
import { type FieldProblem, invalid, notFound } from "../core/errors";
import { currentRecord, type Saved, setColumns, updateRecord } from "../core/records";
import type { Writing } from "../core/writing";
import { deliveryHeads } from "../deliveries/parts";
import { Claim } from "./claim.entity";
import { claimKind } from "./kind";
import { ClaimRow } from "./claimRow.entity";

export interface RowsInput {
  readonly id: string;
  readonly version: number;
  readonly deliveryIds: readonly string[];
}

/** Attaches deliveries; those attached before stay as they are. @throws OfficeError INVALID `unknown`, `other_recipients` at `deliveryIds.N` */
export async function attachRows(writing: Writing, input: RowsInput): Promise<Saved> {
  const claim = await currentRecord(claimKind, writing, input.id, input.version);
  await refuseUnfit(writing, claim, input.deliveryIds);
  const before = await attachedTo(writing, claim.id);
  const added = [...new Set(input.deliveryIds)].filter((id) => !before.has(id));
  await insertMany(writing.tx, "claim_row", ["id", "claim_id", "delivery_id"], added.map((deliveryId) => [newId(), claim.id, deliveryId]));
  return finish(writing, claim, before.size, before.size + added.length, added);
}

export async function detachRows(writing: Writing, input: RowsInput): Promise<Saved> {
  const claim = await currentRecord(claimKind, writing, input.id, input.version);
  const before = await attachedTo(writing, claim.id);
  const removed = [...new Set(input.deliveryIds)].filter((id) => before.has(id));
  for (let start = 0; start < removed.length; start += 500) {
    await writing.tx.manager
      .createQueryBuilder()
      .delete()
      .from(ClaimRow)
      .where("claim_id = :claimId and delivery_id in (:...part)", { claimId: claim.id, part: removed.slice(start, start + 500) })
      .execute();
  }
  return finish(writing, claim, before.size, before.size - removed.length, removed);
}

/** A family is no citizen (R25): the list of a claim about families holds deliveries to families, and so for people. */
async function refuseUnfit(writing: Writing, claim: Claim, ids: readonly string[]): Promise<void> {
  const heads = await deliveryHeads(writing.tx, ids);
  const wanted = claim.recipientKind === "family" || claim.recipientKind === "person" ? claim.recipientKind : null;
  const problems = ids.flatMap((id, at): FieldProblem[] => {
    const head = heads.get(id);
    if (!head) return [{ field: `deliveryIds.${at}`, kind: "unknown" }];
    return wanted !== null && head.recipient.kind !== wanted ? [{ field: `deliveryIds.${at}`, kind: "other_recipients" }] : [];
  });
  if (problems.length) throw invalid(problems);
}

async function attachedTo(writing: Writing, claimId: string): Promise<Set<string>> {
  const rows = await writing.tx.manager.getRepository(ClaimRow).findBy({ claimId });
  return new Set(rows.map((row) => row.deliveryId));
}

async function finish(writing: Writing, claim: Claim, before: number, after: number, touched: readonly string[]): Promise<Saved> {
  const version = claim.version + 1;
  await setColumns(claimKind, writing, claim.id, { version, updatedAt: writing.at });
  await writing.journal({
    action: "update", kind: claimKind.kind, id: claim.id, version, title: claim.statement,
    before: { rows: before }, after: { rows: after }, links: touched.map((id) => ({ kind: "deliveries", id })),
  });
  return { id: claim.id, version };
}

/** Whether the recipients of a claim are among those of another; the question is asked no more until the answer is taken back (R10). */
export async function answerWithin(writing: Writing, { id, withinId, answer }: { id: string; withinId: string; answer: "inside" | "apart" | "open" }): Promise<Saved> {
  const claim = await writing.tx.manager.getRepository(Claim).findOneBy({ id });
  const fields = claim && (await claimKind.load(writing.tx, id));
  if (!claim || !fields) throw notFound(claimKind.kind);
  const others = fields.apartFrom.filter((other) => other !== withinId);
  return updateRecord(claimKind, writing, id, claim.version, {
    ...fields,
    withinClaimId: answer === "inside" ? withinId : fields.withinClaimId === withinId ? null : fields.withinClaimId,
    apartFrom: answer === "apart" ? [...others, withinId] : others,
  });
}
