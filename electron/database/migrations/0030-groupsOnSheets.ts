/** Groups that go round with a route sheet as a whole. */
import type { MigrationInterface, QueryRunner } from "typeorm";

export class GroupsOnSheets1700000000030 implements MigrationInterface {
  name = "GroupsOnSheets1700000000030";

  async up(runner: QueryRunner): Promise<void> {
    // Not `addColumn`: on SQLite it copies the table into a new one and loses the indexes that carry a condition.
    await runner.query(`alter table route_sheet add column volunteer_groups text not null default '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table route_sheet drop column volunteer_groups`);
  }
}
