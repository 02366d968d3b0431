/**
 * Whom to send: volunteers are ranked by points, and each point has its reason. The points stand in one table, with why
 * they are what they are; the office's database computes the same sum for the whole register (`rankingSql`), and a test
 * holds the two against each other.
 */
import { type Absence, absenceOn, type AbsenceKind, isAvailable, parentConsentState, type ParentConsent, type WeeklyHours } from "./availability";
import { clashesWith, type TimeSpan } from "./clashes";
import { assignmentRefusals, type LawPoint, type WorkClass } from "./eligibility";
import type { LocalDate } from "./periods";

/** What is wanted. */
export interface WantedForWork {
  readonly span: TimeSpan;
  /** KATO code of where; null where nobody said. */
  readonly katoCode: string | null;
  readonly workClasses: readonly WorkClass[];
  /** R21, point 2-1.2. */
  readonly caseClosed: boolean;
  readonly direction: string | null;
  readonly skills: readonly string[];
  readonly language: string | null;
  readonly vehicle: boolean;
}

/** Work somebody has already, by a name to show. */
export interface BusyWith extends TimeSpan {
  readonly source: "assignment" | "shift";
  readonly what: string;
}

export interface VolunteerForWork {
  readonly status: string;
  readonly birthDate: LocalDate | null;
  readonly katoCode: string | null;
  readonly languages: readonly string[];
  readonly skills: readonly string[];
  readonly directions: readonly string[];
  readonly vehicle: string;
  readonly hours: readonly WeeklyHours[];
  readonly absences: readonly Absence[];
  readonly parentConsent: ParentConsent | null;
  /** A parent comes along. */
  readonly withParent: boolean;
  readonly busy: readonly BusyWith[];
}

/** The deepest unit of KATO in which both are: region 2 digits, district 4, town or rural district 6, village 9. */
export const NEARNESS_DEPTHS = [9, 6, 4, 2] as const;
export type Nearness = "village" | "town" | "district" | "region" | "elsewhere" | "unknown";
export const NEARNESS_AT: Readonly<Record<(typeof NEARNESS_DEPTHS)[number], Nearness>> = { 9: "village", 6: "town", 4: "district", 2: "region" };

interface Weight {
  readonly points: number;
  readonly because: string;
}

/** Most points that skills can bring: a fourth one wanted is a wish for two people. */
export const MOST_SKILLS = 3;
/** Work that day beyond this makes no further difference. */
export const MOST_COUNTED_TODAY = 3;

/** Every point there is. `today` is taken off for each piece of work of that day. */
export const WEIGHTS = {
  hours: {
    fit: { points: 300, because: "Who has said to be free then comes before all whom one has to ask first: more than everything else together." },
    unknown: { points: 20, because: "Nobody asked them; a call may find them free." },
    other: { points: 0, because: "They named other hours: the last to be called." },
  },
  near: {
    village: { points: 40, because: "They walk there." },
    town: { points: 36, because: "One bus ride; a village and its rural district are hardly apart." },
    district: { points: 24, because: "Within the hour by car." },
    region: { points: 8, because: "Half a day on the road in a region of this size." },
    elsewhere: { points: 0, because: "Not to be sent unless nobody is nearer." },
    unknown: { points: 0, because: "No address on file: nothing is known in their favour." },
  },
  skill: { points: 20, because: "Asked for by name: as good as the difference between here and the next district." },
  language: { points: 25, because: "Without a common language the visit is wasted, however near." },
  vehicle: { points: 30, because: "The load does not travel by bus; a car makes up for being in the next town." },
  direction: { points: 15, because: "They chose this line of work themselves." },
  today: { points: -12, because: "The work of a day is shared out; one piece already counts as much as a bus ride." },
} as const satisfies Readonly<Record<string, Weight | Readonly<Record<string, Weight>>>>;

export type RankReason =
  | { readonly kind: "hours"; readonly how: keyof typeof WEIGHTS.hours; readonly points: number }
  | { readonly kind: "near"; readonly how: Nearness; readonly points: number }
  | { readonly kind: "skill"; readonly skill: string; readonly has: boolean; readonly points: number }
  | { readonly kind: "language"; readonly language: string; readonly has: boolean; readonly points: number }
  | { readonly kind: "vehicle"; readonly has: boolean; readonly points: number }
  | { readonly kind: "direction"; readonly has: boolean; readonly points: number }
  | { readonly kind: "today"; readonly count: number; readonly points: number };

/** Why somebody cannot be sent. None of them can be clicked away; `liftedByParent`: a parent who comes along lifts it (R21, point 2). */
export type SendRefusal =
  | { readonly kind: "law"; readonly reason: "under_age" | "birth_date_unknown"; readonly article: string; readonly point: LawPoint; readonly underAge: number; readonly age: number | null; readonly liftedByParent: boolean }
  | { readonly kind: "busy"; readonly source: BusyWith["source"]; readonly what: string; readonly date: LocalDate; readonly from: string | null; readonly to: string | null }
  | { readonly kind: "absent"; readonly absence: AbsenceKind; readonly to: LocalDate | null }
  | { readonly kind: "status"; readonly status: string };

export type LawRefusal = Extract<SendRefusal, { readonly kind: "law" }>;

/** How many digits of a code say something; the rest of it are zeros. */
export const depthOf = (code: string): number => [2, 4, 6].find((digits) => /^0*$/.test(code.slice(digits))) ?? 9;

export function nearnessOf(wanted: string | null, home: string | null): Nearness {
  if (wanted === null || home === null) return "unknown";
  const depth = NEARNESS_DEPTHS.find((digits) => digits <= depthOf(wanted) && home.startsWith(wanted.slice(0, digits)));
  return depth === undefined ? "elsewhere" : NEARNESS_AT[depth];
}

/** Spellings of a wanted skill that are looked for inside the skills on file: as written there in small letters or with a capital. */
export function skillSpellings(skill: string): string[] {
  const small = skill.trim().toLocaleLowerCase("ru");
  return small === "" ? [] : [...new Set([small, small.charAt(0).toLocaleUpperCase("ru") + small.slice(1)])];
}

const hasSkill = (skills: readonly string[], wanted: string): boolean => skills.some((skill) => skillSpellings(wanted).some((spelling) => skill.includes(spelling)));

function hoursOf({ hours, absences }: VolunteerForWork, { date, from, to }: TimeSpan): keyof typeof WEIGHTS.hours {
  if (hours.length === 0) return "unknown";
  // Work over midnight needs the evening; who has told the night in two lines is asked for the first.
  const end = from !== null && to !== null && to <= from ? "24:00" : to;
  return isAvailable(hours, absences, date, from ?? undefined, end ?? undefined) ? "fit" : "other";
}

/** Each point with its reason, the heaviest kinds first; what was not asked for is not mentioned. */
export function rankReasons(volunteer: VolunteerForWork, wanted: WantedForWork): RankReason[] {
  const hours = hoursOf(volunteer, wanted.span);
  const near = nearnessOf(wanted.katoCode, volunteer.katoCode);
  const points = (weight: Weight, has: boolean): { has: boolean; points: number } => ({ has, points: has ? weight.points : 0 });
  const { language, direction } = wanted;
  const count = volunteer.busy.filter((one) => one.date === wanted.span.date).length;
  return [
    { kind: "hours", how: hours, points: WEIGHTS.hours[hours].points },
    ...(wanted.katoCode === null ? [] : [{ kind: "near", how: near, points: WEIGHTS.near[near].points } as const]),
    ...wanted.skills.slice(0, MOST_SKILLS).map((skill) => ({ kind: "skill", skill, ...points(WEIGHTS.skill, hasSkill(volunteer.skills, skill)) }) as const),
    ...(language === null ? [] : [{ kind: "language", language, ...points(WEIGHTS.language, volunteer.languages.includes(language)) } as const]),
    ...(wanted.vehicle ? [{ kind: "vehicle", ...points(WEIGHTS.vehicle, volunteer.vehicle.trim() !== "") } as const] : []),
    ...(direction === null ? [] : [{ kind: "direction", ...points(WEIGHTS.direction, volunteer.directions.includes(direction)) } as const]),
    ...(count === 0 ? [] : [{ kind: "today", count, points: Math.min(count, MOST_COUNTED_TODAY) * WEIGHTS.today.points } as const]),
  ];
}

export const scoreOf = (reasons: readonly RankReason[]): number => reasons.reduce((sum, { points }) => sum + points, 0);

/** All that forbids sending this volunteer: the law first (R21), then other work at the time, absence, having left. */
export function sendRefusals(volunteer: VolunteerForWork, { span, workClasses, caseClosed }: WantedForWork): SendRefusal[] {
  const law = assignmentRefusals({
    birthDate: volunteer.birthDate, day: span.date, workClasses, caseClosed,
    parentConsent: parentConsentState(volunteer.birthDate, volunteer.parentConsent, span.date) === "given",
    accompaniedByParent: volunteer.withParent,
  });
  const absence = absenceOn(volunteer.absences, span.date);
  const gone = volunteer.status === "paused" || volunteer.status === "left";
  return [
    ...law.map(({ reason, rule, age }) => ({
      kind: "law" as const, reason, article: rule.article, point: rule.point, underAge: rule.underAge, age, liftedByParent: rule.liftedBy.includes("with_parent"),
    })),
    ...clashesWith(span, volunteer.busy).map(({ source, what, date, from, to }) => ({ kind: "busy" as const, source, what, date, from, to })),
    ...(absence ? [{ kind: "absent" as const, absence: absence.kind, to: absence.to }] : []),
    ...(gone ? [{ kind: "status" as const, status: volunteer.status }] : []),
  ];
}
