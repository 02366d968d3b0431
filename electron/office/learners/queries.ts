import type { LearnerFields, LearnerState, Subject } from "../../../shared/contract/learners";
import { resultOf } from "../../../shared/domain/learners";
import type { Choice } from "../../../shared/contract/register";
import type { Askable } from "../../database/reader";
import { choiceIds, type ChoiceRequest, leaveOutErased } from "../core/choices";
import { listPage, type PageRequest } from "../core/lists";
import type { Office } from "../createOffice";
import { type AgeFilters, briefPerson, nameOfRow, NAME_COLUMNS, narrowByAge, peopleById, personCard } from "../people/queries";
import { insideUnit, withPlaces } from "../places/names";
import { programmeLink } from "../programmes/queries";
import { todayOf } from "../settings/service";
import { Learner } from "./learner.entity";

export interface LearnerFilters extends AgeFilters {
  readonly programmeId?: string;
  readonly state?: LearnerState;
  readonly course?: LearnerFields["course"];
  readonly ruralSchool?: "rural" | "town";
  readonly district?: string;
}

export async function listLearners(office: Office, request: PageRequest & { filters: LearnerFilters }) {
  const { programmeId, state, course, ruralSchool, district } = request.filters;
  const today = await todayOf(office);
  const query = office.database.reader.manager
    .getRepository(Learner)
    .createQueryBuilder("learner")
    .innerJoin("person", "person", "person.id = learner.person_id")
    .innerJoin("programme", "programme", "programme.id = learner.programme_id");
  if (programmeId) query.andWhere("learner.programme_id = :programmeId", { programmeId });
  if (state) query.andWhere("learner.state = :state", { state });
  if (course) query.andWhere("learner.course = :course", { course });
  if (ruralSchool) query.andWhere("learner.rural_school = :rural", { rural: ruralSchool === "rural" ? 1 : 0 });
  if (district) {
    const inside = insideUnit("learner.kato_code", district);
    query.andWhere(inside.sql, inside.parameters);
  }
  narrowByAge(query, request.filters, today);
  const page = await listPage(
    {
      alias: "learner",
      kind: "learners",
      query,
      sorts: { name: ["learner.sort_key"], state: ["learner.state", "learner.sort_key"], selected: ["learner.selected_on", "learner.sort_key"] },
      select: {
        ...NAME_COLUMNS, birthDate: "person.birth_date", phones: "person.phones", katoCode: "learner.kato_code", state: "learner.state",
        selectedOn: "learner.selected_on", school: "learner.school", criterion: "learner.criterion", incomeEvidence: "learner.income_evidence", reason: "learner.reason", ruralSchool: "learner.rural_school", course: "learner.course", groupName: "learner.group_name", subjects: "learner.subjects",
        lessonsHeld: "learner.lessons_held", lessonsAttended: "learner.lessons_attended", programmeId: "learner.programme_id", programmeRu: "programme.name_ru", programmeKk: "programme.name_kk",
      },
      row: (raw) => ({
        id: String(raw["id"]), version: Number(raw["version"]), ...briefPerson(raw, today),
        state: raw["state"] as LearnerState, selectedOn: raw["selectedOn"] as string | null, school: String(raw["school"]), criterion: String(raw["criterion"]), incomeEvidence: String(raw["incomeEvidence"]), reason: String(raw["reason"]),
        ruralSchool: Number(raw["ruralSchool"]) === 1 ? ("rural" as const) : null, course: raw["course"] as LearnerFields["course"], groupName: String(raw["groupName"]),
        results: (JSON.parse(String(raw["subjects"])) as Subject[]).map((subject) => [subject.name, resultOf(subject)].filter(Boolean).join(" ")).join("; "),
        lessonsHeld: raw["lessonsHeld"] as number | null, lessonsAttended: raw["lessonsAttended"] as number | null,
        programmeId: String(raw["programmeId"]), programmeRu: String(raw["programmeRu"]), programmeKk: String(raw["programmeKk"]),
      }),
    },
    request,
  );
  return { total: page.total, rows: await withPlaces(office, page.rows) };
}

export async function learnerExtra(office: Office, id: string) {
  const from = office.database.reader;
  const learner = await from.manager.getRepository(Learner).findOneByOrFail({ id });
  const person = (await peopleById(from, [learner.personId])).get(learner.personId);
  const [placed] = await withPlaces(office, [{ katoCode: learner.katoCode }]);
  return {
    ...personCard(person ?? { iin: null, birthDate: null, sex: null }, await todayOf(office)),
    katoCode: learner.katoCode, placeRu: placed?.placeRu ?? "", placeKk: placed?.placeKk ?? "",
    programme: await programmeLink(from, learner.programmeId),
  };
}

/** The learner that each person is on a programme, by `person programme`; deleted ones are none. */
export async function learnersOfPeople(from: Askable, personIds: readonly string[]): Promise<Map<string, Learner & { state: LearnerState; course: LearnerFields["course"] }>> {
  const found = new Map<string, Learner & { state: LearnerState; course: LearnerFields["course"] }>();
  const distinct = [...new Set(personIds)];
  for (let start = 0; start < distinct.length; start += 500) {
    const learners = await from.manager.getRepository(Learner).createQueryBuilder("learner")
      .where("learner.deleted_at is null and learner.person_id in (:...part)", { part: distinct.slice(start, start + 500) }).getMany();
    for (const learner of learners) found.set(learnerKey(learner.personId, learner.programmeId), learner as Learner & { state: LearnerState; course: LearnerFields["course"] });
  }
  return found;
}

export const learnerKey = (personId: string, programmeId: string): string => `${personId} ${programmeId}`;

export async function learnerChoices(from: Askable, input: ChoiceRequest): Promise<Choice[]> {
  const ids = await choiceIds(from, "learners", input);
  const query = from.manager
    .getRepository(Learner)
    .createQueryBuilder("learner")
    .innerJoin("person", "person", "person.id = learner.person_id")
    .select("learner.id", "id").addSelect("learner.school", "school")
    .where("learner.deleted_at is null");
  for (const [name, column] of Object.entries(NAME_COLUMNS)) query.addSelect(column, name);
  if (ids) query.andWhere("learner.id in (:...ids)", { ids: ids.length ? ids : [""] });
  leaveOutErased(query, "learner.person_id", input);
  const rows = await query.orderBy("learner.sort_key").addOrderBy("learner.id").limit(input.limit).getRawMany<Record<string, unknown>>();
  return rows.map((raw) => ({ id: String(raw["id"]), label: nameOfRow(raw), detail: String(raw["school"]) }));
}
