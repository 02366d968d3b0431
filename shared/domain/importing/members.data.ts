/** Words of a cell about a family: who somebody is to its head, and how many people it has. Data only; a word stands in every form that cells have it in. */
import type { ImportValues } from "./types";

export type FamilyRelation = NonNullable<ImportValues["relation"]>;

export const RELATION_FORMS: Readonly<Record<FamilyRelation, string>> = {
  head: "глава заявитель заявительница басшысы отағасы head",
  spouse: "муж мужа мужем жена жены женой супруг супруга супругой супруги күйеуі куйеуи әйелі жұбайы жубайы жолдасы зайыбы husband wife spouse",
  child: "сын сына сыном сыновья сыновей дочь дочери дочка дочки дочерью ребенок ребёнок ребенка ребёнка дети детей пасынок падчерица ұлы ұлдары қызы қыздары баласы бала балалары балалар son sons daughter daughters child children",
  parent: "мать мама мамы матери отец отца папа родители свекровь свекр свёкр тесть теща тёща анасы әкесі шешесі енесі қайын mother father parents",
  sibling: "брат братья сестра сестры ағасы інісі әпкесі қарындасы сіңлісі апасы brother brothers sister sisters",
  grandparent: "бабушка бабушки дедушка дед әжесі атасы grandmother grandfather",
  grandchild: "внук внуки внука внучка внучки немересі немерелері немере grandson granddaughter grandchildren",
  other: "тетя тётя дядя племянник племянница опекун невестка сноха зять келіні күйеубаласы туысы жиені родственник родственница relative aunt uncle",
};

/** Parts of a father's name as well ("Серік қызы"): they are a relation only where a part begins. */
export const OF_A_FATHER: ReadonlySet<string> = new Set(["ұлы", "қызы", "баласы"]);

/** Behind these several are named: "дети: Асан, Болат". */
export const OF_SEVERAL: ReadonlySet<string> = new Set([
  "дети", "детей", "сыновья", "сыновей", "дочери", "дочки", "родители", "братья", "сестры", "внуки", "балалары", "балалар", "ұлдары", "қыздары", "немерелері",
  "children", "sons", "daughters", "parents", "brothers", "sisters", "grandchildren",
]);

/** Numbers as words. */
export const COUNT_WORDS: Readonly<Record<string, number>> = {
  один: 1, одна: 1, двое: 2, два: 2, две: 2, трое: 3, три: 3, четверо: 4, четыре: 4, пятеро: 5, пять: 5, шестеро: 6, шесть: 6, семеро: 7, восьмеро: 8,
  жалғыз: 1, бір: 1, екеу: 2, екі: 2, үшеу: 3, үш: 3, төртеу: 4, төрт: 4, бесеу: 5, бес: 5, алтау: 6, алты: 6, жетеу: 7, жеті: 7, сегіз: 8,
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6,
};

/** Words beside a number, and words that add nothing to it. */
export const PEOPLE_WORD = /^(?:ч|чел|человека?|членов|члена|адам|адамнан|адамы|жан|жаннан|кісі|people|persons?|members?)$/u;
export const ADULT_WORD = /^(?:взр|взросл\p{L}*|ересек\p{L}*|үлкен\p{L}*|родител\p{L}*|adults?)$/u;
export const CHILD_WORD = /^(?:дет|дети|детей|детьми|ребен\p{L}*|ребён\p{L}*|несовершеннолетн\p{L}*|бала|балалар|балалары|children|child|kids?)$/u;
export const FILLER_WORD = /^(?:и|в|из|с|со|по|семья|семье|семьи|составе|состоит|всего|нас|вместе|проживает|проживают|живет|живёт|живут|және|барлығы|отбасы|отбасында|отбасының|тұрады|тұратын|құрамы|family|of|and|total|lives?|alone)$/u;

export const ALONE = /^(?:(?:проживает|живет|живёт|тұрады)?\s*(?:одна|один|жалғыз|одиноко|alone)|одинок(?:ая|ий)|жалғызбасты|жалғыз тұрады|lives alone)$/u;
export const NOBODY = /^(?:нет\s+(?:детей|семьи|членов семьи|никого)|(?:детей|семьи|никого)\s+нет|без\s+детей|бездетн\p{L}*|бала(?:сы|лары)?\s+жоқ|отбасы\s+жоқ|ешкім\s+жоқ|no children|nobody)$/u;

/** Words that begin with a capital in a cell and name nobody. */
export const NO_NAMES: ReadonlySet<string> = new Set([
  "семья", "состав", "чел", "человек", "взрослых", "взрослые", "детей", "дети", "нет", "полная", "неполная", "проживает", "проживают", "одна", "один", "двое", "трое", "всего",
  "пенсионеры", "студент", "школьник", "школьники", "инвалид", "умер", "умерла", "разведена", "холост", "не", "см", "указан", "отбасы", "адам", "бала", "балалар", "толық", "жоқ", "барлығы", "жалғыз",
]);
