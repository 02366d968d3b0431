import { Entity, PrimaryColumn } from "typeorm";
import { IntegerColumn, JsonColumn, TextColumn } from "../../database/columns";

@Entity({ name: "setting" })
export class Setting {
  @PrimaryColumn({ type: "text" })
  key!: string;
  @JsonColumn()
  value!: unknown;
}

/** Attachments by content hash; the bytes lie in the file store. */
@Entity({ name: "stored_file" })
export class StoredFile {
  @PrimaryColumn({ type: "text" })
  hash!: string;
  @TextColumn()
  name!: string;
  @TextColumn()
  type!: string;
  @IntegerColumn()
  size!: number;
  @TextColumn()
  addedAt!: string;
}

/** Last number given out in a yearly series (`volunteer-2020`). */
@Entity({ name: "number_series" })
export class NumberSeries {
  @PrimaryColumn({ type: "text" })
  series!: string;
  @IntegerColumn()
  last!: number;
}
