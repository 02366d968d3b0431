/** Who shares keys with whom. SQLite-only for the sake of `json_each`. */
import { MOST_BEHIND_A_KEY, SHARED } from "../../shared/domain/matching";
import { type Askable, rowsOf } from "./reader";
import { standing } from "./standingPeople";

/** Keys to ask with, each with what sharing it is worth. */
export type WeighedKeys = readonly (readonly [key: string, weight: number])[];

/** A folded name as `person.match_key` holds it, and the KATO code of a place. */
export interface NamedInPlace {
  readonly matchKey: string;
  readonly katoCode: string;
}

/**
 * Ids of the people who share keys with these, those who share most first, at most `limit` of them. Of the many who bear a
 * common name those of the same place come first.
 */
export async function peopleByKeys(from: Askable, keys: WeighedKeys, named: NamedInPlace | null, limit: number): Promise<string[]> {
  if (keys.length === 0) return [];
  // The keys come first by force (`cross join`): a common name leads to thousands, everybody is hundreds of thousands.
  const rows = await rowsOf<{ id: string }>(
    from,
    `select id from (
       select k.person_id as id, a.weight
       from (select json_extract(value, '$[0]') as "key", json_extract(value, '$[1]') as weight from json_each(?)) a cross join person_key k on k."key" = a."key"
       union all select c.id, ${SHARED.wholeName} from person c where c.match_key = ? and c.kato_code = ?)
     group by id order by sum(weight) desc, id limit ?`,
    [JSON.stringify(keys), named?.matchKey ?? null, named?.katoCode ?? null, limit],
  );
  return rows.map(({ id }) => id);
}

/** A record asked about: its number in the caller's list, and what it is asked for by. */
export interface AskedKeys {
  readonly at: number;
  /** Number, day of birth, phones. */
  readonly signs: WeighedKeys;
  /** Beginnings of the words of its name, folded as in `person.match_key`. */
  readonly words: readonly string[];
  /** Keys that say together that two words of the name are the same. */
  readonly pairs: readonly (readonly [string, string])[];
  /** Its folded name as `person.match_key` holds it. */
  readonly matchKey: string;
  /** `YYYY-MM-DD`; null where it is not known to the day. */
  readonly birthDate: string | null;
  /** KATO code of where they live; null where that is not known. */
  readonly katoCode: string | null;
}

/** Born on one day as far as is known: neither another year and another day of the month, nor a number that says the same. */
const bornNear = (asked: string): string =>
  `(${asked}.born is null or c.birth_date is null or substr(c.birth_date, 1, 4) = substr(${asked}.born, 1, 4) or substr(c.birth_date, 9) = substr(${asked}.born, 9)
    or substr(c.iin, 1, 6) = substr(${asked}.born, 3, 2) || substr(${asked}.born, 6, 2) || substr(${asked}.born, 9))`;

/**
 * For many records at once: who shares enough with each, those who share most first, at most `limit` for each.
 *
 * Looked for in a few ways only, because each is cheap: through a number, a day or a phone, and then whether a word of the name
 * is shared; through two words of the name, the rarer first; and, for a name too common to be followed, through all of it in
 * the same place. Whoever was found by the name alone and was born on a day
 * that no slip of the pen turns into the other (another year and another day of the month) is left out.
 */
export async function peopleByKeysOfMany(from: Askable, asked: readonly AskedKeys[], enough: number, limit: number): Promise<{ at: number; id: string }[]> {
  const signs = asked.flatMap(({ at, signs: own }) => own.map(([key, weight]) => [at, key, weight]));
  const words = asked.flatMap(({ at, words: own }) => own.map((word) => [at, ` ${word}`]));
  const pairs = asked.flatMap(({ at, pairs: own, birthDate }) => own.map(([one, other]) => [at, one, other, birthDate]));
  const names = asked.filter(({ matchKey }) => matchKey.includes(" ")).map(({ at, matchKey, birthDate, katoCode }) => [at, matchKey, birthDate, katoCode]);
  const part = (name: string, place: number): string => `json_extract(value, '$[${place}]') as ${name}`;
  // Materialized and joined by force: the keys come first, and how many stand behind one is counted once for each.
  return rowsOf<{ at: number; id: string }>(
    from,
    `with s as materialized (select ${part("at", 0)}, ${part('"key"', 1)}, ${part("weight", 2)} from json_each(?)),
      w as materialized (select ${part("at", 0)}, ${part("word", 1)} from json_each(?)),
      p as materialized (select ${part("at", 0)}, ${part("one", 1)}, ${part("other", 2)}, ${part("born", 3)} from json_each(?)),
      n as materialized (select ${part("at", 0)}, ${part('"key"', 1)}, ${part("born", 2)}, ${part("kato", 3)} from json_each(?)),
      behind as materialized (select "key", (select count(*) from (select 1 from person_key k where k."key" = d."key" limit ${MOST_BEHIND_A_KEY + 1})) as people
        from (select "key" from s union select one from p union select other from p) d),
      few as materialized (select "key" from (select distinct "key" from n) d where (select count(*) from (select 1 from person c where c.match_key = d."key" limit ${MOST_BEHIND_A_KEY + 1})) between 1 and ${MOST_BEHIND_A_KEY}),
      signed as materialized (
        select s.at, k.person_id as id, sum(s.weight) as weight
        from s join behind b on b."key" = s."key" and b.people between 1 and ${MOST_BEHIND_A_KEY} cross join person_key k on k."key" = s."key" group by s.at, k.person_id),
      rarer as materialized (
        select p.at, p.born, case when a.people <= b.people then p.one else p.other end as "key", case when a.people <= b.people then p.other else p.one end as other
        from p join behind a on a."key" = p.one join behind b on b."key" = p.other where min(a.people, b.people) between 1 and ${MOST_BEHIND_A_KEY}),
      found as (
        select s.at, s.id, s.weight + case when exists (select 1 from w where w.at = s.at and instr(' ' || c.match_key, w.word) > 0) then ${SHARED.word} else 0 end as weight
          from signed s cross join person c on c.id = s.id
        union all
        select r.at, k.person_id, ${SHARED.twoWords} from rarer r cross join person_key k on k."key" = r."key" cross join person c on c.id = k.person_id
          where exists (select 1 from person_key o where o."key" = r.other and o.person_id = k.person_id) and ${bornNear("r")}
        union all
        select n.at, c.id, ${SHARED.wholeName} from n join few on few."key" = n."key" cross join person c on c.match_key = n."key" where ${bornNear("n")}
        union all
        select n.at, c.id, ${SHARED.wholeName} from n cross join person c on c.match_key = n."key" and c.kato_code = n.kato
          where n.kato is not null and not exists (select 1 from few where few."key" = n."key") and ${bornNear("n")}),
      best as (select at, id, row_number() over (partition by at order by sum(weight) desc, id) as place from found group by at, id having sum(weight) >= ?)
     select at, id from best where place <= ? order by at, place`,
    [JSON.stringify(signs), JSON.stringify(words), JSON.stringify(pairs), JSON.stringify(names), enough, limit],
  );
}

/** Somebody who is neither deleted nor merged. */
export interface StandingPerson {
  readonly id: string;
  readonly version: number;
  readonly family: string;
  readonly given: string;
  readonly patronymic: string;
  readonly birthDate: string | null;
  readonly iin: string | null;
  readonly phones: string[];
  readonly katoCode: string | null;
}

/**
 * What a portion of those who stand on file is found by, a column each: of all rows the first value, then the second. What is
 * not known is empty. `place`: where the database keeps the person, to be asked for with `peopleAtPlaces` soon afterwards.
 */
export interface StandingKeys {
  readonly place: readonly string[];
  readonly matchKey: readonly string[];
  readonly birthDate: readonly string[];
  readonly iin: readonly string[];
  /** As stored: a list in JSON. */
  readonly phones: readonly string[];
  readonly katoCode: readonly string[];
}

const PORTION = 2_000;
const COLUMNS = ["place", "matchKey", "birthDate", "iin", "phones", "katoCode"] as const satisfies readonly (keyof StandingKeys)[];

/**
 * Everybody who stands on file, a portion at a time. Each column of a portion comes as one text, a line for each person: the
 * driver makes an object of a row in many times the time that it takes to read the row. No key has a line break in it.
 */
export async function* everybodyStanding(from: Askable): AsyncGenerator<StandingKeys> {
  let next = standingAfter(from, 0);
  for (;;) {
    const portion = await next;
    if (portion.last === null) return;
    // While these are looked at, the next are read.
    next = standingAfter(from, portion.last);
    next.catch(() => undefined);
    const columns = COLUMNS.map((column) => [column, portion[column]?.split("\n") ?? []]);
    yield Object.fromEntries(columns) as unknown as StandingKeys;
  }
}

type Portion = { readonly last: number | null } & Readonly<Record<(typeof COLUMNS)[number], string | null>>;

async function standingAfter(from: Askable, place: number): Promise<Portion> {
  const column = (name: string, value: string): string => `group_concat(${value}, char(10)) filter (where stands) as "${name}"`;
  const [portion] = await rowsOf<Portion>(
    from,
    `select max(place) as last, ${column("place", "place")}, ${column("matchKey", "match_key")}, ${column("birthDate", "coalesce(birth_date, '')")},
       ${column("iin", "coalesce(iin, '')")}, ${column("phones", "phones")}, ${column("katoCode", "coalesce(kato_code, '')")}
     from (select rowid as place, ${standing()} as stands, match_key, birth_date, iin, phones, kato_code from person where rowid > ? order by rowid limit ${PORTION})`,
    [place],
  );
  if (!portion) throw new Error("A question for a sum has no answer.");
  return portion;
}

/** Those of these places who still stand, by their places; as one text, for the same reason. */
export async function peopleAtPlaces(from: Askable, places: readonly number[]): Promise<Map<number, StandingPerson>> {
  const [found] = await rowsOf<{ people: string }>(
    from,
    `select json_group_array(json_array(p.rowid, p.id, p.version, p.family, p.given, p.patronymic, p.birth_date, p.iin, json(p.phones), p.kato_code)) as people
     from json_each(?) place cross join person p on p.rowid = place.value where ${standing("p")}`,
    [JSON.stringify(places)],
  );
  return new Map((JSON.parse(found?.people ?? "[]") as PersonColumns[]).map(([place, id, version, family, given, patronymic, birthDate, iin, phones, katoCode]) =>
    [place, { id, version, family, given, patronymic, birthDate, iin, phones, katoCode }]));
}

type PersonColumns = [place: number, id: string, version: number, family: string, given: string, patronymic: string, birthDate: string | null, iin: string | null, phones: string[], katoCode: string | null];
