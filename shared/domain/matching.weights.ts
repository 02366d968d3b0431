/**
 * What each sign says about two records being one person, in bits, with the reason why (R22). Data only.
 *
 * A weight is the binary logarithm of how much likelier the sign is between two records of one person than between
 * two people taken at random: a day of birth shared by one person in 20,000 is worth about 14. Weights of signs add up.
 * A region has about 350,000 people (18 bits), so two records need some 18 bits to be as likely one person as two.
 *
 * `atMost` is a limit that no sum lifts: signs that separate people who look alike on paper
 * (twins, namesakes of one village) are not outvoted by everything such people share.
 */
export const MATCH_BANDS = ["same", "look", "different"] as const;
export type MatchBand = (typeof MATCH_BANDS)[number];

export interface Weight {
  readonly bits: number;
  readonly atMost?: Exclude<MatchBand, "same">;
  readonly because: string;
}

/** Signs, strongest first: the order in which they are told. */
export const MATCH_REASONS = [
  "iin_equal", "iin_misread", "iin_one_error", "iin_differs",
  "birth_date_equal", "birth_date_swapped", "birth_date_one_error", "birth_year_near", "birth_year_equal", "birth_date_differs",
  "family_equal", "family_form", "family_part", "family_typo", "family_initial", "family_changed", "family_differs",
  "given_equal", "given_variant", "given_short", "given_typo", "given_initial", "given_alike", "given_unlike", "given_differs",
  "patronymic_equal", "patronymic_typo", "patronymic_initial", "patronymic_unlike", "patronymic_differs",
  "sex_differs", "phone_equal", "village_equal", "village_differs",
] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

export const WEIGHTS: Readonly<Record<MatchReason, Weight>> = {
  iin_equal: { bits: 20, because: "The state gives a number to one person; its check digit makes a slip improbable (R19)." },
  iin_misread: { bits: 10, because: "One of the two numbers is not valid, and one typing error turns it into the other: nobody else has a number that near by chance." },
  iin_one_error: { bits: -8, atMost: "look", because: "Both numbers are valid, so they are two people's; but with everything else equal one of them was read wrongly." },
  iin_differs: { bits: -30, atMost: "different", because: "Two valid numbers are two people (R19)." },

  birth_date_equal: { bits: 14, because: "One person in 20,000 is born on a given day of the last sixty years." },
  birth_date_swapped: { bits: 8, atMost: "look", because: "Day and month stand in each other's place: a known slip, and 1 in 500 by chance. A person has to look." },
  birth_date_one_error: { bits: 4, atMost: "look", because: "One digit is wrong or two are swapped; one namesake in a few hundred is born on such a day by chance." },
  birth_year_near: { bits: 4, atMost: "look", because: "Same day and month, the year one off: written from memory or from an age." },
  birth_year_equal: { bits: 4, atMost: "look", because: "Only a year is known of one of them (often written as 1 January): one in sixty shares it." },
  birth_date_differs: { bits: -12, atMost: "different", because: "Both days are known and no slip leads from one to the other: namesakes, or father and son." },

  family_equal: { bits: 7, because: "A family name is shared by about 1 in 130; the common ones by more." },
  family_form: { bits: 6, because: "One name in two forms: Ахметов and Ахметова, Ахметұлы, Ахмет." },
  family_part: { bits: 5, because: "One half of a double name is left out, as many do." },
  family_typo: { bits: 4, because: "One or two letters off in a word long enough for that to be a slip." },
  family_initial: { bits: 2, because: "A first letter is shared by one in eight." },
  family_changed: { bits: -3, atMost: "look", because: "Women take another name when they marry or divorce; what stays is given name, patronymic and day." },
  family_differs: { bits: -9, atMost: "look", because: "Men seldom change their name; whole lists with the columns shifted do occur." },

  given_equal: { bits: 6.5, because: "A given name is shared by about 1 in 90." },
  given_variant: { bits: 6, because: "One name in the forms of two languages: Жүсіп and Юсуп." },
  given_short: { bits: 4, because: "A short form stands for several names (Гүля, Саша), so it says less." },
  given_typo: { bits: 4, because: "A letter missing, too many or swapped, and not both words are names of their own: fingers do that, parents do not." },
  given_initial: { bits: 2, because: "A first letter is shared by one in eight." },
  given_alike: { bits: 2, atMost: "look", because: "Another letter in its place, or a pet name by its looks: a slip, or the brother's name (Хасан and Хусан)." },
  given_unlike: { bits: -5, atMost: "look", because: "Unlike, but one of the words is on no list of names: a name of another language, a nickname, or a brother's rare name." },
  given_differs: { bits: -14, atMost: "different", because: "Twins, brothers and sisters share all the rest; nobody exchanges one given name for another from list to list." },

  patronymic_equal: { bits: 6.5, because: "A father's name is shared by about 1 in 90, whichever ending it takes." },
  patronymic_typo: { bits: 4, because: "One or two letters off in the father's name." },
  patronymic_initial: { bits: 2, because: "A first letter is shared by one in eight." },
  patronymic_unlike: { bits: -5, atMost: "look", because: "Unlike, but one of the words is on no list of names, so it may be another form of the same." },
  patronymic_differs: { bits: -9, atMost: "different", because: "Another father: cousins and namesakes of one village." },

  sex_differs: { bits: -6, atMost: "look", because: "Endings of family name and patronymic, or the number, say man of one and woman of the other." },
  phone_equal: { bits: 6, because: "Few share a phone, but families do, so it says little about who of the family it is (R20)." },
  village_equal: { bits: 2, because: "One village among the region's many; a town says nearly nothing." },
  village_differs: { bits: -1, because: "People move, and lists name the district for the village." },
};

/** From this sum on a person should look: half as likely as not among all people of a region, more with a short list at hand. */
export const LOOK_FROM = 13.5;
/** From this sum on it is one person: about thirty to one among 350,000. */
export const SAME_FROM = 23;

/**
 * Without one of these it is never "same", whatever the sum: a name alone, however whole, is borne by several people,
 * and in one village too (R22).
 */
export const IDENTIFYING: ReadonlySet<MatchReason> = new Set(["iin_equal", "iin_misread", "birth_date_equal", "phone_equal"]);

/** With equal valid numbers it is one person, unless one of these says that a number was written beside the wrong name. */
export const CONTRADICTS_IIN: ReadonlySet<MatchReason> = new Set([
  "birth_date_differs", "given_differs", "given_unlike", "patronymic_differs", "family_differs", "sex_differs",
]);
