/** Lists of small registers, each row a record of its own: institutions, services, centres, materials, answers, regimes, outcomes, questions to the front office. */
import { answerFieldsSchema } from "../../../../shared/contract/answers";
import { contactFieldsSchema } from "../../../../shared/contract/contacts";
import { hostFieldsSchema } from "../../../../shared/contract/hosts";
import { COUNTED_OUTCOMES, OUTCOME_UNITS, outcomeFieldsSchema } from "../../../../shared/contract/outcomes";
import { serviceFieldsSchema } from "../../../../shared/contract/services";
import { materialFieldsSchema } from "../../../../shared/contract/information";
import { regimeFieldsSchema } from "../../../../shared/contract/regimes";
import { supportCentreFieldsSchema } from "../../../../shared/contract/supportCentres";
import { unitScale } from "../../../../shared/domain/amounts";
import { REGIME_NAMES } from "../../../../shared/domain/regimes";
import type { ImportFieldId, ImportValues } from "../../../../shared/domain/importing/types";
import { answerKind } from "../../answers/kind";
import { contactKind } from "../../contacts/kind";
import type { RecordEntity } from "../../core/recordEntity";
import { createRecord, type RecordKind } from "../../core/records";
import { hostKind } from "../../hosts/kind";
import { materialKind } from "../../information/materialKind";
import { outcomeKind } from "../../outcomes/kind";
import { regimeKind } from "../../regimes/kind";
import { sameRegime } from "../../regimes/queries";
import { serviceKind } from "../../services/kind";
import { supportCentreKind } from "../../supportCentres/kind";
import { addProblem, addUnknown, type PlannedRow, type Planning, readable, wantPast } from "../planning";
import { TABLE_OF, type ImportWriting } from "../writing";
import type { NamedRegister } from "../registerNames";
import type { KindOfList } from "./kindOfList";
import { markSameRows, writeEach } from "./promises";
import { addressOf, endsInOrder, heldAt, namesOf, notedWith } from "./rowValues";

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
          if (typeof name === "string" && planning.names.find(register, name) === null) addUnknown(planning, row, field, register, name);
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

export const hostsList = listOf({
  kind: hostKind,
  named: "hosts",
  fields: async (values) => hostFieldsSchema.parse({
    ...namesOf(values), kind: values.hostKind ?? "other", katoCode: values.katoCode ?? null, address: addressOf(values), contact: values.contactName ?? "", phone: (values.phones ?? []).join(", "),
    requirements: values.requirements ?? "", note: values.note ?? "",
  }),
});

export const servicesList = listOf({
  kind: serviceKind,
  named: "services",
  fields: async (values) => serviceFieldsSchema.parse({
    ...namesOf(values), kind: values.serviceKind ?? "other", offerRu: values.offer ?? "", offerKk: values.offerKk ?? "", phone: (values.phones ?? []).join(", "), hours: values.openHours ?? "",
    katoCode: values.katoCode ?? null, address: addressOf(values), checkedOn: values.date, note: values.note ?? "",
  }),
});

export const outcomesList = listOf({
  kind: outcomeKind,
  refers: [["programme", "programmes"]],
  check(row, planning) {
    if (row.read.values.outcomeState !== "going_on") wantPast(planning, row, "doneOn");
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
      quantity: COUNTED_OUTCOMES.includes(kind) ? (values.amount?.value ?? null) : null, ...heldAt(values), outcome: values.outcome ?? "",
      // Only a search has a field for whom it is after.
      note: notedWith(values, kind === "missing_person" ? "" : values.searchedFor),
    });
  },
});

export const centresList = listOf({
  kind: supportCentreKind,
  named: "supportCentres",
  refers: [["programme", "programmes"]],
  check(row, planning) {
    const { from, to, centreState } = row.read.values;
    if (centreState !== "planned") wantPast(planning, row, "from");
    // Until when an open centre is let may lie ahead.
    if (centreState !== "planned" && centreState !== "open") wantPast(planning, row, "to");
    endsInOrder("to")(row);
    if (centreState !== undefined && centreState !== "planned" && from === undefined) addProblem(row, "from", "missing_value");
    if (centreState === "closed" && to === undefined) addProblem(row, "to", "missing_value");
  },
  fields: async (values, into) => supportCentreFieldsSchema.parse({
    ...namesOf(values), programmeId: values.programme ? into.planning.names.find("programmes", values.programme) : null,
    state: values.centreState ?? (values.to !== undefined ? "closed" : values.from !== undefined ? "open" : "planned"), openedOn: values.from ?? null, closedOn: values.to ?? null,
    katoCode: values.katoCode ?? null, address: addressOf(values), contact: values.contactName ?? "", phone: (values.phones ?? []).join(", "), note: values.note ?? "",
  }),
});

export const materialsList = listOf({
  kind: materialKind,
  named: "informationMaterials",
  check(row) {
    const { amount, date } = row.read.values;
    // A print run is so many copies on a day; without its day nobody could tell it from the next one.
    if (amount !== undefined && date === undefined) addProblem(row, "date", "missing_value");
    if (amount !== undefined && (amount.qualifier !== "exact" || amount.value === null)) addProblem(row, "amount", "bad_number", "", "1000");
  },
  fields: async (values) => materialFieldsSchema.parse({
    ...namesOf(values), kind: values.materialKind ?? "memo", languages: values.languages ?? [],
    printRuns: values.amount?.value ? [{ on: values.date, copies: Math.round(values.amount.value / unitScale("piece")), printer: values.printer ?? "" }] : [], note: values.note ?? "",
  }),
});

export const answersList = listOf({
  kind: answerKind,
  named: "answers",
  fields: async (values) => answerFieldsSchema.parse({ topic: (values.title ?? "").slice(0, 200), ru: values.answer ?? "", kk: values.answerKk ?? "" }),
});

const WHOLE_COUNTRY = /казахстан|қазақстан|kazakhstan|республик|вся стран|всей стран|бүкіл ел|whole country/iu;

export const regimesList: KindOfList = {
  async prepare(planning, rows) {
    for (const row of readable(rows)) {
      const { regimeKind: kind = "emergency", placeText = "", katoCode = null, from = "" } = row.read.values;
      endsInOrder("to")(row);
      row.title = [REGIME_NAMES[kind].ru, placeText].filter(Boolean).join(", ");
      // Without a place a regime holds in the whole country: a village that nobody knows must not become that.
      if (placeText !== "" && katoCode === null) {
        if (WHOLE_COUNTRY.test(placeText)) row.problems.splice(0, row.problems.length, ...row.problems.filter((problem) => problem.kind !== "unknown_place"));
        else row.outcome = "unreadable";
      }
      if (row.outcome === "unreadable" || !(await sameRegime(planning.from, { kind, katoCode, from }))) continue;
      row.outcome = "onFile";
      addProblem(row, "regimeKind", "already_on_file", "", row.title);
    }
    markSameRows(readable(rows));
  },
  write: (into, rows) =>
    writeEach(into, rows, async (row) => {
      const { regimeKind: kind, katoCode = null, from = "", to = null, sourceDocument = "", note = "" } = row.read.values;
      const there = row.outcome === "onFile" ? await sameRegime(into.writing.tx, { kind: kind ?? "", katoCode, from }) : null;
      if (there) into.touched("regime", there, null);
      else await createRecord(regimeKind, into.quiet, regimeFieldsSchema.parse({ kind, katoCode, from, to, document: sourceDocument, note }));
    }),
};

export const contactsList = listOf({
  kind: contactKind,
  check(row) {
    const { callBackOn, callBackAt } = row.read.values;
    if (callBackAt !== undefined && callBackOn === undefined) addProblem(row, "callBackOn", "missing_value");
  },
  fields: async (values) => contactFieldsSchema.parse({
    date: values.date, time: values.askedAt ?? null, channel: values.channel ?? "call", topic: (values.title ?? "").slice(0, 200), question: values.question ?? "", answer: values.answer ?? "", personId: null,
    name: values.contactName ?? "", reachedAt: (values.phones ?? [])[0] ?? "", state: values.contactState ?? (values.callBackOn ? "open" : "answered"), callBackOn: values.callBackOn ?? null, callBackAt: values.callBackAt ?? null,
  }),
});
