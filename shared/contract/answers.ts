import { z } from "zod";
import { remark, requiredLine } from "./base";
import { choicesProcedure, registerContract } from "./register";

export const ANSWER_LACKS = ["kk"] as const;

export const answerFieldsSchema = z.object({
  topic: requiredLine(200),
  /** What is said, in the language of whoever asks. */
  ru: remark.min(1),
  kk: remark,
});
export type AnswerFields = z.infer<typeof answerFieldsSchema>;

/** The knowledge base of the front office. Sorts: `topic`. */
export const answersContract = {
  ...registerContract({
    fields: answerFieldsSchema,
    row: { topic: z.string(), ru: z.string(), kk: z.string() },
    /** `kk`: those that are not there in Kazakh yet. */
    filters: { lacks: z.enum(ANSWER_LACKS) },
    extra: {},
    write: "register",
  }),
  choices: choicesProcedure(),
};
