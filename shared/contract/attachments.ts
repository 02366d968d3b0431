/** Files kept with a record: the evidence of a delivery, a signed sheet, a consent, an agreement, a receipt's waybill. */
import { z } from "zod";
import { ATTACHMENT_KINDS } from "../domain/attachments";
import { idSchema, procedure } from "./base";
import { handoverSchema } from "./register";

/** Kinds of records that files can be kept with. */
export const ATTACHMENT_OWNERS = ["deliveries", "consents", "volunteers", "partners", "claims", "stockMoves", "handoverSheets", "routeSheets", "mentors", "supportCentres", "grants", "trainings", "clearances", "outcomes", "informationMaterials", "informationOutputs", "campaigns", "learners"] as const;
export const attachmentOwnerSchema = z.enum(ATTACHMENT_OWNERS);
export type AttachmentOwner = z.infer<typeof attachmentOwnerSchema>;

export const attachmentKindSchema = z.enum(ATTACHMENT_KINDS);

export const attachmentRowSchema = z.object({
  id: idSchema,
  version: z.number().int(),
  kind: attachmentKindSchema,
  name: z.string(),
  type: z.string(),
  /** Bytes. */
  size: z.number().int(),
  /** SHA-256 of the content, in hexadecimal digits. */
  hash: z.string(),
  addedBy: z.string(),
  addedAt: z.string(),
});
export type AttachmentRow = z.infer<typeof attachmentRowSchema>;

const owner = { ownerKind: attachmentOwnerSchema, ownerId: idSchema };
const saved = z.object({ id: idSchema, version: z.number().int() });

/**
 * Refused: `attachment_empty`, `attachment_too_large` (params.megabytes), `attachment_type` (the content is none of the types
 * taken), `attachment_lost` (params.name: the file on the disk is gone or no longer fits its hash).
 */
export const attachmentsContract = {
  /** Oldest first. */
  list: procedure("read").input(z.object(owner)).output(z.array(attachmentRowSchema)),
  /** Keeps a file with a record. The same content twice with one record is one: it answers with the first. */
  add: procedure("register").input(z.object({ ...owner, kind: attachmentKindSchema, file: z.file().max(60 * 1024 * 1024) })).output(saved),
  remove: procedure("register").input(z.object({ id: idSchema })).output(saved),
  restore: procedure("register").input(z.object({ id: idSchema })).output(saved),
  /** The file itself, journalled because it leaves the office. */
  open: procedure("read").input(z.object({ id: idSchema })).output(handoverSchema),
  /** A picture as the window shows it. NOT_FOUND for what is no picture a window can show. */
  preview: procedure("read").input(z.object({ id: idSchema })).output(z.file()),
};
