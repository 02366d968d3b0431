/** Words for how often, in Russian, Kazakh and English, lower case, ё as е. Data only. */

export const ONCE = /^(?:один раз|однократно|1 раз|единовременно|разово|разовая|разовый|бір рет|бір реттік|біржолғы|once|one time|one-off)$/u;
export const EVERY_DAY = /ежеднев|каждый день|без выходных|күн сайын|күнделікті|күнде|daily|every day|раз в день|раз в сутки/u;
export const WEEKLY = /еженедел|апта сайын|weekly/u;
export const ON_WEEKDAYS = /будн|рабочи[емх]+ дн|жұмыс күндер|weekday|working day/u;
export const ON_WEEKENDS = /выходн|демалыс күн|weekend/u;

/** Monday first. A name by its beginning, a short form as a whole word. */
export const WEEKDAY_WORDS: readonly RegExp[] = [
  /^(?:понедельник|пн$|пон$|дүйсенбі|дс$|monday|mon$)/u,
  /^(?:вторник|вт$|сейсенбі|сс$|tuesday|tue$)/u,
  /^(?:сред(?:а|у|ы|ам|ой|е)$|ср$|сәрсенбі|ср$|wednesday|wed$)/u,
  /^(?:четверг|чт$|бейсенбі|бс$|thursday|thu$)/u,
  /^(?:пятниц|пт$|жұма(?!да бір)|жм$|friday|fri$)/u,
  /^(?:суббот|сб$|сенбі|сн$|saturday|sat$)/u,
  /^(?:воскресен|вс$|жексенбі|жк$|жс$|sunday|sun$)/u,
];

/** The date stands in the first group. */
export const ENDS: readonly RegExp[] = [
  /(?:,\s*)?(?:до|по)\s+(\d{1,2}(?:[./-]\d{1,2}(?:[./-]\d{2,4})?|\s+\p{L}{3,}(?:\s+\d{4})?)(?:\s*г(?:\.|ода)?)?)$/u,
  /(?:,\s*)?(\d{1,2}(?:[./-]\d{1,2}(?:[./-]\d{2,4})?|\s+\p{L}{3,}?))\s*-?(?:ға|ге|қа|ке)\s+дейін/u,
  /(?:,\s*)?(?:until|till|to)\s+(\d{1,2}(?:[./-]\d{1,2}(?:[./-]\d{2,4})?|\s+\p{L}{3,}(?:\s+\d{4})?))$/u,
];
