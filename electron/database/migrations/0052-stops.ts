/** Where a round of information work went: its stops and boards, each with its copies; and the words by which its place is found. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { foldedWords, searchWords } from "./0010-nameWords.folding";

/** Place of information outputs in the list of kinds that the search knows, times the range of each: a data format. */
const FIRST_ID = 34 * 2 ** 32;

export class Stops1700000000052 implements MigrationInterface {
  name = "Stops1700000000052";

  async up(runner: QueryRunner): Promise<void> {
    // Not `addColumn`: on SQLite it copies the table into a new one and loses the indexes that carry a condition.
    await runner.query("alter table information_output add column stops text not null default '[]'");
    const outputs = (await runner.query(
      `select o.id as id, o.place as place, m.name_ru as name from information_output o join information_material m on m.id = o.material_id where o.deleted_at is null and o.place <> '' order by o.id`,
    )) as { id: string; place: string; name: string }[];
    for (const [at, { id, place, name }] of outputs.entries()) {
      const keys = [...new Set([...foldedWords(place), ...searchWords(place)])].join(" ");
      await runner.query(`insert into search_entry (id, kind, subject_id, title, subtitle, keys, sort_key) values (?, 'informationOutputs', ?, ?, ?, ?, '')`, [FIRST_ID + at, id, name, place, keys]);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("delete from search_entry where kind = 'informationOutputs'");
    await runner.query("alter table information_output drop column stops");
  }
}
