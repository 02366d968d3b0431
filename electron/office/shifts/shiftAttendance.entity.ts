import { Entity } from "typeorm";
import { OptionalText, TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** A volunteer was there from one instant to another. Who left and came back has two of these. */
@Entity({ name: "shift_attendance" })
export class ShiftAttendance extends RecordEntity {
  @TextColumn()
  shiftId!: string;
  @TextColumn()
  volunteerId!: string;
  /** UTC, to the minute. */
  @TextColumn()
  inAt!: string;
  /** Null while the volunteer is there. */
  @OptionalText()
  outAt!: string | null;
  @OptionalText()
  approvedById!: string | null;
  /** Hours count from approved attendance only. */
  @OptionalText()
  approvedAt!: string | null;
  @TextColumn()
  note!: string;
}
