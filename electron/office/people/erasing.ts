/** Erasing a person: what says who they are goes from everywhere in the office, what was counted stays (R24). It cannot be undone. */
import { displayName, matchKey, sortKey } from "../../../shared/domain/names";
import { type Askable, rowsOf } from "../../database/reader";
import { removeSearchEntry } from "../../database/searchIndex";
import type { WriteTransaction } from "../../database/writeQueue";
import { removeAttachmentsOf } from "../attachments/erasing";
import { erasePersonalValues } from "../audit/journal";
import type { AtDesk } from "../core/context";
import { changedMeanwhile } from "../core/changedMeanwhile";
import { notFound, refused } from "../core/errors";
import type { Saved } from "../core/records";
import { write } from "../core/writing";
import type { Office } from "../createOffice";
import { eraseImportedRows } from "../importing/erasing";
import { eraseMerges } from "../matching/erasing";
import { ERASED_OF_FAMILY, ERASED_PERSON, ERASED_TABLES, type ErasedTable, NAMELESS } from "./erasurePlan";
import { tellFollowers } from "./followers";
import { putPersonKeys } from "./keys";
import { Person } from "./person.entity";

export interface Erasure {
  readonly id: string;
  readonly version: number;
  /** The name as it stands, typed by whoever erases it. */
  readonly typed: string;
}

/**
 * @throws OfficeError NOT_FOUND; CHANGED_MEANWHILE; REFUSED `merged_away`, `already_erased`, `erase_typed`, `erase_serving`,
 * `erase_coordinates`, `erase_heads_family`, `erase_open_request`
 */
export async function erasePerson(office: Office, by: AtDesk | null, { id, version, typed }: Erasure): Promise<Saved> {
  if (!office.database.queue) throw refused("read_only");
  const { saved, hashes } = await write(office, by, async (writing) => {
    const { tx, at } = writing;
    const person = await tx.manager.getRepository(Person).findOneBy({ id });
    if (!person || person.deletedAt !== null) throw notFound("people");
    await refuseErasing(tx, person, { version, typed });
    const people = await withMergedInto(tx, id);
    const records = await eraseRecords(tx, people);
    await eraseRows(tx, "person", people, { ...ERASED_PERSON, match_key: matchKey({ family: NAMELESS, given: "", patronymic: "" }), sort_key: sortKey(NAMELESS), erased_at: at });
    await tx.manager.query(`update person set version = version + 1, updated_at = ? where id in (${marks(people)})`, [at, ...people]);
    await eraseLonelyFamilies(tx, people, records);
    const standing = await tx.manager.getRepository(Person).findOneByOrFail({ id });
    await putPersonKeys(tx, [standing]);
    for (const each of people) await tellFollowers(writing, await tx.manager.getRepository(Person).findOneByOrFail({ id: each }));
    for (const each of people) await removeSearchEntry(tx, "people", each);
    const attachments = await removeAttachmentsOf(tx, records);
    await eraseImportedRows(tx, [...people, ...records], at);
    await eraseMerges(tx, people, at);
    for (const each of [...people, ...records, ...attachments.ids]) await erasePersonalValues(tx, each, at);
    await writing.journal({ action: "erase", kind: "people", id, version: standing.version });
    return { saved: { id, version: standing.version }, hashes: attachments.hashes };
  });
  // The bytes go when nothing in the database names them any more: a power cut in between leaves a file that nobody finds.
  for (const hash of hashes) await office.files.remove(hash);
  return saved;
}

async function refuseErasing(tx: WriteTransaction, person: Person, { version, typed }: Omit<Erasure, "id">): Promise<void> {
  if (person.mergedIntoId !== null) throw refused("merged_away");
  if (person.erasedAt !== null) throw refused("already_erased");
  if (person.version !== version) throw await changedMeanwhile(tx, { kind: "people", id: person.id, version }, person.version);
  if (sortKey(typed) !== sortKey(displayName(person))) throw refused("erase_typed");
  for (const [reason, sql] of OBSTACLES) if ((await rowsOf(tx, sql, Array.from(sql.matchAll(/\?/gu), () => person.id))).length > 0) throw refused(reason);
}

/** Who still serves or is still waited for is not erased: first that ends, as it would on paper. */
const OBSTACLES = [
  ["erase_serving", "select 1 from volunteer where person_id = ? and deleted_at is null and status <> 'left' limit 1"],
  ["erase_serving", "select 1 from staff_member where person_id = ? and deleted_at is null and to_date is null limit 1"],
  ["erase_coordinates", "select 1 from headquarters_detail link join headquarters h on h.id = link.headquarters_id where h.deleted_at is null and link.coordinator_id = ? limit 1"],
  ["erase_heads_family", `select 1 from family f where f.deleted_at is null and f.head_person_id = ?
     and exists (select 1 from family_member m join person p on p.id = m.person_id where m.family_id = f.id and m.person_id <> f.head_person_id and p.erased_at is null) limit 1`],
  ["erase_open_request", "select 1 from request where deleted_at is null and state in ('new', 'assigned', 'on_the_way') and (? in (person_id, caller_person_id) or family_id in (select f.id from family f where f.head_person_id = ? or f.id in (select m.family_id from family_member m where m.person_id = ?))) limit 1"],
] as const;

const marks = (values: readonly unknown[]): string => values.map(() => "?").join(", ");

/** The person and everybody who was merged into them. */
async function withMergedInto(from: Askable, id: string): Promise<string[]> {
  const found = [id];
  for (const each of found) found.push(...(await rowsOf<{ id: string }>(from, "select id from person where merged_into_id = ?", [each])).map((row) => row.id));
  return found;
}

/** Clears what is written in the records about these people; answers with the ids of the records. */
async function eraseRecords(tx: WriteTransaction, people: readonly string[]): Promise<string[]> {
  const owners = new Map<ErasedTable["of"] | string, readonly string[]>([["person", people]]);
  const all: string[] = [];
  for (const { table, by, of, set } of ERASED_TABLES) {
    const above = owners.get(of) ?? [];
    const own = above.length === 0 ? [] : (await rowsOf<{ id: string }>(tx, `select id from ${table} where ${by} in (${marks(above)})`, [...above])).map((row) => row.id);
    owners.set(table, [...(owners.get(table) ?? []), ...own]);
    await eraseRows(tx, table, own, set);
    all.push(...own);
  }
  return all;
}

const PORTION = 500;

async function eraseRows(tx: WriteTransaction, table: string, ids: readonly string[], set: Readonly<Record<string, string | null>>): Promise<void> {
  const columns = Object.keys(set);
  for (let start = 0; start < ids.length; start += PORTION) {
    const part = ids.slice(start, start + PORTION);
    await tx.manager.query(`update ${table} set ${columns.map((column) => `${column} = ?`).join(", ")} where id in (${marks(part)})`, [...Object.values(set), ...part]);
  }
}

/** A family of which nobody is left by name has no name, address or telephone either; `records` takes its id. */
async function eraseLonelyFamilies(tx: WriteTransaction, people: readonly string[], records: string[]): Promise<void> {
  const families = await rowsOf<{ id: string }>(
    tx,
    `select f.id as id from family f where (f.head_person_id in (${marks(people)}) or f.id in (select m.family_id from family_member m where m.person_id in (${marks(people)})))
       and not exists (select 1 from person p where p.erased_at is null and (p.id = f.head_person_id or p.id in (select m.person_id from family_member m where m.family_id = f.id)))`,
    [...people, ...people],
  );
  const ids = families.map((family) => family.id);
  await eraseRows(tx, "family", ids, { name: NAMELESS, sort_key: sortKey(NAMELESS), match_key: matchKey({ family: NAMELESS, given: "", patronymic: "" }), address: "", phones: "[]", note: "" });
  for (const id of ids) await tx.manager.query("update family_vulnerability set evidence = '' where family_id = ?", [id]);
  records.push(...ids);
  for (const [table, set] of ERASED_OF_FAMILY) {
    const own: string[] = [];
    for (const id of ids) own.push(...(await rowsOf<{ id: string }>(tx, `select id from ${table} where family_id = ?`, [id])).map((row) => row.id));
    await eraseRows(tx, table, own, set);
    records.push(...own);
  }
}
