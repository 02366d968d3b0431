import { Entity } from "typeorm";
import { JsonColumn, OptionalText, TextColumn, TruthColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** A volunteer, or a volunteer group, is given work on a day. One of the two is named. */
@Entity({ name: "assignment" })
export class Assignment extends RecordEntity {
  @OptionalText()
  requestId!: string | null;
  @OptionalText()
  volunteerId!: string | null;
  @OptionalText()
  volunteerGroupId!: string | null;
  /** The day of the work, local: ages are taken on it (R21). */
  @TextColumn()
  date!: string;
  /** "14:30"; both null where nobody said when: some time of that day. */
  @OptionalText()
  fromTime!: string | null;
  @OptionalText()
  toTime!: string | null;
  /** planned, on_the_way, done, cancelled. */
  @TextColumn()
  state!: string;
  @TruthColumn()
  accompaniedByParent!: boolean;
  /** Classes of work of R21, where no request says them. */
  @JsonColumn()
  workClasses!: string[];
  @TextColumn()
  note!: string;
}
