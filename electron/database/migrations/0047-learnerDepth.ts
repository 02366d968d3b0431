/** What a course keeps of its learners: the school in a village, the paper of low income, group, subjects with their results, lessons. */
import type { MigrationInterface, QueryRunner } from "typeorm";

const COLUMNS = [
  ["rural_school", "integer not null default 0"],
  ["income_evidence", "text not null default ''"],
  ["reason", "text not null default ''"],
  ["course", "text"],
  ["group_name", "text not null default ''"],
  ["subjects", "text not null default '[]'"],
  ["lessons_held", "integer"],
  ["lessons_attended", "integer"],
] as const;

export class LearnerDepth1700000000047 implements MigrationInterface {
  name = "LearnerDepth1700000000047";

  async up(runner: QueryRunner): Promise<void> {
    // Not `addColumn`: on SQLite it copies the table into a new one and loses the indexes that carry a condition.
    for (const [column, type] of COLUMNS) await runner.query(`alter table learner add column ${column} ${type}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [column] of COLUMNS.toReversed()) await runner.query(`alter table learner drop column ${column}`);
  }
}
