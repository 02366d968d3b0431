import { Entity } from "typeorm";
import { OptionalText, TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** A person in a post of the corps. */
@Entity({ name: "staff_member" })
export class StaffMember extends RecordEntity {
  @TextColumn()
  personId!: string;
  @TextColumn()
  post!: string;
  @TextColumn()
  fromDate!: string;
  @OptionalText()
  toDate!: string | null;
  @OptionalText()
  accountId!: string | null;
  @TextColumn()
  sortKey!: string;
  @TextColumn()
  note!: string;
}
