/**
 * Keys under which a person is found when somebody types a name that may be theirs (R22), and those of everybody on file.
 *
 * What the keys are is copied from `shared/domain/matching.ts` as it stood, so that this migration goes on meaning what it
 * means. It needs no folding of names: `match_key` holds the folded words. An entry is its own index (`without rowid`):
 * a region has millions of them.
 */
import { type MigrationInterface, type QueryRunner, Table } from "typeorm";
import { STATISTICS, tellPlanner } from "./0003-statistics";

const TABLE = new Table({
  name: "person_key",
  columns: [{ name: "key", type: "text", isPrimary: true }, { name: "person_id", type: "text", isPrimary: true }],
  indices: [{ name: "ix_person_key_person_id", columnNames: ["person_id"] }],
  foreignKeys: [{ name: "fk_person_key_person_id", columnNames: ["person_id"], referencedTableName: "person", referencedColumnNames: ["id"] }],
  withoutRowid: true,
});

const KEYS_OF_A_REGION = { rows: 2_700_000, different: { key: 1_100_000, person_id: 400_000 } };
const BATCH = 5_000;

interface PersonRow {
  readonly id: string;
  readonly match_key: string;
  readonly birth_date: string | null;
  readonly iin: string | null;
  readonly phones: string;
}

export class PersonKeys1700000000004 implements MigrationInterface {
  name = "PersonKeys1700000000004";

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(TABLE);
    for (let last = ""; ; ) {
      const people = (await runner.query(
        `select id, match_key, birth_date, iin, phones from person where id > ? order by id limit ${BATCH}`, [last],
      )) as PersonRow[];
      const rows = people.flatMap((person) => keysOf(person).map((key) => [key, person.id]));
      await runner.query(
        `insert into person_key ("key", person_id) select json_extract(value, '$[0]'), json_extract(value, '$[1]') from json_each(?)`, [JSON.stringify(rows)],
      );
      const end = people.at(-1);
      if (!end) break;
      last = end.id;
    }
    await tellPlanner(runner, { ...STATISTICS, person_key: KEYS_OF_A_REGION });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(TABLE);
    await tellPlanner(runner, STATISTICS);
  }
}

function keysOf(person: PersonRow): string[] {
  const keys = pairKeys(person.match_key.split(" ").filter(Boolean));
  if (person.iin) keys.push(`i:${person.iin}`);
  const birthDate = person.birth_date ?? birthDateOf(person.iin);
  if (birthDate) keys.push(`d:${birthDate}`);
  for (const phone of JSON.parse(person.phones) as string[]) {
    const digits = phone.replace(/\D/g, "");
    if (digits.length > 4) keys.push(`p:${digits}`);
  }
  return [...new Set(keys)];
}

/** Stored numbers are valid. */
function birthDateOf(iin: string | null): string | null {
  if (iin === null) return null;
  const century = { "1": "18", "2": "18", "3": "19", "4": "19", "5": "20", "6": "20" }[iin.charAt(6)] ?? "";
  return `${century}${iin.slice(0, 2)}-${iin.slice(2, 4)}-${iin.slice(4, 6)}`;
}

function pairKeys(tokens: readonly string[]): string[] {
  const [only, second] = tokens;
  if (only !== undefined && second === undefined) return [`w:${stemOf(only)}`];
  const stems = tokens.slice(0, 4).map(stemOf);
  return stems.flatMap((whole, at) =>
    whole.length < 2 ? [] : stems.flatMap((other, place) => (place === at ? [] : [`f:${whole} ${other.charAt(0)}`, ...(other.length > 2 ? [`l:${whole} ${other.slice(-2)}`] : [])])),
  );
}

function stemOf(token: string): string {
  const stem = token.replace(/(ov|ev|in|sk)(a|ii|ai|aia|oi|i)?$|(uli|kizi|ogli|tegi)$/u, "");
  return stem.length >= 3 ? stem : token;
}
