/**
 * Attachments, kept in the data folder under the hash of their content: the same scan twice is one file,
 * and a file that was changed on disk no longer answers to its name.
 */
import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";

export interface FileStore {
  /** Keeps the bytes and answers with their SHA-256. Acknowledged only when they are safe on disk. */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes behind a hash; null when there are none or when they no longer fit the hash. */
  get(hash: string): Promise<Uint8Array | null>;
  /** Takes the bytes behind a hash from the disk; nothing where there are none. */
  remove(hash: string): Promise<void>;
  /** Where the file of a hash lies, whether it is there or not: for copies of the whole office. */
  pathOf(hash: string): string;
}

export const isFileHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

export function openFileStore(dataFolder: string): FileStore {
  const pathOf = (hash: string): { folder: string; file: string } => {
    const folder = join(dataFolder, "files", hash.slice(0, 2));
    return { folder, file: join(folder, hash) };
  };
  const digest = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
  const get = async (hash: string): Promise<Uint8Array | null> => {
    if (!isFileHash(hash)) return null;
    try {
      const bytes = await readFile(pathOf(hash).file);
      return digest(bytes) === hash ? bytes : null;
    } catch {
      return null;
    }
  };
  return {
    get,
    pathOf: (hash) => pathOf(hash).file,
    async remove(hash) {
      if (isFileHash(hash)) await rm(pathOf(hash).file, { force: true });
    },
    async put(bytes) {
      const hash = digest(bytes);
      // A good file is never touched again: writing it anew would be a moment in which a power cut spoils it.
      if ((await get(hash)) !== null) return hash;
      const { folder, file } = pathOf(hash);
      await mkdir(folder, { recursive: true });
      // A name of its own: the same scan may come from two windows at once.
      const partial = `${file}.${randomUUID()}.partial`;
      try {
        const handle = await open(partial, "wx");
        try {
          await handle.writeFile(bytes);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(partial, file);
      } catch (error) {
        await rm(partial, { force: true });
        throw error;
      }
      return hash;
    },
  };
}
