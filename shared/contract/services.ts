import { z } from "zod";
import { line, localDateSchema, remark, requiredLine } from "./base";
import { placeCodeSchema, placeFilterSchema, placeNames } from "./people";
import { registerContract } from "./register";

/** What people ask the office for and others make or do. */
export const SERVICE_KINDS = ["masks", "food_delivery", "pharmacy", "transport", "hotline", "other"] as const;
export const serviceKindSchema = z.enum(SERVICE_KINDS);
export type ServiceKind = z.infer<typeof serviceKindSchema>;
/** From so many days after the last check on, somebody should call and ask again. */
export const CHECK_AGAIN_DAYS = 14;

export const serviceFieldsSchema = z.object({
  kind: serviceKindSchema,
  nameRu: requiredLine(),
  nameKk: line(),
  /** What exactly, in both languages: reusable masks from 150 tenge; groceries to the door, free of charge. */
  offerRu: line(500),
  offerKk: line(500),
  phone: line(60),
  hours: line(100),
  katoCode: placeCodeSchema,
  address: line(),
  /** When somebody last made sure that all of it is true. */
  checkedOn: localDateSchema,
  note: remark,
});
export type ServiceFields = z.infer<typeof serviceFieldsSchema>;

/** The directory of makers and services. Sorts: `name`, `kind`, `checked`. */
export const servicesContract = registerContract({
  fields: serviceFieldsSchema,
  row: {
    kind: serviceKindSchema,
    nameRu: z.string(),
    nameKk: z.string(),
    offerRu: z.string(),
    offerKk: z.string(),
    phone: z.string(),
    hours: z.string(),
    checkedOn: z.string(),
    stale: z.boolean(),
    ...placeNames,
  },
  filters: { kind: serviceKindSchema, district: placeFilterSchema, stale: z.literal("stale") },
  extra: { ...placeNames, stale: z.boolean() },
  write: "register",
});
