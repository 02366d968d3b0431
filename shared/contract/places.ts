import { z } from "zod";
import { localDateSchema, procedure } from "./base";

export const placeSchema = z.object({ code: z.string(), nameRu: z.string(), nameKk: z.string(), withinRu: z.string(), withinKk: z.string() });
export type Place = z.infer<typeof placeSchema>;

/** Units of KATO as of `date`; without a date, as of today. */
export const placesContract = {
  find: procedure("open").input(z.object({ text: z.string().max(100), date: localDateSchema.optional(), limit: z.number().int().min(1).max(50).default(12) })).output(z.array(placeSchema)),
  /** One step of the hierarchy, for region -> district -> village: the units under one (of the country where there is none), how many each holds, and the way down to it. */
  under: procedure("open")
    .input(z.object({ parentCode: z.string().max(9).nullable(), date: localDateSchema.optional() }))
    .output(z.object({ path: z.array(placeSchema), units: z.array(placeSchema.extend({ inside: z.number().int() })) })),
  get: procedure("open").input(z.object({ code: z.string().max(9), date: localDateSchema.optional() })).output(placeSchema.nullable()),
};
