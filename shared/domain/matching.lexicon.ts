/** What is known about given names (R22), folded: which there are, which are forms of one another. */
import { GIVEN_NAMES } from "./matching.givenNames";
import { PET_ENDINGS, SAME_NAMES, SHORT_FORMS, SOUNDS } from "./matching.shortForms";
import { nameTokens } from "./names";
import { remembering } from "./remember";

interface Lexicon {
  readonly known: ReadonlySet<string>;
  /** Short form -> full names. */
  readonly fulls: ReadonlyMap<string, ReadonlySet<string>>;
  /** Full name -> short forms. */
  readonly shorts: ReadonlyMap<string, ReadonlySet<string>>;
  /** Name -> the same name otherwise written. */
  readonly same: ReadonlyMap<string, ReadonlySet<string>>;
}

let folded: Lexicon | null = null;

/** Folded on first use: an office that matches nobody need not wait for it. */
function lexicon(): Lexicon {
  if (folded) return folded;
  const [fulls, shorts, same] = [new Map<string, Set<string>>(), new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  const add = (map: Map<string, Set<string>>, key: string, value: string): void => void map.set(key, (map.get(key) ?? new Set()).add(value));
  for (const line of SHORT_FORMS) {
    const [full = "", ...forms] = nameTokens(line);
    for (const form of forms) {
      add(fulls, form, full);
      add(shorts, full, form);
    }
  }
  for (const line of SAME_NAMES) {
    const forms = nameTokens(line);
    for (const one of forms) for (const other of forms) if (one !== other) add(same, one, other);
  }
  folded = { known: new Set([...GIVEN_NAMES.flatMap((name) => nameTokens(name)), ...shorts.keys(), ...same.keys()]), fulls, shorts, same };
  return folded;
}

export const isGivenName = (token: string): boolean => lexicon().known.has(token);

/** Full names that a short form may stand for, short forms of a full name, other forms of it; without the word itself. */
export const namesFor = remembering((token): readonly string[] => {
  const { fulls, shorts, same } = lexicon();
  return [...new Set([fulls, shorts, same].flatMap((map) => [...(map.get(token) ?? [])]))].filter((each) => each !== token);
});

/** One name as two languages write it, by the list. */
export function sameName(a: string, b: string): boolean {
  return a === b || lexicon().same.get(a)?.has(b) === true;
}

/** A folded word as it sounds in any of the languages; see `SOUNDS`. */
export const soundOf = (token: string): string => SOUNDS.reduce((text, [pattern, sound]) => text.replace(pattern, sound), token);

/** One is a short form of the other, or both are of one name; -zhan is added to any name out of affection. */
export function isShortFor(a: string, b: string): boolean {
  const { fulls } = lexicon();
  const [fullsOfA, fullsOfB] = [fulls.get(a), fulls.get(b)];
  if (fullsOfA?.has(b) || fullsOfB?.has(a)) return true;
  const bothShort = fullsOfA && fullsOfB && !isGivenName(a) && !isGivenName(b);
  if (bothShort && [...fullsOfA].some((full) => fullsOfB.has(full))) return true;
  return a === `${b}zhan` || b === `${a}zhan`;
}

/** One looks like a pet name of the other, though no list has it: its ending cut, it begins the other. */
export function looksShortFor(a: string, b: string): boolean {
  return petOf(a, b) || petOf(b, a);
}

function petOf(short: string, full: string): boolean {
  if (isGivenName(short) || short.length > full.length + 1) return false;
  return PET_ENDINGS.some((ending) => {
    const stem = short.endsWith(ending) ? short.slice(0, -ending.length) : "";
    return stem.length > 1 && full.length > stem.length + 1 && full.startsWith(stem);
  });
}
