import { Entity, PrimaryColumn } from "typeorm";
import type { ChallengeCall, PublicFace } from "../../../shared/contract/campaigns";
import { IntegerColumn, JsonColumn, OptionalAmount, OptionalInteger, OptionalText, TextColumn, TruthColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** A time-boxed drive with an organiser. */
@Entity({ name: "campaign" })
export class Campaign extends RecordEntity {
  @TextColumn()
  nameRu!: string;
  @TextColumn()
  nameKk!: string;
  @OptionalText()
  organiserId!: string | null;
  @TextColumn()
  direction!: string;
  @TextColumn()
  fromDate!: string;
  @OptionalText()
  toDate!: string | null;
  @OptionalText()
  katoCode!: string | null;
  @TextColumn()
  place!: string;
  @TextColumn()
  requirements!: string;
  @JsonColumn()
  publicFaces!: PublicFace[];
  @JsonColumn()
  calls!: ChallengeCall[];
  /** Held on a page, from the beginning or moved there. */
  @TruthColumn()
  online!: boolean;
  @TextColumn()
  link!: string;
  @OptionalInteger()
  registered!: number | null;
  @TextColumn()
  attendedQualifier!: string;
  @OptionalAmount()
  attended!: number | null;
  @OptionalAmount()
  attendedHigh!: number | null;
  @TextColumn()
  reachQualifier!: string;
  @OptionalAmount()
  reach!: number | null;
  @OptionalAmount()
  reachHigh!: number | null;
  /** Classes of work of R21; none is ordinary work. They hold for all requests and shifts of the campaign. */
  @JsonColumn()
  workClasses!: string[];
  @TruthColumn()
  caseClosed!: boolean;
  @TextColumn()
  sortKey!: string;
  @TextColumn()
  note!: string;
}

/** Who carries a campaign beside its organiser. */
@Entity({ name: "campaign_partner" })
export class CampaignPartner {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  campaignId!: string;
  @TextColumn()
  partnerId!: string;
  @IntegerColumn()
  position!: number;
}
