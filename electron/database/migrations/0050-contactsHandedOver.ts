/** A question to the front office that became a request: which. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import type { TableStatistics } from "./0003-statistics";
import { tellPlannerAlso } from "./planner";

const SIZES: Readonly<Record<string, TableStatistics>> = {
  contact: { rows: 200_000, different: { date: 1_800, person_id: 50_000, state: 2, call_back_on: 1_800, request_id: 20_000 } },
};

export class ContactsHandedOver1700000000050 implements MigrationInterface {
  name = "ContactsHandedOver1700000000050";

  async up(runner: QueryRunner): Promise<void> {
    // Not `addColumn`: on SQLite it copies the table into a new one and loses the indexes that carry a condition.
    await runner.query("alter table contact add column request_id text references request (id)");
    await runner.query("create index ix_contact_request_id on contact (request_id)");
    await tellPlannerAlso(runner, SIZES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop index ix_contact_request_id");
    await runner.query("alter table contact drop column request_id");
  }
}
