/**
 * How each language says a number that is not exact. One speaker a language; `wording.ts` chooses.
 * All numbers are integers in the scale of the noun's unit.
 */
import type { ComputedAmount } from "./amountArithmetic";
import { NUMBER_LOCALE, type Language } from "./languages";
import { toDecimal } from "./quantities";
import { EN_NOUNS, NOUN_UNIT, type Noun } from "./wording.nouns";
import { KK_NOUNS } from "./wording.nouns.kk";
import { RU_NOUNS } from "./wording.nouns.ru";
import { numeralSuffix, type NumeralSuffix } from "./wording.numerals.kk";

export type GrammaticalCase = "nominative" | "genitive" | "dative" | "accusative";

export interface Speaker {
  /** An amount with its noun; a known value is never null here. */
  readonly amount: (amount: KnownAmount, noun: Noun, kase: GrammaticalCase) => string;
  /** "600 of 665 lunches". */
  readonly ofExpected: (confirmed: KnownAmount, expected: KnownAmount, noun: Noun, kase: GrammaticalCase) => string;
  readonly unknown: string;
  readonly unknownOf: (expected: KnownAmount, noun: Noun) => string;
  readonly partUnknown: string;
}

/** A computed amount whose number is known, flattened. `high` equals `low` except for a range. */
export interface KnownAmount {
  readonly qualifier: Exclude<ComputedAmount["amount"]["qualifier"], "unknown">;
  readonly low: number;
  readonly high: number;
  readonly lowAbout: boolean;
  readonly highAbout: boolean;
}

const formatters: Readonly<Record<Language, Intl.NumberFormat>> = {
  ru: new Intl.NumberFormat(NUMBER_LOCALE.ru, { maximumFractionDigits: 3 }),
  kk: new Intl.NumberFormat(NUMBER_LOCALE.kk, { maximumFractionDigits: 3 }),
  en: new Intl.NumberFormat(NUMBER_LOCALE.en, { maximumFractionDigits: 3 }),
};

/** The number as the language prints it, from exact decimals: 1_320_400 thousandths -> "1 320,4". */
export function formatNoun(value: number, noun: Noun, language: Language): string {
  return formatters[language].format(toDecimal(value, NOUN_UNIT[noun]) as Intl.StringNumericLiteral);
}

const ruPlural = new Intl.PluralRules("ru");

function ruNoun(value: number, noun: Noun, kase: GrammaticalCase): string {
  const forms = RU_NOUNS[noun];
  const decimal = toDecimal(value, NOUN_UNIT[noun]);
  const category = ruPlural.select(Number(decimal));
  // A fraction governs the genitive singular in every case: "к 1,5 тонны".
  if (category === "other") return forms.genitive;
  switch (kase) {
    case "genitive":
      return category === "one" ? forms.genitive : forms.many;
    case "dative":
      return category === "one" ? forms.dative : forms.datives;
    case "accusative":
      if (category === "one") return forms.accusative;
      return forms.animate && decimal.length === 1 ? forms.many : forms[category === "few" ? "few" : "many"];
    case "nominative":
      return forms[category === "one" || category === "few" ? category : "many"];
  }
}

const ru: Speaker = {
  unknown: "количество не указано",
  unknownOf: (expected, noun) => `количество не указано (из ${ruOutOf(expected, noun)})`,
  partUnknown: "часть количества не указана",
  amount: (amount, noun, kase) => {
    if (amount.qualifier === "exact") return ruCounted(amount.low, noun, kase);
    // "Более", "около", "до" govern the genitive, so they cannot stand where another case is asked for.
    const direct = kase === "nominative" || kase === "accusative";
    return `${ruLead(amount, noun, direct)} ${ruNoun(amount.high, noun, direct ? "genitive" : kase)}`;
  },
  ofExpected: (confirmed, expected, noun, kase) => {
    const direct = kase === "nominative" || kase === "accusative";
    return `${ruLead(confirmed, noun, direct)} из ${ruOutOf(expected, noun)}`;
  },
};

/** "Из" governs the genitive: "из 665 обедов", "из примерно 665 обедов". */
const ruOutOf = (expected: KnownAmount, noun: Noun): string => `${ruLead(expected, noun, false)} ${ruNoun(expected.high, noun, "genitive")}`;

function ruCounted(value: number, noun: Noun, kase: GrammaticalCase): string {
  return `${formatNoun(value, noun, "ru")} ${ruNoun(value, noun, kase)}`;
}

function ruLead(amount: KnownAmount, noun: Noun, direct: boolean): string {
  const low = formatNoun(amount.low, noun, "ru");
  const high = formatNoun(amount.high, noun, "ru");
  const roughly = amount.lowAbout || amount.highAbout ? "ориентировочно " : "";
  switch (amount.qualifier) {
    case "exact":
      return low;
    case "more_than":
      return `${roughly}более ${direct ? "" : "чем "}${low}`;
    case "at_least":
      return `${roughly}не менее ${direct ? "" : "чем "}${low}`;
    case "about":
      return `${direct ? "около" : "примерно"} ${low}`;
    case "up_to":
      return `${roughly}${direct ? "до" : "не более чем"} ${high}`;
    case "range":
      if (!direct) return `${roughly}${low}–${high}`;
      if (amount.lowAbout && amount.highAbout) return `ориентировочно от ${low} до ${high}`;
      return `от ${amount.lowAbout ? "примерно " : ""}${low} до ${amount.highAbout ? "примерно " : ""}${high}`;
  }
}

const POSSESSED: Readonly<Record<"more" | "near", Readonly<Record<GrammaticalCase, string>>>> = {
  more: { nominative: "астамы", genitive: "астамының", dative: "астамына", accusative: "астамын" },
  near: { nominative: "жуығы", genitive: "жуығының", dative: "жуығына", accusative: "жуығын" },
};

const kk: Speaker = {
  unknown: "саны көрсетілмеген",
  unknownOf: (expected, noun) => `${kkLead(expected, noun)} ${KK_NOUNS[noun].genitive} қаншасы екені көрсетілмеген`,
  partUnknown: "бір бөлігінің саны көрсетілмеген",
  amount: (amount, noun, kase) => `${kkLead(amount, noun)} ${KK_NOUNS[noun][kase]}`,
  ofExpected: (confirmed, expected, noun, kase) =>
    `${kkLead(expected, noun)} ${KK_NOUNS[noun].genitive} ${kkPart(confirmed, noun, kase)}`,
};

function kkSuffixed(value: number, noun: Noun, suffix: NumeralSuffix): string {
  return `${formatNoun(value, noun, "kk")}-${numeralSuffix(toDecimal(value, NOUN_UNIT[noun]), suffix)}`;
}

function kkLead(amount: KnownAmount, noun: Noun): string {
  const roughly = amount.lowAbout || amount.highAbout ? "шамамен " : "";
  switch (amount.qualifier) {
    case "exact":
      return formatNoun(amount.low, noun, "kk");
    case "more_than":
      return `${roughly}${kkSuffixed(amount.low, noun, "ablative")} астам`;
    case "at_least":
      return `кемінде ${roughly}${formatNoun(amount.low, noun, "kk")}`;
    case "about":
      return `${kkSuffixed(amount.low, noun, "dative")} жуық`;
    case "up_to":
      return `${roughly}${kkSuffixed(amount.high, noun, "dative")} дейін`;
    case "range": {
      const low = kkSuffixed(amount.low, noun, "ablative");
      const high = `${kkSuffixed(amount.high, noun, "dative")} дейін`;
      return amount.lowAbout ? `шамамен ${low} ${high}` : `${low} ${roughly}${high}`;
    }
  }
}

/** The part of an expected number: "600-і", "600-ден астамы", "600-ге жуығы". */
function kkPart(confirmed: KnownAmount, noun: Noun, kase: GrammaticalCase): string {
  const roughly = confirmed.lowAbout || confirmed.highAbout ? "шамамен " : "";
  const possessed = `${kkSuffixed(confirmed.high, noun, "possessive")}${kkAfterPossessive(confirmed.high, noun, kase)}`;
  switch (confirmed.qualifier) {
    case "exact":
      return possessed;
    case "more_than":
      return `${roughly}${kkSuffixed(confirmed.low, noun, "ablative")} ${POSSESSED.more[kase]}`;
    case "at_least":
      return `кемінде ${roughly}${possessed}`;
    case "about":
      return `${kkSuffixed(confirmed.low, noun, "dative")} ${POSSESSED.near[kase]}`;
    case "up_to":
      return `ең көбі ${roughly}${possessed}`;
    case "range":
      return `${roughly}${formatNoun(confirmed.low, noun, "kk")}–${possessed}`;
  }
}

/** Case after a possessive: 600-іне, 290-ына, 600-ін. */
function kkAfterPossessive(value: number, noun: Noun, kase: GrammaticalCase): string {
  const front = numeralSuffix(toDecimal(value, NOUN_UNIT[noun]), "possessive").endsWith("і");
  const endings: Readonly<Record<GrammaticalCase, string>> = {
    nominative: "", genitive: front ? "нің" : "ның", dative: front ? "не" : "на", accusative: "н",
  };
  return endings[kase];
}

const en: Speaker = {
  unknown: "number not stated",
  unknownOf: (expected, noun) => `number not stated (of ${en.amount(expected, noun, "nominative")})`,
  partUnknown: "part of the number not stated",
  amount: (amount, noun) => `${enLead(amount, noun)} ${enNoun(amount.high, noun)}`,
  ofExpected: (confirmed, expected, noun) => `${enLead(confirmed, noun)} of ${en.amount(expected, noun, "nominative")}`,
};

function enNoun(value: number, noun: Noun): string {
  return EN_NOUNS[noun][toDecimal(value, NOUN_UNIT[noun]) === "1" ? 0 : 1];
}

function enLead(amount: KnownAmount, noun: Noun): string {
  const low = `${amount.lowAbout ? "about " : ""}${formatNoun(amount.low, noun, "en")}`;
  const high = `${amount.highAbout ? "about " : ""}${formatNoun(amount.high, noun, "en")}`;
  const said: Readonly<Record<KnownAmount["qualifier"], string>> = {
    exact: low, more_than: `more than ${low}`, at_least: `at least ${low}`, about: `about ${low}`, up_to: `up to ${high}`,
    range: `between ${low} and ${high}`,
  };
  return said[amount.qualifier];
}

export const SPEAKERS: Readonly<Record<Language, Speaker>> = { ru, kk, en };
