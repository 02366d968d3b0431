/**
 * Sentences for figures that stand in the draft without a sentence of their own kind: one a figure, or one a kind of outcome.
 * Worded so that one form of the verb fits every number: a plural without a subject in Russian, a case that the chip can take.
 */
import type { ChipForm } from "../../../shared/domain/briefingText";
import type { OutcomeKind } from "../../../shared/contract/outcomes";
import type { Language } from "../../../shared/domain/languages";
import type { CatalogueId } from "./definitions";

type Told = Extract<
  CatalogueId,
  | "volunteers.active" | "volunteers.hours" | "information.contacted" | "information.printed" | "programmes.participants" | "programmes.trained" | "grants.allocated" | "grants.money" | "grants.implemented"
  | "outcomes.searches" | "campaigns.held" | "campaigns.online" | "campaigns.registered" | "campaigns.attended" | "campaigns.reach" | "campaigns.cities" | "mentors.prepared" | "trainings.held" | "trainings.trained" | "trainings.certificates" | "grants.applied" | "mentees.accompanied" | "volunteers.cleared" | "centres.opened" | "targets.credited" | "targets.amounts"
> | `outcomes.done:${OutcomeKind}`;

/** `{number}` is the figure's chip, `{name}` the record behind it, `{date}` the last day of the period. */
export const TOLD: Readonly<Record<Language, Readonly<Record<Told, string>>>> = {
  ru: {
    "volunteers.active": "На {date} в корпусе действует {number}.",
    "volunteers.hours": "На сменах волонтёры отработали {number}.",
    "information.contacted": "Раздавая и расклеивая материалы, волонтёры провели {number} с жителями.",
    "information.printed": "Напечатан материал «{name}»: {number}.",
    "programmes.participants": "{name}: участвует {number}.",
    "programmes.trained": "За период обучили {number}.",
    "grants.allocated": "{name}: за период выделили {number}.",
    "grants.money": "{name}: сумма выделенных малых грантов — {number}.",
    "grants.implemented": "{name}: завершили работу по {number}.",
    "outcomes.searches": "Искали {number} из числа пропавших.",
    "campaigns.held": "За период работа велась в рамках {number}.",
    "campaigns.online": "В сети работа велась в рамках {number}.",
    "campaigns.registered": "На акцию «{name}» записали {number}.",
    "campaigns.attended": "На акции «{name}» насчитали {number}.",
    "campaigns.reach": "«{name}»: охват в сети — {number}.",
    "campaigns.cities": "Эстафета «{name}» пришла в {number}.",
    "mentors.prepared": "{name}: подготовили {number}.",
    "trainings.held": "Провели {number} по теме «{name}».",
    "trainings.trained": "По теме «{name}» обучили {number}.",
    "trainings.certificates": "Выдали {number} об обучении.",
    "grants.applied": "{name}: подали заявки на {number}.",
    "mentees.accompanied": "Наставники сопровождали {number}.",
    "volunteers.cleared": "Допуск в учреждения на {date} имеет {number}.",
    "centres.opened": "За период открыли {number}.",
    "targets.credited": "В показатель засчитали {number} ({name}).",
    "targets.amounts": "В показатель засчитали {number} ({name}).",
    "outcomes.done:memorial": "Привели в порядок {number}: памятники и мемориалы.",
    "outcomes.done:missing_person": "Нашли {number} из числа пропавших.",
    "outcomes.done:war_document": "Нашли {number} о подвигах.",
    "outcomes.done:publication": "Выпустили {number}.",
    "outcomes.done:trees": "Посадили {number}.",
    "outcomes.done:waste": "Собрали отходов: {number}.",
    "outcomes.done:evacuated": "Эвакуировали {number}.",
    "outcomes.done:course_places": "На курсах открыли {number}.",
    "outcomes.done:other": "Другие итоги: {number}.",
  },
  kk: {
    "volunteers.active": "{date} күні корпуста {number} жұмыс істейді.",
    "volunteers.hours": "Еріктілер ауысымдарда {number} жұмыс істеді.",
    "information.contacted": "Материал таратып, іліп жүргенде тұрғындармен {number} өтті.",
    "information.printed": "«{name}» басып шығарылды: {number}.",
    "programmes.participants": "{name}: {number} қатысады.",
    "programmes.trained": "Осы кезеңде {number} оқытылды.",
    "grants.allocated": "{name}: осы кезеңде {number} бөлінді.",
    "grants.money": "{name}: бөлінген шағын гранттардың сомасы — {number}.",
    "grants.implemented": "{name}: {number} жүзеге асырылды.",
    "outcomes.searches": "Жоғалғандардың ішінен {number} іздестірілді.",
    "campaigns.held": "Осы күндері {number} өтіп жатты.",
    "campaigns.online": "Осы күндері желіде {number} өтіп жатты.",
    "campaigns.registered": "«{name}» акциясына {number} жазылды.",
    "campaigns.attended": "«{name}» акциясына {number} келді.",
    "campaigns.reach": "«{name}»: желідегі қамтуы — {number}.",
    "campaigns.cities": "«{name}» эстафетасын {number} қабылдады.",
    "mentors.prepared": "{name}: {number} дайындалды.",
    "trainings.held": "«{name}» тақырыбында {number} өтті.",
    "trainings.trained": "«{name}» тақырыбында {number} оқытылды.",
    "trainings.certificates": "Оқығаны туралы {number} берілді.",
    "grants.applied": "{name}: {number} алуға өтінім берілді.",
    "mentees.accompanied": "Тәлімгері болған балалар мен жастар: {number}.",
    "volunteers.cleared": "{date} күні мекемелерге кіруге рұқсаты барлар: {number}.",
    "centres.opened": "Осы кезеңде {number} ашылды.",
    "targets.credited": "Көрсеткішке {number} есептелді ({name}).",
    "targets.amounts": "Көрсеткішке {number} есептелді ({name}).",
    "outcomes.done:memorial": "{number} ретке келтірілді: ескерткіштер мен мемориалдар.",
    "outcomes.done:missing_person": "Жоғалғандардың ішінен {number} табылды.",
    "outcomes.done:war_document": "Ерлік туралы {number} табылды.",
    "outcomes.done:publication": "{number} шығарылды.",
    "outcomes.done:trees": "{number} отырғызылды.",
    "outcomes.done:waste": "Жиналған қалдық: {number}.",
    "outcomes.done:evacuated": "{number} эвакуацияланды.",
    "outcomes.done:course_places": "Курстарда {number} ашылды.",
    "outcomes.done:other": "Басқа нәтижелер: {number}.",
  },
  en: {
    "volunteers.active": "As of {date} the corps has {number} at work.",
    "volunteers.hours": "Volunteers worked {number} on shifts.",
    "information.contacted": "Handing out and posting, volunteers had {number} with residents.",
    "information.printed": "“{name}” was printed: {number}.",
    "programmes.participants": "{name} has {number} taking part.",
    "programmes.trained": "Training in the period took in {number}.",
    "grants.allocated": "{name} allocated {number}.",
    "grants.money": "{name} allocated small grants of {number} in all.",
    "grants.implemented": "{name} completed {number}.",
    "outcomes.searches": "The missing searched for: {number}.",
    "campaigns.held": "The period saw {number}.",
    "campaigns.online": "The period saw {number} online.",
    "campaigns.registered": "The campaign “{name}” registered {number}.",
    "campaigns.attended": "The campaign “{name}” counted {number} on the spot.",
    "campaigns.reach": "“{name}” reached {number} online.",
    "campaigns.cities": "The relay “{name}” reached {number}.",
    "mentors.prepared": "{name} prepared {number}.",
    "trainings.held": "The period saw {number} on “{name}”.",
    "trainings.trained": "Training in “{name}” took in {number}.",
    "trainings.certificates": "Certificates issued after trainings: {number}.",
    "grants.applied": "{name} was asked for {number}.",
    "mentees.accompanied": "Mentors accompanied {number}.",
    "volunteers.cleared": "As of {date} the corps has {number} cleared for institutions.",
    "centres.opened": "The period saw {number} opened.",
    "targets.credited": "The target was credited with {number} ({name}).",
    "targets.amounts": "The target was credited with {number} ({name}).",
    "outcomes.done:memorial": "Monuments and memorials put in order: {number}.",
    "outcomes.done:missing_person": "The missing who were found: {number}.",
    "outcomes.done:war_document": "Searches found {number} about deeds in the war.",
    "outcomes.done:publication": "The period brought {number} out.",
    "outcomes.done:trees": "Volunteers planted {number}.",
    "outcomes.done:waste": "Waste collected: {number}.",
    "outcomes.done:evacuated": "Evacuated: {number}.",
    "outcomes.done:course_places": "Opened on courses: {number}.",
    "outcomes.done:other": "Other outcomes: {number}.",
  },
};

/** What the verb of the Russian sentence governs, where that is not the accusative; the others have a nominative throughout. */
const RUSSIAN_FORMS: Readonly<Partial<Record<Told, ChipForm>>> = {
  "volunteers.active": "nominative", "volunteers.cleared": "nominative", "programmes.participants": "nominative", "grants.money": "nominative", "campaigns.reach": "nominative", "outcomes.done:other": "nominative",
  "grants.implemented": "dative", "campaigns.held": "genitive", "campaigns.online": "genitive",
};

const toldOf = (definition: string, key: string): Told | null => Object.keys(TOLD.en).find((told): told is Told => told === definition || told === `${definition}:${key}`) ?? null;

/** The sentence of a figure with the form of its number; null for a figure that the text tells in another way. */
export function toldAs(definition: string, key: string, language: Language): { readonly sentence: string; readonly form: ChipForm } | null {
  const told = toldOf(definition, key);
  if (!told) return null;
  // The material's name stands in the sentence already.
  if (told === "information.printed") return { sentence: TOLD[language][told], form: "plain" };
  return { sentence: TOLD[language][told], form: language === "ru" ? (RUSSIAN_FORMS[told] ?? "accusative") : "nominative" };
}
