/** A claim may be what a partner gives each day ("250-400 families a day") and no total. */
import type { MigrationInterface, QueryRunner } from "typeorm";

export class ClaimsPerDay1700000000066 implements MigrationInterface {
  name = "ClaimsPerDay1700000000066";

  async up(runner: QueryRunner): Promise<void> {
    // Not `addColumn`: on SQLite it copies the table into a new one and loses the indexes that carry a condition.
    await runner.query(`alter table claim add column per_day integer not null default 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table claim drop column per_day`);
  }
}
