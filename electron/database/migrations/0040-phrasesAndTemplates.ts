/** What briefings have in common: the corps' phrase book, and texts that later ones begin with. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import type { TableStatistics } from "./0003-statistics";
import { tellPlannerAlso } from "./planner";
import { tableOf, type TableSketch } from "./tableSketch";

const TABLES: readonly TableSketch[] = [
  {
    name: "phrase",
    record: true,
    columns: ["name text", "place text", "position integer", "ru text", "kk text", "en text", "digits text?", "sort_key text"],
    indexes: ["sort_key"],
    references: {},
  },
  { name: "briefing_template", record: true, columns: ["name text", "sort_key text", "from_date text", "to_date text", "texts text"], indexes: ["sort_key"], references: {} },
];

const SIZES: Readonly<Record<string, TableStatistics>> = { phrase: { rows: 50, different: {} }, briefing_template: { rows: 20, different: {} } };

export class PhrasesAndTemplates1700000000040 implements MigrationInterface {
  name = "PhrasesAndTemplates1700000000040";

  async up(runner: QueryRunner): Promise<void> {
    for (const sketch of TABLES) await runner.createTable(tableOf(sketch));
    await tellPlannerAlso(runner, SIZES);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sketch of [...TABLES].reverse()) await runner.dropTable(sketch.name);
  }
}
