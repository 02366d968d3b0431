import { Entity, PrimaryColumn } from "typeorm";
import { IntegerColumn, OptionalText, TextColumn } from "../../database/columns";

/** An agreement of the corps with a partner. */
@Entity({ name: "partner_agreement" })
export class PartnerAgreement {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  partnerId!: string;
  @TextColumn()
  number!: string;
  @OptionalText()
  signedOn!: string | null;
  @OptionalText()
  fromDate!: string | null;
  @OptionalText()
  toDate!: string | null;
  @TextColumn()
  subject!: string;
  @IntegerColumn()
  position!: number;
}
