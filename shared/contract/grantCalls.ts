import { z } from "zod";
import { idSchema, line, localDateSchema, optionalDate, remark, requiredLine } from "./base";
import { programmeLinkSchema } from "./programmes";
import { choicesProcedure, registerContract } from "./register";
import { amountSchema } from "./values";

/** Whether applications are taken today, will be, or were. */
export const CALL_STATES = ["coming", "open", "closed"] as const;
export const callStateSchema = z.enum(CALL_STATES);
export type CallState = z.infer<typeof callStateSchema>;

export const grantCallFieldsSchema = z.object({
  nameRu: requiredLine(),
  nameKk: line(),
  programmeId: idSchema,
  /** Applications are taken from this day on, until the last one, both inclusive. */
  openFrom: localDateSchema,
  openTo: optionalDate,
  /** What there is to give, in tiyn; null where nobody has said. */
  sum: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).nullable(),
  conditions: remark,
  note: remark,
});
export type GrantCallFields = z.infer<typeof grantCallFieldsSchema>;

/** Applications and what became of them. Given is what was decided on, whatever came of it; sums in tiyn. */
const callCounts = {
  applications: z.number().int(),
  decided: z.number().int(),
  granted: z.number().int(),
  grantedSum: amountSchema,
};

/** Sorts: `opened`, `name`. Problems: `date_order` at `openTo`; `unknown` at `programmeId`. Refused: `in_use` while it has applications. */
export const grantCallsContract = {
  ...registerContract({
    fields: grantCallFieldsSchema,
    row: {
      nameRu: z.string(),
      nameKk: z.string(),
      programmeRu: z.string(),
      programmeKk: z.string(),
      openFrom: z.string(),
      openTo: z.string().nullable(),
      state: callStateSchema,
      sum: amountSchema,
      unit: z.literal("tenge"),
      ...callCounts,
    },
    filters: { programmeId: idSchema, state: callStateSchema },
    extra: { programme: programmeLinkSchema, state: callStateSchema, ...callCounts, implemented: z.number().int() },
    write: "plan",
  }),
  /** Label: name; detail: its days. */
  choices: choicesProcedure(),
};
