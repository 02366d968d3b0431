/**
 * The encoding of a text file: a mark at its beginning, zeros between the letters (UTF-16), bytes that only UTF-8 has,
 * else windows-1251, in which Kazakh was written in two ways; the letters that occur say which.
 */
import type { ReadControl } from "./readControl";
import { UnreadableFileError } from "./unreadable";

const PIECE = 1024 * 1024;
const SAMPLE = 64 * 1024;

/** Letters of windows-1251 in place of the Kazakh letters of STRK 1048-2002 (KZ-1048). */
const STATE_STANDARD: Readonly<Record<string, string>> = {
  Ќ: "Қ", ќ: "қ", Ћ: "Һ", ћ: "һ", Ў: "Ұ", ў: "ұ", Ј: "Ә", ј: "ә", Ґ: "Ө", ґ: "ө", Є: "Ғ", є: "ғ", Ї: "Ү", ї: "ү", Ѕ: "Ң", ѕ: "ң",
};
/** The same in the fonts that were used before it. */
const OLD_FONTS: Readonly<Record<string, string>> = {
  Ќ: "Қ", ќ: "қ", Ћ: "Һ", ћ: "һ", Ў: "Ұ", ў: "ұ", Є: "Ә", є: "ә", Ґ: "Ө", ґ: "ө", Ѓ: "Ғ", ѓ: "ғ", Ї: "Ү", ї: "ү", Њ: "Ң", њ: "ң",
};

/** The text of the file without its mark. @throws UnreadableFileError `not_a_table` for bytes that are no text */
export async function decodeText(bytes: Uint8Array, control: ReadControl): Promise<string> {
  const encoding = encodingOf(bytes);
  if (encoding !== null) return decoded(bytes, new TextDecoder(encoding), control);
  if (looksBinary(bytes)) throw new UnreadableFileError("not_a_table");
  try {
    return await decoded(bytes, new TextDecoder("utf-8", { fatal: true }), control);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return kazakh(await decoded(bytes, new TextDecoder("windows-1251"), control));
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

async function decoded(bytes: Uint8Array, decoder: TextDecoder, control: ReadControl): Promise<string> {
  let text = "";
  for (let at = 0; at < bytes.length; at += PIECE) {
    // The last letter of half a download may be cut in two; the end is decoded as it is, without failing.
    const last = at + PIECE >= bytes.length;
    text += decoder.decode(last ? withoutHalfLetter(bytes.subarray(at), decoder.encoding) : bytes.subarray(at, at + PIECE), { stream: true });
    await control.pause(0);
  }
  return text;
}

function withoutHalfLetter(bytes: Uint8Array, encoding: string): Uint8Array {
  return encoding.startsWith("utf-16") && bytes.length % 2 === 1 ? bytes.subarray(0, -1) : bytes;
}

function kazakh(text: string): string {
  const standard = text.match(/[ЈјЅѕ]/gu)?.length ?? 0;
  const fonts = text.match(/[ЃѓЊњ]/gu)?.length ?? 0;
  const letters = fonts > standard ? OLD_FONTS : STATE_STANDARD;
  return text.replace(/[ЌќЋћЎўЈјҐґЄєЇїЅѕЃѓЊњ]/gu, (letter) => letters[letter] ?? letter);
}
