import { Entity } from "typeorm";
import type { ChartKind } from "../../../shared/domain/charts";
import type { DraftBlock } from "../../../shared/domain/briefingText";
import type { Language } from "../../../shared/domain/languages";
import { JsonColumn, OptionalInteger, TextColumn, TruthColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** A briefing that is being written. A period has one at the most; issuing takes its texts and leaves it as it is. */
@Entity({ name: "briefing_draft" })
export class BriefingDraft extends RecordEntity {
  @TextColumn()
  fromDate!: string;
  @TextColumn()
  toDate!: string;
  /** Plain number within its year that it shall get; null takes the next one. */
  @OptionalInteger()
  number!: number | null;
  /** Languages it is issued in. */
  @JsonColumn()
  languages!: Language[];
  @JsonColumn()
  charts!: ChartKind[];
}

/** Its text in one language. */
@Entity({ name: "briefing_draft_text" })
export class BriefingDraftText extends RecordEntity {
  @TextColumn()
  draftId!: string;
  @TextColumn()
  language!: Language;
  @JsonColumn()
  blocks!: DraftBlock[];
  /** Another language was edited since this one was last held against it. */
  @TruthColumn()
  stale!: boolean;
}
