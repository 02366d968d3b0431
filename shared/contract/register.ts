/**
 * The five calls every register has (list, get, create, update, delete and its undo), made from three shapes.
 */
import { z } from "zod";
import { idSchema, type Permission, procedure, recordSchema } from "./base";

export const pageSchema = z.object({
  search: z.string().max(200).default(""),
  sort: z.string().max(40).default(""),
  descending: z.boolean().default(false),
  page: z.number().int().min(1).default(1),
  pageSize: z.number().int().min(1).max(200).default(50),
});

export interface RegisterShapes<Fields extends z.ZodType, Row extends z.ZodRawShape, Filters extends z.ZodRawShape, Extra extends z.ZodRawShape> {
  /** What the form edits. */
  readonly fields: Fields;
  /** What a line of the list shows. */
  readonly row: Row;
  readonly filters: Filters;
  /** What the card shows beyond the fields. */
  readonly extra: Extra;
  readonly write: Permission;
}

export function registerContract<Fields extends z.ZodType, Row extends z.ZodRawShape, Filters extends z.ZodRawShape, Extra extends z.ZodRawShape>(
  shapes: RegisterShapes<Fields, Row, Filters, Extra>,
) {
  const saved = z.object({ id: idSchema, version: z.number().int() });
  return {
    list: procedure("read")
      .input(pageSchema.extend({ filters: z.object(shapes.filters).partial() }))
      .output(z.object({ rows: z.array(z.object({ id: idSchema, version: z.number().int(), ...shapes.row })), total: z.number().int() })),
    get: procedure("read")
      .input(z.object({ id: idSchema }))
      .output(z.object({ record: recordSchema, fields: shapes.fields, extra: z.object(shapes.extra) })),
    create: procedure(shapes.write).input(z.object({ fields: shapes.fields })).output(saved),
    update: procedure(shapes.write)
      .input(z.object({ id: idSchema, version: z.number().int(), fields: shapes.fields }))
      .output(saved),
    remove: procedure(shapes.write).input(z.object({ id: idSchema, version: z.number().int() })).output(saved),
    restore: procedure(shapes.write).input(z.object({ id: idSchema })).output(saved),
  };
}

/** A line of a picker: what a form shows to choose another record by. */
export const choiceSchema = z.object({ id: idSchema, label: z.string(), detail: z.string() });
export type Choice = z.infer<typeof choiceSchema>;

/** Choices for a picker as one types. */
export const choicesProcedure = () =>
  procedure("read")
    .input(z.object({ search: z.string().max(200).default(""), limit: z.number().int().min(1).max(50).default(20), ids: z.array(idSchema).max(50).optional() }))
    .output(z.array(choiceSchema));
