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
  "phrases", "ownFigures",
  "informationOutputs",
  "grantCalls",
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

/** Titles by id of the records that have an entry, whatever their kind. */
export async function searchTitles(from: Askable, ids: readonly string[], exceptKinds: readonly string[] = []): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  // An entry is found by its kind and id only, so each id is asked of every kind.
  const kinds = KINDS.filter((kind) => !exceptKinds.includes(kind));
  const rows = await rowsOf<{ id: string; title: string }>(
    from, `select e.subject_id as id, e.title as title from json_each(?) a cross join json_each(?) k cross join search_entry e on e.kind = k.value and e.subject_id = a.value`,
    [JSON.stringify(ids), JSON.stringify(kinds)],
  );
  return new Map(rows.map(({ id, title }) => [id, title]));
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

/** Digits that belong together although something stands between them: "8 (701) 234-56-78", "850315 300123". */
const SPACED_NUMBER = /\+?\d[\d\s()\u00a0.-]*\d/gu;
const SHORTEST_NUMBER = 4;

/**
 * What was typed, as folded words: ASCII letters and digits only. Every word of one of the ways to read it must begin some word
 * of a record that is found: numbers with spaces are a phone or an IIN, or the numbers of a house and a flat.
 */
function waysToRead(typed: string): string[][] {
  const words = (text: string): string[] => nameTokens(text).map((key) => key.replace(/[^0-9a-z]/g, "")).filter(Boolean);
  const together = typed.replace(SPACED_NUMBER, (run) => {
    const digits = run.replace(/\D/gu, "");
    return digits.length < SHORTEST_NUMBER ? run : ` ${digits} `;
  });
  const [apart, joined] = [words(typed), words(together)];
  return [apart, ...(apart.join(" ") === joined.join(" ") ? [] : [joined])].filter((way) => way.length > 0);
}

const expressionOf = (ways: readonly string[][], end: "*" | ""): string | null =>
  ways.length === 0 ? null : ways.map((words) => `(${words.map((word) => `"${word}"${end}`).join(" AND ")})`).join(" OR ");

/** The words as a question to FTS5; null when there are none. */
export const matchExpression = (typed: string): string | null => expressionOf(waysToRead(typed), "*");

// In the questions below the index comes first by force (`cross join`): left to itself, SQLite goes through every record
// of a kind and asks the index about each.
const FOUND = "search_index i cross join search_entry e on e.id = i.rowid";

const HITS = `select e.kind as kind, e.subject_id as id, e.title as title, e.subtitle as subtitle from ${FOUND} where search_index match ? and i.rowid >= ? and i.rowid < ? limit ?`;

/** First hits over some kinds one after the other, or over all of them, as `fairly` puts them. */
export async function searchEverything(from: Askable, typed: string, limit: number, kinds?: readonly string[]): Promise<SearchHit[]> {
  const ways = waysToRead(typed);
  const expression = expressionOf(ways, "*");
  if (!expression) return [];
  if (!kinds?.length) return searchAllKinds(from, ways, expression, limit);
  const found: SearchHit[] = [];
  for (const kind of kinds) {
    if (found.length < limit) found.push(...(await rowsOf<SearchHit>(from, HITS, [expression, ...rangeOf(kind), limit - found.length])));
  }
  return found;
}

/** Beginnings as short as this are nobody's whole name. */
const SHORTEST_WORD = 3;
/** From so many letters or digits on a beginning is rare enough to be looked for behind everybody on file too. */
const RARE = { letters: 3, digits: 6 } as const;

/**
 * Ranges that are asked one by one. The index is read from its beginning: whoever asks for families passes by all people and
 * volunteers whose names begin so, hence only few ranges, and those behind the people only where few are passed.
 */
const BEFORE_PEOPLE = { first: RANGE, beyond: rangeOf("people")[0], share: 5 } as const;
const PEOPLE = { first: rangeOf("people")[0], beyond: rangeOf("people")[1], share: 1 } as const;
const BEHIND_PEOPLE = [
  { first: rangeOf("volunteers")[0], beyond: rangeOf("volunteers")[1], share: 1 },
  { first: rangeOf("families")[0], beyond: rangeOf("families")[1], share: 1 },
  { first: rangeOf("families")[1], beyond: (KINDS.length + 1) * RANGE, share: 5 },
] as const;

/** The index holds every beginning of so many letters; a longer one is gathered from all words that begin so, anew for each question. */
const KEPT_BEGINNING = 3;

interface Range {
  readonly first: number;
  readonly beyond: number;
  readonly share: number;
}

/** First hits of each range, in the order of their places. */
function hitsOfRanges(from: Askable, match: string, ranges: readonly Range[], limit: number): Promise<SearchHit[]> {
  const parameters = ranges.map(({ first, beyond, share }) => [first, beyond, limit * share]);
  return rowsOf<SearchHit>(from, ranges.map(() => `select * from (${HITS})`).join(" union all "), parameters.flatMap((own) => [match, ...own]));
}

/** The same where gathering the beginnings costs more than going through whom they find: gathered once for all ranges. */
function hitsGatheredOnce(from: Askable, match: string, ranges: readonly Range[], limit: number): Promise<SearchHit[]> {
  const ofRange = `select e.kind as kind, e.subject_id as id, e.title as title, e.subtitle as subtitle from found f cross join search_entry e on e.id = f.id where f.id >= ? and f.id < ? limit ?`;
  return rowsOf<SearchHit>(
    from,
    `with found (id) as materialized (select rowid from search_index where search_index match ?) ${ranges.map(() => `select * from (${ofRange})`).join(" union all ")}`,
    [match, ...ranges.flatMap(({ first, beyond, share }) => [first, beyond, limit * share])],
  );
}

async function searchAllKinds(from: Askable, ways: readonly string[][], expression: string, limit: number): Promise<SearchHit[]> {
  const everywhere = [BEFORE_PEOPLE, PEOPLE, ...BEHIND_PEOPLE];
  const exact = ways.filter((words) => words.every((word) => word.length >= SHORTEST_WORD));
  const whole = exact.length > 0 ? await hitsOfRanges(from, expressionOf(exact, "") ?? "", everywhere, limit) : [];
  const rare = ways.every((words) => words.some((word) => word.length >= (/^\d+$/.test(word) ? RARE.digits : RARE.letters)));
  const asked = ways.flat().some((word) => word.length > KEPT_BEGINNING) ? hitsGatheredOnce : hitsOfRanges;
  const near = await asked(from, expression, rare ? everywhere : [BEFORE_PEOPLE, PEOPLE], limit);
  const behind = !rare && near.length < limit ? await asked(from, expression, BEHIND_PEOPLE, limit) : [];
  const all = [...new Map([...whole, ...near, ...behind].map((hit) => [`${hit.kind} ${hit.id}`, hit])).values()].sort((one, other) => placeOf(one.kind) - placeOf(other.kind));
  return fairly(all, ways, new Set(exact.length > 0 ? await exactIds(from, exact, all) : []), limit);
}

const placeOf = (kind: string): number => (KINDS as readonly string[]).indexOf(kind);

/** Of these hits those that have each word as it was typed, not as a beginning. */
async function exactIds(from: Askable, exact: readonly string[][], hits: readonly SearchHit[]): Promise<string[]> {
  const rows = await rowsOf<{ id: string; keys: string }>(
    from, `select e.subject_id as id, e.keys as keys from json_each(?) a cross join search_entry e on e.kind = json_extract(a.value, '$[0]') and e.subject_id = json_extract(a.value, '$[1]')`,
    [JSON.stringify(hits.map(({ kind, id }) => [kind, id]))],
  );
  return rows.flatMap(({ id, keys }) => {
    const known = new Set(keys.split(" "));
    return exact.some((words) => words.every((word) => known.has(word))) ? [id] : [];
  });
}

/**
 * Whoever is called just so comes first, then those who have each word as it was typed, then those whose words begin so; among
 * equals one of each kind in turn, so that a dozen partners do not hide the person.
 */
function fairly(hits: readonly SearchHit[], ways: readonly string[][], exact: ReadonlySet<string>, limit: number): SearchHit[] {
  const called = new Set(ways.map((words) => [...words].sort().join(" ")));
  const nearness = (hit: SearchHit): number => (called.has(nameTokens(hit.title).sort().join(" ")) ? 0 : exact.has(hit.id) ? 1 : 2);
  const turns = new Map<string, number>();
  const placed = hits.map((hit) => {
    const group = `${nearness(hit)} ${hit.kind}`;
    const turn = turns.get(group) ?? 0;
    turns.set(group, turn + 1);
    return { hit, near: nearness(hit), turn };
  });
  const chosen = [...placed].sort((one, other) => one.near - other.near || one.turn - other.turn).slice(0, limit);
  // What is shown stands by kinds within one nearness.
  return placed.filter((each) => chosen.includes(each)).sort((one, other) => one.near - other.near).map(({ hit }) => hit);
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
    const ways = waysToRead(typed);
    const met = ways.map((words) => `(${words.map(() => "instr(' ' || e.keys, ?) > 0").join(" and ")})`).join(" or ");
    return ids(
      await rowsOf<{ id: string }>(
        from,
        `select e.subject_id as id from search_entry e where e.kind = ? ${within} and (${met}) ${order}`,
        [kind, ...parameters, ...ways.flat().map((word) => ` ${word}`), page.limit, page.offset],
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
