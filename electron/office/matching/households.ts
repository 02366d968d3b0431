/** Families that may be one household: of one head, or of the same people under another head. */
import { type Inhabitant, SHARED_FROM, sharedPeople } from "../../../shared/domain/households";
import { type Askable, rowsOf } from "../../database/reader";
import { standingPeople } from "../people/similar";
import type { PairForReview } from "./reviewPairs";

const PART = 200;

export async function householdsTwice(from: Askable, today: string): Promise<PairForReview[]> {
  return [...(await ofOneHead(from)), ...(await ofTheSamePeople(from, today))];
}

async function ofOneHead(from: Askable): Promise<PairForReview[]> {
  const rows = await rowsOf<{ one: string; other: string }>(
    from,
    `select a.id as one, b.id as other from family a join family b on b.head_person_id = a.head_person_id and b.id > a.id
     where a.deleted_at is null and b.deleted_at is null and a.head_person_id is not null`,
  );
  return rows.map(({ one, other }) => ({ kind: "families" as const, ids: [one, other] as const, band: "same" as const, score: 0, reasons: ["same_head"] }));
}

/** Everybody who lives in a standing family today, the head among them. */
const INSIDE = `select id as family_id, head_person_id as person_id from family where head_person_id is not null and deleted_at is null
  union select m.family_id, m.person_id from family_member m join family f on f.id = m.family_id and f.deleted_at is null where m.to_date is null or m.to_date >= ?`;

/**
 * Two days of birth in common are cheap to find; who these people are is compared after that, and a person decides. The first of
 * January is written where only the year is known: thousands share it, and it says nothing.
 */
async function ofTheSamePeople(from: Askable, today: string): Promise<PairForReview[]> {
  const near = await rowsOf<{ one: string; other: string }>(
    from,
    `with born as materialized (select distinct i.family_id, p.birth_date from (${INSIDE}) i join person p on p.id = i.person_id where p.birth_date is not null and substr(p.birth_date, 6) <> '01-01')
     select a.family_id as one, b.family_id as other from born a join born b on b.birth_date = a.birth_date and b.family_id > a.family_id
     join family f on f.id = a.family_id join family g on g.id = b.family_id
     where f.head_person_id is null or g.head_person_id is null or f.head_person_id <> g.head_person_id
     group by a.family_id, b.family_id having count(*) >= ${SHARED_FROM}`,
    [today],
  );
  const found: PairForReview[] = [];
  for (let start = 0; start < near.length; start += PART) {
    const part = near.slice(start, start + PART);
    const inside = await inhabitants(from, [...new Set(part.flatMap(({ one, other }) => [one, other]))], today);
    for (const { one, other } of part) {
      const shared = sharedPeople(inside.get(one) ?? [], inside.get(other) ?? []);
      if (shared >= SHARED_FROM) found.push({ kind: "families", ids: [one, other], band: "look", score: shared, reasons: ["same_people"] });
    }
  }
  return found;
}

async function inhabitants(from: Askable, families: readonly string[], today: string): Promise<Map<string, Inhabitant[]>> {
  const rows = await rowsOf<{ family_id: string; person_id: string }>(
    from, `select family_id, person_id from (${INSIDE}) i where family_id in (${families.map(() => "?").join(", ")})`, [today, ...families],
  );
  const people = await standingPeople(from, rows.map((row) => row.person_id));
  const inside = new Map<string, Inhabitant[]>();
  for (const { family_id: family, person_id: id } of rows) {
    const person = people.get(id);
    if (person) inside.set(family, [...(inside.get(family) ?? []), { id, read: person.read }]);
  }
  return inside;
}
