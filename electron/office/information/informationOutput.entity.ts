import { Entity } from "typeorm";
import type { Stop } from "../../../shared/domain/stops";
import { JsonColumn, OptionalAmount, OptionalText, TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** How much of a material went out. A rounded count is somebody's summary of a period; an exact one is a row. */
@Entity({ name: "information_output" })
export class InformationOutput extends RecordEntity {
  @TextColumn()
  materialId!: string;
  @TextColumn()
  direction!: string;
  @TextColumn()
  how!: string;
  @TextColumn()
  qualifier!: string;
  @OptionalAmount()
  quantity!: number | null;
  @OptionalAmount()
  high!: number | null;
  @TextColumn()
  state!: string;
  @TextColumn()
  fromDate!: string;
  @TextColumn()
  toDate!: string;
  @OptionalText()
  katoCode!: string | null;
  @TextColumn()
  place!: string;
  @JsonColumn()
  stops!: Stop[];
  @TextColumn()
  link!: string;
  @OptionalText()
  campaignId!: string | null;
  @TextColumn()
  contactedQualifier!: string;
  @OptionalAmount()
  contacted!: number | null;
  @OptionalAmount()
  contactedHigh!: number | null;
  @TextColumn()
  note!: string;
}
