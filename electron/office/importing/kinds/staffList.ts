/** Staff with their posts: a record for each term in a post, also for somebody who is on file already. */
import { staffFieldsSchema } from "../../../../shared/contract/staff";
import { type Term, termsMeet } from "../../../../shared/domain/periods";
import { createRecord } from "../../core/records";
import type { Askable } from "../../../database/reader";
import { staffKind } from "../../staff/kind";
import { type HeldPost, postsOfPeople, samePost } from "../../staff/queries";
import { addProblem, type PlannedRow, type Planning, readable } from "../planning";
import { markSameRecords, matchRowsToPeople } from "../peopleOfRows";
import type { KindOfList } from "./kindOfList";
import { notedWith, wantOrder } from "./rowValues";
import { tellOtherTerm } from "./terms";
import { inlinePersonOf } from "./volunteersList";

export const staffList: KindOfList = {
  async prepare(planning, rows) {
    for (const row of readable(rows)) {
      const { post, from } = row.read.values;
      const since = from ?? planning.defaults.date ?? undefined;
      if (!post) addProblem(row, "post", "missing_value");
      if (!since) addProblem(row, "from", "missing_value");
      wantOrder(row, since, "to");
    }
    await matchRowsToPeople(planning, readable(rows), true);
    // Two posts of one person are two records, and so are two terms in one post.
    markSameRecords(readable(rows), (row, earlier) => samePost(postOf(row), postOf(earlier)) && termsMeet(termOf(planning, row), termOf(planning, earlier)));
    const held = await postsOfRows(planning.from, rows);
    for (const row of rows) {
      const there = row.outcome === "onFile" ? heldAlready(planning, row, held) : undefined;
      if (there) tellOtherTerm(row, there);
    }
  },

  async write(into, rows) {
    const { planning, writing } = into;
    const held = await postsOfRows(writing.tx, rows);
    for (const [at, row] of rows.entries()) {
      into.from(row);
      const there = heldAlready(planning, row, held);
      if (there) into.touched("staff_member", there.id, null);
      else {
        const { values } = row.read;
        const { id } = await createRecord(staffKind, into.quiet, staffFieldsSchema.parse({ person: await inlinePersonOf(into, row), post: postOf(row), ...termOf(planning, row), accountId: null, note: notedWith(values, values.email) }));
        const made = await staffKind.load(writing.tx, id);
        if (made?.person.id && !row.first) into.savedPerson(row, made.person.id);
      }
      planning.tick(at + 1);
    }
  },
};

const postOf = ({ read: { values } }: PlannedRow): string => values.post ?? "";
const termOf = ({ defaults }: Planning, { read: { values: { from, to } } }: PlannedRow): Term => ({ from: from ?? defaults.date ?? "", to: to ?? null });

const postsOfRows = (from: Askable, rows: readonly PlannedRow[]): Promise<Map<string, HeldPost[]>> =>
  postsOfPeople(from, rows.flatMap((row) => (row.joined && row.onFile ? [row.onFile.id] : [])));

/** The post on file that a row repeats: the same one, on a day of both. Who held it before and comes again has another term. */
const heldAlready = (planning: Planning, row: PlannedRow, held: ReadonlyMap<string, readonly HeldPost[]>): HeldPost | undefined =>
  row.joined && row.onFile ? held.get(row.onFile.id)?.find((each) => samePost(each.post, postOf(row)) && termsMeet(each, termOf(planning, row))) : undefined;
