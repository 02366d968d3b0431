import { Entity, PrimaryColumn } from "typeorm";
import { IntegerColumn, JsonColumn, TextColumn } from "../../database/columns";
import type { ImportProblem } from "../../../shared/domain/importing/types";

/** A row of a list and what became of it. What it said lies in `personal_value` under `rawKey`. */
@Entity({ name: "import_row" })
export class ImportRow {
  @PrimaryColumn({ type: "text" })
  id!: string;
  @TextColumn()
  batchId!: string;
  @TextColumn()
  sheet!: string;
  @IntegerColumn()
  row!: number;
  /** `new`, `onFile`, `twice`, `unreadable`, `skipped` (a total or a heading, which `reason` says). */
  @TextColumn()
  outcome!: string;
  /** Why a row stands on file or was left out: signs of the matching, or empty. */
  @TextColumn()
  reason!: string;
  /** Kinds of problems by field, without what was read. */
  @JsonColumn()
  problems!: Pick<ImportProblem, "field" | "kind" | "severity">[];
  @TextColumn()
  rawKey!: string;
}
