import { RESTORED_BY } from "../../../shared/contract/audit";
import type { OfficeClient } from "../../ui/office";

type Restore = (input: { id: string }) => Promise<unknown>;

const callsOf = <Calls>(client: OfficeClient, kind: string): Calls | undefined =>
  (RESTORED_BY[kind] ?? [kind]).reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], client) as Calls | undefined;

/** The call that takes a deletion of this kind back: every register of the contract has one under its own name. */
export function restoreCallOf(client: OfficeClient, kind: string): Restore | null {
  const feature = callsOf<{ restore?: Restore }>(client, kind);
  return feature?.restore ? (input) => feature.restore?.(input) ?? Promise.resolve() : null;
}

/** The same for a deletion of many records at once, by its entry. */
export function restoreManyCallOf(client: OfficeClient, kind: string): ((input: { seq: number }) => Promise<unknown>) | null {
  const feature = callsOf<{ restoreMany?: (input: { seq: number }) => Promise<unknown> }>(client, kind);
  return feature?.restoreMany ? (input) => feature.restoreMany?.(input) ?? Promise.resolve() : null;
}
