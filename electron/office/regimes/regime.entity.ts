import { Entity } from "typeorm";
import { OptionalText, TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** An emergency regime of a place, or of the whole country where there is no code. */
@Entity({ name: "regime" })
export class RegimeRecord extends RecordEntity {
  @TextColumn()
  kind!: string;
  @OptionalText()
  katoCode!: string | null;
  @TextColumn()
  fromDate!: string;
  @OptionalText()
  toDate!: string | null;
  @TextColumn()
  document!: string;
  @TextColumn()
  sortKey!: string;
  @TextColumn()
  note!: string;
}
