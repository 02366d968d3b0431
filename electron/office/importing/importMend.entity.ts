import { Entity, PrimaryColumn } from "typeorm";
import { TextColumn } from "../../database/columns";

/** What somebody put into every row of a partner's list that read the same, for the partner's next list. */
@Entity({ name: "import_mend" })
export class ImportMend {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  kind!: string;
  /** Empty for lists of nobody's. */
  @TextColumn()
  partnerId!: string;
  @TextColumn()
  field!: string;
  /** What the cell read, folded. */
  @TextColumn()
  read!: string;
  @TextColumn()
  value!: string;
  @TextColumn()
  updatedAt!: string;
}
