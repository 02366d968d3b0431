/** Charts are hashed with what is issued: a briefing knows the form it was hashed in, and a row the district a chart counts it in. */
import type { MigrationInterface, QueryRunner } from "typeorm";

export class HashedCharts1700000000074 implements MigrationInterface {
  name = "HashedCharts1700000000074";

  async up(runner: QueryRunner): Promise<void> {
    // Not `addColumn`: on SQLite it copies the table into a new one, without the triggers that keep what was issued as it is.
    await runner.query("alter table briefing add column form text not null default 'erikti-briefing/1'");
    await runner.query("alter table briefing_row add column district text");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("alter table briefing_row drop column district");
    await runner.query("alter table briefing drop column form");
  }
}
