/** Where and when what a briefing says was published, and who said it. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import type { TableStatistics } from "./0003-statistics";
import { tellPlannerAlso } from "./planner";
import { tableOf, type TableSketch } from "./tableSketch";

const TABLE: TableSketch = {
  name: "publication",
  record: true,
  columns: ["briefing_id text", "speaker text", "said_by text", "partner_id text?", "outlet text", "published_on text", "link text", "note text"],
  indexes: ["briefing_id"],
  references: { briefing_id: "briefing", partner_id: "partner" },
};

const SIZES: Readonly<Record<string, TableStatistics>> = { publication: { rows: 900, different: { briefing_id: 300 } } };

export class Publications1700000000042 implements MigrationInterface {
  name = "Publications1700000000042";

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(tableOf(TABLE));
    await tellPlannerAlso(runner, SIZES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(TABLE.name);
  }
}
