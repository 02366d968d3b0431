/** Lists of people in programmes: who takes part, who was trained, who got a grant, who is let in where. */
import { clearanceFieldsSchema } from "../../../../shared/contract/hosts";
import { grantFieldsSchema } from "../../../../shared/contract/grants";
import { mentorFieldsSchema } from "../../../../shared/contract/mentors";
import { participationFieldsSchema } from "../../../../shared/contract/participations";
import { trainingFieldsSchema } from "../../../../shared/contract/trainings";
import { clearanceKind } from "../../clearances/kind";
import { createRecord, setColumns } from "../../core/records";
import { grantKind } from "../../grants/kind";
import { instalmentIds } from "../../grants/queries";
import { mentorKind } from "../../mentors/kind";
import { mentorsOfPeople } from "../../mentors/queries";
import { participationKind } from "../../participations/kind";
import { participationsOf } from "../../participations/queries";
import { trainingKind } from "../../trainings/kind";
import { matchRowsToPeople, markSameRecords } from "../peopleOfRows";
import { addProblem, addUnknown, type PlannedRow, type Planning, readable, wantPast } from "../planning";
import type { ImportWriting } from "../writing";
import type { KindOfList } from "./kindOfList";
import { wantOrder } from "./rowValues";
import { personOf } from "./households";
import { partnerNamed } from "./organisations";
import { markSameRows, writeEach } from "./promises";
import { inlinePersonOf, volunteersOfRows, writeVolunteer } from "./volunteersList";

/** The programme of rows that name none: the one that was chosen, else the only one there is. */
export const programmeOf = (planning: Planning, { read: { values: { programme } } }: PlannedRow): string | null =>
  programme ? planning.names.find("programmes", programme) : (planning.defaults.programmeId ?? planning.names.only("programmes"));

/** Rows that name no programme where there is more than one to choose from. */
export const programmeNeeded = (planning: Planning, rows: readonly PlannedRow[]): string | null =>
  readable([...rows]).some((row) => !row.read.values.programme && programmeOf(planning, row) === null) ? "programme_needed" : null;

/** A programme that a row names has to be on file. */
export function wantProgramme(planning: Planning, row: PlannedRow): void {
  const { programme } = row.read.values;
  if (programme && programmeOf(planning, row) === null) addUnknown(planning, row, "programme", "programmes", programme);
}

/** Volunteers of the rows, each put on file once. */
async function volunteerWriter(into: ImportWriting, rows: readonly PlannedRow[]): Promise<(row: PlannedRow) => Promise<string>> {
  const known = await volunteersOfRows(into.writing.tx, rows);
  const written = new Map<PlannedRow, string>();
  return async (row) => {
    const id = (row.first && written.get(row.first)) ?? (await writeVolunteer(into, row, known));
    written.set(row, id);
    into.from(row);
    return id;
  };
}

type SameRecord = (row: PlannedRow, earlier: PlannedRow) => boolean;

/** Days of two rows that meet; an open end has not come yet. */
const overlap: SameRecord = ({ read: { values: one } }, { read: { values: other } }) => (one.from ?? "") <= (other.to ?? "9999") && (other.from ?? "") <= (one.to ?? "9999");

/** People of a programme between two days. Two rows of one person and programme are one record where `same` says so. */
const onceInProgramme = (same: SameRecord): KindOfList["prepare"] => async (planning, rows) => {
  for (const row of readable(rows)) {
    wantPast(planning, row, "preparedOn");
    wantProgramme(planning, row);
    wantOrder(row, row.read.values.from, "to");
  }
  await matchRowsToPeople(planning, readable(rows), true);
  markSameRecords(readable(rows), (row, earlier) => programmeOf(planning, row) === programmeOf(planning, earlier) && same(row, earlier));
};

export const participationsList: KindOfList = {
  needs: programmeNeeded,

  prepare: onceInProgramme(overlap),

  async write(into, rows) {
    const volunteerOf = await volunteerWriter(into, rows);
    await writeEach(into, rows, async (row) => {
      const { values } = row.read;
      const programmeId = programmeOf(into.planning, row) ?? "";
      const [from, to] = [values.from ?? into.planning.defaults.date ?? "", values.to ?? null];
      const volunteerId = await volunteerOf(row);
      const [there] = await participationsOf(into.writing.tx, { programmeId, volunteerId, from, to });
      if (there) into.touched("participation", there, null);
      else await createRecord(participationKind, into.quiet, participationFieldsSchema.parse({ programmeId, volunteerId, role: values.role ?? "", from, to, note: values.note ?? "" }));
    });
  },
};

/** A person accompanies others in a programme once; a list that comes later says when they were prepared. */
export const mentorsList: KindOfList = {
  needs: programmeNeeded,

  prepare: onceInProgramme(() => true),

  async write(into, rows) {
    const known = await mentorsOfPeople(into.writing.tx, rows.flatMap((row) => (row.joined && row.onFile ? [row.onFile.id] : [])));
    await writeEach(into, rows, async (row) => {
      const { values } = row.read;
      const programmeId = programmeOf(into.planning, row) ?? "";
      const there = row.joined && row.onFile ? known.get(`${row.onFile.id} ${programmeId}`) : undefined;
      if (there) {
        const prepared = there.preparedOn === null && values.preparedOn !== undefined;
        const { version } = await into.touchedColumns("mentor", there.id, prepared ? ["prepared_on", "preparation"] : []);
        if (prepared) await setColumns(mentorKind, into.writing, there.id, { version: version + 1, updatedAt: into.writing.at, preparedOn: values.preparedOn, preparation: values.sourceDocument ?? there.preparation });
        return;
      }
      const { id } = await createRecord(mentorKind, into.quiet, mentorFieldsSchema.parse({
        programmeId, person: await inlinePersonOf(into, row), standing: values.standing ?? "", preparedOn: values.preparedOn ?? null, preparation: values.sourceDocument ?? "",
        from: values.from ?? null, to: values.to ?? null, note: values.note ?? "",
      }));
      const made = await mentorKind.load(into.writing.tx, id);
      if (made?.person.id && !row.first) into.savedPerson(row, made.person.id);
    });
  },
};

export const clearancesList: KindOfList = {
  async prepare(planning, rows) {
    for (const row of readable(rows)) {
      const { host, date } = row.read.values;
      if (host && planning.names.find("hosts", host) === null) addUnknown(planning, row, "host", "hosts", host);
      wantOrder(row, date, "to");
    }
    await matchRowsToPeople(planning, readable(rows), true);
    markSameRecords(readable(rows), ({ read: { values: one } }, { read: { values: other } }) => one.clearanceKind === other.clearanceKind && one.host === other.host && one.date === other.date);
  },

  async write(into, rows) {
    const volunteerOf = await volunteerWriter(into, rows);
    await writeEach(into, rows, async (row) => {
      const { values } = row.read;
      await createRecord(clearanceKind, into.quiet, clearanceFieldsSchema.parse({
        volunteerId: await volunteerOf(row), kind: values.clearanceKind ?? "other", hostId: values.host ? into.planning.names.find("hosts", values.host) : null,
        issuedOn: values.date, expiresOn: values.to ?? null, document: (values.sourceDocument ?? "").slice(0, 200), note: values.note ?? "",
      }));
    });
  },
};

/** Rows of one topic on one day are one training. */
const trainingKey = ({ read: { values } }: PlannedRow): string => JSON.stringify([(values.title ?? "").toLowerCase(), values.date]);

export const trainingsList: KindOfList = {
  async prepare(planning, rows) {
    for (const row of readable(rows)) {
      if (row.read.values.programme) wantProgramme(planning, row);
      wantPast(planning, row, "date");
      wantOrder(row, row.read.values.date, "to");
    }
    await matchRowsToPeople(planning, readable(rows), true);
    markSameRecords(readable(rows), (row, earlier) => trainingKey(row) === trainingKey(earlier));
  },

  async write(into, rows) {
    const trainings = new Map<string, { first: PlannedRow; attendees: Map<string, string> }>();
    for (const row of rows) {
      into.from(row);
      const training = trainings.get(trainingKey(row)) ?? { first: row, attendees: new Map<string, string>() };
      trainings.set(trainingKey(row), training);
      training.attendees.set(personOf(into, row), row.read.values.certificate ?? "");
      await into.breathe();
    }
    await into.flush();
    for (const { first, attendees } of trainings.values()) {
      into.from(first);
      const { values } = first.read;
      await createRecord(trainingKind, into.quiet, trainingFieldsSchema.parse({
        topic: values.title, programmeId: values.programme ? programmeOf(into.planning, first) : null, date: values.date, to: values.to ?? null, hours: values.trainingHours ?? null, katoCode: values.katoCode ?? null,
        place: values.katoCode ? "" : (values.placeText ?? ""), trainer: values.trainer ?? "", partnerId: values.partner ? await partnerNamed(into, values.partner) : null,
        attendees: [...attendees].map(([personId, certificate]) => ({ personId, certificate })), note: values.note ?? "",
      }));
    }
  },
};

/** The call a row names: there has to be one, of the programme the row is of. */
function wantCall(planning: Planning, row: PlannedRow): void {
  const { names } = planning;
  const { grantCall } = row.read.values;
  if (!grantCall) return;
  const [call, programme] = [names.find("grantCalls", grantCall), programmeOf(planning, row)];
  if (call === null || names.programmeOfCall(call) !== programme) addUnknown(planning, row, "grantCall", "grantCalls", grantCall, names.callsOf(programme ?? ""));
}

/** Instalments come to no more than the grant, where that is known. */
function wantInstalmentsWithin(row: PlannedRow): void {
  const { instalments = [], amount } = row.read.values;
  const promised = instalments.reduce((total, { sum }) => total + (sum ?? 0), 0);
  if (amount?.value != null && promised > amount.value) addProblem(row, "instalments", "bad_number", String(promised / 100), String(amount.value / 100));
}

export const grantsList: KindOfList = {
  needs: programmeNeeded,

  async prepare(planning, rows) {
    for (const row of readable(rows)) {
      const { title, family, given, partner, grantState, decidedOn, doneOn, date, unit } = row.read.values;
      wantProgramme(planning, row);
      if (!family && !given && !partner) addProblem(row, "fullName", "no_name");
      if (grantState !== undefined && grantState !== "applied" && decidedOn === undefined) addProblem(row, "decidedOn", "missing_value");
      if (grantState === "implemented" && doneOn === undefined) addProblem(row, "doneOn", "missing_value");
      if (unit !== undefined && unit !== "tenge") {
        addProblem(row, "unit", "bad_choice", unit, "tenge");
        row.outcome = "unreadable";
      }
      wantCall(planning, row);
      wantInstalmentsWithin(row);
      wantPast(planning, row, "date", "decidedOn", "doneOn", "reportedOn");
      wantOrder(row, date, "decidedOn");
      wantOrder(row, decidedOn, "doneOn");
      wantOrder(row, decidedOn, "reportedOn");
      row.title = title ?? "";
    }
    const people = readable(rows).filter((row) => !row.read.values.partner);
    await matchRowsToPeople(planning, people, true);
    for (const row of people) row.title = row.read.values.title ?? "";
    markSameRows(readable(rows));
  },

  async write(into, rows) {
    const people = new Map<PlannedRow, string>();
    for (const row of rows) {
      into.from(row);
      if (!row.read.values.partner) people.set(row, personOf(into, row));
    }
    await into.flush();
    await writeEach(into, rows, async (row) => {
      const { values } = row.read;
      const personId = people.get(row);
      const applicant = personId === undefined ? { applicantKind: "partners", applicantId: await partnerNamed(into, values.partner ?? "") } : { applicantKind: "people", applicantId: personId };
      const state = values.grantState ?? "applied";
      const { id } = await createRecord(grantKind, into.quiet, grantFieldsSchema.parse({
        programmeId: programmeOf(into.planning, row), callId: values.grantCall ? into.planning.names.find("grantCalls", values.grantCall) : null, title: values.title, number: values.applicationNumber ?? "", ...applicant, appliedOn: values.date, state,
        decidedOn: state === "applied" ? null : values.decidedOn, decision: values.sourceDocument ?? "", sum: values.amount?.value ?? null, instalments: values.instalments ?? [],
        reportDue: values.reportDue ?? null, reportedOn: values.reportedOn ?? null, implementedOn: values.doneOn ?? null, outcome: values.outcome ?? "", note: values.note ?? "",
      }));
      for (const instalment of await instalmentIds(into.writing.tx, id)) into.made("small_grant_instalment", instalment);
    });
  },
};
