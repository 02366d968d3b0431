import { Entity } from "typeorm";
import { OptionalText, TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** A person on a course of a programme. */
@Entity({ name: "learner" })
export class Learner extends RecordEntity {
  @TextColumn()
  programmeId!: string;
  @TextColumn()
  personId!: string;
  @TextColumn()
  state!: string;
  @OptionalText()
  selectedOn!: string | null;
  @TextColumn()
  school!: string;
  @OptionalText()
  katoCode!: string | null;
  @TextColumn()
  criterion!: string;
  @TextColumn()
  sortKey!: string;
  @TextColumn()
  note!: string;
}
