/** Which cells of a workbook are dates: only their number format says so (ECMA-376 part 1, 18.8.30). */
import { attributeOf, type XmlHandler } from "./xmlScan";

export type DateStyle = "date" | "time" | null;

const DATE_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const TIME_FORMATS = new Set([18, 19, 20, 21, 32, 33, 45, 46, 47]);
const DAY_MS = 86_400_000;
const LAST_SERIAL = 2_958_465;

/** The kind of each cell format, in the order cells point to. */
export async function dateStyles(scan: (handler: XmlHandler) => Promise<void>): Promise<DateStyle[]> {
  const custom = new Map<number, string>();
  const formats: number[] = [];
  let inCellFormats = false;
  await scan({
    open(name, tag) {
      if (name === "numFmt") custom.set(Number(attributeOf(tag, "numFmtId")), attributeOf(tag, "formatCode") ?? "");
      if (name === "cellXfs") inCellFormats = true;
      if (name === "xf" && inCellFormats) formats.push(Number(attributeOf(tag, "numFmtId") ?? 0));
    },
    close(name) {
      if (name === "cellXfs") inCellFormats = false;
    },
  });
  return formats.map((id) => {
    const code = custom.get(id);
    if (code !== undefined) return kindOfCode(code);
    return DATE_FORMATS.has(id) ? "date" : TIME_FORMATS.has(id) ? "time" : null;
  });
}

/** Letters in quotes, behind a backslash and in brackets (colours, locales) are no part of the format. */
function kindOfCode(code: string): DateStyle {
  const bare = (code.split(";")[0] ?? "").replace(/"[^"]*"|\\.|_.|\*./gu, "").replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, "").toLowerCase();
  if (/general|основной|0|#|\?/u.test(bare.replace(/\.0+/g, ""))) return null;
  if (/[dyдг]|m{3}/u.test(bare)) return "date";
  return /[hsч]|\[m+\]/u.test(bare) ? "time" : null;
}

/** `YYYY-MM-DD` of a serial day; the 1900 system believes in 29 February 1900, so days before March 1900 are one off. */
export function dayOfSerial(serial: number, date1904 = false): string | null {
  if (!(serial >= 1 && serial <= LAST_SERIAL)) return null;
  const day = Math.floor(serial);
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  return new Date(epoch + day * DAY_MS).toISOString().slice(0, 10);
}

/** `HH:MM` of a part of a day. */
export function timeOfSerial(serial: number): string | null {
  if (!(serial >= 0 && serial < 1)) return null;
  return new Date(Math.round(serial * 1440) * 60_000).toISOString().slice(11, 16);
}
