import { z } from "zod";
import { directionSchema, idSchema, line, localDateSchema, optionalDate, procedure, remark, requiredLine, unitSchema } from "./base";
import { targetIndicatorSchema, targetQualifierSchema } from "./programmes";

const placeSchema = z.object({ katoCode: z.string(), nameRu: z.string(), nameKk: z.string() });
const amount = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).nullable();

export const catalogueTargetSchema = z.object({
  indicator: targetIndicatorSchema,
  /** `region`: holds in each region by itself. */
  scope: z.enum(["national", "region"]),
  qualifier: targetQualifierSchema,
  /** In the scale of `unit`, except in the file that is shipped, where amounts are whole. */
  low: amount,
  high: amount,
  unit: unitSchema,
  /** By when the catalogue itself asks for it. */
  due: optionalDate.default(null),
  nameRu: requiredLine(300),
  nameKk: line(300),
  /** Where centres stand. */
  cities: z.array(placeSchema),
});
export type CatalogueTarget = z.infer<typeof catalogueTargetSchema>;

export const catalogueProjectSchema = z.object({
  code: requiredLine(40),
  /** Null where a file does not say: whoever takes the project over does. */
  direction: directionSchema.nullable(),
  nameRu: requiredLine(),
  nameKk: line(),
  aimRu: remark,
  aimKk: remark,
  targets: z.array(catalogueTargetSchema),
  /** The regions that are named. */
  regions: z.array(placeSchema),
  /** The project runs in all regions, whatever is named. */
  everywhere: z.boolean(),
});
export type CatalogueProject = z.infer<typeof catalogueProjectSchema>;

/** One year's national projects. */
export const catalogueSchema = z.object({ version: requiredLine(40), noteRu: remark, noteKk: remark, projects: z.array(catalogueProjectSchema) });
export type Catalogue = z.infer<typeof catalogueSchema>;

/** How a project stands to the corps' region. `base`: a base centre is here; `named`: the region is named; `everywhere`: it runs here as everywhere. */
export const REGION_STANDINGS = ["base", "named", "everywhere", "elsewhere"] as const;
export type RegionStanding = (typeof REGION_STANDINGS)[number];

/** Something in an imported file, by its row as the spreadsheet shows it. Kinds have a sentence each in the words of the catalogue. */
export const CATALOGUE_PROBLEMS = [
  "no_columns", "no_code", "no_name", "no_indicator", "unknown_unit", "bad_number", "range_order", "unknown_city", "unknown_region", "unknown_direction", "bad_date", "no_projects",
] as const;
export const catalogueProblemSchema = z.object({ row: z.number().int(), kind: z.enum(CATALOGUE_PROBLEMS), text: z.string() });
/** A target as it was read: its row, and which of the row's targets it is. */
export const readTargetSchema = catalogueTargetSchema.pick({ indicator: true, scope: true, qualifier: true, low: true, high: true, unit: true, due: true, nameRu: true }).extend({
  row: z.number().int(),
  part: z.number().int(),
  code: z.string(),
});
export type ReadTarget = z.infer<typeof readTargetSchema>;
/** What a target counts, where somebody knows better than its words said. */
export const indicatorMendSchema = z.object({ row: z.number().int(), part: z.number().int().min(0), indicator: targetIndicatorSchema });
export type IndicatorMend = z.infer<typeof indicatorMendSchema>;
export type CatalogueProblem = z.infer<typeof catalogueProblemSchema>;

/**
 * National programmes as published, by year. Refused: `catalogue_version_shipped` (a version that comes with the program
 * is not replaced), `unreadable_file`; `duplicate` at `code` when the project was taken over already.
 */
export const catalogueContract = {
  versions: procedure("read").output(z.array(z.object({ version: z.string(), shipped: z.boolean(), projects: z.number().int() }))),
  list: procedure("read")
    .input(z.object({ version: z.string().max(40) }))
    .output(
      z.object({
        version: z.string(),
        noteRu: z.string(),
        noteKk: z.string(),
        /** Those that concern the corps' region most come first. */
        projects: z.array(
          catalogueProjectSchema.extend({
            standing: z.enum(REGION_STANDINGS),
            /** The programme that the corps made of it, if it did. */
            programmeId: z.string().nullable(),
            targets: z.array(
              catalogueTargetSchema.extend({
                /** For a target of each region: what that makes in the country, from the regions named to all regions there were. */
                country: z.object({ low: z.number().int(), high: z.number().int() }).nullable(),
              }),
            ),
          }),
        ),
      }),
    ),
  /** Makes a programme of a project: its targets in the country and in the region, and the corps' own part of each (null: none said). */
  takeOver: procedure("plan")
    .input(
      z.object({
        version: z.string().max(40),
        code: z.string().max(40),
        direction: directionSchema,
        from: localDateSchema,
        due: optionalDate,
        parts: z.array(z.object({ target: z.number().int().min(0), low: amount })).max(100),
      }),
    )
    .output(z.object({ id: idSchema, version: z.number().int() })),
  /** Reads a spreadsheet of a later year; with `look` nothing is kept. With problems nothing is kept unless `keepRest`: then the rows without problems are. */
  importFile: procedure("plan")
    .input(z.object({ file: z.file().max(20 * 1024 * 1024), version: requiredLine(40), look: z.boolean().default(false), keepRest: z.boolean().default(false), mends: z.array(indicatorMendSchema).max(2000).default([]) }))
    .output(z.object({ kept: z.boolean(), projects: z.number().int(), targets: z.number().int(), read: z.array(readTargetSchema), problems: z.array(catalogueProblemSchema) })),
};
