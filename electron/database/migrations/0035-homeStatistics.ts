/** What the planner is told of the first screen's indexes: there are 366 birthdays, and a consent runs out on one of some years' days. */
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Index -> its table, and how many rows it holds and how many of them are alike. */
const TOLD = [
  ["person", "ix_person_birthday", "400000 1100"],
  ["consent", "ix_consent_expires_on", "200000 110"],
] as const;

export class HomeStatistics1700000000035 implements MigrationInterface {
  name = "HomeStatistics1700000000035";

  async up(runner: QueryRunner): Promise<void> {
    for (const told of TOLD) await runner.query(`insert into sqlite_stat1 (tbl, idx, stat) values (?, ?, ?)`, [...told]);
    // Of a table that is never analysed itself: it makes the planner read the numbers again and looks at no data.
    await runner.query(`analyze sqlite_schema`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [, index] of TOLD) await runner.query(`delete from sqlite_stat1 where idx = ?`, [index]);
    await runner.query(`analyze sqlite_schema`);
  }
}
