/** Many rows of one table at once, by the names its entity has: what an import and the demo write with. */
import { ApplyValueTransformers } from "typeorm/util/ApplyValueTransformers.js";
import { insertMany } from "../../database/bulk";
import type { WriteTransaction } from "../../database/writeQueue";

/** A row by the names its entity has; every column that may not be empty must be there. */
export type BulkRow = Readonly<Record<string, unknown>>;

const CHUNK = 1_000;

/** @throws Error when the schema has no such table or a row lacks a column: the caller has fallen behind the schema. */
export async function writeRows(tx: WriteTransaction, table: string, rows: readonly BulkRow[]): Promise<void> {
  const metadata = tx.manager.connection.entityMetadatas.find((each) => each.tableName === table);
  if (!metadata) throw new Error(`The schema has no table ${table}.`);
  const names = metadata.columns.map((column) => column.databaseName);
  // In portions: between two of them the event loop breathes, whatever the number of rows.
  for (let start = 0; start < rows.length; start += CHUNK) {
    const values = rows.slice(start, start + CHUNK).map((row) =>
      metadata.columns.map((column) => {
        const value = row[column.propertyName];
        if (value === undefined && column.isNullable) return null;
        if (value === undefined) throw new Error(`A row for ${table} has no ${column.propertyName}.`);
        return (column.transformer ? ApplyValueTransformers.transformTo(column.transformer, value) : value) as string | number | null;
      }),
    );
    await insertMany(tx, table, names, values);
  }
}
