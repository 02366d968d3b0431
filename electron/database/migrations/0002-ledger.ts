import { type MigrationInterface, type QueryRunner, Table } from "typeorm";

/** The journal, the erasable personal values beside it, settings, files, the search index and the change counter. */
const text = (name: string, isNullable = false) => ({ name, type: "text", isNullable });

const TABLES: readonly Table[] = [
  new Table({ name: "change_counter", columns: [{ name: "value", type: "integer", isPrimary: true }] }),
  new Table({
    name: "audit_entry",
    columns: [
      { name: "seq", type: "integer", isPrimary: true, isGenerated: true, generationStrategy: "increment" },
      text("at"), text("account_id", true), text("account_name"), text("action"), text("subject_kind"), text("subject_id", true),
      { name: "subject_version", type: "integer", isNullable: true },
      text("title_key", true), text("changes"), text("previous_hash"), text("hash"),
    ],
    indices: [{ name: "ix_audit_entry_subject", columnNames: ["subject_kind", "subject_id", "seq"] }],
  }),
  new Table({
    name: "audit_link",
    columns: [{ name: "id", type: "integer", isPrimary: true, isGenerated: true, generationStrategy: "increment" }, { name: "seq", type: "integer" }, text("subject_kind"), text("subject_id")],
    indices: [{ name: "ix_audit_link_seq", columnNames: ["seq"] }, { name: "ix_audit_link_subject", columnNames: ["subject_kind", "subject_id"] }],
  }),
  new Table({
    name: "personal_value",
    columns: [{ ...text("key"), isPrimary: true }, text("subject_kind"), text("subject_id"), text("value", true), text("salt", true), text("digest"), text("erased_at", true)],
    indices: [{ name: "ix_personal_value_subject", columnNames: ["subject_kind", "subject_id"] }],
  }),
  new Table({ name: "setting", columns: [{ ...text("key"), isPrimary: true }, text("value")] }),
  new Table({
    name: "stored_file",
    columns: [{ ...text("hash"), isPrimary: true }, text("name"), text("type"), { name: "size", type: "integer" }, text("added_at")],
  }),
  new Table({
    name: "number_series",
    columns: [{ ...text("series"), isPrimary: true }, { name: "last", type: "integer" }],
  }),
  new Table({
    name: "search_entry",
    columns: [
      { name: "id", type: "integer", isPrimary: true, isGenerated: true, generationStrategy: "increment" },
      text("kind"), text("subject_id"), text("title"), text("subtitle"), text("keys"), text("sort_key"),
    ],
    indices: [
      { name: "ix_search_entry_subject", columnNames: ["kind", "subject_id"], isUnique: true },
      { name: "ix_search_entry_order", columnNames: ["kind", "sort_key", "subject_id"] },
    ],
  }),
];

/** SQLite only; another database gets its own triggers and full-text tables here. */
const SQLITE_ONLY = [
  `create trigger audit_entry_no_update before update on audit_entry begin select raise(abort, 'append-only: audit_entry'); end`,
  `create trigger audit_entry_no_delete before delete on audit_entry begin select raise(abort, 'append-only: audit_entry'); end`,
  `create trigger audit_link_no_update before update on audit_link begin select raise(abort, 'append-only: audit_link'); end`,
  `create trigger audit_link_no_delete before delete on audit_link begin select raise(abort, 'append-only: audit_link'); end`,
  `create trigger personal_value_erase_only before update on personal_value
   when not (new.value is null and new.salt is null and new.key = old.key and new.digest = old.digest and new.erased_at is not null)
   begin select raise(abort, 'a personal value can only be erased'); end`,
  `create trigger personal_value_no_delete before delete on personal_value begin select raise(abort, 'append-only: personal_value'); end`,
  // Only beginnings of single words are ever asked for, so neither where a word stands nor how long an entry is need be kept.
  `create virtual table search_index using fts5(keys, content='search_entry', content_rowid='id', tokenize='unicode61', prefix='1 2 3', detail='none', columnsize=0)`,
  `create trigger search_entry_insert after insert on search_entry begin insert into search_index(rowid, keys) values (new.id, new.keys); end`,
  `create trigger search_entry_delete after delete on search_entry begin insert into search_index(search_index, rowid, keys) values ('delete', old.id, old.keys); end`,
  `create trigger search_entry_update after update on search_entry begin
   insert into search_index(search_index, rowid, keys) values ('delete', old.id, old.keys);
   insert into search_index(rowid, keys) values (new.id, new.keys); end`,
];

export class Ledger1700000000002 implements MigrationInterface {
  name = "Ledger1700000000002";

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table);
    await runner.query(`insert into change_counter (value) values (0)`);
    for (const statement of SQLITE_ONLY) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table search_index`);
    for (const table of [...TABLES].reverse()) await runner.dropTable(table);
  }
}
