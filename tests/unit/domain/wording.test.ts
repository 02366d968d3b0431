import { describe, expect, it } from "vitest";
import type { Amount } from "../../../shared/domain/amounts";
import { sumAmounts } from "../../../shared/domain/amountArithmetic";
import { boundsOf } from "../../../shared/domain/bounds";
import type { Language } from "../../../shared/domain/languages";
import { exactly, isWholeUnit, UNKNOWN, whole } from "../../../shared/domain/quantities";
import { counted, formatValue, phrase, shortAmount } from "../../../shared/domain/wording";
import { NOUN_UNIT, NOUNS, UNIT_NOUN, type Noun } from "../../../shared/domain/wording.nouns";
import { lastSpokenWord, numeralSuffix } from "../../../shared/domain/wording.numerals.kk";
import type { GrammaticalCase } from "../../../shared/domain/wording.speakers";

/** Non-breaking spaces inside numbers are shown as plain ones, so that the tables below can be read. */
const plain = (text: string) => text.replaceAll("\u00a0", " ");

function amount(text: string, noun: Noun): Amount {
  const [qualifier = "exact", low = "", high = ""] = text.split(" ");
  const scaled = (each: string) => (each === "" ? null : Math.round(Number(each) * whole(1, NOUN_UNIT[noun])));
  return { qualifier: qualifier as Amount["qualifier"], value: scaled(low), high: scaled(high) };
}
const say = (text: string, noun: Noun, lang: Language, kase?: GrammaticalCase) => plain(phrase({ amount: amount(text, noun), noun, case: kase, lang }));

describe("phrases of the golden briefing", () => {
  it.each<[string, Noun, GrammaticalCase, string, string, string]>([
    ["exact 15", "volunteer", "nominative", "15 волонтёров", "15 ерікті", "15 volunteers"],
    ["more_than 1000", "memo", "nominative", "более 1 000 памяток", "1 000-нан астам жадынама", "more than 1,000 memos"],
    ["about 300", "information_sheet", "nominative", "около 300 информационных листов", "300-ге жуық ақпараттық парақ", "about 300 information sheets"],
    ["exact 17", "citizen", "dative", "17 гражданам", "17 азаматқа", "17 citizens"],
    ["exact 104", "citizen", "dative", "104 гражданам", "104 азаматқа", "104 citizens"],
    ["exact 200", "pupil", "nominative", "200 школьников", "200 оқушы", "200 pupils"],
    ["exact 35", "doctor", "dative", "35 врачам", "35 дәрігерге", "35 doctors"],
    ["exact 210", "hot_meal", "nominative", "210 порций горячего питания", "210 ыстық тамақ", "210 hot meals"],
    ["exact 320", "family", "dative", "320 семьям", "320 отбасыға", "320 families"],
    ["exact 21", "family", "dative", "21 семье", "21 отбасыға", "21 families"],
    ["range 320 621", "family", "nominative", "от 320 до 621 семьи", "320-дан 621-ге дейін отбасы", "between 320 and 621 families"],
    ["range 320 621", "family", "dative", "320–621 семье", "320-дан 621-ге дейін отбасыға", "between 320 and 621 families"],
    ["range 230 346", "citizen", "nominative", "от 230 до 346 граждан", "230-дан 346-ға дейін азамат", "between 230 and 346 citizens"],
    ["exact 400", "mask", "accusative", "400 масок", "400 бетпердені", "400 masks"],
    ["more_than 21", "family", "nominative", "более 21 семьи", "21-ден астам отбасы", "more than 21 families"],
    ["more_than 17", "citizen", "dative", "более чем 17 гражданам", "17-ден астам азаматқа", "more than 17 citizens"],
    ["at_least 70", "homeless_person", "nominative", "не менее 70 человек без определённого места жительства", "кемінде 70 баспанасыз адам", "at least 70 people without a home"],
    ["at_least 1000", "volunteer", "genitive", "не менее чем 1 000 волонтёров", "кемінде 1 000 еріктінің", "at least 1,000 volunteers"],
    ["about 300", "family", "dative", "примерно 300 семьям", "300-ге жуық отбасыға", "about 300 families"],
    ["up_to 30", "family", "nominative", "до 30 семей", "30-ға дейін отбасы", "up to 30 families"],
    ["up_to 30", "family", "dative", "не более чем 30 семьям", "30-ға дейін отбасыға", "up to 30 families"],
    ["exact 1.5", "tonne", "nominative", "1,5 тонны", "1,5 тонна", "1.5 tonnes"],
    ["more_than 1.5", "tonne", "nominative", "более 1,5 тонны", "1,5-тен астам тонна", "more than 1.5 tonnes"],
    ["exact 1320.4", "kilogram", "nominative", "1 320,4 килограмма", "1 320,4 килограмм", "1,320.4 kilograms"],
    ["exact 1000000", "tenge", "nominative", "1 000 000 тенге", "1 000 000 теңге", "1,000,000 tenge"],
    ["exact 17.583", "hour", "accusative", "17 ч 35 мин", "17 сағ 35 мин", "17 h 35 min"],
    ["exact 1040.5", "hour", "genitive", "1 040 ч 30 мин", "1 040 сағ 30 мин", "1,040 h 30 min"],
    ["exact 0.333", "hour", "nominative", "20 мин", "20 мин", "20 min"],
    ["exact 0.999", "hour", "accusative", "1 час", "1 сағатты", "1 hour"],
    ["exact 21", "hour", "accusative", "21 час", "21 сағатты", "21 hours"],
    ["more_than 17.5", "hour", "nominative", "более 17,5 часа", "17,5-тен астам сағат", "more than 17.5 hours"],
    ["unknown", "hot_meal", "nominative", "количество не указано", "саны көрсетілмеген", "number not stated"],
  ])("R9 %s %s, %s", (text, noun, kase, ru, kk, en) => {
    expect([say(text, noun, "ru", kase), say(text, noun, "kk", kase), say(text, noun, "en", kase)]).toEqual([ru, kk, en]);
  });

  it.each<[string, number | string, Noun, string, string, string]>([
    ["exact 600", 665, "lunch", "600 из 665 обедов", "665 түскі астың 600-і", "600 of 665 lunches"],
    ["exact 290", 320, "grocery_set", "290 из 320 продуктовых наборов", "320 азық-түлік жиынтығының 290-ы", "290 of 320 grocery sets"],
    ["exact 20", 21, "lunch", "20 из 21 обеда", "21 түскі астың 20-сы", "20 of 21 lunches"],
    ["exact 1", 1, "trip", "1 из 1 выезда", "1 сапардың 1-і", "1 of 1 trip"],
    ["more_than 600", 665, "lunch", "более 600 из 665 обедов", "665 түскі астың 600-ден астамы", "more than 600 of 665 lunches"],
    ["about 600", 665, "lunch", "около 600 из 665 обедов", "665 түскі астың 600-ге жуығы", "about 600 of 665 lunches"],
    ["at_least 600", 665, "lunch", "не менее 600 из 665 обедов", "665 түскі астың кемінде 600-і", "at least 600 of 665 lunches"],
    ["up_to 600", 665, "lunch", "до 600 из 665 обедов", "665 түскі астың ең көбі 600-і", "up to 600 of 665 lunches"],
    ["range 590 600", 665, "lunch", "от 590 до 600 из 665 обедов", "665 түскі астың 590–600-і", "between 590 and 600 of 665 lunches"],
    ["unknown", 665, "lunch", "количество не указано (из 665 обедов)", "665 түскі астың қаншасы екені көрсетілмеген", "number not stated (of 665 lunches)"],
    ["exact 600", "about 665", "lunch", "600 из примерно 665 обедов", "665-ке жуық түскі астың 600-і", "600 of about 665 lunches"],
    ["exact 1", "about 1", "lunch", "1 из примерно 1 обеда", "1-ге жуық түскі астың 1-і", "1 of about 1 lunch"],
    ["exact 20", "more_than 21", "lunch", "20 из более чем 21 обеда", "21-ден астам түскі астың 20-сы", "20 of more than 21 lunches"],
    ["exact 20", "at_least 35", "serving", "20 из не менее чем 35 порций", "кемінде 35 порцияның 20-сы", "20 of at least 35 servings"],
    ["exact 2", "up_to 5", "grocery_set", "2 из не более чем 5 продуктовых наборов", "5-ке дейін азық-түлік жиынтығының 2-сі", "2 of up to 5 grocery sets"],
    ["about 600", "about 665", "lunch", "около 600 из примерно 665 обедов", "665-ке жуық түскі астың 600-ге жуығы", "about 600 of about 665 lunches"],
    ["exact 0.5", "about 1.5", "tonne", "0,5 из примерно 1,5 тонны", "1,5-ке жуық тоннаның 0,5-і", "0.5 of about 1.5 tonnes"],
    ["unknown", "about 665", "lunch", "количество не указано (из примерно 665 обедов)", "665-ке жуық түскі астың қаншасы екені көрсетілмеген", "number not stated (of about 665 lunches)"],
    ["exact 600", "unknown", "lunch", "600 обедов", "600 түскі ас", "600 lunches"],
  ])("R4 R9 %s confirmed of %s expected (%s)", (text, expected, noun, ru, kk, en) => {
    const said = (lang: Language) =>
      plain(phrase({ confirmed: amount(text, noun), expected: sumAmounts([typeof expected === "number" ? exactly(whole(expected, NOUN_UNIT[noun])) : amount(expected, noun)]), noun, lang }));
    expect([said("ru"), said("kk"), said("en")]).toEqual([ru, kk, en]);
  });

  it("R4 confirmed of expected stands in any case", () => {
    const said = (lang: Language, kase: GrammaticalCase) =>
      phrase({ confirmed: exactly(600_000), expected: sumAmounts([exactly(665_000)]), noun: "lunch", case: kase, lang });
    expect((["genitive", "dative", "accusative"] as const).map((kase) => said("kk", kase))).toEqual([
      "665 түскі астың 600-інің", "665 түскі астың 600-іне", "665 түскі астың 600-ін",
    ]);
    expect(said("ru", "dative")).toBe("600 из 665 обедов");
  });

  it("R10 bounds are said as one number only where they meet", () => {
    const claims = [225, 320, 30, 6, 40].map((value) => ({
      id: `${value}`, amount: exactly(whole(value, "family")), listed: 0, listState: "none" as const,
    }));
    expect(phrase({ bounds: boundsOf({ itemised: 0, claims }), noun: "family", lang: "ru" })).toBe("от 320 до 621 семьи");
    expect(phrase({ bounds: boundsOf({ itemised: 0, claims: claims.slice(0, 1) }), noun: "family", lang: "ru" })).toBe("225 семей");
    const open = { id: "open", amount: UNKNOWN, listed: 0, listState: "none" as const };
    expect(phrase({ bounds: boundsOf({ itemised: 0, claims: [...claims, open] }), noun: "family", lang: "ru" })).toBe("не менее 320 семей");
    expect(phrase({ bounds: boundsOf({ itemised: 0, claims: [open] }), noun: "family", lang: "kk" })).toBe("саны көрсетілмеген");
  });

  it("R10 'about' is said at the end it touches", () => {
    const claims = [exactly(320_000), amount("about 30", "family")].map((each, at) => ({
      id: `${at}`, amount: each, listed: 0, listState: "none" as const,
    }));
    const bounds = boundsOf({ itemised: 0, claims });
    expect(phrase({ bounds, noun: "family", lang: "ru" })).toBe("от 320 до примерно 350 семей");
    expect(phrase({ bounds, noun: "family", lang: "kk" })).toBe("320-дан шамамен 350-ге дейін отбасы");
    expect(phrase({ bounds, noun: "family", lang: "en" })).toBe("between 320 and about 350 families");
  });

  it("R9 a sum says what part of it had no number, and what was only about", () => {
    const partly = sumAmounts([exactly(50_000), UNKNOWN]);
    expect(phrase({ computed: partly, noun: "mask", lang: "ru" })).toBe("не менее 50 масок (часть количества не указана)");
    expect(phrase({ computed: partly, noun: "mask", lang: "kk" })).toBe("кемінде 50 бетперде (бір бөлігінің саны көрсетілмеген)");
    expect(phrase({ computed: partly, noun: "mask", lang: "en" })).toBe("at least 50 masks (part of the number not stated)");
    const roughly = sumAmounts([amount("more_than 1000", "memo"), amount("about 300", "memo")]);
    expect(plain(phrase({ computed: roughly, noun: "memo", lang: "ru" }))).toBe("ориентировочно более 1 300 памяток");
    expect(plain(phrase({ computed: roughly, noun: "memo", lang: "kk" }))).toBe("шамамен 1 300-ден астам жадынама");
    expect(plain(phrase({ computed: roughly, noun: "memo", lang: "en" }))).toBe("more than about 1,300 memos");
  });
});

describe("Russian numerals and nouns", () => {
  const NUMBERS = [0, 1, 2, 5, 11, 21, 101];
  it.each<[Noun, GrammaticalCase, string]>([
    ["family", "nominative", "0 семей, 1 семья, 2 семьи, 5 семей, 11 семей, 21 семья, 101 семья"],
    ["family", "genitive", "0 семей, 1 семьи, 2 семей, 5 семей, 11 семей, 21 семьи, 101 семьи"],
    ["family", "dative", "0 семьям, 1 семье, 2 семьям, 5 семьям, 11 семьям, 21 семье, 101 семье"],
    ["family", "accusative", "0 семей, 1 семью, 2 семьи, 5 семей, 11 семей, 21 семью, 101 семью"],
    ["citizen", "nominative", "0 граждан, 1 гражданин, 2 гражданина, 5 граждан, 11 граждан, 21 гражданин, 101 гражданин"],
    ["citizen", "dative", "0 гражданам, 1 гражданину, 2 гражданам, 5 гражданам, 11 гражданам, 21 гражданину, 101 гражданину"],
    ["person", "nominative", "0 человек, 1 человек, 2 человека, 5 человек, 11 человек, 21 человек, 101 человек"],
    ["person", "genitive", "0 человек, 1 человека, 2 человек, 5 человек, 11 человек, 21 человека, 101 человека"],
    [
      "grocery_set", "nominative",
      "0 продуктовых наборов, 1 продуктовый набор, 2 продуктовых набора, 5 продуктовых наборов, 11 продуктовых наборов, 21 продуктовый набор, 101 продуктовый набор",
    ],
    ["volunteer", "accusative", "0 волонтёров, 1 волонтёра, 2 волонтёров, 5 волонтёров, 11 волонтёров, 21 волонтёра, 101 волонтёра"],
    ["serviceman", "nominative", "0 военнослужащих, 1 военнослужащий, 2 военнослужащих, 5 военнослужащих, 11 военнослужащих, 21 военнослужащий, 101 военнослужащий"],
  ])("R9 %s in the %s", (noun, kase, expected) => {
    expect(NUMBERS.map((count) => counted(count, noun, "ru", kase)).join(", ")).toBe(expected);
  });

  it("R9 compound numerals leave living things in the nominative form", () => {
    expect(counted(22, "volunteer", "ru", "accusative")).toBe("22 волонтёра");
  });
});

describe("Kazakh numerals", () => {
  it.each([
    ["0", "нөл", "0-ден", "0-ге", "0-і"], ["1", "бір", "1-ден", "1-ге", "1-і"], ["2", "екі", "2-ден", "2-ге", "2-сі"],
    ["3", "үш", "3-тен", "3-ке", "3-і"], ["4", "төрт", "4-тен", "4-ке", "4-і"], ["5", "бес", "5-тен", "5-ке", "5-і"],
    ["6", "алты", "6-дан", "6-ға", "6-сы"], ["7", "жеті", "7-ден", "7-ге", "7-сі"], ["8", "сегіз", "8-ден", "8-ге", "8-і"],
    ["9", "тоғыз", "9-дан", "9-ға", "9-ы"], ["10", "он", "10-нан", "10-ға", "10-ы"], ["20", "жиырма", "20-дан", "20-ға", "20-сы"],
    ["30", "отыз", "30-дан", "30-ға", "30-ы"], ["40", "қырық", "40-тан", "40-қа", "40-ы"], ["50", "елу", "50-ден", "50-ге", "50-і"],
    ["60", "алпыс", "60-тан", "60-қа", "60-ы"], ["70", "жетпіс", "70-тен", "70-ке", "70-і"], ["80", "сексен", "80-нен", "80-ге", "80-і"],
    ["90", "тоқсан", "90-нан", "90-ға", "90-ы"], ["100", "жүз", "100-ден", "100-ге", "100-і"], ["300", "жүз", "300-ден", "300-ге", "300-і"],
    ["1000", "мың", "1000-нан", "1000-ға", "1000-ы"], ["10000", "мың", "10000-нан", "10000-ға", "10000-ы"],
    ["1000000", "миллион", "1000000-нан", "1000000-ға", "1000000-ы"], ["2000000000", "миллиард", "2000000000-тан", "2000000000-қа", "2000000000-ы"],
    ["320", "жиырма", "320-дан", "320-ға", "320-сы"], ["621", "бір", "621-ден", "621-ге", "621-і"], ["1037", "жеті", "1037-ден", "1037-ге", "1037-сі"],
    ["1.5", "бес", "1.5-тен", "1.5-ке", "1.5-і"], ["2.05", "бес", "2.05-тен", "2.05-ке", "2.05-і"], ["3.25", "бес", "3.25-тен", "3.25-ке", "3.25-і"],
    ["0.1", "бір", "0.1-ден", "0.1-ге", "0.1-і"],
  ])("R9 %s ends in the word %s", (decimal, word, ablative, dative, possessive) => {
    expect(lastSpokenWord(decimal)).toBe(word);
    expect([`${decimal}-${numeralSuffix(decimal, "ablative")}`, `${decimal}-${numeralSuffix(decimal, "dative")}`]).toEqual([ablative, dative]);
    expect(`${decimal}-${numeralSuffix(decimal, "possessive")}`).toBe(possessive);
  });

  it("R9 the noun stays singular after every numeral", () => {
    expect([0, 1, 2, 5, 11, 21, 101].map((count) => counted(count, "family", "kk"))).toEqual(
      [0, 1, 2, 5, 11, 21, 101].map((count) => `${count} отбасы`),
    );
  });
});

describe("numbers alone", () => {
  it.each<[Language, string]>([["ru", "1\u00a0320,4"], ["kk", "1\u00a0320,4"], ["en", "1,320.4"]])("R9 %s prints 1320.4 as %s", (lang, text) => {
    expect(formatValue(1_320_400, "tonne", lang)).toBe(text);
  });

  it("R9 Kazakh prints numbers as its own locale does where that is built in", () => {
    expect(Intl.NumberFormat.supportedLocalesOf("kk")).toEqual(["kk"]);
    expect(formatValue(1_320_400, "tonne", "kk")).toBe(new Intl.NumberFormat("kk").format(1320.4));
  });

  it("R9 the largest exact quantity is printed to its last digit", () => {
    expect(plain(formatValue(Number.MAX_SAFE_INTEGER, "tonne", "ru"))).toBe("9 007 199 254 740,991");
  });

  it.each([
    ["exact 17", "17"], ["more_than 1000", "> 1 000"], ["at_least 70", "≥ 70"], ["about 300", "≈ 300"], ["up_to 30", "≤ 30"],
    ["range 320 621", "320–621"], ["unknown", "—"],
  ])("R9 %s is short for a table: %s", (text, short) => {
    expect(plain(shortAmount(amount(text, "family"), "family", "ru"))).toBe(short);
  });

  it("every unit has a noun of its own unit", () => {
    for (const [unit, noun] of Object.entries(UNIT_NOUN)) expect(NOUN_UNIT[noun]).toBe(unit);
  });
});

/** Every noun with every number, qualifier and case, one line each, for somebody who speaks the language to read. */
describe("all phrases", () => {
  const CASES = ["nominative", "genitive", "dative", "accusative"] as const;
  const SAID = ["more_than 21", "at_least 2", "about 5", "up_to 101", "range 11 21"];
  const page = (lang: Language) =>
    NOUNS.flatMap((noun) => {
      const numbers = ["0", "1", "2", "5", "11", "21", "101", ...(isWholeUnit(NOUN_UNIT[noun]) ? [] : ["1.5"])];
      const line = (kase: GrammaticalCase) =>
        `  ${kase}: ${[...numbers.map((each) => `exact ${each}`), ...SAID].map((text) => say(text, noun, lang, kase)).join(" | ")}`;
      return [noun, ...(lang === "en" ? [line("nominative")] : CASES.map(line))];
    }).join("\n");

  it.each<Language>(["ru", "kk", "en"])("R9 no phrase in %s changes without being read again", async (lang) => {
    await expect(`${page(lang)}\n`).toMatchFileSnapshot(`wording.${lang}.txt`);
  });
});
