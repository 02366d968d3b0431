/** How a commitment is kept. Saving it writes down its due dates (see `schedule.ts`). */
import type { CommitmentFields } from "../../../shared/contract/commitments";
import { searchKeys, sortKey } from "../../../shared/domain/names";
import { addDays } from "../../../shared/domain/periods";
import { checkedRecurrence, RecurrenceError } from "../../../shared/domain/recurrence";
import type { Askable } from "../../database/reader";
import { amountProblems } from "../core/amountProblems";
import { dateOrder } from "../core/dateOrder";
import type { FieldProblem } from "../core/errors";
import { inUse } from "../core/inUse";
import { itemsOf, refOf, unknownRefs } from "../core/recordNames";
import type { RecordKind } from "../core/records";
import { Commitment } from "./commitment.entity";
import { dueDates, reschedule, skippedDays } from "./schedule";

/** The fields of the form and the names that make up the commitment's own. */
export interface CommitmentOnFile extends CommitmentFields {
  readonly partnerName?: string;
  readonly itemName?: string;
}

/** Ten years of days. */
const MOST_DATES = 3_660;

export const commitmentKind: RecordKind<Commitment, CommitmentOnFile> = {
  kind: "commitments",
  entity: Commitment,
  personal: [],

  async load(from, id) {
    const commitment = await from.manager.getRepository(Commitment).findOneBy({ id });
    if (!commitment) return null;
    const { partnerId, itemKindId, recipientGroupId, headcount, rule, fromDate, toDate, skipHolidays, katoCode, note } = commitment;
    return {
      partnerId, itemKindId, recipientGroupId, headcount, rule, fromDate, toDate, skipHolidays, katoCode, note,
      direction: commitment.direction as CommitmentFields["direction"],
      unit: commitment.unit as CommitmentFields["unit"],
      amount: { qualifier: commitment.qualifier as CommitmentFields["amount"]["qualifier"], value: commitment.quantity, high: null },
      recipientKind: commitment.recipientKind as CommitmentFields["recipientKind"],
      partnerName: (await refOf(from, "partners", partnerId))?.nameRu,
      itemName: (await refOf(from, "items", itemKindId))?.nameRu,
    };
  },

  async check(tx, fields) {
    const item = (await itemsOf(tx, [fields.itemKindId])).get(fields.itemKindId);
    const problems: FieldProblem[] = [
      ...(await unknownRefs(tx, "partners", [["partnerId", fields.partnerId]])),
      ...(await unknownRefs(tx, "recipientGroups", [["recipientGroupId", fields.recipientGroupId]])),
    ];
    if (!item) problems.push({ field: "itemKindId", kind: "unknown" });
    else if (item.unit !== fields.unit) problems.push({ field: "unit", kind: "unit_differs", params: { unit: item.unit } });
    if (fields.amount.qualifier === "range") problems.push({ field: "amount.qualifier", kind: "no_range" });
    else problems.push(...amountProblems("amount", fields.amount, fields.unit));
    if (fields.recipientKind === "group" && fields.recipientGroupId === null) problems.push({ field: "recipientGroupId", kind: "for_whom_needed" });
    return [...problems, ...(await dateProblems(tx, fields))];
  },

  async columns(writing, fields, _id, existing) {
    const { amount, partnerName: _partner, itemName: _item, ...own } = fields;
    const partner = await refOf(writing.tx, "partners", fields.partnerId);
    return {
      ...own,
      rule: fields.rule && checkedRecurrence(fields.rule),
      qualifier: amount.qualifier,
      quantity: amount.value,
      sortKey: sortKey(partner?.nameRu ?? ""),
      occurrencesUntil: existing?.occurrencesUntil ?? null,
    };
  },

  children: (writing, id) => reschedule(writing, id),

  holds: (tx, id) => inUse(tx, id, { occurrences: "occurrence where state = 'confirmed' and commitment_id = ?" }),

  title: (fields) => [fields.partnerName, fields.itemName].filter(Boolean).join(": "),

  journalled({ partnerName: _partner, itemName: _item, ...fields }) {
    return { ...fields };
  },

  async search(from, _id, fields) {
    const [partner, item, group] = [await refOf(from, "partners", fields.partnerId), await refOf(from, "items", fields.itemKindId), await refOf(from, "recipientGroups", fields.recipientGroupId)];
    const words = [partner, item, group].flatMap((ref) => [ref?.nameRu ?? "", ref?.nameKk ?? ""]);
    return { title: `${partner?.nameRu ?? ""}: ${item?.nameRu ?? ""}`, subtitle: group?.nameRu ?? "", keys: searchKeys(words.join(" ")).join(" ") };
  },
};

async function dateProblems(tx: Askable, fields: CommitmentFields): Promise<FieldProblem[]> {
  const order = dateOrder("toDate", fields.fromDate, fields.toDate);
  if (order.length) return order;
  try {
    if (fields.rule) checkedRecurrence(fields.rule);
    const until = fields.toDate ?? addDays(fields.fromDate, 366);
    const dates = dueDates(fields, fields.fromDate, until, await skippedDays(tx, fields, fields.fromDate, until));
    if (dates.length === 0) return [{ field: "rule", kind: "no_dates" }];
    return dates.length > MOST_DATES ? [{ field: "rule", kind: "too_many_dates", params: { maximum: MOST_DATES } }] : [];
  } catch (error) {
    if (error instanceof RecurrenceError) return [{ field: "rule", kind: "bad_recurrence" }];
    throw error;
  }
}
