/** Small files of the types that are kept with records, and some that are not. */
import { crc32, deflateSync } from "node:zlib";
import { zipSync } from "fflate";

/** One white pixel. */
export const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==", "base64");
export const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from("JFIF and some light")]);
export const WEBP = Buffer.from("RIFF\x10\0\0\0WEBPVP8 ", "latin1");
export const HEIC = Buffer.from("\0\0\0\x18ftypheic\0\0\0\0", "latin1");
export const PDF = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n", "latin1");
export const DOCX = Buffer.from(zipSync({ "[Content_Types].xml": new Uint8Array([60]), "word/document.xml": new Uint8Array([60]) }));
export const XLSX = Buffer.from(zipSync({ "[Content_Types].xml": new Uint8Array([60]), "xl/workbook.xml": new Uint8Array([60]) }));
export const PLAIN_ZIP = Buffer.from(zipSync({ "letter.txt": new Uint8Array([60]) }));
export const PROGRAM = Buffer.from("MZ\x90\0 this program", "latin1");
export const SVG = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>");

export const fileOf = (bytes: Uint8Array, name = "скан.pdf"): File => new File([Uint8Array.from(bytes)], name);

/** A white picture of that size. */
export function pngOf(width: number, height: number): Buffer {
  const part = (name: string, data: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (1 + width * 3), 0xff);
  for (let row = 0; row < height; row += 1) rows[row * (1 + width * 3)] = 0;
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), part("IHDR", head), part("IDAT", deflateSync(rows)), part("IEND", Buffer.alloc(0))]);
}
