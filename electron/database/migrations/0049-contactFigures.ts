/** Figures of the front office narrowed by channel and topic: what they are narrowed to, and the words of each contact's topic. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { foldedWords } from "./0010-nameWords.folding";

const COLUMNS = [
  ["own_figure", "channel", "text"],
  ["own_figure", "topic", "text"],
  ["own_figure", "topic_words", "text not null default ''"],
  ["contact", "topic_words", "text not null default ''"],
] as const;

export class ContactFigures1700000000049 implements MigrationInterface {
  name = "ContactFigures1700000000049";

  async up(runner: QueryRunner): Promise<void> {
    // Not `addColumn`: on SQLite it copies the table into a new one and loses the indexes that carry a condition.
    for (const [table, column, type] of COLUMNS) await runner.query(`alter table ${table} add column ${column} ${type}`);
    // Topics come again and again: each is folded once, and found by an index of this moment.
    await runner.query("create index ix_contact_topic_of_migration on contact (topic)");
    const topics = (await runner.query("select distinct topic from contact")) as { topic: string }[];
    for (const { topic } of topics) await runner.query("update contact set topic_words = ? where topic = ?", [foldedWords(topic).map((word) => ` ${word}`).join(""), topic]);
    await runner.query("drop index ix_contact_topic_of_migration");
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column] of [...COLUMNS].reverse()) await runner.query(`alter table ${table} drop column ${column}`);
  }
}
