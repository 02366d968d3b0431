import type { Amount, Qualifier } from "../../../shared/domain/amounts";
import { exactly, UNKNOWN } from "../../../shared/domain/quantities";

/** What a target asks for, as it is worded: the qualifier where one number stands, a range where two do (R9). */
export function amountOfTarget({ qualifier, low, high }: { qualifier: Qualifier; low: number | null; high: number | null }): Amount {
  if (low === null) return high === null ? UNKNOWN : { qualifier: "up_to", value: high, high: null };
  if (high === null) return { qualifier, value: low, high: null };
  return low === high ? exactly(low) : { qualifier: "range", value: low, high };
}
