import { z } from "zod";
import { CONSENT_PURPOSES, CONSENT_STATES } from "../domain/consents";
import { idSchema, localDateSchema, optionalDate, procedure, remark, requiredLine } from "./base";
import { districtFilterSchema, placeNames } from "./people";
import { handoverSchema, pageSchema, registerContract } from "./register";
import { refSchema } from "./values";

export const consentPurposeSchema = z.enum(CONSENT_PURPOSES);
export const consentStateSchema = z.enum(CONSENT_STATES);
const purposesSchema = z.array(consentPurposeSchema).min(1).max(CONSENT_PURPOSES.length).transform((chosen) => CONSENT_PURPOSES.filter((purpose) => chosen.includes(purpose)));

export const consentFieldsSchema = z.object({
  personId: z.string().min(1).max(64),
  purpose: consentPurposeSchema,
  givenOn: localDateSchema,
  /** Last day, inclusive; null without a term. */
  expiresOn: optionalDate,
  withdrawnOn: optionalDate,
  /** What proves it: number, date, where it lies. */
  document: requiredLine(),
  note: remark,
});
export type ConsentFields = z.infer<typeof consentFieldsSchema>;

export const CONSENT_RUNS_OUT = ["soon", "lapsed"] as const;

/**
 * Sorts: `name`, `given`. Problems: `unknown` at `personId`; `date_order` at `expiresOn`, `withdrawnOn`.
 */
export const consentsContract = {
  ...registerContract({
    fields: consentFieldsSchema,
    row: {
      name: z.string(), purpose: consentPurposeSchema, givenOn: z.string(), expiresOn: z.string().nullable(), document: z.string(), state: consentStateSchema,
    },
    filters: { purpose: consentPurposeSchema, state: consentStateSchema, personId: idSchema, /** `soon`: runs out within thirty days; `lapsed`: ran out, and nothing newer took its place. */ runsOut: z.enum(CONSENT_RUNS_OUT) },
    extra: { person: refSchema, state: consentStateSchema },
    write: "register",
  }),
  /** One signed paper: a consent of its own to each purpose it names, in one write. Problems as of a single one. */
  give: procedure("register")
    .input(consentFieldsSchema.pick({ personId: true, givenOn: true, expiresOn: true, document: true }).extend({ purposes: purposesSchema }))
    .output(z.object({ ids: z.array(idSchema) })),
  /**
   * Beneficiaries (persons helped as such, and heads of families that were helped) without a valid consent to what was or is
   * done with their data, by name; `purpose`: those who lack this one.
   */
  lacking: procedure("read")
    .input(pageSchema.pick({ page: true, pageSize: true }).extend({ district: districtFilterSchema.optional(), purpose: consentPurposeSchema.optional() }))
    .output(
      z.object({
        rows: z.array(z.object({ id: idSchema, name: z.string(), phone: z.string(), age: z.number().int().nullable(), ...placeNames, lacks: z.array(z.object({ purpose: consentPurposeSchema, /** How their newest one stands. */ last: consentStateSchema.nullable() })) })),
        total: z.number().int(),
      }),
    ),
  /** The form to be signed, to these purposes, in Kazakh and Russian side by side, as DOCX. Journalled. */
  form: procedure("export").input(z.object({ personId: idSchema, purposes: purposesSchema })).output(handoverSchema),
};
