import type { FieldProblem } from "./errors";

/** R11: both days belong to a period, so the last may be the first but not lie before it. */
export function dateOrder(field: string, from: string | null, to: string | null): FieldProblem[] {
  return from !== null && to !== null && to < from ? [{ field, kind: "date_order" }] : [];
}
