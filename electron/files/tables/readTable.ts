/** A table from a file that somebody sent: what it is, its bytes say; what its name says proves nothing. */
import type { TableSheet } from "../../../shared/domain/importing/types";
import { TableCollector } from "./collector";
import { textPieces } from "./encoding";
import { LIMITS } from "./limits";
import { readOds } from "./ods";
import { ReadControl, type ReadOptions } from "./readControl";
import { readTextTable } from "./textTable";
import { UnreadableFileError } from "./unreadable";
import { readXlsx } from "./xlsx";
import { ZipArchive } from "./zipParts";

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];
/** PDF, RTF, RAR, 7z, PNG, JPEG, GIF, gzip: named so that their sentence is right even when they are cut off. */
const OTHERS = [
  [0x25, 0x50, 0x44, 0x46], [0x7b, 0x5c, 0x72, 0x74, 0x66], [0x52, 0x61, 0x72, 0x21], [0x37, 0x7a, 0xbc, 0xaf],
  [0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [0x47, 0x49, 0x46, 0x38], [0x1f, 0x8b],
];

/**
 * Every sheet of an XLSX, XLSM, ODS, CSV or TSV file, rows without a value left out. Nothing is written, no macro or link
 * is followed, formulas give their stored values. `fileName` names the sheet of a text file.
 * @throws UnreadableFileError; the reason of `options.signal` when it is aborted
 */
export async function readTable(bytes: Uint8Array, fileName: string, options: ReadOptions = {}): Promise<TableSheet[]> {
  const control = new ReadControl(options);
  const into = new TableCollector();
  options.signal?.throwIfAborted();
  if (bytes.length === 0) throw new UnreadableFileError("empty");
  if (bytes.length > LIMITS.fileBytes) throw new UnreadableFileError("too_large", `${bytes.length} bytes`);
  if (startsWith(bytes, OLE)) throw new UnreadableFileError(holdsUtf16(bytes, "EncryptedPackage") ? "password" : "old_xls");
  if (OTHERS.some((magic) => startsWith(bytes, magic))) throw new UnreadableFileError("not_a_table");
  if (startsWith(bytes, ZIP) && (bytes[2] ?? 0) < 9) await readArchive(bytes, into, control);
  else await readTextTable(textPieces(bytes), nameOf(fileName), into, control);
  control.done(into.rowsRead);
  return into.sheets();
}

async function readArchive(bytes: Uint8Array, into: TableCollector, control: ReadControl): Promise<void> {
  const archive = new ZipArchive(bytes);
  if (archive.has("content.xml")) await readOds(archive, into, control);
  else await readXlsx(archive, into, control);
}

/** The file's name without folders and ending. */
const nameOf = (fileName: string): string => fileName.replace(/^.*[\\/]/u, "").replace(/\.[a-z]{1,5}$/iu, "");

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

/** Names inside an OLE file are UTF-16. */
function holdsUtf16(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from(name, "utf16le"));
}
