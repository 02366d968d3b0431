/**
 * The due dates of commitments, written down as occurrences: unique per commitment and date (R4).
 * A promise without an end is written down for two months ahead and topped up as time goes by.
 *
 * In the words of RFC 5545: a day off that a promise skips is an EXDATE of its rule; an occurrence with a `plannedDate` is
 * one instance given other values under that RECURRENCE-ID; a cancelled one is an instance with STATUS:CANCELLED. The rule
 * itself never changes for the sake of one day, and a new rule leaves what somebody decided about one day as it is.
 */
import { addDays } from "../../../shared/domain/periods";
import { occurrenceDates } from "../../../shared/domain/recurrence";
import { insertMany } from "../../database/bulk";
import type { Askable } from "../../database/reader";
import { newId } from "../core/clock";
import { setColumns } from "../core/records";
import { type Writing, write } from "../core/writing";
import type { Office } from "../createOffice";
import { holidaysBetween } from "../holidays/queries";
import { todayOfWrite } from "../settings/service";
import { Commitment } from "./commitment.entity";
import { Occurrence } from "./occurrence.entity";
import { changeOccurrence, occurrenceKind } from "./occurrences";

const DAYS_AHEAD = 62;
/** Reason of an occurrence that a new rule has no place for, and of one that a day off has taken. */
export const RULE_CHANGED = "rule_changed";
export const DAY_OFF = "day_off";
const BY_ITSELF: ReadonlySet<string> = new Set([RULE_CHANGED, DAY_OFF]);

interface Rule {
  readonly rule: string;
  readonly fromDate: string;
  readonly toDate: string | null;
}

const NO_DAYS: ReadonlySet<string> = new Set();

/**
 * Due dates of a rule in from..until, both included, but for the days in `skipped`; an empty rule is due once, on the
 * first day, whatever day that is. @throws RecurrenceError
 */
export function dueDates(commitment: Rule, from: string, until: string, skipped: ReadonlySet<string> = NO_DAYS): string[] {
  const last = commitment.toDate !== null && commitment.toDate < until ? commitment.toDate : until;
  if (!commitment.rule) return from <= commitment.fromDate && commitment.fromDate <= last ? [commitment.fromDate] : [];
  return occurrenceDates(commitment.rule, from, last, commitment.fromDate).filter((date) => !skipped.has(date));
}

/** Days in from..until that a promise skips: days off on file where it says so, else none. */
export async function skippedDays(from: Askable, { skipHolidays }: { readonly skipHolidays: boolean }, first: string, until: string): Promise<ReadonlySet<string>> {
  return skipHolidays ? new Set((await holidaysBetween(from, first, until)).map((one) => one.date)) : NO_DAYS;
}

/**
 * Brings the occurrences of a commitment that was just saved in line with it. What was confirmed or missed stays as it
 * was, and so does what somebody cancelled; what nobody touched follows the rule; what was touched and is due no longer
 * is cancelled and stays on file. One that was moved goes with the day the rule gave.
 */
export async function reschedule(writing: Writing, commitmentId: string): Promise<void> {
  const commitment = await writing.tx.manager.getRepository(Commitment).findOneByOrFail({ id: commitmentId });
  const until = await horizonOf(writing, commitment);
  const skipped = await skippedDays(writing.tx, commitment, commitment.fromDate, until);
  const wanted = new Set(dueDates(commitment, commitment.fromDate, until, skipped));
  const existing = await writing.tx.manager.getRepository(Occurrence).find({ where: { commitmentId }, order: { dueDate: "ASC" } });
  const kept = await pointedTo(writing.tx, commitmentId);
  const gone: string[] = [];
  for (const occurrence of existing) {
    const planned = occurrence.plannedDate ?? occurrence.dueDate;
    const isWanted = wanted.delete(planned);
    const untouched = occurrence.state === "due" && occurrence.version === 1 && !kept.has(occurrence.id);
    const expected = occurrence.ownExpected ? occurrence.expected : commitment.quantity;
    const expectsOther = occurrence.expected !== expected;
    const byItself = occurrence.state === "cancelled" && BY_ITSELF.has(occurrence.reason);
    if (untouched && !isWanted) gone.push(occurrence.id);
    else if (untouched && expectsOther) await setColumns(occurrenceKind, writing, occurrence.id, { expected });
    else if (occurrence.state === "due" && !isWanted) await changeOccurrence(writing, occurrence, { state: "cancelled", reason: skipped.has(planned) ? DAY_OFF : RULE_CHANGED });
    else if (byItself && isWanted) await changeOccurrence(writing, occurrence, { state: "due", reason: "", expected });
    else if (occurrence.state === "due" && expectsOther) await changeOccurrence(writing, occurrence, { expected });
  }
  await removeOccurrences(writing, gone);
  await addOccurrences(writing, commitment, [...wanted], until);
}

/** Called when the days off have changed: every promise that skips them follows, a deleted one too, for the day it comes back. */
export async function rescheduleAroundHolidays(writing: Writing): Promise<void> {
  const skipping = await writing.tx.manager.getRepository(Commitment).createQueryBuilder("commitment").where("commitment.skip_holidays = 1").orderBy("commitment.id").getMany();
  for (const { id } of skipping) await reschedule(writing, id);
  if (skipping.length === 0) return;
  const links = skipping.map(({ id }) => ({ kind: "commitments", id }));
  await writing.journal({ action: "update", kind: "commitments", id: null, after: { count: skipping.length }, links });
}

/** How many promises skip days off. */
export function skippingCommitments(from: Askable): Promise<number> {
  return from.manager.getRepository(Commitment).createQueryBuilder("commitment").where("commitment.skip_holidays = 1 and commitment.deleted_at is null").getCount();
}

/**
 * Writes down what falls due until `upTo` for promises without an end. Does nothing, and writes nothing, when all of it
 * is there, or beside a running office. Whoever counts what was expected in a period asks for its last day first.
 */
export function ensureOccurrences(office: Office, upTo: string): Promise<void> {
  const run = topUp(office, upTo, topUps.get(office));
  topUps.set(office, run.catch(() => undefined));
  return run;
}
/** One top-up after another, so that two windows do not both find the same one missing. */
const topUps = new WeakMap<Office, Promise<void>>();

async function topUp(office: Office, upTo: string, before: Promise<void> | undefined): Promise<void> {
  await before;
  if (!office.database.queue || (await behind(office.database.reader, upTo)).length === 0) return;
  await write(office, null, (writing) => ensureOccurrencesIn(writing, upTo));
}

/** The same inside a write that is under way. */
export async function ensureOccurrencesIn(writing: Writing, upTo: string): Promise<void> {
  const commitments = await behind(writing.tx, upTo);
  for (const commitment of commitments) {
    const after = addDays(commitment.occurrencesUntil ?? addDays(commitment.fromDate, -1), 1);
    await addOccurrences(writing, commitment, dueDates(commitment, after, upTo, await skippedDays(writing.tx, commitment, after, upTo)), upTo);
  }
  const links = commitments.map((commitment) => ({ kind: "commitments", id: commitment.id }));
  await writing.journal({ action: "update", kind: "commitments", id: null, after: { occurrencesUntil: upTo }, links });
}

function behind(from: Askable, upTo: string): Promise<Commitment[]> {
  return from.manager
    .getRepository(Commitment)
    .createQueryBuilder("commitment")
    .where("commitment.deleted_at is null and commitment.to_date is null and commitment.rule <> ''")
    .andWhere("commitment.occurrences_until < :upTo", { upTo })
    .getMany();
}

async function horizonOf(writing: Writing, commitment: Commitment): Promise<string> {
  if (commitment.toDate !== null) return commitment.toDate;
  const today = await todayOfWrite(writing);
  const ahead = addDays(commitment.fromDate > today ? commitment.fromDate : today, DAYS_AHEAD);
  return commitment.occurrencesUntil !== null && commitment.occurrencesUntil > ahead ? commitment.occurrencesUntil : ahead;
}

/** Occurrences that some delivery or signed sheet names: those must not go, whatever their state. */
async function pointedTo(from: Askable, commitmentId: string): Promise<Set<string>> {
  const rows = await from.manager
    .createQueryBuilder()
    .from("occurrence", "occurrence")
    .select("occurrence.id", "id")
    .where("occurrence.commitment_id = :commitmentId and (exists (select 1 from delivery d where d.occurrence_id = occurrence.id) or exists (select 1 from handover_sheet s where s.occurrence_id = occurrence.id))", { commitmentId })
    .getRawMany<{ id: string }>();
  return new Set(rows.map((row) => row.id));
}

async function removeOccurrences(writing: Writing, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += 500) {
    await writing.tx.manager.createQueryBuilder().delete().from(Occurrence).where("id in (:...part)", { part: ids.slice(start, start + 500) }).execute();
  }
}

async function addOccurrences(writing: Writing, commitment: Commitment, dates: readonly string[], until: string): Promise<void> {
  const moved = await writing.tx.manager
    .getRepository(Occurrence)
    .createQueryBuilder("occurrence")
    .where("occurrence.commitment_id = :id and occurrence.planned_date is not null", { id: commitment.id })
    .getMany();
  // A day that one was moved to is taken (R4: one per commitment and date), and a day that one was moved from has had its own.
  const taken = new Set(moved.flatMap((occurrence) => [occurrence.dueDate, occurrence.plannedDate]));
  const columns = ["id", "version", "created_at", "updated_at", "deleted_at", "commitment_id", "due_date", "planned_date", "expected", "own_expected", "state", "reason", "note"];
  const free = dates.filter((date) => !taken.has(date));
  await insertMany(writing.tx, "occurrence", columns, free.map((date) => [newId(), 1, writing.at, writing.at, null, commitment.id, date, null, commitment.quantity, 0, "due", "", ""]));
  await writing.tx.manager.getRepository(Commitment).update({ id: commitment.id }, { occurrencesUntil: until });
}
