/** The office's own Word paper, on which its briefings are written; without one they have the program's letterhead. */
import { templateFault } from "../../files/docx/template";
import type { Askable } from "../../database/reader";
import { refused } from "../core/errors";
import type { Writing } from "../core/writing";
import { dropSetting, putSetting, setting } from "./service";

/** It lies in every copy of the database. */
export const TEMPLATE_KILOBYTES = 1024;

/** Its name and bytes; null where there is none. */
export async function letterTemplateOf(from: Askable): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null> {
  const kept = await setting(from, "letterTemplate");
  return kept ? { name: kept.name, bytes: Buffer.from(kept.content, "base64") } : null;
}

/** @throws OfficeError REFUSED `template_too_large`, `template_type`, `template_no_text` */
export async function setLetterTemplate(writing: Writing, name: string, bytes: Uint8Array): Promise<void> {
  if (bytes.length > TEMPLATE_KILOBYTES * 1024) throw refused("template_too_large", { kilobytes: TEMPLATE_KILOBYTES });
  const fault = templateFault(bytes);
  if (fault) throw refused(fault);
  await putSetting(writing.tx, "letterTemplate", { name, content: Buffer.from(bytes).toString("base64") });
  await writing.journal({ action: "update", kind: "settings", id: null, after: { letterTemplate: true } });
}

/** Briefings have the program's letterhead from then on. */
export async function clearLetterTemplate(writing: Writing): Promise<void> {
  await dropSetting(writing.tx, "letterTemplate");
  await writing.journal({ action: "update", kind: "settings", id: null, after: { letterTemplate: false } });
}
