import { Entity, PrimaryColumn } from "typeorm";
import { IntegerColumn, TextColumn } from "../../database/columns";

/** A volunteer in a volunteer group. */
@Entity({ name: "volunteer_group_member" })
export class VolunteerGroupMember {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  volunteerId!: string;
  @TextColumn()
  groupId!: string;
  @IntegerColumn()
  position!: number;
}
