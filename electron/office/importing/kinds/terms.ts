/** What a list and the file say of the same term of somebody in a post or a headquarters. */
import { formatLocalDate, type Term } from "../../../../shared/domain/periods";
import { addProblem, type PlannedRow } from "../planning";

/** Days of a term on file that the row says otherwise, beside the row; the file stays as it is. An open end reads as a dash. */
export function tellOtherTerm(row: PlannedRow, onFile: Term): void {
  const { from, to } = row.read.values;
  if (from !== undefined && from !== onFile.from) addProblem(row, "from", "differs_from_file", formatLocalDate(from), formatLocalDate(onFile.from));
  if (to !== undefined && to !== onFile.to) addProblem(row, "to", "differs_from_file", formatLocalDate(to), onFile.to === null ? "—" : formatLocalDate(onFile.to));
}
