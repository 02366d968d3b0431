import { Entity } from "typeorm";
import type { PrintRun } from "../../../shared/contract/information";
import type { Language } from "../../../shared/domain/languages";
import { JsonColumn, TextColumn } from "../../database/columns";
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
  @JsonColumn()
  languages!: Language[];
  @JsonColumn()
  printRuns!: PrintRun[];
  @TextColumn()
  sortKey!: string;
  @TextColumn()
  note!: string;
}
