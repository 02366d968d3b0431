import { FirstSchema1700000000001 } from "./0001-firstSchema";
import { Ledger1700000000002 } from "./0002-ledger";

/** In the order they run. A released one is never edited. */
export const migrations = [FirstSchema1700000000001, Ledger1700000000002];
