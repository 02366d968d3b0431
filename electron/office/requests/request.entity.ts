import { Entity } from "typeorm";
import { JsonColumn, OptionalInteger, OptionalText, TextColumn, TruthColumn } from "../../database/columns";
import type { NamedWorkClass } from "../../../shared/domain/eligibility";
import { RecordEntity } from "../core/recordEntity";

/** Somebody asks for help. Becomes `confirmed` only through a confirmed delivery that carries its id (R3). */
@Entity({ name: "request" })
export class RequestRecord extends RecordEntity {
  @TextColumn()
  number!: string;
  @TextColumn()
  state!: string;
  @TextColumn()
  channel!: string;
  @TextColumn()
  urgency!: string;
  @TextColumn()
  direction!: string;
  @OptionalText()
  callerPersonId!: string | null;
  @OptionalText()
  callerPartnerId!: string | null;
  @TextColumn()
  callerName!: string;
  @TextColumn()
  callerPhone!: string;
  @TextColumn()
  recipientKind!: string;
  @OptionalText()
  personId!: string | null;
  @OptionalText()
  familyId!: string | null;
  @OptionalText()
  recipientGroupId!: string | null;
  @OptionalInteger()
  headcount!: number | null;
  /** What is asked for, in words. */
  @TextColumn()
  wanted!: string;
  /** R21; empty for ordinary work. */
  @JsonColumn()
  workClasses!: NamedWorkClass[];
  /** R21, point 2-1.2: the case was closed under article 35, part 1, points 1-2 of the Code of Criminal Procedure. */
  @TruthColumn()
  caseClosed!: boolean;
  @TextColumn()
  dueDate!: string;
  /** "14:30"; null for any hour of the day. */
  @OptionalText()
  dueTime!: string | null;
  /** UTC instant. */
  @TextColumn()
  takenAt!: string;
  /** The corps' local day of `takenAt`. */
  @TextColumn()
  takenOn!: string;
  @OptionalText()
  takenById!: string | null;
  @OptionalText()
  katoCode!: string | null;
  @TextColumn()
  address!: string;
  @OptionalText()
  campaignId!: string | null;
  /** The corps' local day on which it was confirmed or closed; null while it is open. */
  @OptionalText()
  settledOn!: string | null;
  @OptionalText()
  closeReason!: string | null;
  @TextColumn()
  note!: string;
}
