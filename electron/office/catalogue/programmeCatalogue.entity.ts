import { Entity, PrimaryColumn } from "typeorm";
import type { Catalogue } from "../../../shared/contract/catalogue";
import { JsonColumn, OptionalText, TextColumn } from "../../database/columns";

/** A catalogue that was imported: whole, as one document, because programmes copy from it and never point into it. */
@Entity({ name: "programme_catalogue" })
export class ProgrammeCatalogue {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  version!: string;
  @TextColumn()
  fileName!: string;
  @JsonColumn()
  content!: Catalogue;
  @TextColumn()
  importedAt!: string;
  @OptionalText()
  importedById!: string | null;
}
