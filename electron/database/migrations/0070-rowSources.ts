/** What came after an issue is told from what stood in it by the record a row was taken from. */
import type { MigrationInterface, QueryRunner } from "typeorm";

export class RowSources1700000000070 implements MigrationInterface {
  name = "RowSources1700000000070";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("create index ix_briefing_row_briefing_id_source_id on briefing_row (briefing_id, source_id)");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop index ix_briefing_row_briefing_id_source_id");
  }
}
