import { Entity, PrimaryColumn } from "typeorm";
import { OptionalText, TextColumn, TruthColumn } from "../../database/columns";

/** A volunteer who is to come to a shift. */
@Entity({ name: "shift_signup" })
export class ShiftSignup {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  shiftId!: string;
  @TextColumn()
  volunteerId!: string;
  /** Somebody under 14 who comes with a parent (R21, point 2). */
  @TruthColumn()
  withParent!: boolean;
  /** The group or guests whose headcount contains this volunteer. */
  @OptionalText()
  headcountId!: string | null;
  @TextColumn()
  signedAt!: string;
  @OptionalText()
  signedById!: string | null;
}
