import { Entity } from "typeorm";
import { JsonColumn, OptionalText, TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** A paper that volunteers take along on a day: whom to call on, with what. */
@Entity({ name: "route_sheet" })
export class RouteSheet extends RecordEntity {
  @TextColumn()
  number!: string;
  @TextColumn()
  date!: string;
  /** open, confirmed, cancelled. */
  @TextColumn()
  state!: string;
  @OptionalText()
  confirmedById!: string | null;
  @OptionalText()
  confirmedAt!: string | null;
  /** Ids of groups that go as a whole. */
  @JsonColumn()
  volunteerGroups!: string[];
  @TextColumn()
  note!: string;
}
