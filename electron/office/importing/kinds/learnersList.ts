/** Learners of a course: a longer list of those who applied, some of whom were selected. */
import { type LearnerState, learnerFieldsSchema } from "../../../../shared/contract/learners";
import { createRecord, setColumns } from "../../core/records";
import { learnerKind } from "../../learners/kind";
import { learnerKey, learnersOfPeople } from "../../learners/queries";
import { addProblem, type PlannedRow, type Planning, readable } from "../planning";
import { markSameRecords, matchRowsToPeople } from "../peopleOfRows";
import type { KindOfList } from "./kindOfList";
import { inlinePersonOf } from "./volunteersList";

export const learnersList: KindOfList = {
  needs(planning, rows) {
    return readable([...rows]).some((row) => !row.read.values.programme) && usualProgramme(planning) === null ? "programme_needed" : null;
  },

  async prepare(planning, rows) {
    for (const row of readable(rows)) {
      const { programme } = row.read.values;
      if (programme && programmeOf(planning, row) === null) addProblem(row, "programme", "unknown_record", programme);
    }
    await matchRowsToPeople(planning, readable(rows), true);
    markSameRecords(readable(rows), (row, earlier) => programmeOf(planning, row) === programmeOf(planning, earlier));
  },

  async write(into, rows) {
    const { planning, writing } = into;
    const known = await learnersOfPeople(writing.tx, rows.flatMap((row) => (row.joined && row.onFile ? [row.onFile.id] : [])));
    for (const [at, row] of rows.entries()) {
      into.from(row);
      const programmeId = programmeOf(planning, row);
      const there = row.joined && row.onFile && programmeId !== null ? known.get(learnerKey(row.onFile.id, programmeId)) : undefined;
      const { state, selectedOn } = decision(planning, row);
      if (!there) {
        const { values } = row.read;
        const { id } = await createRecord(learnerKind, into.quiet, learnerFieldsSchema.parse({
          programmeId, person: await inlinePersonOf(into, row), state, selectedOn, school: [values.school, values.schoolClass].filter(Boolean).join(", "),
          katoCode: values.katoCode ?? null, criterion: values.criterion ?? "", note: values.note ?? "",
        }));
        const made = await learnerKind.load(writing.tx, id);
        if (made?.person.id) {
          if (!row.first) into.savedPerson(row, made.person.id);
          if (programmeId !== null) known.set(learnerKey(made.person.id, programmeId), { id, version: 1, updatedAt: writing.at, state, selectedOn });
        }
      } else if (row.read.values.learnerState !== undefined && there.state !== state) {
        // The list of those who were selected comes after the list of those who applied.
        into.touched("learner", there.id, { version: there.version, updated_at: there.updatedAt, state: there.state, selected_on: there.selectedOn });
        await setColumns(learnerKind, writing, there.id, { version: there.version + 1, updatedAt: writing.at, state, selectedOn });
      } else into.touched("learner", there.id, null);
      planning.tick(at + 1);
    }
  },
};

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
