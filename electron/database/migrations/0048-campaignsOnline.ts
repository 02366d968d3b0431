/** What an event that moved online leaves: that it is held on a page, and which. */
import type { MigrationInterface, QueryRunner } from "typeorm";

const COLUMNS = [["online", "integer not null default 0"], ["link", "text not null default ''"]] as const;

export class CampaignsOnline1700000000048 implements MigrationInterface {
  name = "CampaignsOnline1700000000048";

  async up(runner: QueryRunner): Promise<void> {
    // Not `addColumn`: on SQLite it copies the table into a new one and loses the indexes that carry a condition.
    for (const [column, type] of COLUMNS) await runner.query(`alter table campaign add column ${column} ${type}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [column] of COLUMNS) await runner.query(`alter table campaign drop column ${column}`);
  }
}
