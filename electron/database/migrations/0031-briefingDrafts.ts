/** Briefings that are being written: the text of a period in each language, as words and references to figures. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import type { TableStatistics } from "./0003-statistics";
import { tellPlannerAlso } from "./planner";
import { tableOf, type TableSketch } from "./tableSketch";

const TABLES: readonly TableSketch[] = [
  {
    name: "briefing_draft",
    record: true,
    columns: ["from_date text", "to_date text", "number integer?", "languages text", "charts text"],
    indexes: ["from_date,to_date"],
    references: {},
  },
  {
    name: "briefing_draft_text",
    record: true,
    columns: ["draft_id text", "language text", "blocks text", "stale integer"],
    indexes: ["draft_id,language!"],
    references: { draft_id: "briefing_draft" },
  },
];

const SIZES: Readonly<Record<string, TableStatistics>> = {
  briefing_draft: { rows: 300, different: { from_date: 260, to_date: 260 } },
  briefing_draft_text: { rows: 600, different: { draft_id: 300 } },
};

export class BriefingDrafts1700000000031 implements MigrationInterface {
  name = "BriefingDrafts1700000000031";

  async up(runner: QueryRunner): Promise<void> {
    for (const sketch of TABLES) await runner.createTable(tableOf(sketch));
    await tellPlannerAlso(runner, SIZES);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sketch of [...TABLES].reverse()) await runner.dropTable(sketch.name);
  }
}
