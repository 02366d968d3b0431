/** What else belongs to a programme besides learners and targets, in numbers: each is shown, and opened, in its own register. */
import { namedRows } from "../../database/namedRows";
import type { Askable } from "../../database/reader";

const PERSON = "coalesce(person.merged_into_id, person.id)";

/** R3: what is only planned proves nothing. */
const PAST = (day: string): string => `${day} <= :today`;
const HELD = PAST("coalesce(training.to_date, training.date)");
const ALLOCATED = `state in ('allocated', 'implemented', 'failed') and ${PAST("decided_on")}`;

/** Name of a number -> what it counts of the programme by today. People are distinct after merges (R1). */
const COUNTS = {
  volunteers: `count(distinct ${PERSON}) from participation r join volunteer on volunteer.id = r.volunteer_id join person on person.id = volunteer.person_id where r.deleted_at is null and ${PAST("r.from_date")} and r.programme_id = :programme`,
  mentors: `count(distinct ${PERSON}) from mentor r join person on person.id = r.person_id where r.deleted_at is null and r.programme_id = :programme`,
  mentorsPrepared: `count(distinct ${PERSON}) from mentor r join person on person.id = r.person_id where r.deleted_at is null and ${PAST("r.prepared_on")} and r.programme_id = :programme`,
  centresOpen: `count(*) from support_centre where deleted_at is null and state = 'open' and ${PAST("opened_on")} and programme_id = :programme`,
  centresPlanned: "count(*) from support_centre where deleted_at is null and state = 'planned' and programme_id = :programme",
  trainings: `count(*) from training where deleted_at is null and ${HELD} and programme_id = :programme`,
  trained: `count(distinct ${PERSON}) from training_attendance r join training on training.id = r.training_id join person on person.id = r.person_id where training.deleted_at is null and ${HELD} and training.programme_id = :programme`,
  grantCalls: "count(*) from grant_call where deleted_at is null and programme_id = :programme",
  grantsApplied: "count(*) from small_grant where deleted_at is null and programme_id = :programme",
  // What was allocated stays allocated, whatever came of it.
  grantsAllocated: `count(*) from small_grant where deleted_at is null and ${ALLOCATED} and programme_id = :programme`,
  grantsImplemented: `count(*) from small_grant where deleted_at is null and state = 'implemented' and ${PAST("implemented_on")} and programme_id = :programme`,
  outcomesDone: `count(*) from outcome where deleted_at is null and state = 'done' and ${PAST("done_on")} and programme_id = :programme`,
  allocatedSum: `coalesce(sum(sum), 0) from small_grant where deleted_at is null and ${ALLOCATED} and programme_id = :programme`,
  unknownSums: `count(*) from small_grant where deleted_at is null and sum is null and ${ALLOCATED} and programme_id = :programme`,
} as const;
export type WorkOfProgramme = Record<keyof typeof COUNTS, number>;

export async function workOf(from: Askable, programme: string, today: string): Promise<WorkOfProgramme> {
  const names = Object.keys(COUNTS) as (keyof typeof COUNTS)[];
  const [row] = await namedRows<Record<string, unknown>>(from, `select ${names.map((name) => `(select ${COUNTS[name]}) as "${name}"`).join(", ")}`, { programme, today });
  return Object.fromEntries(names.map((name) => [name, Number(row?.[name] ?? 0)])) as WorkOfProgramme;
}
