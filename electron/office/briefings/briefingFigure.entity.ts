import { Entity, PrimaryColumn } from "typeorm";
import { IntegerColumn, OptionalAmount, TextColumn, TruthColumn } from "../../database/columns";

/** One figure as it was computed. */
@Entity({ name: "briefing_figure" })
export class BriefingFigure {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  briefingId!: string;
  @TextColumn()
  figureId!: string;
  @TextColumn()
  definition!: string;
  @IntegerColumn()
  definitionVersion!: number;
  @TextColumn()
  section!: string;
  @TextColumn()
  unit!: string;
  @TextColumn()
  method!: string;
  @TextColumn()
  qualifier!: string;
  @OptionalAmount()
  value!: number | null;
  @OptionalAmount()
  low!: number | null;
  @OptionalAmount()
  high!: number | null;
  @OptionalAmount()
  expected!: number | null;
  @TruthColumn()
  itemised!: boolean;
  @IntegerColumn()
  position!: number;
}
