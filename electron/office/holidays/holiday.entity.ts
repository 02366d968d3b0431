import { Entity } from "typeorm";
import { TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** A day off that promises may skip. */
@Entity({ name: "holiday" })
export class Holiday extends RecordEntity {
  @TextColumn()
  date!: string;
  @TextColumn()
  nameRu!: string;
  @TextColumn()
  nameKk!: string;
  @TextColumn()
  note!: string;
}
