/** When a person's data was erased: the record stays without a name, so that what was counted stays counted (R24). */
import type { MigrationInterface, QueryRunner } from "typeorm";

export class ErasedPeople1700000000061 implements MigrationInterface {
  name = "ErasedPeople1700000000061";

  async up(runner: QueryRunner): Promise<void> {
    // Not `addColumn`: on SQLite it copies the table into a new one and loses the indexes that carry a condition.
    await runner.query("alter table person add column erased_at text");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("alter table person drop column erased_at");
  }
}
