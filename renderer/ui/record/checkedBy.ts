import type { FormErrors } from "@mantine/form";
import { type FieldProblem, problemOfIssue, type SchemaIssue } from "../../../shared/contract/issues";

interface Schema {
  safeParse(value: unknown): { success: true } | { success: false; error: { issues: readonly SchemaIssue[] } };
}

/** A form's check by the schema of its contract, in words. The first complaint about a field is the one shown. */
export function checkedBy(schema: Schema, text: (problem: FieldProblem) => string): (values: unknown) => FormErrors {
  return (values) => {
    const result = schema.safeParse(values);
    if (result.success) return {};
    const errors: FormErrors = {};
    for (const problem of result.error.issues.map(problemOfIssue)) errors[problem.field] ??= text(problem);
    return errors;
  };
}
