/**
 * Number of typing errors between two words: a letter too many, missing, wrong, or two neighbours swapped
 * (Damerau-Levenshtein in its form "optimal string alignment"). Answers `most + 1` as soon as there are more than `most`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const wrong = a[i - 1] === b[j - 1] ? 0 : 1;
      let steps = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + wrong);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) steps = Math.min(steps, (beforeLast[j - 2] ?? 0) + 1);
      row.push(steps);
      least = Math.min(least, steps);
    }
    if (least > most) return most + 1;
    [beforeLast, last] = [last, row];
  }
  return Math.min(last[b.length] ?? most + 1, most + 1);
}

/** True when one typing error lies between two numbers written with digits: at most one wrong, missing, added or swapped. */
export function oneErrorApart(a: string, b: string): boolean {
  if (a === b) return false;
  if (a.length !== b.length) return editDistance(a, b, 1) === 1;
  // Of one length: one digit is another, or two neighbours stand in each other's place.
  let first = 0;
  while (a[first] === b[first]) first++;
  let next = first + 1;
  while (next < a.length && a[next] === b[next]) next++;
  return next === a.length || (next === first + 1 && a[first] === b[next] && a[next] === b[first] && a.slice(next + 1) === b.slice(next + 1));
}
