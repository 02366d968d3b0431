/** Claims that somebody said do not lie inside one another: the question is not asked again (R10). */
import type { MigrationInterface, QueryRunner } from "typeorm";

export class ClaimsApart1700000000014 implements MigrationInterface {
  name = "ClaimsApart1700000000014";

  async up(runner: QueryRunner): Promise<void> {
    // Not `addColumn`: on SQLite it copies the table into a new one and loses the indexes that carry a condition.
    await runner.query(`alter table claim add column apart_from text not null default '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table claim drop column apart_from`);
  }
}
