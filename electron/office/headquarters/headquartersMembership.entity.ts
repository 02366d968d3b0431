import { Entity, PrimaryColumn } from "typeorm";
import { IntegerColumn, OptionalText, TextColumn } from "../../database/columns";

@Entity({ name: "headquarters_membership" })
export class HeadquartersMembership {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  headquartersId!: string;
  @TextColumn()
  volunteerId!: string;
  @TextColumn()
  role!: string;
  @TextColumn()
  fromDate!: string;
  @OptionalText()
  toDate!: string | null;
  @IntegerColumn()
  position!: number;
}
