import { describe, expect, it } from "vitest";
import { STATISTICS } from "../../../electron/database/migrations/0003-statistics";
import { rowsOf } from "../../../electron/database/reader";
import { OCCURRENCES } from "../../../electron/office/briefings/rowSets/occurrences";
import { openTestDatabase } from "../../helpers/database";

/** Of the first schema, and gone since: `0027-briefingIssue`. */
const DROPPED = new Set(["briefing_figure_row.briefing_figure_id"]);

/** The planner's choices do not depend on what is in the database: it is told what a big region holds. */
describe("what the planner is told", () => {
  it("names only tables and columns that there are", async () => {
    const { reader } = await openTestDatabase();
    const rows = await rowsOf<{ name: string }>(reader, "select m.name || '.' || c.name as name from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table'");
    const known = new Set(rows.map(({ name }) => name));
    const named = Object.entries(STATISTICS).flatMap(([table, { different }]) => Object.keys(different).map((column) => `${table}.${column}`));
    expect(named.filter((name) => !known.has(name) && !DROPPED.has(name))).toEqual([]);
  });

  it("leaves out no index of a table that has several", async () => {
    const { reader } = await openTestDatabase();
    const untold = await rowsOf<{ name: string }>(
      reader,
      `select name from sqlite_master where type = 'index' and tbl_name not like 'search_index%'
         and tbl_name in (select tbl_name from sqlite_master where type = 'index' group by tbl_name having count(*) > 1)
         and name not in (select idx from sqlite_stat1)`,
    );
    expect(untold).toEqual([]);
  });

  it.each([
    ["ix_delivery_line_item_kind_id", "1300000 100000"],
    ["ix_delivery_line_delivery_id", "1300000 2"],
    ["ix_volunteer_number", "50000 1"],
    ["ix_delivery_deleted", "10000 1"],
    ["ix_person_aside", "4000 1 1 1"],
  ])("says of %s how many rows it has and how many are alike", async (index, stat) => {
    const { reader } = await openTestDatabase();
    expect(await rowsOf(reader, "select stat from sqlite_stat1 where idx = ?", [index])).toEqual([{ stat }]);
  });

  it("lets an empty office look for the lines of a delivery by the delivery, never by the kind of aid", async () => {
    const { reader } = await openTestDatabase();
    const steps = await rowsOf<{ detail: string }>(reader, `explain query plan ${OCCURRENCES.sql.replace(/:\w+/g, "'2020-03-16'")}`);
    const plan = steps.map(({ detail }) => detail).join("\n");
    expect(plan).toContain("ix_delivery_line_delivery_id");
    expect(plan).not.toContain("ix_delivery_line_item_kind_id");
  });
});
