import { Entity, PrimaryColumn } from "typeorm";
import { TextColumn } from "../../database/columns";

/** An itemised row that the claim already contains. */
@Entity({ name: "claim_row" })
export class ClaimRow {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  claimId!: string;
  @TextColumn()
  deliveryId!: string;
}
