import { Entity } from "typeorm";
import { JsonColumn, OptionalInteger, OptionalText, TextColumn, TruthColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** A stretch of work at a place: a warehouse, a checkpoint, a hotline, a planting day. */
@Entity({ name: "shift" })
export class Shift extends RecordEntity {
  @TextColumn()
  nameRu!: string;
  @TextColumn()
  nameKk!: string;
  @TextColumn()
  direction!: string;
  @OptionalText()
  katoCode!: string | null;
  @TextColumn()
  place!: string;
  /** Local day on which it begins. */
  @TextColumn()
  date!: string;
  /** Local day on which it ends: the next one for a shift over midnight. */
  @TextColumn()
  endDate!: string;
  /** HH:MM of local time. */
  @TextColumn()
  fromTime!: string;
  @TextColumn()
  toTime!: string;
  /** How many volunteers it wants; null where anybody may come. */
  @OptionalInteger()
  needed!: number | null;
  /** Classes of work of R21. */
  @JsonColumn()
  workClasses!: string[];
  /** Point 2-1.2 is lifted: the case was closed under article 35, part 1, points 1-2 of the Code of Criminal Procedure. */
  @TruthColumn()
  caseClosed!: boolean;
  @OptionalText()
  campaignId!: string | null;
  @TextColumn()
  sortKey!: string;
  @TextColumn()
  note!: string;
}
