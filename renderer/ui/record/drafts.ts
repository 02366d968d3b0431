/** What was typed and not saved yet, kept in this window's own storage until it is saved or dropped. */

const keyOf = (name: string, id: string | null): string => `erikti.draft.${name}.${id ?? "new"}`;

export function keepDraft(name: string, id: string | null, version: number, values: unknown): void {
  localStorage.setItem(keyOf(name, id), JSON.stringify({ version, values }));
}

/** The draft for this record, unless the record has changed since. */
export function keptDraft<Fields>(name: string, id: string | null, version: number): Fields | null {
  const text = localStorage.getItem(keyOf(name, id));
  if (!text) return null;
  const draft = JSON.parse(text) as { version: number; values: Fields };
  return draft.version === version ? draft.values : null;
}

export function forgetDraft(name: string, id: string | null): void {
  localStorage.removeItem(keyOf(name, id));
}
