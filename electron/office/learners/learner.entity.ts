import { Entity } from "typeorm";
import type { Subject } from "../../../shared/contract/learners";
import { JsonColumn, OptionalInteger, OptionalText, TextColumn, TruthColumn } from "../../database/columns";
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
  @TruthColumn()
  ruralSchool!: boolean;
  @TextColumn()
  criterion!: string;
  @TextColumn()
  incomeEvidence!: string;
  @TextColumn()
  reason!: string;
  @OptionalText()
  course!: string | null;
  @TextColumn()
  groupName!: string;
  @JsonColumn()
  subjects!: Subject[];
  @OptionalInteger()
  lessonsHeld!: number | null;
  @OptionalInteger()
  lessonsAttended!: number | null;
  @TextColumn()
  sortKey!: string;
  @TextColumn()
  note!: string;
}
