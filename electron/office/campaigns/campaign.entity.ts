import { Entity } from "typeorm";
import { JsonColumn, OptionalText, TextColumn, TruthColumn } from "../../database/columns";
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
  @OptionalText()
  katoCode!: string | null;
  @TextColumn()
  place!: string;
  @TextColumn()
  requirements!: string;
  /** Classes of work of R21; none is ordinary work. They hold for all requests and shifts of the campaign. */
  @JsonColumn()
  workClasses!: string[];
  @TruthColumn()
  caseClosed!: boolean;
  @TextColumn()
  sortKey!: string;
  @TextColumn()
  note!: string;
}
