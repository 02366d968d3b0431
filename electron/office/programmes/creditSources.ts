/**
 * What can be credited to a target, as SQL: one source a kind of record. `counted` is whom or what a row stands for (people
 * after merges, R1), `within` keeps apart what is counted apart, so that a row which a merge set aside is carried by the
 * one that took its place.
 */
import type { CreditKind, TargetIndicator } from "../../../shared/contract/programmes";
import type { Unit } from "../../../shared/domain/amounts";

export interface CreditSource {
  readonly kind: CreditKind;
  readonly indicators: readonly TargetIndicator[];
  /** Units a target may be counted in for these rows to be added to it (R2). */
  readonly units: readonly Unit[];
  /** Tables and joins; the record itself is `r`, its programme `programme`. */
  readonly from: string;
  readonly counted: string;
  readonly within: string;
  /** What makes a row count. */
  readonly standing: string;
  /** family, given, patronymic of a person, or a name of its own. */
  readonly name: string;
  readonly detail: string;
  readonly date: string;
  readonly sort: string;
}

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
    date: "r.selected_on",
    sort: "r.sort_key",
  },
];

export const sourcesOf = (target: { indicator: string; unit: string }): readonly CreditSource[] =>
  CREDIT_SOURCES.filter((source) => source.indicators.some((indicator) => indicator === target.indicator) && source.units.some((unit) => unit === target.unit));
