import { Entity } from "typeorm";
import { OptionalText, TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** Where and when what a briefing says was published, and who said it. */
@Entity({ name: "publication" })
export class Publication extends RecordEntity {
  /** The revision it was made from. */
  @TextColumn()
  briefingId!: string;
  @TextColumn()
  speaker!: string;
  @TextColumn()
  saidBy!: string;
  @OptionalText()
  partnerId!: string | null;
  @TextColumn()
  outlet!: string;
  @TextColumn()
  publishedOn!: string;
  @TextColumn()
  link!: string;
  @TextColumn()
  note!: string;
}
