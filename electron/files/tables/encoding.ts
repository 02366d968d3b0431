/**
 * The encoding of a text file: a mark at its beginning, zeros between the letters (UTF-16), bytes that only UTF-8 has,
 * else windows-1251, in which Kazakh was written in two ways; the letters that occur say which.
 */
import { isUtf8 } from "node:buffer";
import { UnreadableFileError } from "./unreadable";

const PIECE = 128 * 1024;
const SAMPLE = 64 * 1024;

/** Letters of windows-1251 in place of the Kazakh letters of STRK 1048-2002 (KZ-1048). */
const STATE_STANDARD: Readonly<Record<string, string>> = {
  Ќ: "Қ", ќ: "қ", Ћ: "Һ", ћ: "һ", Ў: "Ұ", ў: "ұ", Ј: "Ә", ј: "ә", Ґ: "Ө", ґ: "ө", Є: "Ғ", є: "ғ", Ї: "Ү", ї: "ү", Ѕ: "Ң", ѕ: "ң",
};
/** The same in the fonts that were used before it. */
const OLD_FONTS: Readonly<Record<string, string>> = {
  Ќ: "Қ", ќ: "қ", Ћ: "Һ", ћ: "һ", Ў: "Ұ", ў: "ұ", Є: "Ә", є: "ә", Ґ: "Ө", ґ: "ө", Ѓ: "Ғ", ѓ: "ғ", Ї: "Ү", ї: "ү", Њ: "Ң", њ: "ң",
};

/** The text of the file without its mark, piece by piece. @throws UnreadableFileError `not_a_table` for bytes that are no text */
export function* textPieces(bytes: Uint8Array): Generator<string> {
  const encoding = encodingOf(bytes);
  if (encoding === null && looksBinary(bytes)) throw new UnreadableFileError("not_a_table");
  const known = encoding ?? (isUtf8(withoutHalfLetter(bytes)) ? "utf-8" : "windows-1251");
  const letters = known === "windows-1251" ? kazakhLetters(bytes) : null;
  const decoder = new TextDecoder(known);
  for (let at = 0; at < bytes.length; at += PIECE) {
    // Never told that it is the end: the last letter of half a download is left out rather than marked.
    const text = decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
    yield letters === null ? text : text.replace(/[ЌќЋћЎўЈјҐґЄєЇїЅѕЃѓЊњ]/gu, (letter) => letters[letter] ?? letter);
  }
}

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  // Separators, digits and line ends have a zero for their other half in UTF-16; Cyrillic letters have 4.
  const halves = [0, 0];
  const sample = bytes.subarray(0, SAMPLE);
  for (const [at, byte] of sample.entries()) if (byte === 0 || byte === 4) halves[at % 2] = (halves[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = halves;
  const most = sample.length * 0.4;
  if (odd > most && even < odd / 10) return "utf-16le";
  return even > most && odd < even / 10 ? "utf-16be" : null;
}

/** Control characters that no text has. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  let strange = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27)) strange += 1;
  }
  return strange > sample.length / 100;
}

/** Without the bytes of a last UTF-8 letter, which may be cut in two. */
function withoutHalfLetter(bytes: Uint8Array): Uint8Array {
  const lead = bytes.subarray(-4).findLastIndex((byte) => byte >= 0xc0);
  return lead < 0 ? bytes : bytes.subarray(0, Math.max(0, bytes.length - 4) + lead);
}

/** ј and ѕ of windows-1251 are ә and ң of the standard; ѓ and њ are ғ and ң of the fonts. */
const STANDARD_BYTES: ReadonlySet<number> = new Set([0xa3, 0xbc, 0xbd, 0xbe]);
const FONT_BYTES: ReadonlySet<number> = new Set([0x81, 0x83, 0x8c, 0x9c]);

function kazakhLetters(bytes: Uint8Array): Readonly<Record<string, string>> {
  let standard = 0;
  let fonts = 0;
  for (const byte of bytes.subarray(0, PIECE * 8)) {
    if (STANDARD_BYTES.has(byte)) standard += 1;
    else if (FONT_BYTES.has(byte)) fonts += 1;
  }
  return fonts > standard ? OLD_FONTS : STATE_STANDARD;
}
