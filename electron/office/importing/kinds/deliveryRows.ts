/** Deliveries of a list: what was given, in the unit its kind is counted in, on which day. */
import { amountFaults } from "../../../../shared/domain/amountFaults";
import type { RecipientKind } from "../../../../shared/contract/deliveries";
import type { Amount, Unit } from "../../../../shared/domain/amounts";
import { exactly, whole } from "../../../../shared/domain/quantities";
import { addProblem, addUnknown, type PlannedRow, type Planning, readable } from "../planning";
import type { ImportWriting } from "../writing";

const USUAL_ITEM = "grocery_set";

export interface GivenLine {
  readonly itemKindId: string;
  readonly unit: Unit;
  readonly amount: Amount;
}

/** The day of the row, of the whole list, or the last day of what it is a list of; a list that has none of them is not taken over. */
export const dayOf = (planning: Planning, row: PlannedRow, fallback: string | null): string =>
  row.read.values.date ?? planning.defaults.date ?? fallback ?? row.family?.read.values.date ?? "";

/** What rows are taken to give that do not say it. `day`: that of what the list is a list of. */
export function assumedOf(planning: Planning, rows: readonly PlannedRow[], day: string | null): { item: string; one: boolean; date: string } {
  const silent = (field: "item" | "amount" | "date"): boolean => readable(rows).some(({ read: { values } }) => values[field] === undefined);
  const usual = planning.names.find("items", USUAL_ITEM);
  return {
    item: planning.defaults.itemKindId === null && usual !== null && silent("item") ? planning.names.nameOf("items", usual) : "",
    one: planning.defaults.quantity === null && silent("amount"),
    date: planning.defaults.date === null && silent("date") ? (day ?? "") : "",
  };
}

/** What a row gives; names the problem where it cannot be told. Grocery sets where nothing says what it was. */
export function lineOf(planning: Planning, row: PlannedRow): GivenLine | null {
  const { item, amount, unit } = row.read.values;
  const itemKindId = item === undefined || item === "" ? (planning.defaults.itemKindId ?? planning.names.find("items", USUAL_ITEM)) : planning.names.find("items", item);
  const own = itemKindId === null ? null : planning.names.unitOf(itemKindId);
  if (itemKindId === null || own === null) {
    addUnknown(planning, row, "item", "items", item ?? "");
    return null;
  }
  if (unit !== undefined && unit !== own) {
    addProblem(row, "unit", "bad_choice", unit, own);
    row.outcome = "unreadable";
    return null;
  }
  const given = amount ?? (planning.defaults.quantity === null ? exactly(whole(1, own)) : exactly(planning.defaults.quantity));
  const [fault] = given.qualifier === "range" ? [{ kind: "only_range" }] : amountFaults(given, own);
  if (fault) {
    addProblem(row, "amount", "bad_number", String(given.value ?? ""));
    return null;
  }
  return { itemKindId, unit: own, amount: given };
}

/** A confirmed delivery by the partner of the list, with its number; answers with its id. */
export function addDelivery(
  into: ImportWriting, row: PlannedRow, recipient: { readonly kind: RecipientKind; readonly id: string; readonly headcount: number | null }, date: string,
  given: { readonly providers?: readonly string[]; readonly campaignId?: string | null; readonly direction?: string } = {},
): string {
  const { planning, writing } = into;
  const line = lineOf(planning, row);
  if (!line) throw new Error("A row without a line was planned to be written.");
  const { katoCode, placeText, note } = row.read.values;
  const id = into.numbered("delivery", date.slice(0, 4), {
    date, state: "confirmed", direction: given.direction ?? "targeted_aid", campaignId: given.campaignId ?? null, recipientKind: recipient.kind,
    personId: recipient.kind === "person" ? recipient.id : null, familyId: recipient.kind === "family" ? recipient.id : null,
    recipientGroupId: recipient.kind === "group" ? recipient.id : null, headcount: recipient.headcount, katoCode: katoCode ?? null, place: katoCode ? "" : (placeText ?? ""),
    occurrenceId: null, requestId: null, confirmedById: writing.by?.id ?? null, confirmedAt: writing.at, withdrawalReason: null, note: note ?? "",
  });
  for (const partnerId of given.providers ?? (planning.partnerId === null ? [] : [planning.partnerId])) into.add("delivery_provider", { deliveryId: id, partnerId });
  into.add("delivery_line", { deliveryId: id, itemKindId: line.itemKindId, qualifier: line.amount.qualifier, quantity: line.amount.value, unit: line.unit, position: 0 });
  return id;
}
