import { Entity, PrimaryColumn } from "typeorm";
import { IntegerColumn, TextColumn } from "../../database/columns";

/** Somebody who goes round with a route sheet. */
@Entity({ name: "route_sheet_volunteer" })
export class RouteSheetVolunteer {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  sheetId!: string;
  @TextColumn()
  volunteerId!: string;
  @IntegerColumn()
  position!: number;
}
