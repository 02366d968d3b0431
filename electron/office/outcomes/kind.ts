/** How it is kept what came of a piece of work. */
import { COUNTED_OUTCOMES, OUTCOME_UNITS, type OutcomeFields, type OutcomeKind, type OutcomeState } from "../../../shared/contract/outcomes";
import { amountFaults } from "../../../shared/domain/amountFaults";
import { exactly } from "../../../shared/domain/quantities";
import { searchKeys, sortKey } from "../../../shared/domain/names";
import { dateOrder } from "../core/dateOrder";
import { unknownRefs } from "../core/recordNames";
import { refuseFuture } from "../core/futureDays";
import type { RecordKind } from "../core/records";
import { Outcome } from "./outcome.entity";

export const outcomeKind: RecordKind<Outcome, OutcomeFields> = {
  kind: "outcomes",
  entity: Outcome,
  personal: ["searchedFor", "outcome"],

  async load({ manager }, id) {
    const found = await manager.getRepository(Outcome).findOneBy({ id });
    if (!found) return null;
    const { kind, title, searchedFor, programmeId, fromDate, state, doneOn, quantity, katoCode, place, outcome, note } = found;
    return { kind: kind as OutcomeKind, title, searchedFor, programmeId, from: fromDate, state: state as OutcomeState, doneOn, quantity, katoCode, place, outcome, note };
  },

  async check(tx, fields) {
    return [
      ...(fields.state !== "going_on" && fields.doneOn === null ? [{ field: "doneOn", kind: "required" }] : []),
      ...(fields.quantity !== null && COUNTED_OUTCOMES.includes(fields.kind) ? amountFaults(exactly(fields.quantity), OUTCOME_UNITS[fields.kind]).map(({ kind }) => ({ field: "quantity", kind })) : []),
      ...dateOrder("doneOn", fields.from, fields.doneOn),
      ...(await unknownRefs(tx, "programmes", [["programmeId", fields.programmeId]])),
    ];
  },

  async columns(writing, { from, ...own }) {
    if (own.state !== "going_on") await refuseFuture(writing, { doneOn: own.doneOn });
    return {
      ...own, fromDate: from, sortKey: sortKey(own.title),
      quantity: COUNTED_OUTCOMES.includes(own.kind) ? own.quantity : null,
      searchedFor: own.kind === "missing_person" ? own.searchedFor : "",
    };
  },

  title: (fields) => fields.title,

  async search(_from, _id, fields) {
    return { title: fields.title, subtitle: fields.place, keys: searchKeys([fields.title, fields.searchedFor, fields.place].join(" ")).join(" ") };
  },
};
