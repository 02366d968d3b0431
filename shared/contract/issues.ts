/** A schema's complaints as field problems: the same in the window, before sending, and in the office, on arrival. */

export interface SchemaIssue {
  readonly message: string;
  readonly path?: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }>;
}

export interface FieldProblem {
  readonly field: string;
  readonly kind: string;
  readonly params?: Record<string, string | number>;
}

/** Messages that are a bare word are kinds of our own; the rest is told from the schema's code. */
export function problemOfIssue(issue: SchemaIssue): FieldProblem {
  const path = (issue.path ?? []).map((step) => String(typeof step === "object" ? step.key : step));
  const field = (path[0] === "fields" ? path.slice(1) : path).join(".");
  const details = issue as SchemaIssue & { code?: string; maximum?: number };
  if (/^[a-z_]+$/.test(issue.message)) return { field, kind: issue.message };
  if (details.code === "too_small" || details.code === "invalid_type" || details.code === "invalid_value") return { field, kind: "required" };
  if (details.code === "too_big") return { field, kind: "too_long", params: { maximum: details.maximum ?? 0 } };
  return { field, kind: "not_understood" };
}
