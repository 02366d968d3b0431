import { Entity } from "typeorm";
import { OptionalInteger, OptionalText, TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** People helped who are not registered by name. */
@Entity({ name: "recipient_group" })
export class RecipientGroup extends RecordEntity {
  @TextColumn()
  nameRu!: string;
  @TextColumn()
  nameKk!: string;
  @TextColumn()
  kind!: string;
  @OptionalText()
  partnerId!: string | null;
  @OptionalText()
  katoCode!: string | null;
  @TextColumn()
  place!: string;
  @OptionalInteger()
  headcount!: number | null;
  @TextColumn()
  sortKey!: string;
  @TextColumn()
  note!: string;
}
