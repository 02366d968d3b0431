/** A phone is found by its last five, six and seven digits too: people say "fifty, fifty, fifty" of a landline and leave its city out. */
import type { MigrationInterface, QueryRunner } from "typeorm";

const BATCH = 5_000;
/** Kinds whose words hold phones. */
const WITH_PHONES = ["people", "volunteers", "staff", "families", "learners", "mentors", "requests", "contacts", "hosts", "services", "supportCentres", "volunteerGroups"];
/** With and without the code of the city; ten is a number without the 8 before it. */
const ENDS = [10, 7, 6, 5];
/** A whole number; twelve digits are an IIN. */
const PHONE = /^\d{6,11}$|^\d{13,15}$/u;

export class PhoneEndsMore1700000000070 implements MigrationInterface {
  name = "PhoneEndsMore1700000000070";

  async up(runner: QueryRunner): Promise<void> {
    const kinds = WITH_PHONES.map((kind) => `'${kind}'`).join(", ");
    for (let last = 0; ; ) {
      const entries = (await runner.query(`select id, keys from search_entry where id > ? and kind in (${kinds}) order by id limit ${BATCH}`, [last])) as { id: number; keys: string }[];
      const end = entries.at(-1);
      if (!end) return;
      last = end.id;
      const longer = entries.flatMap(({ id, keys }) => {
        const words = keys.split(" ");
        const known = new Set(words);
        for (const word of words) if (PHONE.test(word)) for (const length of ENDS) if (word.length > length) known.add(word.slice(-length));
        return known.size > new Set(words).size ? [[id, [...known].join(" ")]] : [];
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
