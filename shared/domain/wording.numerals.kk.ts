/**
 * Suffixes on Kazakh numerals written in digits. Vowel harmony and the last sound are those of the last
 * word of the number as it is spoken: 320 ends in "жиырма" (320-дан), 1 000 in "мың" (1 000-нан).
 */
export type NumeralSuffix = "ablative" | "dative" | "possessive";

interface SpokenWord {
  readonly word: string;
  /** "from, than": 320-дан. */
  readonly ablative: string;
  /** "to": 621-ге. */
  readonly dative: string;
  /** "of them": 665 түскі астың 600-і. */
  readonly possessive: string;
}

function spoken(word: string, ablative: string, dative: string, possessive: string): SpokenWord {
  return { word, ablative, dative, possessive };
}

const ZERO = spoken("нөл", "ден", "ге", "і");
const ONES: readonly SpokenWord[] = [
  ZERO, spoken("бір", "ден", "ге", "і"), spoken("екі", "ден", "ге", "сі"), spoken("үш", "тен", "ке", "і"), spoken("төрт", "тен", "ке", "і"),
  spoken("бес", "тен", "ке", "і"), spoken("алты", "дан", "ға", "сы"), spoken("жеті", "ден", "ге", "сі"), spoken("сегіз", "ден", "ге", "і"),
  spoken("тоғыз", "дан", "ға", "ы"),
];
const TENS: readonly SpokenWord[] = [
  ZERO, spoken("он", "нан", "ға", "ы"), spoken("жиырма", "дан", "ға", "сы"), spoken("отыз", "дан", "ға", "ы"), spoken("қырық", "тан", "қа", "ы"),
  spoken("елу", "ден", "ге", "і"), spoken("алпыс", "тан", "қа", "ы"), spoken("жетпіс", "тен", "ке", "і"), spoken("сексен", "нен", "ге", "і"),
  spoken("тоқсан", "нан", "ға", "ы"),
];
const HUNDRED = spoken("жүз", "ден", "ге", "і");
/** By how many zeros the number ends in, in threes: 1 000, 1 000 000, ... */
const GROUPS: readonly SpokenWord[] = [
  HUNDRED, spoken("мың", "нан", "ға", "ы"), spoken("миллион", "нан", "ға", "ы"), spoken("миллиард", "тан", "қа", "ы"),
  spoken("триллион", "нан", "ға", "ы"), spoken("квадриллион", "нан", "ға", "ы"),
];

/** The last word of a decimal ("1320.4") as it is spoken; of a fraction, the last word of its decimals ("оннан төрт"). */
export function lastSpokenWord(decimal: string): string {
  return lastWord(decimal).word;
}

/** The suffix that the number takes, without the hyphen: `numeralSuffix("320", "ablative")` is "дан". */
export function numeralSuffix(decimal: string, suffix: NumeralSuffix): string {
  return lastWord(decimal)[suffix];
}

function lastWord(decimal: string): SpokenWord {
  const digits = decimal.split(".").at(-1)?.replace(/^0+/, "") ?? "";
  if (digits === "") return ZERO;
  const zeros = digits.length - digits.replace(/0+$/, "").length;
  const digit = Number(digits.at(-1 - zeros));
  if (zeros === 0) return ONES[digit] ?? ZERO;
  if (zeros === 1) return TENS[digit] ?? ZERO;
  return GROUPS[Math.floor(zeros / 3)] ?? HUNDRED;
}
