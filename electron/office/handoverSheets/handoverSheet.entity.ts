import { Entity, PrimaryColumn } from "typeorm";
import { AmountColumn, IntegerColumn, OptionalText, TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** A distribution to many on paper. */
@Entity({ name: "handover_sheet" })
export class HandoverSheet extends RecordEntity {
  @TextColumn()
  number!: string;
  @TextColumn()
  date!: string;
  @TextColumn()
  state!: string;
  @TextColumn()
  direction!: string;
  @OptionalText()
  campaignId!: string | null;
  @OptionalText()
  storeId!: string | null;
  @OptionalText()
  occurrenceId!: string | null;
  @OptionalText()
  katoCode!: string | null;
  @TextColumn()
  place!: string;
  @TextColumn()
  note!: string;
  @OptionalText()
  confirmedById!: string | null;
  @OptionalText()
  confirmedAt!: string | null;
}

/** What each recipient is due. */
@Entity({ name: "handover_sheet_line" })
export class HandoverSheetLine {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  sheetId!: string;
  @TextColumn()
  itemKindId!: string;
  @AmountColumn()
  quantity!: number;
  @TextColumn()
  unit!: string;
  @IntegerColumn()
  position!: number;
}

@Entity({ name: "handover_sheet_provider" })
export class HandoverSheetProvider {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  sheetId!: string;
  @TextColumn()
  partnerId!: string;
}

@Entity({ name: "handover_sheet_volunteer" })
export class HandoverSheetVolunteer {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  sheetId!: string;
  @TextColumn()
  volunteerId!: string;
}

/** A numbered line to sign. The delivery is the one it was confirmed with; none for who did not come. */
@Entity({ name: "handover_sheet_row" })
export class HandoverSheetRow {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  sheetId!: string;
  @IntegerColumn()
  row!: number;
  @TextColumn()
  recipientKind!: string;
  @OptionalText()
  personId!: string | null;
  @OptionalText()
  familyId!: string | null;
  @OptionalText()
  deliveryId!: string | null;
}
