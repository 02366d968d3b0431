/** A few days of the demo's front office: what people asked, and what is answered to questions that come again. */
import { callerKey, topicWords } from "../../../shared/domain/callers";
import { sortKey } from "../../../shared/domain/names";
import type { DemoRows } from "./rows";

const ANSWERS: readonly { readonly topic: string; readonly ru: string; readonly kk: string }[] = [
  {
    topic: "Как стать волонтёром",
    ru: "Придите в корпус с удостоверением личности или напишите нам: запишем вас, спросим, когда вы свободны, и позовём на первую смену. До 14 лет нужно письменное согласие родителя.",
    kk: "Жеке куәлігіңізбен корпусқа келіңіз немесе бізге жазыңыз: тіркеп, қашан бос екеніңізді сұраймыз да, алғашқы ауысымға шақырамыз. 14 жасқа дейін ата-ананың жазбаша келісімі керек.",
  },
  {
    topic: "Где взять маску",
    ru: "Кто шьёт маски и кто доставляет еду на дом, собрано в нашей инфографике; пришлём её в WhatsApp или Telegram.",
    kk: "Бетпердені кім тігетіні, тамақты үйге кім жеткізетіні инфографикамызда жинақталған; оны WhatsApp не Telegram арқылы жібереміз.",
  },
  {
    topic: "Семь национальных проектов",
    ru: "В стране идут семь национальных волонтёрских проектов; в нашей области базовый центр у проекта социального обслуживания, остальные идут тоже.",
    kk: "Елде жеті жалпыұлттық еріктілер жобасы жүріп жатыр; біздің облыста әлеуметтік қызмет көрсету жобасының базалық орталығы бар, қалғандары да жүзеге асады.",
  },
];

interface DemoContact {
  readonly date: string;
  readonly time: string;
  readonly channel: string;
  /** Of the answers above. */
  readonly answer: number;
  readonly question: string;
  readonly name: string;
  readonly reachedAt: string;
}

const CONTACTS: readonly DemoContact[] = [
  { date: "2020-03-30", time: "10:20", channel: "whatsapp", answer: 0, question: "Мне 17, могу ли я помогать на складе?", name: "Айдос", reachedAt: "+77000009101" },
  { date: "2020-03-30", time: "15:05", channel: "call", answer: 1, question: "Где купить маски в 12-м микрорайоне?", name: "", reachedAt: "+77000009102" },
  { date: "2020-03-31", time: "09:40", channel: "telegram", answer: 2, question: "Какие проекты есть для учителей?", name: "Гүлмира", reachedAt: "@gulmira_akt" },
  { date: "2020-03-31", time: "11:15", channel: "whatsapp", answer: 0, question: "А когда первая смена?", name: "Айдос", reachedAt: "+77000009101" },
];

export function addFrontOffice(rows: DemoRows, accountId: string): void {
  for (const answer of ANSWERS) rows.record("answers", "standard_answer", { ...answer, sortKey: sortKey(answer.topic) });
  for (const { answer, ...contact } of CONTACTS) {
    const known = ANSWERS[answer];
    rows.record("contacts", "contact", {
      ...contact, topic: known?.topic ?? "", topicWords: topicWords(known?.topic ?? ""), answer: known?.ru ?? "", personId: null, callerKey: callerKey(contact.reachedAt), answeredById: accountId,
      state: "answered", callBackOn: null, callBackAt: null, requestId: null, outsideHours: false,
    });
  }
}
