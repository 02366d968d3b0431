/** A corps' own figure can be narrowed to a programme, a course and learners of rural schools. */
import type { MigrationInterface, QueryRunner } from "typeorm";

const COLUMNS = ["programme_id", "course", "school"] as const;

export class FiguresOfProgrammes1700000000055 implements MigrationInterface {
  name = "FiguresOfProgrammes1700000000055";

  async up(runner: QueryRunner): Promise<void> {
    // Not `addColumn`: on SQLite it copies the table into a new one and loses the indexes that carry a condition.
    for (const column of COLUMNS) await runner.query(`alter table own_figure add column ${column} text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of COLUMNS) await runner.query(`alter table own_figure drop column ${column}`);
  }
}
