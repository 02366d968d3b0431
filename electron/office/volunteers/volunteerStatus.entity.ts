import { Entity, PrimaryColumn } from "typeorm";
import { TextColumn } from "../../database/columns";

/** One line of the status history. */
@Entity({ name: "volunteer_status" })
export class VolunteerStatus {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  volunteerId!: string;
  @TextColumn()
  status!: string;
  @TextColumn()
  since!: string;
  @TextColumn()
  at!: string;
}
