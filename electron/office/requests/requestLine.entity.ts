import { Entity, PrimaryColumn } from "typeorm";
import { IntegerColumn, OptionalAmount, TextColumn } from "../../database/columns";

/** A kind of aid that a request asks for. */
@Entity({ name: "request_line" })
export class RequestLine {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  requestId!: string;
  @TextColumn()
  itemKindId!: string;
  /** Null where nobody said how much. */
  @OptionalAmount()
  quantity!: number | null;
  @TextColumn()
  unit!: string;
  @IntegerColumn()
  position!: number;
}
