import { z } from "zod";
import { idSchema, localDateSchema, optionalDate, optionalId, procedure, remark, requiredLine } from "./base";
import { ageFilters, inlinePersonSchema, personExtra, placeFilterSchema, placeNames } from "./people";
import { choicesProcedure, registerContract, severalOf } from "./register";

/** Whether somebody holds the post today, will, or did. */
export const STAFF_STATES = ["working", "coming", "former"] as const;
export const staffStateSchema = z.enum(STAFF_STATES);
export type StaffState = z.infer<typeof staffStateSchema>;

export const staffFieldsSchema = z.object({
  person: inlinePersonSchema,
  post: requiredLine(200),
  from: localDateSchema,
  /** Last day in the post, inclusive; null while they hold it. */
  to: optionalDate,
  /** The account they sit at the desk with, where they have one. */
  accountId: optionalId,
  note: remark,
});
export type StaffFields = z.infer<typeof staffFieldsSchema>;

/**
 * One record is one post of one person; who changed posts has several that may not overlap in the same post.
 * Sorts: `name`, `from`. Problems: `date_order` at `to`; `already_staff` at `person` with { id };
 * `unknown` at `accountId`; those of a person at `person.<field>`.
 */
export const staffContract = {
  ...registerContract({
    fields: staffFieldsSchema,
    row: { name: z.string(), age: z.number().int().nullable(), post: z.string(), phone: z.string(), from: z.string(), to: z.string().nullable(), state: staffStateSchema, address: z.string(), account: z.string(), note: z.string(), ...placeNames },
    filters: { state: staffStateSchema, post: z.string().max(200), district: severalOf(placeFilterSchema), ...ageFilters },
    extra: {
      ...personExtra,
      ...placeNames,
      state: staffStateSchema,
      account: z.string().nullable(),
      /** Other posts of the same person, newest first. */
      posts: z.array(z.object({ id: idSchema, post: z.string(), from: z.string(), to: z.string().nullable() })),
    },
    write: "register",
  }),
  /** Label: name; detail: post. */
  choices: choicesProcedure(),
  /** The posts there are, each once: id and label are its words. */
  posts: procedure("read")
    .input(z.object({ search: z.string().max(200).default(""), limit: z.number().int().min(1).max(50).default(20), ids: z.array(z.string().max(200)).max(50).optional() }))
    .output(z.array(z.object({ id: z.string(), label: z.string(), detail: z.string() }))),
};
