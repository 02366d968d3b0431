/** Whom to send: candidates with their reasons, assignments, the day, and route sheets. */
import { z } from "zod";
import { ABSENCE_KINDS } from "../domain/availability";
import { WORK_CLASSES } from "../domain/eligibility";
import { countSchema, directionSchema, idSchema, line, localDateSchema, optionalDate, optionalId, procedure, remark, requiredLine } from "./base";
import { recipientSchema } from "./deliveries";
import { placeCodeSchema, placeNames } from "./people";
import { itemAmountSchema, printedSchema, refSchema } from "./values";
import { timeSchema } from "./volunteers";

export const ASSIGNMENT_STATES = ["planned", "on_the_way", "done", "cancelled"] as const;
export const assignmentStateSchema = z.enum(ASSIGNMENT_STATES);
export type AssignmentState = z.infer<typeof assignmentStateSchema>;

export const SHEET_STATES = ["open", "confirmed", "cancelled"] as const;
/** given: a confirmed delivery; later: the request waits again, with words for whoever goes next; closed: without aid, with a reason. */
export const STOP_OUTCOMES = ["given", "later", "closed"] as const;
export const stopOutcomeSchema = z.enum(STOP_OUTCOMES);
export type StopOutcome = z.infer<typeof stopOutcomeSchema>;

const points = z.number().int();
/** The shapes of `RankReason` and `SendRefusal` of the domain: a test of types holds them together. */
export const rankReasonSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("hours"), how: z.enum(["fit", "unknown", "other"]), points }),
  z.object({ kind: z.literal("near"), how: z.enum(["village", "town", "district", "region", "elsewhere", "unknown"]), points }),
  z.object({ kind: z.literal("skill"), skill: z.string(), has: z.boolean(), points }),
  z.object({ kind: z.literal("language"), language: z.string(), has: z.boolean(), points }),
  z.object({ kind: z.literal("vehicle"), has: z.boolean(), points }),
  z.object({ kind: z.literal("direction"), has: z.boolean(), points }),
  z.object({ kind: z.literal("today"), count: z.number().int(), points }),
]);
export const lawRefusalSchema = z.object({
  kind: z.literal("law"), reason: z.enum(["under_age", "birth_date_unknown"]), article: z.string(), point: z.enum(["2", "2-1.1", "2-1.2", "2-1.3"]),
  underAge: z.number().int(), age: z.number().int().nullable(), liftedByParent: z.boolean(),
});
export const sendRefusalSchema = z.discriminatedUnion("kind", [
  lawRefusalSchema,
  z.object({ kind: z.literal("busy"), source: z.enum(["assignment", "shift"]), what: z.string(), date: z.string(), from: z.string().nullable(), to: z.string().nullable() }),
  z.object({ kind: z.literal("absent"), absence: z.enum(ABSENCE_KINDS), to: z.string().nullable() }),
  z.object({ kind: z.literal("status"), status: z.string() }),
]);

const busyWithSchema = z.object({ source: z.enum(["assignment", "shift"]), what: z.string(), date: z.string(), from: z.string().nullable(), to: z.string().nullable() });

/** Work of the same day beside which somebody is given more, where one of the two has no hours: known, and no obstacle. */
export const alsoThatDaySchema = z.object({ name: z.string(), what: z.string(), from: z.string().nullable(), to: z.string().nullable() });
export type AlsoThatDay = z.infer<typeof alsoThatDaySchema>;

const spanShape = { date: localDateSchema, from: timeSchema.default(null), to: timeSchema.default(null) };

/** What is wanted of a volunteer. With a request, its place, direction and work classes stand and those given here are not looked at. */
export const wantedSchema = z.object({
  requestId: optionalId.default(null),
  ...spanShape,
  katoCode: placeCodeSchema.default(null),
  workClasses: z.array(z.enum(WORK_CLASSES)).max(WORK_CLASSES.length).default(["ordinary"]),
  direction: directionSchema.nullable().default(null),
  skills: z.array(line(60)).max(3).default([]),
  language: line(10).nullable().default(null),
  vehicle: z.boolean().default(false),
});

export const candidateSchema = z.object({
  id: idSchema,
  number: z.string(),
  name: z.string(),
  phone: z.string(),
  age: z.number().int().nullable(),
  ...placeNames,
  score: z.number().int(),
  reasons: z.array(rankReasonSchema),
  refusals: z.array(sendRefusalSchema),
  /** What they have on that day already. */
  today: z.array(busyWithSchema),
});
export type Candidate = z.infer<typeof candidateSchema>;

const saved = z.object({ id: idSchema, version: z.number().int() });
const versioned = z.object({ id: idSchema, version: z.number().int() });

const requestBriefSchema = z.object({
  id: idSchema, number: z.string(), state: z.string(), urgency: z.string(), recipient: recipientSchema, phone: z.string(), address: z.string(), ...placeNames,
  dueDate: z.string(), dueTime: z.string().nullable(), wanted: z.string(), items: z.array(itemAmountSchema),
  /** What was said when somebody was there last and brought nothing; empty where nobody was. */
  tried: z.string(),
});
export type RequestBrief = z.infer<typeof requestBriefSchema>;

export const assignmentRowSchema = z.object({
  id: idSchema,
  version: z.number().int(),
  state: assignmentStateSchema,
  date: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  withParent: z.boolean(),
  /** Where no request says them. */
  workClasses: z.array(z.enum(WORK_CLASSES)),
  note: z.string(),
  volunteer: z.object({ id: idSchema, number: z.string(), name: z.string(), phone: z.string() }).nullable(),
  group: refSchema.nullable(),
  request: requestBriefSchema.nullable(),
  /** While it is open: whom the law keeps from it by now (R21); the work or the person's record has changed since. They cannot set out. */
  unlawful: z.array(z.object({ name: z.string(), refusal: lawRefusalSchema })),
  /** The route sheet of that day on which the request stands. */
  sheet: z.object({ id: idSchema, number: z.string(), state: z.enum(SHEET_STATES) }).nullable(),
});
export type AssignmentRow = z.infer<typeof assignmentRowSchema>;

/** What was given otherwise than asked for: integer in the unit's scale; null for "nobody knows how much". */
const stopLineSchema = z.object({ itemKindId: idSchema, quantity: z.number().int().min(0).nullable() });
export const stopAnswerSchema = z
  .object({
    requestId: idSchema,
    outcome: stopOutcomeSchema,
    /** Why it was closed; what whoever goes next should know of one that waits again. */
    reason: line(1000).default(""),
    lines: z.array(stopLineSchema).max(100),
    /** How many people of a group of recipients got something. */
    headcount: countSchema.nullable().default(null),
    note: remark.default(""),
  })
  .superRefine(({ outcome, reason }, context) => {
    if (outcome === "closed" && reason === "") context.addIssue({ code: "custom", message: "required", path: ["reason"] });
  });
export type StopAnswer = z.input<typeof stopAnswerSchema>;

export const sheetSchema = z.object({
  id: idSchema,
  version: z.number().int(),
  number: z.string(),
  date: z.string(),
  state: z.enum(SHEET_STATES),
  note: z.string(),
  confirmedBy: z.string().nullable(),
  confirmedAt: z.string().nullable(),
  volunteers: z.array(refSchema),
  /** Groups that go as a whole. */
  groups: z.array(refSchema),
  printed: printedSchema.nullable(),
  stops: z.array(requestBriefSchema.extend({
    headcount: z.number().int().nullable(), outcome: stopOutcomeSchema.nullable(), reason: z.string(),
    /** What it was confirmed with, as it stands now. */
    delivery: z.object({ id: idSchema, number: z.string(), state: z.string(), note: z.string(), items: z.array(itemAmountSchema) }).nullable(),
  })),
  /** What the whole round carries, summed by kind of aid and unit (R2). */
  carry: z.array(itemAmountSchema),
});
export type RouteSheetShown = z.infer<typeof sheetSchema>;

/**
 * Nobody is sent whom the law (R21), other work at that time, an absence or having left keeps from it. `assign` refuses with
 * `sent_under_age`, `sent_birth_date`, `sent_busy`, `sent_absent`, `sent_status`, `sent_already`, each with `name`; the whole write is
 * taken back then. No call overrides that.
 */
export const assignmentsContract = {
  /** `fit`: the best first, with the reasons. `unfit`: those who cannot be sent, the nearest first, with what stands in the way. */
  candidates: procedure("read")
    .input(z.object({ wanted: wantedSchema, which: z.enum(["fit", "unfit"]), search: z.string().max(200).default(""), page: z.number().int().min(1).max(100).default(1), pageSize: z.number().int().min(1).max(100).default(30) }))
    .output(z.object({ rows: z.array(candidateSchema), more: z.boolean() })),
  ofRequest: procedure("read").input(z.object({ requestId: idSchema })).output(z.object({ request: requestBriefSchema, rows: z.array(assignmentRowSchema) })),
  /** Problem `required` at `volunteers` when nobody is named. Refused also with `request_settled`. */
  assign: procedure("register")
    .input(z.object({
      requestId: optionalId.default(null), ...spanShape, workClasses: z.array(z.enum(WORK_CLASSES)).max(WORK_CLASSES.length).default(["ordinary"]),
      volunteers: z.array(z.object({ id: idSchema })).max(100).default([]), groupId: optionalId.default(null), note: remark.default(""),
    }))
    .output(z.object({ ids: z.array(idSchema), also: z.array(alsoThatDaySchema) })),
  /** Takes an assignment back. A request that nobody is sent to any more waits again. Refused: `assignment_over`. */
  unassign: procedure("register").input(versioned).output(saved),
  /** They are on the way. Refused: `assignment_over`. */
  start: procedure("register").input(versioned).output(saved),
  /** They are back. It says nothing about what was given (R3). Refused: `assignment_over`. */
  finish: procedure("register").input(versioned).output(saved),
  /** Everything of a day, by volunteer and hour. */
  day: procedure("read").input(z.object({ date: localDateSchema })).output(z.object({
    rows: z.array(assignmentRowSchema),
    sheets: z.array(z.object({ id: idSchema, version: z.number().int(), number: z.string(), state: z.enum(SHEET_STATES), volunteers: z.array(refSchema), stops: z.number().int() })),
  })),
  /** A sheet of what these volunteers and groups have to do on a day; `elsewhere`: requests that stand on another open sheet and were left there. Refused: `nothing_for_sheet`. */
  makeSheet: procedure("register").input(z.object({ date: localDateSchema, volunteerIds: z.array(idSchema).max(30).default([]), groupIds: z.array(idSchema).max(30).default([]), note: line(1000).default("") })).output(saved.extend({ number: z.string(), elsewhere: z.array(z.object({ number: z.string(), sheet: z.string() })) })),
  /** By its number, also as typed (147, 2020-0147, what a scanner reads from the square code). NOT_FOUND when there is none. */
  sheet: procedure("read").input(z.object({ number: z.string().trim().max(200) })).output(sheetSchema),
  /** Refused: `sheet_settled`. */
  cancelSheet: procedure("register").input(versioned).output(saved),
  /**
   * One write: a confirmed delivery for each stop that was given, by these partners (the corps when none is named), and the rest
   * as said; `date`: the day it was given, where that is not the sheet's; `storeId`: the store it was taken from (R26). `skipped`: requests that were settled in another way meanwhile, left as they are. A stop whose request names no kind of aid brings lines of its own. Problems: `lines_needed` at `stops.N.lines`; `required` at `stops.N.reason`; `stop_missing` at `stops`; `nothing_given_there` at `stops.N.lines`; those of a delivery at `stops.N.<field>`. Refused: `sheet_settled` with
   * who was first.
   */
  confirmSheet: procedure("confirm")
    .input(versioned.extend({ date: optionalDate.default(null), providers: z.array(idSchema).max(30).default([]), storeId: optionalId.default(null), stops: z.array(stopAnswerSchema).min(1).max(200) }))
    .output(saved.extend({ deliveries: z.number().int(), left: z.number().int(), skipped: z.array(z.string()) })),
  /** What was confirmed of a round is taken back, with the reason: its deliveries are withdrawn, the sheet waits again. Refused: `nothing_to_take_back`. */
  withdrawSheet: procedure("confirm").input(versioned.extend({ reason: requiredLine(1000) })).output(saved.extend({ withdrawn: z.number().int() })),
};
