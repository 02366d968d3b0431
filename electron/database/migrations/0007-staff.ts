/** Who works for the corps: persons with posts and dates. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { tellPlannerAlso } from "./planner";
import { tableOf, type TableSketch } from "./tableSketch";

const STAFF: TableSketch = {
  name: "staff_member",
  record: true,
  columns: ["person_id text", "post text", "from_date text", "to_date text?", "account_id text?", "sort_key text", "note text"],
  indexes: ["sort_key", "person_id"],
  references: { person_id: "person", account_id: "account" },
};

export class Staff1700000000007 implements MigrationInterface {
  name = "Staff1700000000007";

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(tableOf(STAFF));
    await tellPlannerAlso(runner, { staff_member: { rows: 300, different: { deleted_at: 2, person_id: 250 } } });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(STAFF.name);
  }
}
