/** What the state's register asks of programmes, campaigns and organisations: where, with what requirements, and who carries on volunteer activity. */
import type { MigrationInterface, QueryRunner } from "typeorm";

const HELD = [["kato_code", "text"], ["place", "text not null default ''"], ["requirements", "text not null default ''"]] as const;
const COLUMNS = [
  ...HELD.map(([column, type]) => ["campaign", column, type] as const),
  ...HELD.map(([column, type]) => ["programme", column, type] as const),
  ["partner", "is_volunteer", "integer not null default 0"],
] as const;

export class HeldWhere1700000000045 implements MigrationInterface {
  name = "HeldWhere1700000000045";

  async up(runner: QueryRunner): Promise<void> {
    // Not `addColumn`: on SQLite it copies the table into a new one and loses the indexes that carry a condition.
    for (const [table, column, type] of COLUMNS) await runner.query(`alter table ${table} add column ${column} ${type}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column] of COLUMNS) await runner.query(`alter table ${table} drop column ${column}`);
  }
}
