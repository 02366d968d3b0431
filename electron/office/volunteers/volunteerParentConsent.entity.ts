import { Entity, PrimaryColumn } from "typeorm";
import { OptionalText, TextColumn } from "../../database/columns";

/** A parent's written consent (R21, point 2). */
@Entity({ name: "volunteer_parent_consent" })
export class VolunteerParentConsent {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  volunteerId!: string;
  @TextColumn()
  parent!: string;
  @OptionalText()
  givenOn!: string | null;
  @OptionalText()
  toDate!: string | null;
  @TextColumn()
  document!: string;
}
