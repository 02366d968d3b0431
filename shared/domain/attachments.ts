/** What papers and pictures may be kept with a record, and which of them a window can show by itself. Data only. */

/** What the file is to the record it is kept with. */
export const ATTACHMENT_KINDS = ["evidence", "signed_sheet", "photo", "consent", "parent_consent", "agreement", "source", "document"] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

/** Types of files that are taken, told by their content and never by their name. */
export const ATTACHMENT_TYPES = {
  "image/jpeg": { extension: "jpg", shown: true },
  "image/png": { extension: "png", shown: true },
  "image/webp": { extension: "webp", shown: true },
  // What telephones take photographs in; no browser shows it.
  "image/heic": { extension: "heic", shown: false },
  "application/pdf": { extension: "pdf", shown: false },
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": { extension: "docx", shown: false },
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": { extension: "xlsx", shown: false },
} as const satisfies Readonly<Record<string, { readonly extension: string; readonly shown: boolean }>>;
export type AttachmentType = keyof typeof ATTACHMENT_TYPES;

export const ATTACHMENT_MEGABYTES = 25;
export const ATTACHMENT_BYTES = ATTACHMENT_MEGABYTES * 1024 * 1024;

/** Whether a window can show it as a picture. */
export const isShown = (type: string): boolean => type in ATTACHMENT_TYPES && ATTACHMENT_TYPES[type as AttachmentType].shown;

/** The name under which a file leaves: with the ending that fits its content, whatever it was called. */
export function attachmentFileName(name: string, type: string): string {
  const ending = type in ATTACHMENT_TYPES ? ATTACHMENT_TYPES[type as AttachmentType].extension : "";
  const own = /\.([a-z0-9]{1,5})$/iu.exec(name)?.[1]?.toLowerCase() ?? "";
  const fits = own === ending || (ending === "jpg" && own === "jpeg") || (ending === "heic" && own === "heif");
  return fits || ending === "" ? name : `${name || "file"}.${ending}`;
}
