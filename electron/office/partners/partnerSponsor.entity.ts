import { Entity, PrimaryColumn } from "typeorm";
import { IntegerColumn, TextColumn } from "../../database/columns";

/** `sponsorId` pays for or supplies the aid of `partnerId`. */
@Entity({ name: "partner_sponsor" })
export class PartnerSponsor {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  partnerId!: string;
  @TextColumn()
  sponsorId!: string;
  @TextColumn()
  note!: string;
  @IntegerColumn()
  position!: number;
}
