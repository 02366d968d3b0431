import type { ImportSummary } from "../../../../shared/contract/importing";
import type { ImportFieldId } from "../../../../shared/domain/importing/types";
import type { PlannedRow, Planning } from "../planning";
import type { ImportWriting } from "../writing";

/** How the lists of one kind are taken over. */
export interface KindOfList {
  /** Decides what becomes of the rows, without writing. Rows that cannot be read are among them, already marked. */
  prepare(planning: Planning, rows: readonly PlannedRow[]): Promise<void>;
  /** Writes the rows that are to be written: `new` and `onFile`, in the order of the list. */
  write(into: ImportWriting, rows: readonly PlannedRow[]): Promise<void>;
  /** Fields that something on file answers for the whole list, so that no column need have them. */
  answers?(planning: Planning): Promise<readonly ImportFieldId[]>;
  /** What rows that do not say it are taken to mean, as the preview tells it. */
  assumes?(planning: Planning, rows: readonly PlannedRow[]): Promise<ImportSummary["assumed"]>;
  /** What must be chosen before the list can be taken over; the reason of the refusal. */
  needs?(planning: Planning, rows: readonly PlannedRow[]): string | null;
}
