/** Due dates with what confirmed them. */
import type { OccurrenceRow, OccurrenceState } from "../../../shared/contract/commitments";
import { sumAmounts } from "../../../shared/domain/amountArithmetic";
import type { Amount, Qualifier, Unit } from "../../../shared/domain/amounts";
import type { Ref } from "../../../shared/contract/values";
import type { SelectQueryBuilder } from "typeorm";
import type { Askable } from "../../database/reader";
import { refIn, refsOf } from "../core/recordNames";
import { Commitment } from "./commitment.entity";
import { Occurrence } from "./occurrence.entity";
import { amountOf, namesOf } from "./names";

export interface Confirmation {
  /** What was given of the promised kind, line by line, in the commitment's unit. */
  readonly amounts: Amount[];
  /** The newest of the deliveries. */
  readonly delivery: { readonly id: string; readonly number: string; readonly date: string; readonly headcount: number | null };
}

const CHUNK = 500;

/** What confirmed deliveries say of these occurrences (R3). One with none of them is missing. */
export async function confirmedByOccurrence(from: Askable, ids: readonly string[]): Promise<Map<string, Confirmation>> {
  const found = new Map<string, Confirmation>();
  for (let start = 0; start < ids.length; start += CHUNK) {
    const rows = await from.manager
      .createQueryBuilder()
      .from("delivery", "delivery")
      .innerJoin("occurrence", "occurrence", "occurrence.id = delivery.occurrence_id")
      .innerJoin("commitment", "commitment", "commitment.id = occurrence.commitment_id")
      .leftJoin("delivery_line", "line", "line.delivery_id = delivery.id and line.item_kind_id = commitment.item_kind_id and line.unit = commitment.unit")
      .select("delivery.occurrence_id", "occurrenceId")
      .addSelect("delivery.id", "id")
      .addSelect("delivery.number", "number")
      .addSelect("delivery.date", "date")
      .addSelect("delivery.headcount", "headcount")
      .addSelect("line.qualifier", "qualifier")
      .addSelect("line.quantity", "quantity")
      .where("delivery.occurrence_id in (:...part)", { part: ids.slice(start, start + CHUNK) })
      .andWhere("delivery.state = 'confirmed' and delivery.deleted_at is null")
      .orderBy("delivery.id")
      .getRawMany<{ occurrenceId: string; id: string; number: string; date: string; headcount: number | null; qualifier: Qualifier | null; quantity: number | string | null }>();
    for (const { occurrenceId, qualifier, quantity, ...delivery } of rows) {
      const amounts = found.get(occurrenceId)?.amounts ?? [];
      if (qualifier !== null) amounts.push({ qualifier, value: quantity === null ? null : Number(quantity), high: null });
      found.set(occurrenceId, { amounts, delivery });
    }
  }
  return found;
}

export interface DueRequest {
  readonly from: string;
  readonly to: string;
  readonly partnerId?: string;
  readonly commitmentId?: string;
  readonly state?: OccurrenceState;
  readonly limit: number;
}

/** Due dates of a period, earliest first, of commitments that are not deleted. */
export async function dueList(from: Askable, request: DueRequest): Promise<{ rows: OccurrenceRow[]; total: number; partners: PartnerDue[]; days: DayDue[] }> {
  const query = from.manager
    .getRepository(Occurrence)
    .createQueryBuilder("occurrence")
    .innerJoin(Commitment, "commitment", "commitment.id = occurrence.commitment_id and commitment.deleted_at is null")
    .where("occurrence.due_date >= :from and occurrence.due_date <= :to", { from: request.from, to: request.to });
  if (request.partnerId) query.andWhere("commitment.partner_id = :partnerId", { partnerId: request.partnerId });
  if (request.commitmentId) query.andWhere("occurrence.commitment_id = :commitmentId", { commitmentId: request.commitmentId });
  const [partners, days] = [await partnersDue(from, query.clone()), await daysDue(query.clone())];
  if (request.state) query.andWhere("occurrence.state = :state", { state: request.state });
  const total = await query.getCount();
  const occurrences = await query.orderBy("occurrence.due_date").addOrderBy("commitment.sort_key").addOrderBy("occurrence.id").limit(request.limit).getMany();
  return { total, partners, days, rows: await occurrenceRows(from, occurrences) };
}

interface PartnerDue {
  readonly partner: Ref;
  readonly expected: number;
  readonly confirmed: number;
}

/** How much of what was due of each partner is confirmed, whatever states the list itself shows. */
async function partnersDue(from: Askable, query: SelectQueryBuilder<Occurrence>): Promise<PartnerDue[]> {
  const counted = await query
    .andWhere("occurrence.state <> 'cancelled'")
    .select("commitment.partner_id", "id")
    .addSelect("commitment.sort_key", "sortKey")
    .addSelect("count(*)", "expected")
    .addSelect("sum(case when occurrence.state = 'confirmed' then 1 else 0 end)", "confirmed")
    .groupBy("commitment.partner_id")
    .addGroupBy("commitment.sort_key")
    .orderBy("commitment.sort_key")
    .getRawMany<{ id: string; expected: number; confirmed: number }>();
  const partners = await refsOf(from, "partners", counted.map((one) => one.id));
  return counted.map(({ id, expected, confirmed }) => ({ partner: refIn(partners, id), expected: Number(expected), confirmed: Number(confirmed) }));
}

interface DayDue {
  readonly date: string;
  readonly expected: number;
  readonly confirmed: number;
}

/** The same by day. */
async function daysDue(query: SelectQueryBuilder<Occurrence>): Promise<DayDue[]> {
  const counted = await query
    .andWhere("occurrence.state <> 'cancelled'")
    .select("occurrence.due_date", "date").addSelect("count(*)", "expected").addSelect("sum(case when occurrence.state = 'confirmed' then 1 else 0 end)", "confirmed")
    .groupBy("occurrence.due_date").orderBy("occurrence.due_date").getRawMany<{ date: string; expected: number; confirmed: number }>();
  return counted.map(({ date, expected, confirmed }) => ({ date, expected: Number(expected), confirmed: Number(confirmed) }));
}

async function occurrenceRows(from: Askable, occurrences: readonly Occurrence[]): Promise<OccurrenceRow[]> {
  const ids = [...new Set(occurrences.map((occurrence) => occurrence.commitmentId))];
  if (ids.length === 0) return [];
  const commitments = await from.manager.getRepository(Commitment).createQueryBuilder("commitment").where("commitment.id in (:...ids)", { ids }).getMany();
  const byId = new Map(commitments.map((commitment) => [commitment.id, commitment]));
  const names = await namesOf(from, commitments);
  const confirmed = await confirmedByOccurrence(from, occurrences.map((occurrence) => occurrence.id));
  return occurrences.flatMap(({ id, version, commitmentId, dueDate, plannedDate, state, reason, note, expected, ownExpected }) => {
    const commitment = byId.get(commitmentId);
    if (!commitment) return [];
    const confirmation = confirmed.get(id);
    const { qualifier } = amountOf(commitment);
    return [{
      id, version, commitmentId, dueDate, plannedDate, reason, note, ownExpected,
      state: state as OccurrenceState,
      unit: commitment.unit as Unit,
      expected: { qualifier: expected === null ? "unknown" as const : qualifier, value: expected, high: null },
      confirmed: confirmation ? sumAmounts(confirmation.amounts).amount : null,
      delivery: confirmation?.delivery ?? null,
      ...names(commitment),
    }];
  });
}
