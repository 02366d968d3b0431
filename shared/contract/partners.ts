import { z } from "zod";
import { isBin } from "../domain/iin";
import { idSchema, line, optionalDate, remark, requiredLine } from "./base";
import { choicesProcedure, registerContract } from "./register";
import { refSchema } from "./values";

export const PARTNER_KINDS = [
  "fund", "party", "company", "council", "ethnocultural_association", "state_body", "institution", "group", "corps", "other",
] as const;
export const partnerKindSchema = z.enum(PARTNER_KINDS);

export const partnerContactSchema = z.object({ name: line(200), post: line(200), phone: line(60), email: line(200) });
export type PartnerContact = z.infer<typeof partnerContactSchema>;

/** `subject`: what it is about. One of number and subject must be there. */
export const agreementSchema = z
  .object({ number: line(100), signedOn: optionalDate, from: optionalDate, to: optionalDate, subject: line(1000) })
  .superRefine(({ number, subject }, context) => {
    if (!number && !subject) context.addIssue({ code: "custom", message: "required", path: ["number"] });
  });
export type AgreementFields = z.infer<typeof agreementSchema>;

/** BIN: 12 digits with a check digit, as issued by the state; empty where unknown. */
export const binSchema = z
  .string()
  .trim()
  .refine((text) => text === "" || isBin(text), { error: "bad_bin" })
  .nullable()
  .transform((value) => value || null);

export const partnerFieldsSchema = z.object({
  kind: partnerKindSchema,
  nameRu: requiredLine(),
  nameKk: line(),
  shortName: line(100),
  bin: binSchema,
  /** Whether it carries on volunteer activity itself; the corps always does. */
  isVolunteer: z.boolean().default(false),
  contacts: z.array(partnerContactSchema).max(20),
  sponsors: z.array(z.object({ sponsorId: idSchema, note: line() })).max(50),
  agreements: z.array(agreementSchema).max(100).default([]),
  address: line(),
  bankDetails: line(1000),
  note: remark,
});
export type PartnerFields = z.infer<typeof partnerFieldsSchema>;

/** Problems: `own_sponsor` at `sponsors.N.sponsorId`; `date_order` at `agreements.N.to`. */
export const partnersContract = {
  ...registerContract({
    fields: partnerFieldsSchema,
    row: {
      nameRu: z.string(),
      nameKk: z.string(),
      kind: partnerKindSchema,
      shortName: z.string(),
      bin: z.string(),
      address: z.string(),
      /** The first person to talk to, and their phone. */
      contact: z.string(),
      phone: z.string(),
      note: z.string(),
      deliveries: z.number().int(),
      claims: z.number().int(),
      commitments: z.number().int(),
    },
    filters: { kind: partnerKindSchema, corps: z.enum(["without"]) },
    extra: {
      isCorps: z.boolean(),
      sponsors: z.array(refSchema),
      sponsorOf: z.array(refSchema),
      deliveries: z.number().int(),
      claims: z.number().int(),
      commitments: z.number().int(),
      /** Due dates of its promises until today, and how many of them were confirmed (R4). */
      kept: z.object({ expected: z.number().int(), confirmed: z.number().int() }),
    },
    write: "register",
  }),
  choices: choicesProcedure(),
};
