/**
 * A TAR archive (POSIX.1-1988 ustar) as a stream, written and read one member after another, never whole in memory. ZIP was
 * not taken because its plain form ends at 4 GB and 65,535 files. Names are plain ASCII of at most 100 characters.
 */
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";

const BLOCK = 512;
const NAME = { at: 0, length: 100 };
const SIZE = { at: 124, length: 12 };
const SUM = { at: 148, length: 8 };
const TYPE_AT = 156;
const MAGIC_AT = 257;
const REGULAR = "0".charCodeAt(0);
/** The last size that eleven octal digits hold; beyond it GNU's binary form is written. */
const OCTAL_END = 8 ** 11;

export interface TarFile {
  readonly name: string;
  readonly path: string;
}

export class NotATarError extends Error {
  constructor(detail: string) {
    super(`The archive cannot be read: ${detail}`);
    this.name = "NotATarError";
  }
}

function header(name: string, size: number): Buffer {
  if (!/^[\w./-]{1,100}$/.test(name)) throw new Error(`No name for an archive: ${name}`);
  const block = Buffer.alloc(BLOCK);
  block.write(name, NAME.at, "latin1");
  block.write("0000600\0", 100, "latin1");
  block.write("0000000\0", 108, "latin1");
  block.write("0000000\0", 116, "latin1");
  if (size < OCTAL_END) block.write(`${size.toString(8).padStart(SIZE.length - 1, "0")}\0`, SIZE.at, "latin1");
  else {
    block[SIZE.at] = 0x80;
    block.writeBigUInt64BE(BigInt(size), SIZE.at + SIZE.length - 8);
  }
  block.write("00000000000\0", 136, "latin1");
  block[TYPE_AT] = REGULAR;
  block.write("ustar\x0000", MAGIC_AT, "latin1");
  block.write(`${checksum(block).toString(8).padStart(6, "0")}\0 `, SUM.at, "latin1");
  return block;
}

/** The sum of all bytes, those of the sum itself taken as spaces. */
function checksum(block: Buffer): number {
  let sum = 0;
  for (const [at, byte] of block.entries()) sum += at >= SUM.at && at < SUM.at + SUM.length ? 32 : byte;
  return sum;
}

/** Yields the archive. @throws Error when a file grows or shrinks while it is read: the copy would be no copy. */
export async function* tarStream(files: AsyncIterable<TarFile> | Iterable<TarFile>): AsyncGenerator<Uint8Array> {
  for await (const { name, path } of files) {
    const { size } = await stat(path);
    yield header(name, size);
    let read = 0;
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      read += chunk.length;
      yield chunk;
    }
    if (read !== size) throw new Error(`${name} changed while it was copied.`);
    if (size % BLOCK !== 0) yield Buffer.alloc(BLOCK - (size % BLOCK));
  }
  yield Buffer.alloc(2 * BLOCK);
}

export interface TarMember {
  readonly name: string;
  readonly size: number;
  /** The content; to be read before the next member is asked for, or not at all. */
  readonly data: AsyncIterable<Buffer>;
}

/**
 * The members of an archive, in order. Links, folders and whatever else is no plain file are refused: no copy of ours has them.
 * @throws NotATarError for what is damaged, cut off or no archive.
 */
export async function* tarMembers(path: string): AsyncGenerator<TarMember> {
  const file = await open(path, "r");
  try {
    const { size: whole } = await file.stat();
    let at = 0;
    for (;;) {
      const block = Buffer.alloc(BLOCK);
      const { bytesRead } = await file.read(block, 0, BLOCK, at);
      if (bytesRead < BLOCK) throw new NotATarError("it ends too early");
      if (block.every((byte) => byte === 0)) return;
      const { name, size } = memberOf(block);
      const start = at + BLOCK;
      if (start + size > whole) throw new NotATarError(`${name} is cut off`);
      const end = start + size - 1;
      yield { name, size, data: size === 0 ? nothing() : (createReadStream(path, { start, end }) as AsyncIterable<Buffer>) };
      at = start + Math.ceil(size / BLOCK) * BLOCK;
    }
  } finally {
    await file.close();
  }
}

async function* nothing(): AsyncGenerator<Buffer> {}

function memberOf(block: Buffer): { name: string; size: number } {
  const text = (at: number, length: number): string => block.toString("latin1", at, at + length).replace(/\0.*$/s, "").trim();
  if (Number.parseInt(text(SUM.at, SUM.length), 8) !== checksum(block)) throw new NotATarError("a checksum does not fit");
  const name = text(NAME.at, NAME.length);
  if (block[TYPE_AT] !== REGULAR && block[TYPE_AT] !== 0) throw new NotATarError(`${name} is no plain file`);
  const isBinary = ((block[SIZE.at] ?? 0) & 0x80) !== 0;
  const size = isBinary ? Number(block.readBigUInt64BE(SIZE.at + SIZE.length - 8)) : Number.parseInt(text(SIZE.at, SIZE.length) || "0", 8);
  if (!Number.isSafeInteger(size) || size < 0) throw new NotATarError(`the size of ${name} is no number`);
  return { name, size };
}
