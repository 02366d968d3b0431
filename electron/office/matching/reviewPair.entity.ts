import { Entity, PrimaryColumn } from "typeorm";
import { IntegerColumn, JsonColumn, OptionalText, TextColumn } from "../../database/columns";

/** Two records that may be one, until somebody says. `different` is remembered for ever (R22). */
@Entity({ name: "review_pair" })
export class ReviewPair {
  @PrimaryColumn({ type: "text" })
  id!: string;
  /** `people` or `families`. */
  @TextColumn()
  kind!: string;
  /** The smaller id of the two, so that a pair stands here once. */
  @TextColumn()
  firstId!: string;
  @TextColumn()
  secondId!: string;
  @TextColumn()
  band!: string;
  @IntegerColumn()
  score!: number;
  @JsonColumn()
  reasons!: string[];
  /** `open`, `different`, `merged`. */
  @TextColumn()
  state!: string;
  @OptionalText()
  batchId!: string | null;
  @OptionalText()
  decidedBy!: string | null;
  @OptionalText()
  decidedAt!: string | null;
}
