/**
 * The due dates of commitments, written down as occurrences: unique per commitment and date (R4).
 * A promise without an end is written down for two months ahead and topped up as time goes by.
 */
import { addDays } from "../../../shared/domain/periods";
import { occurrenceDates } from "../../../shared/domain/recurrence";
import { insertMany } from "../../database/bulk";
import type { Askable } from "../../database/reader";
import { newId } from "../core/clock";
import { setColumns } from "../core/records";
import { type Writing, write } from "../core/writing";
import type { Office } from "../createOffice";
import { Commitment } from "./commitment.entity";
import { Occurrence } from "./occurrence.entity";
import { changeOccurrence, occurrenceKind } from "./occurrences";
import { todayOfWrite } from "../settings/service";

const DAYS_AHEAD = 62;
/** Reason of an occurrence that a new rule has no place for. */
export const RULE_CHANGED = "rule_changed";

/** Due dates of a rule in from..until, both included; an empty rule is due once, on the first day. @throws RecurrenceError */
export function dueDates(commitment: { readonly rule: string; readonly fromDate: string; readonly toDate: string | null }, from: string, until: string): string[] {
  const last = commitment.toDate !== null && commitment.toDate < until ? commitment.toDate : until;
  if (!commitment.rule) return from <= commitment.fromDate && commitment.fromDate <= last ? [commitment.fromDate] : [];
  return occurrenceDates(commitment.rule, from, last, commitment.fromDate);
}

/**
 * Brings the occurrences of a commitment that was just saved in line with it. What was confirmed or missed stays as it
 * was; what nobody touched follows the rule; what was touched and is due no longer is cancelled and stays on file.
 */
export async function reschedule(writing: Writing, commitmentId: string): Promise<void> {
  const commitment = await writing.tx.manager.getRepository(Commitment).findOneByOrFail({ id: commitmentId });
  const until = await horizonOf(writing, commitment);
  const wanted = new Set(dueDates(commitment, commitment.fromDate, until));
  const existing = await writing.tx.manager.getRepository(Occurrence).find({ where: { commitmentId }, order: { dueDate: "ASC" } });
  const delivered = await withDeliveries(writing.tx, commitmentId);
  const gone: string[] = [];
  for (const occurrence of existing) {
    const isWanted = wanted.delete(occurrence.dueDate);
    const untouched = occurrence.state === "due" && occurrence.version === 1 && !delivered.has(occurrence.id);
    const expectsOther = occurrence.expected !== commitment.quantity;
    if (untouched && !isWanted) gone.push(occurrence.id);
    else if (untouched && expectsOther) await setColumns(occurrenceKind, writing, occurrence.id, { expected: commitment.quantity });
    else if (occurrence.state === "due" && !isWanted) await changeOccurrence(writing, occurrence, { state: "cancelled", reason: RULE_CHANGED });
    else if (occurrence.state === "cancelled" && isWanted) await changeOccurrence(writing, occurrence, { state: "due", reason: "", expected: commitment.quantity });
    else if (occurrence.state === "due" && expectsOther) await changeOccurrence(writing, occurrence, { expected: commitment.quantity });
  }
  await removeOccurrences(writing, gone);
  await addOccurrences(writing, commitment, [...wanted], until);
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
    await addOccurrences(writing, commitment, dueDates(commitment, after, upTo), upTo);
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

/** Occurrences that some delivery names: those must not go, whatever their state. */
async function withDeliveries(from: Askable, commitmentId: string): Promise<Set<string>> {
  const rows = await from.manager
    .createQueryBuilder()
    .from("occurrence", "occurrence")
    .select("occurrence.id", "id")
    .where("occurrence.commitment_id = :commitmentId and exists (select 1 from delivery d where d.occurrence_id = occurrence.id)", { commitmentId })
    .getRawMany<{ id: string }>();
  return new Set(rows.map((row) => row.id));
}

async function removeOccurrences(writing: Writing, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += 500) {
    await writing.tx.manager.createQueryBuilder().delete().from(Occurrence).where("id in (:...part)", { part: ids.slice(start, start + 500) }).execute();
  }
}

async function addOccurrences(writing: Writing, commitment: Commitment, dates: readonly string[], until: string): Promise<void> {
  const columns = ["id", "version", "created_at", "updated_at", "deleted_at", "commitment_id", "due_date", "expected", "state", "reason"];
  await insertMany(writing.tx, "occurrence", columns, dates.map((date) => [newId(), 1, writing.at, writing.at, null, commitment.id, date, commitment.quantity, "due", ""]));
  await writing.tx.manager.getRepository(Commitment).update({ id: commitment.id }, { occurrencesUntil: until });
}
