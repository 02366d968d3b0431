import { Entity, PrimaryColumn } from "typeorm";
import { TextColumn } from "../../database/columns";

@Entity({ name: "delivery_provider" })
export class DeliveryProvider {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  deliveryId!: string;
  @TextColumn()
  partnerId!: string;
}
