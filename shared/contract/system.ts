import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { idSchema, languageSchema, procedure, ROLES } from "./base";

const roleSchema = z.enum(ROLES);

export const atDeskSchema = z.object({ id: idSchema, name: z.string(), role: roleSchema, language: languageSchema, colorScheme: z.enum(["light", "dark", "auto"]) });

export const corpsSchema = z.object({
  nameRu: z.string(),
  nameKk: z.string(),
  regionCode: z.string(),
  timeZone: z.string(),
  place: z.string(),
  head: z.string(),
  headPost: z.string(),
  headPostKk: z.string().default(""),
  partnerId: idSchema,
});
export type Corps = z.infer<typeof corpsSchema>;

export const changeSchema = z.object({
  change: z.number().int(),
  subjects: z.array(z.object({ kind: z.string(), id: z.string().nullable() })),
});
export type Change = z.infer<typeof changeSchema>;

/** How the office stands, asked by a window before anything else. */
export const statusSchema = z.object({
  state: z.enum(["setup", "sign_in", "ready", "problem"]),
  host: z.enum(["desktop", "browser", "test"]),
  version: z.string(),
  demo: z.boolean(),
  /** True while the demo stands in the place of an office that is not set up yet: there is a way back to it. */
  visiting: z.boolean(),
  readOnly: z.boolean(),
  /** Local date at the corps' region. */
  today: z.string(),
  /** What a briefing opens with. */
  usualPeriod: z.object({ from: z.string(), to: z.string() }),
  corps: corpsSchema.nullable(),
  atDesk: atDeskSchema.nullable(),
  /** `lastCopy`: the newest whole copy, which `restoreLastCopy` puts back, and when it was made; null where there is none or none is needed. */
  problem: z.object({ code: z.string(), detail: z.string(), dataFolder: z.string(), lastCopy: z.object({ file: z.string(), at: z.string() }).nullable() }).nullable(),
});
export type Status = z.infer<typeof statusSchema>;

/** Where the office lies, and how its copies stand. */
export const aboutSchema = z.object({
  version: z.string(),
  dataFolder: z.string(),
  copies: z.object({
    folder: z.string(),
    /** Instant of the newest daily copy; null before the first. */
    lastAt: z.string().nullable(),
    /** Why the last try to make one failed, as a code of a database problem; `other` for what has none; null when it did not. */
    problem: z.string().nullable(),
  }),
});
export type About = z.infer<typeof aboutSchema>;

export const systemContract = {
  status: procedure("open").output(statusSchema),
  /** Tries to open the office again after a problem with its database; answers how it stands then. */
  retry: procedure("open").output(statusSchema),
  /** Puts the newest copy in the place of a database that is damaged or gone, and opens the office; what stood there is kept. */
  restoreLastCopy: procedure("open").output(statusSchema),
  about: procedure("read").output(aboutSchema),
  /** A line for each acknowledged write, so that other windows know what to ask again. */
  changes: procedure("read").output(eventIterator(changeSchema)),
};
