/**
 * Files on their way to the browser: written once, fetched once, by the session they were made for. They hold personal
 * data, so they lie in the data folder (never in a folder shared with others) and do not outlive the program.
 */
import { randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Handover, OutgoingFile } from "../../office/core/hostPort";

export const FILES_PREFIX = "/files";

export interface WaitingFile {
  readonly path: string;
  readonly name: string;
  readonly type: string;
}

/** Content-Disposition with a name in any script (RFC 6266, RFC 5987). */
export function attachmentHeader(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

export class Downloads {
  private readonly waiting = new Map<string, WaitingFile & { readonly session: string }>();

  constructor(private readonly folder: string) {}

  /** Keeps a file for a session and answers with the address, as seen from the window, that gives it out once. */
  async keep(session: string, file: OutgoingFile): Promise<Handover> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const token = randomBytes(32).toString("base64url");
    const path = join(this.folder, token);
    try {
      await pipeline(Readable.from(file.bytes), createWriteStream(path, { mode: 0o600, flags: "wx" }));
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    this.waiting.set(token, { path, name: file.name, type: file.type, session });
    return { outcome: "download", name: file.name, address: `${FILES_PREFIX.slice(1)}/${token}` };
  }

  /** Takes a file out; a second time, or for another session, there is none. The caller removes it when it is sent. */
  take(session: string, token: string): WaitingFile | null {
    const file = this.waiting.get(token);
    if (!file || file.session !== session) return null;
    this.waiting.delete(token);
    return file;
  }

  /** Removes what nobody fetched, also what an earlier run left behind. */
  async clear(): Promise<void> {
    this.waiting.clear();
    await rm(this.folder, { recursive: true, force: true });
  }
}
