import { Entity } from "typeorm";
import type { PhraseDigits, PhrasePlace } from "../../../shared/domain/phrases";
import { IntegerColumn, OptionalText, TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** Words that stand in one briefing after another. */
@Entity({ name: "phrase" })
export class Phrase extends RecordEntity {
  @TextColumn()
  name!: string;
  @TextColumn()
  place!: PhrasePlace;
  @IntegerColumn()
  position!: number;
  @TextColumn()
  ru!: string;
  @TextColumn()
  kk!: string;
  @TextColumn()
  en!: string;
  @OptionalText()
  digits!: PhraseDigits | null;
  @TextColumn()
  sortKey!: string;
}
