/** A corps' own mark as a picture on its papers: what it is and how large, read from its first bytes. */
export interface Mark {
  readonly type: "image/png" | "image/jpeg";
  readonly bytes: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Null for what is neither PNG nor JPEG, or broken off before it says its size. */
export function readMark(bytes: Uint8Array): Mark | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = pngSize(bytes, view) ?? jpegSize(bytes, view);
  return size && size.width > 0 && size.height > 0 ? { bytes, ...size } : null;
}

type Size = Omit<Mark, "bytes">;

function pngSize(bytes: Uint8Array, view: DataView): Size | null {
  if (bytes.length < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return null;
  return { type: "image/png", width: view.getUint32(16), height: view.getUint32(20) };
}

/** The size stands in the frame's header: SOF0 to SOF15 without the tables among them. */
function jpegSize(bytes: Uint8Array, view: DataView): Size | null {
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 <= bytes.length; ) {
    const marker = view.getUint16(at);
    if (marker < 0xff00) return null;
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return { type: "image/jpeg", height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** As large as fits into a box, with the sides in their proportion. */
export function fitted({ width, height }: Pick<Mark, "width" | "height">, box: { readonly width: number; readonly height: number }): { width: number; height: number } {
  const scale = Math.min(box.width / width, box.height / height);
  return { width: width * scale, height: height * scale };
}

/** As PDF writers take a picture. */
export const markUrl = ({ type, bytes }: Mark): string => `data:${type};base64,${Buffer.from(bytes).toString("base64")}`;
