/** The charts of an issued briefing as they were, in each language, frozen like its figures (R14). */
import type { MigrationInterface, QueryRunner } from "typeorm";
import type { TableStatistics } from "./0003-statistics";
import { tellPlannerAlso } from "./planner";
import { tableOf, type TableSketch } from "./tableSketch";

const TABLE: TableSketch = {
  name: "briefing_chart",
  record: false,
  columns: ["briefing_id text", "position integer", "drawn text"],
  indexes: ["briefing_id,position!"],
  references: { briefing_id: "briefing" },
};

/** SQLite only; another database gets its own triggers here. */
const SQLITE_ONLY = [
  `create trigger briefing_chart_no_update before update on briefing_chart begin select raise(abort, 'append-only: briefing_chart'); end`,
  `create trigger briefing_chart_no_delete before delete on briefing_chart begin select raise(abort, 'append-only: briefing_chart'); end`,
  `create trigger briefing_chart_no_more before insert on briefing_chart when (select state from briefing where id = new.briefing_id) = 'issued'
   begin select raise(abort, 'append-only: briefing_chart'); end`,
];

const SIZES: Readonly<Record<string, TableStatistics>> = { briefing_chart: { rows: 900, different: { briefing_id: 300 } } };

export class BriefingCharts1700000000032 implements MigrationInterface {
  name = "BriefingCharts1700000000032";

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(tableOf(TABLE));
    for (const statement of SQLITE_ONLY) await runner.query(statement);
    await tellPlannerAlso(runner, SIZES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(TABLE.name);
  }
}
