/** Who is the same caller where nobody is on file: by the phone or the nick they wrote from. */
import { nameTokens } from "./names";
import { normalizePhone } from "./phones";

/** "8 701 234 56 78" and "+77012345678" are one caller, "@Aliya_k" and "aliya_K" are one; null where nothing was written. */
export function callerKey(reachedAt: string): string | null {
  const written = reachedAt.normalize("NFKC").trim();
  if (written === "") return null;
  const phone = normalizePhone(written);
  if (/^[+\d\s().-]+$/u.test(phone)) return phone.replace(/[^\d+]/gu, "");
  return written.replace(/^(?:https?:\/\/)?t\.me\//iu, "").replace(/^@/u, "").toLowerCase().replace(/\s+/gu, " ");
}

/** The topic of a contact as figures look into it: its words in one spelling, with a space before each. */
export const topicWords = (topic: string): string => nameTokens(topic).map((word) => ` ${word}`).join("");
