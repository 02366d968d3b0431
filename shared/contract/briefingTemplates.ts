/** Texts of briefings that later ones begin with. */
import { z } from "zod";
import { idSchema, languageSchema, localDateSchema, procedure, requiredLine } from "./base";

const versionShape = { id: idSchema, version: z.number().int() };

const templateRowSchema = z.object({
  ...versionShape,
  name: z.string(),
  /** The period of the draft it was made of. */
  from: localDateSchema,
  to: localDateSchema,
  languages: z.array(languageSchema),
  updatedAt: z.string(),
});
export type BriefingTemplateRow = z.infer<typeof templateRowSchema>;

export const templatesContract = {
  /** By name. */
  list: procedure("read").output(z.array(templateRowSchema)),
  /** Keeps the texts of a draft under a name; a template of the same name is replaced. */
  save: procedure("brief").input(z.object({ draftId: idSchema, name: requiredLine(120) })).output(z.object(versionShape)),
  remove: procedure("brief").input(z.object(versionShape)).output(z.object(versionShape)),
  restore: procedure("brief").input(z.object({ id: idSchema })).output(z.object(versionShape)),
};
