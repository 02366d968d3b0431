import { Entity, PrimaryColumn } from "typeorm";
import { JsonColumn, OptionalText, TextColumn } from "../../database/columns";
import type { ListHabits } from "../../../shared/contract/preferences";

/** One thing a person at the desk likes to find as they left it. */
@Entity({ name: "preference" })
export class Preference {
  @PrimaryColumn({ type: "text" })
  accountId!: string;
  @PrimaryColumn({ type: "text" })
  key!: string;
  @JsonColumn()
  value!: unknown;
  @TextColumn()
  updatedAt!: string;
}

/** A named way to look at a list. */
@Entity({ name: "list_view" })
export class ListViewRow {
  @PrimaryColumn({ type: "text" })
  id!: string;
  /** Whose it is; null for everybody's. */
  @OptionalText()
  accountId!: string | null;
  @TextColumn()
  register!: string;
  @TextColumn()
  name!: string;
  @JsonColumn()
  habits!: ListHabits;
  @TextColumn()
  sortKey!: string;
  @TextColumn()
  updatedAt!: string;
}
