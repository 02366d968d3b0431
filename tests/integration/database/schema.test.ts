import { describe, expect, it } from "vitest";
import type { EntityMetadata } from "typeorm";
import { rowsOf } from "../../../electron/database/reader";
import { entities } from "../../../electron/office/entities";
import { openTestDatabase, type TestDatabase } from "../../helpers/database";

interface TableInfo {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly pk: number;
}

/** Tables nobody has an entity for: the ledger of migrations, the change counter, the full-text index and SQLite's own. */
const WITHOUT_ENTITY = /^(migrations|change_counter|search_index(_\w+)?|sqlite_\w+)$/;

const columnsInDatabase = async (database: TestDatabase, table: string) =>
  (await rowsOf<TableInfo>(database.reader, `PRAGMA table_info("${table}")`))
    .map(({ name, type, notnull, pk }) => ({ name, type: type.toLowerCase(), empty: notnull === 0, key: pk > 0 }))
    .sort((a, b) => a.name.localeCompare(b.name));

const columnsInEntity = (metadata: EntityMetadata) =>
  metadata.columns
    .map((column) => ({ name: column.databaseName, type: String(column.type), empty: column.isNullable, key: column.isPrimary }))
    .sort((a, b) => a.name.localeCompare(b.name));

describe("the schema", () => {
  it.each(entities.map((entity) => [entity.name, entity] as const))("%s and its table agree in every column", async (_name, entity) => {
    const database = await openTestDatabase();
    const metadata = database.reader.manager.connection.getMetadata(entity);
    expect(await columnsInDatabase(database, metadata.tableName)).toEqual(columnsInEntity(metadata));
  });

  it("every table has its entity", async () => {
    const database = await openTestDatabase();
    const tables = await rowsOf<{ name: string }>(database.reader, "select name from sqlite_master where type = 'table'");
    const known = new Set(database.reader.manager.connection.entityMetadatas.map((metadata) => metadata.tableName));
    expect(tables.map((table) => table.name).filter((name) => !known.has(name) && !WITHOUT_ENTITY.test(name))).toEqual([]);
  });

  it("a reference to a record that is not there is refused", async () => {
    const database = await openTestDatabase();
    const orphan = database.queue.run((tx) => tx.manager.query("insert into partner_sponsor (id, partner_id, sponsor_id, note, position) values ('1', 'nobody', 'nobody', '', 0)"));
    await expect(orphan).rejects.toThrow(/FOREIGN KEY/);
  });
});

describe("the journal's tables", () => {
  const ENTRY = `insert into audit_entry (at, account_name, action, subject_kind, changes, previous_hash, hash) values ('t', '', 'create', 'people', '[]', '', 'h')`;
  const LINK = "insert into audit_link (seq, subject_kind, subject_id) values (1, 'people', '1')";
  const VALUE = "insert into personal_value (key, subject_kind, subject_id, value, salt, digest) values ('k', 'people', '1', '\"Мукаш\"', 's', 'd')";

  it.each([
    "update audit_entry set account_name = 'другой'",
    "delete from audit_entry",
    "update audit_link set subject_id = '2'",
    "delete from audit_link",
    "delete from personal_value",
    "update personal_value set value = '\"Другой\"'",
    "update personal_value set digest = 'x', value = null, salt = null, erased_at = 't'",
    "update personal_value set value = null, salt = null",
    "insert or replace into audit_entry select * from audit_entry",
    "replace into personal_value select * from personal_value",
  ])("are append-only: %s is refused by the database itself", async (statement) => {
    const database = await openTestDatabase();
    await database.queue.run(async (tx) => {
      for (const row of [ENTRY, LINK, VALUE]) await tx.manager.query(row);
    });
    await expect(database.queue.run((tx) => tx.manager.query(statement))).rejects.toThrow(/append-only|can only be erased/);
  });

  it("R24 a personal value can be erased, once and for all", async () => {
    const database = await openTestDatabase();
    await database.queue.run((tx) => tx.manager.query(VALUE));
    await database.queue.run((tx) => tx.manager.query("update personal_value set value = null, salt = null, erased_at = 't'"));
    expect(await rowsOf(database.reader, "select value, salt, digest from personal_value")).toEqual([{ value: null, salt: null, digest: "d" }]);
    await expect(database.queue.run((tx) => tx.manager.query("update personal_value set value = 'x'"))).rejects.toThrow(/can only be erased/);
  });
});
