import type { Askable } from "../../database/reader";
import { listPage, type PageRequest } from "../core/lists";
import { refOf } from "../core/recordNames";
import type { Office } from "../createOffice";
import { nameOfRow, NAME_COLUMNS } from "../people/queries";
import { withPlaces } from "../places/names";
import { programmeLink } from "../programmes/queries";
import { Training, TrainingAttendance } from "./training.entity";

export interface TrainingFilters {
  readonly programmeId?: string;
  readonly personId?: string;
  readonly from?: string;
  readonly to?: string;
}

export async function listTrainings(office: Office, request: PageRequest & { filters: TrainingFilters }) {
  const asked = office.database.reader;
  const { programmeId, personId, from, to } = request.filters;
  const query = asked.manager.getRepository(Training).createQueryBuilder("training").leftJoin("programme", "programme", "programme.id = training.programme_id");
  if (programmeId) query.andWhere("training.programme_id = :programmeId", { programmeId });
  if (personId) query.andWhere("training.id in (select a.training_id from training_attendance a where a.person_id = :personId)", { personId });
  if (from) query.andWhere("coalesce(training.to_date, training.date) >= :from", { from });
  if (to) query.andWhere("training.date <= :to", { to });
  const page = await listPage(
    {
      alias: "training",
      kind: "trainings",
      query,
      sorts: { date: ["training.date", "training.sort_key"], topic: ["training.sort_key"] },
      select: {
        topic: "training.topic", date: "training.date", to: "training.to_date", place: "training.place", katoCode: "training.kato_code", hours: "training.hours", programmeRu: "programme.name_ru", programmeKk: "programme.name_kk",
      },
      row: (raw) => ({
        id: String(raw["id"]), version: Number(raw["version"]), topic: String(raw["topic"]), date: String(raw["date"]), to: raw["to"] as string | null, place: String(raw["place"]), katoCode: raw["katoCode"] as string | null,
        hours: raw["hours"] === null ? null : Number(raw["hours"]), programmeRu: String(raw["programmeRu"] ?? ""), programmeKk: String(raw["programmeKk"] ?? ""),
      }),
    },
    request,
  );
  const counts = await attendance(asked, page.rows.map((row) => row.id));
  const rows = page.rows.map((row) => ({ ...row, ...(counts.get(row.id) ?? { attended: 0, certificates: 0 }) }));
  return { total: page.total, rows: await withPlaces(office, rows) };
}

/** Distinct people after merges (R1) at each event, and how many of them hold a certificate of it. */
async function attendance(from: Askable, ids: readonly string[]): Promise<Map<string, { attended: number; certificates: number }>> {
  if (ids.length === 0) return new Map();
  const key = "coalesce(person.merged_into_id, person.id)";
  const rows = await from.manager
    .createQueryBuilder().from(TrainingAttendance, "came").innerJoin("person", "person", "person.id = came.person_id")
    .select("came.training_id", "id").addSelect(`count(distinct ${key})`, "attended").addSelect(`count(distinct case when came.certificate <> '' then ${key} end)`, "certificates")
    .where("came.training_id in (:...ids)", { ids: [...ids] })
    .groupBy("came.training_id").getRawMany<{ id: string; attended: number; certificates: number }>();
  return new Map(rows.map((row) => [row.id, { attended: Number(row.attended), certificates: Number(row.certificates) }]));
}

export async function trainingExtra(office: Office, id: string) {
  const from = office.database.reader;
  const training = await from.manager.getRepository(Training).findOneByOrFail({ id });
  const [placed] = await withPlaces(office, [{ katoCode: training.katoCode }]);
  const query = from.manager
    .createQueryBuilder().from(TrainingAttendance, "came").innerJoin("person", "person", "person.id = came.person_id")
    .select("coalesce(person.merged_into_id, person.id)", "personId").addSelect("came.certificate", "certificate").where("came.training_id = :id", { id });
  for (const [name, column] of Object.entries(NAME_COLUMNS)) query.addSelect(column, name);
  const found = await query.orderBy("person.sort_key").addOrderBy("came.id").getRawMany<Record<string, unknown>>();
  const attendees = new Map(found.map((raw) => [String(raw["personId"]), { personId: String(raw["personId"]), name: nameOfRow(raw), certificate: String(raw["certificate"]) }]));
  return {
    katoCode: training.katoCode, placeRu: placed?.placeRu ?? "", placeKk: placed?.placeKk ?? "",
    programme: training.programmeId === null ? null : await programmeLink(from, training.programmeId),
    partner: await refOf(from, "partners", training.partnerId),
    attendees: [...attendees.values()],
  };
}
