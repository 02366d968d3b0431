/** Headings of a catalogue's columns and words for its indicators, as such tables write them. The first that fits is taken. */
import type { TargetIndicator } from "../../../shared/contract/programmes";

export type CatalogueColumn = "code" | "nameRu" | "nameKk" | "direction" | "aim" | "aimKk" | "indicator" | "indicatorKk" | "low" | "high" | "unit" | "due" | "cities" | "regions" | "note" | "noteKk";

const KAZAKH = "казах|каз\\.|қазақша|kazakh|\\(kk\\)";
/** "Цель (на казахском)", "Мақсаты (қазақша)", "Aim in Kazakh". */
function inKazakh(what: string): RegExp {
  return new RegExp(`(?=.*(${what}))(?=.*(${KAZAKH}))`, "iu");
}

export const HEADINGS: readonly (readonly [CatalogueColumn, RegExp])[] = [
  ["code", /^(код|шифр|обозначение|№ проекта|жоба коды|белгі|code)/iu],
  // What names its language stands before what does not.
  ["aimKk", inKazakh("цель|мақсат|aim")],
  ["indicatorKk", inKazakh("показатель|индикатор|көрсеткіш|indicator")],
  ["noteKk", inKazakh("примечание|ескертпе|note")],
  ["nameKk", /(казах|каз\.|қазақша|kazakh|\(kk\))/iu],
  ["nameRu", /(название|наименование|проект|атауы|жоба|^name|project)/iu],
  ["direction", /(направление|бағыт|direction)/iu],
  ["aim", /(цель|мақсат|^aim)/iu],
  ["indicator", /(показатель|индикатор|көрсеткіш|indicator)/iu],
  ["low", /^(от|не менее|с|план|сколько|саны|бастап|from|low)(\s|$)/iu],
  ["high", /^(до|не более|дейін|to|high)(\s|$)/iu],
  ["unit", /(единица|ед\.|өлшем|unit)/iu],
  ["due", /(^|[^а-яё])срок|мерзім|^due|deadline|^by when/iu],
  ["cities", /(город|қала|cit(y|ies)|баз\S* центр)/iu],
  ["regions", /(регион|област|охват|өңір|облыс|region)/iu],
  ["note", /(примечание|ескертпе|note)/iu],
];

/** Whom something is drawn from says not what is counted: "волонтёры из числа преподавателей" are volunteers. */
export const DRAWN_FROM = /(\sиз числа\s.*$|^.*арасынан\s|\s(from )?among\s.*$)/iu;

const ALLOCATED = "(выдел|присужд|предостав|бөл(у|ін)|allocat|award)";
/** Grants that were carried out. Those "для реализации" of ideas are allocated only. */
const IMPLEMENTED = [
  "реализован\\S*(\\s+\\S+){0,3}\\s+грант", "реализаци\\S*(\\s+не\\s+менее|\\s+более|\\s+около)?(\\s+\\d+)?(\\s+мал\\S*)?\\s+грант", "грант\\S*[^.]*[\\s,:]реализован", "грант\\S*\\s*(,|и)\\s*(их\\s+)?реализаци",
  "(іске|жүзеге)\\s+ас(қан|ыр\\S*ған)(\\s+\\S+){0,3}\\s+грант", "грант\\S*(\\s+бөл\\S*)?(\\s+(және|мен))?\\s+(іске|жүзеге)\\s+ас", "implemented\\s+(small\\s+)?grants?", "grants?\\s+(allocated\\s+and\\s+)?implemented",
].join("|");

/** What a phrase counts; "allocating and implementing grants" counts two things. */
export const INDICATOR_WORDS: readonly (readonly [readonly TargetIndicator[], RegExp])[] = [
  [["grants", "grants_implemented"], new RegExp(`(?=.*${ALLOCATED})(?=.*(${IMPLEMENTED}))`, "iu")],
  [["grants_implemented"], new RegExp(IMPLEMENTED, "iu")],
  [["grants"], /грант|grant/iu],
  // A centre that volunteers go to, or the centres of social services, are no centres of theirs.
  [["support_centres"], /(центр\S*\s+поддержк|^\s*центр|(создан|открыт)\S*\s+(\d+\s+)?центр|қолдау\s+орталы[қғ]|^\s*орталы[қғ]|орталы[қғ]\S*\s+(аш|құр)|support cent(re|er)|^cent(re|er))/iu],
  [["publications"], /(сборник|издан|публикац|жина[қғ]|басылым|publication|collection of)/iu],
  [["other"], /^(?!.*\d+\s+(\S+\s+)?(волонт|граждан|ерікті)).*(восстан|сохран|реставр|қалпына|сақтал)\S*.*(памятник|мемориал|ескерткіш)/iu],
  [["mentors"], /(наставник|тәлімгер(?!лік)|mentor(?!ing))/iu],
  [["learners"], /(слушател|учащ|школьник|ученик|оқушы|тыңдаушы|learner|pupil)/iu],
  // "Обучение сортировке мусора" is work that is done, not somebody who was taught.
  [["trained"], /(обученн|обучено|обуч(ение|ить) (не менее |более )?(граждан|волонт|\d)|охват обучением|прошедш\S* обучение|оқыт(у|ыл)|оқудан өт|trained)/iu],
  [["participants"], /(граждан|участник|азамат|қатысушы|citizen|participant)/iu],
  [["volunteers"], /(волонт[её]р|ерікті|volunteer)/iu],
  [["events"], /(мероприят|іс-шара|event)/iu],
  [["support_centres"], /(центр|орталы[қғ]|centre|center)/iu],
];

/** "во всех регионах" beside or instead of names: the project runs everywhere. */
export const EVERYWHERE = /(во? всех? регион|все регионы|по всей (стране|республике)|барлық өңір|бүкіл ел|all regions)/iu;

/** Directions by what a cell says of them; codes of the contract are taken as they are. */
export const DIRECTION_WORDS: readonly (readonly [string, RegExp])[] = [
  ["education", /(образован|обучен|білім|educat)/iu],
  ["health", /(здоров|здрав|медиц|денсаулық|health)/iu],
  ["mentoring", /(наставнич|тәлімгер|mentor)/iu],
  ["environment", /(эколог|природ|окружающ|қоршаған|табиғат|environment)/iu],
  ["heritage", /(наслед|памятник|мұра|ескерткіш|heritage)/iu],
  ["social_services", /(социальн|әлеуметтік|social)/iu],
  ["emergencies", /(чрезвычайн|чс|поиск|төтенше|іздеу|emergenc)/iu],
  ["targeted_aid", /(адресн|помощ|атаулы көмек|aid)/iu],
  ["information", /(информац|ақпарат|informat)/iu],
];
