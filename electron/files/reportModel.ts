/**
 * What every writer in this folder is given: a finished report in one language.
 * Nothing here is computed by a writer; a writer only lays out. Report model in, bytes out.
 */
import type { Mark } from "./mark";
import type { CountMethod, RowKind } from "../../shared/domain/figures";
import type { CanonicalChart, CanonicalFigure, CanonicalHead } from "../../shared/domain/canonical";
import type { Chart } from "../../shared/domain/charts";
import type { PackWords } from "./packWords";
import type { ReportWords } from "./reportWords";
import type { RowCheck } from "./packFields";
import type { Qualifier, Unit } from "../../shared/domain/amounts";

export interface Letterhead {
  readonly nameRu: string;
  readonly nameKk: string;
  readonly head: string;
  readonly headPost: string;
  readonly place: string;
  /** The corps' own mark; no part of what is frozen or hashed. */
  readonly mark?: Mark | null;
  /** The office's own Word paper; as little frozen as the mark. */
  readonly template?: Uint8Array | null;
}

export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] };

/** One line of the summary. Numbers are plain decimals in the unit (17, 1320.4), null where there is none. */
export interface ReportFigure {
  readonly id: string;
  /** The part of the briefing it belongs to, in words: "Targeted aid". */
  readonly section: string;
  readonly label: string;
  /** The whole statement in words: "between 320 and 621 families". */
  readonly wording: string;
  readonly unit: Unit;
  readonly unitLabel: string;
  readonly qualifier: Qualifier;
  readonly qualifierLabel: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly expected: number | null;
  readonly method: CountMethod;
  /** The row sheets this figure is counted from; `bounds` reads itemised rows from one and claims from another. */
  readonly sheets: readonly RowKind[];
  readonly definition: string;
  readonly rows: number;
  readonly excluded: number;
}

/** A cell: text, number, local date as `YYYY-MM-DD` in a date column, or nothing. */
export type Cell = string | number | null;

export interface RowColumn {
  readonly key: string;
  readonly header: string;
  readonly type: "text" | "number" | "date";
  readonly width: number;
}

export interface ReportRow {
  /** Numeric key of the person, family ... that distinct counts count; rows arrive sorted by it, nulls last. */
  readonly subjectNo: number | null;
  readonly cells: readonly Cell[];
  /**
   * Amount for sums, in the unit, and expected amount where there is one. A `sum_expected` figure counts
   * every due occurrence, also one that brought nothing: amount null, expected 35.
   */
  readonly amount: number | null;
  readonly expected: number | null;
  /** For claims in a bounds figure: how much of the claim its own list already itemises. */
  readonly listed: number | null;
  /** For a claim that counts while others may be about the same families: what they say together (`claimShares`); it counts so, not by its own ends. */
  readonly share?: { readonly low: number | null; readonly rest: number | null };
  /**
   * For claims whose qualifier is not `exact` or `about`: what the claim adds to the bottom and to the top (R10).
   * `up_to 40` is { low: null, high: 40 }; `more_than 1000` is { low: 1000, high: null }: null on top leaves it open.
   * Without it both ends are `amount`.
   */
  readonly range?: { readonly low: number | null; readonly high: number | null };
  /** Ids of the figures this row counts in. */
  readonly counts: readonly string[];
  /** Only of an issued briefing: what its row hash is made of. */
  readonly check?: RowCheck;
}

export interface RowSheet {
  readonly kind: RowKind;
  readonly name: string;
  readonly columns: readonly RowColumn[];
  readonly rows: Iterable<ReportRow> | AsyncIterable<ReportRow>;
  /** Number of rows that `rows` will yield; formulas need their range before the rows are written. */
  readonly rowCount: number;
  /** How many of them are about somebody (`subjectNo`); they come first. */
  readonly subjectRows: number;
  /** True where rows carry a `share`. */
  readonly shares?: boolean;
}

export interface ExclusionLine {
  readonly figureId: string;
  readonly figureLabel: string;
  readonly row: string;
  readonly date: string | null;
  readonly reason: string;
  readonly check?: RowCheck;
}

/** A revision of a briefing, the first one first. */
export interface RevisionLine {
  readonly revision: number;
  readonly date: string;
  readonly issuedBy: string;
  readonly contentHash: string;
  readonly reason: string;
}

/** What a revision changed in one figure (R15). */
export interface RevisionChange {
  readonly revision: number;
  readonly figure: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  /** Each row that came, went or changed, with its record id. */
  readonly rows: readonly string[];
}

/** Where and when what a briefing says was published, and who said it. Recorded after the issue: no part of what is hashed. */
export interface PublicationLine {
  readonly revision: number;
  readonly outlet: string;
  /** `YYYY-MM-DD`. */
  readonly publishedOn: string;
  /** Whose word it is, and the partner's name where it is a partner's. */
  readonly speaker: string;
  /** As far as the privacy of the file lets it out. */
  readonly saidBy: string;
  readonly link: string;
}

/** What stands in the papers of an issued briefing beside its figures. */
export interface IssuedPack {
  readonly head: CanonicalHead;
  readonly contentHash: string;
  readonly texts: readonly { readonly language: string; readonly hash: string; readonly lines: readonly string[] }[];
  readonly figures: readonly CanonicalFigure[];
  readonly charts: readonly CanonicalChart[];
  readonly revisions: readonly RevisionLine[];
  readonly changes: readonly RevisionChange[];
  readonly publications: readonly PublicationLine[];
  readonly words: PackWords;
}

export interface ReportModel {
  readonly language: "ru" | "kk" | "en";
  readonly letterhead: Letterhead;
  readonly title: string;
  /** Printed as it stands: "No. 14" or "draft". */
  readonly numberLine: string;
  /** Local date of the report, `YYYY-MM-DD`. */
  readonly date: string;
  readonly periodLine: string;
  readonly text: readonly Block[];
  /** Chosen for this briefing; each draws one unit. */
  readonly charts?: readonly Chart[];
  readonly figures: readonly ReportFigure[];
  readonly sheets: readonly RowSheet[];
  readonly exclusions: readonly ExclusionLine[];
  /** The words a writer prints itself, in the report's language: see `reportWords`. */
  readonly words: ReportWords;
  /** Set for an issued briefing. */
  readonly issued?: IssuedPack;
}
