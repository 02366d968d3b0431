import { z } from "zod";
import { REGIME_KINDS } from "../domain/regimes";
import { idSchema, line, localDateSchema, optionalDate, remark } from "./base";
import { placeCodeSchema, placeNames } from "./people";
import { choicesProcedure, registerContract } from "./register";

export const regimeKindSchema = z.enum(REGIME_KINDS);

export const regimeFieldsSchema = z.object({
  kind: regimeKindSchema,
  /** Where it holds, with everything inside; null is the whole country. */
  katoCode: placeCodeSchema,
  from: localDateSchema,
  /** Last day, inclusive; null while it lasts. */
  to: optionalDate,
  /** The act that declared it: what, number, date. */
  document: line(1000),
  note: remark,
});
export type RegimeFields = z.infer<typeof regimeFieldsSchema>;

const headquartersLink = z.object({ id: idSchema, nameRu: z.string(), nameKk: z.string() });

/** Sorts: `from` (newest first), `kind`. Problems: `date_order` at `to`. Refused: `in_use` (headquarters). */
export const regimesContract = {
  ...registerContract({
    fields: regimeFieldsSchema,
    row: { kind: regimeKindSchema, from: z.string(), to: z.string().nullable(), document: z.string(), ...placeNames },
    filters: {
      kind: regimeKindSchema,
      /** Those that held on this day. */
      on: localDateSchema,
    },
    extra: { ...placeNames, headquarters: z.array(headquartersLink) },
    write: "register",
  }),
  /** Label: the regime's name; detail: place and days. */
  choices: choicesProcedure(),
};
