/** Classes of work (R21) of campaigns, and of work that no request asks for: both can be looked at again later. */
import type { MigrationInterface, QueryRunner } from "typeorm";

const COLUMNS = [
  ["campaign", "work_classes", "text not null default '[]'"],
  ["campaign", "case_closed", "integer not null default 0"],
  ["assignment", "work_classes", "text not null default '[]'"],
] as const;

export class WorkOfCampaigns1700000000023 implements MigrationInterface {
  name = "WorkOfCampaigns1700000000023";

  async up(runner: QueryRunner): Promise<void> {
    // Not `addColumn`: on SQLite it copies the table into a new one and loses the indexes that carry a condition.
    for (const [table, column, type] of COLUMNS) await runner.query(`alter table ${table} add column ${column} ${type}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column] of COLUMNS) await runner.query(`alter table ${table} drop column ${column}`);
  }
}
