import { Entity, PrimaryColumn } from "typeorm";
import { IntegerColumn, OptionalText, TextColumn } from "../../database/columns";

/** A request on a route sheet, and what became of it. */
@Entity({ name: "route_sheet_stop" })
export class RouteSheetStop {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  sheetId!: string;
  @TextColumn()
  requestId!: string;
  /** given, later, closed; null while nobody has said. */
  @OptionalText()
  outcome!: string | null;
  /** Why nothing was given. */
  @TextColumn()
  reason!: string;
  @OptionalText()
  deliveryId!: string | null;
  @IntegerColumn()
  position!: number;
}
