import { Entity, PrimaryColumn } from "typeorm";
import { IntegerColumn, JsonColumn, OptionalAmount, OptionalInteger, OptionalText, TextColumn, TruthColumn } from "../../database/columns";
import type { CountMethod, RowKind } from "../../../shared/domain/figures";
import type { Language } from "../../../shared/domain/languages";
import type { Qualifier, Unit } from "../../../shared/domain/amounts";
import type { FigureWords } from "./wordFigures";

/** One figure of an issued briefing. Amounts in the scale of the unit. */
@Entity({ name: "briefing_figure" })
export class BriefingFigure {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  briefingId!: string;
  /** From 1, as files number the figures. */
  @IntegerColumn()
  position!: number;
  @TextColumn()
  figureId!: string;
  @TextColumn()
  definition!: string;
  @IntegerColumn()
  definitionVersion!: number;
  @TextColumn()
  section!: string;
  @TextColumn()
  unit!: Unit;
  @TextColumn()
  method!: CountMethod;
  @TextColumn()
  qualifier!: Qualifier;
  @OptionalAmount()
  value!: number | null;
  /** High end of a range. */
  @OptionalAmount()
  top!: number | null;
  @OptionalAmount()
  low!: number | null;
  @OptionalAmount()
  high!: number | null;
  @OptionalAmount()
  expected!: number | null;
  /** How sure the expected number was (R9). */
  @OptionalText()
  expectedQualifier!: Qualifier | null;
  @TruthColumn()
  itemised!: boolean;
  @IntegerColumn()
  rows!: number;
  @IntegerColumn()
  excluded!: number;
  @OptionalInteger()
  people!: number | null;
  /** Kinds of rows it is counted from, and how many lines of files count in it. */
  @JsonColumn()
  sheets!: RowKind[];
  @IntegerColumn()
  lines!: number;
  @JsonColumn()
  words!: Record<Language, FigureWords>;
}
