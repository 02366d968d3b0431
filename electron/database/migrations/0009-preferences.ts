/** What each person at the desk likes to find as they left it, and named views of lists. */
import { type MigrationInterface, type QueryRunner, Table } from "typeorm";

const text = (name: string) => ({ name, type: "text" });
const toAccount = (table: string) => ({
  name: `fk_${table}_account_id`, columnNames: ["account_id"], referencedTableName: "account", referencedColumnNames: ["id"],
});

const TABLES = [
  new Table({
    name: "preference",
    columns: [{ ...text("account_id"), isPrimary: true }, { ...text("key"), isPrimary: true }, text("value"), text("updated_at")],
    foreignKeys: [toAccount("preference")],
  }),
  new Table({
    name: "list_view",
    columns: [
      { ...text("id"), isPrimary: true }, { ...text("account_id"), isNullable: true }, text("register"), text("name"), text("habits"), text("sort_key"), text("updated_at"),
    ],
    indices: [{ name: "ix_list_view_register", columnNames: ["register", "account_id"] }],
    foreignKeys: [toAccount("list_view")],
  }),
];

export class Preferences1700000000009 implements MigrationInterface {
  name = "Preferences1700000000009";

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.dropTable(table);
  }
}
