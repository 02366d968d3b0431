import { Entity } from "typeorm";
import { OptionalText, TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** A volunteer in a programme, from a day on. */
@Entity({ name: "participation" })
export class Participation extends RecordEntity {
  @TextColumn()
  programmeId!: string;
  @TextColumn()
  volunteerId!: string;
  @TextColumn()
  role!: string;
  @TextColumn()
  fromDate!: string;
  @OptionalText()
  toDate!: string | null;
  @TextColumn()
  note!: string;
}
