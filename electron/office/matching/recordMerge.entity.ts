import { Entity, PrimaryColumn } from "typeorm";
import { IntegerColumn, JsonColumn, OptionalJson, OptionalText, TextColumn } from "../../database/columns";
import type { StoredRow } from "../../database/rowChanges";

/** Records that were found to be one, until somebody takes them apart (R17). */
@Entity({ name: "record_merge" })
export class RecordMerge {
  @PrimaryColumn({ type: "text" })
  id!: string;
  /** `people` or `families`. */
  @TextColumn()
  kind!: string;
  @TextColumn()
  keepId!: string;
  @JsonColumn()
  otherIds!: string[];
  /** The merge in whose course this one was done: the families of two heads. */
  @OptionalText()
  partOf!: string | null;
  /** Grows with each merge; the order in which they were done. */
  @IntegerColumn()
  seq!: number;
  @TextColumn()
  at!: string;
  @OptionalText()
  accountId!: string | null;
  @TextColumn()
  accountName!: string;
  @OptionalText()
  undoneAt!: string | null;
  @OptionalText()
  undoneBy!: string | null;
}

/** A row that a merge changed: `before` null for one it made, `after` null for one it took away, else the columns that differ. */
@Entity({ name: "record_merge_change" })
export class RecordMergeChange {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  mergeId!: string;
  @IntegerColumn()
  seq!: number;
  @TextColumn()
  tableName!: string;
  @TextColumn()
  rowId!: string;
  @OptionalJson()
  before!: StoredRow | null;
  @OptionalJson()
  after!: StoredRow | null;
  /** Where both lie apart because they are personal: `{ before, after }`. */
  @OptionalText()
  valuesKey!: string | null;
}
