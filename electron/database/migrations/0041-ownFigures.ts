/** Figures that a corps composes by itself. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import type { TableStatistics } from "./0003-statistics";
import { tellPlannerAlso } from "./planner";
import { tableOf, type TableSketch } from "./tableSketch";

const TABLE: TableSketch = {
  name: "own_figure",
  record: true,
  columns: [
    "name_ru text", "name_kk text", "name_en text", "measure text", "direction text?", "provider_id text?", "campaign_id text?", "item_kind_id text?", "unit text?",
    "district text?", "district_digits text", "vulnerability text?", "occupation text?", "definition_version integer", "sort_key text",
  ],
  indexes: ["sort_key"],
  references: { provider_id: "partner", campaign_id: "campaign", item_kind_id: "item_kind" },
};

const SIZES: Readonly<Record<string, TableStatistics>> = { own_figure: { rows: 30, different: {} } };

export class OwnFigures1700000000041 implements MigrationInterface {
  name = "OwnFigures1700000000041";

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(tableOf(TABLE));
    await tellPlannerAlso(runner, SIZES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(TABLE.name);
  }
}
