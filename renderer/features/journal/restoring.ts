import type { OfficeClient } from "../../ui/office";

type Restore = (input: { id: string }) => Promise<unknown>;

/** The call that takes a deletion of this kind back: every register of the contract has one under its own name. */
export function restoreCallOf(client: OfficeClient, kind: string): Restore | null {
  const feature = (client as unknown as Record<string, { restore?: Restore } | undefined>)[kind];
  return feature?.restore ? (input) => feature.restore?.(input) ?? Promise.resolve() : null;
}

/** The same for a deletion of many records at once, by its entry. */
export function restoreManyCallOf(client: OfficeClient, kind: string): ((input: { seq: number }) => Promise<unknown>) | null {
  const feature = (client as unknown as Record<string, { restoreMany?: (input: { seq: number }) => Promise<unknown> } | undefined>)[kind];
  return feature?.restoreMany ? (input) => feature.restoreMany?.(input) ?? Promise.resolve() : null;
}
