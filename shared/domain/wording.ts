/**
 * Numbers in words of Russian, Kazakh and English: "от 320 до 621 семьи", "1 000-нан астам жадынама",
 * "600 of 665 lunches". The same call serves the briefing's text, the screens and the exported files.
 */
import { type Amount, type Unit, unitScale } from "./amounts";
import type { ComputedAmount } from "./amountArithmetic";
import { amountOfBounds, type Bounds } from "./bounds";
import type { Language } from "./languages";
import { exactly, whole } from "./quantities";
import { NOUN_UNIT, UNIT_NOUN, type Noun } from "./wording.nouns";
import { formatNoun, SPEAKERS, type GrammaticalCase, type KnownAmount } from "./wording.speakers";

/** What is said: one of an amount, the result of arithmetic, bounds, or confirmed of expected (R4). */
export type Said =
  | { readonly amount: Amount }
  | { readonly computed: ComputedAmount }
  | { readonly bounds: Bounds }
  | { readonly confirmed: Amount; readonly expected: ComputedAmount };

export type PhraseRequest = Said & {
  readonly noun: Noun;
  /** The case that the sentence asks for; nominative when left out. English has none. */
  readonly case?: GrammaticalCase;
  readonly lang: Language;
};

/**
 * The number with its noun, ready for the middle of a sentence. Amounts are in the scale of `NOUN_UNIT[noun]`.
 * An unknown amount prints no number (R9). In Russian the genitive and dative use "более чем", "примерно" and a
 * dash, since "более", "около" and "от ... до" govern the genitive themselves.
 */
export function phrase(request: PhraseRequest): string {
  const speaker = SPEAKERS[request.lang];
  const { noun, case: kase = "nominative" } = request;
  if ("confirmed" in request) {
    const confirmed = known({ ...NOT_ABOUT, amount: request.confirmed });
    const expected = known(request.expected);
    if (expected === null) return phrase({ amount: request.confirmed, noun, case: kase, lang: request.lang });
    return confirmed ? speaker.ofExpected(confirmed, expected, noun, kase) : speaker.unknownOf(expected, noun);
  }
  const computed = computedOf(request);
  const amount = known(computed);
  if (amount === null) return speaker.unknown;
  const said = noun === "hour" && amount.qualifier === "exact" ? hoursAndMinutes(amount.low, kase, request.lang) : speaker.amount(amount, noun, kase);
  return computed.unknownParts > 0 ? `${said} (${speaker.partUnknown})` : said;
}

const CLOCK: Readonly<Record<Language, { readonly hours: string; readonly minutes: string }>> = { ru: { hours: "ч", minutes: "мин" }, kk: { hours: "сағ", minutes: "мин" }, en: { hours: "h", minutes: "min" } };
const MINUTES = 60;

/** Hours are written down by the minute, so that is how they are said; nobody worked thousandths of an hour. The short words are the same in every case. */
function hoursAndMinutes(value: number, kase: GrammaticalCase, lang: Language): string {
  const minutes = Math.round((value * MINUTES) / unitScale("hour"));
  const [full, rest] = [Math.floor(minutes / MINUTES), minutes % MINUTES];
  const said = (count: number): string => formatNoun(whole(count, "hour"), "hour", lang);
  if (rest === 0) return SPEAKERS[lang].amount({ qualifier: "exact", low: whole(full, "hour"), high: whole(full, "hour"), lowAbout: false, highAbout: false }, "hour", kase);
  const { hours: h, minutes: m } = CLOCK[lang];
  return `${full > 0 ? `${said(full)} ${h} ` : ""}${rest} ${m}`;
}

/** A plain count with its noun: `counted(17, "citizen", "ru", "dative")` is "17 гражданам". */
export function counted(count: number, noun: Noun, lang: Language, kase: GrammaticalCase = "nominative"): string {
  return phrase({ amount: exactly(whole(count, NOUN_UNIT[noun])), noun, case: kase, lang });
}

const EACH_DAY: Readonly<Record<Language, (said: string) => string>> = {
  ru: (said) => `${said} в день`, kk: (said) => `күніне ${said}`, en: (said) => `${said} a day`,
};

/** What was said of each day, in any case of the sentence: "от 250 до 400 семей в день". */
export const eachDay = (said: string, lang: Language): string => EACH_DAY[lang](said);

/** A number alone, as the language prints it: 1_320_400 tonnes -> "1 320,4". */
export function formatValue(value: number, unit: Unit, lang: Language): string {
  return formatNoun(value, UNIT_NOUN[unit], lang);
}

/** An amount for a narrow column of a table, without its noun: "> 1 000", "≈ 300", "320–621"; "—" when unknown. */
export function shortAmount(amount: Amount, unit: Unit, lang: Language): string {
  const value = amount.value === null ? "" : formatValue(amount.value, unit, lang);
  const signs = { exact: "", more_than: "> ", at_least: "≥ ", about: "≈ ", up_to: "≤ ", range: "", unknown: "—" };
  const high = amount.high === null ? "" : `–${formatValue(amount.high, unit, lang)}`;
  return `${signs[amount.qualifier]}${value}${high}`;
}

const NOT_ABOUT = { lowAbout: false, highAbout: false, unknownParts: 0 };

function computedOf(said: Exclude<Said, { readonly confirmed: Amount }>): ComputedAmount {
  if ("computed" in said) return said.computed;
  return "bounds" in said ? amountOfBounds(said.bounds) : { ...NOT_ABOUT, amount: said.amount };
}

function known({ amount, lowAbout, highAbout }: ComputedAmount): KnownAmount | null {
  if (amount.qualifier === "unknown" || amount.value === null) return null;
  return { qualifier: amount.qualifier, low: amount.value, high: amount.high ?? amount.value, lowAbout, highAbout };
}
