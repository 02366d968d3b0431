import { Entity } from "typeorm";
import { IntegerColumn, OptionalText, TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** A numbered, dated statement with figures and text. */
@Entity({ name: "briefing" })
export class Briefing extends RecordEntity {
  @OptionalText()
  number!: string | null;
  @IntegerColumn()
  revision!: number;
  @TextColumn()
  fromDate!: string;
  @TextColumn()
  toDate!: string;
  @OptionalText()
  cutoffAt!: string | null;
  @TextColumn()
  state!: string;
  @TextColumn()
  title!: string;
  @TextColumn()
  note!: string;
}
