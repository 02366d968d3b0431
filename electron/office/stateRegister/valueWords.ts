/** Words for the values of closed lists, as a paper for the state says them. */
import type { Direction } from "../../../shared/contract/base";
import type { PARTNER_KINDS } from "../../../shared/contract/partners";
import type { TargetIndicator } from "../../../shared/contract/programmes";
import type { Occupation } from "../../../shared/contract/volunteers";
import { ELIGIBILITY_RULES, type LawfulWork } from "../../../shared/domain/eligibility";
import type { Language } from "../../../shared/domain/languages";
import type { Titles } from "../../../shared/domain/stateRegister";

const words = (ru: string, kk: string, en: string): Titles => ({ ru, kk, en });

export const ONLINE_WORD = words("онлайн", "онлайн", "online");

export const DIRECTION_WORDS: Readonly<Record<Direction, Titles>> = {
  information: words("информационная работа", "ақпараттық жұмыс", "information work"),
  targeted_aid: words("адресная помощь", "атаулы көмек", "targeted aid"),
  education: words("образование", "білім беру", "education"),
  health: words("здоровье", "денсаулық", "health"),
  mentoring: words("наставничество", "тәлімгерлік", "mentoring"),
  environment: words("экология", "экология", "environment"),
  heritage: words("историко-культурное наследие", "тарихи-мәдени мұра", "heritage"),
  social_services: words("социальные службы", "әлеуметтік қызметтер", "social services"),
  emergencies: words("чрезвычайные ситуации и поиск людей", "төтенше жағдайлар және адам іздеу", "emergencies and search"),
};

export const PARTNER_KIND_WORDS: Readonly<Record<(typeof PARTNER_KINDS)[number], Titles>> = {
  fund: words("общественный фонд", "қоғамдық қор", "public fund"),
  party: words("партия", "партия", "party"),
  company: words("компания", "компания", "company"),
  council: words("совет", "кеңес", "council"),
  ethnocultural_association: words("этнокультурное объединение", "этномәдени бірлестік", "ethno-cultural association"),
  state_body: words("государственный орган", "мемлекеттік орган", "state body"),
  institution: words("учреждение", "мекеме", "institution"),
  group: words("группа волонтеров", "волонтерлер тобы", "group of volunteers"),
  corps: words("волонтерский корпус", "волонтерлер корпусы", "volunteer corps"),
  other: words("другое", "басқа", "other"),
};

export const OCCUPATION_WORDS: Readonly<Record<Occupation, Titles>> = {
  teacher: words("учитель", "мұғалім", "teacher"),
  student: words("студент", "студент", "student"),
  pupil: words("школьник", "оқушы", "pupil"),
  employed: words("работает", "жұмыс істейді", "employed"),
  unemployed: words("не работает", "жұмыссыз", "unemployed"),
  pensioner: words("пенсионер", "зейнеткер", "pensioner"),
  other: words("другое", "басқа", "other"),
};

export const INDICATOR_WORDS: Readonly<Record<TargetIndicator, Titles>> = {
  volunteers: words("волонтеры", "волонтерлер", "volunteers"),
  participants: words("граждане и волонтеры", "азаматтар мен волонтерлер", "citizens and volunteers"),
  trained: words("обучено граждан и волонтеров", "оқытылған азаматтар мен волонтерлер", "citizens and volunteers trained"),
  learners: words("слушатели курсов", "курс тыңдаушылары", "learners"),
  mentors: words("наставники", "тәлімгерлер", "mentors"),
  support_centres: words("центры поддержки волонтеров", "волонтерлерді қолдау орталықтары", "support centres"),
  grants: words("выделено грантов", "бөлінген гранттар", "grants allocated"),
  grants_implemented: words("реализовано грантов", "іске асқан гранттар", "grants implemented"),
  publications: words("публикации", "жарияланымдар", "publications"),
  events: words("мероприятия", "іс-шаралар", "events"),
  other: words("другое", "басқа", "other"),
};

export const ROLE_WORDS = { headquarters: words("координатор штаба", "штаб үйлестірушісі", "coordinator of a headquarters") } as const;

const AGE: Readonly<Record<Language, (age: number, point: string, sub: string) => string>> = {
  ru: (age, point, sub) => `не моложе ${age} лет (ст. 12, п. ${point}, подп. ${sub})`,
  kk: (age, point, sub) => `жасы ${age}-ден кем емес (12-бап, ${point}-тармақ, ${sub}) тармақша)`,
  en: (age, point, sub) => `aged ${age} or over (art. 12, point ${point}, subpoint ${sub})`,
};

/** What the law itself requires of those who do this work (R21). */
export function lawfulRequirements({ workClasses, caseClosed }: LawfulWork, language: Language): string[] {
  return ELIGIBILITY_RULES.flatMap(({ workClass, underAge, point, liftedBy }) => {
    if (workClass === null || !workClasses.includes(workClass) || (caseClosed && liftedBy.includes("case_closed"))) return [];
    const [article = "", sub = ""] = point.split(".");
    return [AGE[language](underAge, article, sub)];
  });
}
