/** What a course came to: results of those who were selected, by share of the points and by subject, and the lessons they attended. */
import type { RegisterChart } from "../../../shared/contract/charts";
import type { Subject } from "../../../shared/contract/learners";
import type { Language } from "../../../shared/domain/languages";
import { bandOf, RESULT_BANDS, type ResultBand } from "../../../shared/domain/learners";
import { sortKey } from "../../../shared/domain/names";
import type { Period } from "../../../shared/domain/periods";
import { exactly, whole } from "../../../shared/domain/quantities";
import { phrase } from "../../../shared/domain/wording";
import { rowsOf } from "../../database/reader";
import type { Office } from "../createOffice";

/** More subjects than these nobody compares. */
const MOST = 15;

interface LearnerRow {
  readonly subjects: string;
  readonly held: number | null;
  readonly attended: number | null;
}

/** Of programmes that run in the period. A learner of two courses has results in both. */
export async function learning(office: Office, { from, to }: Period, language: Language): Promise<RegisterChart[]> {
  const learners = await rowsOf<LearnerRow>(
    office.database.reports,
    `select l.subjects as subjects, l.lessons_held as held, l.lessons_attended as attended from learner l join programme pr on pr.id = l.programme_id join person p on p.id = l.person_id
     where l.deleted_at is null and pr.deleted_at is null and p.deleted_at is null and l.state = 'selected' and pr.from_date <= ? and (pr.to_date is null or pr.to_date >= ?)`,
    [to, from],
  );
  const subjects = learners.flatMap((learner) => JSON.parse(learner.subjects) as Subject[]);
  const people = (count: number): string => phrase({ amount: exactly(whole(count, "person")), noun: "person", lang: language });
  const counted = subjects.filter(({ score }) => score !== null);
  return [
    { code: "results", form: "bars", words: "learners:band", values: counted.length === 0 ? [] : byBand(subjects.map(({ score, outOf }) => bandOf(score, outOf)), String) },
    { code: "subjects", form: "bars", words: null, values: bySubject(subjects) },
    // Of the lessons that were held: who was counted in none of them is told apart from whom nobody counted.
    { code: "attendance", form: "bars", words: "learners:band", values: learners.some(({ attended }) => attended !== null) ? byBand(learners.map(({ attended, held }) => bandOf(attended, held)), people) : [] },
  ];
}

function byBand(bands: readonly ResultBand[], worded: (count: number) => string): RegisterChart["values"] {
  return RESULT_BANDS.map((label) => ({ label, count: bands.filter((band) => band === label).length })).filter(({ count }) => count > 0).map(({ label, count }) => ({ label, value: count, wording: worded(count) }));
}

/** The share of the points that learners reached together, in percent; subjects without a scale have none. */
function bySubject(subjects: readonly Subject[]): RegisterChart["values"] {
  const sums = new Map<string, { label: string; score: number; outOf: number; results: number }>();
  for (const { name, score, outOf } of subjects) {
    if (score === null || outOf === null || outOf === 0) continue;
    const sum = sums.get(sortKey(name)) ?? { label: name, score: 0, outOf: 0, results: 0 };
    sums.set(sortKey(name), { ...sum, score: sum.score + score, outOf: sum.outOf + outOf, results: sum.results + 1 });
  }
  return [...sums.values()].sort((a, b) => b.results - a.results).slice(0, MOST).map(({ label, score, outOf }) => ({ label, value: Math.round((score / outOf) * 100), wording: `${Math.round((score / outOf) * 100)}\u00a0% (${score}/${outOf})` }));
}
