import { Entity } from "typeorm";
import type { CanonicalForm } from "../../../shared/domain/canonical";
import { IntegerColumn, JsonColumn, OptionalText, TextColumn } from "../../database/columns";
import { RecordEntity } from "../core/recordEntity";

/** The corps as the briefing prints it. */
export interface IssuedLetterhead {
  readonly nameRu: string;
  readonly nameKk: string;
  readonly head: string;
  readonly headPost: string;
  readonly headPostKk: string;
  readonly place: string;
}

/** One revision of a numbered briefing. Once its state is `issued` the database refuses every change of it. */
@Entity({ name: "briefing" })
export class Briefing extends RecordEntity {
  /** `2020-0014`; all revisions of a briefing carry one. */
  @TextColumn()
  number!: string;
  /** From 1. */
  @IntegerColumn()
  revision!: number;
  @TextColumn()
  fromDate!: string;
  @TextColumn()
  toDate!: string;
  /** `draft` only inside the write that freezes it. */
  @TextColumn()
  state!: string;
  /** Local date it carries. */
  @TextColumn()
  date!: string;
  /** Instant of the reading its figures are from. */
  @TextColumn()
  cutoffAt!: string;
  @TextColumn()
  issuedAt!: string;
  @OptionalText()
  issuedById!: string | null;
  @TextColumn()
  issuedBy!: string;
  @JsonColumn()
  letterhead!: IssuedLetterhead;
  /** Why there is another revision; empty for the first. */
  @TextColumn()
  reason!: string;
  @OptionalText()
  previousId!: string | null;
  /** Content hash of the revision before; empty for the first. */
  @TextColumn()
  previousHash!: string;
  /** The canonical form that was hashed. */
  @TextColumn()
  form!: CanonicalForm;
  @TextColumn()
  contentHash!: string;
  @IntegerColumn()
  figures!: number;
  @IntegerColumn()
  rowCount!: number;
  @TextColumn()
  sortKey!: string;
}
