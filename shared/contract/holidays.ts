import { z } from "zod";
import { line, localDateSchema, remark, requiredLine } from "./base";
import { registerContract } from "./register";

export const holidayFieldsSchema = z.object({
  date: localDateSchema,
  nameRu: requiredLine(200),
  nameKk: line(200),
  /** The act that made it a day off, or whatever else should be known. */
  note: remark,
});
export type HolidayFields = z.infer<typeof holidayFieldsSchema>;

/**
 * Days off that promises can skip. Those of the country come with the program, year by year; the office adds and changes.
 * Sort: `date` (newest first). Problems: `date_taken` at `date`.
 */
export const holidaysContract = {
  ...registerContract({
    fields: holidayFieldsSchema,
    row: { date: z.string(), nameRu: z.string(), nameKk: z.string(), note: z.string() },
    filters: { year: z.string().regex(/^\d{4}$/) },
    /** How many promises skip days off, and would miss this one out. */
    extra: { skippedBy: z.number().int() },
    write: "register",
  }),
};
