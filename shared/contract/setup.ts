import { z } from "zod";
import { languageSchema, line, procedure, requiredLine } from "./base";
import { pinSchema } from "./accounts";
import { statusSchema } from "./system";

export const setupSchema = z.object({
  language: languageSchema,
  nameKk: requiredLine(),
  nameRu: requiredLine(),
  /** KATO code of the region. */
  regionCode: z.string().regex(/^\d{9}$/, { error: "required" }),
  place: line(100),
  head: line(150),
  headPost: line(200),
  /** For papers in Kazakh; empty takes the Russian post. */
  headPostKk: line(200).default(""),
  personName: requiredLine(120),
  pin: pinSchema,
});
export type SetupInput = z.infer<typeof setupSchema>;

/** What of the corps can be changed later: all but the region, which its records lie in. */
export const corpsFieldsSchema = setupSchema.pick({ nameKk: true, nameRu: true, place: true, head: true, headPost: true, headPostKk: true });
export type CorpsFields = z.infer<typeof corpsFieldsSchema>;

export const setupContract = {
  /** Regions to choose from, before there is a corps. */
  regions: procedure("open").output(z.array(z.object({ code: z.string(), nameRu: z.string(), nameKk: z.string() }))),
  /** Makes the corps and signs its first person in as administrator. Refused when there is a corps already. */
  create: procedure("open").input(setupSchema).output(statusSchema),
  /** Changes the corps' names, place, head and post; they are printed on its papers from then on. `was`: as they were read; refused when somebody changed them since. */
  update: procedure("administer").input(z.object({ was: corpsFieldsSchema, fields: corpsFieldsSchema })).output(statusSchema),
  /** The corps' own mark, a PNG or JPEG, on its papers from then on. Refused: `mark_type`, `mark_too_large` (params.kilobytes), `mark_too_small` (params.pixels). */
  setMark: procedure("administer").input(z.object({ file: z.file() })).output(z.object({})),
  clearMark: procedure("administer").output(z.object({})),
  /** The office's own Word paper, on which its briefings are written from then on. Refused: `template_type`, `template_no_text`, `template_too_large` (params.kilobytes). */
  setLetterTemplate: procedure("administer").input(z.object({ file: z.file() })).output(z.object({})),
  clearLetterTemplate: procedure("administer").output(z.object({})),
  /** Name of the file it was; null where there is none. */
  letterTemplate: procedure("read").output(z.object({ name: z.string().nullable() })),
  /** The mark as it was given; null where there is none. */
  mark: procedure("read").output(z.object({ file: z.file().nullable() })),
  /** Opens the demo corps in the place of an office that is not set up yet; refused when it is. */
  demo: procedure("open").input(z.object({ language: languageSchema })).output(statusSchema),
  /** Back from the demo to the office that waits to be set up. What was done in the demo stays in its own folder. */
  leaveDemo: procedure("administer").output(statusSchema),
};
