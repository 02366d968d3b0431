/** Recurrence rules in words: "по средам", "сәрсенбі сайын", "every Wednesday". */
import { listed, type Language } from "./languages";
import { formatLocalDate } from "./periods";
import { recurrenceParts, WEEKDAYS } from "./recurrence";

interface RuleWords {
  readonly once: string;
  readonly daily: (interval: number) => string;
  readonly weekdays: string;
  readonly weekend: string;
  /** `days`: numbers 0 (Monday) .. 6. */
  readonly weekly: (days: readonly number[], interval: number) => string;
  /** `clipped`: the last day stands for this day in shorter months. */
  readonly monthly: (day: number, clipped: boolean, interval: number) => string;
  readonly lastDay: (interval: number) => string;
  readonly count: (count: number) => string;
  readonly until: (date: string) => string;
  /** For a rule that came from elsewhere and has no plain words. */
  readonly other: (rule: string) => string;
}

const RU_DAYS = ["понедельникам", "вторникам", "средам", "четвергам", "пятницам", "субботам", "воскресеньям"];
const KK_DAYS = ["дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі", "жексенбі"];
const KK_ON_DAYS = ["дүйсенбіде", "сейсенбіде", "сәрсенбіде", "бейсенбіде", "жұмада", "сенбіде", "жексенбіде"];
const EN_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

function named(names: readonly string[], days: readonly number[], language: Language): string {
  return listed(days.map((day) => names[day] ?? ""), language);
}

const ruPlural = new Intl.PluralRules("ru");
function ruCount(count: number, one: string, few: string, many: string): string {
  const category = ruPlural.select(count);
  return `${count} ${category === "one" ? one : category === "few" ? few : many}`;
}
const enOrdinal = new Intl.PluralRules("en", { type: "ordinal" });
const EN_ORDINALS: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = { one: "st", two: "nd", few: "rd" };

const ruMonths = (interval: number) => (interval === 1 ? "ежемесячно" : `раз в ${ruCount(interval, "месяц", "месяца", "месяцев")}`);
const kkMonths = (interval: number) => (interval === 1 ? "әр айдың" : `${interval} айда бір рет, айдың`);
const enMonths = (interval: number) => (interval === 1 ? "monthly" : `every ${interval} months`);

const WORDS: Readonly<Record<Language, RuleWords>> = {
  ru: {
    once: "один раз",
    daily: (interval) => (interval === 1 ? "ежедневно" : `раз в ${ruCount(interval, "день", "дня", "дней")}`),
    weekdays: "по будням",
    weekend: "по выходным",
    weekly: (days, interval) =>
      `${interval === 1 ? "" : `раз в ${ruCount(interval, "неделю", "недели", "недель")} `}по ${named(RU_DAYS, days, "ru")}`,
    monthly: (day, clipped, interval) => `${ruMonths(interval)} ${day}-го числа${clipped ? ", в коротком месяце в последний день" : ""}`,
    lastDay: (interval) => `${ruMonths(interval)} в последний день месяца`,
    count: (count) => `всего ${ruCount(count, "раз", "раза", "раз")}`,
    until: (date) => `по ${date}`,
    other: (rule) => `по правилу ${rule}`,
  },
  kk: {
    once: "бір рет",
    daily: (interval) => (interval === 1 ? "күн сайын" : `${interval} күнде бір рет`),
    weekdays: "жұмыс күндері",
    weekend: "демалыс күндері",
    weekly: (days, interval) =>
      interval === 1 ? `${named(KK_DAYS, days, "kk")} сайын` : `${interval} аптада бір рет, ${named(KK_ON_DAYS, days, "kk")}`,
    monthly: (day, clipped, interval) => `${kkMonths(interval)} ${day}-күні${clipped ? ", қысқа айда соңғы күні" : ""}`,
    lastDay: (interval) => `${kkMonths(interval)} соңғы күні`,
    count: (count) => `барлығы ${count} рет`,
    until: (date) => `соңғы күні ${date}`,
    other: (rule) => `${rule} ережесі бойынша`,
  },
  en: {
    once: "once",
    daily: (interval) => (interval === 1 ? "daily" : `every ${interval} days`),
    weekdays: "on weekdays",
    weekend: "at weekends",
    weekly: (days, interval) => (interval === 1 ? `every ${named(EN_DAYS, days, "en")}` : `every ${interval} weeks on ${named(EN_DAYS, days, "en")}`),
    monthly: (day, clipped, interval) =>
      `${enMonths(interval)} on the ${day}${EN_ORDINALS[enOrdinal.select(day)] ?? "th"}${clipped ? ", in a shorter month on its last day" : ""}`,
    lastDay: (interval) => `${enMonths(interval)} on the last day of the month`,
    count: (count) => (count === 1 ? "once in all" : `${count} times in all`),
    until: (date) => `until ${date}`,
    other: (rule) => `by the rule ${rule}`,
  },
};

/** The rule in words, lower case, for the middle of a sentence. @throws RecurrenceError for a rule that cannot be used */
export function describeRecurrence(rule: string, language: Language): string {
  const words = WORDS[language];
  const parts = recurrenceParts(rule);
  const count = Number(parts.get("COUNT") ?? 0);
  const until = /^(\d{4})(\d{2})(\d{2})/.exec(parts.get("UNTIL") ?? "");
  const plain = parts.get("FREQ") === "DAILY" && count === 1 ? words.once : plainWords(parts, words);
  if (plain === null) return words.other([...parts].map(([name, value]) => `${name}=${value}`).join(";"));
  const ends = [
    count > 1 ? words.count(count) : "",
    until ? words.until(formatLocalDate(until.slice(1).join("-"))) : "",
  ];
  return [plain, ...ends].filter((part) => part !== "").join(", ");
}

function plainWords(parts: ReadonlyMap<string, string>, words: RuleWords): string | null {
  const interval = Number(parts.get("INTERVAL") ?? 1);
  const by = [...parts.keys()].filter((name) => name.startsWith("BY")).sort().join(" ");
  switch (`${parts.get("FREQ") ?? ""} ${by}`.trim()) {
    case "DAILY":
      return words.daily(interval);
    case "WEEKLY BYDAY":
      return weeklyWords((parts.get("BYDAY") ?? "").split(","), interval, words);
    case "MONTHLY BYMONTHDAY": {
      const day = Number(parts.get("BYMONTHDAY"));
      return day === -1 ? words.lastDay(interval) : day > 0 ? words.monthly(day, false, interval) : null;
    }
    case "MONTHLY BYMONTHDAY BYSETPOS":
      return clippedWords((parts.get("BYMONTHDAY") ?? "").split(",").map(Number), parts.get("BYSETPOS"), interval, words);
    default:
      return null;
  }
}

function weeklyWords(codes: readonly string[], interval: number, words: RuleWords): string | null {
  const days = codes.map((code) => WEEKDAYS.findIndex((weekday) => weekday === code)).sort((a, b) => a - b);
  if (days.includes(-1)) return null;
  if (interval === 1 && days.join() === "0,1,2,3,4") return words.weekdays;
  if (interval === 1 && days.join() === "5,6") return words.weekend;
  return words.weekly(days, interval);
}

/** The shape `monthlyOn` writes for the 29th, 30th and 31st. */
function clippedWords(days: readonly number[], position: string | undefined, interval: number, words: RuleWords): string | null {
  const last = days.at(-1) ?? 0;
  if (position !== "-1" || days.some((day, at) => day !== 28 + at)) return null;
  return last === 31 ? words.lastDay(interval) : words.monthly(last, true, interval);
}
