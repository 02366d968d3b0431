/**
 * Who may be sent where (R21): Law of the Republic of Kazakhstan of 30.12.2016 No. 42-VI "On volunteer
 * activity", article 12, points 2 and 2-1. The rule is data; the check only reads it.
 */
import { ageOn, contains, type LocalDate } from "./periods";

/** Classes of work that requests, campaigns and shifts carry. `ordinary` is everything the law does not name. */
export const WORK_CLASSES = ["ordinary", "disaster_aid", "criminal_record", "heavy_or_harmful"] as const;
export type WorkClass = (typeof WORK_CLASSES)[number];

/** Those that the law names. */
export const NAMED_WORK_CLASSES = ["disaster_aid", "criminal_record", "heavy_or_harmful"] as const satisfies readonly WorkClass[];
export type NamedWorkClass = (typeof NAMED_WORK_CLASSES)[number];

/** Points of article 12 as the law numbers them. */
export type LawPoint = "2" | "2-1.1" | "2-1.2" | "2-1.3";

export interface EligibilityRule {
  readonly law: string;
  readonly article: string;
  readonly point: LawPoint;
  /** The work it speaks of; null for all work. */
  readonly workClass: WorkClass | null;
  /** It binds volunteers younger than this on the day of the work. */
  readonly underAge: number;
  /** What lifts it. `case_closed`: the case was closed under article 35, part 1, points 1-2 of the Code of Criminal Procedure. */
  readonly liftedBy: readonly ("parent_consent" | "with_parent" | "case_closed")[];
  /** First day of work it applies to. */
  readonly appliesFrom: LocalDate;
}

const LAW = "30.12.2016 No. 42-VI";
/**
 * Not the day of an amendment: until the law's history is entered, days before 2022 are left alone, so that a
 * briefing of 2020 is not judged by words that may be younger than it.
 */
const UNTIL_HISTORY_IS_KNOWN: LocalDate = "2022-01-01";

export const ELIGIBILITY_RULES: readonly EligibilityRule[] = [
  {
    law: LAW, article: "12", point: "2", workClass: null, underAge: 14,
    liftedBy: ["parent_consent", "with_parent"], appliesFrom: UNTIL_HISTORY_IS_KNOWN,
  },
  { law: LAW, article: "12", point: "2-1.1", workClass: "disaster_aid", underAge: 18, liftedBy: [], appliesFrom: UNTIL_HISTORY_IS_KNOWN },
  {
    law: LAW, article: "12", point: "2-1.2", workClass: "criminal_record", underAge: 18,
    liftedBy: ["case_closed"], appliesFrom: UNTIL_HISTORY_IS_KNOWN,
  },
  { law: LAW, article: "12", point: "2-1.3", workClass: "heavy_or_harmful", underAge: 18, liftedBy: [], appliesFrom: UNTIL_HISTORY_IS_KNOWN },
];

export interface AssignmentFacts {
  readonly birthDate: LocalDate | null;
  /** The day of the work, not of the assignment. */
  readonly day: LocalDate;
  readonly workClasses: readonly WorkClass[];
  /** A written consent of a parent is on file and valid on that day. */
  readonly parentConsent?: boolean;
  readonly accompaniedByParent?: boolean;
  readonly caseClosed?: boolean;
}

/** `birth_date_unknown`: refused until the birth date is known; `age` is null then. */
export interface AssignmentRefusal {
  readonly reason: "under_age" | "birth_date_unknown";
  readonly rule: EligibilityRule;
  readonly age: number | null;
}

/**
 * All rules that forbid the assignment, in the law's order; none means the volunteer may be sent.
 * Without a birth date only work that the law names by class is refused: ordinary work is open to any age.
 */
export function assignmentRefusals(facts: AssignmentFacts, rules: readonly EligibilityRule[] = ELIGIBILITY_RULES): AssignmentRefusal[] {
  const age = facts.birthDate === null ? null : ageOn(facts.birthDate, facts.day);
  const given = { parent_consent: facts.parentConsent, with_parent: facts.accompaniedByParent, case_closed: facts.caseClosed };
  return rules.flatMap((rule): AssignmentRefusal[] => {
    if (facts.day < rule.appliesFrom) return [];
    if (rule.workClass !== null && !facts.workClasses.includes(rule.workClass)) return [];
    if (rule.liftedBy.some((lift) => given[lift])) return [];
    if (age === null) return rule.workClass === null ? [] : [{ reason: "birth_date_unknown", rule, age }];
    return age < rule.underAge ? [{ reason: "under_age", rule, age }] : [];
  });
}

/** Work as the law looks at it. */
export interface LawfulWork {
  readonly workClasses: readonly WorkClass[];
  /** Lifts point 2-1.2. */
  readonly caseClosed: boolean;
}

/** One work that is all of these at once: of a request and of the campaign it belongs to. A closed case lifts nothing for those whose case is not. */
export function joinWork(works: readonly LawfulWork[]): LawfulWork {
  const withRecords = works.filter(({ workClasses }) => workClasses.includes("criminal_record"));
  return { workClasses: [...new Set(works.flatMap(({ workClasses }) => workClasses))], caseClosed: withRecords.length > 0 && withRecords.every(({ caseClosed }) => caseClosed) };
}

/** Whether the law may look at the one otherwise than at the other. */
export const isOtherWork = (before: LawfulWork & InCampaign, now: LawfulWork & InCampaign): boolean =>
  (before.campaignId ?? null) !== (now.campaignId ?? null) || before.caseClosed !== now.caseClosed || [...before.workClasses].sort().join() !== [...now.workClasses].sort().join();

interface InCampaign {
  readonly campaignId?: string | null;
}

/** A state of emergency over a part of the country. */
export interface Emergency {
  /** KATO code of the unit; it covers every unit below it. Null is the whole country. */
  readonly kato: string | null;
  readonly from: LocalDate;
  /** Null while it lasts. */
  readonly to: LocalDate | null;
}

/** The class that new work in a place starts with: a state of emergency presets 2-1.1 for its area. */
export function presetWorkClass(place: string | null, day: LocalDate, emergencies: readonly Emergency[]): WorkClass {
  const inEmergency = emergencies.some((emergency) =>
    contains({ from: emergency.from, to: emergency.to ?? day }, day) && covers(emergency.kato, place));
  return inEmergency ? "disaster_aid" : "ordinary";
}

/** A KATO code names its unit by two, four, six or nine digits; zeros behind them mean "all of it". */
function covers(area: string | null, place: string | null): boolean {
  if (area === null) return true;
  if (place === null) return false;
  const length = [2, 4, 6].find((digits) => /^0*$/.test(area.slice(digits))) ?? 9;
  return place.startsWith(area.slice(0, length));
}
