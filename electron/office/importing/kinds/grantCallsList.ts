/** Calls for small grants, each row a call of a programme. One of the same name and first day adds nothing. */
import { grantCallFieldsSchema } from "../../../../shared/contract/grantCalls";
import { createRecord } from "../../core/records";
import { grantCallKind } from "../../grantCalls/kind";
import { sameCall } from "../../grantCalls/queries";
import { sortKey } from "../../../../shared/domain/names";
import { addProblem, markTwice, type PlannedRow, readable } from "../planning";
import type { KindOfList } from "./kindOfList";
import { programmeNeeded, programmeOf, wantProgramme } from "./peopleOfProgrammes";
import { writeEach } from "./promises";
import { endsInOrder, namesOf, wrong } from "./rowValues";

const calledSo = (row: PlannedRow) => ({ name: row.title, from: row.read.values.from ?? "" });

export const grantCallsList: KindOfList = {
  needs: programmeNeeded,

  async prepare(planning, rows) {
    for (const row of readable(rows)) {
      const { title = "", unit } = row.read.values;
      row.title = title;
      wantProgramme(planning, row);
      endsInOrder("to")(row);
      if (unit !== undefined && unit !== "tenge") wrong(row, "unit", unit, "tenge");
      const programmeId = programmeOf(planning, row);
      if (row.outcome === "unreadable" || programmeId === null || !(await sameCall(planning.from, { programmeId, ...calledSo(row) }))) continue;
      row.outcome = "onFile";
      addProblem(row, "title", "already_on_file", "", title);
    }
    const calls = new Map<string, PlannedRow>();
    for (const row of readable(rows)) {
      const key = JSON.stringify([programmeOf(planning, row), sortKey(row.title), row.read.values.from]);
      const first = calls.get(key);
      if (first) markTwice(row, first);
      else calls.set(key, row);
    }
  },

  write: (into, rows) =>
    writeEach(into, rows, async (row) => {
      const { values } = row.read;
      const programmeId = programmeOf(into.planning, row) ?? "";
      const there = row.outcome === "onFile" ? await sameCall(into.writing.tx, { programmeId, ...calledSo(row) }) : null;
      if (there) into.touched("grant_call", there, null);
      else await createRecord(grantCallKind, into.quiet, grantCallFieldsSchema.parse({
        ...namesOf(values), programmeId, openFrom: values.from, openTo: values.to ?? null, sum: values.amount?.value ?? null, conditions: values.requirements ?? "", note: values.note ?? "",
      }));
    }),
};
