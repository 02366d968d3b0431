import { Entity, PrimaryColumn } from "typeorm";
import { AmountColumn, IntegerColumn, OptionalText, TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** Goods that came into a store, went to another, were sent away, or turned up or were missing when somebody counted. */
@Entity({ name: "stock_move" })
export class StockMove extends RecordEntity {
  @TextColumn()
  number!: string;
  @TextColumn()
  kind!: string;
  @TextColumn()
  date!: string;
  @TextColumn()
  storeId!: string;
  @OptionalText()
  toStoreId!: string | null;
  @OptionalText()
  partnerId!: string | null;
  @OptionalText()
  katoCode!: string | null;
  @TextColumn()
  place!: string;
  @TextColumn()
  document!: string;
  @TextColumn()
  reason!: string;
  @TextColumn()
  note!: string;
}

@Entity({ name: "stock_move_line" })
export class StockMoveLine {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  moveId!: string;
  @TextColumn()
  itemKindId!: string;
  @AmountColumn()
  quantity!: number;
  @TextColumn()
  unit!: string;
  @IntegerColumn()
  position!: number;
}
