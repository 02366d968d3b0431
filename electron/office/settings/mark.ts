/** The corps' own mark, printed on its papers; without one they bear its names alone, and the volunteer's card that of the program. */
import { type Mark, readMark } from "../../files/mark";
import type { Askable } from "../../database/reader";
import { refused } from "../core/errors";
import type { Writing } from "../core/writing";
import { dropSetting, putSetting, setting } from "./service";

/** It lies in every copy of the database and in every paper. */
export const MARK_KILOBYTES = 512;
/** A smaller one is a smudge on paper. */
const LEAST_PIXELS = 100;

export async function markOf(from: Askable): Promise<Mark | null> {
  const kept = await setting(from, "mark");
  return kept ? { ...kept, bytes: Buffer.from(kept.content, "base64") } : null;
}

/** @throws OfficeError REFUSED `mark_too_large`, `mark_type`, `mark_too_small` */
export async function setMark(writing: Writing, bytes: Uint8Array): Promise<void> {
  if (bytes.length > MARK_KILOBYTES * 1024) throw refused("mark_too_large", { kilobytes: MARK_KILOBYTES });
  const mark = readMark(bytes);
  if (!mark) throw refused("mark_type");
  if (Math.max(mark.width, mark.height) < LEAST_PIXELS) throw refused("mark_too_small", { pixels: LEAST_PIXELS });
  const { type, width, height } = mark;
  await putSetting(writing.tx, "mark", { type, width, height, content: Buffer.from(bytes).toString("base64") });
  await writing.journal({ action: "update", kind: "settings", id: null, after: { mark: true } });
}

/** Papers bear no mark of the corps' own from then on. */
export async function clearMark(writing: Writing): Promise<void> {
  await dropSetting(writing.tx, "mark");
  await writing.journal({ action: "update", kind: "settings", id: null, after: { mark: false } });
}
