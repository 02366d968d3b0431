/** Learners of a course: a longer list of those who applied, some of whom were selected; later the lists of what they learned. */
import { type LearnerFields, type LearnerState, learnerFieldsSchema, type Subject } from "../../../../shared/contract/learners";
import { learnerFaults, withResults } from "../../../../shared/domain/learners";
import { createRecord, setColumns } from "../../core/records";
import { learnerKind } from "../../learners/kind";
import { learnerKey, learnersOfPeople } from "../../learners/queries";
import { addProblem, addUnknown, type PlannedRow, type Planning, readable } from "../planning";
import { markSameRecords, matchRowsToPeople } from "../peopleOfRows";
import type { KindOfList } from "./kindOfList";
import { inlinePersonOf } from "./volunteersList";

/** Most subjects that a record keeps. */
const MOST_SUBJECTS = 30;

type Onfile = Pick<LearnerFields, "state" | "selectedOn" | "subjects" | "lessonsHeld" | "lessonsAttended">;

export const learnersList: KindOfList = {
  needs(planning, rows) {
    return readable([...rows]).some((row) => !row.read.values.programme) && usualProgramme(planning) === null ? "programme_needed" : null;
  },

  async prepare(planning, rows) {
    for (const row of readable(rows)) {
      const { programme } = row.read.values;
      if (programme && programmeOf(planning, row) === null) addUnknown(planning, row, "programme", "programmes", programme);
      const { state, selectedOn } = decision(planning, row);
      if (state === "selected" && selectedOn !== null && selectedOn > planning.today) addProblem(row, "selectedOn", "future_date", selectedOn, planning.today);
    }
    await matchRowsToPeople(planning, readable(rows), true);
    const known = await learnersOfPeople(planning.from, peopleJoined(readable(rows)));
    for (const row of readable(rows)) refuseFaults(row, learned(row, onFileAs(planning, row, known)));
    markSameRecords(readable(rows), (row, earlier) => programmeOf(planning, row) === programmeOf(planning, earlier));
  },

  async write(into, rows) {
    const { planning, writing } = into;
    const known = await learnersOfPeople(writing.tx, peopleJoined(rows));
    for (const [at, row] of rows.entries()) {
      into.from(row);
      const programmeId = programmeOf(planning, row);
      const there = onFileAs(planning, row, known);
      const { values } = row.read;
      if (!there) {
        const { id } = await createRecord(learnerKind, into.quiet, learnerFieldsSchema.parse({
          ...decision(planning, row), criterion: "", ...said(row), ...learned(row), programmeId, person: await inlinePersonOf(into, row),
          school: [values.school, values.schoolClass].filter(Boolean).join(", "), katoCode: values.katoCode ?? null, note: values.note ?? "",
        }));
        const made = await learnerKind.load(writing.tx, id);
        if (made?.person.id && !row.first) into.savedPerson(row, made.person.id);
      } else {
        // The list of those who were selected comes after the list of those who applied, and that of the results after both.
        const decided = values.learnerState !== undefined && there.state !== values.learnerState ? decision(planning, row) : {};
        const changes = changed(there, { ...decided, ...said(row), ...learned(row, there) });
        const columns = Object.keys(changes);
        const { version } = await into.touchedColumns("learner", there.id, columns.map((column) => column.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)));
        if (columns.length > 0) await setColumns(learnerKind, writing, there.id, { ...changes, version: version + 1, updatedAt: writing.at });
      }
      planning.tick(at + 1);
    }
  },
};

const peopleJoined = (rows: readonly PlannedRow[]): string[] => rows.flatMap((row) => (row.joined && row.onFile ? [row.onFile.id] : []));

function onFileAs<One>(planning: Planning, row: PlannedRow, known: ReadonlyMap<string, One>): One | undefined {
  const programmeId = programmeOf(planning, row);
  return row.joined && row.onFile && programmeId !== null ? known.get(learnerKey(row.onFile.id, programmeId)) : undefined;
}

/** The programme of rows that name none: the one that was chosen, else the only one there is. */
const usualProgramme = (planning: Planning): string | null => planning.defaults.programmeId ?? planning.names.only("programmes");

function programmeOf(planning: Planning, { read: { values: { programme } } }: PlannedRow): string | null {
  return programme ? planning.names.find("programmes", programme) : usualProgramme(planning);
}

/** Whoever is selected is so from some day on (the figure counts by it): the row's, the list's, or today. */
function decision(planning: Planning, { read: { values } }: PlannedRow): { readonly state: LearnerState; readonly selectedOn: string | null } {
  const state = values.learnerState ?? "applied";
  return { state, selectedOn: state === "selected" ? (values.selectedOn ?? planning.defaults.date ?? planning.today) : null };
}

/** What a row says of the school, the papers and the course; nothing of what it leaves out. */
function said({ read: { values } }: PlannedRow): Partial<LearnerFields> {
  const { ruralSchool, criterion, incomeEvidence, reason, course, studyGroup } = values;
  return {
    ...(ruralSchool === undefined ? {} : { ruralSchool: ruralSchool === "rural" }), ...(criterion === undefined ? {} : { criterion }), ...(incomeEvidence === undefined ? {} : { incomeEvidence }),
    ...(reason === undefined ? {} : { reason }), ...(course === undefined ? {} : { course }), ...(studyGroup === undefined ? {} : { groupName: studyGroup }),
  };
}

/** What a row says of subjects and lessons, on top of what is on file. */
function learned({ read: { values } }: PlannedRow, there?: Onfile): Pick<LearnerFields, "subjects" | "lessonsHeld" | "lessonsAttended"> {
  const { subjects = [], chosenSubjects = [], lessonsHeld, lessonsAttended } = values;
  const named: Subject[] = [...subjects.map((subject) => ({ ...subject, chosen: false })), ...chosenSubjects.map((subject) => ({ ...subject, chosen: true }))];
  return {
    subjects: withResults(there?.subjects ?? [], named), lessonsHeld: lessonsHeld ?? there?.lessonsHeld ?? null, lessonsAttended: lessonsAttended ?? there?.lessonsAttended ?? null,
  };
}

function refuseFaults(row: PlannedRow, fields: ReturnType<typeof learned>): void {
  for (const { kind } of learnerFaults(fields)) {
    if (kind === "more_than_held") addProblem(row, "lessonsAttended", "bad_number", String(fields.lessonsAttended), String(fields.lessonsHeld));
    else addProblem(row, row.columns.has("subjects") ? "subjects" : "chosenSubjects", "bad_number");
  }
  if (fields.subjects.length > MOST_SUBJECTS) addProblem(row, row.columns.has("subjects") ? "subjects" : "chosenSubjects", "too_long", "", String(MOST_SUBJECTS));
}

function changed<Record extends object>(before: Record, wished: Partial<Record>): Partial<Record> {
  const keys = (Object.keys(wished) as (keyof Record)[]).filter((key) => JSON.stringify(wished[key]) !== JSON.stringify(before[key]));
  return Object.fromEntries(keys.map((key) => [key, wished[key]])) as Partial<Record>;
}
