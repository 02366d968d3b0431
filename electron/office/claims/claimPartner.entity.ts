import { Entity, PrimaryColumn } from "typeorm";
import { IntegerColumn, TextColumn } from "../../database/columns";

@Entity({ name: "claim_partner" })
export class ClaimPartner {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  claimId!: string;
  @TextColumn()
  partnerId!: string;
  @IntegerColumn()
  position!: number;
}
