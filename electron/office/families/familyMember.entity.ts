import { Entity, PrimaryColumn } from "typeorm";
import { IntegerColumn, OptionalText, TextColumn } from "../../database/columns";

@Entity({ name: "family_member" })
export class FamilyMember {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  familyId!: string;
  @TextColumn()
  personId!: string;
  @TextColumn()
  relation!: string;
  @OptionalText()
  fromDate!: string | null;
  @OptionalText()
  toDate!: string | null;
  @IntegerColumn()
  position!: number;
}
