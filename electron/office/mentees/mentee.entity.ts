import { Entity } from "typeorm";
import { OptionalText, TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** A child or young person whom a mentor accompanies. */
@Entity({ name: "mentee" })
export class Mentee extends RecordEntity {
  @TextColumn()
  mentorId!: string;
  @TextColumn()
  personId!: string;
  @TextColumn()
  institution!: string;
  @TextColumn()
  fromDate!: string;
  @OptionalText()
  toDate!: string | null;
  @TextColumn()
  note!: string;
}
