import { z } from "zod";
import { NAMED_WORK_CLASSES } from "../domain/eligibility";
import { directionSchema, idSchema, line, localDateSchema, optionalDate, optionalId, remark, requiredLine } from "./base";
import { placeCodeSchema, placeNames } from "./people";
import { choicesProcedure, registerContract } from "./register";
import { refSchema } from "./values";

/** Where it is held and what is asked of those who take part: what the state's register wants to know of a programme or a campaign. */
export const heldShape = {
  katoCode: placeCodeSchema.default(null),
  /** Where exactly, or where else: a square, a school, online. */
  place: line().default(""),
  requirements: line(1000).default(""),
};

export const campaignFieldsSchema = z.object({
  nameRu: requiredLine(),
  nameKk: line(),
  organiserId: optionalId,
  direction: directionSchema,
  from: localDateSchema,
  to: optionalDate,
  ...heldShape,
  /** Classes of work of R21; none is ordinary work. They hold for all requests and shifts of the campaign beside their own. */
  workClasses: z.array(z.enum(NAMED_WORK_CLASSES)).max(NAMED_WORK_CLASSES.length).default([]),
  /** Lifts point 2-1.2. */
  caseClosed: z.boolean().default(false),
  note: remark,
});
export type CampaignFields = z.infer<typeof campaignFieldsSchema>;

/** A partner by name, to show and to open. */
export const partnerLinkSchema = z.object({ id: idSchema, name: z.string() });

/** Problems: `date_order` at `to`; `unknown` at `organiserId`. Refused while somebody is sent or signed up whom its classes of work would keep from it. */
export const campaignsContract = {
  ...registerContract({
    fields: campaignFieldsSchema,
    /** Sorts: `from` (newest first when descending), `name`. */
    row: {
      nameRu: z.string(),
      nameKk: z.string(),
      organiser: refSchema.nullable(),
      direction: directionSchema,
      from: z.string(),
      to: z.string().nullable(),
      /** Confirmed ones. */
      deliveries: z.number().int(),
    },
    filters: { direction: directionSchema },
    extra: { organiser: partnerLinkSchema.nullable(), ...placeNames, deliveries: z.number().int() },
    write: "plan",
  }),
  choices: choicesProcedure(),
};
