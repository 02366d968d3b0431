/**
 * What was typed and not saved yet, kept in this window's own storage until it is saved or dropped; each person at the desk has
 * their own. It holds names and numbers of people and lies outside the office's data: whoever gets up from the desk takes it along.
 */

export interface DraftOf {
  /** Account of the person at the desk. */
  readonly by: string;
  /** Name of the feature. */
  readonly name: string;
  /** Null for a new record. */
  readonly id: string | null;
}

const prefixOf = (by: string): string => `erikti.draft.${by}.`;
const keyOf = ({ by, name, id }: DraftOf): string => `${prefixOf(by)}${name}.${id ?? "new"}`;

export function keepDraft(of: DraftOf, version: number, values: unknown): void {
  localStorage.setItem(keyOf(of), JSON.stringify({ version, values }));
}

/** The draft for this record, unless the record has changed since. */
export function keptDraft<Fields>(of: DraftOf, version: number): Fields | null {
  const text = localStorage.getItem(keyOf(of));
  if (!text) return null;
  const draft = JSON.parse(text) as { version: number; values: Fields };
  return draft.version === version ? draft.values : null;
}

export function forgetDraft(of: DraftOf): void {
  localStorage.removeItem(keyOf(of));
}

const keysOf = (by: string): string[] => Object.keys(localStorage).filter((key) => key.startsWith(prefixOf(by)));

/** How much somebody has typed and not saved, in forms. */
export const draftsLeft = (by: string): number => keysOf(by).length;

export function forgetDraftsOf(by: string): void {
  for (const key of keysOf(by)) localStorage.removeItem(key);
}
