/** What came after an issue is told from what stood in it by the record a row was taken from. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import type { TableStatistics } from "./0003-statistics";
import { tellPlannerAlso } from "./planner";

const SIZES: Readonly<Record<string, TableStatistics>> = {
  briefing_row: { rows: 3_000_000, different: { briefing_id: 300, source_id: 2_000_000 } },
};

export class RowSources1700000000073 implements MigrationInterface {
  name = "RowSources1700000000073";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("create index ix_briefing_row_briefing_id_source_id on briefing_row (briefing_id, source_id)");
    await tellPlannerAlso(runner, SIZES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop index ix_briefing_row_briefing_id_source_id");
  }
}
