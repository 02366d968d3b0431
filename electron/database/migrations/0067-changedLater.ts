/** Rows of an issued briefing say what was changed in their record between its recording and the issue. */
import type { MigrationInterface, QueryRunner } from "typeorm";

export class ChangedLater1700000000067 implements MigrationInterface {
  name = "ChangedLater1700000000067";

  async up(runner: QueryRunner): Promise<void> {
    // Not `addColumn`: on SQLite it copies the table into a new one and loses its triggers.
    await runner.query("alter table briefing_row add column changed text not null default '[]'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("alter table briefing_row drop column changed");
  }
}
