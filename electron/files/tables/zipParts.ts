/**
 * Parts of a ZIP archive, unpacked piece by piece on Node's thread pool. The directory at its end is read by hand, because
 * libraries unpack a part whole before its true size is known, and a zip bomb lies about it.
 */
import { crc32, createInflateRaw } from "node:zlib";
import { LIMITS } from "./limits";
import { UnreadableFileError } from "./unreadable";

export interface ZipPart {
  readonly path: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly headerAt: number;
}

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const DIRECTORY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;
const PIECE = 64 * 1024;

export class ZipArchive {
  readonly parts: ReadonlyMap<string, ZipPart>;
  private readonly view: DataView;
  private budget: number = LIMITS.unpackedBytes;

  /** @throws UnreadableFileError `damaged` without a directory, as half a download is; `too_large` for too many parts. */
  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.parts = this.directory();
  }

  has(path: string): boolean {
    return this.parts.has(path);
  }

  /**
   * Unpacks one part. @throws UnreadableFileError `too_large` as soon as all parts together pass the limit, whatever size
   * was declared; `damaged` for broken data, a wrong checksum or a part that is not there; `password`.
   */
  async *unpack(path: string): AsyncGenerator<Uint8Array> {
    const part = this.parts.get(path);
    if (!part) throw new UnreadableFileError("damaged", `no ${path}`);
    if (part.encrypted) throw new UnreadableFileError("password");
    if (part.unpacked > LIMITS.unpackedBytes) throw new UnreadableFileError("too_large", path);
    const data = this.packedBytes(part);
    let sum = 0;
    for await (const piece of part.method === STORED ? pieces(data) : inflated(data, part)) {
      this.budget -= piece.length;
      if (this.budget < 0) throw new UnreadableFileError("too_large", path);
      sum = crc32(piece, sum);
      yield piece;
    }
    if (sum !== part.crc) throw new UnreadableFileError("damaged", `checksum of ${path}`);
  }

  private directory(): Map<string, ZipPart> {
    const { view } = this;
    const endAt = this.findEnd();
    const count = view.getUint16(endAt + 10, true);
    let at = view.getUint32(endAt + 16, true);
    // 0xffff stands for the 64-bit form; no list needs it.
    if (count > LIMITS.archiveEntries) throw new UnreadableFileError("too_large", `${count} parts`);
    const parts = new Map<string, ZipPart>();
    for (let each = 0; each < count; each++) {
      if (at + DIRECTORY_LENGTH > endAt || view.getUint32(at, true) !== DIRECTORY) throw new UnreadableFileError("damaged", "directory");
      const nameLength = view.getUint16(at + 28, true);
      const name = this.bytes.subarray(at + DIRECTORY_LENGTH, at + DIRECTORY_LENGTH + nameLength);
      const path = new TextDecoder().decode(name).replaceAll("\\", "/");
      parts.set(path, {
        path,
        method: view.getUint16(at + 10, true),
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        crc: view.getUint32(at + 16, true),
        packed: view.getUint32(at + 20, true),
        unpacked: view.getUint32(at + 24, true),
        headerAt: view.getUint32(at + 42, true),
      });
      at += DIRECTORY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return parts;
  }

  private findEnd(): number {
    const last = this.bytes.length - END_LENGTH;
    for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
      if (this.view.getUint32(at, true) === END) return at;
    }
    throw new UnreadableFileError("damaged", "no directory");
  }

  private packedBytes(part: ZipPart): Uint8Array {
    const { view, bytes } = this;
    if (part.headerAt + LOCAL_LENGTH > bytes.length || view.getUint32(part.headerAt, true) !== LOCAL) {
      throw new UnreadableFileError("damaged", part.path);
    }
    const start = part.headerAt + LOCAL_LENGTH + view.getUint16(part.headerAt + 26, true) + view.getUint16(part.headerAt + 28, true);
    if (start + part.packed > bytes.length) throw new UnreadableFileError("damaged", part.path);
    return bytes.subarray(start, start + part.packed);
  }
}

function* pieces(data: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < data.length; at += PIECE) yield data.subarray(at, at + PIECE);
}

async function* inflated(data: Uint8Array, part: ZipPart): AsyncGenerator<Uint8Array> {
  if (part.method !== DEFLATED) throw new UnreadableFileError("damaged", `method ${part.method} of ${part.path}`);
  const inflate = createInflateRaw({ chunkSize: PIECE });
  inflate.end(data);
  const fault: { cause: unknown } = { cause: null };
  inflate.on("error", (error) => (fault.cause = error));
  try {
    yield* inflate as AsyncIterable<Buffer>;
  } catch (error) {
    if (fault.cause !== null) throw new UnreadableFileError("damaged", part.path, { cause: error });
    throw error;
  } finally {
    inflate.destroy();
  }
}
