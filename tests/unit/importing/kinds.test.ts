import { describe, expect, it } from "vitest";
import { DIRECTIONS_OF_CONTRACT } from "../../helpers/contractChoices";
import { PARTNER_KINDS } from "../../../shared/contract/partners";
import { RECIPIENT_GROUP_KINDS } from "../../../shared/contract/recipientGroups";
import { RELATIONS } from "../../../shared/contract/families";
import { VOLUNTEER_STATUSES } from "../../../shared/contract/volunteers";
import { LEARNER_STATES } from "../../../shared/contract/learners";
import { COURSES } from "../../../shared/domain/learners";
import { CONTACT_CHANNELS, CONTACT_STATES } from "../../../shared/contract/contacts";
import { GRANT_STATES } from "../../../shared/contract/grants";
import { CLEARANCE_KINDS, HOST_KINDS } from "../../../shared/contract/hosts";
import { OUTCOME_KINDS, OUTCOME_STATES } from "../../../shared/contract/outcomes";
import { TARGET_INDICATORS, TARGET_SCOPES } from "../../../shared/contract/programmes";
import { SERVICE_KINDS } from "../../../shared/contract/services";
import { CENTRE_STATES } from "../../../shared/contract/supportCentres";
import { CLAIM_KINDS } from "../../../shared/contract/claims";
import { MATERIAL_KINDS, OUTPUT_WAYS } from "../../../shared/contract/information";
import { RECIPIENT_KINDS } from "../../../shared/contract/deliveries";
import { SEXES } from "../../../shared/contract/people";
import { LANGUAGES } from "../../../shared/domain/languages";
import { UNITS } from "../../../shared/domain/amounts";
import { CALL_ANSWERS } from "../../../shared/domain/challenge";
import { NAMED_WORK_CLASSES } from "../../../shared/domain/eligibility";
import { REGIME_KINDS } from "../../../shared/domain/regimes";
import { VULNERABILITIES } from "../../../shared/domain/families";
import { type ChoiceField, codesOf, readChoice, readChoices } from "../../../shared/domain/importing/choices";
import type { ImportFieldId, ImportKind, ImportValues, TableCell } from "../../../shared/domain/importing/types";
import { mappingOf, readSheet } from "../../helpers/tables";

const amount = (value: number, qualifier = "exact") => ({ qualifier, value, high: null });

interface Case {
  readonly kind: ImportKind;
  readonly headings: readonly string[];
  readonly row: readonly TableCell[];
  readonly fields: readonly (ImportFieldId | null)[];
  readonly values: ImportValues | Record<string, unknown>;
}

const CASES: readonly Case[] = [
  {
    kind: "staff", headings: ["№", "Сотрудник", "Должность", "Дата приема", "Дата увольнения", "Моб. тел."],
    row: [1, "Серікбаев Нұрлан", "координатор", "01.02.2020", null, "8-701-111-22-33"],
    fields: [null, "fullName", "post", "from", "to", "phones"],
    values: { family: "Серікбаев", given: "Нұрлан", post: "координатор", from: "2020-02-01", phones: ["+77011112233"] },
  },
  {
    kind: "hq", headings: ["Штаб", "Волонтер", "Роль в штабе", "С", "По"],
    row: ["Республиканский штаб", "Алия Ахметова", "оператор", "16.03.2020", null],
    fields: ["headquarters", "fullName", "role", "from", "to"],
    values: { headquarters: "Республиканский штаб", family: "Ахметова", given: "Алия", role: "оператор", from: "2020-03-16" },
  },
  {
    kind: "partners", headings: ["Наименование организации", "Атауы қазақша", "Вид", "Контактное лицо", "Телефон", "E-mail", "Юридический адрес", "Реквизиты"],
    row: ["ОФ «Қамқор»", "«Қамқор» ҚҚ", "общественный фонд", "Ахметова А.", "8(7292)50-50-50", "info@kamkor.kz", "Актау, 12 мкр", "KZ12 3456"],
    fields: ["partner", "nameKk", "partnerKind", "contactName", "phones", "email", "address", "bankDetails"],
    values: {
      partner: "ОФ «Қамқор»", nameKk: "«Қамқор» ҚҚ", partnerKind: "fund", contactName: "Ахметова А.", phones: ["8(7292)50-50-50"],
      email: "info@kamkor.kz", address: "Актау, 12 мкр", bankDetails: "KZ12 3456",
    },
  },
  {
    kind: "deliveries", headings: ["Дата", "Получатель", "Вид помощи", "Количество", "Ед. изм.", "Партнер", "Акция", "Населенный пункт"],
    row: [43922, "Ахметова Әлия", "продуктовый набор", 1, "набор", "Фонд А", "Birgemiz", "Актау"],
    fields: ["date", "fullName", "item", "amount", "unit", "partner", "campaign", "placeText"],
    values: {
      date: "2020-04-01", family: "Ахметова", given: "Әлия", item: "продуктовый набор", amount: amount(1000), unit: "set", partner: "Фонд А",
      campaign: "Birgemiz", placeText: "Актау", katoCode: "471010000",
    },
  },
  {
    kind: "deliveries", headings: ["Дата", "Получатель", "Что выдано", "Кол-во"],
    row: ["01.04.2020", "Врачи больницы", "обед", "35 порций"],
    fields: ["date", "fullName", "item", "amount"],
    values: { date: "2020-04-01", group: "Врачи больницы", item: "обед", amount: amount(35_000), unit: "serving" },
  },
  {
    kind: "deliveries", headings: ["№", "Дата выдачи", "Выдано кому", "Что выдали", "Кол-во", "Основание", "Подпись"],
    row: [1, "01.04.2020", "Ахметова Әлия", "продуктовый набор", 1, "заявление от 30.03", null],
    fields: [null, "date", "fullName", "item", "amount", "note", null],
    values: { date: "2020-04-01", family: "Ахметова", given: "Әлия", item: "продуктовый набор", amount: amount(1000), note: "заявление от 30.03" },
  },
  {
    kind: "recipient-groups", headings: ["Наименование", "Вид группы", "Количество человек", "Организация"],
    row: ["Врачи областной больницы", "медики", "35 чел.", "Больница"],
    fields: ["group", "groupKind", "headcount", "partner"],
    values: { group: "Врачи областной больницы", groupKind: "doctors", headcount: 35, partner: "Больница" },
  },
  {
    kind: "claims", headings: ["Партнер", "Заявлено", "Кого считают", "Количество", "С", "По", "Источник"],
    row: ["Группа С", "помогли", "граждане", "более 230", "16.03.2020", "03.04.2020", "письмо №5"],
    fields: ["partner", "statement", "claimKind", "amount", "from", "to", "sourceDocument"],
    values: {
      partner: "Группа С", statement: "помогли", claimKind: "person", amount: amount(230_000, "more_than"), unit: "person",
      from: "2020-03-16", to: "2020-04-03", sourceDocument: "письмо №5",
    },
  },
  {
    kind: "commitments", headings: ["Организация", "Вид помощи", "Кол-во", "Ед.", "Периодичность", "Дата начала", "Дата окончания", "Кому"],
    row: ["Фонд А", "горячее питание", "70", "порций", "каждую среду", "18.03.2020", "30.04.2020", "Бездомные"],
    fields: ["partner", "item", "amount", "unit", "rule", "from", "to", "group"],
    values: {
      partner: "Фонд А", item: "горячее питание", amount: amount(70_000), unit: "serving", rule: "FREQ=WEEKLY;BYDAY=WE",
      from: "2020-03-18", to: "2020-04-30", group: "Бездомные",
    },
  },
  {
    kind: "information", headings: ["Материал", "Количество", "Дата", "Способ распространения", "Место"],
    row: ["Инфолист", "около 300", "02.04.2020", "расклеены на остановках", "Актау"],
    fields: ["material", "amount", "date", "how", "placeText"],
    values: { material: "Инфолист", amount: amount(300_000, "about"), date: "2020-04-02", how: "posted", placeText: "Актау", katoCode: "471010000" },
  },
  {
    kind: "helped-list", headings: ["р/с", "Аты-жөні", "Ұялы телефоны", "Ауыл", "Көмек түрі", "Саны", "Берілген күні"],
    row: [1, "Мұқаш Оралбай Серікұлы", "8 701 234 5678", "Бейнеу", "азық-түлік жиынтығы", 1, "1 сәуір 2020 ж."],
    fields: ["familyKey", "fullName", "phones", "placeText", "item", "amount", "date"],
    values: {
      familyKey: "1", family: "Мұқаш", given: "Оралбай", patronymic: "Серікұлы", phones: ["+77012345678"], placeText: "Бейнеу", katoCode: "474630100",
      item: "азық-түлік жиынтығы", amount: amount(1000), date: "2020-04-01",
    },
  },
  {
    kind: "families", headings: ["№ п/п", "ФИО", "Дата рождения (число, месяц, год)", "Адрес проживания", "Контактные данные", "Кол-во членов семьи", "Социальная категория семьи"],
    row: ["1", "АХМЕТОВА ӘЛИЯ", "12/03/1985", "Актау, 12-5-3", "87012345678, 87029998877", "6 чел.", "многодетная семья, АСП"],
    fields: ["familyKey", "fullName", "birthDate", "address", "phones", "declaredSize", "vulnerabilities"],
    values: {
      familyKey: "1", family: "АХМЕТОВА", given: "ӘЛИЯ", birthDate: "1985-03-12", address: "Актау, 12-5-3", phones: ["+77012345678", "+77029998877"],
      declaredSize: 6, vulnerabilities: ["large_family", "low_income"],
    },
  },
  {
    kind: "learners", headings: ["№", "ФИО учащегося", "Дата рождения", "Школа", "Класс", "Справка о доходах", "Отобран", "Дата отбора"],
    row: [1, "Мұқаш Әлия", "06.05.2003", "№ 5", "11 «А»", "АСП, справка № 17", "да", "02.04.2020"],
    fields: [null, "fullName", "birthDate", "school", "schoolClass", "incomeEvidence", "learnerState", "selectedOn"],
    values: { family: "Мұқаш", given: "Әлия", birthDate: "2003-05-06", school: "№ 5", schoolClass: "11 «А»", incomeEvidence: "АСП, справка № 17", learnerState: "selected", selectedOn: "2020-04-02" },
  },
  {
    kind: "learners", headings: ["р/с", "Оқушының аты-жөні", "Мектебі", "Сыныбы", "Іріктелді"],
    row: ["1", "Мұқаш Әлия", "№ 5 мектеп", "11", "жоқ"],
    fields: [null, "fullName", "school", "schoolClass", "learnerState"],
    values: { family: "Мұқаш", given: "Әлия", school: "№ 5 мектеп", schoolClass: "11", learnerState: "rejected" },
  },
  {
    kind: "learners", headings: ["ФИО", "Сельская школа", "Категория", "Курс", "Группа", "Обязательные предметы", "Предметы по выбору", "Посещено уроков", "Причина"],
    row: ["Мұқаш Әлия", "да", "многодетная семья", "подготовка к ЕНТ", "Б-2", "Математика 16/20; Қазақ тілі", "Физика 20-дан 14", "18 из 24", "лучший балл района"],
    fields: ["fullName", "ruralSchool", "criterion", "course", "studyGroup", "subjects", "chosenSubjects", "lessonsAttended", "reason"],
    values: {
      family: "Мұқаш", given: "Әлия", ruralSchool: "rural", criterion: "многодетная семья", course: "exam", studyGroup: "Б-2",
      subjects: [{ name: "Математика", score: 16, outOf: 20 }, { name: "Қазақ тілі", score: null, outOf: null }], chosenSubjects: [{ name: "Физика", score: 14, outOf: 20 }],
      lessonsAttended: 18, lessonsHeld: 24, reason: "лучший балл района",
    },
  },
  {
    kind: "learners", headings: ["Имя", "Состояние", "Отобран(а)", "Программа", "Школа", "Курс", "Группа", "Сельская школа", "Уроки", "Итоги"],
    row: ["Мұқаш Әлия", "Отобран(а)", "02.04.2020", "BILIM", "№ 5", "Английский язык", "А-1", "в селе", "0/24", "История 98"],
    fields: ["fullName", "learnerState", "selectedOn", "programme", "school", "course", "studyGroup", "ruralSchool", "lessonsAttended", "subjects"],
    values: {
      family: "Мұқаш", given: "Әлия", learnerState: "selected", selectedOn: "2020-04-02", programme: "BILIM", school: "№ 5", course: "english", studyGroup: "А-1", ruralSchool: "rural",
      lessonsAttended: 0, lessonsHeld: 24, subjects: [{ name: "История", score: 98, outOf: null }],
    },
  },
  {
    kind: "campaigns", headings: ["Акция", "Дата", "Партнёры", "Организатор", "Кто поддержал", "Охват в сети"],
    row: ["Маска тақ", "28.03.2020", "Акимат; ТОО «Ине»", "Корпус", "Бейбіт Әлібеков (блогер), согласие 28.03.2020; Қайрат — музыкант", "около 12 000 просмотров"],
    fields: ["title", "from", "coPartners", "partner", "publicFaces", "reach"],
    values: {
      title: "Маска тақ", from: "2020-03-28", coPartners: ["Акимат", "ТОО «Ине»"], partner: "Корпус",
      publicFaces: [{ name: "Бейбіт Әлібеков", known: "блогер", agreedOn: "2020-03-28" }, { name: "Қайрат", known: "музыкант", agreedOn: null }], reach: amount(12_000_000, "about"),
    },
  },
  {
    kind: "campaigns", headings: ["Акция", "Кто вызвал", "Кого вызвал", "Город вызванного", "Когда вызвал", "Ответ"],
    row: ["Маска тақ", "Актау", "Семей еріктілері", "Семей", "29.03.2020", "приняли"],
    fields: ["title", "calledBy", "calledWhom", "calledCity", "calledOn", "callAnswer"],
    values: { title: "Маска тақ", calledBy: "Актау", calledWhom: "Семей еріктілері", calledCity: "Семей", calledOn: "2020-03-29", callAnswer: "accepted" },
  },
  {
    kind: "programmes", headings: ["Программа", "Обозначение", "Дата начала", "Показатель", "План", "Уровень", "Срок"],
    row: ["Чистый берег", "BEREG", "01.03.2020", "Волонтёры", "не менее 200", "для корпуса", "31.12.2020"],
    fields: ["title", "code", "from", "indicator", "amount", "scope", "due"],
    values: { title: "Чистый берег", code: "BEREG", from: "2020-03-01", indicator: "volunteers", amount: amount(200_000, "at_least"), scope: "corps", due: "2020-12-31" },
  },
  {
    kind: "programmes", headings: ["Бағдарлама", "Белгісі", "Цель", "Цель (на казахском)", "Көрсеткіш", "Көрсеткіш (қазақша)", "Что требуется и где", "Целевое значение"],
    row: ["Таза жаға", "JAGA", "Чистый берег моря", "Теңіз жағасы таза", "Волонтёры", "Мектептердегі еріктілер", "в школах", 200],
    fields: ["title", "code", "aim", "aimKk", "indicator", "noteKk", "note", "amount"],
    values: { title: "Таза жаға", code: "JAGA", aim: "Чистый берег моря", aimKk: "Теңіз жағасы таза", indicator: "volunteers", noteKk: "Мектептердегі еріктілер", note: "в школах", amount: amount(200_000) },
  },
  {
    kind: "programmes", headings: ["Programme", "Aim", "Aim in Kazakh", "Indicator", "Indicator in Kazakh", "How many"],
    row: ["Clean shore", "A clean shore", "Таза жаға", "Volunteers", "Еріктілер", 200],
    fields: ["title", "aim", "aimKk", "indicator", "noteKk", "amount"],
    values: { title: "Clean shore", aim: "A clean shore", aimKk: "Таза жаға", indicator: "volunteers", noteKk: "Еріктілер", amount: amount(200_000) },
  },
  {
    kind: "mentors", headings: ["Тәлімгер", "Бағдарлама", "Несімен белгілі", "Даярланған күні"],
    row: ["Мұқаш Әлия", "BILIM", "мұғалім", "01.03.2020"],
    fields: ["fullName", "programme", "standing", "preparedOn"],
    values: { family: "Мұқаш", given: "Әлия", programme: "BILIM", standing: "мұғалім", preparedOn: "2020-03-01" },
  },
  {
    kind: "centres", headings: ["Центр", "Программа", "Состояние", "Дата открытия", "Город", "Телефон"],
    row: ["Центр поддержки", "BILIM", "работает", "01.03.2020", "Актау", "87012220000"],
    fields: ["title", "programme", "centreState", "from", "placeText", "phones"],
    values: { title: "Центр поддержки", programme: "BILIM", centreState: "open", from: "2020-03-01", placeText: "Актау", katoCode: "471010000", phones: ["+77012220000"] },
  },
  {
    kind: "materials", headings: ["Материал", "Вид", "Языки", "Тираж", "Дата печати", "Типография"],
    row: ["Памятка о карантине", "памятка", "казахский, русский", "1 000 экз.", "20.03.2020", "«Баспа»"],
    fields: ["title", "materialKind", "languages", "amount", "date", "printer"],
    values: { title: "Памятка о карантине", materialKind: "memo", languages: ["kk", "ru"], amount: amount(1_000_000), unit: "piece", date: "2020-03-20", printer: "«Баспа»" },
  },
  {
    kind: "answers", headings: ["Тема", "Ответ на русском", "Қазақша жауап"],
    row: ["Пропуск", "Оформляют в акимате", "Әкімдік береді"],
    fields: ["title", "answer", "answerKk"],
    values: { title: "Пропуск", answer: "Оформляют в акимате", answerKk: "Әкімдік береді" },
  },
  {
    kind: "regimes", headings: ["Режим", "Где", "Дата введения", "Документ"],
    row: ["карантин", "Актау", "19.03.2020", "Постановление № 2"],
    fields: ["regimeKind", "placeText", "from", "sourceDocument"],
    values: { regimeKind: "quarantine", placeText: "Актау", katoCode: "471010000", from: "2020-03-19", sourceDocument: "Постановление № 2" },
  },
  {
    kind: "shifts", headings: ["Смена", "Дата", "Время", "Место", "Нужно волонтеров", "Опасности"],
    row: ["Склад", "05.04.2020", "с 9 до 18:30", "Актау", 6, "тяжёлая работа"],
    fields: ["title", "from", "beginsAt", "placeText", "headcount", "workClasses"],
    values: { title: "Склад", from: "2020-04-05", beginsAt: "09:00", endsAt: "18:30", placeText: "Актау", katoCode: "471010000", headcount: 6, workClasses: ["heavy_or_harmful"] },
  },
  {
    kind: "campaigns", headings: ["Название акции", "Организатор", "Дата проведения", "Место проведения", "Записалось", "Пришло"],
    row: ["Наденьте маску", "Фонд А", "28.03.2020", "Актау", 14, "более 30"],
    fields: ["title", "partner", "from", "placeText", "headcount", "amount"],
    values: { title: "Наденьте маску", partner: "Фонд А", from: "2020-03-28", placeText: "Актау", katoCode: "471010000", headcount: 14, amount: amount(30_000, "more_than"), unit: "person" },
  },
  {
    kind: "participations", headings: ["Еріктінің аты-жөні", "Бағдарлама", "Рөлі", "Басталған күні"],
    row: ["Мұқаш Әлия", "BILIM", "математика", "30.03.2020"],
    fields: ["fullName", "programme", "role", "from"],
    values: { family: "Мұқаш", given: "Әлия", programme: "BILIM", role: "математика", from: "2020-03-30" },
  },
  {
    kind: "trainings", headings: ["Тема занятия", "Дата", "Участник", "Сертификат", "Кто проводил"],
    row: ["Первая помощь", "28.03.2020", "Мұқаш Әлия", "№ 17", "Досанов І."],
    fields: ["title", "date", "fullName", "certificate", "trainer"],
    values: { title: "Первая помощь", date: "2020-03-28", family: "Мұқаш", given: "Әлия", certificate: "№ 17", trainer: "Досанов І." },
  },
  {
    kind: "grants", headings: ["Название проекта", "Заявитель", "Дата заявки", "Решение", "Дата решения", "Сумма гранта", "Срок отчета"],
    row: ["Школа ухода", "Мұқаш Әлия", "10.02.2020", "одобрен", "02.03.2020", "400 000", "01.06.2020"],
    fields: ["title", "fullName", "date", "grantState", "decidedOn", "amount", "reportDue"],
    values: { title: "Школа ухода", family: "Мұқаш", given: "Әлия", date: "2020-02-10", grantState: "allocated", decidedOn: "2020-03-02", amount: amount(40_000_000), unit: "tenge", reportDue: "2020-06-01" },
  },
  {
    kind: "outcomes", headings: ["Нысан", "Жұмыс түрі", "Күні", "Нәтижесі", "Не шықты"],
    row: ["Порттағы обелиск", "ескерткіш", "01.03.2020", "орындалды", "Тақта жаңартылды"],
    fields: ["title", "outcomeKind", "from", "outcomeState", "outcome"],
    values: { title: "Порттағы обелиск", outcomeKind: "memorial", from: "2020-03-01", outcomeState: "done", outcome: "Тақта жаңартылды" },
  },
  {
    kind: "grant-calls", headings: ["Байқау атауы", "Бағдарлама", "Өтінім қабылдау басталады", "Өтінім қабылдау аяқталады", "Қаржысы", "Шарттары"],
    row: ["Көктемгі байқау", "BILIM", "01.03.2020", "20.03.2020", "2 000 000", "Бір беттік смета"],
    fields: ["title", "programme", "from", "to", "amount", "requirements"],
    values: { title: "Көктемгі байқау", programme: "BILIM", from: "2020-03-01", to: "2020-03-20", amount: amount(200_000_000), unit: "tenge", requirements: "Бір беттік смета" },
  },
  {
    kind: "outcomes", headings: ["Объект", "Вид работ", "Дата начала", "Результат", "Дата завершения"],
    row: ["Обелиск в порту", "мемориал", "01.03.2020", "восстановлен", "20.03.2020"],
    fields: ["title", "outcomeKind", "from", "outcomeState", "doneOn"],
    values: { title: "Обелиск в порту", outcomeKind: "memorial", from: "2020-03-01", outcomeState: "done", doneOn: "2020-03-20" },
  },
  {
    kind: "hosts", headings: ["Мекеме атауы", "Түрі", "Мекенжайы", "Байланыс тұлғасы", "Телефоны", "Талаптар"],
    row: ["Қарттар үйі", "қарттар үйі", "11 шағын аудан", "Асель", "87012220000", "Анықтама"],
    fields: ["title", "hostKind", "address", "contactName", "phones", "requirements"],
    values: { title: "Қарттар үйі", hostKind: "elderly_home", address: "11 шағын аудан", contactName: "Асель", phones: ["+77012220000"], requirements: "Анықтама" },
  },
  {
    kind: "clearances", headings: ["ФИО волонтера", "Вид справки", "Учреждение", "Дата выдачи", "Действует до"],
    row: ["Мұқаш Әлия", "справка об отсутствии судимости", "Хоспис", "20.01.2020", "19.01.2021"],
    fields: ["fullName", "clearanceKind", "host", "date", "to"],
    values: { family: "Мұқаш", given: "Әлия", clearanceKind: "no_record", host: "Хоспис", date: "2020-01-20", to: "2021-01-19" },
  },
  {
    kind: "services", headings: ["Кто", "Вид услуги", "Что предлагает", "Телефон", "Часы работы", "Проверено"],
    row: ["Ателье у дома", "пошив масок", "многоразовые", "87000009301", "9:00-18:00", "02.04.2020"],
    fields: ["title", "serviceKind", "offer", "phones", "openHours", "date"],
    values: { title: "Ателье у дома", serviceKind: "masks", offer: "многоразовые", phones: ["+77000009301"], openHours: "9:00-18:00", date: "2020-04-02" },
  },
  {
    kind: "contacts", headings: ["Date", "Topic", "Channel", "Caller", "Phone", "Answer"],
    row: ["01.04.2020", "Year of the volunteer", "WhatsApp", "Алия", "87012223344", "told"],
    fields: ["date", "title", "channel", "contactName", "phones", "answer"],
    values: { date: "2020-04-01", title: "Year of the volunteer", channel: "whatsapp", contactName: "Алия", phones: ["+77012223344"], answer: "told" },
  },
  {
    kind: "volunteers", headings: ["Name", "Phone", "Date of birth", "City", "Languages"],
    row: ["Aliya Akhmetova", "+7 701 234 56 78", "12.03.1985", "Актау", "Kazakh, Russian"],
    fields: ["fullName", "phones", "birthDate", "placeText", "languages"],
    values: { family: "Akhmetova", given: "Aliya", phones: ["+77012345678"], birthDate: "1985-03-12", placeText: "Актау", katoCode: "471010000", languages: ["kk", "ru"] },
  },
];

describe("each kind of list", () => {
  it.each(CASES)("$kind: $headings", ({ kind, headings, row, fields, values }) => {
    expect(mappingOf(kind, [headings, row])).toEqual(fields);
    const [read] = readSheet(kind, [headings, row]);
    expect(read?.values).toEqual(values);
    expect(read?.problems).toEqual([]);
  });
  it.each(["Кому", "Кімге", "Recipient", "Получатель", "Алушы", "Выдано кому", "Кому выдано", "Кімге берілді", "Кто получил", "Issued to"])("the recipient of a delivery under «%s», a person or an institution", (heading) => {
    const rows = [["Дата выдачи", heading, "Что выдано", "Кол-во"], ["01.04.2020", "Ахметова Әлия", "маски", 2], ["01.04.2020", "Врачи больницы", "обед", 35]] as const;
    expect(mappingOf("deliveries", rows)).toEqual(["date", "fullName", "item", "amount"]);
    expect(readSheet("deliveries", rows).map(({ values: { family, group } }) => family ?? group)).toEqual(["Ахметова", "Врачи больницы"]);
  });
  it("a column of years under a heading of birth is the birth date, of which only the year is known", () => {
    expect(mappingOf("families", [["ФИО", "Год рождения"], ["Ахметова Әлия", 1985], ["Досанов Ілияс", "1979 г.р."]])).toEqual(["fullName", "birthDate"]);
  });
  it("a list without headings is mapped by what its columns hold", () => {
    expect(mappingOf("volunteers", [
      ["Иванов Иван Иванович", "87012223344", "12.03.1985", "850312300018"], ["Ахметова Әлия", "87012223345", "13.03.1986", "860313400017"],
    ])).toEqual(["fullName", "phones", "birthDate", "iin"]);
  });
});

describe("the words of a choice lead to codes that the registers know", () => {
  it.each<[field: ChoiceField, codes: readonly string[]]>([
    ["sex", SEXES], ["status", VOLUNTEER_STATUSES], ["relation", ["head", ...RELATIONS]], ["vulnerabilities", VULNERABILITIES],
    ["directions", DIRECTIONS_OF_CONTRACT], ["partnerKind", PARTNER_KINDS], ["groupKind", RECIPIENT_GROUP_KINDS],
    ["recipientKind", RECIPIENT_KINDS], ["claimKind", CLAIM_KINDS], ["how", OUTPUT_WAYS], ["unit", UNITS], ["languages", LANGUAGES], ["learnerState", LEARNER_STATES],
    ["hostKind", HOST_KINDS], ["serviceKind", SERVICE_KINDS], ["outcomeKind", OUTCOME_KINDS], ["outcomeState", OUTCOME_STATES], ["grantState", GRANT_STATES],
    ["clearanceKind", CLEARANCE_KINDS], ["channel", CONTACT_CHANNELS], ["contactState", CONTACT_STATES], ["course", COURSES], ["callAnswer", CALL_ANSWERS], ["heldOnline", ["online", "place"]], ["perDay", ["day", "total"]], ["workClasses", NAMED_WORK_CLASSES],
    ["centreState", CENTRE_STATES], ["materialKind", MATERIAL_KINDS], ["regimeKind", REGIME_KINDS], ["indicator", TARGET_INDICATORS], ["scope", TARGET_SCOPES],
  ])("%s", (field, codes) => expect([...codesOf(field)].sort()).toEqual([...codes].sort()));

  it.each<[field: ChoiceField, text: string, code: string | null]>([
    ["sex", "Ж", "female"], ["sex", "мужской", "male"], ["sex", "ер", "male"], ["sex", "әйел", "female"],
    ["status", "Не активный", "paused"], ["status", "белсенді", "active"], ["status", "ушла", "left"],
    ["vulnerabilities", "мать-одиночка", "single_parent"], ["vulnerabilities", "жалғызбасты ана", "single_parent"],
    ["vulnerabilities", "жалғызбасты қарт", "lone_elderly"], ["vulnerabilities", "ребенок-инвалид", "disability"],
    ["relation", "Сын", "child"], ["relation", "зайыбы", "spouse"], ["unit", "шт.", "piece"], ["unit", "теңге", "tenge"],
    ["directions", "информационная работа", "information"], ["partnerKind", "ТОО", "company"], ["partnerKind", "Акимат г. Актау", "state_body"],
    ["learnerState", "не отобрана", "rejected"], ["learnerState", "отобрана комиссией", "selected"], ["learnerState", "резерв", "applied"],
    ["perDay", "ежедневно", "day"], ["perDay", "күніне", "day"], ["perDay", "per day", "day"], ["perDay", "за весь период", "total"], ["perDay", "барлығы", "total"], ["perDay", "в месяц", null],
    ["status", "зелёный", null],
    ["occupationKind", "сынып жетекшісі", "teacher"], ["occupationKind", "7 сынып жетекшісі", "teacher"], ["occupationKind", "классный руководитель 9 класса", "teacher"], ["occupationKind", "7 сынып оқушысы", "pupil"], ["occupationKind", "сынып", "pupil"],
    ["occupationKind", "преподаватель университета", "teacher"], ["occupationKind", "сотрудник университета", "employed"], ["occupationKind", "работник колледжа", null],
    ["occupationKind", "директор лицея", null], ["occupationKind", "лаборант гимназии", null], ["occupationKind", "инженер, мастер-класс", "employed"],
    ["occupationKind", "студент университета", "student"], ["occupationKind", "студентка вуза", "student"], ["occupationKind", "учащийся колледжа", "student"], ["occupationKind", "учащаяся университета", "student"],
    ["occupationKind", "учащийся лицея", "pupil"], ["occupationKind", "учащаяся гимназии", "pupil"], ["occupationKind", "лицеист", "pupil"], ["occupationKind", "9 «А» класс", "pupil"], ["occupationKind", "11Б класс", "pupil"],
  ])("%s: %s", (field, text, code) => expect(readChoice(field, text)).toBe(code));

  it("keeps what it could not read of several", () => {
    expect(readChoices("vulnerabilities", "многодетная; зелёная")).toEqual({ codes: ["large_family"], unknown: ["зелёная"] });
  });
});
