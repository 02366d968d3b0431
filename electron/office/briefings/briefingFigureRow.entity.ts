import { Entity, PrimaryColumn } from "typeorm";
import { OptionalAmount, OptionalText, TextColumn } from "../../database/columns";

/** A frozen row of a figure; what is personal in it lies in `personal_value` under `personalKey`. */
@Entity({ name: "briefing_figure_row" })
export class BriefingFigureRow {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  briefingFigureId!: string;
  @TextColumn()
  rowId!: string;
  @TextColumn()
  kind!: string;
  @OptionalText()
  date!: string | null;
  @OptionalText()
  dateTo!: string | null;
  @OptionalText()
  subjectKey!: string | null;
  @OptionalText()
  personalKey!: string | null;
  @TextColumn()
  provider!: string;
  @TextColumn()
  item!: string;
  @OptionalText()
  qualifier!: string | null;
  @OptionalAmount()
  amount!: number | null;
  @OptionalAmount()
  expected!: number | null;
  @OptionalText()
  reason!: string | null;
}
