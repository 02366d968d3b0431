import { Entity } from "typeorm";
import { OptionalAmount, TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** One due date of a commitment; unique per (commitment, due date) (R4). */
@Entity({ name: "occurrence" })
export class Occurrence extends RecordEntity {
  @TextColumn()
  commitmentId!: string;
  @TextColumn()
  dueDate!: string;
  @OptionalAmount()
  expected!: number | null;
  @TextColumn()
  state!: string;
  @TextColumn()
  reason!: string;
}
