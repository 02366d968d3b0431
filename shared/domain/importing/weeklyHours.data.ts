/** Words for days and hours of a week, in Russian, Kazakh and English. Data. `*` ends a word that goes on. Monday is 1. */
export const DAY_WORDS = {
  1: "пн, пон, понедельник*, дс, дүй, дүйсенбі*, mo, mon, monday*",
  2: "вт, втр, вторник*, сс, сей, сейсенбі*, tu, tue, tues, tuesday*",
  3: "ср, срд, сред*, сәр, сәрсенбі*, we, wed, wednesday*",
  4: "чт, чтв, четверг*, бс, бей, бейсенбі*, th, thu, thur, thurs, thursday*",
  5: "пт, птн, пятниц*, жм, жұма*, fr, fri, friday*",
  6: "сб, суб, суббот*, сн, сенбі*, sa, sat, saturday*",
  7: "вс, вск, воскр, воскресен*, жс, жек, жексенбі*, su, sun, sunday*",
} as const;

export const GROUP_WORDS: readonly (readonly [words: string, days: readonly (1 | 2 | 3 | 4 | 5 | 6 | 7)[]])[] = [
  ["выходные, выходных, выходным, выходными, демалыс*, weekend*", [6, 7]],
  ["будн*, рабочи*, жұмыс*, weekday*, workday*", [1, 2, 3, 4, 5]],
  ["ежедневно, всегда, постоянно, круглосуточно, любой, любое, любые, каждый, все, күнде, күнделікті, әрдайым, әрқашан, барлық, кез, сайын, daily, always, anytime, any, every, all", [1, 2, 3, 4, 5, 6, 7]],
];

/** Words between days and hours that say what an end is. */
export const LINK_WORDS = {
  from: "с, со, от, from, since, бастап",
  to: "до, to, till, until, дейін",
  after: "после, after, кейін",
  except: "кроме, исключая, except, басқа",
} as const;

/** `по` joins two days ("с пн по пт") and says nothing before one ("по средам"). */
export const NOISE_WORDS =
  "по, и, в, во, на, а, также, дни, день, дня, днями, время, часов, часа, час, ч, каждую, каждое, свободен, свободна, свободны, могу, может, доступен, доступна, недели, "
  + "және, мен, күн, күні, күндер, күндері, уақыт, уақытта, келген, сағат, бос, апта, and, on, at, the, day, days, hours, hour, h, free, available, time, o, clock";
