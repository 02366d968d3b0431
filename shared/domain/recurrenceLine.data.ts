/** Every word that a typed line about how often may hold, in Russian, Kazakh and English, lower case, ё as е. Data only. */

/** Word groups that mean one thing together. They are taken out first, in this order. */
export const SKIPS_HOLIDAYS =
  /,?\s*(?:кроме|без|за исключением)\s+праздник\p{L}*|,?\s*(?:кроме|без|за исключением)\s+праздничн\p{L}+\s+дн\p{L}+|,?\s*мереке\p{L}*(?:\s+күн\p{L}*)?\s+(?:басқа|қоспағанда|тыс)(?:\s+күн\p{L}*)?|,?\s*(?:except|excluding|not on|skipping)\s+(?:on\s+)?(?:public\s+)?holidays?/u;

/** "С понедельника по пятницу" in three languages: the first and the last day stand in the groups. */
export const DAY_RANGES: readonly RegExp[] = [
  /(?:^|\s)с\s+(\p{L}+)\s+(?:по|до)\s+(\p{L}+)/u,
  /(\p{L}{4,}?)(?:ден|дан|нен|нан|тен|тан)\s+(?:бастап\s+)?(\p{L}{4,}?)(?:ға|ге|қа|ке)\s+дейін/u,
  /(?:from\s+)?(\p{L}+)\s+(?:to|till|until|through)\s+(\p{L}+)/u,
];

/** "Раз в две недели": the number is written as a word, and the reader knows it as a whole. */
export const COUNTED_IN_WORDS = /раз в две недели|екі аптада(?: бір рет)?|every other (?:day|week)|через (?:день|неделю)|күн ара|апта аралап|fortnightly|biweekly/u;

export const KNOWN_WORDS: readonly RegExp[] = [
  // Russian
  /^(?:ежедневн|еженедельн|ежемесячн|кажд|недел|месяц|месячн|числ|последн|будн|рабоч|выходн|квартал|однократн|единовременн|разов)\p{L}*$/u,
  /^(?:день|дня|дней|дни|дням|сутки|сут|по|в|во|на|раз|один|го|ого|е|и)$/u,
  // Kazakh
  /^(?:күн|апта|ай|жұмыс|демалыс|тоқсан|біржолғы)\p{L}*$/u,
  /^(?:сайын|әр|бір|рет|реттік|соңғы|және|мен|пен|бен|і|ы|сі|сы|ші|шы|не|іне|ында|інде)$/u,
  // English
  /^(?:daily|weekly|monthly|quarterly|every|each|days?|weeks?|months?|weekdays?|weekends?|working|on|the|of|and|at|once|an?|last|quarter|one|time|off|st|nd|rd|th)$/u,
];

/** What a line can be about. Two of them in one line contradict each other, but for those that `MAY_GO_TOGETHER` names. */
export const SUBJECTS = {
  once: /один раз|однократн|единовременн|разов|бір рет$|бір реттік|біржолғы|^once$|one time|one-off/u,
  everyDay: /ежеднев|каждый день|күн сайын|күнделікті|daily|every day|each day/u,
  week: /недел|апта|week(?!day|end)|weekly/u,
  month: /месяц|месячн|числ|ай сайын|айдың|айда|айына|month/u,
  quarter: /квартал|тоқсан|quarter/u,
  onWeekdays: /будн|рабоч|жұмыс күн|weekday|working/u,
  onWeekends: /выходн|демалыс|weekend|days off/u,
} as const;

export const MAY_GO_TOGETHER: readonly string[] = ["everyDay onWeekdays", "everyDay onWeekends", "days week"];
