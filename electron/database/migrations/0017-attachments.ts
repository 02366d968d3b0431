/** Files kept with records. The bytes lie in the file store under their hash; `stored_file` says which ones must be there. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import type { TableStatistics } from "./0003-statistics";
import { tellPlannerAlso } from "./planner";
import { tableOf, type TableSketch } from "./tableSketch";

const ATTACHMENT: TableSketch = {
  name: "attachment",
  record: true,
  columns: ["owner_kind text", "owner_id text", "kind text", "name text", "type text", "size integer", "hash text", "added_by_id text?"],
  indexes: ["owner_id", "hash"],
  references: { added_by_id: "account" },
};

const SIZES: Readonly<Record<string, TableStatistics>> = { attachment: { rows: 50_000, different: { owner_id: 40_000, hash: 45_000 } } };

export class Attachments1700000000017 implements MigrationInterface {
  name = "Attachments1700000000017";

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(tableOf(ATTACHMENT));
    await tellPlannerAlso(runner, SIZES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(ATTACHMENT.name);
  }
}
