import { z } from "zod";
import { countSchema, idSchema, line, optionalId, remark, requiredLine } from "./base";
import { placeCodeSchema, placeFilterSchema } from "./people";
import { choicesProcedure, registerContract } from "./register";
import { refSchema } from "./values";

export const RECIPIENT_GROUP_KINDS = ["doctors", "homeless", "police", "servicemen", "elderly_home", "children_home", "other"] as const;
export const recipientGroupKindSchema = z.enum(RECIPIENT_GROUP_KINDS);

export const recipientGroupFieldsSchema = z.object({
  nameRu: requiredLine(),
  nameKk: line(),
  kind: recipientGroupKindSchema,
  /** The partner through whom the group is helped, where there is one. */
  partnerId: optionalId,
  katoCode: placeCodeSchema,
  place: line(),
  /** How many people usually; null where nobody has counted. */
  headcount: countSchema.nullable(),
  note: remark,
});
export type RecipientGroupFields = z.infer<typeof recipientGroupFieldsSchema>;

/** Sorts: `name`, `kind`. Refused: `in_use` (deliveries, commitments, claims) for one that others name. */
export const recipientGroupsContract = {
  ...registerContract({
    fields: recipientGroupFieldsSchema,
    row: {
      nameRu: z.string(),
      nameKk: z.string(),
      kind: recipientGroupKindSchema,
      place: z.string(),
      headcount: z.number().int().nullable(),
      partner: refSchema.nullable(),
      note: z.string(),
    },
    filters: { kind: recipientGroupKindSchema, partnerId: idSchema, district: placeFilterSchema },
    extra: { partner: refSchema.nullable(), deliveries: z.number().int(), commitments: z.number().int(), claims: z.number().int() },
    write: "register",
  }),
  choices: choicesProcedure(),
};
