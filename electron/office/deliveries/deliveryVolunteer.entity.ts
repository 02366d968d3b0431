import { Entity, PrimaryColumn } from "typeorm";
import { TextColumn } from "../../database/columns";

/** A volunteer of the corps who took part. */
@Entity({ name: "delivery_volunteer" })
export class DeliveryVolunteer {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  deliveryId!: string;
  @TextColumn()
  volunteerId!: string;
}
