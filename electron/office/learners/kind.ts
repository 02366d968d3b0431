/** How a learner is kept: a person on a course of a programme, applied, selected or rejected. */
import type { LearnerFields, LearnerState } from "../../../shared/contract/learners";
import { learnerFaults } from "../../../shared/domain/learners";
import { displayName } from "../../../shared/domain/names";
import type { FieldProblem } from "../core/errors";
import { refuseFuture } from "../core/futureDays";
import type { RecordKind } from "../core/records";
import type { WriteTransaction } from "../../database/writeQueue";
import { inlinePeople, peopleById } from "../people/queries";
import { savePerson, unknownPeople } from "../people/service";
import { hasProgramme } from "../programmes/queries";
import { learnerEntry } from "./followPerson";
import { Learner } from "./learner.entity";

export const learnerKind: RecordKind<Learner, LearnerFields> = {
  kind: "learners",
  entity: Learner,
  personal: ["school", "katoCode", "criterion", "incomeEvidence", "reason", "subjects", "lessonsAttended"],

  async load(from, id) {
    const learner = await from.manager.getRepository(Learner).findOneBy({ id });
    if (!learner) return null;
    const person = (await inlinePeople(from, [learner.personId])).get(learner.personId);
    if (!person) return null;
    const { programmeId, state, selectedOn, school, katoCode, ruralSchool, criterion, incomeEvidence, reason, course, groupName, subjects, lessonsHeld, lessonsAttended, note } = learner;
    return {
      programmeId, person, state: state as LearnerState, selectedOn, school, katoCode, ruralSchool, criterion, incomeEvidence, reason,
      course: course as LearnerFields["course"], groupName, subjects, lessonsHeld, lessonsAttended, note,
    };
  },

  async check(tx, fields, id) {
    return [
      ...((await hasProgramme(tx, fields.programmeId)) ? [] : [{ field: "programmeId", kind: "unknown" }]),
      ...(fields.state === "selected" && fields.selectedOn === null ? [{ field: "selectedOn", kind: "required" }] : []),
      ...learnerFaults(fields),
      ...(await onCourseAlready(tx, fields, id)),
      ...(await unknownPeople(tx, [{ field: "person", id: fields.person.id }])),
    ];
  },

  async columns(writing, fields) {
    const { person, ...own } = fields;
    if (own.state === "selected") await refuseFuture(writing, { selectedOn: own.selectedOn });
    const personId = await savePerson(writing, person, "person");
    const saved = (await peopleById(writing.tx, [personId])).get(personId);
    return { ...own, personId, sortKey: saved?.sortKey ?? "" };
  },

  title: (fields) => displayName(fields.person),

  journalled: (fields) => ({ ...fields, person: fields.person.id }),

  async search(_from, _id, fields) {
    return learnerEntry(fields.person, fields.school);
  },
};

/** One person stands on a programme once; two records that turn out to be one person meet in a merge instead. */
async function onCourseAlready(tx: WriteTransaction, fields: LearnerFields, id: string | null): Promise<FieldProblem[]> {
  if (fields.person.id === null) return [];
  const other = await tx.manager
    .getRepository(Learner)
    .createQueryBuilder("learner")
    .where("learner.programme_id = :programme and learner.person_id = :person and learner.deleted_at is null and learner.id <> :id", {
      programme: fields.programmeId, person: fields.person.id, id: id ?? "",
    })
    .getOne();
  return other ? [{ field: "person", kind: "already_learner", params: { id: other.id } }] : [];
}
