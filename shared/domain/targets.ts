import type { Amount, Qualifier } from "./amounts";
import { exactly, UNKNOWN } from "./quantities";

/** What a target asks for: not less than its low end, not more than its high one. */
export function askedFor({ qualifier, low, high }: { readonly qualifier: Qualifier; readonly low: number | null; readonly high: number | null }): Amount {
  if (low === null) return high === null ? UNKNOWN : { qualifier: "up_to", value: high, high: null };
  if (high === null) return { qualifier, value: low, high: null };
  return low === high ? exactly(low) : { qualifier: "range", value: low, high };
}
