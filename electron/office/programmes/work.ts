/** What else belongs to a programme besides learners and targets, in numbers: each is shown, and opened, in its own register. */
import { type Askable, rowsOf } from "../../database/reader";

const PERSON = "coalesce(person.merged_into_id, person.id)";

/** Name of a number -> what it counts; each takes the programme's id once. People are distinct after merges (R1). */
const COUNTS = {
  volunteers: `count(distinct ${PERSON}) from participation r join volunteer on volunteer.id = r.volunteer_id join person on person.id = volunteer.person_id where r.deleted_at is null and r.programme_id = ?`,
  mentors: `count(distinct ${PERSON}) from mentor r join person on person.id = r.person_id where r.deleted_at is null and r.programme_id = ?`,
  mentorsPrepared: `count(distinct ${PERSON}) from mentor r join person on person.id = r.person_id where r.deleted_at is null and r.prepared_on is not null and r.programme_id = ?`,
  centresOpen: "count(*) from support_centre where deleted_at is null and state = 'open' and programme_id = ?",
  centresPlanned: "count(*) from support_centre where deleted_at is null and state = 'planned' and programme_id = ?",
  trainings: "count(*) from training where deleted_at is null and programme_id = ?",
  trained: `count(distinct ${PERSON}) from training_attendance r join training on training.id = r.training_id join person on person.id = r.person_id where training.deleted_at is null and training.programme_id = ?`,
  grantsApplied: "count(*) from small_grant where deleted_at is null and programme_id = ?",
  // What was allocated stays allocated, whatever came of it.
  grantsAllocated: "count(*) from small_grant where deleted_at is null and state in ('allocated', 'implemented', 'failed') and programme_id = ?",
  grantsImplemented: "count(*) from small_grant where deleted_at is null and state = 'implemented' and programme_id = ?",
  allocatedSum: "coalesce(sum(sum), 0) from small_grant where deleted_at is null and state in ('allocated', 'implemented', 'failed') and programme_id = ?",
  unknownSums: "count(*) from small_grant where deleted_at is null and sum is null and state in ('allocated', 'implemented', 'failed') and programme_id = ?",
} as const;
export type WorkOfProgramme = Record<keyof typeof COUNTS, number>;

export async function workOf(from: Askable, programmeId: string): Promise<WorkOfProgramme> {
  const names = Object.keys(COUNTS) as (keyof typeof COUNTS)[];
  const [row] = await rowsOf<Record<string, unknown>>(from, `select ${names.map((name) => `(select ${COUNTS[name]}) as "${name}"`).join(", ")}`, names.map(() => programmeId));
  return Object.fromEntries(names.map((name) => [name, Number(row?.[name] ?? 0)])) as WorkOfProgramme;
}
