/** Where in a row a problem sits: by the heading it names, else by the column of its field. */
import { columnLetters } from "./cells";
import type { ColumnMapping, ImportProblem } from "./types";

/** Column from 0; -1 where the problem is with the row as a whole, or with a column the list does not have. */
export function columnOf({ column, field }: Pick<ImportProblem, "column" | "field">, headings: readonly string[], mapping: ColumnMapping): number {
  const ofField = field === null ? -1 : mapping.indexOf(field);
  if (column === "") return ofField;
  // Two columns may have one heading: the one of the field is meant.
  if (ofField >= 0 && (headings[ofField] || columnLetters(ofField)) === column) return ofField;
  const width = Math.max(headings.length, mapping.length);
  return Array.from({ length: width }, (_, at) => headings[at] || columnLetters(at)).indexOf(column);
}
