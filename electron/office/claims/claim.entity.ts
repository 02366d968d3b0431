import { Entity } from "typeorm";
import { JsonColumn, OptionalAmount, OptionalText, TextColumn, TruthColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** A total that somebody reported (R8, R10). */
@Entity({ name: "claim" })
export class Claim extends RecordEntity {
  @TextColumn()
  statement!: string;
  @TextColumn()
  direction!: string;
  @TextColumn()
  recipientKind!: string;
  @OptionalText()
  recipientGroupId!: string | null;
  @JsonColumn()
  vulnerabilities!: string[];
  @OptionalText()
  itemKindId!: string | null;
  @TextColumn()
  qualifier!: string;
  @OptionalAmount()
  value!: number | null;
  @OptionalAmount()
  high!: number | null;
  /** The amount is of each day. */
  @TruthColumn()
  perDay!: boolean;
  @TextColumn()
  unit!: string;
  @TextColumn()
  fromDate!: string;
  @TextColumn()
  toDate!: string;
  @OptionalText()
  katoCode!: string | null;
  @TextColumn()
  area!: string;
  @TextColumn()
  sourceDocument!: string;
  @TextColumn()
  listState!: string;
  @OptionalText()
  withinClaimId!: string | null;
  @OptionalText()
  repeatsClaimId!: string | null;
  @OptionalText()
  campaignId!: string | null;
  /** Claims of the same partners that do not lie inside this one, nor this one inside them, as somebody said. */
  @JsonColumn()
  apartFrom!: string[];
  @TextColumn()
  sortKey!: string;
  @TextColumn()
  note!: string;
}
