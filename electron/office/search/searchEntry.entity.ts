import { Entity, PrimaryColumn } from "typeorm";
import { TextColumn } from "../../database/columns";

/** What the search box shows for a record; its words go into the full-text index by trigger. */
@Entity({ name: "search_entry" })
export class SearchEntryRow {
  /** Lies in the range of its kind; see `database/searchIndex.ts`. */
  @PrimaryColumn({ type: "integer", generated: "increment" })
  id!: number;
  @TextColumn()
  kind!: string;
  @TextColumn()
  subjectId!: string;
  @TextColumn()
  title!: string;
  @TextColumn()
  subtitle!: string;
  @TextColumn()
  keys!: string;
  @TextColumn()
  sortKey!: string;
}
