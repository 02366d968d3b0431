import { sortKey } from "./names";

/** What a course teaches: for the school-leaving exam, or one of the others that the corps holds. */
export const COURSES = ["exam", "english", "computer", "legal", "other"] as const;

/** What a learner's record says that cannot be: told by the form before it is sent, refused by the office. */
interface LearnerSaid {
  readonly lessonsHeld: number | null;
  readonly lessonsAttended: number | null;
  readonly subjects: readonly { readonly score: number | null; readonly outOf: number | null }[];
}

export interface LearnerFault {
  /** As a form names its fields: `subjects.0.score`. */
  readonly field: string;
  readonly kind: "more_than_held" | "more_than_full";
}

/** A subject with what it came to: "16/20", "98" where nobody said of how many, nothing before there is a result. */
export const resultOf = ({ score, outOf }: { readonly score: number | null; readonly outOf: number | null }): string => (score === null ? "" : outOf === null ? String(score) : `${score}/${outOf}`);

/** Lessons attended of those that there were: "18/24". */
export const lessonsOf = ({ lessonsAttended, lessonsHeld }: Pick<LearnerSaid, "lessonsAttended" | "lessonsHeld">): string => resultOf({ score: lessonsAttended, outOf: lessonsHeld });

export function learnerFaults({ lessonsHeld, lessonsAttended, subjects }: LearnerSaid): LearnerFault[] {
  const more = (one: number | null, most: number | null): boolean => one !== null && most !== null && one > most;
  return [
    ...(more(lessonsAttended, lessonsHeld) ? [{ field: "lessonsAttended", kind: "more_than_held" } as const] : []),
    ...subjects.flatMap(({ score, outOf }, at) => (more(score, outOf) ? [{ field: `subjects.${at}.score`, kind: "more_than_full" } as const] : [])),
  ];
}

interface SubjectSaid {
  readonly name: string;
  readonly chosen: boolean;
  readonly score: number | null;
  readonly outOf: number | null;
}

/** Subjects of a record with what a list says of them: a result takes the place of the earlier one, a subject that is not there is added. */
export function withResults(had: readonly SubjectSaid[], said: readonly SubjectSaid[]): SubjectSaid[] {
  const subjects = new Map(had.map((subject) => [sortKey(subject.name), subject]));
  for (const subject of said) {
    const before = subjects.get(sortKey(subject.name));
    const { score, outOf } = before && subject.score === null ? before : subject;
    subjects.set(sortKey(subject.name), { name: before?.name ?? subject.name, chosen: (before?.chosen ?? false) || subject.chosen, score, outOf: outOf ?? before?.outOf ?? null });
  }
  return [...subjects.values()];
}

/** Parts of a whole as a chart shows them, from the lowest; `unscaled`: points of which nobody said how many there are. */
export const BANDS = ["below_half", "half", "three_quarters", "nine_tenths"] as const;
export const RESULT_BANDS = [...BANDS, "unscaled", "none"] as const;
export type ResultBand = (typeof RESULT_BANDS)[number];

/** Where a number of points, or of lessons, lies between nothing and all of them. */
export function bandOf(part: number | null, whole: number | null): ResultBand {
  if (part === null) return "none";
  if (whole === null || whole === 0) return "unscaled";
  const share = part / whole;
  return share < 0.5 ? "below_half" : share < 0.75 ? "half" : share < 0.9 ? "three_quarters" : "nine_tenths";
}
