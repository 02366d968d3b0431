import { Entity, PrimaryColumn } from "typeorm";
import { JsonColumn, TextColumn } from "../../database/columns";
import type { Language } from "../../../shared/domain/languages";
import type { TextBlock } from "../../../shared/domain/briefingText";

/** The text of an issued briefing in one language, each sentence with the figures it speaks of. */
@Entity({ name: "briefing_text" })
export class BriefingText {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  briefingId!: string;
  @TextColumn()
  language!: Language;
  @JsonColumn()
  blocks!: TextBlock[];
  /** SHA-256 of the plain text. */
  @TextColumn()
  hash!: string;
}
