/** The demo's phrase book: words a head puts into a briefing. */
import type { PhraseFields } from "../../../shared/contract/phrases";
import { sortKey } from "../../../shared/domain/names";
import type { DemoRows } from "./rows";

const PHRASES: readonly Pick<PhraseFields, "name" | "ru" | "kk" | "en" | "digits">[] = [
  {
    name: "Приветствие", digits: null,
    ru: "Добрый день, уважаемые представители СМИ!", kk: "Қайырлы күн, құрметті БАҚ өкілдері!", en: "Good afternoon, dear colleagues of the press!",
  },
  {
    name: "Благодарность партнёрам", digits: null,
    ru: "Благодарим фонды, предпринимателей и каждого, кто помогает своим трудом.", kk: "Қорларға, кәсіпкерлерге және еңбегімен көмектесіп жүрген әр адамға алғыс айтамыз.",
    en: "We thank the funds, the businesses and everybody who helps with their work.",
  },
  {
    name: "Контакты фронт-офиса", digits: "phone",
    ru: "Фронт-офис отвечает по телефону +7 700 000 91 00 и в WhatsApp.", kk: "Фронт-кеңсе +7 700 000 91 00 телефоны мен WhatsApp арқылы жауап береді.", en: "The front office answers at +7 700 000 91 00 and on WhatsApp.",
  },
];

export function addPhrases(rows: DemoRows): void {
  for (const phrase of PHRASES) rows.record("phrases", "phrase", { ...phrase, place: "by_hand", position: 1, sortKey: sortKey(phrase.name) });
}
