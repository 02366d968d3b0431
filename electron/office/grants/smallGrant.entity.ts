import { Entity, PrimaryColumn } from "typeorm";
import { IntegerColumn, OptionalAmount, OptionalText, TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** A small grant, from the application to what came of it. One of three refers to who applied. */
@Entity({ name: "small_grant" })
export class SmallGrant extends RecordEntity {
  @TextColumn()
  programmeId!: string;
  /** The call it answers, where there was one. */
  @OptionalText()
  callId!: string | null;
  @TextColumn()
  title!: string;
  @TextColumn()
  number!: string;
  @OptionalText()
  personId!: string | null;
  @OptionalText()
  volunteerGroupId!: string | null;
  @OptionalText()
  partnerId!: string | null;
  @TextColumn()
  appliedOn!: string;
  @TextColumn()
  state!: string;
  @OptionalText()
  decidedOn!: string | null;
  @TextColumn()
  decision!: string;
  /** Tiyn. */
  @OptionalAmount()
  sum!: number | null;
  @OptionalText()
  reportDue!: string | null;
  @OptionalText()
  reportedOn!: string | null;
  @OptionalText()
  implementedOn!: string | null;
  @TextColumn()
  outcome!: string;
  @TextColumn()
  sortKey!: string;
  @TextColumn()
  note!: string;
}

@Entity({ name: "small_grant_instalment" })
export class SmallGrantInstalment {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  grantId!: string;
  @TextColumn()
  due!: string;
  /** Tiyn. */
  @OptionalAmount()
  sum!: number | null;
  @OptionalText()
  paidOn!: string | null;
  @IntegerColumn()
  position!: number;
}
