import { Entity, PrimaryColumn } from "typeorm";
import { IntegerColumn, OptionalText, TextColumn } from "../../database/columns";

/** A group or guests that came by headcount: a school class, a company's team. */
@Entity({ name: "shift_headcount" })
export class ShiftHeadcount {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  shiftId!: string;
  @OptionalText()
  volunteerGroupId!: string | null;
  @OptionalText()
  partnerId!: string | null;
  /** What they are called where neither is on file. */
  @TextColumn()
  name!: string;
  /** All of them, those registered by name included. */
  @IntegerColumn()
  headcount!: number;
  @IntegerColumn()
  position!: number;
}
