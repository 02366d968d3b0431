import type { Choice } from "../../../shared/contract/register";
import type { StaffState } from "../../../shared/contract/staff";
import { nameTokens, searchKeys, sortKey } from "../../../shared/domain/names";
import type { Term } from "../../../shared/domain/periods";
import { remembering } from "../../../shared/domain/remember";
import type { Askable } from "../../database/reader";
import { choiceIds, type ChoiceRequest, leaveOutErased } from "../core/choices";
import { listPage, type PageRequest } from "../core/lists";
import { refOf, refsOf } from "../core/recordNames";
import type { Office } from "../createOffice";
import { type AgeFilters, briefPerson, nameOfRow, NAME_COLUMNS, narrowByAge, peopleById, PERSON_COLUMNS, personCard } from "../people/queries";
import { atPlace, withPlaces } from "../places/names";
import { todayOf } from "../settings/service";
import { StaffMember } from "./staffMember.entity";

/** How it stands with a post on a day, both ends included. */
export const staffState = (from: string, to: string | null, day: string): StaffState => (to !== null && to < day ? "former" : from > day ? "coming" : "working");

const STATE_CONDITIONS: Readonly<Record<StaffState, string>> = {
  working: "member.from_date <= :today and (member.to_date is null or member.to_date >= :today)",
  coming: "member.from_date > :today",
  former: "member.to_date < :today",
};

export async function listStaff(office: Office, request: PageRequest & { filters: { state?: StaffState; post?: string; district?: readonly string[] } & AgeFilters }) {
  const today = await todayOf(office);
  const { state, post, district } = request.filters;
  const query = office.database.reader.manager.getRepository(StaffMember).createQueryBuilder("member").innerJoin("person", "person", "person.id = member.person_id");
  if (state) query.andWhere(STATE_CONDITIONS[state], { today });
  if (post) query.andWhere("member.post in (:...posts)", { posts: (await spellingsOfPosts(office.database.reader)).find((spellings) => spellings.some((one) => samePost(one, post))) ?? [post] });
  if (district) {
    const inside = atPlace("person.kato_code", "person.address", district);
    query.andWhere(inside.sql, inside.parameters);
  }
  narrowByAge(query, request.filters, today);
  const page = await listPage(
    {
      alias: "member",
      kind: "staff",
      query,
      sorts: { name: ["member.sort_key"], from: ["member.from_date", "member.sort_key"] },
      select: { ...PERSON_COLUMNS, post: "member.post", from: "member.from_date", to: "member.to_date", address: "person.address", accountId: "member.account_id", note: "member.note" },
      row: (raw) => {
        const { name, age, phone, katoCode } = briefPerson(raw, today);
        const [from, to] = [String(raw["from"]), raw["to"] as string | null];
        return { id: String(raw["id"]), version: Number(raw["version"]), name, age, phone, post: String(raw["post"]), from, to, state: staffState(from, to, today), katoCode, address: String(raw["address"]), accountId: raw["accountId"] as string | null, note: String(raw["note"]) };
      },
    },
    request,
  );
  const accounts = await refsOf(office.database.reader, "accounts", page.rows.map((row) => row.accountId));
  return { total: page.total, rows: (await withPlaces(office, page.rows)).map(({ accountId, ...row }) => ({ ...row, account: accounts.get(accountId ?? "")?.nameRu ?? "" })) };
}

/** The posts there are or were, each once, as most have it; few beside the people who hold them. */
export async function postChoices(from: Askable, input: ChoiceRequest): Promise<Choice[]> {
  const posts = await spellingsOfPosts(from);
  const tokens = nameTokens(input.search);
  const fits = (post: string): boolean => tokens.every((token) => searchKeys(post).some((key) => key.startsWith(token)));
  const found = input.ids ? input.ids.filter((id) => posts.some((spellings) => spellings.includes(id))) : posts.flatMap(([post]) => (post !== undefined && fits(post) ? [post] : [])).sort(inWords);
  return found.slice(0, input.limit).map((post) => ({ id: post, label: post, detail: "" }));
}

const inWords = (one: string, other: string): number => (sortKey(one) < sortKey(other) ? -1 : 1);

/** Every post in its spellings, the commonest first. */
async function spellingsOfPosts(from: Askable): Promise<string[][]> {
  const rows = await from.manager.getRepository(StaffMember).createQueryBuilder("member").select("member.post", "post").where("member.deleted_at is null")
    .groupBy("member.post").orderBy("count(*)", "DESC").addOrderBy("member.post").getRawMany<{ post: string }>();
  const posts = new Map<string, string[]>();
  for (const { post } of rows) posts.set(wordsOf(post), [...(posts.get(wordsOf(post)) ?? []), post]);
  return [...posts.values()];
}

export async function staffExtra(office: Office, id: string) {
  const from = office.database.reader;
  const today = await todayOf(office);
  const member = await from.manager.getRepository(StaffMember).findOneByOrFail({ id });
  const person = (await peopleById(from, [member.personId])).get(member.personId);
  const [placed] = await withPlaces(office, [{ katoCode: person?.katoCode ?? null }]);
  return {
    ...personCard(person ?? { iin: null, birthDate: null, sex: null }, today),
    katoCode: person?.katoCode ?? null, placeRu: placed?.placeRu ?? "", placeKk: placed?.placeKk ?? "",
    state: staffState(member.fromDate, member.toDate, today),
    account: (await refOf(from, "accounts", member.accountId))?.nameRu ?? null,
    posts: (await postsOf(from, member.personId)).filter((post) => post.id !== id),
  };
}

/** Posts of a person that are not deleted, newest first. */
export async function postsOf(from: Askable, personId: string): Promise<{ id: string; post: string; from: string; to: string | null }[]> {
  const members = await from.manager
    .getRepository(StaffMember).createQueryBuilder("member").where("member.person_id = :personId and member.deleted_at is null", { personId })
    .orderBy("member.from_date", "DESC").addOrderBy("member.id").getMany();
  return members.map((member) => ({ id: member.id, post: member.post, from: member.fromDate, to: member.toDate }));
}

export async function staffChoices(from: Askable, input: ChoiceRequest): Promise<Choice[]> {
  const ids = await choiceIds(from, "staff", input);
  const query = from.manager
    .getRepository(StaffMember).createQueryBuilder("member").innerJoin("person", "person", "person.id = member.person_id")
    .select("member.id", "id").addSelect("member.post", "post").where("member.deleted_at is null");
  for (const [name, column] of Object.entries(NAME_COLUMNS)) query.addSelect(column, name);
  if (ids) query.andWhere("member.id in (:...ids)", { ids: ids.length ? ids : [""] });
  leaveOutErased(query, "member.person_id", input);
  const rows = await query.orderBy("member.sort_key").addOrderBy("member.id").limit(input.limit).getRawMany<Record<string, unknown>>();
  return rows.map((raw) => ({ id: String(raw["id"]), label: nameOfRow(raw), detail: String(raw["post"]) }));
}

const wordsOf = remembering((post: string): string => nameTokens(post).join(" "));

/** A post is the same however its letters, case and spaces are written: Учётчик is учетчик. */
export const samePost = (one: string, other: string): boolean => wordsOf(one) === wordsOf(other);

export interface HeldPost extends Term {
  readonly id: string;
  readonly post: string;
}

/** The posts that these people hold or held, by person. */
export async function postsOfPeople(from: Askable, personIds: readonly string[]): Promise<Map<string, HeldPost[]>> {
  const found = new Map<string, HeldPost[]>();
  const distinct = [...new Set(personIds)];
  for (let start = 0; start < distinct.length; start += 500) {
    const rows = await from.manager
      .createQueryBuilder().from(StaffMember, "member")
      .select("member.id", "id").addSelect("member.post", "post").addSelect("member.from_date", "from").addSelect("member.to_date", "to").addSelect("member.person_id", "personId")
      .where("member.deleted_at is null and member.person_id in (:...part)", { part: distinct.slice(start, start + 500) })
      .getRawMany<HeldPost & { personId: string }>();
    for (const { personId, ...member } of rows) found.set(personId, [...(found.get(personId) ?? []), member]);
  }
  return found;
}
