import type { Askable } from "../../database/reader";
import { searchConditionThrough } from "../../database/searchIndex";
import { listPage, type PageRequest } from "../core/lists";
import type { Office } from "../createOffice";
import { briefPerson, PERSON_COLUMNS } from "../people/queries";
import { programmeLink } from "../programmes/queries";
import { todayOf } from "../settings/service";
import { volunteerNames } from "../volunteers/queries";
import { Participation } from "./participation.entity";

export interface ParticipationFilters {
  readonly programmeId?: string;
  readonly volunteerId?: string;
  readonly on?: string;
}

export async function listParticipations(office: Office, request: PageRequest & { filters: ParticipationFilters }) {
  const { programmeId, volunteerId, on } = request.filters;
  const today = await todayOf(office);
  const query = office.database.reader.manager
    .getRepository(Participation)
    .createQueryBuilder("participation")
    .innerJoin("volunteer", "volunteer", "volunteer.id = participation.volunteer_id")
    .innerJoin("person", "person", "person.id = volunteer.person_id")
    .innerJoin("programme", "programme", "programme.id = participation.programme_id");
  if (programmeId) query.andWhere("participation.programme_id = :programmeId", { programmeId });
  if (volunteerId) query.andWhere("participation.volunteer_id = :volunteerId", { volunteerId });
  if (on) query.andWhere("participation.from_date <= :on and (participation.to_date is null or participation.to_date >= :on)", { on });
  if (request.search.trim()) {
    const found = searchConditionThrough({ volunteers: "participation.volunteer_id", programmes: "participation.programme_id" }, request.search);
    if (!found) return { rows: [], total: 0 };
    query.andWhere(found.sql, found.parameters);
  }
  return listPage(
    {
      alias: "participation",
      kind: "participations",
      query,
      sorts: {
        name: ["volunteer.sort_key", "participation.from_date"],
        programme: ["programme.sort_key", "volunteer.sort_key"],
        from: ["participation.from_date", "volunteer.sort_key"],
      },
      select: {
        ...PERSON_COLUMNS, volunteerId: "participation.volunteer_id", number: "volunteer.number", programmeId: "participation.programme_id",
        programmeRu: "programme.name_ru", programmeKk: "programme.name_kk", role: "participation.role", from: "participation.from_date", to: "participation.to_date",
      },
      row: (raw) => {
        const { name, phone } = briefPerson(raw, today);
        return {
          id: String(raw["id"]), version: Number(raw["version"]), volunteerId: String(raw["volunteerId"]), name, number: String(raw["number"]), phone,
          programmeId: String(raw["programmeId"]), programmeRu: String(raw["programmeRu"]), programmeKk: String(raw["programmeKk"]),
          role: String(raw["role"]), from: String(raw["from"]), to: raw["to"] as string | null,
        };
      },
    },
    { ...request, search: "" },
  );
}

export async function participationExtra(from: Askable, id: string) {
  const { programmeId, volunteerId } = await from.manager.getRepository(Participation).findOneByOrFail({ id });
  const [volunteer] = await volunteerNames(from, [volunteerId], 1);
  return { volunteer: volunteer ?? { id: volunteerId, number: "", name: "" }, programme: await programmeLink(from, programmeId) };
}

/** Participations of a volunteer in a programme that share a day with these; without a last day the first alone is asked about. */
export async function participationsOf(from: Askable, days: { programmeId: string; volunteerId: string; from: string; to: string | null }): Promise<string[]> {
  const found = await from.manager
    .getRepository(Participation)
    .createQueryBuilder("other")
    .where("other.programme_id = :programmeId and other.volunteer_id = :volunteerId and other.deleted_at is null", days)
    .getMany();
  return found.filter((other) => other.fromDate <= (days.to ?? other.fromDate) && days.from <= (other.toDate ?? days.from)).map(({ id }) => id);
}
