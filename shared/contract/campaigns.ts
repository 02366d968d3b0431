import { z } from "zod";
import { NAMED_WORK_CLASSES } from "../domain/eligibility";
import { CALL_ANSWERS } from "../domain/challenge";
import { linksOf } from "../domain/links";
import { countSchema, directionSchema, idSchema, line, localDateSchema, optionalDate, optionalId, remark, requiredLine } from "./base";
import { placeCodeSchema, placeFilterSchema, placeNames } from "./people";
import { choicesProcedure, registerContract } from "./register";
import { amountSchema, refSchema, UNCOUNTED } from "./values";

/** Where it is held and what is asked of those who take part: what the state's register wants to know of a programme or a campaign. */
export const heldShape = {
  katoCode: placeCodeSchema.default(null),
  /** Where exactly, or where else: a square, a school, online. */
  place: line().default(""),
  requirements: line(1000).default(""),
};

/** Somebody known who stands for the campaign; named outside the office only after agreeing to it. */
export const publicFaceSchema = z.object({ name: requiredLine(200), known: line(200), agreedOn: optionalDate });
export type PublicFace = z.infer<typeof publicFaceSchema>;

/** One step of a challenge: who called whom to do the same, where, and what came of it. */
export const challengeCallSchema = z.object({
  by: requiredLine(200),
  whom: requiredLine(200),
  city: line(200),
  calledOn: localDateSchema,
  answer: z.enum(CALL_ANSWERS),
  answeredOn: optionalDate,
  link: line(1000),
});
export type ChallengeCall = z.infer<typeof challengeCallSchema>;

export const campaignFieldsSchema = z.object({
  nameRu: requiredLine(),
  nameKk: line(),
  organiserId: optionalId,
  direction: directionSchema,
  from: localDateSchema,
  to: optionalDate,
  ...heldShape,
  /** Held on a page, from the beginning or moved there; `link` leads to it: to each of several, one a line. */
  online: z.boolean().default(false),
  link: line(1000).default("").transform((text) => linksOf(text).join("\n")),
  /** Who carries it beside the organiser. */
  partners: z.array(idSchema).max(50).default([]),
  publicFaces: z.array(publicFaceSchema).max(50).default([]),
  calls: z.array(challengeCallSchema).max(500).default([]),
  /** Who put their name down, and who was counted on the spot: two numbers that need not agree. In people; thousandths of them. */
  registered: countSchema.nullable().default(null),
  attended: amountSchema.default(UNCOUNTED),
  /** Views or people reached online, as the page says. */
  reach: amountSchema.default(UNCOUNTED),
  /** Classes of work of R21; none is ordinary work. They hold for all requests and shifts of the campaign beside their own. */
  workClasses: z.array(z.enum(NAMED_WORK_CLASSES)).max(NAMED_WORK_CLASSES.length).default([]),
  /** Lifts point 2-1.2. */
  caseClosed: z.boolean().default(false),
  note: remark,
});
export type CampaignFields = z.infer<typeof campaignFieldsSchema>;

/** A partner by name, to show and to open. */
export const partnerLinkSchema = z.object({ id: idSchema, name: z.string() });

/** Problems: `date_order` at `to`, `calls.N.answeredOn`; `own_call` at `calls.N.whom`; those of an amount at `attended`, `reach`; `unknown` at `organiserId`, `partners.N`. Refused while somebody is sent or signed up whom its classes of work would keep from it. */
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
      place: z.string(),
      ...placeNames,
      requirements: z.string(),
      /** Null for one that is held in its place. */
      online: z.enum(["online"]).nullable(),
      link: z.string(),
      workClasses: z.array(z.enum(NAMED_WORK_CLASSES)),
      partners: z.array(refSchema),
      /** Those who agreed to be named. */
      publicFaces: z.array(z.string()),
      registered: z.number().int().nullable(),
      attended: amountSchema,
      reach: amountSchema,
      /** Cities that took the challenge up. */
      cities: z.number().int(),
      /** Confirmed ones. */
      deliveries: z.number().int(),
    },
    filters: { direction: directionSchema, organiserId: idSchema, district: placeFilterSchema, on: localDateSchema, online: z.enum(["online", "place"]) },
    extra: {
      organiser: partnerLinkSchema.nullable(),
      partners: z.array(partnerLinkSchema),
      ...placeNames,
      deliveries: z.number().int(),
      /** What went out of each material in it, by rows of information work. */
      outputs: z.number().int(),
    },
    write: "plan",
  }),
  choices: choicesProcedure(),
};
