/**
 * A ZIP archive as a stream of bytes, one part after the other, never whole in memory. The container is fflate's;
 * deflating runs on Node's thread pool, so a long export leaves the event loop free.
 */
import { pipeline, Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";
import { Zip, type AsyncFlateStreamHandler, type ZipInputFile } from "fflate";

export interface ZipPart {
  readonly path: string;
  readonly data: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

const DEFLATE = 8;
/** The earliest time the format can hold: the same report gives the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

class DeflatedFile implements ZipInputFile {
  size = 0;
  crc = 0;
  readonly compression = DEFLATE;
  readonly mtime = NO_TIME;
  ondata?: AsyncFlateStreamHandler;

  constructor(readonly filename: string) {}

  /** Passes the raw bytes through while counting them, as the format wants size and checksum of those. */
  async *counted(data: ZipPart["data"]): AsyncGenerator<Uint8Array> {
    for await (const chunk of data) {
      this.size += chunk.length;
      this.crc = crc32(chunk, this.crc);
      yield chunk;
    }
  }

  emit(chunk: Uint8Array<ArrayBuffer>, last: boolean): void {
    this.ondata?.(null, chunk, last);
  }
}

/** Yields the archive. Throws what the parts throw; stopping early closes the part that is being read. */
export async function* zipStream(parts: AsyncIterable<ZipPart> | Iterable<ZipPart>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) failure = error;
    else if (chunk.length > 0) ready.push(chunk);
  });
  const take = (): Uint8Array[] => {
    if (failure) throw failure;
    const taken = ready;
    ready = [];
    return taken;
  };

  for await (const part of parts) {
    const file = new DeflatedFile(part.path);
    zip.add(file);
    const source = Readable.from(file.counted(part.data), { objectMode: true, highWaterMark: 1 });
    // The callback only keeps a failure from being unhandled; it reaches the caller through the loop.
    const deflated = pipeline(source, createDeflateRaw(), () => {});
    for await (const chunk of deflated as AsyncIterable<Buffer<ArrayBuffer>>) {
      file.emit(chunk, false);
      yield* take();
    }
    file.emit(new Uint8Array(0), true);
    yield* take();
  }
  zip.end();
  yield* take();
}
