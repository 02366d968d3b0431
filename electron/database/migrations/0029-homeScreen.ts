/** What the first screen of the day asks for: whose birthday it is, and which consents run out. */
import type { MigrationInterface, QueryRunner } from "typeorm";

export class HomeScreen1700000000029 implements MigrationInterface {
  name = "HomeScreen1700000000029";

  async up(runner: QueryRunner): Promise<void> {
    // Month and day of a local date; without it every morning would read everybody on file.
    await runner.query(`create index ix_person_birthday on person (substr(birth_date, 6, 5))`);
    await runner.query(`create index ix_consent_expires_on on consent (expires_on)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index ix_consent_expires_on`);
    await runner.query(`drop index ix_person_birthday`);
  }
}
