/** Rows of an issued briefing whose record is a person go by a code drawn at random; which record it is stays in the office. */
import type { MigrationInterface, QueryRunner } from "typeorm";

export class RowCodes1700000000062 implements MigrationInterface {
  name = "RowCodes1700000000062";

  async up(runner: QueryRunner): Promise<void> {
    // Not `addColumn`: on SQLite it copies the table into a new one and loses its triggers.
    await runner.query("alter table briefing_row add column source_id text");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("alter table briefing_row drop column source_id");
  }
}
