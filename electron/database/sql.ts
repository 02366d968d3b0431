/**
 * Pieces of questions whose words each database has in its own way, by what they mean. Whatever else the office asks is SQL
 * that SQLite and PostgreSQL both understand (a rule of the linter looks for the rest). Names come from code, never from data.
 */
import { type Askable } from "./reader";

/** One parameter that stands for many values: give it to `given`, `amongGiven` or `partOf`. */
export const givenValues = (values: readonly (string | readonly (string | null)[])[]): string => JSON.stringify(values);

/**
 * `from ${given("a", "delivery d")} on d.family_id = a.value`: the given values first, by force, then the table by its index;
 * left to itself, SQLite may go through all of the table and ask the few about each. `a.key` is the place of a value.
 */
export const given = (alias: string, table: string): string => `json_each(?) ${alias} cross join ${table}`;

/** `where id in ${amongGiven}`. */
export const amongGiven = "(select value from json_each(?))";

/** One of several parts that a given value has. */
export const partOf = (alias: string, place: number): string => `json_extract(${alias}.value, '$[${place}]')`;

/** Days between two local dates, whichever is first. */
export const daysApart = (one: string, other: string): string => `abs(julianday(${one}) - julianday(${other}))`;

/** Whether a text holds another one anywhere, letter by letter. */
export const holds = (text: string, part: string): string => `instr(${text}, ${part}) > 0`;

/** From here on rows may point at what is not there yet or not there any more, until the transaction ends. */
export async function pointAnywhereUntilTheEnd(tx: Askable): Promise<void> {
  await tx.manager.query("pragma defer_foreign_keys = on");
}
