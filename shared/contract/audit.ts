import { z } from "zod";
import { idSchema, procedure } from "./base";

/** What is done to records, as the journal names it. */
export const AUDIT_ACTIONS = [
  "create", "update", "remove", "restore", "confirm", "withdraw", "import", "undo_import", "merge", "unmerge", "different",
  "issue", "scan", "demo", "setup", "export", "erase", "credit", "uncredit",
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export const auditRowSchema = z.object({
  seq: z.number().int(),
  at: z.string(),
  by: z.string(),
  action: z.string(),
  kind: z.string(),
  subjectId: z.string().nullable(),
  /** Name of the record then; null when it was erased or there was none. */
  title: z.string().nullable(),
  fields: z.number().int(),
  links: z.number().int(),
  /** True when this entry is a deletion that can still be taken back. */
  undoable: z.boolean(),
});

export const auditContract = {
  list: procedure("journal")
    .input(
      z.object({
        kind: z.string().max(40).optional(),
        subjectId: idSchema.optional(),
        action: z.string().max(40).optional(),
        page: z.number().int().min(1).default(1),
        pageSize: z.number().int().min(1).max(200).default(50),
      }),
    )
    .output(z.object({ rows: z.array(auditRowSchema), total: z.number().int() })),
  get: procedure("journal")
    .input(z.object({ seq: z.number().int() }))
    .output(
      z.object({
        row: auditRowSchema,
        changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown(), erased: z.boolean() })),
        links: z.array(z.object({ kind: z.string(), id: z.string() })),
      }),
    ),
  /** Recomputes the chain of hashes. `brokenAt` is the first entry that does not fit, null when all do. */
  verify: procedure("journal").output(z.object({ entries: z.number().int(), brokenAt: z.number().int().nullable() })),
};
