/** What waits for somebody on the first screen of the day, of tables that grow: each is counted from an index of what waits alone. */
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Index -> its table, what it holds of it, and what the planner is told. */
const INDEXES = [
  ["ix_shift_attendance_waiting", "shift_attendance (shift_id)", "deleted_at is null and approved_at is null", "shift_attendance", "300 5"],
  ["ix_information_output_draft", "information_output (id)", "deleted_at is null and state = 'draft'", "information_output", "200 1"],
  ["ix_learner_applied", "learner (id)", "deleted_at is null and state = 'applied'", "learner", "2000 1"],
] as const;

export class WhatWaits1700000000051 implements MigrationInterface {
  name = "WhatWaits1700000000051";

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, on, holds, table, told] of INDEXES) {
      await runner.query(`create index ${name} on ${on} where ${holds}`);
      await runner.query(`insert into sqlite_stat1 (tbl, idx, stat) values (?, ?, ?)`, [table, name, told]);
    }
    // Of a table that is never analysed itself: it makes the planner read the numbers again and looks at no data.
    await runner.query(`analyze sqlite_schema`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name] of INDEXES) {
      await runner.query(`drop index ${name}`);
      await runner.query(`delete from sqlite_stat1 where idx = ?`, [name]);
    }
    await runner.query(`analyze sqlite_schema`);
  }
}
