import { Entity } from "typeorm";
import { IntegerColumn, OptionalText, TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** A file kept with a record of any kind. */
@Entity({ name: "attachment" })
export class Attachment extends RecordEntity {
  /** Feature of the record it is kept with. */
  @TextColumn()
  ownerKind!: string;
  @TextColumn()
  ownerId!: string;
  @TextColumn()
  kind!: string;
  @TextColumn()
  name!: string;
  @TextColumn()
  type!: string;
  @IntegerColumn()
  size!: number;
  @TextColumn()
  hash!: string;
  @OptionalText()
  addedById!: string | null;
}
