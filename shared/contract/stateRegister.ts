/** The state's register of volunteer activity: what is on file for it, what is missing, the file, and how its columns stand. */
import { z } from "zod";
import { PRIVACY_LEVELS } from "../domain/personalColumns";
import { isOwnColumn, lawColumn, REGISTER_REASONS, REGISTER_SHEETS } from "../domain/stateRegister";
import { idSchema, languageSchema, line, localDateSchema, procedure } from "./base";
import { handoverSchema } from "./register";

export const registerSheetSchema = z.enum(REGISTER_SHEETS);
const reasonSchema = z.enum(REGISTER_REASONS);

/** People, groups and organisations as they stand on `on`; programmes and campaigns that were held from `from` to `on`. */
const daysShape = { from: localDateSchema, on: localDateSchema };
const inOrder = { error: "date_order", path: ["on"] };
const daysSchema = z.object(daysShape).refine(({ from, on }) => from <= on, inOrder);

const titlesSchema = z.object({ ru: line(200), kk: line(200), en: line(200) });
export const layoutColumnSchema = z.object({ id: z.string().max(40), hidden: z.boolean(), needed: z.boolean(), titles: titlesSchema, text: line(500) });

/** Problems: `required` at `titles.ru` of an own column; `duplicate`, `unknown` at `id`; `required` at a sheet of which everything is hidden. */
export const layoutSchema = z.record(registerSheetSchema, z.array(layoutColumnSchema).max(60).readonly()).superRefine((layout, context) => {
  for (const sheet of REGISTER_SHEETS) {
    const columns = layout[sheet];
    const problem = (message: string, ...path: (string | number)[]): void => context.addIssue({ code: "custom", message, path: [sheet, ...path] });
    if (columns.every(({ hidden }) => hidden)) problem("required");
    columns.forEach(({ id, titles }, at) => {
      if (columns.findIndex((one) => one.id === id) < at) problem("duplicate", at, "id");
      if (!isOwnColumn(id) && lawColumn(sheet, id) === null) problem("unknown", at, "id");
      if (isOwnColumn(id) && titles.ru === "") problem("required", at, "titles", "ru");
    });
  }
});

const checkedSheetSchema = z.object({
  sheet: registerSheetSchema,
  records: z.number().int(),
  complete: z.number().int(),
  /** By column and reason, most records first. */
  missing: z.array(z.object({ column: z.string(), reason: reasonSchema, count: z.number().int() })),
  /** Columns that the law names and the office hid. */
  hidden: z.array(z.string()),
});
export type CheckedSheet = z.infer<typeof checkedSheetSchema>;

const problemSchema = z.object({ kind: z.string(), id: idSchema, name: z.string(), column: z.string(), reason: reasonSchema });

export const stateRegisterContract = {
  /** What is on file, what of it is complete, and what is missing. Problem: `date_order` at `on`. */
  check: procedure("export").input(daysSchema).output(z.array(checkedSheetSchema)),
  /** The records that lack something, in the order of the file; of one column only where it is named. */
  problems: procedure("export")
    .input(z.object({ ...daysShape, sheet: registerSheetSchema, column: z.string().max(40).optional(), page: z.number().int().min(1).default(1), pageSize: z.number().int().min(1).max(200).default(50) }).refine(({ from, on }) => from <= on, inOrder))
    .output(z.object({ total: z.number().int(), rows: z.array(problemSchema) })),
  /** The workbook: a sheet for each kind, and one with what is missing. Journalled without a personal value. */
  export: procedure("export")
    .input(z.object({ ...daysShape, language: languageSchema, privacy: z.enum(PRIVACY_LEVELS) }).refine(({ from, on }) => from <= on, inOrder))
    .output(handoverSchema),
  /** How the columns stand; `version` is 0 while nobody has changed the law's order. */
  layout: procedure("export").output(z.object({ version: z.number().int(), layout: layoutSchema })),
  /** Saves how the columns stand, from that version on. */
  saveLayout: procedure("plan").input(z.object({ version: z.number().int(), layout: layoutSchema })).output(z.object({ version: z.number().int() })),
  /** Back to the order and the words of the law. */
  resetLayout: procedure("plan").input(z.object({ version: z.number().int() })).output(z.object({ version: z.number().int() })),
};
