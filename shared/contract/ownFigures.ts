import { z } from "zod";
import { DIMENSIONS, MEASURE_RULES, MEASURES, SCHOOLS, SUMMED_UNITS } from "../domain/ownFigures";
import { directionSchema, line, optionalId, procedure, requiredLine } from "./base";
import { contactChannelSchema } from "./contacts";
import { vulnerabilityCodeSchema } from "./families";
import { courseSchema } from "./learners";
import { registerContract } from "./register";
import { refSchema } from "./values";
import { occupationSchema } from "./volunteers";

const measureSchema = z.enum(MEASURES);
const schoolSchema = z.enum(SCHOOLS);

export const ownFigureFieldsSchema = z
  .object({
    nameRu: requiredLine(200),
    nameKk: line(200),
    nameEn: line(200),
    measure: measureSchema,
    /** What it is narrowed by; null takes all. */
    direction: directionSchema.nullable(),
    providerId: optionalId,
    campaignId: optionalId,
    itemKindId: optionalId,
    /** Of things given where no kind is chosen. */
    unit: z.enum(SUMMED_UNITS).nullable(),
    /** KATO code of a region, district or town; what lies inside counts. */
    district: optionalId,
    vulnerability: vulnerabilityCodeSchema.nullable(),
    occupation: occupationSchema.nullable(),
    programmeId: optionalId.default(null),
    course: courseSchema.nullable().default(null),
    school: schoolSchema.nullable().default(null),
    /** Of contacts. Topics with these words in them, the last of which may be a beginning. */
    channel: contactChannelSchema.nullable().default(null),
    topic: line(200).nullable().default(null).transform((topic) => topic || null),
  })
  .superRefine((fields, issues) => {
    if (fields.measure === "items" && !fields.itemKindId && !fields.unit) issues.addIssue({ code: "custom", path: ["unit"], message: "required" });
  });
export type OwnFigureFields = z.infer<typeof ownFigureFieldsSchema>;

/** Columns of the record that each dimension stands in. */
export const DIMENSION_FIELD = {
  direction: "direction", provider: "providerId", campaign: "campaignId", itemKind: "itemKindId", district: "district", vulnerability: "vulnerability", occupation: "occupation", programme: "programmeId", course: "course", school: "school",
  channel: "channel", topic: "topic",
} as const satisfies Readonly<Record<(typeof DIMENSIONS)[number], keyof OwnFigureFields>>;

/** Only what its measure can be narrowed by is kept: a figure of hours knows no partner. */
export function narrowed(fields: OwnFigureFields): OwnFigureFields {
  const by: readonly string[] = MEASURE_RULES[fields.measure].by;
  const left = DIMENSIONS.filter((dimension) => !by.includes(dimension)).map((dimension) => [DIMENSION_FIELD[dimension], null]);
  return { ...fields, ...Object.fromEntries(left), unit: fields.measure === "items" && fields.itemKindId === null ? fields.unit : null };
}

const readyFigureSchema = z.object({ key: z.string(), nameRu: z.string(), nameKk: z.string(), nameEn: z.string() });

/** Figures of a corps' own. Sorts: `name`. A figure's rows are those of the briefing's catalogue: `own.MEASURE:ID`. */
export const ownFiguresContract = {
  ...registerContract({
    fields: ownFigureFieldsSchema,
    row: {
      nameRu: z.string(), nameKk: z.string(), measure: measureSchema, direction: directionSchema.nullable(), provider: refSchema.nullable(), campaign: refSchema.nullable(),
      item: refSchema.nullable(), occupation: occupationSchema.nullable(), vulnerability: vulnerabilityCodeSchema.nullable(), place: refSchema.nullable(),
      programme: refSchema.nullable(), course: courseSchema.nullable(), school: schoolSchema.nullable(),
      channel: contactChannelSchema.nullable(), topic: z.string().nullable(),
    },
    filters: { measure: measureSchema },
    extra: { provider: refSchema.nullable(), campaign: refSchema.nullable(), item: refSchema.nullable(), programme: refSchema.nullable() },
    write: "brief",
  }),
  /** Figures without a condition that many corps want, and this one has not yet. */
  ready: procedure("read").output(z.array(readyFigureSchema)),
  /** Takes some of them over by `key`; what is there already is passed over. */
  takeReady: procedure("brief").input(z.object({ keys: z.array(z.string().max(100)).max(500) })).output(z.object({ taken: z.number().int() })),
};
