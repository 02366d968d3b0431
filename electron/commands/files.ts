/** Files that a command leaves in a folder. */
import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Handover, OutgoingFile } from "../office/core/hostPort";

/** A file that was not written whole never carries its final name. */
export async function writeInto(folder: string, file: OutgoingFile): Promise<Handover> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, file.name);
  const partial = `${path}.partial`;
  try {
    await pipeline(Readable.from(file.bytes), createWriteStream(partial));
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  return { outcome: "saved", name: path };
}
