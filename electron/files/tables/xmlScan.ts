/**
 * Tags and texts of XML as it is unpacked, never a tree: a sheet of 50,000 rows has millions of tags. Entities of the five
 * built-in kinds and character numbers are read; a document that declares a type is refused, since only an attack has one.
 */
import { LIMITS } from "./limits";
import type { ReadControl } from "./readControl";
import { UnreadableFileError } from "./unreadable";

/** `name` is local, without its prefix; `tag` is what stands between the angle brackets, for `attributeOf`. */
export interface XmlHandler {
  open(name: string, tag: string): void;
  close(name: string): void;
  text?(text: string): void;
}

/** @throws UnreadableFileError `external_entity`, `damaged` for what is no XML, `too_large` for an endless tag or text */
export async function scanXml(
  pieces: AsyncIterable<Uint8Array>, handler: XmlHandler, control: ReadControl, rowsRead: () => number,
): Promise<void> {
  let rest = "";
  let first = true;
  for await (const piece of pieces) {
    if (first && (piece[0] === 0xfe || piece[0] === 0xff || piece[1] === 0)) throw new UnreadableFileError("damaged", "XML in UTF-16");
    first = false;
    // One character a byte: tags are ASCII, and texts become UTF-8 when they are whole.
    rest = scanText(rest + Buffer.from(piece.buffer, piece.byteOffset, piece.length).toString("latin1"), handler);
    if (rest.length > LIMITS.tokenCharacters) throw new UnreadableFileError("too_large", "endless tag or text");
    await control.pause(rowsRead());
  }
  if (rest.trim() !== "") throw new UnreadableFileError("damaged", "XML is cut off");
}

/** Gives the whole tokens to the handler and returns what is not whole yet. */
function scanText(xml: string, handler: XmlHandler): string {
  let at = 0;
  for (;;) {
    const start = xml.indexOf("<", at);
    if (start < 0) return xml.slice(at);
    const end = xml.charCodeAt(start + 1) === 0x21 ? specialEnd(xml, start) : tagEnd(xml, start);
    if (end < 0) return xml.slice(at);
    if (start > at) handler.text?.(unescaped(xml.slice(at, start)));
    giveTag(xml, start, end, handler);
    at = end;
  }
}

function giveTag(xml: string, start: number, end: number, handler: XmlHandler): void {
  const kind = xml.charCodeAt(start + 1);
  if (kind === 0x3f) return;
  if (kind === 0x21) {
    if (xml.startsWith("<![CDATA[", start)) handler.text?.(utf8(xml.slice(start + 9, end - 3)));
    return;
  }
  if (kind === 0x2f) {
    handler.close(localName(xml, start + 2, end - 1));
    return;
  }
  const alone = xml.charCodeAt(end - 2) === 0x2f;
  const tag = xml.slice(start + 1, alone ? end - 2 : end - 1);
  const name = localName(tag, 0, tag.length);
  handler.open(name, tag);
  if (alone) handler.close(name);
}

/** Behind `-->` or `]]>`; -1 while it is not there. Any other `<!` declares something. */
function specialEnd(xml: string, start: number): number {
  if (xml.length < start + 9) return -1;
  const [open, close] = xml.startsWith("<!--", start) ? ["<!--", "-->"] : ["<![CDATA[", "]]>"];
  if (!xml.startsWith(open, start)) throw new UnreadableFileError("external_entity");
  const end = xml.indexOf(close, start + open.length);
  return end < 0 ? -1 : end + 3;
}

/** Behind the `>` of a tag; one inside a quoted value does not end it. */
function tagEnd(xml: string, start: number): number {
  let end = xml.indexOf(">", start);
  while (end >= 0 && quoteIsOpen(xml, start, end)) end = xml.indexOf(">", end + 1);
  return end < 0 ? -1 : end + 1;
}

function quoteIsOpen(xml: string, start: number, end: number): boolean {
  let open = 0;
  for (let at = start; at < end; at++) {
    const code = xml.charCodeAt(at);
    if (open === 0 && (code === 0x22 || code === 0x27)) open = code;
    else if (code === open) open = 0;
  }
  return open !== 0;
}

function localName(text: string, from: number, to: number): string {
  let start = from;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3a) start = at + 1;
    else if (code <= 0x20) return text.slice(start, at);
  }
  return text.slice(start, to);
}

/** The value of an attribute by its name as written (prefix included); null where there is none. */
export function attributeOf(tag: string, name: string): string | null {
  for (let at = tag.indexOf(name, 1); at > 0; at = tag.indexOf(name, at + 1)) {
    const mark = at + name.length;
    if (tag.charCodeAt(at - 1) > 0x20 || tag.charCodeAt(mark) !== 0x3d) continue;
    const end = tag.indexOf(tag.charAt(mark + 1), mark + 2);
    return end < 0 ? null : unescaped(tag.slice(mark + 2, end));
  }
  return null;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescaped(text: string): string {
  const whole = utf8(text);
  return whole.includes("&") ? whole.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{2,4});/gi, entityOf) : whole;
}

function entityOf(written: string, body: string): string {
  if (!body.startsWith("#")) return ENTITIES[body] ?? written;
  const code = /^#x/i.test(body) ? Number.parseInt(body.slice(2), 16) : Number(body.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written;
}

const LONGEST_COPY = 12;

/** A copy by itself: a longer slice would keep the whole piece of the file in memory. */
function utf8(bytes: string): string {
  if (bytes.length <= LONGEST_COPY && isAscii(bytes)) return bytes;
  return Buffer.from(bytes, "latin1").toString("utf8");
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}
