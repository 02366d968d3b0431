import { type AskingParts, askingParts, type PersonRecord, type ReadPerson, readPerson } from "../../../shared/domain/matching";
import { katoCodeOf } from "./similar";

/** Somebody of a list, with what they are asked for by; read for comparing when first compared. */
export class AskedPerson {
  readonly parts: AskingParts;
  /** `YYYY-MM-DD`; null where it is not known to the day. */
  readonly birthDate: string | null;
  /** Valid ones only. */
  readonly iin: string | null;
  /** KATO code of where they live; null where that is not known. */
  readonly katoCode: string | null;
  private readOnce: ReadPerson | null = null;

  constructor(readonly record: PersonRecord) {
    this.parts = askingParts(record);
    this.birthDate = this.sign("d:");
    this.iin = this.sign("i:");
    this.katoCode = katoCodeOf(record);
  }

  get read(): ReadPerson {
    this.readOnce ??= readPerson(this.record);
    return this.readOnce;
  }

  /** Whether a word of the name begins as one of the other's: what a shared day of birth needs beside it to say anything. */
  sharesWord({ parts: { matchKey } }: AskedPerson): boolean {
    return this.parts.words.some((word) => hasWordFrom(matchKey, word));
  }

  private sign(prefix: string): string | null {
    return this.parts.signs.find((key) => key.startsWith(prefix))?.slice(prefix.length) ?? null;
  }
}

/** Whether a word of a folded name begins so. */
function hasWordFrom(matchKey: string, beginning: string): boolean {
  for (let at = matchKey.indexOf(beginning); at >= 0; at = matchKey.indexOf(beginning, at + 1)) if (at === 0 || matchKey[at - 1] === " ") return true;
  return false;
}
