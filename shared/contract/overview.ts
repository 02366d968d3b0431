import { z } from "zod";
import { idSchema, procedure } from "./base";
import { targetOnTheWaySchema } from "./programmes";

export const dueLineSchema = z.object({ id: idSchema, commitmentId: idSchema, partner: z.string(), item: z.string(), dueDate: z.string(), late: z.boolean() });

const keptSchema = z.object({ expected: z.number().int(), confirmed: z.number().int() });

export const overviewSchema = z.object({
  /** How many are on file. */
  onFile: z.object({ volunteers: z.number().int(), families: z.number().int(), partners: z.number().int() }),
  /** Confirmed deliveries of the last seven days and of the seven before. */
  week: z.object({ deliveries: z.number().int(), before: z.number().int() }),
  /** What waits for somebody. */
  waiting: z.object({ drafts: z.number().int(), late: z.number().int(), /** The first day of what is late; null where nothing is. */ lateSince: z.string().nullable(), dueToday: z.number().int() }),
  /** Due dates of the last seven days, today included, and how many of them were confirmed (R4). */
  promised: keptSchema,
  /** The same of the seven days before. */
  promisedBefore: keptSchema,
  /** What is due today, then what is late, the newest first, then what comes within a week. */
  due: z.array(dueLineSchema),
});
export type Overview = z.infer<typeof overviewSchema>;

const birthdaySchema = z.object({ id: idSchema, name: z.string(), turns: z.number().int() });

export const sectionsSchema = z.object({
  /** What somebody must decide or do. */
  decide: z.object({
    callBacks: z.number().int(),
    lateCallBacks: z.number().int(),
    /** Pairs of records that may be one person or family. */
    pairs: z.number().int(),
    /** Grants whose report is overdue. */
    lateReports: z.number().int(),
    /** Run out within thirty days. */
    clearances: z.number().int(),
    consents: z.number().int(),
    /** Of volunteers for whom a parent must consent: runs out within thirty days, and ran out already. */
    parentConsents: z.number().int(),
    lapsedParentConsents: z.number().int(),
    /** Run out already, and nothing newer took their place. */
    lapsedClearances: z.number().int(),
    lapsedConsents: z.number().int(),
    /** Open requests that are due today, and those that should have been done by now. */
    requestsToday: z.number().int(),
    lateRequests: z.number().int(),
    /** Rounds of information work that nobody confirmed. */
    outputs: z.number().int(),
    /** Shifts with attendance that nobody approved. */
    attendance: z.number().int(),
    /** Whoever waits to hear whether they are taken. */
    grants: z.number().int(),
    learners: z.number().int(),
    volunteers: z.number().int(),
  }),
  /** Contacts of the last seven days and of the seven before. */
  contacts: z.object({ week: z.number().int(), before: z.number().int() }),
  /** Volunteers whose birthday it is, and how old they get: the first by name, and how many there are besides. */
  birthdays: z.array(birthdaySchema),
  otherBirthdays: z.number().int(),
  targets: z.array(targetOnTheWaySchema),
  /** Further targets with a number, reached or less near: `targets` names them. */
  otherTargets: z.number().int(),
});
export type Sections = z.infer<typeof sectionsSchema>;

export const overviewContract = {
  today: procedure("read").output(overviewSchema),
  /** Asked beside `today`, so that the first numbers of the day stand there before these are counted. */
  sections: procedure("read").output(sectionsSchema),
  /** Everybody whose birthday it is. */
  birthdays: procedure("read").output(z.array(birthdaySchema)),
  /** Every target with a number of the programmes that run, reached or not; the nearest day first. */
  targets: procedure("read").output(z.array(targetOnTheWaySchema)),
};
