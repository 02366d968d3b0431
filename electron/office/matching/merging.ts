/** Several records that are one person or one family become one (R17). Nothing is lost: `unmerging.ts` takes it apart again. */
import { type FieldValue, type MergeChoice, mergedValues, type MergeKind } from "../../../shared/domain/mergeFields";
import type { FamilyFields } from "../../../shared/contract/families";
import type { PersonFields } from "../../../shared/contract/people";
import { deleteByColumn } from "../../database/references";
import { given, givenValues } from "../../database/sql";
import { insertRow, pictureOf, type RowScope } from "../../database/rowChanges";
import { rowsOf } from "../../database/reader";
import { type EntryPlace, putSearchEntry, takeEntryPlaces } from "../../database/searchIndex";
import { newId } from "../core/clock";
import { changedMeanwhile } from "../core/changedMeanwhile";
import { invalid, notFound, refused } from "../core/errors";
import { setColumns, updateRecord } from "../core/records";
import type { Writing } from "../core/writing";
import { familyKind } from "../families/kind";
import { personKind } from "../people/kind";
import { type Candidate, candidatesOf } from "./candidates";
import { keepMerge } from "./mergeLog";
import { KIND_OF_TABLE, TABLE_OF_KIND } from "./movePlans";
import { moveEverything, scopesAround } from "./moving";
import { pairsFollowMerge, addReviewPairs } from "./reviewPairs";

export interface MergeRequest {
  readonly kind: MergeKind;
  readonly keep: { readonly id: string; readonly version: number };
  readonly others: readonly { readonly id: string; readonly version: number }[];
  /** Which record gives each field; what is not named is as proposed. */
  readonly choice: MergeChoice;
  /** People only: their families become one as well. Without it a pair of families is put up for review. */
  readonly families: boolean;
}

export interface MergeDone {
  readonly id: string;
  readonly keepId: string;
  /** Families that became one with it, or that wait for a look. */
  readonly families: number;
}

/** @throws OfficeError NOT_FOUND, CHANGED_MEANWHILE, REFUSED `merged_already`, INVALID */
export async function mergeRecords(writing: Writing, request: MergeRequest, partOf: string | null = null): Promise<MergeDone> {
  const { tx } = writing;
  const { kind } = request;
  const [keepId, otherIds] = [request.keep.id, request.others.map(({ id }) => id)];
  if (otherIds.length === 0 || new Set([keepId, ...otherIds]).size !== otherIds.length + 1) throw invalid([{ field: "others", kind: "twice" }]);
  const candidates = await standing(writing, request);
  const table = TABLE_OF_KIND[kind];
  const families = kind === "people" ? await familiesHeadedBy(writing, [keepId, ...otherIds]) : [];
  const inPairs = [keepId, ...otherIds, ...families];
  const scopes: RowScope[] = [...(await scopesAround(tx, table, [keepId, ...otherIds])), ...["first_id", "second_id"].map((column) => ({ table: "review_pair", column, ids: inPairs }))];
  const before = await pictureOf(tx, scopes);
  const values = mergedValues(kind, candidates, request.choice);
  const entries = kind === "people" ? await mergePeople(writing, candidates, values) : await mergeFamilies(writing, candidates, values);
  await pairsFollowMerge(writing, kind, keepId, otherIds);
  if (families.length > 1 && !request.families) await proposeFamilies(writing, families);
  const { id, changes } = await keepMerge(writing, { kind, keepId, otherIds, partOf }, before, await pictureOf(tx, scopes), entries);
  const links = changes.flatMap((change) => (KIND_OF_TABLE[change.table] ? [{ kind: KIND_OF_TABLE[change.table] ?? "", id: change.id }] : []));
  const [kept] = candidates;
  await writing.journal({
    action: "merge", kind, id: keepId, version: request.keep.version + 1, title: titleOf(kind, values), before: { ...kept?.fields, others: [] }, after: { ...values, others: otherIds },
    personal: kind === "people" ? personKind.personal : [...familyKind.personal, "head"], links: [...links, ...otherIds.map((other) => ({ kind, id: other }))],
  });
  if (families.length > 1 && request.families) await mergeFamiliesToo(writing, families, id);
  return { id, keepId, families: families.length > 1 ? families.length : 0 };
}

const titleOf = (kind: MergeKind, values: Readonly<Record<string, FieldValue>>): string =>
  kind === "people" ? personKind.title(values as unknown as PersonFields) : String(values["name"] ?? "");

async function standing(writing: Writing, { kind, keep, others }: MergeRequest): Promise<Candidate[]> {
  const asked = [keep, ...others];
  const candidates = await candidatesOf(writing.tx, kind, asked.map(({ id }) => id));
  if (candidates.length < asked.length) throw notFound(kind);
  if (candidates.some(({ gone }) => gone)) throw refused("merged_already");
  const changed = asked.findIndex(({ version }, at) => version !== candidates[at]?.version);
  const old = asked[changed];
  if (old) throw await changedMeanwhile(writing.tx, { kind, ...old }, candidates[changed]?.version ?? 0);
  return candidates;
}

/** The merge has one entry in the journal; what it does on the way has none. */
const quietly = (writing: Writing): Writing => ({ ...writing, journal: async () => 0 });

async function mergePeople(writing: Writing, candidates: readonly Candidate[], values: Readonly<Record<string, FieldValue>>): Promise<EntryPlace[]> {
  const { tx, at } = writing;
  const [keep, ...others] = candidates;
  if (!keep) return [];
  const ids = others.map(({ id }) => id);
  for (const { id, version } of others) await setColumns(personKind, writing, id, { mergedIntoId: keep.id, version: version + 1, updatedAt: at });
  const aside = await moveEverything(tx, "person", keep.id, ids, at);
  // Who heads a family is no member of it besides.
  await tx.manager.query(`delete from family_member where person_id = ? and family_id in (select id from family where head_person_id = ?)`, [keep.id, keep.id]);
  await deleteByColumn(tx, "person_key", "person_id", ids);
  const entries = await takeEntryPlaces(tx, "people", ids);
  for (const records of aside) entries.push(...(await takeEntryPlaces(tx, records.kind, records.ids)));
  // Last, when everything points to the person already: those who carry the name follow.
  await updateRecord(personKind, quietly(writing), keep.id, keep.version, values as unknown as PersonFields);
  return entries;
}

async function mergeFamilies(writing: Writing, candidates: readonly Candidate[], values: Readonly<Record<string, FieldValue>>): Promise<EntryPlace[]> {
  const { tx, at } = writing;
  const [keep, ...others] = candidates;
  if (!keep) return [];
  const ids = others.map(({ id }) => id);
  await moveEverything(tx, "family", keep.id, ids, at);
  await keepHeadsInside(writing, keep.id, candidates.map(({ fields }) => fields["head"] ?? null), values["head"] ?? null);
  for (const { id, version } of others) await setColumns(familyKind, writing, id, { deletedAt: at, version: version + 1, updatedAt: at });
  const entries = await takeEntryPlaces(tx, "families", ids);
  const now = await familyKind.load(tx, keep.id);
  if (!now) throw notFound("families");
  const { head: headId, ...own } = values;
  const head = typeof headId === "string" ? { ...EMPTY_PERSON, id: headId, version: null } : null;
  const fields = { ...now, ...own, head } as FamilyFields;
  const columns = await familyKind.columns(quietly(writing), fields, keep.id, null);
  await setColumns(familyKind, writing, keep.id, { ...columns, version: keep.version + 1, updatedAt: at });
  const entry = await familyKind.search(tx, keep.id, fields);
  if (entry) await putSearchEntry(tx, "families", keep.id, entry);
  return entries;
}

/** Somebody taken as they are. */
const EMPTY_PERSON = { family: "", given: "", patronymic: "", birthDate: null, sex: null, iin: null, phones: [], katoCode: null, address: "", languages: [], note: "" };

/** Of two heads one is the head in the end; the other stays in the family as one of its people. */
async function keepHeadsInside({ tx }: Writing, familyId: string, heads: readonly FieldValue[], head: FieldValue): Promise<void> {
  await tx.manager.query(`delete from family_member where family_id = ? and person_id = ?`, [familyId, head]);
  const members = await rowsOf<{ personId: string; position: number }>(tx, `select person_id as "personId", position from family_member where family_id = ?`, [familyId]);
  let position = Math.max(-1, ...members.map((member) => Number(member.position)));
  for (const personId of new Set(heads)) {
    if (typeof personId !== "string" || personId === head || members.some((member) => member.personId === personId)) continue;
    await insertRow(tx, "family_member", { id: newId(), family_id: familyId, person_id: personId, relation: "other", from_date: null, to_date: null, position: ++position });
  }
}

/** Families by their heads, in the order of these people. */
async function familiesHeadedBy({ tx }: Writing, personIds: readonly string[]): Promise<string[]> {
  const rows = await rowsOf<{ id: string; personId: string }>(
    tx, `select f.id as id, f.head_person_id as "personId" from ${given("a", "family f")} on f.head_person_id = a.value where f.deleted_at is null order by a.key, f.id`, [givenValues(personIds)],
  );
  return rows.map(({ id }) => id);
}

/** One head has one household: the families become one in the course of the merge `withMerge`. */
async function mergeFamiliesToo(writing: Writing, ids: readonly string[], withMerge: string): Promise<void> {
  const [keep, ...others] = await candidatesOf(writing.tx, "families", ids);
  if (keep) await mergeRecords(writing, { kind: "families", keep, others, choice: {}, families: false }, withMerge);
}

/** They wait for somebody's look instead. */
async function proposeFamilies({ tx }: Writing, [keep = "", ...others]: readonly string[]): Promise<void> {
  await addReviewPairs(tx, others.map((other) => ({ kind: "families", ids: [keep, other], band: "same", score: 0, reasons: ["same_head"] })), null);
}
