/** What was promised is said as surely as the promise was ("600 of about 665"), in what is issued as well. */
import type { MigrationInterface, QueryRunner } from "typeorm";

export class ExpectedQualifier1700000000068 implements MigrationInterface {
  name = "ExpectedQualifier1700000000068";

  async up(runner: QueryRunner): Promise<void> {
    // Not `addColumn`: on SQLite it copies the table into a new one, without the triggers that keep an issued figure as it is.
    await runner.query("alter table briefing_figure add column expected_qualifier text");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("alter table briefing_figure drop column expected_qualifier");
  }
}
