/** SHA-256 over the canonical form of an issued briefing; see `shared/domain/canonical.ts`. */
import { createHash } from "node:crypto";
import { type CanonicalChart, type CanonicalFigure, type CanonicalForm, type CanonicalHead, type CanonicalRow, type CanonicalText, linesAfterRows, linesBeforeRows, rowLine } from "../../shared/domain/canonical";

export const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

export const rowHash = (row: CanonicalRow, form: CanonicalForm): string => sha256(rowLine(row, form));

/** Hash of everything issued. Row hashes come in rising order; a portion at a time, since a year has a hundred thousand. */
export class ContentHash {
  private readonly hash = createHash("sha256");

  constructor(head: CanonicalHead, figures: readonly CanonicalFigure[], charts: readonly CanonicalChart[]) {
    for (const line of linesBeforeRows(head, figures, charts)) this.add(line);
  }

  rows(hashes: readonly string[]): void {
    if (hashes.length > 0) this.hash.update(`${hashes.join("\n")}\n`, "utf8");
  }

  finish(texts: readonly CanonicalText[]): string {
    for (const line of linesAfterRows(texts)) this.add(line);
    return this.hash.digest("hex");
  }

  private add(line: string): void {
    this.hash.update(`${line}\n`, "utf8");
  }
}
