import { Entity, PrimaryColumn } from "typeorm";
import { TextColumn } from "../../database/columns";

/** A row that counts towards a target. */
@Entity({ name: "target_credit" })
export class TargetCredit {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  targetId!: string;
  @TextColumn()
  subjectKind!: string;
  @TextColumn()
  subjectId!: string;
}
