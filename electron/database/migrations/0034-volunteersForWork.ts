/** Volunteers carry what the choice of whom to send asks of the person: tens of thousands are ranked without a look at each person. */
import type { MigrationInterface, QueryRunner } from "typeorm";

const COPIES = [
  ["birth_date", "text"],
  ["kato_code", "text"],
  ["languages", "text not null default '[]'"],
] as const;

export class VolunteersForWork1700000000034 implements MigrationInterface {
  name = "VolunteersForWork1700000000034";

  async up(runner: QueryRunner): Promise<void> {
    // Not `addColumn`: on SQLite it copies the table into a new one and loses the indexes that carry a condition.
    for (const [column, type] of COPIES) await runner.query(`alter table volunteer add column ${column} ${type}`);
    const copied = COPIES.map(([column]) => `${column} = (select person.${column} from person where person.id = volunteer.person_id)`);
    await runner.query(`update volunteer set ${copied.join(", ")}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [column] of COPIES) await runner.query(`alter table volunteer drop column ${column}`);
  }
}
