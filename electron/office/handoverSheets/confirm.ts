/** The signed sheet comes back: everybody but those struck out got it. One write, and never a second time. */
import type { Direction } from "../../../shared/contract/base";
import type { SheetLineFields } from "../../../shared/contract/handoverSheets";
import { givenOf, type SheetLine } from "../../../shared/domain/handoverSheets";
import { insertMany } from "../../database/bulk";
import { invalid, notFound, refused } from "../core/errors";
import { currentRecord, type Saved, setColumns } from "../core/records";
import type { Writing } from "../core/writing";
import { confirmDeliveriesOfSheet, type SheetDelivery, withdrawDeliveriesOfSheet } from "../deliveries/bySheet";
import { HandoverSheet } from "./handoverSheet.entity";
import { sheetKind, sheetLineProblems, type SheetOnFile } from "./kind";

export interface SheetAnswered {
  readonly id: string;
  readonly version: number;
  readonly struckOut: readonly number[];
  readonly changed: readonly { readonly row: number; readonly lines: readonly SheetLineFields[] }[];
}

/**
 * @throws OfficeError REFUSED `sheet_confirmed` where somebody was faster, `sheet_row` for an answer that fits no row, `occurrence_confirmed`;
 * CHANGED_MEANWHILE; INVALID
 */
export async function confirmSheet(writing: Writing, answer: SheetAnswered): Promise<Saved & { readonly given: number }> {
  const { sheet, fields } = await sheetNow(writing, answer.id, answer.version);
  const problems = [...((await sheetKind.check?.(writing.tx, fields, sheet.id)) ?? []), ...(await changedProblems(writing, answer))];
  if (problems.length) throw invalid(problems);
  const due = fields.lines.map(exactLine);
  const { given, faults } = givenOf(fields.recipients.length, due, { struckOut: answer.struckOut, changed: answer.changed.map(({ row, lines }) => ({ row, lines: lines.map(exactLine) })) });
  const [fault] = faults;
  if (fault) throw refused("sheet_row", { kind: fault.kind, row: "row" in fault ? fault.row : 0 });

  const { recipients, lines: _lines, number: _number, note: _note, ...shared } = fields;
  const deliveries = given.map(({ row, lines }): SheetDelivery => {
    const recipient = recipients[row - 1];
    if (!recipient) throw new Error(`Sheet ${sheet.number} has no row ${row}.`);
    return { kind: recipient.kind, recipientId: recipient.id, lines: lines as SheetDelivery["lines"] };
  });
  const ids = await confirmDeliveriesOfSheet(writing, { ...shared, direction: shared.direction as Direction, handoverSheetId: sheet.id }, deliveries);
  await nameDeliveries(writing, sheet.id, given.map(({ row }, at) => ({ row, deliveryId: ids[at] ?? "" })));

  const version = answer.version + 1;
  await setColumns(sheetKind, writing, sheet.id, { state: "confirmed", confirmedById: writing.by?.id ?? null, confirmedAt: writing.at, version, updatedAt: writing.at });
  await writing.journal({
    action: "confirm", kind: sheetKind.kind, id: sheet.id, version, title: sheetKind.title(fields), before: { state: "open" },
    after: { state: "confirmed", given: ids.length, struckOut: [...answer.struckOut].sort((a, b) => a - b), changed: answer.changed.map(({ row }) => row) },
    links: ids.map((id) => ({ kind: "deliveries", id })),
  });
  return { id: sheet.id, version, given: ids.length };
}

/** @throws OfficeError REFUSED `sheet_open`; CHANGED_MEANWHILE */
export async function withdrawSheet(writing: Writing, id: string, version: number, reason: string): Promise<Saved & { readonly withdrawn: number }> {
  const sheet = await currentRecord(sheetKind, writing, id, version);
  if (sheet.state !== "confirmed") throw refused("sheet_open", { number: sheet.number });
  const ids = await withdrawDeliveriesOfSheet(writing, sheet, reason);
  await writing.tx.manager.query(`update handover_sheet_row set delivery_id = null where sheet_id = ?`, [id]);
  const next = version + 1;
  await setColumns(sheetKind, writing, id, { state: "open", confirmedById: null, confirmedAt: null, version: next, updatedAt: writing.at });
  await writing.journal({
    action: "withdraw", kind: sheetKind.kind, id, version: next, title: sheet.number, before: { state: "confirmed" }, after: { state: "open", reason, withdrawn: ids.length },
    personal: ["reason"], links: ids.map((deliveryId) => ({ kind: "deliveries", id: deliveryId })),
  });
  return { id, version: next, withdrawn: ids.length };
}

/** The state comes before the version: who was slower is to hear that it is done, not that something changed. */
async function sheetNow(writing: Writing, id: string, version: number): Promise<{ sheet: HandoverSheet; fields: SheetOnFile }> {
  const found = await writing.tx.manager.getRepository(HandoverSheet).findOneBy({ id });
  if (found?.state === "confirmed" && !found.deletedAt) throw refused("sheet_confirmed", { number: found.number });
  const sheet = await currentRecord(sheetKind, writing, id, version);
  const fields = await sheetKind.load(writing.tx, id);
  if (!fields) throw notFound(sheetKind.kind);
  return { sheet, fields };
}

const exactLine = ({ itemKindId, quantity, unit }: SheetLineFields): SheetLine => ({ itemKindId, quantity: quantity ?? 0, unit });

async function changedProblems({ tx }: Writing, { changed }: SheetAnswered) {
  const problems = [];
  for (const [at, { lines }] of changed.entries()) problems.push(...(await sheetLineProblems(tx, lines.filter(({ quantity }) => quantity !== 0), `changed.${at}.lines`)));
  return problems;
}

/** Which delivery each row was confirmed with. */
async function nameDeliveries({ tx }: Writing, sheetId: string, rows: readonly { readonly row: number; readonly deliveryId: string }[]): Promise<void> {
  const old = await tx.manager.query(`select id, "row", recipient_kind, person_id, family_id from handover_sheet_row where sheet_id = ?`, [sheetId]) as
    { id: string; row: number; recipient_kind: string; person_id: string | null; family_id: string | null }[];
  const byRow = new Map(rows.map(({ row, deliveryId }) => [row, deliveryId]));
  await tx.manager.query(`delete from handover_sheet_row where sheet_id = ?`, [sheetId]);
  await insertMany(
    tx, "handover_sheet_row", ["id", "sheet_id", "row", "recipient_kind", "person_id", "family_id", "delivery_id"],
    old.map((one) => [one.id, sheetId, one.row, one.recipient_kind, one.person_id, one.family_id, byRow.get(one.row) ?? null]),
  );
}
