/** Shifts of a plan: name, day, hours, place, how many are needed, what the law says of the work. */
import { directionSchema } from "../../../../shared/contract/base";
import { shiftFieldsSchema } from "../../../../shared/contract/shifts";
import { DAY_ENDS } from "../../../../shared/domain/availability";
import { type NamedWorkClass, presetWorkClass } from "../../../../shared/domain/eligibility";
import { createRecord } from "../../core/records";
import { emergenciesOnFile } from "../../regimes/queries";
import { shiftKind } from "../../shifts/kind";
import { sameShift } from "../../shifts/queries";
import { addProblem, readable } from "../planning";
import type { KindOfList } from "./kindOfList";
import { markSameRows, writeEach } from "./promises";
import { addressOf, namesOf, wantCampaign } from "./rowValues";

export const shiftsList: KindOfList = {
  async prepare(planning, rows) {
    for (const row of readable(rows)) {
      const { title = "", from = "", beginsAt = "", endsAt } = row.read.values;
      row.title = title;
      if (endsAt === undefined) addProblem(row, "endsAt", "missing_value");
      if (beginsAt === DAY_ENDS) addProblem(row, "beginsAt", "bad_number", beginsAt, "00:00");
      wantCampaign(planning, row);
      if (row.outcome === "unreadable" || !(await sameShift(planning.from, { name: title, date: from, from: beginsAt }))) continue;
      row.outcome = "onFile";
      addProblem(row, "title", "already_on_file", "", title);
    }
    markSameRows(readable(rows));
  },

  async write(into, rows) {
    const emergencies = await emergenciesOnFile(into.writing.tx);
    await writeEach(into, rows, async (row) => {
      const { values } = row.read;
      const there = row.outcome === "onFile" ? await sameShift(into.writing.tx, { name: row.title, date: values.from ?? "", from: values.beginsAt ?? "" }) : null;
      if (there) {
        into.touched("shift", there, null);
        return;
      }
      // As the form does: work in a place under a state of emergency is the law's work unless the list says what it is (R21).
      const preset = presetWorkClass(values.katoCode ?? null, values.from ?? "", emergencies);
      const usual: NamedWorkClass[] = preset === "ordinary" ? [] : [preset];
      await createRecord(shiftKind, into.quiet, shiftFieldsSchema.parse({
        ...namesOf(values), direction: directionSchema.safeParse(values.direction).data ?? "targeted_aid", katoCode: values.katoCode ?? null,
        place: addressOf(values), date: values.from, from: values.beginsAt, to: values.endsAt,
        needed: values.headcount ?? null, workClasses: values.workClasses ?? usual, caseClosed: false, campaignId: values.campaign ? into.planning.names.find("campaigns", values.campaign) : null, note: values.note ?? "",
      }));
    });
  },
};
