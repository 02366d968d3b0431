/** A plan in numbers: what becomes of its rows, how many wait for a person, and what is wrong with how many. */
import type { ImportSummary, RowOutcome } from "../../../shared/contract/importing";
import { IMPORT_PROBLEM_SEVERITY, type ImportProblem, type ImportProblemKind } from "../../../shared/domain/importing/types";
import type { PlannedRow } from "./planning";
import { isApart, waits } from "./proposals";

/** `missing`: columns that a list of this kind cannot do without. */
export function summaryOf(rows: readonly PlannedRow[], skipped: number, missing: readonly ImportProblem[]): Omit<ImportSummary, "assumed" | "mended" | "fill"> {
  const outcomes: Record<RowOutcome, number> = { new: 0, onFile: 0, twice: 0, unreadable: 0 };
  const waiting = { same: 0, look: 0, apart: 0 };
  const problems = new Map<ImportProblemKind, number>();
  const addProblems = (found: readonly ImportProblem[]): void => { for (const { kind } of found) problems.set(kind, (problems.get(kind) ?? 0) + 1); };
  addProblems(missing);
  for (const row of rows) {
    outcomes[row.outcome] += 1;
    addProblems(row.problems);
    if (waits(row, "same")) waiting.same += 1;
    else if (waits(row, "look")) waiting.look += 1;
    if (isApart(row)) waiting.apart += 1;
  }
  return {
    rows: rows.length, ...outcomes, ...waiting, skipped, missing: [...missing],
    problems: [...problems].map(([kind, count]) => ({ kind, severity: IMPORT_PROBLEM_SEVERITY[kind], count })).sort((a, b) => b.count - a.count),
  };
}
