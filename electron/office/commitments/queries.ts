/** Lists and cards of commitments, and how much of what was promised has been given (R4). */
import type { z } from "zod";
import type { Direction, Language } from "../../../shared/contract/base";
import type { progressSchema, OccurrenceState } from "../../../shared/contract/commitments";
import type { Choice } from "../../../shared/contract/register";
import type { ItemRef, Ref, wordsSchema } from "../../../shared/contract/values";
import type { Amount, Unit } from "../../../shared/domain/amounts";
import { addDays } from "../../../shared/domain/periods";
import { once, RecurrenceError } from "../../../shared/domain/recurrence";
import { describeRecurrence } from "../../../shared/domain/recurrence.words";
import type { Askable } from "../../database/reader";
import type { ChoiceRequest } from "../core/choices";
import { chooseRecords } from "../core/chooseRecords";
import { listPage, type PageRequest } from "../core/lists";
import { nameIn } from "../core/wording";
import { type DayOff, holidaysBetween } from "../holidays/queries";
import { Commitment } from "./commitment.entity";
import { Occurrence } from "./occurrence.entity";
import { amountOf, namesOf, type PromisedTo } from "./names";
import { progressOfMany, type ProgressInBrief } from "./progress";
import { dueDates } from "./schedule";

export type Words = z.infer<typeof wordsSchema>;

export interface CommitmentRow {
  id: string;
  version: number;
  partner: Ref;
  item: ItemRef;
  amount: Amount;
  unit: Unit;
  direction: Direction;
  recipient: PromisedTo;
  rule: string;
  words: Words;
  fromDate: string;
  toDate: string | null;
  nextDue: string | null;
  progress: ProgressInBrief;
}

export async function listCommitments(
  from: Askable,
  request: PageRequest & { filters: { partnerId?: string; direction?: Direction; recipientGroupId?: string } },
  today: string,
): Promise<{ rows: CommitmentRow[]; total: number }> {
  const { partnerId, direction, recipientGroupId } = request.filters;
  const query = from.manager.getRepository(Commitment).createQueryBuilder("commitment");
  if (partnerId) query.andWhere("commitment.partner_id = :partnerId", { partnerId });
  if (direction) query.andWhere("commitment.direction = :direction", { direction });
  if (recipientGroupId) query.andWhere("commitment.recipient_group_id = :recipientGroupId", { recipientGroupId });
  const page = await listPage<{ id: string }>(
    {
      alias: "commitment",
      kind: "commitments",
      query,
      sorts: { partner: ["commitment.sort_key", "commitment.from_date"], from: ["commitment.from_date"] },
      select: {},
      row: (raw) => ({ id: String(raw["id"]) }),
    },
    request,
  );
  return { total: page.total, rows: await commitmentRows(from, page.rows.map((row) => row.id), today) };
}

const NONE: Amount = { qualifier: "exact", value: 0, high: null };
const NOTHING_YET: ProgressInBrief = { expected: NONE, confirmed: NONE };

/** Rows in the order of the ids. */
async function commitmentRows(from: Askable, ids: readonly string[], today: string): Promise<CommitmentRow[]> {
  if (ids.length === 0) return [];
  const found = await from.manager.getRepository(Commitment).createQueryBuilder("commitment").where("commitment.id in (:...ids)", { ids: [...ids] }).getMany();
  const byId = new Map(found.map((commitment) => [commitment.id, commitment]));
  const names = await namesOf(from, found);
  const next = await nextDueDates(from, ids, today);
  const progress = await progressOfMany(from, ids, today);
  return ids.flatMap((id) => {
    const commitment = byId.get(id);
    if (!commitment) return [];
    const { version, unit, direction, rule, fromDate, toDate } = commitment;
    return [{
      id, version, rule, fromDate, toDate,
      unit: unit as Unit, direction: direction as Direction, amount: amountOf(commitment), words: wordsOf(rule),
      nextDue: next.get(id) ?? null, progress: progress.get(id) ?? NOTHING_YET, ...names(commitment),
    }];
  });
}

/** The rule in the three languages; empty texts for one that cannot be read. */
export function wordsOf(rule: string): Words {
  try {
    const read = rule || once();
    return { ru: describeRecurrence(read, "ru"), kk: describeRecurrence(read, "kk"), en: describeRecurrence(read, "en") };
  } catch (error) {
    if (error instanceof RecurrenceError) return { ru: "", kk: "", en: "" };
    throw error;
  }
}

const PREVIEWED = 12;

/** The first dates of a rule, within a year where it has no end, and the days off that are left out for it. */
export async function previewRule(
  from: Askable, { rule, from: fromDate, to: toDate, skipHolidays }: { rule: string; from: string; to: string | null; skipHolidays: boolean },
): Promise<{ valid: boolean; dates: string[]; words: Words; skipped: DayOff[] }> {
  const until = toDate ?? addDays(fromDate, 366);
  try {
    const dates = dueDates({ rule, fromDate, toDate }, fromDate, until);
    const daysOff = skipHolidays && rule !== "" ? await holidaysBetween(from, fromDate, until) : [];
    const skipped = daysOff.filter((day) => dates.includes(day.date));
    const left = dates.filter((date) => skipped.every((day) => day.date !== date));
    return { valid: true, dates: left.slice(0, PREVIEWED), words: wordsOf(rule), skipped: skipped.slice(0, PREVIEWED) };
  } catch (error) {
    if (error instanceof RecurrenceError) return { valid: false, dates: [], words: wordsOf(""), skipped: [] };
    throw error;
  }
}

async function nextDueDates(from: Askable, ids: readonly string[], today: string): Promise<Map<string, string>> {
  const rows = await from.manager
    .getRepository(Occurrence)
    .createQueryBuilder("occurrence")
    .select("occurrence.commitment_id", "id")
    .addSelect("min(occurrence.due_date)", "next")
    .where("occurrence.commitment_id in (:...ids) and occurrence.state = 'due' and occurrence.due_date >= :today", { ids: [...ids], today })
    .groupBy("occurrence.commitment_id")
    .getRawMany<{ id: string; next: string }>();
  return new Map(rows.map((row) => [row.id, row.next]));
}

/** What a commitment's card shows beyond its fields. */
export async function commitmentExtra(from: Askable, id: string, today: string) {
  const commitment = await from.manager.getRepository(Commitment).findOneByOrFail({ id });
  const next = await from.manager
    .getRepository(Occurrence)
    .createQueryBuilder("occurrence")
    .where("occurrence.commitment_id = :id and occurrence.state = 'due' and occurrence.due_date >= :today", { id, today })
    .orderBy("occurrence.due_date")
    .getOne();
  return {
    ...(await namesOf(from, [commitment]))(commitment),
    words: wordsOf(commitment.rule),
    progress: await progressOf(from, commitment, today),
    nextDue: next && { id: next.id, version: next.version, dueDate: next.dueDate },
  };
}

/** "Confirmed of expected" until `today`, that day included (R4). What was cancelled was never expected. */
export async function progressOf(from: Askable, commitment: Commitment, today: string): Promise<z.infer<typeof progressSchema>> {
  const counted = await from.manager
    .createQueryBuilder()
    .from(Occurrence, "occurrence")
    .select("occurrence.state", "state")
    .addSelect("count(*)", "count")
    .where("occurrence.commitment_id = :id and occurrence.state <> 'cancelled' and occurrence.due_date <= :today", { id: commitment.id, today })
    .groupBy("occurrence.state")
    .getRawMany<{ state: OccurrenceState; count: number }>();
  const count = new Map(counted.map((one) => [one.state, Number(one.count)]));
  return {
    ...((await progressOfMany(from, [commitment.id], today)).get(commitment.id) ?? NOTHING_YET),
    occurrences: [...count.values()].reduce((sum, each) => sum + each, 0),
    confirmedOccurrences: count.get("confirmed") ?? 0,
    missedOccurrences: count.get("missed") ?? 0,
  };
}

export const commitmentChoices = (from: Askable, language: Language, request: ChoiceRequest): Promise<Choice[]> =>
  chooseRecords(
    from,
    {
      entity: Commitment,
      kind: "commitments",
      orderBy: "sortKey",
      async choices(commitments) {
        const names = await namesOf(from, commitments);
        return commitments.map((commitment) => {
          const { partner, item, recipient } = names(commitment);
          return { id: commitment.id, label: `${nameIn(language, partner)}: ${nameIn(language, item)}`, detail: recipient.group ? nameIn(language, recipient.group) : "" };
        });
      },
    },
    request,
  );
