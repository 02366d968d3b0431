import { Entity, PrimaryColumn } from "typeorm";
import { IntegerColumn, TextColumn } from "../../database/columns";

/** One weekday of the hours a volunteer can come; `position` is the line of the form it stands in. */
@Entity({ name: "volunteer_availability" })
export class VolunteerAvailability {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  volunteerId!: string;
  /** Monday is 1. */
  @IntegerColumn()
  weekday!: number;
  /** HH:MM; an open end is that of the day (00:00, 24:00), so that lists compare text. */
  @TextColumn()
  fromTime!: string;
  @TextColumn()
  toTime!: string;
  @IntegerColumn()
  position!: number;
}
