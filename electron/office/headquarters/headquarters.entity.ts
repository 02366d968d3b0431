import { Entity } from "typeorm";
import { OptionalText, TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** A standing group of volunteers with a purpose. */
@Entity({ name: "headquarters" })
export class Headquarters extends RecordEntity {
  @TextColumn()
  nameRu!: string;
  @TextColumn()
  nameKk!: string;
  @TextColumn()
  purpose!: string;
  @TextColumn()
  fromDate!: string;
  @OptionalText()
  toDate!: string | null;
  @OptionalText()
  katoCode!: string | null;
  @TextColumn()
  sortKey!: string;
  @TextColumn()
  note!: string;
}
