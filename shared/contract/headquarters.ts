import { z } from "zod";
import { directionSchema, idSchema, line, localDateSchema, optionalDate, optionalId, procedure, remark, requiredLine } from "./base";
import { districtFilterSchema, placeCodeSchema, placeNames } from "./people";
import { regimeKindSchema } from "./regimes";
import { choicesProcedure, registerContract } from "./register";
import { refSchema } from "./values";
import { volunteersFoundSchema } from "./volunteers";

export const headquartersMemberSchema = z.object({ volunteerId: idSchema, role: line(100), from: localDateSchema, to: optionalDate });
export type HeadquartersMember = z.infer<typeof headquartersMemberSchema>;

export const headquartersFieldsSchema = z.object({
  nameRu: requiredLine(),
  nameKk: line(),
  purpose: line(1000),
  from: localDateSchema,
  /** Last day, inclusive; null while it stands. */
  to: optionalDate,
  katoCode: placeCodeSchema,
  directions: z.array(directionSchema).max(20).default([]),
  /** A person on file. */
  coordinatorId: optionalId.default(null),
  /** The emergency regime it was set up for. */
  regimeId: optionalId.default(null),
  members: z.array(headquartersMemberSchema).max(1000),
  note: remark,
});
export type HeadquartersFields = z.infer<typeof headquartersFieldsSchema>;

const memberRow = { volunteerId: idSchema, number: z.string(), name: z.string() };

/** Problems: `date_order` at `to` or `members.N.to`; `unknown` and `overlap` at `members.N.volunteerId`; `unknown` at `coordinatorId`, `regimeId`. */
export const headquartersContract = {
  ...registerContract({
    fields: headquartersFieldsSchema,
    /** Sorts: `name`, `from`. */
    row: { nameRu: z.string(), nameKk: z.string(), directions: z.array(directionSchema), from: z.string(), to: z.string().nullable(), membersToday: z.number().int(), purpose: z.string(), coordinator: refSchema.nullable(), note: z.string(), ...placeNames },
    filters: { direction: directionSchema, regimeId: idSchema, district: districtFilterSchema, day: localDateSchema },
    extra: {
      ...placeNames,
      membersToday: z.number().int(),
      coordinator: refSchema.nullable(),
      regime: z.object({ id: idSchema, kind: regimeKindSchema, from: z.string(), to: z.string().nullable(), ...placeNames }).nullable(),
      /** Names to the volunteers in `fields.members`, once each. */
      volunteers: z.array(z.object({ id: idSchema, number: z.string(), name: z.string() })),
    },
    write: "register",
  }),
  choices: choicesProcedure(),
  /** Makes members of many volunteers at once; `left` counts those who are in it already. */
  addMembers: procedure("register")
    .input(z.object({ id: idSchema, role: line(100), from: localDateSchema, found: volunteersFoundSchema }))
    .output(z.object({ done: z.number().int(), left: z.number().int(), version: z.number().int() })),
  /** Who was in it on a day, both ends of a membership included (R11); by name. */
  membersOn: procedure("read")
    .input(z.object({ id: idSchema, date: localDateSchema }))
    .output(z.array(z.object({ ...memberRow, role: z.string(), from: z.string(), to: z.string().nullable() }))),
};
