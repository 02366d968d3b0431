import type { DataSource, EntityManager } from "typeorm";

/** What reads of the database go through: a connection that refuses to write (`PRAGMA query_only`). */
export interface Reader {
  readonly kind: "read";
  readonly manager: EntityManager;
}

export function readerOf(source: DataSource): Reader {
  return { kind: "read", manager: source.manager };
}

/** A reader or a transaction: both can be asked. */
export interface Askable {
  readonly manager: EntityManager;
}

/** Rows of a plain SQL query. The caller states their shape; the database knows no types. */
export async function rowsOf<Row>(from: Askable, sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
  return (await from.manager.query(sql, [...parameters])) as Row[];
}
