/** Files that somebody may send by mistake or on purpose, made byte by byte. */
import { constants, crc32, deflateRawSync } from "node:zlib";

interface Part {
  readonly path: string;
  readonly data: Uint8Array;
  /** What the archive says of the part; the truth where nothing is said. */
  readonly unpacked?: number;
  readonly packedData?: Uint8Array;
  readonly crc?: number;
}

/** An archive whose directory may lie. */
export function archiveOf(parts: readonly Part[]): Uint8Array {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { path, data, unpacked = data.length, packedData = deflateRawSync(data), crc = crc32(data) } of parts) {
    const name = Buffer.from(path);
    const sizes = Buffer.alloc(22);
    sizes.writeUInt16LE(20, 0);
    sizes.writeUInt16LE(8, 4);
    sizes.writeUInt32LE(crc, 10);
    sizes.writeUInt32LE(packedData.length, 14);
    sizes.writeUInt32LE(unpacked, 18);
    const nameLength = Buffer.alloc(4);
    nameLength.writeUInt16LE(name.length, 0);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), sizes, nameLength, name, packedData]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), sizes, nameLength, tail, name]));
    chunks.push(local);
    at += local.length;
  }
  const names = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(names.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...chunks, names, end]);
}

const text = (xml: string): Uint8Array => Buffer.from(xml);
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Parts of a workbook with one sheet; `sheet` replaces its part, `more` is added. */
export function workbookParts(sheet: Omit<Part, "path">, more: readonly Part[] = []): Part[] {
  return [
    { path: "[Content_Types].xml", data: text("<Types/>") },
    { path: "_rels/.rels", data: text(`<Relationships><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`) },
    { path: "xl/workbook.xml", data: text(`<workbook xmlns:r="${RELATIONS}"><sheets><sheet name="Лист1" sheetId="1" r:id="rId1"/></sheets></workbook>`) },
    { path: "xl/_rels/workbook.xml.rels", data: text(`<Relationships><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`) },
    { path: "xl/worksheets/sheet1.xml", ...sheet },
    ...more,
  ];
}

export const sheetXml = (rows: string): Uint8Array => text(`<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData></worksheet>`);

/** A workbook whose one sheet has these rows of XML. */
export const workbookOf = (rows: string): Uint8Array => archiveOf(workbookParts({ data: sheetXml(rows) }));

/**
 * A workbook whose sheet unpacks to `megabytes` of `filler` and says it has a kilobyte: 16 MB packed once and repeated,
 * each behind a full flush, so that the making costs nothing.
 */
export function bomb(megabytes: number, filler: string): Uint8Array {
  const block = Buffer.from(filler.repeat(Math.ceil((16 * 1024 * 1024) / filler.length)));
  const packed = deflateRawSync(block, { finishFlush: constants.Z_FULL_FLUSH });
  const start = deflateRawSync(Buffer.from("<worksheet><sheetData>"), { finishFlush: constants.Z_FULL_FLUSH });
  const blocks = Array.from({ length: Math.ceil(megabytes / 16) }, () => packed);
  const packedData = Buffer.concat([start, ...blocks, deflateRawSync(Buffer.from("</sheetData></worksheet>"))]);
  return archiveOf(workbookParts({ data: new Uint8Array(), packedData, unpacked: 1024, crc: 0 }));
}

/** 1,048,576 rows, each with the format of a cell and no value, as a stray "fill to the end" leaves them. */
export function emptyRows(): Uint8Array {
  const rows = Array.from({ length: 1_048_576 }, (_, at) => `<row r="${at + 1}" spans="1:20" s="1"><c r="A${at + 1}" s="1"/><c r="B${at + 1}" s="1"/></row>`);
  return archiveOf(workbookParts({ data: sheetXml(rows.join("")) }));
}

/** The head of an old binary file with the names of its streams. */
export function oleFile(stream: string): Uint8Array {
  return Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(504), Buffer.from(stream, "utf16le"), Buffer.alloc(512)]);
}
