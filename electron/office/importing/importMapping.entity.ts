import { Entity, PrimaryColumn } from "typeorm";
import { JsonColumn, TextColumn } from "../../database/columns";
import type { ColumnMapping } from "../../../shared/domain/importing/types";

/** How somebody mapped the columns of a partner's list, for the next list with the same headings. */
@Entity({ name: "import_mapping" })
export class ImportMapping {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  kind!: string;
  /** Empty for lists of nobody's. */
  @TextColumn()
  partnerId!: string;
  /** The headings, folded and joined. */
  @TextColumn()
  headings!: string;
  @JsonColumn()
  fields!: ColumnMapping;
  @TextColumn()
  updatedAt!: string;
}
