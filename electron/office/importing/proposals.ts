/** Whom a row is proposed to be, and what a person answers to that (R22): the app proposes, a person decides. */
import { type Answer, type PlannedRow, type Planning, type Proposed, rowKey } from "./planning";

const keyOf = ({ read: { sheet, row } }: PlannedRow): string => rowKey(sheet, row);

/** Asks whether a row is about somebody on file, or about somebody of an earlier row where that alone is sure; puts what was answered beside it. */
export function propose({ answers }: Planning, row: PlannedRow): Proposed | null {
  row.proposed = proposalOf(row);
  const answer = answers.get(keyOf(row));
  // An answer about somebody else says nothing of this one.
  row.answer = answer && answer.whom === row.proposed?.whom ? answer.same : null;
  return row.proposed;
}

function proposalOf(row: PlannedRow): Proposed | null {
  const [of, [like], { onFile }] = [keyOf(row), row.likeRows, row];
  if (like?.band === "same" && onFile?.band !== "same") return { of, whom: keyOf(like.row), band: "same", like };
  return onFile && { of, whom: onFile.id, band: onFile.band, like: null };
}

/** True for a row that would be saved as new although it looks like somebody on file or like an earlier row. One that looks the same waits for an answer. */
export function waits({ outcome, onFile, likeRows, proposed, answer }: PlannedRow, band: "same" | "look"): boolean {
  if (outcome !== "new") return false;
  if (proposed?.band === "same") return band === "same" && answer === null;
  return band === "look" && (onFile?.band === "look" || likeRows.length > 0);
}

/** True for a row that looks the same and is saved by itself because a person said so. */
export const isApart = ({ outcome, answer, proposed }: PlannedRow): boolean => outcome === "new" && answer === false && proposed?.band === "same";

/** Rows that a person looks through as "the same": those that wait for an answer, have one, or were joined by themselves. */
export const isAskedAsSame = (row: PlannedRow): boolean => waits(row, "same") || (row.proposed?.band === "same" && (row.joined || row.answer !== null));

/**
 * Answers for the rows named, or for all that wait ("same"): what somebody said of a row by itself stands. Taking all back
 * leaves each "no" as it is.
 */
export function answerRows(answers: Map<string, Answer>, rows: readonly PlannedRow[], which: "same" | readonly { readonly sheet: string; readonly row: number }[], same: boolean): void {
  if (which === "same" && !same) {
    for (const [key, answer] of answers) if (answer.same) answers.delete(key);
    return;
  }
  const named = which === "same" ? null : new Set(which.map(({ sheet, row }) => rowKey(sheet, row)));
  for (const row of rows) {
    const asked = named ? named.has(keyOf(row)) : waits(row, "same");
    if (asked && row.proposed) answers.set(row.proposed.of, { whom: row.proposed.whom, same });
  }
}
