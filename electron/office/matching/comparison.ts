/** Records side by side, as the screen shows them, and the merges a record went through. */
import type { Comparison, Compared } from "../../../shared/contract/matching";
import { type MergeKind, proposedChoice } from "../../../shared/domain/mergeFields";
import { displayName } from "../../../shared/domain/names";
import type { Askable } from "../../database/reader";
import type { AtDesk } from "../core/context";
import { notFound } from "../core/errors";
import { refIn, refsOf } from "../core/recordNames";
import type { Office } from "../createOffice";
import { familyExtra, familyPeople } from "../families/queries";
import { sourcesOf } from "../importing/queries";
import { peopleById, personExtra, seesIin } from "../people/queries";
import { type Candidate, candidatesOf } from "./candidates";
import { RecordMerge } from "./recordMerge.entity";

/** @throws OfficeError NOT_FOUND where one of them is not on file */
export async function comparisonOf(office: Office, atDesk: AtDesk | null, kind: MergeKind, ids: readonly string[]): Promise<Comparison> {
  const candidates = await candidatesOf(office.database.reader, kind, [...new Set(ids)]);
  if (candidates.length < 2) throw notFound(kind);
  const records: Compared[] = [];
  for (const candidate of candidates) records.push(await compared(office, atDesk, kind, candidate));
  return { records, proposed: proposedChoice(kind, candidates) };
}

async function compared(office: Office, atDesk: AtDesk | null, kind: MergeKind, { id, version, updatedAt, gone, fields }: Candidate): Promise<Compared> {
  const from = office.database.reader;
  const lists = [...new Set((await sourcesOf(from, id, atDesk)).map(({ fileName }) => fileName))];
  const seen = seesIin(atDesk) ? fields : { ...fields, iin: null };
  const own = kind === "people" ? await personPart(office, id, fields) : await familyPart(office, id, fields);
  return { id, version, updatedAt, gone, fields: { ...seen } as Compared["fields"], ...own, facts: { ...own.facts, lists } };
}

const name = (text: string) => ({ nameRu: text, nameKk: text });

async function personPart(office: Office, id: string, fields: Candidate["fields"]) {
  const extra = await personExtra(office, id);
  const { placeRu, placeKk, deliveries, volunteer } = extra;
  return {
    title: displayName(fields as { family: string; given: string; patronymic: string }), placeRu, placeKk, headName: "",
    facts: {
      volunteer: volunteer?.number ?? null, posts: extra.posts.map(({ post }) => post), families: extra.families.map((family) => ({ id: family.id, ...name(family.name) })),
      programmes: extra.programmes.map(({ learnerId, nameRu, nameKk }) => ({ id: learnerId, nameRu, nameKk })), members: [], deliveries,
    },
  };
}

async function familyPart(office: Office, id: string, fields: Candidate["fields"]) {
  const from = office.database.reader;
  const { placeRu, placeKk, headName, deliveries } = await familyExtra(office, id);
  const ids = (await familyPeople(from, id)).map(({ personId }) => personId);
  const people = await peopleById(from, ids);
  const members = ids.flatMap((personId) => { const person = people.get(personId); return person ? [displayName(person)] : []; });
  return {
    title: String(fields["name"] ?? ""), placeRu, placeKk, headName,
    facts: { volunteer: null, posts: [], families: [], programmes: [], members, deliveries: deliveries.confirmed },
  };
}

export async function mergesOf(from: Askable, kind: MergeKind, id: string) {
  const standing = from.manager.getRepository(RecordMerge).createQueryBuilder("merge").where("merge.kind = :kind and merge.undone_at is null", { kind }).orderBy("merge.seq", "DESC");
  const merges = await standing.clone().andWhere("merge.keep_id = :id", { id }).getMany();
  const away = await standing.clone().andWhere("merge.other_ids like :pattern", { pattern: `%"${id}"%` }).getOne();
  const names = await refsOf(from, kind, [...merges.flatMap((merge) => merge.otherIds), away?.keepId]);
  return {
    into: away ? refIn(names, away.keepId) : null,
    merges: merges.map((merge) => ({ id: merge.id, at: merge.at, by: merge.accountName, others: merge.otherIds.map((other) => refIn(names, other)) })),
  };
}
