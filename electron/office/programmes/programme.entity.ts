import { Entity } from "typeorm";
import { OptionalText, TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

@Entity({ name: "programme" })
export class Programme extends RecordEntity {
  @TextColumn()
  code!: string;
  @TextColumn()
  nameRu!: string;
  @TextColumn()
  nameKk!: string;
  @TextColumn()
  aimRu!: string;
  @TextColumn()
  aimKk!: string;
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
  @OptionalText()
  catalogueVersion!: string | null;
  @TextColumn()
  sortKey!: string;
  @TextColumn()
  note!: string;
}
