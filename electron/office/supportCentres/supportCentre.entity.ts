import { Entity } from "typeorm";
import { OptionalText, TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

@Entity({ name: "support_centre" })
export class SupportCentre extends RecordEntity {
  @TextColumn()
  nameRu!: string;
  @TextColumn()
  nameKk!: string;
  @OptionalText()
  programmeId!: string | null;
  @TextColumn()
  state!: string;
  @OptionalText()
  openedOn!: string | null;
  @OptionalText()
  closedOn!: string | null;
  @OptionalText()
  katoCode!: string | null;
  @TextColumn()
  address!: string;
  @TextColumn()
  contact!: string;
  @TextColumn()
  phone!: string;
  @TextColumn()
  sortKey!: string;
  @TextColumn()
  note!: string;
}
