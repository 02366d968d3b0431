/** When somebody can come as a list says it ("сб-вс", "по выходным", "пн-пт 18-21", "жұма 18-ден кейін"), as hours of a week. */
import { parseTime, type Weekday, WEEKDAYS, type WeeklyHours } from "../availability";
import { DAY_WORDS, GROUP_WORDS, LINK_WORDS, NOISE_WORDS } from "./weeklyHours.data";

type Token =
  | { readonly is: "days"; readonly days: readonly Weekday[]; readonly begins: boolean; readonly every: boolean }
  | { readonly is: "time"; readonly at: string }
  | { readonly is: "dash" | "from" | "to" | "after" | "except" | "by" | "break" };

const wordsOf = (list: string): string[] => list.split(",").map((word) => word.trim());
const DAYS = Object.entries(DAY_WORDS).flatMap(([day, list]) => wordsOf(list).map((word) => [word, [Number(day) as Weekday]] as const));
const GROUPS = GROUP_WORDS.flatMap(([list, days]) => wordsOf(list).map((word) => [word, days] as const));
const LINKS = new Map(Object.entries(LINK_WORDS).flatMap(([is, list]) => wordsOf(list).map((word) => [word, is as keyof typeof LINK_WORDS] as const)));
const NOISE = new Set(wordsOf(NOISE_WORDS));

const fits = (word: string, pattern: string): boolean => (pattern.endsWith("*") ? word.startsWith(pattern.slice(0, -1)) : word === pattern);
const HOUR = String.raw`(\d{1,2}(?:[:.]\d{2})?)`;

/** The Kazakh ends of times stand behind them: put before, as the other languages have them. */
const KAZAKH: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`${HOUR}\\s*-?\\s*[дт][ае]н\\s+кейін`, "gu"), "после $1"],
  [new RegExp(`${HOUR}\\s*-?\\s*[дт][ае]н\\s+${HOUR}\\s*-?\\s*[гқкғ][ае]\\s+дейін`, "gu"), "$1-$2"],
  [new RegExp(`${HOUR}\\s*-?\\s*[дт][ае]н\\s+бастап`, "gu"), "с $1"],
  [new RegExp(`${HOUR}\\s*-?\\s*[гқкғ][ае]\\s+дейін`, "gu"), "до $1"],
  [/((?:\p{L}+\s+(?:мен|және)\s+)*\p{L}+(?:\s+күн\p{L}*?)?)[дтн][ае]н\s+басқа(?!\p{L})/gu, "кроме $1"],
];

/** How many hours or days, not which: "2 часа в день", "2-3 дня", "3-4 hours". As times of a day they would be nights. */
const COUNTED = /\d\s*(?:час\p{L}*|ч\.?|сағат)(?:\s+(?:в\s+день|күніне)|\s*\/\s*д)|\d\s*(?:дн\p{L}*|день|күн(?!\s+сайын)|days?)(?!\p{L})|(?<![\d:.])(?:от\s+|from\s+)?[1-5]\s*(?:[-–—]|до(?=\s)|to(?=\s))\s*(?:\d|1[0-2])(?!\d)\s*(?:час\p{L}*|ч|сағат|hours?|h)(?!\p{L})/u;

/** "8-10 часов", "от 8 до 10 часов": by the clock or so many, nobody can tell. Ranges that begin before 6 are counted. */
const HOURS_WORD = String.raw`\s*(?:час\p{L}*|ч|сағат|hours?|h)(?!\p{L})`;
const UNCLEAR = new RegExp(String.raw`(?<![\d:.])(?:(?:от|from)\s+)?([6-9]|1[0-2])\s*(?:[-–—]|(?<=(?:от|from)\s+\d+\s*)(?:до|to)(?=\s))\s*([6-9]|1[0-2])${HOURS_WORD}`, "u");

/** What hours of which it is not clear whether they are times or a count would be as times; null where they are clear, or nothing at all. */
export function unclearHours(text: string): string | null {
  const said = text.toLowerCase();
  if (COUNTED.test(said) || !UNCLEAR.test(said)) return null;
  const times = said.replace(new RegExp(UNCLEAR, "gu"), "$1:00-$2:00");
  return readWeeklyHours(times) === null ? null : times;
}

/** The lines of hours, or null where something in it says neither days nor hours. Hours without days are those of each day. */
export function readWeeklyHours(text: string): WeeklyHours[] | null {
  const said = text.toLowerCase().replaceAll("ё", "е").replace(/(?<!\d)24\s*\/\s*7(?!\d)/gu, "ежедневно");
  if (COUNTED.test(said) || UNCLEAR.test(said)) return null;
  const tokens = tokensOf(KAZAKH.reduce((all, [pattern, into]) => all.replace(pattern, into), said));
  return tokens && tokens.length > 0 ? linesOf(tokens) : null;
}

function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = [];
  for (const [part] of text.matchAll(/\d{1,2}[:.]\d{2}|\d+|\p{L}+|[-–—]|[;\n]|[^\s,.()/:]/gu)) {
    const token = tokenOf(part);
    if (token === undefined) return null;
    if (token !== null) tokens.push(token);
  }
  return tokens;
}

/** Null for what says nothing, undefined for what is not known. */
function tokenOf(part: string): Token | null | undefined {
  if (/^\d/u.test(part)) {
    const at = parseTime(part);
    return at === null ? undefined : { is: "time", at };
  }
  if (/^[-–—]$/u.test(part)) return { is: "dash" };
  if (part === ";" || part === "\n") return { is: "break" };
  if (part === "по") return { is: "by" };
  const link = LINKS.get(part);
  if (link) return { is: link };
  const day = DAYS.find(([word]) => fits(part, word));
  if (day) return { is: "days", days: day[1], begins: /[дт][ае]н$/u.test(part), every: false };
  const group = GROUPS.find(([word]) => fits(part, word));
  if (group) return { is: "days", days: group[1], begins: false, every: group[1].length === WEEKDAYS.length };
  return NOISE.has(part) ? null : undefined;
}

interface Line {
  readonly days: Set<Weekday>;
  from: string | null;
  to: string | null;
  timed: boolean;
}

function linesOf(tokens: readonly Token[]): WeeklyHours[] | null {
  const lines: Line[] = [];
  let line: Line | null = null;
  let except = false;
  const begin = (): Line => {
    line = { days: new Set(), from: null, to: null, timed: false };
    lines.push(line);
    return line;
  };
  for (let at = 0; at < tokens.length; at++) {
    const [token, next, after] = [tokens[at], tokens[at + 1], tokens[at + 2]];
    if (token?.is === "break") { line = null; except = false; }
    else if (token?.is === "except") {
      if (next?.is !== "days") return null;
      except = true;
    }
    else if (token?.is === "days") {
      // Days behind days with their hours begin anew; hours that stood first are of the days that follow.
      const own: Line = line === null || (line as Line).timed && (line as Line).days.size > 0 && !except ? begin() : line;
      const joined = next?.is === "dash" || next?.is === "by" || next?.is === "to" ? after : token.begins ? next : undefined;
      const to = joined?.is === "days" && joined.days.length === 1 && token.days.length === 1 ? joined : undefined;
      const days = to ? span(token.days[0] ?? 1, to.days[0] ?? 1) : token.days;
      if (to) at += token.begins && next === to ? 1 : 2;
      // "каждый вторник", "жексенбіден басқа күн сайын": the day that is named counts.
      const named = tokens[at + 1];
      if (token.every && (named?.is === "days" || except && own.days.size > 0)) continue;
      if (except) {
        if (own.days.size === 0) for (const day of WEEKDAYS) own.days.add(day);
        // "сенбі, жексенбіден басқа" leaves out Saturday too: a day that was not there leaves nothing to believe.
        if (days.length === 1 && !days.some((day) => own.days.has(day))) return null;
        for (const day of days) own.days.delete(day);
        if (own.days.size === 0) return null;
        continue;
      }
      // "жексенбі демалыс": a named Sunday that is a day off.
      if (token.days.length === 2 && token.days.some((day) => own.days.has(day))) return null;
      for (const day of days) own.days.add(day);
    } else if (token?.is === "time") {
      const own: Line = line === null || (line as Line).timed ? begin() : line;
      const ends = (next?.is === "dash" || next?.is === "to" || next?.is === "by") && after?.is === "time";
      // A number by itself ("5/2", "2 часа") is no hour to begin at.
      const before = tokens[at - 1]?.is;
      if (!ends && before !== "from" && before !== "after") return null;
      own.timed = true;
      own.from = token.at;
      except = false;
      if (ends) { own.to = after.at; at += 2; }
    } else if (token?.is === "to" && next?.is === "time") {
      const own: Line = line === null || (line as Line).timed ? begin() : line;
      own.timed = true;
      own.to = next.at;
      except = false;
      at += 1;
    } else if (token?.is === "after" && next?.is !== "time") return null;
  }
  const read = lines.map(({ days, from, to }): WeeklyHours => ({ weekdays: days.size > 0 ? WEEKDAYS.filter((day) => days.has(day)) : WEEKDAYS, from: from === "00:00" ? null : from, to: to === "24:00" ? null : to }));
  // Two hours of the same silence, or hours over midnight, are no such thing.
  return read.length === 0 || read.some(({ from, to }) => from !== null && to !== null && to <= from) ? null : read;
}

/** From a day to a day, over Sunday where need be. */
const span = (from: Weekday, to: Weekday): Weekday[] => Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, step) => (((from - 1 + step) % 7) + 1) as Weekday);
