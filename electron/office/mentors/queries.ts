import type { MentorState } from "../../../shared/contract/mentors";
import type { Choice } from "../../../shared/contract/register";
import type { Askable } from "../../database/reader";
import { choiceIds, type ChoiceRequest, leaveOutErased } from "../core/choices";
import { listPage, type PageRequest } from "../core/lists";
import type { Office } from "../createOffice";
import { briefPerson, nameOfRow, NAME_COLUMNS, peopleById, PERSON_COLUMNS, personCard } from "../people/queries";
import { withPlaces } from "../places/names";
import { programmeLink } from "../programmes/queries";
import { todayOf } from "../settings/service";
import { Mentor } from "./mentor.entity";

/** How it stands with a mentor on a day. */
export function mentorState(preparedOn: string | null, to: string | null, day: string): MentorState {
  if (to !== null && to < day) return "former";
  return preparedOn === null || preparedOn > day ? "preparing" : "active";
}

const STATE_CONDITIONS: Readonly<Record<MentorState, string>> = {
  former: "mentor.to_date < :today",
  preparing: "(mentor.to_date is null or mentor.to_date >= :today) and (mentor.prepared_on is null or mentor.prepared_on > :today)",
  active: "(mentor.to_date is null or mentor.to_date >= :today) and mentor.prepared_on <= :today",
};

export async function listMentors(office: Office, request: PageRequest & { filters: { programmeId?: string; state?: MentorState } }) {
  const from = office.database.reader;
  const { programmeId, state } = request.filters;
  const today = await todayOf(office);
  const query = from.manager.getRepository(Mentor).createQueryBuilder("mentor")
    .innerJoin("person", "person", "person.id = mentor.person_id").innerJoin("programme", "programme", "programme.id = mentor.programme_id");
  if (programmeId) query.andWhere("mentor.programme_id = :programmeId", { programmeId });
  if (state) query.andWhere(STATE_CONDITIONS[state], { today });
  const page = await listPage(
    {
      alias: "mentor",
      kind: "mentors",
      query,
      sorts: { name: ["mentor.sort_key"], prepared: ["mentor.prepared_on", "mentor.sort_key"] },
      select: {
        ...PERSON_COLUMNS, standing: "mentor.standing", preparedOn: "mentor.prepared_on", to: "mentor.to_date", programmeId: "mentor.programme_id",
        programmeRu: "programme.name_ru", programmeKk: "programme.name_kk",
      },
      row: (raw) => {
        const { name, phone } = briefPerson(raw, today);
        const preparedOn = raw["preparedOn"] as string | null;
        return {
          id: String(raw["id"]), version: Number(raw["version"]), name, phone, state: mentorState(preparedOn, raw["to"] as string | null, today), standing: String(raw["standing"]), preparedOn,
          programmeId: String(raw["programmeId"]), programmeRu: String(raw["programmeRu"]), programmeKk: String(raw["programmeKk"]),
        };
      },
    },
    request,
  );
  const accompanies = await accompaniedBy(from, page.rows.map((row) => row.id), today);
  return { total: page.total, rows: page.rows.map((row) => ({ ...row, accompanies: accompanies.get(row.id) ?? 0 })) };
}

/** How many distinct people (R1) each mentor accompanies on a day; mentors of nobody are missing. */
async function accompaniedBy(from: Askable, ids: readonly string[], day: string): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await from.manager
    .createQueryBuilder().select("mentee.mentor_id", "id").addSelect("count(distinct coalesce(person.merged_into_id, person.id))", "count")
    .from("mentee", "mentee").innerJoin("person", "person", "person.id = mentee.person_id")
    .where("mentee.deleted_at is null and mentee.mentor_id in (:...ids)", { ids: [...ids] })
    .andWhere("mentee.from_date <= :day and (mentee.to_date is null or mentee.to_date >= :day)", { day })
    .groupBy("mentee.mentor_id").getRawMany<{ id: string; count: number }>();
  return new Map(rows.map((row) => [row.id, Number(row.count)]));
}

export async function mentorExtra(office: Office, id: string) {
  const from = office.database.reader;
  const today = await todayOf(office);
  const mentor = await from.manager.getRepository(Mentor).findOneByOrFail({ id });
  const person = (await peopleById(from, [mentor.personId])).get(mentor.personId);
  const [placed] = await withPlaces(office, [{ katoCode: person?.katoCode ?? null }]);
  return {
    ...personCard(person ?? { iin: null, birthDate: null, sex: null }, today),
    katoCode: person?.katoCode ?? null, placeRu: placed?.placeRu ?? "", placeKk: placed?.placeKk ?? "",
    programme: await programmeLink(from, mentor.programmeId),
    state: mentorState(mentor.preparedOn, mentor.toDate, today),
    accompanies: (await accompaniedBy(from, [id], today)).get(id) ?? 0,
  };
}

export async function mentorChoices(from: Askable, input: ChoiceRequest): Promise<Choice[]> {
  const ids = await choiceIds(from, "mentors", input);
  return mentorNames(from, ids, input.limit, input);
}

/** The mentor that each person is in a programme, by `person programme`; deleted ones are none. */
export async function mentorsOfPeople(from: Askable, personIds: readonly string[]): Promise<Map<string, Pick<Mentor, "id" | "preparedOn" | "preparation">>> {
  const found = new Map<string, Pick<Mentor, "id" | "preparedOn" | "preparation">>();
  const distinct = [...new Set(personIds)];
  for (let start = 0; start < distinct.length; start += 500) {
    const mentors = await from.manager.getRepository(Mentor).createQueryBuilder("mentor").where("mentor.deleted_at is null and mentor.person_id in (:...part)", { part: distinct.slice(start, start + 500) }).getMany();
    for (const mentor of mentors) found.set(`${mentor.personId} ${mentor.programmeId}`, mentor);
  }
  return found;
}

/** Mentors who are not deleted, by name; any when `ids` is null. `picked`: what a picker asks, who offers nobody that was erased. */
export async function mentorNames(from: Askable, ids: readonly string[] | null, limit: number, picked?: ChoiceRequest): Promise<Choice[]> {
  const query = from.manager
    .getRepository(Mentor).createQueryBuilder("mentor").innerJoin("person", "person", "person.id = mentor.person_id")
    .select("mentor.id", "id").addSelect("mentor.standing", "standing").where("mentor.deleted_at is null");
  for (const [name, column] of Object.entries(NAME_COLUMNS)) query.addSelect(column, name);
  if (ids) query.andWhere("mentor.id in (:...ids)", { ids: ids.length ? [...ids] : [""] });
  if (picked) leaveOutErased(query, "mentor.person_id", picked);
  const rows = await query.orderBy("mentor.sort_key").addOrderBy("mentor.id").limit(limit).getRawMany<Record<string, unknown>>();
  return rows.map((raw) => ({ id: String(raw["id"]), label: nameOfRow(raw), detail: String(raw["standing"]) }));
}
