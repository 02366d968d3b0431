/** What a function gave for a text: the cells of a list repeat a few hundred texts, and reading them is the dear part. */

const MOST = 20_000;

/** The same function, asked once for each text. `read` must depend on the text alone; what it gives must not be changed. */
export function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const value = read(text);
    if (known.size >= MOST) known.clear();
    known.set(text, value);
    return value;
  };
}
