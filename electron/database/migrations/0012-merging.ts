/**
 * Records that were found to be one (R17): who was merged into whom, and every row that the merge changed, as it stood
 * before and after, so that it can be taken apart exactly. What of that is personal lies in `personal_value` under `values_key`.
 */
import type { MigrationInterface, QueryRunner } from "typeorm";
import type { TableStatistics } from "./0003-statistics";
import { tellPlannerAlso } from "./planner";
import { tableOf, type TableSketch } from "./tableSketch";

const TABLES: readonly TableSketch[] = [
  {
    name: "record_merge",
    record: false,
    columns: [
      "kind text", "keep_id text", "other_ids text", "part_of text?", "seq integer", "at text", "account_id text?", "account_name text",
      "undone_at text?", "undone_by text?",
    ],
    indexes: ["keep_id", "part_of"],
    references: { part_of: "record_merge" },
  },
  {
    name: "record_merge_change",
    record: false,
    columns: ["merge_id text", "seq integer", "table_name text", "row_id text", "before text?", "after text?", "values_key text?"],
    indexes: ["merge_id,seq", "row_id"],
    references: { merge_id: "record_merge" },
  },
];

const SIZES: Readonly<Record<string, TableStatistics>> = {
  record_merge: { rows: 20_000, different: { keep_id: 18_000, part_of: 4_000 } },
  record_merge_change: { rows: 200_000, different: { merge_id: 20_000, row_id: 180_000 } },
};

export class Merging1700000000012 implements MigrationInterface {
  name = "Merging1700000000012";

  async up(runner: QueryRunner): Promise<void> {
    for (const sketch of TABLES) await runner.createTable(tableOf(sketch));
    await tellPlannerAlso(runner, SIZES);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sketch of [...TABLES].reverse()) await runner.dropTable(sketch.name);
  }
}
