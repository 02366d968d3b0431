import { Entity } from "typeorm";
import { OptionalAmount, OptionalInteger, OptionalText, TextColumn, TruthColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** A partner promises aid, once or recurring (RFC 5545). */
@Entity({ name: "commitment" })
export class Commitment extends RecordEntity {
  @TextColumn()
  partnerId!: string;
  @TextColumn()
  direction!: string;
  @TextColumn()
  itemKindId!: string;
  @TextColumn()
  unit!: string;
  @OptionalAmount()
  quantity!: number | null;
  @TextColumn()
  qualifier!: string;
  @TextColumn()
  recipientKind!: string;
  @OptionalText()
  recipientGroupId!: string | null;
  @OptionalInteger()
  headcount!: number | null;
  @TextColumn()
  rule!: string;
  @TextColumn()
  fromDate!: string;
  @OptionalText()
  toDate!: string | null;
  /** Days off that the office keeps are no due dates. */
  @TruthColumn()
  skipHolidays!: boolean;
  @OptionalText()
  katoCode!: string | null;
  @TextColumn()
  note!: string;
  @TextColumn()
  sortKey!: string;
  /** Up to this day its occurrences have been written down. */
  @OptionalText()
  occurrencesUntil!: string | null;
}
