/** Whether a contact came outside the front office's hours, as they were when it was written down. */
import type { MigrationInterface, QueryRunner } from "typeorm";

export class ContactsOutsideHours1700000000053 implements MigrationInterface {
  name = "ContactsOutsideHours1700000000053";

  async up(runner: QueryRunner): Promise<void> {
    // Not `addColumn`: on SQLite it copies the table into a new one and loses the indexes that carry a condition.
    await runner.query("alter table contact add column outside_hours integer not null default 0");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("alter table contact drop column outside_hours");
  }
}
