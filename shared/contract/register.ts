/**
 * The calls every register has (list, get, create, update, delete and its undo; the same for many at once; export of
 * what is shown), made from three shapes.
 */
import { z } from "zod";
import { PRIVACY_LEVELS } from "../domain/personalColumns";
import { idSchema, languageSchema, type Permission, procedure, recordSchema } from "./base";

export const pageSchema = z.object({
  search: z.string().max(200).default(""),
  sort: z.string().max(40).default(""),
  descending: z.boolean().default(false),
  /** Codes of the column that is sorted by, in the order in which the reader's language puts their words: a code says nothing about it. */
  order: z.array(z.string().regex(/^\w{1,60}$/)).max(80).default([]),
  page: z.number().int().min(1).default(1),
  pageSize: z.number().int().min(1).max(200).default(50),
});

const SEVERAL_MOST = 40;

/** A filter that takes several values, of which one must hold: a list, one value, or several as an address holds them ("a,b"). */
export const severalOf = <Value extends string>(one: z.ZodType<Value, Value>) =>
  z.union([
    z.array(one).min(1).max(SEVERAL_MOST),
    one.transform((value): Value[] => [value]),
    z.string().max(1_000).transform((text) => text.split(",")).pipe(z.array(one).min(1).max(SEVERAL_MOST)),
  ]);

/** Which of the records that a list finds: these, or (null) all but some. */
export const selectionSchema = z.object({ ids: z.array(idSchema).max(20_000).nullable(), except: z.array(idSchema).max(20_000).default([]) });
export type Selection = z.infer<typeof selectionSchema>;

/** A file that left: saved by the desktop, or waiting under an address in the browser. */
export const handoverSchema = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("saved"), name: z.string() }),
  z.object({ outcome: z.literal("cancelled") }),
  z.object({ outcome: z.literal("download"), name: z.string(), address: z.string() }),
]);

/**
 * A column of a file: its title, the fields of a row it is made of (several stand with a dash between them, `a.b` is
 * b inside a), and the words for values of a closed list.
 */
export const exportColumnSchema = z.object({
  title: z.string().max(200),
  fields: z.array(z.string().regex(/^[a-zA-Z][\w.]{0,59}$/)).min(1).max(4),
  words: z.record(z.string().max(60), z.string().max(200)).default({}),
});
export type ExportColumn = z.infer<typeof exportColumnSchema>;

export const LIST_FORMATS = ["xlsx", "csv"] as const;

const exportShape = {
  title: z.string().trim().min(1).max(100),
  language: languageSchema,
  format: z.enum(LIST_FORMATS),
  privacy: z.enum(PRIVACY_LEVELS),
  columns: z.array(exportColumnSchema).min(1).max(80),
};
export interface ExportWish {
  readonly title: string;
  readonly language: z.infer<typeof languageSchema>;
  readonly format: (typeof LIST_FORMATS)[number];
  readonly privacy: (typeof PRIVACY_LEVELS)[number];
  readonly columns: readonly ExportColumn[];
}

/** What a list finds, and which of it: the start of every call about many records. */
export const foundShape = <Filters extends z.ZodRawShape>(filters: Filters) => ({
  ...pageSchema.pick({ search: true, sort: true, descending: true, order: true }).shape,
  filters: z.object(filters).partial(),
  selection: selectionSchema,
});

/** How many were done, how many were left because something stands in the way, and the journal's entry to take it back by. */
export const manyDoneSchema = z.object({ done: z.number().int(), left: z.number().int(), seq: z.number().int() });

export interface RegisterShapes<Fields extends z.ZodType, Row extends z.ZodRawShape, Filters extends z.ZodRawShape, Extra extends z.ZodRawShape> {
  /** What the form edits. */
  readonly fields: Fields;
  /** What a line of the list shows. */
  readonly row: Row;
  readonly filters: Filters;
  /** What the card shows beyond the fields. */
  readonly extra: Extra;
  readonly write: Permission;
  /** Where looking is for fewer people than `read`; files of it are then for them alone, too. */
  readonly read?: Permission;
}

export function registerContract<Fields extends z.ZodType, Row extends z.ZodRawShape, Filters extends z.ZodRawShape, Extra extends z.ZodRawShape>(
  shapes: RegisterShapes<Fields, Row, Filters, Extra>,
) {
  const saved = z.object({ id: idSchema, version: z.number().int() });
  const found = foundShape(shapes.filters);
  const read = shapes.read ?? "read";
  return {
    list: procedure(read)
      .input(pageSchema.extend({ filters: z.object(shapes.filters).partial() }))
      .output(z.object({ rows: z.array(z.object({ id: idSchema, version: z.number().int(), ...shapes.row })), total: z.number().int() })),
    get: procedure(read)
      .input(z.object({ id: idSchema }))
      .output(z.object({ record: recordSchema, fields: shapes.fields, extra: z.object(shapes.extra) })),
    create: procedure(shapes.write).input(z.object({ fields: shapes.fields })).output(saved),
    update: procedure(shapes.write)
      .input(z.object({ id: idSchema, version: z.number().int(), fields: shapes.fields }))
      .output(saved),
    remove: procedure(shapes.write).input(z.object({ id: idSchema, version: z.number().int() })).output(saved),
    restore: procedure(shapes.write).input(z.object({ id: idSchema })).output(saved),
    /** Deletes many in one write with one journal entry; those that others hold on to are left. */
    removeMany: procedure(shapes.write).input(z.object(found)).output(manyDoneSchema),
    /** Takes back what the journal's entry `seq` deleted, except what was changed since. */
    restoreMany: procedure(shapes.write).input(z.object({ seq: z.number().int() })).output(manyDoneSchema),
    /** What is shown, as a file: these columns of all that is found or of a selection. Journalled without a personal value. */
    exportList: procedure(shapes.read ?? "export").input(z.object({ ...found, ...exportShape })).output(handoverSchema),
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
