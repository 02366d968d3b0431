/** What a file is, told by its content: a name proves nothing. */
import type { AttachmentType } from "../../shared/domain/attachments";
import { ZipArchive } from "./tables/zipParts";

const text = (bytes: Uint8Array, from: number, to: number): string => Buffer.from(bytes.subarray(from, to)).toString("latin1");

/** Brands of the ISO container (ISO/IEC 23008-12) that telephones write photographs in. */
const HEIC_BRANDS = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "heif"];

const BY_SIGNATURE: readonly (readonly [AttachmentType, (bytes: Uint8Array) => boolean])[] = [
  ["image/jpeg", (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff],
  ["image/png", (bytes) => text(bytes, 0, 8) === "\x89PNG\r\n\x1a\n"],
  ["image/webp", (bytes) => text(bytes, 0, 4) === "RIFF" && text(bytes, 8, 12) === "WEBP"],
  ["image/heic", (bytes) => text(bytes, 4, 8) === "ftyp" && HEIC_BRANDS.includes(text(bytes, 8, 12))],
  // Writers may put up to a kilobyte before the sign (ISO 32000-1, annex H); scanners do.
  ["application/pdf", (bytes) => text(bytes, 0, 1024).includes("%PDF-")],
];

/** An office document is a ZIP archive that holds this part. */
const BY_PART: readonly (readonly [AttachmentType, string])[] = [
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "word/document.xml"],
  ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xl/workbook.xml"],
];

/** Null for what is none of the types taken. Nothing is unpacked. */
export function attachmentTypeOf(bytes: Uint8Array): AttachmentType | null {
  const [found] = BY_SIGNATURE.find(([, fits]) => fits(bytes)) ?? [];
  if (found) return found;
  if (text(bytes, 0, 4) !== "PK\x03\x04") return null;
  try {
    const archive = new ZipArchive(bytes);
    return BY_PART.find(([, part]) => archive.has(part))?.[0] ?? null;
  } catch {
    // Half an archive is no document; the refusal says which types are taken.
    return null;
  }
}
