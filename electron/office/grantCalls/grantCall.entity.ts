import { Entity } from "typeorm";
import { OptionalAmount, OptionalText, TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** An announcement that small grants can be applied for. */
@Entity({ name: "grant_call" })
export class GrantCall extends RecordEntity {
  @TextColumn()
  nameRu!: string;
  @TextColumn()
  nameKk!: string;
  @TextColumn()
  programmeId!: string;
  @TextColumn()
  fromDate!: string;
  @OptionalText()
  toDate!: string | null;
  /** Tiyn. */
  @OptionalAmount()
  sum!: number | null;
  @TextColumn()
  conditions!: string;
  @TextColumn()
  sortKey!: string;
  @TextColumn()
  note!: string;
}
