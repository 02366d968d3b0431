/** Lists kept as JSON in a column, in SQL, where SQLite and PostgreSQL say it differently; SQLite's is here. */

/** The entries of a list as rows `each`. */
export const jsonEntries = (column: string): string => `json_each(${column}) each`;

/** Which entry it is. */
export const ENTRY = "each.key";

/** A field of an entry, as text or number. */
export const jsonField = (field: string): string => `json_extract(each.value, '$.${field}')`;

/** An entry of a list of texts. */
export const jsonText = "each.value";
