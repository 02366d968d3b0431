import { searchConditionThrough } from "../../database/searchIndex";
import { listPage, type PageRequest } from "../core/lists";
import type { Office } from "../createOffice";
import { mentorNames } from "../mentors/queries";
import { briefPerson, peopleById, PERSON_COLUMNS, personCard } from "../people/queries";
import { withPlaces } from "../places/names";
import { todayOf } from "../settings/service";
import { Mentee } from "./mentee.entity";

export async function listMentees(office: Office, request: PageRequest & { filters: { mentorId?: string; on?: string } }) {
  const from = office.database.reader;
  const { mentorId, on } = request.filters;
  const today = await todayOf(office);
  const query = from.manager.getRepository(Mentee).createQueryBuilder("mentee")
    .innerJoin("person", "person", "person.id = mentee.person_id").innerJoin("mentor", "mentor", "mentor.id = mentee.mentor_id");
  if (mentorId) query.andWhere("mentee.mentor_id = :mentorId", { mentorId });
  if (on) query.andWhere("mentee.from_date <= :on and (mentee.to_date is null or mentee.to_date >= :on)", { on });
  if (request.search.trim()) {
    const found = searchConditionThrough({ people: "coalesce(person.merged_into_id, person.id)", mentors: "mentee.mentor_id" }, request.search);
    if (!found) return { rows: [], total: 0 };
    query.andWhere(found.sql, found.parameters);
  }
  const page = await listPage(
    {
      alias: "mentee",
      kind: "mentees",
      query,
      sorts: { name: ["person.sort_key"], mentor: ["mentor.sort_key", "person.sort_key"], from: ["mentee.from_date", "person.sort_key"] },
      select: { ...PERSON_COLUMNS, mentorId: "mentee.mentor_id", institution: "mentee.institution", from: "mentee.from_date", to: "mentee.to_date" },
      row: (raw) => {
        const { name, age } = briefPerson(raw, today);
        return {
          id: String(raw["id"]), version: Number(raw["version"]), name, age, mentorId: String(raw["mentorId"]), institution: String(raw["institution"]),
          from: String(raw["from"]), to: raw["to"] as string | null,
        };
      },
    },
    { ...request, search: "" },
  );
  const mentors = new Map((await mentorNames(from, page.rows.map((row) => row.mentorId), page.rows.length)).map((one) => [one.id, one.label]));
  return { total: page.total, rows: page.rows.map((row) => ({ ...row, mentor: mentors.get(row.mentorId) ?? "" })) };
}

export async function menteeExtra(office: Office, id: string) {
  const from = office.database.reader;
  const mentee = await from.manager.getRepository(Mentee).findOneByOrFail({ id });
  const person = (await peopleById(from, [mentee.personId])).get(mentee.personId);
  const [placed] = await withPlaces(office, [{ katoCode: person?.katoCode ?? null }]);
  const [mentor] = await mentorNames(from, [mentee.mentorId], 1);
  return {
    ...personCard(person ?? { iin: null, birthDate: null, sex: null }, await todayOf(office)),
    katoCode: person?.katoCode ?? null, placeRu: placed?.placeRu ?? "", placeKk: placed?.placeKk ?? "",
    mentor: { id: mentee.mentorId, name: mentor?.label ?? "" },
  };
}
