/** Where and when what a briefing says was published, and who said it. Added after the issue: what is frozen stays as it was. */
import { z } from "zod";
import { idSchema, line, localDateSchema, optionalId, procedure, requiredLine } from "./base";
import { refSchema } from "./values";

/** Whose word it is. */
export const SPEAKERS = ["corps_head", "youth_centre_head", "partner", "other"] as const;
const speakerSchema = z.enum(SPEAKERS);

export const publicationFieldsSchema = z
  .object({
    briefingId: idSchema,
    speaker: speakerSchema,
    /** Name and post as published; a partner's word carries the partner. */
    saidBy: requiredLine(200),
    partnerId: optionalId,
    /** Newspaper, channel, site or page. */
    outlet: requiredLine(200),
    publishedOn: localDateSchema,
    /** http or https; empty where it was said on air or printed. */
    link: line(1000).refine((text) => text === "" || /^https?:\/\/[^\s/]+\.[^\s]+$/iu.test(text), { error: "bad_link" }),
    note: line(1000),
  })
  .superRefine((fields, issues) => {
    if (fields.speaker === "partner" && !fields.partnerId) issues.addIssue({ code: "custom", path: ["partnerId"], message: "required" });
  });
export type PublicationFields = z.infer<typeof publicationFieldsSchema>;

const publicationSchema = z.object({ id: idSchema, version: z.number().int(), fields: publicationFieldsSchema, partner: refSchema.nullable() });
const saved = z.object({ id: idSchema, version: z.number().int() });

/** Problems: `before_issue` { issued } at `publishedOn`; `unknown` at `briefingId`, `partnerId`; `bad_link` at `link`. */
export const publicationsContract = {
  /** Of every revision of a briefing's number, the latest first. */
  of: procedure("read").input(z.object({ briefingId: idSchema })).output(z.array(publicationSchema)),
  create: procedure("brief").input(z.object({ fields: publicationFieldsSchema })).output(saved),
  update: procedure("brief").input(z.object({ id: idSchema, version: z.number().int(), fields: publicationFieldsSchema })).output(saved),
  remove: procedure("brief").input(z.object({ id: idSchema, version: z.number().int() })).output(saved),
  restore: procedure("brief").input(z.object({ id: idSchema })).output(saved),
};
