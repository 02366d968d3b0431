import type { Direction, Language } from "../../../shared/contract/base";
import type { LearnerState } from "../../../shared/contract/learners";
import type { Choice } from "../../../shared/contract/register";
import type { Askable } from "../../database/reader";
import type { ChoiceRequest } from "../core/choices";
import { chooseRecords } from "../core/chooseRecords";
import { countsFor, listPage, type PageRequest } from "../core/lists";
import { refIn, refOf, refsOf } from "../core/recordNames";
import { nameIn } from "../core/wording";
import { workOf } from "./work";
import type { Office } from "../createOffice";
import { atPlace, placeOf, withPlaces } from "../places/names";
import { todayOf } from "../settings/service";
import { Programme } from "./programme.entity";
import { Target } from "./target.entity";

export interface ProgrammeFilters {
  readonly direction?: Direction;
  readonly organiserId?: string;
  readonly district?: string;
  /** Those that run on this day. */
  readonly on?: string;
}

export async function listProgrammes(office: Office, request: PageRequest & { filters: ProgrammeFilters }) {
  const from = office.database.reader;
  const { direction, organiserId, district, on } = request.filters;
  const query = from.manager.getRepository(Programme).createQueryBuilder("programme");
  if (direction) query.andWhere("programme.direction = :direction", { direction });
  if (organiserId) query.andWhere("programme.organiser_id = :organiserId", { organiserId });
  if (on) query.andWhere("programme.from_date <= :on and (programme.to_date is null or programme.to_date >= :on)", { on });
  if (district) {
    const inside = atPlace("programme.kato_code", "programme.place", district);
    query.andWhere(inside.sql, inside.parameters);
  }
  const page = await listPage(
    {
      alias: "programme",
      kind: "programmes",
      query,
      sorts: { name: ["programme.sort_key"], code: ["programme.code"], from: ["programme.from_date", "programme.sort_key"] },
      select: {
        code: "programme.code", nameRu: "programme.name_ru", nameKk: "programme.name_kk", organiserId: "programme.organiser_id",
        direction: "programme.direction", from: "programme.from_date", to: "programme.to_date",
        place: "programme.place", katoCode: "programme.kato_code", requirements: "programme.requirements",
      },
      row: (raw) => ({
        id: String(raw["id"]), version: Number(raw["version"]), code: String(raw["code"]), nameRu: String(raw["nameRu"]), nameKk: String(raw["nameKk"]),
        organiserId: raw["organiserId"] as string | null, direction: raw["direction"] as Direction, from: String(raw["from"]), to: raw["to"] as string | null,
        place: String(raw["place"]), katoCode: raw["katoCode"] as string | null, requirements: String(raw["requirements"]),
      }),
    },
    request,
  );
  const ids = page.rows.map((row) => row.id);
  const targets = await countsFor(from.manager.getRepository(Target).createQueryBuilder("target").where("target.deleted_at is null"), "target.programme_id", ids);
  const learners = await learnersByState(from, ids);
  const names = await refsOf(from, "partners", page.rows.map((row) => row.organiserId));
  const rows = page.rows.map(({ organiserId, ...row }) => ({
    ...row,
    organiser: organiserId === null ? null : refIn(names, organiserId),
    targets: targets.get(row.id) ?? 0,
    learners: learners(row.id).selected,
  }));
  return { total: page.total, rows: await withPlaces(office, rows) };
}

/** Distinct people after merges (R1) on each programme, by state. */
async function learnersByState(from: Askable, ids: readonly string[]): Promise<(id: string) => Record<LearnerState, number>> {
  const rows = ids.length
    ? await from.manager
        .createQueryBuilder()
        .select("learner.programme_id", "id").addSelect("learner.state", "state")
        .addSelect("count(distinct coalesce(person.merged_into_id, person.id))", "count")
        .from("learner", "learner").innerJoin("person", "person", "person.id = learner.person_id")
        .where("learner.deleted_at is null and learner.programme_id in (:...ids)", { ids: [...ids] })
        .groupBy("learner.programme_id").addGroupBy("learner.state")
        .getRawMany<{ id: string; state: LearnerState; count: number }>()
    : [];
  const count = (id: string, state: LearnerState): number => Number(rows.find((row) => row.id === id && row.state === state)?.count ?? 0);
  return (id) => ({ applied: count(id, "applied"), selected: count(id, "selected"), rejected: count(id, "rejected") });
}

export async function programmeExtra(office: Office, language: Language, id: string) {
  const from = office.database.reader;
  const { organiserId, katoCode } = await from.manager.getRepository(Programme).findOneByOrFail({ id });
  const organiser = await refOf(from, "partners", organiserId);
  return {
    organiser: organiser && { id: organiser.id, name: nameIn(language, organiser) },
    ...(await placeOf(office, { katoCode })),
    learners: (await learnersByState(from, [id]))(id),
    work: await workOf(from, id, await todayOf(office)),
  };
}

export function programmeChoices(from: Askable, language: Language, input: ChoiceRequest): Promise<Choice[]> {
  return chooseRecords(from, {
    entity: Programme,
    kind: "programmes",
    orderBy: "sort_key",
    choices: (found) => found.map((programme) => ({ id: programme.id, label: nameIn(language, programme), detail: programme.code })),
  }, input);
}

/** A programme as a learner's card names it; deleted ones too. */
export async function programmeLink(from: Askable, id: string): Promise<{ id: string; code: string; nameRu: string; nameKk: string }> {
  const { code, nameRu, nameKk } = await from.manager.getRepository(Programme).findOneByOrFail({ id });
  return { id, code, nameRu, nameKk };
}

/** Whether a programme is there and not deleted. */
export async function hasProgramme(from: Askable, id: string): Promise<boolean> {
  return (await from.manager.getRepository(Programme).createQueryBuilder("programme").where("programme.id = :id and programme.deleted_at is null", { id }).getCount()) > 0;
}
