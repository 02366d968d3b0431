/** Staff with their posts: a record for each post, also for somebody who is on file already. */
import { staffFieldsSchema } from "../../../../shared/contract/staff";
import { createRecord } from "../../core/records";
import { type HeldPost, isSamePost } from "../../staff/heldPost";
import { staffKind } from "../../staff/kind";
import { postsOfPeople } from "../../staff/queries";
import { addProblem, type PlannedRow, type Planning, readable } from "../planning";
import { markSameRecords, matchRowsToPeople } from "../peopleOfRows";
import type { KindOfList } from "./kindOfList";
import { notedWith } from "./rowValues";
import { inlinePersonOf } from "./volunteersList";

export const staffList: KindOfList = {
  async prepare(planning, rows) {
    for (const row of readable(rows)) {
      const { post, from, to } = row.read.values;
      const since = from ?? planning.defaults.date;
      if (!post) addProblem(row, "post", "missing_value");
      if (!since) addProblem(row, "from", "missing_value");
      else if (to && to < since) addProblem(row, "to", "bad_date", to, since);
    }
    await matchRowsToPeople(planning, readable(rows), true);
    // Two posts of one person are two records.
    markSameRecords(readable(rows), (row, earlier) => isSamePost(postOf(planning, row), postOf(planning, earlier)));
  },

  async write(into, rows) {
    const held = await postsOfPeople(into.writing.tx, rows.flatMap((row) => (row.joined && row.onFile ? [row.onFile.id] : [])));
    for (const [at, row] of rows.entries()) {
      into.from(row);
      const said = postOf(into.planning, row);
      const there = row.joined && row.onFile ? held.get(row.onFile.id)?.find((each) => isSamePost(each, said)) : undefined;
      if (there) into.touched("staff_member", there.id, null);
      else {
        const fields = staffFieldsSchema.parse({ person: await inlinePersonOf(into, row), ...said, accountId: null, note: notedWith(row.read.values, row.read.values.email) });
        const { id } = await createRecord(staffKind, into.quiet, fields);
        const made = await staffKind.load(into.writing.tx, id);
        if (made?.person.id && !row.first) into.savedPerson(row, made.person.id);
      }
      into.planning.tick(at + 1);
    }
  },
};

function postOf({ defaults }: Planning, { read: { values } }: PlannedRow): HeldPost {
  return { post: values.post ?? "", from: values.from ?? defaults.date ?? "", to: values.to ?? null };
}
