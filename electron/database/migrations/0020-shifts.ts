/** Shifts, who signed up for them, who was there from when to when, and groups and guests that came by headcount. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import type { TableStatistics } from "./0003-statistics";
import { tellPlannerAlso } from "./planner";
import { tableOf, type TableSketch } from "./tableSketch";

const TABLES: readonly TableSketch[] = [
  {
    name: "shift",
    record: true,
    columns: [
      "name_ru text", "name_kk text", "direction text", "kato_code text?", "place text", "date text", "end_date text", "from_time text", "to_time text",
      "needed integer?", "work_classes text", "campaign_id text?", "sort_key text", "note text",
    ],
    // Who is busy on a day, and the register by date: both read the days a shift touches.
    indexes: ["date,end_date", "end_date", "sort_key", "campaign_id"],
    references: { campaign_id: "campaign" },
  },
  {
    name: "shift_headcount",
    record: false,
    columns: ["shift_id text", "volunteer_group_id text?", "partner_id text?", "name text", "headcount integer", "position integer"],
    indexes: ["shift_id", "volunteer_group_id", "partner_id"],
    references: { shift_id: "shift", volunteer_group_id: "volunteer_group", partner_id: "partner" },
  },
  {
    name: "shift_signup",
    record: false,
    columns: ["shift_id text", "volunteer_id text", "with_parent integer", "headcount_id text?", "signed_at text", "signed_by_id text?"],
    indexes: ["shift_id,volunteer_id!", "volunteer_id", "headcount_id"],
    references: { shift_id: "shift", volunteer_id: "volunteer", headcount_id: "shift_headcount", signed_by_id: "account" },
  },
  {
    name: "shift_attendance",
    record: true,
    columns: ["shift_id text", "volunteer_id text", "in_at text", "out_at text?", "approved_by_id text?", "approved_at text?", "note text"],
    indexes: ["shift_id,volunteer_id", "volunteer_id,in_at", "in_at"],
    references: { shift_id: "shift", volunteer_id: "volunteer", approved_by_id: "account" },
  },
];

const MORE: Readonly<Record<string, TableStatistics>> = {
  shift: { rows: 8_000, different: { deleted_at: 2, date: 1_800, end_date: 1_800, campaign_id: 60, sort_key: 2_000 } },
  shift_headcount: { rows: 4_000, different: { shift_id: 3_000, volunteer_group_id: 100, partner_id: 150 } },
  shift_signup: { rows: 100_000, different: { shift_id: 8_000, volunteer_id: 20_000, headcount_id: 2_000 } },
  shift_attendance: { rows: 110_000, different: { shift_id: 8_000, volunteer_id: 20_000 } },
};

export class Shifts1700000000020 implements MigrationInterface {
  name = "Shifts1700000000020";

  async up(runner: QueryRunner): Promise<void> {
    for (const sketch of TABLES) await runner.createTable(tableOf(sketch));
    await tellPlannerAlso(runner, MORE);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sketch of [...TABLES].reverse()) await runner.dropTable(sketch.name);
  }
}
