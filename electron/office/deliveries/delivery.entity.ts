import { Entity } from "typeorm";
import { OptionalInteger, OptionalText, TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** Aid given. Only a confirmed one counts (R3). */
@Entity({ name: "delivery" })
export class Delivery extends RecordEntity {
  @TextColumn()
  number!: string;
  @TextColumn()
  date!: string;
  @TextColumn()
  state!: string;
  @TextColumn()
  direction!: string;
  @OptionalText()
  campaignId!: string | null;
  @TextColumn()
  recipientKind!: string;
  @OptionalText()
  personId!: string | null;
  @OptionalText()
  familyId!: string | null;
  @OptionalText()
  recipientGroupId!: string | null;
  @OptionalInteger()
  headcount!: number | null;
  @OptionalText()
  katoCode!: string | null;
  @TextColumn()
  place!: string;
  @OptionalText()
  occurrenceId!: string | null;
  /** The request it answers. */
  @OptionalText()
  requestId!: string | null;
  /** The store it was taken from. */
  @OptionalText()
  storeId!: string | null;
  /** The signed sheet that proves it. */
  @OptionalText()
  handoverSheetId!: string | null;
  @OptionalText()
  confirmedById!: string | null;
  @OptionalText()
  confirmedAt!: string | null;
  @OptionalText()
  withdrawalReason!: string | null;
  @TextColumn()
  note!: string;
}
