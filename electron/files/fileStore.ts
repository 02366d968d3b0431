/**
 * Attachments, kept in the data folder under the hash of their content: the same scan twice is one file,
 * and a file that was changed on disk no longer answers to its name.
 */
import { createHash } from "node:crypto";
import { mkdir, open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";

export interface FileStore {
  /** Keeps the bytes and answers with their SHA-256. Acknowledged only when they are safe on disk. */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes behind a hash; null when there are none or when they no longer fit the hash. */
  get(hash: string): Promise<Uint8Array | null>;
}

export function openFileStore(dataFolder: string): FileStore {
  const pathOf = (hash: string): { folder: string; file: string } => {
    const folder = join(dataFolder, "files", hash.slice(0, 2));
    return { folder, file: join(folder, hash) };
  };
  const digest = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
  return {
    async put(bytes) {
      const hash = digest(bytes);
      const { folder, file } = pathOf(hash);
      await mkdir(folder, { recursive: true });
      const handle = await open(`${file}.partial`, "w");
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(`${file}.partial`, file);
      return hash;
    },
    async get(hash) {
      if (!/^[0-9a-f]{64}$/.test(hash)) return null;
      try {
        const bytes = await readFile(pathOf(hash).file);
        return digest(bytes) === hash ? bytes : null;
      } catch {
        return null;
      }
    },
  };
}
