import { Entity } from "typeorm";
import { OptionalText, TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** What lets a volunteer into institutions: a medical paper, a paper of no criminal record. */
@Entity({ name: "clearance" })
export class Clearance extends RecordEntity {
  @TextColumn()
  volunteerId!: string;
  @TextColumn()
  kind!: string;
  @OptionalText()
  hostId!: string | null;
  @TextColumn()
  issuedOn!: string;
  @OptionalText()
  expiresOn!: string | null;
  @TextColumn()
  document!: string;
  @TextColumn()
  note!: string;
}
