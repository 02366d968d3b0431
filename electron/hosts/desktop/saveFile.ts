/** Files leave through the system's own dialog. The page names no path; it offers a name, and the person decides. */
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { BrowserWindow, Dialog } from "electron";
import { refused } from "../../office/core/errors";
import type { Handover, OutgoingFile } from "../../office/core/hostPort";

/** A name that every file system takes: Windows knows signs and endings that no file may have. */
export function safeName(name: string): string {
  const bare = name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, "_").replace(/[. ]+$/, "").trim();
  return bare === "" ? "erikti" : bare;
}

export interface SaveOptions {
  readonly dialog: Pick<Dialog, "showSaveDialog">;
  readonly window: BrowserWindow;
  /** Folder to begin in. */
  readonly folder: string;
}

/**
 * Asks where to and writes, by way of a temporary name beside it: a file under its final name is whole.
 * @throws OfficeError REFUSED `file_not_written` when the place cannot be written (read-only, full, open in another program).
 */
export async function saveFile({ dialog, window, folder }: SaveOptions, file: OutgoingFile): Promise<Handover> {
  const name = safeName(file.name);
  const extension = extname(name).slice(1);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(folder, name),
    filters: extension ? [{ name: extension.toUpperCase(), extensions: [extension] }] : [],
    properties: ["createDirectory", "showOverwriteConfirmation"],
  });
  if (canceled || !filePath) {
    // Whoever makes the bytes is told that nobody wants them.
    await file.bytes[Symbol.asyncIterator]().return?.();
    return { outcome: "cancelled" };
  }
  const partial = `${filePath}.partial`;
  try {
    await pipeline(Readable.from(file.bytes), createWriteStream(partial));
    await rename(partial, filePath);
  } catch (error) {
    await rm(partial, { force: true });
    const code = error instanceof Error && "syscall" in error && "code" in error ? String(error.code) : null;
    if (code === null) throw error;
    throw refused("file_not_written", { name: basename(filePath), detail: code });
  }
  return { outcome: "saved", name: basename(filePath) };
}
