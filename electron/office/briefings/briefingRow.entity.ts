import { Entity, PrimaryColumn } from "typeorm";
import { IntegerColumn, JsonColumn, OptionalAmount, OptionalInteger, OptionalText, TextColumn } from "../../database/columns";
import type { Qualifier, Unit } from "../../../shared/domain/amounts";
import type { ListState } from "../../../shared/domain/bounds";
import type { ExclusionReason, RowKind } from "../../../shared/domain/figures";
import type { Language } from "../../../shared/domain/languages";
import type { LaterChange } from "../audit/later";

/** What a row says in one language, without anything personal. */
export interface RowWords {
  /** Number of the record, where it has one. */
  readonly number: string;
  /** Empty where the row is about a person or a family. */
  readonly name: string;
  readonly provider: string;
  /** Absent in what was issued before rows said it. */
  readonly organiser?: string;
  readonly volunteers?: number | null;
  readonly item: string;
  readonly place: string;
}

/** What a row says of a person or family; it can be erased (R24). */
export interface PersonalWords {
  /** Number of the person, where they have one; absent in what was issued before numbers were held apart. */
  readonly number?: string;
  readonly name: string;
  readonly item: string;
  readonly place: string;
}

/** A frozen row: it counts in figures, or was left out of one with a reason (R13). */
@Entity({ name: "briefing_row" })
export class BriefingRow {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  briefingId!: string;
  /** From 1, in the order of the sheets. */
  @IntegerColumn()
  seq!: number;
  @TextColumn()
  kind!: RowKind;
  /** Code of the record in this revision: drawn at random where the record is a person, else its id. */
  @TextColumn()
  recordId!: string;
  /** Id of the record where the code is another. It never leaves the office. */
  @OptionalText()
  sourceId!: string | null;
  /** Number of the person or family within this revision, drawn at random. */
  @OptionalInteger()
  subjectNo!: number | null;
  /** Id of the person or family: to see in the next revision who turned out to be one. It never leaves the office. */
  @OptionalText()
  subjectId!: string | null;
  @OptionalText()
  date!: string | null;
  @OptionalText()
  dateTo!: string | null;
  @TextColumn()
  unit!: Unit;
  @OptionalText()
  qualifier!: Qualifier | null;
  /** What the amount says at the least and at the most. */
  @OptionalAmount()
  low!: number | null;
  @OptionalAmount()
  high!: number | null;
  /** What it adds to a sum. */
  @OptionalAmount()
  counted!: number | null;
  @OptionalAmount()
  expected!: number | null;
  @OptionalInteger()
  people!: number | null;
  @OptionalAmount()
  listed!: number | null;
  @OptionalText()
  listState!: ListState | null;
  @OptionalText()
  withinId!: string | null;
  @OptionalText()
  repeatsId!: string | null;
  /** Positions of the figures it counts in: `,1,4,`; empty for a row left out. */
  @TextColumn()
  counts!: string;
  /** Position of the figure it was left out of. */
  @OptionalInteger()
  leftOut!: number | null;
  @OptionalText()
  reason!: ExclusionReason | null;
  @OptionalText()
  recordedAt!: string | null;
  @TextColumn()
  recordedBy!: string;
  @OptionalText()
  confirmedAt!: string | null;
  @TextColumn()
  confirmedBy!: string;
  /** SHA-256 of the paper, or of the list, behind the record. */
  @OptionalText()
  evidence!: string | null;
  /** Code of the district; only where a chart of districts breaks the row's figure down. */
  @OptionalText()
  district!: string | null;
  /** What was changed between its recording and the issue; no part of what is hashed. */
  @JsonColumn()
  changed!: readonly LaterChange[];
  @JsonColumn()
  words!: Record<Language, RowWords>;
  @OptionalText()
  personalKey!: string | null;
  /** SHA-256 of the canonical line. */
  @TextColumn()
  hash!: string;
}
