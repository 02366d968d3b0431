/** Days off kept by the office, promises that skip them, and due dates that differ from their rule. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import type { TableStatistics } from "./0003-statistics";
import { tellPlannerAlso } from "./planner";
import { tableOf, type TableSketch } from "./tableSketch";

const HOLIDAY: TableSketch = {
  name: "holiday",
  record: true,
  columns: ["date text", "name_ru text", "name_kk text", "note text"],
  // Not unique: one that was deleted stays on file beside the one that was entered anew.
  indexes: ["date"],
  references: {},
};

const SIZES: Readonly<Record<string, TableStatistics>> = { holiday: { rows: 300, different: { date: 300 } } };

/** Not `addColumn`: on SQLite it copies the table into a new one and loses the indexes that carry a condition. */
const COLUMNS: readonly (readonly [table: string, column: string, type: string])[] = [
  ["commitment", "skip_holidays", "integer not null default 0"],
  ["occurrence", "planned_date", "text"],
  ["occurrence", "own_expected", "integer not null default 0"],
  ["occurrence", "note", "text not null default ''"],
];

export class Holidays1700000000021 implements MigrationInterface {
  name = "Holidays1700000000021";

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column, type] of COLUMNS) await runner.query(`alter table ${table} add column ${column} ${type}`);
    await runner.createTable(tableOf(HOLIDAY));
    await tellPlannerAlso(runner, SIZES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(HOLIDAY.name);
    for (const [table, column] of [...COLUMNS].reverse()) await runner.query(`alter table ${table} drop column ${column}`);
  }
}
