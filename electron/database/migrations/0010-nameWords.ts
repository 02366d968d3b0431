/**
 * Words of names that a comma, a full stop, a bracket or a hard space used to join ("Ахметова,Алия" was one word) are words of
 * their own now: match keys, the keys under which people are kept, and what search knows of such records are made again.
 * What was stored otherwise stays as it is.
 *
 * How names fold is copied from `shared/domain/names.ts` and the keys from `0004-personKeys.ts`, as they stood, so that this
 * migration goes on meaning what it means.
 */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { foldedWords, matchKeyOf, type NameOnFile, pairKeys, searchWords, wordsDiffer } from "./0010-nameWords.folding";

const BATCH = 5_000;

/** Where the words stand by which records of a kind are found; those of their people come besides. */
const SOURCES: readonly { readonly kind: string; readonly table: string; readonly columns: readonly string[] }[] = [
  { kind: "partners", table: "partner", columns: ["name_ru", "name_kk", "short_name"] },
  { kind: "headquarters", table: "headquarters", columns: ["name_ru", "name_kk", "purpose"] },
  { kind: "campaigns", table: "campaign", columns: ["name_ru", "name_kk"] },
  { kind: "programmes", table: "programme", columns: ["name_ru", "name_kk", "code"] },
  { kind: "recipientGroups", table: "recipient_group", columns: ["name_ru", "name_kk", "place"] },
  { kind: "items", table: "item_kind", columns: ["name_ru", "name_kk", "name_en"] },
  { kind: "informationMaterials", table: "information_material", columns: ["name_ru", "name_kk"] },
  { kind: "claims", table: "claim", columns: ["statement"] },
  { kind: "families", table: "family", columns: ["name", "address"] },
  { kind: "volunteerGroups", table: "volunteer_group", columns: ["name_ru", "name_kk", "contact", "place"] },
  { kind: "staff", table: "staff_member", columns: ["post"] },
  { kind: "stores", table: "store", columns: ["name_ru", "name_kk", "place"] },
  { kind: "shifts", table: "shift", columns: ["name_ru", "name_kk", "place"] },
  { kind: "regimes", table: "regime", columns: ["document"] },
  { kind: "answers", table: "standard_answer", columns: ["topic", "ru", "kk"] },
  { kind: "contacts", table: "contact", columns: ["topic", "question"] },
  { kind: "supportCentres", table: "support_centre", columns: ["name_ru", "name_kk", "address", "contact"] },
  { kind: "grants", table: "small_grant", columns: ["title", "number"] },
  { kind: "trainings", table: "training", columns: ["topic", "place", "trainer"] },
  { kind: "hosts", table: "host_institution", columns: ["name_ru", "name_kk", "address", "contact"] },
  { kind: "outcomes", table: "outcome", columns: ["title", "searched_for", "place"] },
  { kind: "services", table: "service", columns: ["name_ru", "name_kk", "offer_ru", "offer_kk", "address"] },
];

/** Records that are found by the name of their person: SQL for the ids of those of `?`. */
const OF_PEOPLE: readonly { readonly kind: string; readonly tables: readonly string[]; readonly ids: string }[] = [
  { kind: "people", tables: ["person"], ids: "select id from person where id = ?1" },
  { kind: "volunteers", tables: ["volunteer"], ids: "select id from volunteer where person_id = ?1" },
  { kind: "staff", tables: ["staff_member"], ids: "select id from staff_member where person_id = ?1" },
  { kind: "learners", tables: ["learner"], ids: "select id from learner where person_id = ?1" },
  { kind: "mentors", tables: ["mentor"], ids: "select id from mentor where person_id = ?1" },
  { kind: "families", tables: ["family", "family_member"], ids: "select id from family where head_person_id = ?1 union select family_id from family_member where person_id = ?1" },
];

export class NameWords1700000000010 implements MigrationInterface {
  name = "NameWords1700000000010";

  async up(runner: QueryRunner): Promise<void> {
    const tables = new Set(((await runner.query(`select name from sqlite_master where type = 'table'`)) as { name: string }[]).map(({ name }) => name));
    await eachBatch<NameOnFile>(runner, "select id, family, given, patronymic, match_key from person", async (people) => {
      for (const person of people) {
        const text = [person.family, person.given, person.patronymic].join(" ");
        if (!wordsDiffer(text)) continue;
        await rekey(runner, person);
        for (const { kind, tables: needed, ids } of OF_PEOPLE) {
          if (!needed.every((table) => tables.has(table))) continue;
          for (const { id } of (await runner.query(ids, [person.id])) as { id: string }[]) await addWords(runner, kind, id, text);
        }
      }
    });
    // A family has the key of its head, or of its own name.
    await runner.query(`update family set match_key = (select p.match_key from person p where p.id = family.head_person_id) where head_person_id is not null and match_key <> (select p.match_key from person p where p.id = family.head_person_id)`);
    await eachBatch<{ id: string; name: string }>(runner, "select id, name from family where head_person_id is null", async (families) => {
      for (const { id, name } of families) if (wordsDiffer(name)) await runner.query(`update family set match_key = ? where id = ?`, [matchKeyOf({ family: name, given: "", patronymic: "" }), id]);
    });
    await eachBatch<{ id: string; name_ru: string }>(runner, "select id, name_ru from partner", async (partners) => {
      for (const { id, name_ru } of partners) if (wordsDiffer(name_ru)) await runner.query(`update partner set match_key = ? where id = ?`, [matchKeyOf({ family: name_ru, given: "", patronymic: "" }), id]);
    });
    for (const { kind, table, columns } of SOURCES) {
      if (!tables.has(table)) continue;
      const there = new Set(((await runner.query(`select name from pragma_table_info(?)`, [table])) as { name: string }[]).map(({ name }) => name));
      const own = columns.filter((column) => there.has(column));
      await eachBatch<Record<string, string | null> & { id: string }>(runner, `select ${["id", ...own].join(", ")} from "${table}"`, async (rows) => {
        for (const row of rows) {
          const text = own.map((column) => row[column] ?? "").join(" ");
          if (wordsDiffer(text)) await addWords(runner, kind, row.id, text);
        }
      });
    }
    // What else an entry shows: a day, a number, the partner a claim is of.
    await eachBatch<{ id: number; kind: string; subject_id: string; text: string }>(runner, "select id, kind, subject_id, title || ' ' || subtitle as text from search_entry", async (entries) => {
      for (const { kind, subject_id, text } of entries) if (wordsDiffer(text)) await addWords(runner, kind, subject_id, text);
    }, 0);
  }

  /** Nothing: words that are found besides do no harm. */
  async down(): Promise<void> {}
}

async function eachBatch<Row extends { readonly id: string | number }>(runner: QueryRunner, select: string, work: (rows: readonly Row[]) => Promise<void>, first: string | number = ""): Promise<void> {
  const where = select.includes(" where ") ? "and" : "where";
  for (let last = first; ; ) {
    const rows = (await runner.query(`${select} ${where} id > ? order by id limit ${BATCH}`, [last])) as Row[];
    const end = rows.at(-1);
    if (!end) return;
    await work(rows);
    last = end.id;
  }
}

/** Keys of the name, both as stored; those of number, day and phones stay. */
async function rekey(runner: QueryRunner, person: NameOnFile): Promise<void> {
  const key = matchKeyOf(person);
  await runner.query(`update person set match_key = ? where id = ?`, [key, person.id]);
  const had = (await runner.query(`select count(*) as count from person_key where person_id = ?`, [person.id])) as { count: number }[];
  // Somebody who was merged into another has none.
  if (Number(had[0]?.count ?? 0) === 0) return;
  await runner.query(`delete from person_key where person_id = ? and substr("key", 1, 2) in ('f:', 'l:', 'w:')`, [person.id]);
  for (const each of new Set(pairKeys(key.split(" ").filter(Boolean)))) await runner.query(`insert into person_key ("key", person_id) values (?, ?)`, [each, person.id]);
}

async function addWords(runner: QueryRunner, kind: string, id: string, text: string): Promise<void> {
  const [entry] = (await runner.query(`select id, keys from search_entry where kind = ? and subject_id = ?`, [kind, id])) as { id: number; keys: string }[];
  if (!entry) return;
  const keys = new Set(entry.keys.split(" ").filter(Boolean));
  const before = keys.size;
  for (const word of [...foldedWords(text), ...searchWords(text)]) keys.add(word);
  if (keys.size > before) await runner.query(`update search_entry set keys = ? where id = ?`, [[...keys].join(" "), entry.id]);
}
