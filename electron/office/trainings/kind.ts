/** How a training is kept: what was taught, when and where, and who was there. */
import type { TrainingFields } from "../../../shared/contract/trainings";
import { searchKeys, sortKey } from "../../../shared/domain/names";
import { newId } from "../core/clock";
import { dateOrder } from "../core/dateOrder";
import type { FieldProblem } from "../core/errors";
import { unknownRefs } from "../core/recordNames";
import { refuseFuture } from "../core/futureDays";
import type { RecordKind } from "../core/records";
import type { Writing } from "../core/writing";
import { unknownPeople } from "../people/service";
import { Training, TrainingAttendance } from "./training.entity";

export const trainingKind: RecordKind<Training, TrainingFields> = {
  kind: "trainings",
  entity: Training,
  personal: ["attendees"],

  async load(from, id) {
    const training = await from.manager.getRepository(Training).findOneBy({ id });
    if (!training) return null;
    const { topic, programmeId, date, toDate, hours, katoCode, place, trainer, partnerId, note } = training;
    const attendees = await from.manager.getRepository(TrainingAttendance).find({ where: { trainingId: id }, order: { position: "ASC", id: "ASC" } });
    return {
      topic, programmeId, date, to: toDate, hours, katoCode, place, trainer, partnerId,
      attendees: attendees.map(({ personId, certificate }) => ({ personId, certificate })), note,
    };
  },

  async check(tx, fields) {
    return [
      ...dateOrder("to", fields.date, fields.to),
      ...(await unknownRefs(tx, "programmes", [["programmeId", fields.programmeId]])),
      ...(await unknownRefs(tx, "partners", [["partnerId", fields.partnerId]])),
      ...(await unknownPeople(tx, fields.attendees.map(({ personId }, at) => ({ field: `attendees.${at}.personId`, id: personId })))),
      ...attendedTwice(fields),
    ];
  },

  // Who has come is no plan; a training that is only announced has nobody yet.
  async columns(writing, { to, attendees, ...own }) {
    if (attendees.length > 0) await refuseFuture(writing, { date: own.date });
    return { ...own, toDate: to, sortKey: sortKey(own.topic) };
  },

  children: keepAttendees,

  title: (fields) => fields.topic,

  async search(_from, _id, fields) {
    return { title: fields.topic, subtitle: fields.place, keys: searchKeys([fields.topic, fields.place, fields.trainer].join(" ")).join(" ") };
  },
};

function attendedTwice({ attendees }: TrainingFields): FieldProblem[] {
  const first = new Map(attendees.map(({ personId }, at) => [personId, at] as const).toReversed());
  return attendees.flatMap(({ personId }, at) => (first.get(personId) === at ? [] : [{ field: `attendees.${at}.personId`, kind: "attended_twice" }]));
}

/** Who stays in the list keeps the row, so that what was credited to a target stays credited. */
async function keepAttendees(writing: Writing, trainingId: string, { attendees }: TrainingFields): Promise<void> {
  const repository = writing.tx.manager.getRepository(TrainingAttendance);
  const before = new Map((await repository.findBy({ trainingId })).map((row) => [row.personId, row]));
  for (const [position, { personId, certificate }] of attendees.entries()) {
    const row = before.get(personId);
    before.delete(personId);
    if (!row) await repository.insert({ id: newId(), trainingId, personId, certificate, position });
    else if (row.certificate !== certificate || row.position !== position) await repository.update({ id: row.id }, { certificate, position });
  }
  for (const gone of before.values()) await repository.delete({ id: gone.id });
}
