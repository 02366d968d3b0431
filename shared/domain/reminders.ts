/** Ready words and links that remind a volunteer of a shift. The person at the desk sends them; nothing is sent by itself. */
import { formatLocalDate, type LocalDate } from "./periods";
import { normalizePhone } from "./phones";

export interface ShiftToRemind {
  readonly nameRu: string;
  readonly nameKk: string;
  readonly date: LocalDate;
  readonly from: string;
  readonly to: string;
  /** Where, by name; empty where nobody has said. */
  readonly placeRu: string;
  readonly placeKk: string;
}

export const REMINDER_LANGUAGES = ["ru", "kk"] as const;
export type ReminderLanguage = (typeof REMINDER_LANGUAGES)[number];

/** The one of the two that the volunteer speaks; who speaks both, or nobody knows which, is written to in the language `here` at the desk. */
export function reminderLanguage(spoken: readonly string[], here: string): ReminderLanguage {
  const [one, another] = REMINDER_LANGUAGES.filter((language) => spoken.includes(language));
  if (one && !another) return one;
  return here === "kk" ? "kk" : "ru";
}

const WEEKDAYS: Readonly<Record<ReminderLanguage, readonly string[]>> = {
  ru: ["воскресенье", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота"],
  kk: ["жексенбі", "дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі"],
};
const weekday = (date: LocalDate, language: ReminderLanguage): string => WEEKDAYS[language][new Date(`${date}T00:00:00Z`).getUTCDay()] ?? "";

/** The message in the language the volunteer reads. `corps` signs it. */
export function reminderText(shift: ShiftToRemind, language: ReminderLanguage, corps: string): string {
  const day = `${formatLocalDate(shift.date)} (${weekday(shift.date, language)})`;
  if (language === "kk") {
    const place = shift.placeKk || shift.placeRu;
    return [
      `Сәлеметсіз бе! Кезекшілікке жазылғаныңызды еске саламыз: «${shift.nameKk || shift.nameRu}», ${day}, сағат ${shift.from}–${shift.to}.`,
      place && `Өтетін жері: ${place}.`,
      "Келе алмасаңыз, алдын ала хабарлаңызшы. Рақмет!",
      corps,
    ].filter(Boolean).join("\n");
  }
  return [
    `Здравствуйте! Напоминаем, что Вы записаны на смену «${shift.nameRu}», ${day}, с ${shift.from} до ${shift.to}.`,
    shift.placeRu && `Место: ${shift.placeRu}.`,
    "Если не сможете прийти, сообщите, пожалуйста, заранее. Спасибо!",
    corps,
  ].filter(Boolean).join("\n");
}

export interface ReminderLinks {
  readonly tel: string;
  /** Only for a mobile number: landlines have no messenger. */
  readonly whatsApp: string | null;
  readonly telegram: string | null;
}

/** Links that open a call or a chat with this number. Telegram takes no words along by number; they are copied by hand. */
export function reminderLinks(phone: string, text: string): ReminderLinks | null {
  const normal = normalizePhone(phone);
  const digits = normal.replace(/[^\d+]/g, "");
  if (digits === "") return null;
  const mobile = /^\+77\d{9}$/.test(normal);
  return {
    tel: `tel:${digits}`,
    whatsApp: mobile ? `https://wa.me/${normal.slice(1)}?text=${encodeURIComponent(text)}` : null,
    telegram: mobile ? `https://t.me/${normal}` : null,
  };
}
