import { z } from "zod";
import { countSchema, directionSchema, idSchema, languageSchema, line, localDateSchema, optionalId, remark, requiredLine } from "./base";
import { districtFilterSchema, placeCodeSchema, placeNames } from "./people";
import { choicesProcedure, registerContract } from "./register";
import { amountSchema, refSchema, UNCOUNTED } from "./values";

export const MATERIAL_KINDS = ["memo", "info_sheet", "infographic", "sticker", "post", "video"] as const;
export const materialKindSchema = z.enum(MATERIAL_KINDS);
export type MaterialKind = z.infer<typeof materialKindSchema>;

/** One order of a printing house. */
export const printRunSchema = z.object({ on: localDateSchema, copies: countSchema, printer: line(200) });
export type PrintRun = z.infer<typeof printRunSchema>;

export const materialFieldsSchema = z.object({
  kind: materialKindSchema,
  nameRu: requiredLine(),
  nameKk: line(),
  /** In which it is written; a leaflet may be in two. */
  languages: z.array(languageSchema).max(3).default([]),
  /** What was printed says nothing of what went out (R3). */
  printRuns: z.array(printRunSchema).max(50).default([]),
  note: remark,
});
export type MaterialFields = z.infer<typeof materialFieldsSchema>;

/** What information work hands out, posts or publishes. Sorts: `name`, `kind`. Refused: `in_use` (outputs) for one that went out. */
export const informationMaterialsContract = {
  ...registerContract({
    fields: materialFieldsSchema,
    row: { nameRu: z.string(), nameKk: z.string(), kind: materialKindSchema, languages: z.array(languageSchema), printed: z.number().int(), outputs: z.number().int() },
    filters: { kind: materialKindSchema, language: languageSchema },
    extra: { outputs: z.number().int() },
    write: "register",
  }),
  choices: choicesProcedure(),
};

export const OUTPUT_WAYS = ["handed_out", "posted", "published"] as const;
export const outputWaySchema = z.enum(OUTPUT_WAYS);
export const OUTPUT_STATES = ["draft", "confirmed"] as const;
export const outputStateSchema = z.enum(OUTPUT_STATES);

export const stopSchema = z.object({ place: requiredLine(200), copies: countSchema.nullable() });

export const outputFieldsSchema = z.object({
  materialId: idSchema,
  direction: directionSchema,
  how: outputWaySchema,
  /** In thousandths of a piece. */
  amount: amountSchema,
  /** Only a confirmed one counts (R3). */
  state: outputStateSchema,
  /** Both days belong to it; the same day twice for one handout. */
  fromDate: localDateSchema,
  toDate: localDateSchema,
  katoCode: placeCodeSchema,
  place: line(),
  /** Stops, boards, entrances, each with its copies; null where nobody counted there. */
  stops: z.array(stopSchema).max(200).default([]),
  /** Page or address, of what was published online. */
  link: line(1000).default(""),
  campaignId: optionalId.default(null),
  /** How many people were talked to on the round; unknown where nobody counted them. In thousandths of a person. */
  contacted: amountSchema.default(UNCOUNTED),
  note: remark,
});
export type OutputFields = z.infer<typeof outputFieldsSchema>;

/**
 * How much of a material went out. Sorts of the list: `from` (the default). Problems: those of an amount (see claims), also of `contacted`;
 * `date_order` at `toDate`, `date_in_future` there for a confirmed one; `unknown` at `materialId`, `campaignId`;
 * `copies_differ` (params.copies: those at the stops) at `amount.value`, where an exact total says something else.
 */
export const informationOutputsContract = registerContract({
  fields: outputFieldsSchema,
  row: {
    material: refSchema,
    materialKind: materialKindSchema,
    direction: directionSchema,
    how: outputWaySchema,
    amount: amountSchema,
    state: outputStateSchema,
    fromDate: z.string(),
    toDate: z.string(),
    place: z.string(),
    ...placeNames,
    /** Names of its stops, with the copies where they were counted. */
    stops: z.array(z.string()),
    contacted: amountSchema,
    link: z.string(),
    campaign: refSchema.nullable(),
  },
  filters: { materialId: idSchema, campaignId: idSchema, materialKind: materialKindSchema, how: outputWaySchema, state: outputStateSchema, direction: directionSchema, district: districtFilterSchema, from: localDateSchema, to: localDateSchema },
  extra: { material: refSchema, materialKind: materialKindSchema, campaign: refSchema.nullable() },
  write: "register",
});
