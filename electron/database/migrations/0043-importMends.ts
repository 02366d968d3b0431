/** What somebody put right in all rows of a partner's list alike, for the partner's next list. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import type { TableStatistics } from "./0003-statistics";
import { tellPlannerAlso } from "./planner";
import { tableOf, type TableSketch } from "./tableSketch";

const TABLE: TableSketch = {
  name: "import_mend",
  record: false,
  columns: ["kind text", "partner_id text", "field text", "read text", "value text", "updated_at text"],
  indexes: ["kind,partner_id,field,read!"],
  references: {},
};

const SIZES: Readonly<Record<string, TableStatistics>> = { import_mend: { rows: 1_000, different: { kind: 11, partner_id: 100, field: 30, read: 800 } } };

export class ImportMends1700000000043 implements MigrationInterface {
  name = "ImportMends1700000000043";

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(tableOf(TABLE));
    await tellPlannerAlso(runner, SIZES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(TABLE.name);
  }
}
