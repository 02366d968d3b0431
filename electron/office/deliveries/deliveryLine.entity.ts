import { Entity, PrimaryColumn } from "typeorm";
import { IntegerColumn, OptionalAmount, TextColumn } from "../../database/columns";

@Entity({ name: "delivery_line" })
export class DeliveryLine {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  deliveryId!: string;
  @TextColumn()
  itemKindId!: string;
  @TextColumn()
  qualifier!: string;
  @OptionalAmount()
  quantity!: number | null;
  @TextColumn()
  unit!: string;
  @IntegerColumn()
  position!: number;
}
