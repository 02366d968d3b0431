/** Named parameters for SQL that both SQLite and PostgreSQL understand; the driver writes its own placeholders. */
import { type Askable, rowsOf } from "./reader";

export type SqlParameters = Readonly<Record<string, string | number | readonly string[]>>;

/** Rows of a query with `:name` parameters; `(:...names)` takes a list. Column names come back in lower case. */
export async function namedRows<Row>(from: Askable, sql: string, parameters: SqlParameters): Promise<Row[]> {
  const [text, values] = from.manager.connection.driver.escapeQueryWithParameters(sql, { ...parameters }, {});
  return rowsOf<Row>(from, text, values as unknown[]);
}

/** Counts and sums arrive as text from a server that has 64 bits, and as null over nothing. */
export const numberOf = (value: number | string | null | undefined): number => Number(value ?? 0);

export const optionalNumber = (value: number | string | null | undefined): number | null =>
  value === null || value === undefined ? null : Number(value);
