import { Entity, PrimaryColumn } from "typeorm";
import { IntegerColumn, OptionalText, TextColumn } from "../../database/columns";

/** A training that a volunteer has passed. */
@Entity({ name: "volunteer_training" })
export class VolunteerTraining {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  volunteerId!: string;
  @TextColumn()
  name!: string;
  @OptionalText()
  passedOn!: string | null;
  @TextColumn()
  document!: string;
  @OptionalText()
  validUntil!: string | null;
  @IntegerColumn()
  position!: number;
}
