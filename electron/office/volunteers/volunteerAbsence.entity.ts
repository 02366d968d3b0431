import { Entity, PrimaryColumn } from "typeorm";
import { IntegerColumn, OptionalText, TextColumn } from "../../database/columns";

/** Days on which a volunteer cannot come: illness, quarantine. */
@Entity({ name: "volunteer_absence" })
export class VolunteerAbsence {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  volunteerId!: string;
  @TextColumn()
  kind!: string;
  @TextColumn()
  fromDate!: string;
  @OptionalText()
  toDate!: string | null;
  @TextColumn()
  note!: string;
  @IntegerColumn()
  position!: number;
}
