import { z } from "zod";
import { COURSES } from "../domain/learners";
import { SCHOOLS } from "../domain/ownFigures";
import { directionSchema, idSchema, line, localDateSchema, optionalDate, optionalId, procedure, remark, requiredLine, unitSchema } from "./base";
import { heldShape, partnerLinkSchema } from "./campaigns";
import { placeFilterSchema, placeNames } from "./people";
import { choicesProcedure, registerContract } from "./register";
import { amountSchema, refSchema } from "./values";

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

const limitSchema = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).nullable();

export const targetFieldsSchema = z.object({
  /** Null for a new one; a kept one keeps what was credited to it. */
  id: optionalId,
  indicator: targetIndicatorSchema,
  scope: targetScopeSchema,
  qualifier: targetQualifierSchema.default("at_least"),
  /** Both in the scale of `unit`; `high` is null unless a range is asked. */
  low: limitSchema,
  high: limitSchema,
  unit: unitSchema,
  due: optionalDate,
  /** What it asks for in words, and where. */
  note: line(1000),
  noteKk: line(1000).default(""),
});
export type TargetFields = z.infer<typeof targetFieldsSchema>;

export const programmeFieldsSchema = z.object({
  code: requiredLine(40),
  nameRu: requiredLine(),
  nameKk: line(),
  aimRu: remark.default(""),
  aimKk: remark.default(""),
  organiserId: optionalId,
  direction: directionSchema,
  from: localDateSchema,
  to: optionalDate,
  ...heldShape,
  targets: z.array(targetFieldsSchema).max(100),
  note: remark,
});
export type ProgrammeFields = z.infer<typeof programmeFieldsSchema>;

/** Kinds of records that can be credited to a target. */
export const CREDIT_KINDS = ["learners", "participations", "mentors", "supportCentres", "grants", "trainings", "attendees", "outcomes"] as const;
export const creditKindSchema = z.enum(CREDIT_KINDS);
export type CreditKind = z.infer<typeof creditKindSchema>;

const targetMention = z.object({ targetId: idSchema, programmeId: idSchema, code: z.string(), indicator: targetIndicatorSchema, scope: targetScopeSchema });
export type TargetMention = z.infer<typeof targetMention>;

/** How far a target has come. Amounts are in the scale of its unit. */
export const targetProgressSchema = z.object({
  targetId: idSchema,
  /** Nothing that is kept can be credited to this indicator yet. */
  creditable: z.boolean(),
  /** Distinct people after merges (R1), of the rows linked to it that still stand. */
  credited: z.number().int(),
  /** Of them, records whose quantity nobody knows: `credited` is the least there is (R9). */
  unknown: z.number().int(),
  /** Linked once, but deleted or no longer selected since: not counted. */
  fallen: z.number().int(),
  /** The least that reaches it: 1,001 for "more than 1,000". Null where no number was set. */
  needed: z.number().int().nullable(),
  /** How much more is needed, at the most where quantities are unknown; null where no number was set, 0 when it is reached. */
  missing: z.number().int().nullable(),
});
export type TargetProgress = z.infer<typeof targetProgressSchema>;

/** A target with its programme, for a screen that shows several of them. Amounts are in the scale of the unit. */
export const targetOnTheWaySchema = z.object({
  id: idSchema,
  programmeId: idSchema,
  nameRu: z.string(),
  nameKk: z.string(),
  indicator: targetIndicatorSchema,
  scope: targetScopeSchema,
  unit: unitSchema,
  credited: z.number().int(),
  unknown: z.number().int(),
  /** As of its progress. */
  needed: z.number().int(),
  /** The same as it is said: more than a thousand are not a thousand and one. */
  asked: amountSchema,
  due: z.string().nullable(),
});
export type TargetOnTheWay = z.infer<typeof targetOnTheWaySchema>;

/** What a period brought a target, by the days of the rows linked to it. Amounts are in the scale of the unit. */
export const targetInPeriodSchema = targetOnTheWaySchema.omit({ credited: true, unknown: true, needed: true }).extend({
  needed: z.number().int().nullable(),
  /** First credited by a row of the period: whoever was counted before is not counted again. */
  inPeriod: z.number().int(),
  /** All of it until the last day of the period. */
  byEnd: z.number().int(),
  /** Records of either whose quantity nobody knows: the sums are the least there is. */
  unknownInPeriod: z.number().int(),
  unknownByEnd: z.number().int(),
  /** Credited by rows without a day: in none of the two. */
  undated: z.number().int(),
  /** How much more was needed on the last day; null where no number was set. */
  missing: z.number().int().nullable(),
});
export type TargetInPeriod = z.infer<typeof targetInPeriodSchema>;

export const creditableRowSchema = z.object({
  kind: creditKindSchema,
  id: idSchema,
  name: z.string(),
  detail: z.string(),
  date: z.string().nullable(),
  /** Of learners. */
  course: z.enum(COURSES).nullable(),
  rural: z.boolean(),
  /** Empty, as its names, for what belongs to no programme. */
  programmeId: z.string(),
  programmeRu: z.string(),
  programmeKk: z.string(),
  credited: z.boolean(),
  /** Other targets that this row feeds too. */
  also: z.array(targetMention),
});

/** Problems: `duplicate` at `code`; `date_order` at `to`; `range_order` at `targets.N.high`; `unknown` at `organiserId`, `targets.N.id`. */
export const programmesContract = {
  ...registerContract({
    fields: programmeFieldsSchema,
    /** Sorts: `name`, `code`, `from`. */
    row: {
      code: z.string(),
      nameRu: z.string(),
      nameKk: z.string(),
      organiser: refSchema.nullable(),
      direction: directionSchema,
      from: z.string(),
      to: z.string().nullable(),
      place: z.string(),
      ...placeNames,
      requirements: z.string(),
      targets: z.number().int(),
      /** Selected people, each once. */
      learners: z.number().int(),
    },
    filters: { direction: directionSchema, organiserId: idSchema, district: placeFilterSchema, on: localDateSchema },
    extra: {
      organiser: partnerLinkSchema.nullable(),
      ...placeNames,
      /** People by state, each once. */
      learners: z.object({ applied: z.number().int(), selected: z.number().int(), rejected: z.number().int() }),
      /** What else belongs to it. People are distinct after merges (R1); sums in tiyn. */
      work: z.object({
        volunteers: z.number().int(),
        mentors: z.number().int(),
        mentorsPrepared: z.number().int(),
        centresOpen: z.number().int(),
        centresPlanned: z.number().int(),
        trainings: z.number().int(),
        trained: z.number().int(),
        grantCalls: z.number().int(),
        grantsApplied: z.number().int(),
        grantsAllocated: z.number().int(),
        grantsImplemented: z.number().int(),
        outcomesDone: z.number().int(),
        allocatedSum: z.number().int(),
        /** Allocated grants whose sum is not known. */
        unknownSums: z.number().int(),
      }),
    },
    write: "plan",
  }),
  choices: choicesProcedure(),
  /** Every target of a programme with what is credited to it (by linked rows only). */
  progress: procedure("read").input(z.object({ id: idSchema })).output(z.array(targetProgressSchema)),
  /** Targets of the programmes that run in a period (local dates, both inclusive), beside what it brought them; the nearest day first. */
  targetsInPeriod: procedure("read").input(z.object({ from: localDateSchema, to: localDateSchema })).output(z.array(targetInPeriodSchema)),
  /** Rows that may be credited to a target, and those that are. */
  creditable: procedure("read")
    .input(z.object({ targetId: idSchema, programmeId: idSchema.optional(), credited: z.boolean().optional(), school: z.enum(SCHOOLS).optional(), search: z.string().max(200).default(""), page: z.number().int().min(1).default(1), pageSize: z.number().int().min(1).max(500).default(100) }))
    .output(z.object({ total: z.number().int(), rows: z.array(creditableRowSchema) })),
  /** Links rows to a target in one write: these, or (null) all that may be and are not yet. Nothing is credited twice to one target. */
  credit: procedure("plan").input(z.object({ targetId: idSchema, ids: z.array(idSchema).max(20_000).nullable(), programmeId: idSchema.optional(), school: z.enum(SCHOOLS).optional() })).output(z.object({ ids: z.array(idSchema) })),
  uncredit: procedure("plan").input(z.object({ targetId: idSchema, ids: z.array(idSchema).max(20_000) })).output(z.object({ ids: z.array(idSchema) })),
  /** Which targets a record feeds. */
  creditsOf: procedure("read").input(z.object({ kind: creditKindSchema, id: idSchema })).output(z.array(targetMention)),
};

export const programmeLinkSchema = z.object({ id: idSchema, code: z.string(), nameRu: z.string(), nameKk: z.string() });
