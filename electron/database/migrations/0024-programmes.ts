/** How a target's number is meant, what is credited found by its subject, and the catalogues that were imported for later years. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import type { TableStatistics } from "./0003-statistics";
import { tellPlannerAlso } from "./planner";
import { tableOf, type TableSketch } from "./tableSketch";

const CATALOGUE: TableSketch = {
  name: "programme_catalogue",
  record: false,
  columns: ["version text", "file_name text", "content text", "imported_at text", "imported_by_id text?"],
  indexes: ["version!"],
  references: { imported_by_id: "account" },
};

const SIZES: Readonly<Record<string, TableStatistics>> = {
  programme_catalogue: { rows: 10, different: {} },
  target_credit: { rows: 20_000, different: { target_id: 100, subject_kind: 5, subject_id: 15_000 } },
};

export class Programmes1700000000024 implements MigrationInterface {
  name = "Programmes1700000000024";

  async up(runner: QueryRunner): Promise<void> {
    // Not `addColumn`: on SQLite it copies the table into a new one.
    await runner.query(`alter table target add column qualifier text not null default 'at_least'`);
    await runner.query(`create index ix_target_credit_subject on target_credit (subject_id)`);
    await runner.createTable(tableOf(CATALOGUE));
    await tellPlannerAlso(runner, SIZES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(CATALOGUE.name);
    await runner.query(`drop index ix_target_credit_subject`);
    await runner.query(`alter table target drop column qualifier`);
  }
}
