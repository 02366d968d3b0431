/**
 * The full-text index over everybody and everything. SQLite's FTS5 folds no Kazakh letters,
 * so it is given keys that are folded already (`searchKeys` of `shared/domain/names.ts`).
 */
import { nameTokens, sortKey } from "../../shared/domain/names";
import { insertMany } from "./bulk";
import { type Askable, rowsOf } from "./reader";
import type { WriteTransaction } from "./writeQueue";

export interface SearchEntry {
  /** As it is shown. */
  readonly title: string;
  readonly subtitle: string;
  /** Folded words, separated by spaces. */
  readonly keys: string;
  /** What it is sorted by, where that is more than the title. */
  readonly sortedBy?: string;
}

export interface SearchHit {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
}

/**
 * The kinds there are to be found, in the order in which hits are shown: what there is little of first.
 * The entries of a kind lie in a range of ids of their own, so that a search of one kind never passes by the others':
 * a picker of partners finds its twelve without going through everybody whose name begins with the same letter.
 * The places are a data format: a new kind is added at the end.
 */
const KINDS = [
  "partners", "headquarters", "campaigns", "programmes", "recipientGroups", "items", "informationMaterials", "commitments", "claims", "people",
  "volunteers", "families", "learners", "volunteerGroups", "staff", "regimes", "requests", "stores", "handoverSheets", "shifts", "contacts", "answers",
  "holidays",
  "mentors", "supportCentres", "grants", "trainings",
  "routeSheets",
  "hosts", "outcomes", "services",
] as const;
const RANGE = 2 ** 32;

/** First id of the kind's range and first beyond it. @throws RangeError for a kind that is not in the list */
function rangeOf(kind: string): readonly [first: number, beyond: number] {
  const place = (KINDS as readonly string[]).indexOf(kind);
  if (place < 0) throw new RangeError(`The search knows no kind called ${kind}.`);
  return [(place + 1) * RANGE, (place + 2) * RANGE];
}

const COLUMNS = ["id", "kind", "subject_id", "title", "subtitle", "keys", "sort_key"] as const;
const LAST_ID = "select max(id) as id from search_entry where id >= ? and id < ?";
const orderOf = (entry: SearchEntry): string => sortKey(entry.sortedBy ?? entry.title);

export async function putSearchEntry(tx: WriteTransaction, kind: string, id: string, entry: SearchEntry): Promise<void> {
  const [first, beyond] = rangeOf(kind);
  await tx.manager.query(
    `insert into search_entry (${COLUMNS.join(", ")}) values (coalesce((${LAST_ID}) + 1, ?), ?, ?, ?, ?, ?, ?)
     on conflict (kind, subject_id) do update set title = excluded.title, subtitle = excluded.subtitle, keys = excluded.keys, sort_key = excluded.sort_key`,
    [first, beyond, first, kind, id, entry.title, entry.subtitle, entry.keys, orderOf(entry)],
  );
}

/** Set-based, for records of one kind that have no entry yet. */
export async function addSearchEntries(tx: WriteTransaction, kind: string, entries: readonly (SearchEntry & { readonly id: string })[]): Promise<void> {
  const [first, beyond] = rangeOf(kind);
  const [last] = await rowsOf<{ id: number | null }>(tx, LAST_ID, [first, beyond]);
  const next = (last?.id ?? first - 1) + 1;
  await insertMany(tx, "search_entry", COLUMNS, entries.map((entry, at) => [next + at, kind, entry.id, entry.title, entry.subtitle, entry.keys, orderOf(entry)]));
}

export async function removeSearchEntry(tx: WriteTransaction, kind: string, id: string): Promise<void> {
  await tx.manager.query(`delete from search_entry where kind = ? and subject_id = ?`, [kind, id]);
}

/** The same for many records of one kind. */
export async function removeSearchEntries(tx: WriteTransaction, kind: string, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += 5_000) {
    await tx.manager.query(`delete from search_entry where kind = ? and subject_id in (select value from json_each(?))`, [kind, JSON.stringify(ids.slice(start, start + 5_000))]);
  }
}

/** Where an entry stands; among equals the places say which is found first. */
export interface EntryPlace {
  readonly id: number;
  readonly kind: string;
  readonly subjectId: string;
}

/** Removes the entries of these records and says where they stood, so that `putBackEntryPlace` can give them the same place again. */
export async function takeEntryPlaces(tx: WriteTransaction, kind: string, ids: readonly string[]): Promise<EntryPlace[]> {
  const places = await rowsOf<EntryPlace>(
    tx, `select e.id as id, e.kind as kind, e.subject_id as "subjectId" from json_each(?) a cross join search_entry e on e.kind = ? and e.subject_id = a.value`, [JSON.stringify(ids), kind],
  );
  await removeSearchEntries(tx, kind, ids);
  return places;
}

/** An empty entry at its old place, for `putSearchEntry` to fill; nothing where the place was given to another meanwhile. */
export async function putBackEntryPlace(tx: WriteTransaction, { id, kind, subjectId }: EntryPlace): Promise<void> {
  await tx.manager.query(
    `insert into search_entry (${COLUMNS.join(", ")}) values (?, ?, ?, '', '', '', '') on conflict do nothing`, [id, kind, subjectId],
  );
}

/** What was typed, as folded words: ASCII letters and digits only. Every one must begin some word of a record that is found. */
function typedWords(typed: string): string[] {
  return nameTokens(typed).map((key) => key.replace(/[^0-9a-z]/g, "")).filter(Boolean);
}

/** The words as a question to FTS5; null when there are none. */
export function matchExpression(typed: string): string | null {
  const words = typedWords(typed);
  return words.length ? words.map((word) => `"${word}"*`).join(" ") : null;
}

// In the questions below the index comes first by force (`cross join`): left to itself, SQLite goes through every record
// of a kind and asks the index about each.
const FOUND = "search_index i cross join search_entry e on e.id = i.rowid";

/** First hits over all kinds, or over some. */
export async function searchEverything(from: Askable, typed: string, limit: number, kinds?: readonly string[]): Promise<SearchHit[]> {
  const expression = matchExpression(typed);
  if (!expression) return [];
  const hits = (only: string, parameters: readonly (string | number)[], most: number): Promise<SearchHit[]> =>
    rowsOf<SearchHit>(
      from,
      `select e.kind as kind, e.subject_id as id, e.title as title, e.subtitle as subtitle from ${FOUND} where search_index match ? ${only} limit ?`,
      [expression, ...parameters, most],
    );
  if (!kinds?.length) return hits("", [], limit);
  const found: SearchHit[] = [];
  for (const kind of kinds) {
    if (found.length < limit) found.push(...(await hits("and i.rowid >= ? and i.rowid < ?", rangeOf(kind), limit - found.length)));
  }
  return found;
}

/** When a page by name is met by walking the kind in that order instead of sorting what the words find. */
export interface Walking {
  /** From so many hits on, always: sorting them would take longer than any walk. */
  readonly from: number;
  /** From so many hits for each row up to the end of the page on, it is tried: spread evenly, they are met soon. */
  readonly hitsForRow: number;
  /** A try ends after so many entries: the hits may all stand under one family name, far down. */
  readonly entries: number;
}
const WALKING: Walking = { from: 40_000, hitsForRow: 100, entries: 12_000 };

export interface FoundByName {
  readonly ids: string[];
  readonly total: number;
}

/** A page of the records of one kind that these words find, sorted by name, and how many they find in all. */
export async function searchByName(
  from: Askable, kind: string, typed: string, page: { readonly limit: number; readonly offset: number; readonly descending: boolean }, walking = WALKING,
): Promise<FoundByName> {
  const expression = matchExpression(typed);
  if (!expression) return { ids: [], total: 0 };
  const range = rangeOf(kind);
  const [count] = await rowsOf<{ total: number }>(from, "select count(*) as total from search_index where search_index match ? and rowid >= ? and rowid < ?", [expression, ...range]);
  const total = count?.total ?? 0;
  const direction = page.descending ? "desc" : "asc";
  const order = `order by e.sort_key ${direction}, e.subject_id ${direction} limit ? offset ?`;
  const ids = (rows: readonly { id: string }[]): string[] => rows.map((row) => row.id);
  const walk = async (within: string, parameters: readonly (string | number)[]): Promise<string[]> => {
    const words = typedWords(typed);
    return ids(
      await rowsOf<{ id: string }>(
        from,
        `select e.subject_id as id from search_entry e where e.kind = ? ${within} ${words.map(() => "and instr(' ' || e.keys, ?) > 0").join(" ")} ${order}`,
        [kind, ...parameters, ...words.map((word) => ` ${word}`), page.limit, page.offset],
      ),
    );
  };
  if (total >= walking.from) return { ids: await walk("", []), total };
  if (total >= (page.offset + page.limit) * walking.hitsForRow) {
    // Sort keys are printable ASCII: nothing comes before the empty one or after the last of the control characters.
    const [side, end] = page.descending ? [">=", "''"] : ["<=", "char(127)"];
    const last = `select b.sort_key from search_entry b where b.kind = ? order by b.sort_key ${direction}, b.subject_id ${direction} limit 1 offset ?`;
    const met = await walk(`and e.sort_key ${side} coalesce((${last}), ${end})`, [kind, walking.entries]);
    if (met.length === page.limit) return { ids: met, total };
  }
  const sorted = await rowsOf<{ id: string }>(
    from, `select e.subject_id as id from ${FOUND} where search_index match ? and i.rowid >= ? and i.rowid < ? ${order}`, [expression, ...range, page.limit, page.offset],
  );
  return { ids: ids(sorted), total };
}

/** SQL condition and parameters for "this record's kind matches these words", for the lists. */
export function searchCondition(idColumn: string, kind: string, typed: string): { sql: string; parameters: Record<string, string | number> } | null {
  return searchConditionThrough({ [kind]: idColumn }, typed);
}

/** The same for a record that is found through those it points to: `columns` gives the id's column for each of their kinds. */
export function searchConditionThrough(columns: Readonly<Record<string, string>>, typed: string): { sql: string; parameters: Record<string, string | number> } | null {
  const expression = matchExpression(typed);
  if (!expression) return null;
  const kinds = Object.entries(columns);
  const hits = (at: number): string => `select e.subject_id from ${FOUND} where search_index match :searchWords and i.rowid >= :searchFrom${at} and i.rowid < :searchBefore${at}`;
  const ranges = kinds.flatMap(([kind], at) => {
    const [first, beyond] = rangeOf(kind);
    return [[`searchFrom${at}`, first], [`searchBefore${at}`, beyond]] as const;
  });
  return {
    sql: `(${kinds.map(([, column], at) => `${column} in (${hits(at)})`).join(" or ")})`,
    parameters: { searchWords: expression, ...Object.fromEntries(ranges) },
  };
}
