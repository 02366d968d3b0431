/** The history of one delivery out of the journal, in the names of the desk's language: confirmations that were changed keep what they said. */
import type { Language } from "../../../shared/contract/base";
import type { DeliveryLineFields } from "../../../shared/contract/deliveries";
import { formatLocalDate } from "../../../shared/domain/periods";
import { phrase } from "../../../shared/domain/wording";
import { UNIT_NOUN } from "../../../shared/domain/wording.nouns";
import type { Askable } from "../../database/reader";
import { historyOf } from "../audit/history";
import { type ItemOnFile, itemsOf, type NamedKind, refsOf } from "../core/recordNames";
import { nameIn } from "../core/wording";

/** Fields whose values are ids, and of what. */
const NAMED: Readonly<Record<string, NamedKind>> = { providers: "partners", volunteers: "volunteers", campaignId: "campaigns", storeId: "stores" };
/** What names no thing a person would look for, or who was helped: that stands on the card and, as it was, in the journal. */
const LEFT_OUT = new Set(["note", "number", "recipientId", "occurrenceId", "requestId", "handoverSheetId", "katoCode"]);

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === null || value === undefined || value === "" ? [] : [value]);

export async function deliveryHistory(from: Askable, id: string, language: Language) {
  const entries = await historyOf(from, "deliveries", id);
  const valuesOf = (field: string): unknown[] => entries.flatMap(({ changes }) => changes.filter((change) => change.field === field).flatMap(({ before, after }) => [...listOf(before), ...listOf(after)]));
  const items = await itemsOf(from, (valuesOf("lines") as DeliveryLineFields[]).map((line) => line.itemKindId));
  const names = new Map<string, string>();
  for (const [field, kind] of Object.entries(NAMED)) {
    for (const ref of (await refsOf(from, kind, valuesOf(field).map(String))).values()) names.set(ref.id, nameIn(language, ref));
  }
  const text = (field: string, value: unknown): string => listOf(value).map((one) => said(field, one, { items, names, language })).join(", ");
  return entries.map(({ seq, at, by, action, ofMany, changes }) => ({
    seq, at, by, action,
    changes: changes
      // What it was entered with stands on the card unless it was changed; only changes are told.
      .filter(({ field }) => action !== "create" && !ofMany && !LEFT_OUT.has(field))
      .map(({ field, before, after }) => ({ field, before: text(field, before), after: text(field, after) }))
      .filter(({ before, after }) => before !== after),
  }));
}

interface Names {
  readonly items: ReadonlyMap<string, ItemOnFile>;
  readonly names: ReadonlyMap<string, string>;
  readonly language: Language;
}

function said(field: string, value: unknown, { items, names, language }: Names): string {
  if (field === "lines") {
    const line = value as DeliveryLineFields;
    const item = items.get(line.itemKindId);
    const amount = phrase({ amount: { qualifier: line.qualifier, value: line.quantity, high: null }, noun: UNIT_NOUN[line.unit], lang: language });
    return `${item ? nameIn(language, item) : ""} — ${amount}`;
  }
  if (field === "date") return formatLocalDate(String(value));
  return names.get(String(value)) ?? String(value);
}
