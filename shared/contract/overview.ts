import { z } from "zod";
import { idSchema, procedure } from "./base";

export const dueLineSchema = z.object({ id: idSchema, commitmentId: idSchema, partner: z.string(), item: z.string(), dueDate: z.string(), late: z.boolean() });

export const overviewSchema = z.object({
  /** How many are on file. */
  onFile: z.object({ volunteers: z.number().int(), families: z.number().int(), partners: z.number().int() }),
  /** Confirmed deliveries of the last seven days and of the seven before. */
  week: z.object({ deliveries: z.number().int(), before: z.number().int() }),
  /** What waits for somebody. */
  waiting: z.object({ drafts: z.number().int(), late: z.number().int(), dueToday: z.number().int() }),
  /** The nearest due and late occurrences. */
  due: z.array(dueLineSchema),
});
export type Overview = z.infer<typeof overviewSchema>;

export const overviewContract = { today: procedure("read").output(overviewSchema) };
