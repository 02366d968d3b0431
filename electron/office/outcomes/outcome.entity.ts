import { Entity } from "typeorm";
import { OptionalAmount, OptionalText, TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** What came of a piece of work: a memorial restored, a search, a publication, trees planted. */
@Entity({ name: "outcome" })
export class Outcome extends RecordEntity {
  @TextColumn()
  kind!: string;
  @TextColumn()
  title!: string;
  @TextColumn()
  searchedFor!: string;
  @OptionalText()
  programmeId!: string | null;
  @TextColumn()
  fromDate!: string;
  @TextColumn()
  state!: string;
  @OptionalText()
  doneOn!: string | null;
  @OptionalAmount()
  quantity!: number | null;
  @OptionalText()
  katoCode!: string | null;
  @TextColumn()
  place!: string;
  @TextColumn()
  outcome!: string;
  @TextColumn()
  sortKey!: string;
  @TextColumn()
  note!: string;
}
