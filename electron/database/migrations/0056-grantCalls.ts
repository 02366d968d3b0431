/** Calls for small grants: what is announced, from when to when, with how much; each application may belong to one. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import type { TableStatistics } from "./0003-statistics";
import { tellPlannerAlso } from "./planner";
import { tableOf, type TableSketch } from "./tableSketch";

const CALL: TableSketch = {
  name: "grant_call", record: true,
  columns: ["name_ru text", "name_kk text", "programme_id text", "from_date text", "to_date text?", "sum bigint?", "conditions text", "sort_key text", "note text"],
  indexes: ["programme_id", "from_date"], references: { programme_id: "programme" },
};

const SIZES: Readonly<Record<string, TableStatistics>> = {
  grant_call: { rows: 60, different: { programme_id: 10, from_date: 50 } },
  small_grant: { rows: 600, different: { programme_id: 10, report_due: 100, person_id: 200, volunteer_group_id: 100, partner_id: 100, call_id: 40 } },
};

export class GrantCalls1700000000056 implements MigrationInterface {
  name = "GrantCalls1700000000056";

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(tableOf(CALL));
    // Not `addColumn`: on SQLite it copies the table into a new one and loses the indexes that carry a condition.
    await runner.query("alter table small_grant add column call_id text references grant_call (id)");
    await runner.query("create index ix_small_grant_call_id on small_grant (call_id)");
    await tellPlannerAlso(runner, SIZES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop index ix_small_grant_call_id");
    await runner.query("alter table small_grant drop column call_id");
    await runner.dropTable(CALL.name);
  }
}
