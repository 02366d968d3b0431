import { Entity } from "typeorm";
import { OptionalText, TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** A respected person who is or will be a mentor in a programme. */
@Entity({ name: "mentor" })
export class Mentor extends RecordEntity {
  @TextColumn()
  programmeId!: string;
  @TextColumn()
  personId!: string;
  @TextColumn()
  standing!: string;
  @OptionalText()
  preparedOn!: string | null;
  @TextColumn()
  preparation!: string;
  @OptionalText()
  fromDate!: string | null;
  @OptionalText()
  toDate!: string | null;
  @TextColumn()
  sortKey!: string;
  @TextColumn()
  note!: string;
}
