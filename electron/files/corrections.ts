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
  /** What else there is to say: that no number changed, or where the rest of them stands; may be empty. */
  readonly note: string;
}

/** A paper is read, not searched: the auditor's workbook has them all. */
const NAMED = 20;

/** Every revision from the second on, the latest first; nothing of a draft or a first revision. */
export function correctionsOf({ issued }: Pick<ReportModel, "issued">): Correction[] {
  if (!issued) return [];
  const { words } = issued;
  return issued.revisions.filter(({ revision }) => revision > 1).reverse().map(({ revision, date, reason }) => {
    // A row that was put right without changing what its figure says stands in the workbook only.
    const figures = issued.changes.filter((change) => change.revision === revision && change.before !== change.after);
    const left = figures.length - NAMED;
    return {
      reason: fillWord(words.correctionOf, { revision, date: formatLocalDate(date), reason }),
      figures: figures.slice(0, NAMED).map(({ figure, before, after }) => ({ figure, before, after })),
      note: figures.length === 0 ? words.correctionNone : left > 0 ? fillWord(words.correctionMore, { n: left }) : "",
    };
  });
}

/** The heads of a table of corrections. */
export const correctionHeads = ({ issued, words }: Pick<ReportModel, "issued" | "words">): [string, string, string] => [words.figure, issued?.words.before ?? "", issued?.words.after ?? ""];

export const correctionRows = ({ figures }: Correction): [string, string, string][] => figures.map(({ figure, before, after }) => [figure, before, after]);
