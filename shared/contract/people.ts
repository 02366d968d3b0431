import { z } from "zod";
import { parseIin } from "../domain/iin";
import { MATCH_REASONS } from "../domain/matching.weights";
import { idSchema, line, optionalDate, problemSchema, procedure, remark } from "./base";
import { choicesProcedure, registerContract } from "./register";

export const SEXES = ["female", "male"] as const;
export const sexSchema = z.enum(SEXES);

/** KATO code of a unit, nine digits; empty where unknown. */
export const placeCodeSchema = z
  .string()
  .trim()
  .regex(/^(\d{9})?$/, { error: "bad_place" })
  .nullable()
  .transform((value) => value || null);

/** A KATO code as a filter: whatever lies inside that region, district or town. */
export const districtFilterSchema = z.string().regex(/^\d{9}$/, { error: "bad_place" });

/** Instead of a code: the place is known in words only, because KATO has none for it. */
export const PLACE_IN_WORDS = "words";
/** The same for registers that keep such words. */
export const placeFilterSchema = z.union([districtFilterSchema, z.literal(PLACE_IN_WORDS)], { error: "bad_place" });

/** Full years of age on the day of asking, both ends included. From an address it comes as text. */
const ageFilterSchema = z.coerce.number<string | number>().int().min(0).max(130);
export const ageFilters = { ageFrom: ageFilterSchema, ageTo: ageFilterSchema };

/** R19. Digits only; empty where unknown. Problems: `iin_length`, `iin_century`, `iin_date`, `iin_checksum`. */
export const iinSchema = z
  .string()
  .nullable()
  .transform((value, context) => {
    const typed = value?.trim() ?? "";
    if (typed === "") return null;
    const parsed = parseIin(typed);
    if (parsed.ok) return parsed.iin;
    context.addIssue({ code: "custom", message: `iin_${parsed.reason}` });
    return z.NEVER;
  });

const personShape = {
  /** Problem of each part of a name, when it is written: `not_a_name`. What an older version let in, and the sign of somebody erased, can be read. */
  family: line(120),
  given: line(120),
  patronymic: line(120),
  birthDate: optionalDate,
  sex: sexSchema.nullable(),
  iin: iinSchema,
  phones: z.array(line(60)).max(10),
  katoCode: placeCodeSchema,
  address: line(),
  languages: z.array(line(30)).max(10),
  note: remark,
};

/** One of family and given name must be there. */
export const personFieldsSchema = z.object(personShape).superRefine((person, context) => {
  if (!person.family && !person.given) context.addIssue({ code: "custom", message: "required", path: ["family"] });
});
export type PersonFields = z.infer<typeof personFieldsSchema>;

/**
 * A person inside another record's form.
 * No `id`: a new person is put on file. `id` without `version`: that person as they are, other fields are not looked at.
 * `id` and `version`: that person, changed where the fields differ (CHANGED_MEANWHILE when the version is an old one).
 */
export const inlinePersonSchema = z
  .object({ id: idSchema.nullable().default(null), version: z.number().int().nullable().default(null), ...personShape })
  .superRefine((person, context) => {
    const asTheyAre = person.id !== null && person.version === null;
    if (!asTheyAre && !person.family && !person.given) context.addIssue({ code: "custom", message: "required", path: ["family"] });
  });
export type InlinePerson = z.infer<typeof inlinePersonSchema>;

/** Where a record lies, in both languages; empty text where no place is given. */
export const placeNames = { katoCode: z.string().nullable(), placeRu: z.string(), placeKk: z.string() };

/** What every card about a person shows. A role that does not enter data gets `iin: null` in the fields and this mask (R19). */
export const personExtra = {
  iinMasked: z.string().nullable(),
  age: z.number().int().nullable(),
  /** Does not stop anybody: `iin_birth_date`, `iin_sex` at field `birthDate` or `sex`. */
  warnings: z.array(problemSchema),
};

/** Somebody on file who may be the one being entered; "different" is not proposed (R22). */
export const similarPersonSchema = z.object({
  id: idSchema,
  version: z.number().int(),
  name: z.string(),
  birthDate: z.string().nullable(),
  ...placeNames,
  band: z.enum(["same", "look"]),
  /** Bits of evidence: only to be compared with that of another. */
  score: z.number(),
  reasons: z.array(z.enum(MATCH_REASONS)),
});

export const peopleContract = {
  ...registerContract({
    fields: personFieldsSchema,
    row: { name: z.string(), birthDate: z.string().nullable(), age: z.number().int().nullable(), phone: z.string(), address: z.string(), ...placeNames },
    filters: { district: placeFilterSchema, ...ageFilters },
    extra: {
      ...personExtra,
      ...placeNames,
      /** When everything that says who they are was erased (R24). */
      erasedAt: z.string().nullable(),
      volunteer: z.object({ id: idSchema, number: z.string(), status: z.string() }).nullable(),
      /** Posts held in the corps, newest first. */
      posts: z.array(z.object({ id: idSchema, post: z.string(), from: z.string(), to: z.string().nullable() })),
      families: z.array(z.object({ id: idSchema, name: z.string() })),
      programmes: z.array(z.object({ learnerId: idSchema, nameRu: z.string(), nameKk: z.string(), state: z.string() })),
      /** Confirmed deliveries to this person as such, not to their family (R25). */
      deliveries: z.number().int(),
    },
    write: "register",
  }),
  /**
   * Erases what says who somebody is, for good; what was counted stays under a nameless record (R24). `typed` is their name.
   * Refused: `merged_away`, `already_erased`, `erase_typed`, `erase_serving`, `erase_coordinates`, `erase_heads_family`, `erase_open_request`.
   */
  erase: procedure("administer").input(z.object({ id: idSchema, version: z.number().int(), typed: line(400) })).output(z.object({ id: idSchema, version: z.number().int() })),
  /** Label: name; detail: year of birth and place. */
  choices: choicesProcedure(),
  /** People already on file who may be this one, likeliest first. Nobody decides but the person who asks (R22). */
  similar: procedure("read")
    .input(
      z.object({
        family: line(120).default(""),
        given: line(120).default(""),
        patronymic: line(120).default(""),
        birthDate: optionalDate.default(null),
        iin: z.string().max(40).nullable().default(null),
        phone: line(60).default(""),
        katoCode: placeCodeSchema.default(null),
        /** The person being edited, who is not similar to themselves. */
        except: idSchema.nullable().default(null),
      }),
    )
    .output(z.array(similarPersonSchema)),
};
