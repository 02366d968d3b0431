import { z } from "zod";
import { idSchema, line, optionalDate, procedure, remark } from "./base";
import { PEOPLE_SOURCES, VULNERABILITIES } from "../domain/families";
import { inlinePersonSchema, placeCodeSchema, placeFilterSchema, placeNames } from "./people";
import { choicesProcedure, foundShape, registerContract, severalOf } from "./register";
import { itemAmountSchema, refSchema } from "./values";

export const vulnerabilityCodeSchema = z.enum(VULNERABILITIES);

export const RELATIONS = ["spouse", "child", "parent", "sibling", "grandparent", "grandchild", "other"] as const;
export const relationSchema = z.enum(RELATIONS);

export const familyMemberSchema = z.object({ person: inlinePersonSchema, relation: relationSchema, from: optionalDate, to: optionalDate });
export type FamilyMemberFields = z.infer<typeof familyMemberSchema>;

export const vulnerabilitySchema = z.object({ code: vulnerabilityCodeSchema, from: optionalDate, to: optionalDate, evidence: line() });

export const familyFieldsSchema = z.object({
  /** The family's label; empty takes the head's family name. */
  name: line(200),
  head: inlinePersonSchema.nullable(),
  /** How many people live there, the head among them, as the family said. */
  declaredSize: z.number().int().min(1).max(50).nullable(),
  katoCode: placeCodeSchema,
  address: line(),
  phones: z.array(line(60)).max(10),
  /** Everybody but the head. */
  members: z.array(familyMemberSchema).max(50),
  vulnerabilities: z.array(vulnerabilitySchema).max(20),
  note: remark,
});
export type FamilyFields = z.infer<typeof familyFieldsSchema>;

const familyFilters = { vulnerability: severalOf(vulnerabilityCodeSchema), district: severalOf(placeFilterSchema) };
/** What a list of families finds, and which of it. */
export const familiesFoundSchema = z.object(foundShape(familyFilters));

/** Problems: `required` at `name` (neither a name nor a head); `date_order`; `twice` at `members.N.person`; those of a person at `head.<field>`, `members.N.person.<field>`. */
export const familiesContract = {
  ...registerContract({
    fields: familyFieldsSchema,
    /** Sorts: `name`, `place`. */
    row: {
      name: z.string(),
      headName: z.string(),
      /** People by name, the head among them. */
      members: z.number().int(),
      declaredSize: z.number().int().nullable(),
      /** R7: null where nobody knows. */
      people: z.number().int().nullable(),
      address: z.string(),
      /** The first of the family, else of its head. */
      phone: z.string(),
      ...placeNames,
      vulnerabilities: z.array(vulnerabilityCodeSchema),
      /** Confirmed ones. */
      deliveries: z.number().int(),
      /** Day of the last of them; null where there is none. */
      lastDelivery: z.string().nullable(),
    },
    filters: familyFilters,
    extra: {
      ...placeNames,
      headName: z.string(),
      /** R7: null where nobody knows. */
      peopleKnown: z.number().int().nullable(),
      peopleSource: z.enum(PEOPLE_SOURCES),
      deliveries: z.object({ confirmed: z.number().int(), all: z.number().int(), first: z.string().nullable(), last: z.string().nullable() }),
    },
    write: "register",
  }),
  /** Label: the family's name; detail: head and place. */
  choices: choicesProcedure(),
  /** What was given and confirmed, newest first: to the family (`person` null) and to its people as persons, who count apart (R25). */
  timeline: procedure("read")
    .input(z.object({ id: idSchema, limit: z.number().int().min(1).max(500).default(50) }))
    .output(
      z.object({
        rows: z.array(
          z.object({
            id: idSchema,
            number: z.string(),
            date: z.string(),
            person: refSchema.nullable(),
            providers: z.array(refSchema),
            items: z.array(itemAmountSchema),
            campaign: refSchema.nullable(),
          }),
        ),
        /** Whether there are earlier ones. */
        more: z.boolean(),
      }),
    ),
};
