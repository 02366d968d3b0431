/** A programme's aim, and what each target is called, in Russian and Kazakh. */
import type { MigrationInterface, QueryRunner } from "typeorm";

const COLUMNS = [["programme", "aim_ru"], ["programme", "aim_kk"], ["target", "note_kk"]] as const;

export class ProgrammesInTwoLanguages1700000000054 implements MigrationInterface {
  name = "ProgrammesInTwoLanguages1700000000054";

  async up(runner: QueryRunner): Promise<void> {
    // Not `addColumn`: on SQLite it copies the table into a new one and loses the indexes that carry a condition.
    for (const [table, column] of COLUMNS) await runner.query(`alter table ${table} add column ${column} text not null default ''`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column] of [...COLUMNS].reverse()) await runner.query(`alter table ${table} drop column ${column}`);
  }
}
