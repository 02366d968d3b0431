/** What revisions of an issued briefing corrected, as its papers say it: the figure, what stood there, what stands there now, and why (R15). */
import { formatLocalDate } from "../../shared/domain/periods";
import type { ReportModel } from "./reportModel";
import { fillWord } from "./reportWords";

export interface CorrectedFigure {
  readonly figure: string;
  readonly before: string;
  readonly after: string;
}

export interface Correction {
  /** Which revision, of which day, and why. */
  readonly reason: string;
  readonly figures: readonly CorrectedFigure[];
  /** How many were corrected, named here or not. */
  readonly total: number;
  /** What else there is to say: that no number changed, what the earlier revision did not speak of, where the rest stands; may be empty. */
  readonly note: string;
}

/** Stands where a revision had no such figure. */
export const NOTHING = "–";

/** A paper is read, not searched: the auditor's workbook has them all. */
const NAMED = 20;

/** Every revision from the second on, the latest first; nothing of a draft or a first revision. */
export function correctionsOf({ issued }: Pick<ReportModel, "issued">): Correction[] {
  if (!issued) return [];
  const { words } = issued;
  return issued.revisions.filter(({ revision }) => revision > 1).reverse().map(({ revision, date, reason }) => {
    // A row that was put right without changing what its figure says stands in the workbook only.
    const changed = issued.changes.filter((change) => change.revision === revision && change.before !== change.after);
    // What a revision speaks of for the first time was no mistake of the one before.
    const figures = changed.filter(({ before }) => before !== NOTHING);
    const added = changed.filter(({ before }) => before === NOTHING).map(({ figure, after }) => `${figure} — ${after}`);
    const left = figures.length - NAMED;
    return {
      reason: fillWord(words.correctionOf, { revision, date: formatLocalDate(date), reason }),
      figures: figures.slice(0, NAMED).map(({ figure, before, after }) => ({ figure, before, after })),
      total: figures.length,
      note: [
        changed.length === 0 ? words.correctionNone : "",
        added.length > 0 ? fillWord(words.correctionNew, { list: added.slice(0, NAMED).join("; ") }) : "",
        left > 0 ? fillWord(words.correctionMore, { n: left }) : "",
      ].filter(Boolean).join(" "),
    };
  });
}

/** The heads of a table of corrections. */
export const correctionHeads = ({ issued, words }: Pick<ReportModel, "issued" | "words">): [string, string, string] => [words.figure, issued?.words.before ?? "", issued?.words.after ?? ""];

export const correctionRows = ({ figures }: Correction): [string, string, string][] => figures.map(({ figure, before, after }) => [figure, before, after]);
