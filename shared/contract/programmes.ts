import { z } from "zod";
import { directionSchema, idSchema, line, localDateSchema, optionalDate, optionalId, remark, requiredLine, unitSchema } from "./base";
import { partnerLinkSchema } from "./campaigns";
import { choicesProcedure, registerContract } from "./register";

/** `trained`: people who were taught; `participants`: citizens and volunteers together; grants allocated and grants implemented are two figures. */
export const TARGET_INDICATORS = [
  "volunteers", "participants", "trained", "learners", "mentors", "support_centres", "grants", "grants_implemented", "publications", "events", "other",
] as const;
export const targetIndicatorSchema = z.enum(TARGET_INDICATORS);
export type TargetIndicator = z.infer<typeof targetIndicatorSchema>;
export const TARGET_SCOPES = ["national", "region", "corps"] as const;
export const targetScopeSchema = z.enum(TARGET_SCOPES);
/** How `low` is meant where it stands without `high` (R9). */
export const TARGET_QUALIFIERS = ["at_least", "more_than", "exact", "about"] as const;
export const targetQualifierSchema = z.enum(TARGET_QUALIFIERS);

const amountSchema = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).nullable();

export const targetFieldsSchema = z.object({
  /** Null for a new one; a kept one keeps what was credited to it. */
  id: optionalId,
  indicator: targetIndicatorSchema,
  scope: targetScopeSchema,
  qualifier: targetQualifierSchema.default("at_least"),
  /** Both in the scale of `unit`; `high` is null unless a range is asked. */
  low: amountSchema,
  high: amountSchema,
  unit: unitSchema,
  due: optionalDate,
  note: line(1000),
});
export type TargetFields = z.infer<typeof targetFieldsSchema>;

export const programmeFieldsSchema = z.object({
  code: requiredLine(40),
  nameRu: requiredLine(),
  nameKk: line(),
  organiserId: optionalId,
  direction: directionSchema,
  from: localDateSchema,
  to: optionalDate,
  targets: z.array(targetFieldsSchema).max(100),
  note: remark,
});
export type ProgrammeFields = z.infer<typeof programmeFieldsSchema>;

/** Problems: `duplicate` at `code`; `date_order` at `to`; `range_order` at `targets.N.high`; `unknown` at `organiserId`, `targets.N.id`. */
export const programmesContract = {
  ...registerContract({
    fields: programmeFieldsSchema,
    /** Sorts: `name`, `code`, `from`. */
    row: {
      code: z.string(),
      nameRu: z.string(),
      nameKk: z.string(),
      organiser: z.string(),
      direction: directionSchema,
      from: z.string(),
      to: z.string().nullable(),
      targets: z.number().int(),
      /** Selected people, each once. */
      learners: z.number().int(),
    },
    filters: { direction: directionSchema },
    extra: {
      organiser: partnerLinkSchema.nullable(),
      /** People by state, each once. */
      learners: z.object({ applied: z.number().int(), selected: z.number().int(), rejected: z.number().int() }),
    },
    write: "plan",
  }),
  choices: choicesProcedure(),
};

export const programmeLinkSchema = z.object({ id: idSchema, code: z.string(), nameRu: z.string(), nameKk: z.string() });
