import { Entity } from "typeorm";
import { JsonColumn, OptionalInteger, OptionalText, TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** People living together who are helped together. */
@Entity({ name: "family" })
export class Family extends RecordEntity {
  @TextColumn()
  name!: string;
  @OptionalText()
  headPersonId!: string | null;
  @OptionalInteger()
  declaredSize!: number | null;
  @OptionalText()
  katoCode!: string | null;
  @TextColumn()
  address!: string;
  @JsonColumn()
  phones!: string[];
  @TextColumn()
  sortKey!: string;
  @TextColumn()
  matchKey!: string;
  @TextColumn()
  note!: string;
}
