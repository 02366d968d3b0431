/**
 * What every call of the office has in common: the permission it needs, the errors it may answer with,
 * and the values (ids, local dates, amounts) that many calls carry.
 */
import { oc } from "@orpc/contract";
import { z } from "zod";
import { QUALIFIERS, UNITS } from "../domain/amounts";

/** clerk: enters and edits; coordinator: also campaigns and programmes; head: also briefings and settings; `children`: whom mentors accompany; auditor: reads and exports only. */
export const ROLES = ["clerk", "coordinator", "head", "auditor", "administrator"] as const;
export type Role = (typeof ROLES)[number];

export const PERMISSIONS = ["open", "read", "register", "confirm", "plan", "children", "brief", "export", "journal", "administer"] as const;
export type Permission = (typeof PERMISSIONS)[number];

const READING = ["open", "read"] as const;
/** The one table of who may do what. `open` needs nobody at the desk. */
export const PERMISSIONS_OF: Readonly<Record<Role, readonly Permission[]>> = {
  clerk: [...READING, "register", "confirm", "export"],
  coordinator: [...READING, "register", "confirm", "plan", "children", "export", "journal"],
  head: [...READING, "register", "confirm", "plan", "children", "brief", "export", "journal", "administer"],
  auditor: [...READING, "export", "journal"],
  administrator: [...READING, "register", "confirm", "plan", "children", "brief", "export", "journal", "administer"],
};

export const problemSchema = z.object({
  field: z.string(),
  kind: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** Everything a call can refuse with. The screen has a sentence for each code and each `reason`. */
export const OFFICE_ERRORS = {
  INVALID: { status: 422, data: z.object({ problems: z.array(problemSchema) }) },
  CHANGED_MEANWHILE: {
    status: 409,
    /** `by` is empty where the journal does not know; `kind` is the feature whose words the fields are in. */
    data: z.object({ version: z.number(), kind: z.string().optional(), by: z.string(), at: z.string(), fields: z.array(z.string()) }),
  },
  NOT_FOUND: { status: 404, data: z.object({ kind: z.string() }) },
  REFUSED: { status: 409, data: z.object({ reason: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }) },
  FORBIDDEN: { status: 403, data: z.object({ permission: z.enum(PERMISSIONS) }) },
  SIGN_IN_NEEDED: { status: 401 },
  DATABASE: { status: 503, data: z.object({ problem: z.string(), detail: z.string() }) },
} as const;

export interface ProcedureMeta {
  /** Who may call: looked up in `PERMISSIONS_OF` for the role of the person at the desk. */
  readonly permission?: Permission;
}

/** The start of every procedure: `procedure("read").input(...).output(...)`. */
export function procedure(permission: Permission) {
  return oc.$meta<ProcedureMeta>({ permission }).errors(OFFICE_ERRORS);
}

export const idSchema = z.string().min(1).max(64);
export const localDateSchema = z.iso.date();
export const qualifierSchema = z.enum(QUALIFIERS);
export const unitSchema = z.enum(UNITS);
export const languageSchema = z.enum(["ru", "kk", "en"]);
export type Language = z.infer<typeof languageSchema>;

/** A name or short text: trimmed. */
export const line = (max = 300) => z.string().trim().max(max);
export const requiredLine = (max = 300) => z.string().trim().min(1).max(max);
/** A longer remark. */
export const remark = z.string().trim().max(4000);
/** An id that may be left empty; empty text counts as none, as forms send it. */
export const optionalId = z
  .string()
  .max(64)
  .nullable()
  .transform((value) => value || null);
export const optionalDate = z
  .union([localDateSchema, z.literal("")])
  .nullable()
  .transform((value) => value || null);
export const countSchema = z.number().int().min(0).max(10_000_000);

/** What every record carries besides its own fields. */
export const recordSchema = z.object({ id: idSchema, version: z.number().int(), updatedAt: z.string(), deletedAt: z.string().nullable() });

export const directionSchema = z.enum([
  "information", "targeted_aid", "education", "health", "mentoring", "environment", "heritage", "social_services", "emergencies",
]);
export type Direction = z.infer<typeof directionSchema>;
