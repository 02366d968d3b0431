import { Entity } from "typeorm";
import { OptionalText, TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** A time-boxed drive with an organiser. */
@Entity({ name: "campaign" })
export class Campaign extends RecordEntity {
  @TextColumn()
  nameRu!: string;
  @TextColumn()
  nameKk!: string;
  @OptionalText()
  organiserId!: string | null;
  @TextColumn()
  direction!: string;
  @TextColumn()
  fromDate!: string;
  @OptionalText()
  toDate!: string | null;
  @TextColumn()
  sortKey!: string;
  @TextColumn()
  note!: string;
}
