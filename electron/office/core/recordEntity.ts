import { PrimaryColumn } from "typeorm";
import { IntegerColumn, OptionalText, TextColumn } from "../../database/columns";

/** What every editable record has. Ids are UUIDv7, instants are UTC in ISO 8601. */
export abstract class RecordEntity {
  @PrimaryColumn({ type: "text" })
  id!: string;
  /** Grows by one with every change; a change from an older one is refused. */
  @IntegerColumn()
  version!: number;
  @TextColumn()
  createdAt!: string;
  @TextColumn()
  updatedAt!: string;
  /** Set when the record was deleted; restoring clears it. */
  @OptionalText()
  deletedAt!: string | null;
}
