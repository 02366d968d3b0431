import { Entity } from "typeorm";
import { OptionalText, TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** Somebody who makes or does what people ask the office for. */
@Entity({ name: "service" })
export class Service extends RecordEntity {
  @TextColumn()
  kind!: string;
  @TextColumn()
  nameRu!: string;
  @TextColumn()
  nameKk!: string;
  @TextColumn()
  offerRu!: string;
  @TextColumn()
  offerKk!: string;
  @TextColumn()
  phone!: string;
  @TextColumn()
  hours!: string;
  @OptionalText()
  katoCode!: string | null;
  @TextColumn()
  address!: string;
  @TextColumn()
  checkedOn!: string;
  @TextColumn()
  sortKey!: string;
  @TextColumn()
  note!: string;
}
