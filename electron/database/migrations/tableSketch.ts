/**
 * A short way to write a table in a migration. It must keep meaning what it means today:
 * old migrations run through it for ever. New needs get new words, old words never change.
 */
import { Table } from "typeorm";

export interface TableSketch {
  readonly name: string;
  /** Adds version, created_at, updated_at, deleted_at. */
  readonly record: boolean;
  /** `name type`, with `?` behind the type where the column may be empty. */
  readonly columns: readonly string[];
  /** `column`, `column,column`; `!` behind: unique; `*` behind: unique among records that are neither deleted nor merged. */
  readonly indexes: readonly string[];
  /** column -> table whose id it holds. */
  readonly references: Readonly<Record<string, string>>;
}

const RECORD_COLUMNS = ["version integer", "created_at text", "updated_at text", "deleted_at text?"];

export function tableOf(sketch: TableSketch): Table {
  const columns = ["id text", ...(sketch.record ? RECORD_COLUMNS : []), ...sketch.columns].map((text) => {
    const [name = "", type = ""] = text.split(" ");
    return { name, type: type.replace("?", ""), isNullable: type.endsWith("?"), isPrimary: name === "id" };
  });
  return new Table({
    name: sketch.name,
    columns,
    indices: sketch.indexes.map((text) => {
      const columnNames = text.replace(/[!*]$/, "").split(",");
      return {
        name: `ix_${sketch.name}_${columnNames.join("_")}`,
        columnNames,
        isUnique: /[!*]$/.test(text),
        where: text.endsWith("*") ? "deleted_at is null and merged_into_id is null" : undefined,
      };
    }),
    foreignKeys: Object.entries(sketch.references).map(([column, table]) => ({
      name: `fk_${sketch.name}_${column}`,
      columnNames: [column],
      referencedTableName: table,
      referencedColumnNames: ["id"],
    })),
  });
}
