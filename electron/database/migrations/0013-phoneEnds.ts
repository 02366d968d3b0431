/** Records with a mobile number are found by its last four and its last seven digits as well: people know a number by its end. */
import type { MigrationInterface, QueryRunner } from "typeorm";

const BATCH = 5_000;
const MOBILE = /(?:^| )(77\d{9})(?= |$)/gu;

export class PhoneEnds1700000000013 implements MigrationInterface {
  name = "PhoneEnds1700000000013";

  async up(runner: QueryRunner): Promise<void> {
    for (let last = 0; ; ) {
      const entries = (await runner.query(`select id, keys from search_entry where id > ? order by id limit ${BATCH}`, [last])) as { id: number; keys: string }[];
      const end = entries.at(-1);
      if (!end) return;
      last = end.id;
      const longer = entries.flatMap(({ id, keys }) => {
        const known = new Set(keys.split(" "));
        const before = known.size;
        for (const [, digits = ""] of keys.matchAll(MOBILE)) for (const length of [7, 4]) known.add(digits.slice(-length));
        return known.size > before ? [[id, [...known].join(" ")]] : [];
      });
      if (longer.length === 0) continue;
      await runner.query(
        `update search_entry set keys = json_extract(a.value, '$[1]') from json_each(?) a where search_entry.id = json_extract(a.value, '$[0]')`, [JSON.stringify(longer)],
      );
    }
  }

  /** Nothing: words that are found besides do no harm. */
  async down(): Promise<void> {}
}
