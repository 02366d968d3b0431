import { Entity } from "typeorm";
import { TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** What information work hands out, posts or publishes. */
@Entity({ name: "information_material" })
export class InformationMaterial extends RecordEntity {
  @TextColumn()
  kind!: string;
  @TextColumn()
  nameRu!: string;
  @TextColumn()
  nameKk!: string;
  @TextColumn()
  sortKey!: string;
  @TextColumn()
  note!: string;
}
