import { Entity } from "typeorm";
import { TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** What can be given: a kind of goods, meal, money or service, with its unit. */
@Entity({ name: "item_kind" })
export class ItemKind extends RecordEntity {
  @TextColumn()
  code!: string;
  @TextColumn()
  nameRu!: string;
  @TextColumn()
  nameKk!: string;
  @TextColumn()
  nameEn!: string;
  @TextColumn()
  unit!: string;
  @TextColumn()
  category!: string;
  @TextColumn()
  sortKey!: string;
}
