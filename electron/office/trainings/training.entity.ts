import { Entity, PrimaryColumn } from "typeorm";
import { IntegerColumn, OptionalInteger, OptionalText, TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** An event at which citizens and volunteers were taught. */
@Entity({ name: "training" })
export class Training extends RecordEntity {
  @TextColumn()
  topic!: string;
  @OptionalText()
  programmeId!: string | null;
  @TextColumn()
  date!: string;
  @OptionalText()
  toDate!: string | null;
  @OptionalInteger()
  hours!: number | null;
  @OptionalText()
  katoCode!: string | null;
  @TextColumn()
  place!: string;
  @TextColumn()
  trainer!: string;
  @OptionalText()
  partnerId!: string | null;
  @TextColumn()
  sortKey!: string;
  @TextColumn()
  note!: string;
}

/** Somebody who was there. Its id stays as long as the person is in the list: targets are credited with it. */
@Entity({ name: "training_attendance" })
export class TrainingAttendance {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  trainingId!: string;
  @TextColumn()
  personId!: string;
  @TextColumn()
  certificate!: string;
  @IntegerColumn()
  position!: number;
}
