/** Numbers of rows as somebody types them: "7", "7, 12", "30-34". */

/** Null for what is no list of numbers. Each number once, in the order typed; a range may be typed either way round. */
export function rowNumbers(typed: string): number[] | null {
  const parts = typed.split(/[\s,;]+/u).filter(Boolean);
  const found = new Set<number>();
  for (const part of parts) {
    const match = /^(\d{1,5})(?:[-–—](\d{1,5}))?$/u.exec(part);
    if (!match) return null;
    const [first, last] = [Number(match[1]), Number(match[2] ?? match[1])];
    for (let row = Math.min(first, last); row <= Math.max(first, last); row++) found.add(row);
  }
  return found.size > 0 ? [...found] : null;
}
