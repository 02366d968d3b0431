/** Words of the state's register: sheets, headings and what is missing, in the law's own language and not in the office's. */
import type { Language } from "./languages";
import { LAW_COLUMNS, type LawPlace, type LayoutColumn, REGISTER_SHEETS, type RegisterReason, type RegisterSheet, type Titles } from "./stateRegister";

const words = (ru: string, kk: string, en: string): Titles => ({ ru, kk, en });

export const SHEET_WORDS: Readonly<Record<RegisterSheet, Titles>> = {
  volunteers: words("Волонтеры", "Волонтерлер", "Volunteers"),
  groups: words("Группы волонтеров", "Волонтерлер топтары", "Groups of volunteers"),
  organisations: words("Волонтерские организации", "Волонтерлік ұйымдар", "Volunteer organisations"),
  coordinators: words("Координаторы", "Үйлестірушілер", "Coordinators"),
  organisers: words("Организаторы", "Ұйымдастырушылар", "Organisers"),
  programmes: words("Программы (проекты)", "Бағдарламалар (жобалар)", "Programmes (projects)"),
  campaigns: words("Волонтерские акции", "Волонтерлік акциялар", "Volunteer campaigns"),
};

/** By column; a sheet that says it otherwise has its own below. */
const COLUMN_WORDS: Readonly<Record<string, Titles>> = {
  number: words("Номер", "Нөмірі", "Number"),
  name: words("Наименование", "Атауы", "Name"),
  birthDate: words("Дата рождения", "Туған күні", "Date of birth"),
  parentConsent: words("Согласие родителя (до 14 лет)", "Ата-ананың келісімі (14 жасқа дейін)", "Consent of a parent (under 14)"),
  iin: words("ИИН", "ЖСН", "IIN"),
  bin: words("БИН", "БСН", "BIN"),
  place: words("Место", "Орны", "Place"),
  address: words("Адрес", "Мекенжайы", "Address"),
  phone: words("Телефон", "Телефоны", "Phone"),
  email: words("Электронная почта", "Электрондық пошта", "E-mail"),
  directions: words("Направления деятельности", "Қызмет бағыттары", "Directions of activity"),
  direction: words("Направление деятельности", "Қызмет бағыты", "Direction of activity"),
  occupation: words("Род занятий", "Айналысатын ісі", "Occupation"),
  groups: words("Группы волонтеров", "Волонтерлер топтары", "Groups of volunteers"),
  since: words("С какого дня", "Қай күннен бастап", "Since"),
  members: words("Волонтеров в группе", "Топтағы волонтерлер саны", "Volunteers in the group"),
  contact: words("Контактное лицо", "Байланыс тұлғасы", "Contact person"),
  shortName: words("Краткое наименование", "Қысқаша атауы", "Short name"),
  kind: words("Вид", "Түрі", "Kind"),
  role: words("Должность или роль", "Лауазымы немесе рөлі", "Post or role"),
  body: words("Где координирует", "Қайда үйлестіреді", "What they coordinate"),
  programmes: words("Программ (проектов)", "Бағдарламалар (жобалар) саны", "Programmes (projects)"),
  campaigns: words("Акций", "Акциялар саны", "Campaigns"),
  code: words("Обозначение", "Белгісі", "Code"),
  organiser: words("Организатор", "Ұйымдастырушы", "Organiser"),
  from: words("Начало", "Басталуы", "Begins"),
  to: words("Окончание", "Аяқталуы", "Ends"),
  requirements: words("Требования", "Талаптар", "Requirements"),
  results: words("Ожидаемые результаты", "Күтілетін нәтижелер", "Expected results"),
  volunteers: words("Волонтеров участвует", "Қатысатын волонтерлер саны", "Volunteers taking part"),
  task: words("Описание", "Сипаттамасы", "Description"),
};
const FULL_NAME = words("Фамилия, имя, отчество", "Тегі, аты, әкесінің аты", "Family name, given name, patronymic");
const OWN_WORDS: Partial<Record<RegisterSheet, Readonly<Record<string, Titles>>>> = {
  volunteers: { name: FULL_NAME, place: words("Место жительства", "Тұрғылықты жері", "Place of residence"), since: words("Волонтер с", "Волонтер болған күні", "Volunteer since") },
  groups: { contact: words("Кто представляет группу", "Топ өкілі", "Who speaks for the group") },
  coordinators: { name: FULL_NAME },
  programmes: { place: words("Место проведения", "Өткізілетін орны", "Place") },
  campaigns: { place: words("Место проведения", "Өткізілетін орны", "Place") },
};

export const lawTitle = (sheet: RegisterSheet, id: string): Titles => OWN_WORDS[sheet]?.[id] ?? COLUMN_WORDS[id] ?? words(id, id, id);

/** The heading that stands in the file: the office's own word, in Russian where it has none in this language, else the law's. */
export function headingOf(sheet: RegisterSheet, { id, titles }: Pick<LayoutColumn, "id" | "titles">, language: Language): string {
  const law = LAW_COLUMNS[sheet].some((column) => column.id === id) ? lawTitle(sheet, id)[language] : "";
  return titles[language] || law || titles.ru;
}

const PLACES: Readonly<Record<LawPlace, Titles>> = {
  "1-1": words("ст. 1, подп. 1", "1-бап, 1) тармақша", "art. 1 (1)"),
  "1-2": words("ст. 1, подп. 2", "1-бап, 2) тармақша", "art. 1 (2)"),
  "1-3": words("ст. 1, подп. 3", "1-бап, 3) тармақша", "art. 1 (3)"),
  "1-4": words("ст. 1, подп. 4", "1-бап, 4) тармақша", "art. 1 (4)"),
  "1-5": words("ст. 1, подп. 5", "1-бап, 5) тармақша", "art. 1 (5)"),
  "1-7": words("ст. 1, подп. 7", "1-бап, 7) тармақша", "art. 1 (7)"),
  "1-8": words("ст. 1, подп. 8", "1-бап, 8) тармақша", "art. 1 (8)"),
  "12-2": words("ст. 12, п. 2", "12-бап, 2-тармақ", "art. 12, point 2"),
};
export const lawPlace = (law: LawPlace, language: Language): string => PLACES[law][language];

export const REASON_WORDS: Readonly<Record<RegisterReason, Titles>> = {
  empty: words("не заполнено", "толтырылмаған", "not filled in"),
  no_members: words("в группе никого нет", "топта ешкім жоқ", "nobody is in the group"),
  no_parent_consent: words("нет письменного согласия родителя, а волонтеру нет 14 лет", "волонтер 14 жасқа толмаған, ата-анасының жазбаша келісімі жоқ", "under 14 and no written consent of a parent"),
};

/** The sheet that says what is missing, and its columns. */
export const MISSING_WORDS = {
  title: words("Чего не хватает", "Не жетпейді", "What is missing"),
  sheet: words("Раздел", "Бөлім", "Section"),
  row: words("Строка", "Жол", "Row"),
  record: words("Запись", "Жазба", "Record"),
  column: words("Столбец", "Баған", "Column"),
  law: words("Закон № 42-VI", "№ 42-VI Заң", "Law No. 42-VI"),
  what: words("Что не так", "Не дұрыс емес", "What is wrong"),
  hidden: words("столбец скрыт офисом, хотя закон его называет", "бағанды кеңсе жасырған, бірақ ол заңда аталған", "the office hid this column although the law names it"),
  byOffice: words("требует офис", "кеңсе талабы", "asked for by the office"),
  nothing: words("Всё заполнено", "Бәрі толтырылған", "Everything is filled in"),
} as const;

export const registerTitle = words("Реестр волонтерской деятельности", "Волонтерлік қызметті есепке алу тізілімі", "Register of volunteer activity");

export const sheetTitle = (sheet: RegisterSheet, language: Language): string => SHEET_WORDS[sheet][language];

/** Every word that a file may use, for a test that holds the languages against each other. */
export const allRegisterWords = (): Titles[] => [
  ...Object.values(SHEET_WORDS), ...Object.values(PLACES), ...Object.values(REASON_WORDS), ...Object.values(MISSING_WORDS),
  ...REGISTER_SHEETS.flatMap((sheet) => LAW_COLUMNS[sheet].map(({ id }) => lawTitle(sheet, id))),
];
