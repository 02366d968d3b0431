/** Russian nouns in the forms that numerals govern. Data only. */
import type { Noun } from "./wording.nouns";

export interface RussianNoun {
  /** After 1, 21, 101: "семья". */
  readonly one: string;
  /** After 2-4, 22-24: "семьи"; with an adjective "продуктовых набора". */
  readonly few: string;
  /** After 0, 5-20, and the genitive plural everywhere: "семей". */
  readonly many: string;
  /** Genitive singular: "более 21 семьи", "1,5 тонны". */
  readonly genitive: string;
  readonly dative: string;
  readonly datives: string;
  /** Accusative singular where it differs from `one`. */
  readonly accusative: string;
  /** Accusative of 2-4 is the genitive: "привлечь 2 волонтёров", but "22 волонтёра". */
  readonly animate: boolean;
}

type Forms = readonly [one: string, few: string, many: string, genitive: string, dative: string, datives: string];

function thing([one, few, many, genitive, dative, datives]: Forms, accusative = one): RussianNoun {
  return { one, few, many, genitive, dative, datives, accusative, animate: false };
}

function being([one, few, many, genitive, dative, datives]: Forms): RussianNoun {
  return { one, few, many, genitive, dative, datives, accusative: genitive, animate: true };
}

/** Adds the words that follow the noun and never change. */
function tailed(forms: Forms, tail: string): Forms {
  const [one, few, many, genitive, dative, datives] = forms;
  return [`${one} ${tail}`, `${few} ${tail}`, `${many} ${tail}`, `${genitive} ${tail}`, `${dative} ${tail}`, `${datives} ${tail}`];
}

const PERSON: Forms = ["человек", "человека", "человек", "человека", "человеку", "человекам"];
const SERVING: Forms = ["порция", "порции", "порций", "порции", "порции", "порциям"];

export const RU_NOUNS: Readonly<Record<Noun, RussianNoun>> = {
  volunteer: being(["волонтёр", "волонтёра", "волонтёров", "волонтёра", "волонтёру", "волонтёрам"]),
  citizen: being(["гражданин", "гражданина", "граждан", "гражданина", "гражданину", "гражданам"]),
  person: being(PERSON),
  family: thing(["семья", "семьи", "семей", "семьи", "семье", "семьям"], "семью"),
  pupil: being(["школьник", "школьника", "школьников", "школьника", "школьнику", "школьникам"]),
  learner: being(["слушатель", "слушателя", "слушателей", "слушателя", "слушателю", "слушателям"]),
  mentor: being(["наставник", "наставника", "наставников", "наставника", "наставнику", "наставникам"]),
  doctor: being(["врач", "врача", "врачей", "врача", "врачу", "врачам"]),
  homeless_person: being(tailed(PERSON, "без определённого места жительства")),
  police_officer: being(tailed(["сотрудник", "сотрудника", "сотрудников", "сотрудника", "сотруднику", "сотрудникам"], "полиции")),
  serviceman: being(["военнослужащий", "военнослужащих", "военнослужащих", "военнослужащего", "военнослужащему", "военнослужащим"]),
  memo: thing(["памятка", "памятки", "памяток", "памятки", "памятке", "памяткам"], "памятку"),
  information_sheet: thing([
    "информационный лист", "информационных листа", "информационных листов", "информационного листа", "информационному листу",
    "информационным листам",
  ]),
  sticker: thing(["наклейка", "наклейки", "наклеек", "наклейки", "наклейке", "наклейкам"], "наклейку"),
  lunch: thing(["обед", "обеда", "обедов", "обеда", "обеду", "обедам"]),
  hot_meal: thing(tailed(SERVING, "горячего питания"), "порцию горячего питания"),
  serving: thing(SERVING, "порцию"),
  grocery_set: thing([
    "продуктовый набор", "продуктовых набора", "продуктовых наборов", "продуктового набора", "продуктовому набору", "продуктовым наборам",
  ]),
  hygiene_set: thing([
    "гигиенический набор", "гигиенических набора", "гигиенических наборов", "гигиенического набора", "гигиеническому набору",
    "гигиеническим наборам",
  ]),
  set: thing(["набор", "набора", "наборов", "набора", "набору", "наборам"]),
  mask: thing(["маска", "маски", "масок", "маски", "маске", "маскам"], "маску"),
  piece: thing(["штука", "штуки", "штук", "штуки", "штуке", "штукам"], "штуку"),
  delivery: thing(["выдача", "выдачи", "выдач", "выдачи", "выдаче", "выдачам"], "выдачу"),
  kilogram: thing(["килограмм", "килограмма", "килограммов", "килограмма", "килограмму", "килограммам"]),
  tonne: thing(["тонна", "тонны", "тонн", "тонны", "тонне", "тоннам"], "тонну"),
  litre: thing(["литр", "литра", "литров", "литра", "литру", "литрам"]),
  tenge: thing(["тенге", "тенге", "тенге", "тенге", "тенге", "тенге"]),
  tree: thing(["дерево", "дерева", "деревьев", "дерева", "дереву", "деревьям"]),
  hour: thing(["час", "часа", "часов", "часа", "часу", "часам"]),
  day: thing(["день", "дня", "дней", "дня", "дню", "дням"]),
  trip: thing(["выезд", "выезда", "выездов", "выезда", "выезду", "выездам"]),
  contact: thing(["консультация", "консультации", "консультаций", "консультации", "консультации", "консультациям"], "консультацию"),
  request: thing(["обращение", "обращения", "обращений", "обращения", "обращению", "обращениям"]),
  place: thing(["место", "места", "мест", "места", "месту", "местам"]),
  event: thing(["мероприятие", "мероприятия", "мероприятий", "мероприятия", "мероприятию", "мероприятиям"]),
  support_centre: thing(tailed(["центр", "центра", "центров", "центра", "центру", "центрам"], "поддержки волонтёров")),
  small_grant: thing(["малый грант", "малых гранта", "малых грантов", "малого гранта", "малому гранту", "малым грантам"]),
  conversation: thing(["разговор", "разговора", "разговоров", "разговора", "разговору", "разговорам"]),
  participant: being(["участник", "участника", "участников", "участника", "участнику", "участникам"]),
  campaign: thing(["акция", "акции", "акций", "акции", "акции", "акциям"], "акцию"),
  object: thing(["объект", "объекта", "объектов", "объекта", "объекту", "объектам"]),
  document: thing(["документ", "документа", "документов", "документа", "документу", "документам"]),
  city: thing(["город", "города", "городов", "города", "городу", "городам"]),
  publication: thing(["издание", "издания", "изданий", "издания", "изданию", "изданиям"]),
};
