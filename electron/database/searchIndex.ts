/**
 * The full-text index over everybody and everything. SQLite's FTS5 folds no Kazakh letters,
 * so it is given keys that are folded already (`searchKeys` of `shared/domain/names.ts`).
 */
import { nameTokens } from "../../shared/domain/names";
import { type Askable, rowsOf } from "./reader";
import type { WriteTransaction } from "./writeQueue";

export interface SearchEntry {
  /** As it is shown. */
  readonly title: string;
  readonly subtitle: string;
  /** Folded words, separated by spaces. */
  readonly keys: string;
}

export interface SearchHit {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
}

export async function putSearchEntry(tx: WriteTransaction, kind: string, id: string, entry: SearchEntry): Promise<void> {
  await tx.manager.query(
    `insert into search_entry (kind, subject_id, title, subtitle, keys) values (?, ?, ?, ?, ?)
     on conflict (kind, subject_id) do update set title = excluded.title, subtitle = excluded.subtitle, keys = excluded.keys`,
    [kind, id, entry.title, entry.subtitle, entry.keys],
  );
}

export async function removeSearchEntry(tx: WriteTransaction, kind: string, id: string): Promise<void> {
  await tx.manager.query(`delete from search_entry where kind = ? and subject_id = ?`, [kind, id]);
}

// In the questions below the index comes first by force (`cross join`): left to itself, SQLite goes through every record
// of a kind and asks the index about each.

/** FTS5 query: every word typed, folded, must begin some word of the record. Folded words hold only ASCII letters and digits. */
export function matchExpression(typed: string): string | null {
  const words = nameTokens(typed).map((key) => key.replace(/[^0-9a-z]/g, "")).filter(Boolean);
  return words.length ? words.map((word) => `"${word}"*`).join(" ") : null;
}

/** First hits over all kinds, or over some. */
export async function searchEverything(from: Askable, typed: string, limit: number, kinds?: readonly string[]): Promise<SearchHit[]> {
  const expression = matchExpression(typed);
  if (!expression) return [];
  const only = kinds?.length ? `and e.kind in (${kinds.map(() => "?").join(", ")})` : "";
  return rowsOf<SearchHit>(
    from,
    `select e.kind as kind, e.subject_id as id, e.title as title, e.subtitle as subtitle
     from search_index i cross join search_entry e on e.id = i.rowid
     where search_index match ? ${only} limit ?`,
    [expression, ...(kinds ?? []), limit],
  );
}

/** SQL condition and parameters for "this record's kind matches these words", for the lists. */
export function searchCondition(idColumn: string, kind: string, typed: string): { sql: string; parameters: Record<string, string> } | null {
  const expression = matchExpression(typed);
  if (!expression) return null;
  return {
    sql: `${idColumn} in (select e.subject_id from search_index i cross join search_entry e on e.id = i.rowid where search_index match :searchWords and e.kind = :searchKind)`,
    parameters: { searchWords: expression, searchKind: kind },
  };
}

/** The same for a record that is found through those it points to: `columns` gives the id's column for each of their kinds. */
export function searchConditionThrough(columns: Readonly<Record<string, string>>, typed: string): { sql: string; parameters: Record<string, string> } | null {
  const expression = matchExpression(typed);
  if (!expression) return null;
  const kinds = Object.entries(columns);
  const hits = (at: number): string =>
    `select e.subject_id from search_index i cross join search_entry e on e.id = i.rowid where search_index match :searchWords and e.kind = :searchKind${at}`;
  return {
    sql: `(${kinds.map(([, column], at) => `${column} in (${hits(at)})`).join(" or ")})`,
    parameters: { searchWords: expression, ...Object.fromEntries(kinds.map(([kind], at) => [`searchKind${at}`, kind])) },
  };
}
