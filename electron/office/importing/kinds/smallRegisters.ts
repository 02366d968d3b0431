/** Lists of small registers, each row a record of its own: campaigns, institutions, services, outcomes, questions to the front office. */
import { campaignFieldsSchema } from "../../../../shared/contract/campaigns";
import { contactFieldsSchema } from "../../../../shared/contract/contacts";
import { directionSchema } from "../../../../shared/contract/base";
import { hostFieldsSchema } from "../../../../shared/contract/hosts";
import { COUNTED_OUTCOMES, OUTCOME_UNITS, outcomeFieldsSchema } from "../../../../shared/contract/outcomes";
import { serviceFieldsSchema } from "../../../../shared/contract/services";
import { UNCOUNTED } from "../../../../shared/contract/values";
import type { ImportFieldId, ImportValues } from "../../../../shared/domain/importing/types";
import { campaignKind } from "../../campaigns/kind";
import { contactKind } from "../../contacts/kind";
import type { RecordEntity } from "../../core/recordEntity";
import { createRecord, type RecordKind } from "../../core/records";
import { hostKind } from "../../hosts/kind";
import { outcomeKind } from "../../outcomes/kind";
import { serviceKind } from "../../services/kind";
import { addProblem, type PlannedRow, type Planning, readable } from "../planning";
import { TABLE_OF, type ImportWriting } from "../writing";
import type { NamedRegister } from "../registerNames";
import type { KindOfList } from "./kindOfList";
import { partnerNamed } from "./organisations";
import { markSameRows, writeEach } from "./promises";

interface SmallRegister<Entity extends RecordEntity, Fields extends object> {
  readonly kind: RecordKind<Entity, Fields>;
  /** Where a row of a name on file adds nothing: the register it is looked up in. */
  readonly named?: NamedRegister;
  /** Records of other registers that a row names and that have to be there. */
  readonly refers?: readonly (readonly [ImportFieldId & keyof ImportValues, NamedRegister])[];
  /** What the columns of one row say against one another. */
  readonly check?: (row: PlannedRow, planning: Planning) => void;
  readonly fields: (values: ImportValues, into: ImportWriting) => Promise<Fields>;
}

function listOf<Entity extends RecordEntity, Fields extends object>({ kind, named, refers = [], check, fields }: SmallRegister<Entity, Fields>): KindOfList {
  return {
    async prepare(planning, rows) {
      for (const row of readable(rows)) {
        const { values } = row.read;
        row.title = values.title ?? "";
        for (const [field, register] of refers) {
          const name = values[field];
          if (typeof name === "string" && planning.names.find(register, name) === null) addProblem(row, field, "unknown_record", name);
        }
        check?.(row, planning);
        const known = named && row.outcome !== "unreadable" ? planning.names.find(named, row.title) : null;
        if (known === null || known === undefined || !named) continue;
        row.outcome = "onFile";
        addProblem(row, "title", "already_on_file", "", planning.names.nameOf(named, known));
      }
      markSameRows(readable(rows));
    },
    write: (into, rows) =>
      writeEach(into, rows, async (row) => {
        const known = named && row.outcome === "onFile" ? into.planning.names.find(named, row.title) : null;
        if (known) into.touched(TABLE_OF[kind.kind] ?? kind.kind, known, null);
        else {
          const { id } = await createRecord(kind, into.quiet, await fields(row.read.values, into));
          // The same name further down is this record.
          if (named) into.planning.names.learn(named, row.title, id);
        }
      }),
  };
}

const endsInOrder = (last: "to" | "doneOn") => (row: PlannedRow): void => {
  const { from } = row.read.values;
  const end = row.read.values[last];
  if (from !== undefined && end !== undefined && end < from) addProblem(row, last, "bad_date", end, from);
};
const placeOf = ({ katoCode, placeText }: ImportValues) => ({ katoCode: katoCode ?? null, place: katoCode ? "" : (placeText ?? "") });
const namesOf = ({ title, nameKk }: ImportValues) => ({ nameRu: title ?? "", nameKk: nameKk ?? "" });

export const campaignsList = listOf({
  kind: campaignKind,
  named: "campaigns",
  check: endsInOrder("to"),
  fields: async (values, into) => campaignFieldsSchema.parse({
    ...namesOf(values), organiserId: values.partner ? await partnerNamed(into, values.partner) : into.planning.partnerId, direction: directionSchema.safeParse(values.direction).data ?? "targeted_aid",
    from: values.from, to: values.to ?? null, ...placeOf(values), requirements: values.requirements ?? "", registered: values.headcount ?? null, attended: values.amount ?? UNCOUNTED, note: values.note ?? "",
  }),
});

const addressed = (values: ImportValues): string => [values.katoCode ? "" : (values.placeText ?? ""), values.address ?? ""].filter(Boolean).join(", ");

export const hostsList = listOf({
  kind: hostKind,
  named: "hosts",
  fields: async (values) => hostFieldsSchema.parse({
    ...namesOf(values), kind: values.hostKind ?? "other", katoCode: values.katoCode ?? null, address: addressed(values), contact: values.contactName ?? "", phone: (values.phones ?? []).join(", "),
    requirements: values.requirements ?? "", note: values.note ?? "",
  }),
});

export const servicesList = listOf({
  kind: serviceKind,
  named: "services",
  fields: async (values) => serviceFieldsSchema.parse({
    ...namesOf(values), kind: values.serviceKind ?? "other", offerRu: values.offer ?? "", offerKk: "", phone: (values.phones ?? []).join(", "), hours: values.openHours ?? "",
    katoCode: values.katoCode ?? null, address: addressed(values), checkedOn: values.date, note: values.note ?? "",
  }),
});

export const outcomesList = listOf({
  kind: outcomeKind,
  refers: [["programme", "programmes"]],
  check(row) {
    const { outcomeState, doneOn, outcomeKind: kind = "other", amount, unit } = row.read.values;
    endsInOrder("doneOn")(row);
    if (outcomeState !== undefined && outcomeState !== "going_on" && doneOn === undefined) addProblem(row, "doneOn", "missing_value");
    if (amount !== undefined && unit !== undefined && unit !== OUTCOME_UNITS[kind]) {
      addProblem(row, "unit", "bad_choice", unit, OUTCOME_UNITS[kind]);
      row.outcome = "unreadable";
    }
  },
  fields: async (values, into) => {
    const kind = values.outcomeKind ?? "other";
    return outcomeFieldsSchema.parse({
      kind, title: values.title, searchedFor: values.searchedFor ?? "", programmeId: values.programme ? into.planning.names.find("programmes", values.programme) : null,
      from: values.from, state: values.outcomeState ?? (values.doneOn ? "done" : "going_on"), doneOn: values.doneOn ?? null,
      quantity: COUNTED_OUTCOMES.includes(kind) ? (values.amount?.value ?? null) : null, ...placeOf(values), outcome: "", note: values.note ?? "",
    });
  },
});

export const contactsList = listOf({
  kind: contactKind,
  fields: async (values) => contactFieldsSchema.parse({
    date: values.date, time: null, channel: values.channel ?? "call", topic: (values.title ?? "").slice(0, 200), question: values.question ?? "", answer: values.answer ?? "", personId: null,
    name: values.contactName ?? "", reachedAt: (values.phones ?? [])[0] ?? "", state: values.contactState ?? "answered", callBackOn: null, callBackAt: null,
  }),
});
