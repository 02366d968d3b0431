import { Entity, PrimaryColumn } from "typeorm";
import { OptionalJson, OptionalText, TextColumn, TruthColumn } from "../../database/columns";

/** A row of a table that an import made, or a record that it touched and how its head stood before. */
@Entity({ name: "import_record" })
export class ImportRecord {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  batchId!: string;
  @OptionalText()
  rowId!: string | null;
  @TextColumn()
  tableName!: string;
  @TextColumn()
  recordId!: string;
  /** True for what the import made; false for a record that was there before. */
  @TruthColumn()
  made!: boolean;
  /** Columns of a touched record as they were; null for one that was only attached to. */
  @OptionalJson()
  before!: Record<string, string | number | null> | null;
}
