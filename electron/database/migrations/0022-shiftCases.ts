/** What lifts point 2-1.2 for a shift (R21), and route sheets among what is searched for. */
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Where the search keeps its route sheets: the place of their kind in its list, which never changes. */
const ROUTE_SHEETS = 28;
const RANGE = 2 ** 32;

export class ShiftCases1700000000022 implements MigrationInterface {
  name = "ShiftCases1700000000022";

  async up(runner: QueryRunner): Promise<void> {
    // Not `addColumn`: on SQLite it copies the table into a new one and loses the indexes that carry a condition.
    await runner.query(`alter table shift add column case_closed integer not null default 0`);
    await runner.query(
      `insert into search_entry (id, kind, subject_id, title, subtitle, keys, sort_key)
       select ? + row_number() over (order by id) - 1, 'routeSheets', id, number, '', number || ' ' || replace(number, '-', ' '), number from route_sheet where deleted_at is null`,
      [ROUTE_SHEETS * RANGE],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from search_entry where kind = 'routeSheets'`);
    await runner.query(`alter table shift drop column case_closed`);
  }
}
