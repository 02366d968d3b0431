import { Entity, PrimaryColumn } from "typeorm";
import type { Chart } from "../../../shared/domain/charts";
import type { Language } from "../../../shared/domain/languages";
import { IntegerColumn, JsonColumn, TextColumn } from "../../database/columns";

/** A chart of an issued briefing as it was. Its values follow from frozen figures and rows, and the content hash covers them. */
@Entity({ name: "briefing_chart" })
export class BriefingChart {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  briefingId!: string;
  /** From 1. */
  @IntegerColumn()
  position!: number;
  @JsonColumn()
  drawn!: Record<Language, Chart>;
}
