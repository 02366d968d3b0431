import { z } from "zod";
import { idSchema, line, localDateSchema, optionalDate, optionalId, remark, requiredLine } from "./base";
import { programmeLinkSchema } from "./programmes";
import { registerContract } from "./register";
import { amountSchema, refSchema } from "./values";

/** From the application to what came of it. Allocated is a decision with a day; implemented is the work done. */
export const GRANT_STATES = ["applied", "allocated", "declined", "implemented", "failed"] as const;
export const grantStateSchema = z.enum(GRANT_STATES);
export type GrantState = z.infer<typeof grantStateSchema>;
export const GRANT_APPLICANTS = ["people", "volunteerGroups", "partners"] as const;
export const grantApplicantSchema = z.enum(GRANT_APPLICANTS);
export type GrantApplicant = z.infer<typeof grantApplicantSchema>;

/** Money in tiyn; null where the sum is not known, which is not nothing. */
const moneySchema = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).nullable();

export const instalmentSchema = z.object({ due: localDateSchema, sum: moneySchema, paidOn: optionalDate });
export type Instalment = z.infer<typeof instalmentSchema>;

export const grantFieldsSchema = z.object({
  programmeId: idSchema,
  /** The call it answers; of the same programme. */
  callId: optionalId.default(null),
  /** What the money is for. */
  title: requiredLine(),
  /** Number of the application, as the papers have it. */
  number: line(60),
  applicantKind: grantApplicantSchema,
  applicantId: idSchema,
  appliedOn: localDateSchema,
  state: grantStateSchema,
  /** Asked for once it is decided. */
  decidedOn: optionalDate,
  decision: line(),
  sum: moneySchema,
  instalments: z.array(instalmentSchema).max(24),
  reportDue: optionalDate,
  reportedOn: optionalDate,
  /** Asked for when implemented. */
  implementedOn: optionalDate,
  outcome: remark,
  note: remark,
});
export type GrantFields = z.infer<typeof grantFieldsSchema>;

/**
 * Sorts: `applied`, `title`, `reportDue`. Problems: `required` at `decidedOn`, `implementedOn`; `date_order` at `decidedOn`,
 * `implementedOn`, `reportedOn`; `instalments_exceed` at `sum`; `other_programme` at `callId`; `unknown` at `programmeId`, `callId`, `applicantId`.
 */
export const grantsContract = registerContract({
  fields: grantFieldsSchema,
  row: {
    title: z.string(),
    applicant: z.string(),
    applicantKind: grantApplicantSchema,
    programmeRu: z.string(),
    programmeKk: z.string(),
    number: z.string(),
    call: refSchema.nullable(),
    state: grantStateSchema,
    appliedOn: z.string(),
    decidedOn: z.string().nullable(),
    reportedOn: z.string().nullable(),
    implementedOn: z.string().nullable(),
    sum: amountSchema,
    /** How many, what they come to, what of that was paid, and the day of the first one that was not. */
    instalments: z.number().int(),
    promised: amountSchema,
    paid: amountSchema,
    nextDue: z.string().nullable(),
    unit: z.literal("tenge"),
    reportDue: z.string().nullable(),
    outcome: z.string(),
    /** The report is due and has not come. */
    late: z.boolean(),
  },
  filters: { programmeId: idSchema, callId: idSchema, state: grantStateSchema, late: z.literal("late") },
  extra: { programme: programmeLinkSchema, call: refSchema.nullable(), applicant: refSchema.nullable(), promised: amountSchema, paid: amountSchema, late: z.boolean() },
  write: "plan",
});
