import type { Direction, Language } from "../../../shared/contract/base";
import type { Choice } from "../../../shared/contract/register";
import type { Askable } from "../../database/reader";
import type { ChoiceRequest } from "../core/choices";
import { chooseRecords } from "../core/chooseRecords";
import { listPage, type PageRequest } from "../core/lists";
import { daysOf, nameIn } from "../core/wording";
import type { Office } from "../createOffice";
import { NAME_COLUMNS, nameOfRow } from "../people/queries";
import { refIn, refOf, refsOf } from "../core/recordNames";
import { regimeBrief } from "../regimes/queries";
import { insideUnit, withPlaces } from "../places/names";
import { todayOf } from "../settings/service";
import { volunteerNames } from "../volunteers/queries";
import { Headquarters } from "./headquarters.entity";
import { HeadquartersDetail } from "./headquartersDetail.entity";
import { HeadquartersMembership } from "./headquartersMembership.entity";

export interface HeadquartersFilters {
  readonly district?: string;
  /** It stood on this local date. */
  readonly day?: string;
  readonly direction?: Direction;
  readonly regimeId?: string;
}

export async function listHeadquarters(office: Office, request: PageRequest & { filters: HeadquartersFilters }) {
  const from = office.database.reader;
  const { district, day, direction, regimeId } = request.filters;
  const query = from.manager.getRepository(Headquarters).createQueryBuilder("headquarters").leftJoin(HeadquartersDetail, "detail", "detail.headquarters_id = headquarters.id");
  // Directions are a JSON list of ASCII codes, so LIKE finds one whole.
  if (direction) query.andWhere("detail.directions like :direction", { direction: `%"${direction}"%` });
  if (regimeId) query.andWhere("detail.regime_id = :regimeId", { regimeId });
  if (day) query.andWhere("headquarters.from_date <= :day and (headquarters.to_date is null or headquarters.to_date >= :day)", { day });
  if (district) {
    const inside = insideUnit("headquarters.kato_code", district);
    query.andWhere(inside.sql, inside.parameters);
  }
  const page = await listPage(
    {
      alias: "headquarters",
      kind: "headquarters",
      query,
      sorts: { name: ["headquarters.sort_key"], from: ["headquarters.from_date", "headquarters.sort_key"] },
      select: { nameRu: "headquarters.name_ru", nameKk: "headquarters.name_kk", from: "headquarters.from_date", to: "headquarters.to_date", katoCode: "headquarters.kato_code", directions: "detail.directions", coordinatorId: "detail.coordinator_id", purpose: "headquarters.purpose", note: "headquarters.note" },
      row: (raw) => ({
        id: String(raw["id"]), version: Number(raw["version"]), nameRu: String(raw["nameRu"]), nameKk: String(raw["nameKk"]),
        from: String(raw["from"]), to: raw["to"] as string | null, katoCode: raw["katoCode"] as string | null,
        directions: JSON.parse(String(raw["directions"] ?? "[]")) as Direction[],
        coordinatorId: raw["coordinatorId"] as string | null, purpose: String(raw["purpose"]), note: String(raw["note"]),
      }),
    },
    request,
  );
  const coordinators = await refsOf(from, "people", page.rows.map((row) => row.coordinatorId));
  const counts = await memberCounts(from, page.rows.map((row) => row.id), await todayOf(office));
  return { total: page.total, rows: (await withPlaces(office, page.rows)).map(({ coordinatorId, ...row }) => ({ ...row, coordinator: coordinatorId === null ? null : refIn(coordinators, coordinatorId), membersToday: counts.get(row.id) ?? 0 })) };
}

/** Memberships on a day, both ends included (R11), of volunteers who are not deleted. */
function membershipsOn(from: Askable, date: string) {
  return from.manager
    .getRepository(HeadquartersMembership)
    .createQueryBuilder("member")
    .innerJoin("volunteer", "volunteer", "volunteer.id = member.volunteer_id and volunteer.deleted_at is null")
    .innerJoin("person", "person", "person.id = volunteer.person_id")
    .where("member.from_date <= :date and (member.to_date is null or member.to_date >= :date)", { date });
}

/** Distinct people (R1) in each headquarters on a day. */
export async function memberCounts(from: Askable, ids: readonly string[], date: string): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await membershipsOn(from, date)
    .select("member.headquarters_id", "id")
    .addSelect("count(distinct coalesce(person.merged_into_id, person.id))", "count")
    .andWhere("member.headquarters_id in (:...ids)", { ids: [...ids] })
    .groupBy("member.headquarters_id")
    .getRawMany<{ id: string; count: number }>();
  return new Map(rows.map((row) => [row.id, Number(row.count)]));
}

/** Who was in it on a day, by name. */
export async function membersOn(from: Askable, id: string, date: string) {
  const query = membershipsOn(from, date)
    .andWhere("member.headquarters_id = :id", { id })
    .select("member.volunteer_id", "volunteerId").addSelect("volunteer.number", "number")
    .addSelect("member.role", "role").addSelect("member.from_date", "from").addSelect("member.to_date", "to");
  for (const [name, column] of Object.entries(NAME_COLUMNS)) query.addSelect(column, name);
  const rows = await query.orderBy("volunteer.sort_key").addOrderBy("member.id").getRawMany<Record<string, unknown>>();
  return rows.map((raw) => ({
    volunteerId: String(raw["volunteerId"]), number: String(raw["number"]), name: nameOfRow(raw),
    role: String(raw["role"]), from: String(raw["from"]), to: raw["to"] as string | null,
  }));
}

export async function headquartersExtra(office: Office, id: string) {
  const from = office.database.reader;
  const found = await from.manager.getRepository(Headquarters).findOneByOrFail({ id });
  const members = await from.manager.getRepository(HeadquartersMembership).findBy({ headquartersId: id });
  const detail = await from.manager.getRepository(HeadquartersDetail).findOneBy({ headquartersId: id });
  const [placed] = await withPlaces(office, [{ katoCode: found.katoCode }]);
  const ids = [...new Set(members.map((member) => member.volunteerId))];
  return {
    katoCode: found.katoCode, placeRu: placed?.placeRu ?? "", placeKk: placed?.placeKk ?? "",
    coordinator: await refOf(from, "people", detail?.coordinatorId ?? null), regime: await regimeBrief(office, detail?.regimeId ?? null),
    membersToday: (await memberCounts(from, [id], await todayOf(office))).get(id) ?? 0,
    volunteers: ids.length ? await volunteerNames(from, ids, ids.length) : [],
  };
}

export function headquartersChoices(from: Askable, language: Language, input: ChoiceRequest): Promise<Choice[]> {
  return chooseRecords(from, {
    entity: Headquarters,
    kind: "headquarters",
    orderBy: "sort_key",
    choices: (found) => found.map((one) => ({ id: one.id, label: nameIn(language, one), detail: daysOf(one.fromDate, one.toDate) })),
  }, input);
}
