import { Entity } from "typeorm";
import { OptionalText, TextColumn, TruthColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** Somebody asked the front office something. */
@Entity({ name: "contact" })
export class Contact extends RecordEntity {
  @TextColumn()
  date!: string;
  @OptionalText()
  time!: string | null;
  @TextColumn()
  channel!: string;
  @TextColumn()
  topic!: string;
  /** Words of the topic as figures of the front office are narrowed by them, with a space before each. */
  @TextColumn()
  topicWords!: string;
  @TextColumn()
  question!: string;
  @TextColumn()
  answer!: string;
  @OptionalText()
  personId!: string | null;
  @TextColumn()
  name!: string;
  @TextColumn()
  reachedAt!: string;
  /** The phone or nick as it is compared; null when there is neither. */
  @OptionalText()
  callerKey!: string | null;
  @OptionalText()
  answeredById!: string | null;
  @TextColumn()
  state!: string;
  @OptionalText()
  callBackOn!: string | null;
  @OptionalText()
  callBackAt!: string | null;
  @OptionalText()
  requestId!: string | null;
  /** It came when the front office was closed, by the hours of that day. */
  @TruthColumn()
  outsideHours!: boolean;
}
