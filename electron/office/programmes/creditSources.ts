/**
 * What can be credited to a target, as SQL: one source a kind of record. `counted` is whom or what a row stands for (people
 * after merges, R1), `within` keeps apart what is counted apart, so that a row which a merge set aside is carried by the
 * one that took its place.
 */
import type { CreditKind, TargetIndicator } from "../../../shared/contract/programmes";
import type { OutcomeKind } from "../../../shared/contract/outcomes";
import type { Unit } from "../../../shared/domain/amounts";

export interface CreditSource {
  readonly kind: CreditKind;
  /** Kinds in the search -> column, where the rows are found through other records. */
  readonly found?: Readonly<Record<string, string>>;
  readonly indicators: readonly TargetIndicator[];
  /** Units a target may be counted in for these rows to be added to it (R2). */
  readonly units: readonly Unit[];
  /** Tables and joins; the record itself is `r`, its programme `programme`. */
  readonly from: string;
  readonly counted: string;
  /** How much one of them stands for, in the scale of the unit, null where nobody knows; one of the unit when left out. */
  readonly amount?: string;
  readonly within: string;
  /** What makes a row count, besides its day. */
  readonly standing: string;
  /** family, given, patronymic of a person, or a name of its own. */
  readonly name: string;
  readonly detail: string;
  /** Of learners: the course, and 1 where the school is rural. */
  readonly course?: string;
  readonly rural?: string;
  readonly date: string;
  /** The day that must have come for it to count (R3), where that is not `date`. */
  readonly settled?: string;
  readonly sort: string;
}

/** A plan proves nothing (R3). Takes today. */
export const stands = (source: CreditSource): string => `${source.standing} and (${source.settled ?? source.date} is null or ${source.settled ?? source.date} <= ?)`;

const PERSON_NAME = "trim(coalesce(person.family, '') || ' ' || coalesce(person.given, '') || ' ' || coalesce(person.patronymic, ''))";
const PERSON_KEY = "coalesce(person.merged_into_id, person.id)";

export const CREDIT_SOURCES: readonly CreditSource[] = [
  {
    kind: "learners",
    indicators: ["learners"],
    units: ["person"],
    from: "learner r join person on person.id = r.person_id join programme on programme.id = r.programme_id",
    counted: PERSON_KEY,
    within: "r.programme_id",
    standing: "r.deleted_at is null and r.state = 'selected'",
    name: PERSON_NAME,
    detail: "r.school",
    course: "r.course",
    rural: "r.rural_school",
    date: "r.selected_on",
    sort: "r.sort_key",
  },
  {
    kind: "participations",
    found: { volunteers: "r.volunteer_id" },
    indicators: ["volunteers", "participants"],
    units: ["person"],
    from: "participation r join volunteer on volunteer.id = r.volunteer_id join person on person.id = volunteer.person_id join programme on programme.id = r.programme_id",
    counted: PERSON_KEY,
    within: "r.programme_id",
    standing: "r.deleted_at is null",
    name: PERSON_NAME,
    detail: "r.role",
    date: "r.from_date",
    sort: "person.sort_key",
  },
  {
    kind: "mentors",
    indicators: ["mentors"],
    units: ["person"],
    from: "mentor r join person on person.id = r.person_id join programme on programme.id = r.programme_id",
    counted: PERSON_KEY,
    within: "r.programme_id",
    standing: "r.deleted_at is null and r.prepared_on is not null",
    name: PERSON_NAME,
    detail: "r.standing",
    date: "r.prepared_on",
    sort: "r.sort_key",
  },
  {
    kind: "supportCentres",
    indicators: ["support_centres"],
    units: ["place", "piece"],
    from: "support_centre r left join programme on programme.id = r.programme_id",
    counted: "r.id",
    within: "r.id",
    standing: "r.deleted_at is null and r.state <> 'planned' and r.opened_on is not null",
    name: "r.name_ru",
    detail: "r.address",
    date: "r.opened_on",
    sort: "r.sort_key",
  },
  // Allocated and implemented are two figures of the same grants: what is implemented was allocated first.
  ...(["grants", "grants_implemented"] as const).map((indicator): CreditSource => ({
    kind: "grants",
    indicators: [indicator],
    units: ["piece"],
    from: "small_grant r join programme on programme.id = r.programme_id",
    counted: "r.id",
    within: "r.id",
    standing: indicator === "grants" ? "r.deleted_at is null and r.state in ('allocated', 'implemented', 'failed')" : "r.deleted_at is null and r.state = 'implemented'",
    name: "r.title",
    detail: "r.number",
    date: indicator === "grants" ? "r.decided_on" : "r.implemented_on",
    sort: "r.sort_key",
  })),
  {
    kind: "trainings",
    indicators: ["events"],
    units: ["event"],
    from: "training r left join programme on programme.id = r.programme_id",
    counted: "r.id",
    within: "r.id",
    standing: "r.deleted_at is null",
    name: "r.topic",
    detail: "r.place",
    date: "r.date",
    settled: "coalesce(r.to_date, r.date)",
    sort: "r.sort_key",
  },
  {
    // Who came to two trainings was trained once, whichever of them is credited.
    kind: "attendees",
    found: { people: PERSON_KEY, trainings: "training.id" },
    indicators: ["trained", "participants"],
    units: ["person"],
    from: "training_attendance r join training on training.id = r.training_id and training.deleted_at is null join person on person.id = r.person_id left join programme on programme.id = training.programme_id",
    counted: PERSON_KEY,
    within: "''",
    standing: "1 = 1",
    name: PERSON_NAME,
    detail: "training.topic",
    date: "training.date",
    settled: "coalesce(training.to_date, training.date)",
    sort: "person.sort_key",
  },
  // A published collection is a deliverable: without its file there is nothing to show.
  withFile(outcomes(["publications"], "piece", ["publication"])),
  outcomes(["other"], "piece", ["memorial", "war_document", "other"]),
  outcomes(["other"], "person", ["missing_person"]),
  // Of trees, tonnes and places one record is many; a quantity nobody knows stays unknown (R9).
  outcomes(["other"], "tree", ["trees"], "r.quantity"),
  outcomes(["other"], "tonne", ["waste"], "r.quantity"),
  outcomes(["other"], "place", ["course_places"], "r.quantity"),
];

function outcomes(indicators: readonly TargetIndicator[], unit: Unit, kinds: readonly OutcomeKind[], amount?: string): CreditSource {
  return {
    kind: "outcomes",
    indicators,
    units: [unit],
    from: "outcome r left join programme on programme.id = r.programme_id",
    counted: "r.id",
    ...(amount === undefined ? {} : { amount }),
    within: "r.id",
    standing: `r.deleted_at is null and r.state = 'done' and r.kind in (${kinds.map((kind) => `'${kind}'`).join(", ")})`,
    name: "r.title",
    detail: "r.place",
    date: "r.done_on",
    sort: "r.sort_key",
  };
}

function withFile(source: CreditSource): CreditSource {
  return { ...source, standing: `${source.standing} and exists (select 1 from attachment kept where kept.owner_kind = '${source.kind}' and kept.owner_id = r.id and kept.deleted_at is null)` };
}

export const sourcesOf = (target: { indicator: string; unit: string }): readonly CreditSource[] =>
  CREDIT_SOURCES.filter((source) => source.indicators.some((indicator) => indicator === target.indicator) && source.units.some((unit) => unit === target.unit));
