import { Entity } from "typeorm";
import { OptionalAmount, OptionalText, TextColumn, TruthColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** One due date of a commitment; unique per (commitment, due date) (R4). */
@Entity({ name: "occurrence" })
export class Occurrence extends RecordEntity {
  @TextColumn()
  commitmentId!: string;
  @TextColumn()
  dueDate!: string;
  /** The day the rule gave, where this one was moved away from it (RFC 5545 RECURRENCE-ID). */
  @OptionalText()
  plannedDate!: string | null;
  @OptionalAmount()
  expected!: number | null;
  /** `expected` was set for this one and no longer follows the commitment. */
  @TruthColumn()
  ownExpected!: boolean;
  @TextColumn()
  state!: string;
  @TextColumn()
  reason!: string;
  @TextColumn()
  note!: string;
}
