/** Headings of a catalogue's columns and words for its indicators, as such tables write them. The first that fits is taken. */
import type { TargetIndicator } from "../../../shared/contract/programmes";

export type CatalogueColumn = "code" | "nameRu" | "nameKk" | "direction" | "aim" | "aimKk" | "indicator" | "indicatorKk" | "low" | "high" | "unit" | "cities" | "regions" | "note" | "noteKk";

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
  ["cities", /(город|қала|cit(y|ies)|баз\S* центр)/iu],
  ["regions", /(регион|област|охват|өңір|облыс|region)/iu],
  ["note", /(примечание|ескертпе|note)/iu],
];

export const INDICATOR_WORDS: readonly (readonly [TargetIndicator, RegExp])[] = [
  ["grants_implemented", /(реализ\S*.*грант|грант\S*.*реализ|грант\S*.*іске|іске.*грант|grants? implemented)/iu],
  ["grants", /грант|grant/iu],
  ["support_centres", /(центр|орталық|centre|center)/iu],
  ["publications", /(сборник|издан|публикац|жинақ|басылым|publication)/iu],
  ["mentors", /(наставник|тәлімгер|mentor)/iu],
  ["learners", /(слушател|учащ|школьник|ученик|оқушы|тыңдаушы|learner|pupil)/iu],
  ["trained", /(обучен|оқытыл|оқудан өт|trained)/iu],
  ["participants", /(граждан|участник|азамат|қатысушы|citizen|participant)/iu],
  ["volunteers", /(волонт[её]р|ерікті|volunteer)/iu],
  ["events", /(мероприят|іс-шара|event)/iu],
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
