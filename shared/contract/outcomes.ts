import { z } from "zod";
import { idSchema, line, localDateSchema, optionalDate, optionalId, remark, requiredLine, unitSchema } from "./base";
import { placeCodeSchema, placeNames } from "./people";
import { programmeLinkSchema } from "./programmes";
import { registerContract } from "./register";
import { amountSchema } from "./values";

/** What came of work that is no aid given to somebody, and what each kind is counted in. */
export const OUTCOME_UNITS = { memorial: "piece", missing_person: "person", war_document: "piece", publication: "piece", trees: "tree", waste: "tonne", evacuated: "person", course_places: "place", other: "piece" } as const;
export type OutcomeKind = keyof typeof OUTCOME_UNITS;
export const OUTCOME_KINDS = Object.keys(OUTCOME_UNITS) as [OutcomeKind, ...OutcomeKind[]];
export const outcomeKindSchema = z.enum(OUTCOME_KINDS);
/** Kinds of which one record is many: their quantity is asked for. Of the others one record is one. */
export const COUNTED_OUTCOMES: readonly OutcomeKind[] = ["trees", "waste", "evacuated", "course_places"];
export const OUTCOME_STATES = ["going_on", "done", "without_result"] as const;
export const outcomeStateSchema = z.enum(OUTCOME_STATES);
export type OutcomeState = z.infer<typeof outcomeStateSchema>;

export const outcomeFieldsSchema = z.object({
  kind: outcomeKindSchema,
  /** The memorial, the collection of best practices, the place where trees were planted. */
  title: requiredLine(),
  /** Who is or was searched for; personal. */
  searchedFor: line(200),
  programmeId: optionalId,
  from: localDateSchema,
  state: outcomeStateSchema,
  /** Asked for when it is over, with or without a result. */
  doneOn: optionalDate,
  /** In the scale of the kind's unit; null where nobody knows, and for kinds of which one record is one. */
  quantity: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).nullable(),
  katoCode: placeCodeSchema,
  place: line(),
  outcome: remark,
  note: remark,
});
export type OutcomeFields = z.infer<typeof outcomeFieldsSchema>;

/** Sorts: `from`, `title`. Problems: `required` at `doneOn`; `date_order` at `doneOn`; `not_whole` at `quantity`; `unknown` at `programmeId`. */
export const outcomesContract = registerContract({
  fields: outcomeFieldsSchema,
  row: {
    kind: outcomeKindSchema,
    title: z.string(),
    searchedFor: z.string(),
    state: outcomeStateSchema,
    from: z.string(),
    doneOn: z.string().nullable(),
    amount: amountSchema,
    unit: unitSchema,
    place: z.string(),
    outcome: z.string(),
    ...placeNames,
    programmeRu: z.string(),
    programmeKk: z.string(),
  },
  filters: { kind: outcomeKindSchema, state: outcomeStateSchema, programmeId: idSchema },
  extra: { ...placeNames, programme: programmeLinkSchema.nullable() },
  write: "register",
});
