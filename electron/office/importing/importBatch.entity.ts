import { Entity, PrimaryColumn } from "typeorm";
import { IntegerColumn, JsonColumn, OptionalText, TextColumn } from "../../database/columns";

/** One list that was taken over, in one write. */
@Entity({ name: "import_batch" })
export class ImportBatch {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  kind!: string;
  @TextColumn()
  fileName!: string;
  /** SHA-256 of the file; the file itself is not kept, each of its rows is. */
  @TextColumn()
  fileHash!: string;
  @IntegerColumn()
  fileSize!: number;
  @OptionalText()
  partnerId!: string | null;
  @OptionalText()
  accountId!: string | null;
  @TextColumn()
  accountName!: string;
  @TextColumn()
  at!: string;
  @IntegerColumn()
  total!: number;
  @IntegerColumn()
  created!: number;
  @IntegerColumn()
  attached!: number;
  @IntegerColumn()
  twice!: number;
  @IntegerColumn()
  unreadable!: number;
  /** Where the series of numbers stood before and after: `{ series: [before, after] }`. */
  @JsonColumn()
  numbers!: Record<string, [number, number]>;
  @OptionalText()
  undoneAt!: string | null;
}
