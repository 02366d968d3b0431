/** How a handover sheet is kept until it is confirmed. */
import type { SheetFields, SheetLineFields, SheetRecipient } from "../../../shared/contract/handoverSheets";
import { unitScale } from "../../../shared/domain/amounts";
import { searchKeys } from "../../../shared/domain/names";
import { formatLocalDate } from "../../../shared/domain/periods";
import { isWholeUnit } from "../../../shared/domain/quantities";
import type { Askable } from "../../database/reader";
import { writeRows } from "../core/bulkRows";
import { newId } from "../core/clock";
import { type FieldProblem, refused } from "../core/errors";
import { itemsOf, refsOf, unknownRefs } from "../core/recordNames";
import { type RecordKind, replaceChildren } from "../core/records";
import { nextNumber } from "../settings/numbers";
import { HandoverSheet, HandoverSheetLine, HandoverSheetProvider, HandoverSheetRow, HandoverSheetVolunteer } from "./handoverSheet.entity";

export interface SheetOnFile extends SheetFields {
  readonly number?: string;
}

const keyOf = ({ kind, id }: SheetRecipient): string => `${kind} ${id}`;
/** Each recipient once, at its first place. */
const distinct = (recipients: readonly SheetRecipient[]): SheetRecipient[] => [...new Map(recipients.map((one) => [keyOf(one), one])).values()];

export const sheetKind: RecordKind<HandoverSheet, SheetOnFile> = {
  kind: "handoverSheets",
  entity: HandoverSheet,
  personal: [],

  async load({ manager }, id) {
    const sheet = await manager.getRepository(HandoverSheet).findOneBy({ id });
    if (!sheet) return null;
    const lines = await manager.getRepository(HandoverSheetLine).find({ where: { sheetId: id }, order: { position: "ASC" } });
    const providers = await manager.getRepository(HandoverSheetProvider).find({ where: { sheetId: id }, order: { id: "ASC" } });
    const volunteers = await manager.getRepository(HandoverSheetVolunteer).find({ where: { sheetId: id }, order: { id: "ASC" } });
    const rows = await manager.getRepository(HandoverSheetRow).find({ where: { sheetId: id }, order: { row: "ASC" } });
    const { number, date, campaignId, storeId, occurrenceId, katoCode, place, note } = sheet;
    return {
      number, date, campaignId, storeId, occurrenceId, katoCode, place, note,
      direction: sheet.direction as SheetFields["direction"],
      lines: lines.map(({ itemKindId, quantity, unit }) => ({ itemKindId, quantity, unit }) as SheetLineFields),
      providers: providers.map(({ partnerId }) => partnerId),
      volunteers: volunteers.map(({ volunteerId }) => volunteerId),
      recipients: rows.map(({ recipientKind, personId, familyId }) => ({ kind: recipientKind as SheetRecipient["kind"], id: personId ?? familyId ?? "" })),
    };
  },

  async check(tx, fields) {
    const problems: FieldProblem[] = [];
    if (fields.providers.length === 0) problems.push({ field: "providers", kind: "provider_needed" });
    if (fields.recipients.length === 0) problems.push({ field: "recipients", kind: "recipients_needed" });
    if (fields.lines.length === 0) problems.push({ field: "lines", kind: "lines_needed" });
    const unknown = await Promise.all([
      unknownRefs(tx, "partners", fields.providers.map((id, at) => [`providers.${at}`, id] as const)),
      unknownRefs(tx, "volunteers", fields.volunteers.map((id, at) => [`volunteers.${at}`, id] as const)),
      unknownRefs(tx, "campaigns", [["campaignId", fields.campaignId]]),
      unknownRefs(tx, "stores", [["storeId", fields.storeId]]),
    ]);
    return [...problems, ...unknown.flat(), ...(await sheetLineProblems(tx, fields.lines, "lines")), ...(await unknownRecipients(tx, fields.recipients))];
  },

  async columns(writing, fields, _id, existing) {
    if (existing?.state === "confirmed") throw refused("sheet_confirmed", { number: existing.number });
    const { lines: _lines, providers: _providers, volunteers: _volunteers, recipients: _recipients, number: _number, ...own } = fields;
    return { ...own, number: existing?.number ?? (await nextNumber(writing.tx, "sheet", fields.date)), state: "open", confirmedById: null, confirmedAt: null };
  },

  async children(writing, id, fields) {
    await replaceChildren(writing, HandoverSheetLine, { sheetId: id }, fields.lines.map(({ itemKindId, quantity, unit }, position) => ({ itemKindId, unit, quantity: quantity ?? 0, sheetId: id, position })));
    await replaceChildren(writing, HandoverSheetProvider, { sheetId: id }, [...new Set(fields.providers)].map((partnerId) => ({ sheetId: id, partnerId })));
    await replaceChildren(writing, HandoverSheetVolunteer, { sheetId: id }, [...new Set(fields.volunteers)].map((volunteerId) => ({ sheetId: id, volunteerId })));
    await writing.tx.manager.getRepository(HandoverSheetRow).delete({ sheetId: id });
    await writeRows(writing.tx, "handover_sheet_row", distinct(fields.recipients).map(({ kind, id: recipientId }, at) => ({
      id: newId(), sheetId: id, row: at + 1, recipientKind: kind, personId: kind === "person" ? recipientId : null, familyId: kind === "family" ? recipientId : null, deliveryId: null,
    })));
  },

  async holds(tx, id) {
    const sheet = await tx.manager.getRepository(HandoverSheet).findOneBy({ id });
    return sheet?.state === "confirmed" ? refused("sheet_confirmed", { number: sheet.number }) : null;
  },

  title: (fields) => fields.number ?? formatLocalDate(fields.date),

  // Names of hundreds of people would make an entry of the journal that nobody reads; the sheet itself keeps them.
  journalled: ({ recipients, ...fields }) => ({ ...fields, recipients: recipients.length }),

  async search(_from, _id, fields) {
    const number = fields.number ?? "";
    return { title: number, subtitle: [formatLocalDate(fields.date), fields.place].filter(Boolean).join(", "), keys: [number, ...searchKeys(`${number} ${fields.place}`)].join(" ") };
  },
};

export async function sheetLineProblems(from: Askable, lines: readonly SheetLineFields[], field: string): Promise<FieldProblem[]> {
  const items = await itemsOf(from, lines.map((line) => line.itemKindId));
  return lines.flatMap((line, at) => {
    const item = items.get(line.itemKindId);
    if (!item) return [{ field: `${field}.${at}.itemKindId`, kind: "unknown" }];
    if (item.unit !== line.unit) return [{ field: `${field}.${at}.unit`, kind: "unit_differs", params: { unit: item.unit } }];
    if (!line.quantity) return [{ field: `${field}.${at}.quantity`, kind: "quantity_needed" }];
    return isWholeUnit(line.unit) && line.quantity % unitScale(line.unit) !== 0 ? [{ field: `${field}.${at}.quantity`, kind: "not_whole" }] : [];
  });
}

async function unknownRecipients(from: Askable, recipients: readonly SheetRecipient[]): Promise<FieldProblem[]> {
  const idsOf = (kind: SheetRecipient["kind"]): string[] => recipients.filter((one) => one.kind === kind).map(({ id }) => id);
  const known = { person: await refsOf(from, "people", idsOf("person")), family: await refsOf(from, "families", idsOf("family")) };
  return recipients.some(({ kind, id }) => !known[kind].has(id)) ? [{ field: "recipients", kind: "unknown" }] : [];
}
