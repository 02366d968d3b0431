import { Entity, PrimaryColumn } from "typeorm";
import { JsonColumn, OptionalText, TextColumn } from "../../database/columns";

/** What a headquarters works on, who coordinates it, and under which emergency regime it stands. */
@Entity({ name: "headquarters_detail" })
export class HeadquartersDetail {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  headquartersId!: string;
  @JsonColumn()
  directions!: string[];
  /** A person on file: a volunteer, somebody of the staff, or neither. */
  @OptionalText()
  coordinatorId!: string | null;
  @OptionalText()
  regimeId!: string | null;
}
