/**
 * The words the writers of this folder print themselves, in the three languages of a report.
 * Everything else on paper comes worded in the report model.
 */
import type { CountMethod } from "../../shared/domain/figures";

type Key =
  | "summarySheet" | "exclusionsSheet" | "definitionsSheet"
  | "number" | "figure" | "statement" | "value" | "low" | "high" | "expected" | "unit" | "qualifier"
  | "rowsCounted" | "rowsExcluded" | "definition" | "howCounted" | "countedFrom"
  | "rowNumber" | "subjectNumber" | "amountCounted" | "expectedCounted" | "claimLow" | "claimHigh" | "claimListed" | "shareLow" | "shareRest"
  | "groupEnd" | "figureFlag" | "figureOnce" | "figureOpen"
  | "excludedRow" | "date" | "reason"
  | "howToCheck" | "noteLive" | "noteFlag" | "noteOnce" | "noteOpen" | "noteDelete" | "noteExcluded"
  | "figuresHeading" | "pageOf"
  | "slidesMore" | "slidesSources" | "slidesSource" | "slidesNoRows" | "chartsSheet";

export type ReportWordKey = Key | `method_${CountMethod}`;

/** `figureFlag`, `figureOnce` and `figureOpen` carry `{n}`; `pageOf` carries `{page}` and `{pages}`, `slidesMore` carries `{n}`. */
export type ReportWords = Readonly<Record<ReportWordKey, string>>;

const RU: ReportWords = {
  summarySheet: "Сводка",
  exclusionsSheet: "Исключено",
  definitionsSheet: "Определения",
  number: "№",
  figure: "Показатель",
  statement: "Формулировка",
  value: "Значение",
  low: "Не менее",
  high: "Не более",
  expected: "Ожидалось",
  unit: "Единица",
  qualifier: "Точность",
  rowsCounted: "Строк учтено",
  rowsExcluded: "Строк исключено",
  definition: "Определение",
  howCounted: "Как посчитано",
  countedFrom: "Листы со строками",
  rowNumber: "Строка №",
  subjectNumber: "Учётный №",
  amountCounted: "Количество в расчёт",
  expectedCounted: "Ожидалось в расчёт",
  claimLow: "Заявлено не менее",
  claimHigh: "Заявлено не более",
  claimListed: "Из них уже в списке",
  shareLow: "Вместе с повторными и входящими: не менее",
  shareRest: "Вместе с ними: сверх списков",
  groupEnd: "Последняя строка этого учётного №",
  figureFlag: "Показатель {n}",
  figureOnce: "Показатель {n}: один раз",
  figureOpen: "Показатель {n}: сверх списка",
  excludedRow: "Строка",
  date: "Дата",
  reason: "Причина",
  howToCheck: "Как проверить",
  noteLive: "Числа на листе «Сводка» — формулы. Они считаются по листам со строками и меняются вместе с ними.",
  noteFlag: "В столбце «Показатель N» стоит 1, если строка входит в показатель N. Номера показателей — в первом столбце сводки.",
  noteOnce:
    "В столбце «Показатель N: один раз» стоит 1 у последней из входящих в показатель строк одного учётного №. Сумма столбца — число людей или семей.",
  noteOpen: "В столбце «Показатель N: сверх списка» — сколько заявлено сверх того, что уже есть в списке партнёра.",
  noteDelete: "Строки можно удалять и сортировать: итоги пересчитаются.",
  noteExcluded: "Строки, которые не вошли в показатели, и причины — на листе «Исключено».",
  figuresHeading: "Показатели",
  pageOf: "Страница {page} из {pages}",
  slidesMore: "Ещё показателей в таблице для проверки: {n}",
  slidesSources: "Откуда числа",
  slidesSource: "Строки",
  slidesNoRows: "со слов партнёра, без списка",
  chartsSheet: "Диаграммы",
  method_distinct: "Каждый человек или семья считается один раз, сколько бы строк ни было.",
  method_rows: "Считаются строки.",
  method_sum: "Складываются количества в одной единице.",
  method_sum_expected: "Складываются подтверждённые количества; рядом — сколько ожидалось.",
  method_bounds:
    "Границы. Снизу — большее из двух: список поимённо или самый большой заявленный итог без полного списка. Сверху — список и всё, что заявлено сверх него.",
  method_claim: "Число сообщил партнёр, полного списка нет.",
};

const KK: ReportWords = {
  summarySheet: "Жиынтық",
  exclusionsSheet: "Есепке алынбағандар",
  definitionsSheet: "Анықтамалар",
  number: "№",
  figure: "Көрсеткіш",
  statement: "Тұжырым",
  value: "Мәні",
  low: "Кемінде",
  high: "Ең көбі",
  expected: "Күтілгені",
  unit: "Өлшем бірлігі",
  qualifier: "Дәлдігі",
  rowsCounted: "Есепке алынған жол",
  rowsExcluded: "Есепке алынбаған жол",
  definition: "Анықтамасы",
  howCounted: "Қалай саналды",
  countedFrom: "Жолдары бар парақтар",
  rowNumber: "Жол №",
  subjectNumber: "Есептегі №",
  amountCounted: "Есепке кіретін мөлшер",
  expectedCounted: "Есепке кіретін күтілген мөлшер",
  claimLow: "Кемінде мәлімделген",
  claimHigh: "Ең көп мәлімделген",
  claimListed: "Оның ішінде тізімде бары",
  shareLow: "Қайталанған және ішіне кіретіндерімен бірге: кемінде",
  shareRest: "Солармен бірге: тізімдерден тыс",
  groupEnd: "Осы есептегі №-нің соңғы жолы",
  figureFlag: "{n}-көрсеткіш",
  figureOnce: "{n}-көрсеткіш: бір рет",
  figureOpen: "{n}-көрсеткіш: тізімнен тыс",
  excludedRow: "Жол",
  date: "Күні",
  reason: "Себебі",
  howToCheck: "Қалай тексеруге болады",
  noteLive: "«Жиынтық» парағындағы сандар — формулалар. Олар жолдары бар парақтардан есептеледі және солармен бірге өзгереді.",
  noteFlag: "Жол N-көрсеткішке кірсе, «N-көрсеткіш» бағанында 1 тұрады. Көрсеткіштердің нөмірі жиынтықтың бірінші бағанында.",
  noteOnce:
    "«N-көрсеткіш: бір рет» бағанында 1 саны көрсеткішке кіретін, есептегі №-і бір жолдардың соңғысында тұрады. Бағанның қосындысы — адамдардың не отбасылардың саны.",
  noteOpen: "«N-көрсеткіш: тізімнен тыс» бағанында серіктестің тізімінде барынан артық мәлімделген сан тұрады.",
  noteDelete: "Жолдарды өшіруге де, басқаша сұрыптауға да болады: қорытынды қайта есептеледі.",
  noteExcluded: "Көрсеткіштерге кірмеген жолдар мен себептері «Есепке алынбағандар» парағында.",
  figuresHeading: "Көрсеткіштер",
  pageOf: "{pages} беттің {page}-беті",
  slidesMore: "Тексеру кестесінде тағы {n} көрсеткіш бар",
  slidesSources: "Сандар қайдан алынды",
  slidesSource: "Жолдары",
  slidesNoRows: "серіктестің айтуынша, тізімі жоқ",
  chartsSheet: "Диаграммалар",
  method_distinct: "Әр адам немесе отбасы қанша жолы болса да бір рет саналады.",
  method_rows: "Жолдар саналады.",
  method_sum: "Бір өлшем бірлігіндегі мөлшерлер қосылады.",
  method_sum_expected: "Расталған мөлшерлер қосылады, қасында күтілген мөлшер көрсетіледі.",
  method_bounds:
    "Шектері бар. Төменгісі — атаулы тізім мен толық тізімі жоқ ең үлкен мәлімделген санның үлкені. Жоғарғысы — тізім мен одан тыс мәлімделгеннің бәрі.",
  method_claim: "Санды серіктес хабарлаған, толық тізімі жоқ.",
};

const EN: ReportWords = {
  summarySheet: "Summary",
  exclusionsSheet: "Left out",
  definitionsSheet: "Definitions",
  number: "No.",
  figure: "Figure",
  statement: "Statement",
  value: "Value",
  low: "At least",
  high: "At most",
  expected: "Expected",
  unit: "Unit",
  qualifier: "How sure",
  rowsCounted: "Rows counted",
  rowsExcluded: "Rows left out",
  definition: "Definition",
  howCounted: "How it is counted",
  countedFrom: "Sheets with the rows",
  rowNumber: "Row no.",
  subjectNumber: "Register no.",
  amountCounted: "Amount counted",
  expectedCounted: "Expected amount",
  claimLow: "Claimed at least",
  claimHigh: "Claimed at most",
  claimListed: "Already in the list",
  shareLow: "With repeats and those inside it: at least",
  shareRest: "With them: beyond the lists",
  groupEnd: "Last row of this register no.",
  figureFlag: "Figure {n}",
  figureOnce: "Figure {n}: once",
  figureOpen: "Figure {n}: beyond the list",
  excludedRow: "Row",
  date: "Date",
  reason: "Reason",
  howToCheck: "How to check",
  noteLive: "The numbers on the sheet “Summary” are formulas. They are counted from the sheets with rows and change with them.",
  noteFlag: "Column “Figure N” holds 1 where the row counts in figure N. The numbers of the figures stand in the first column of the summary.",
  noteOnce:
    "Column “Figure N: once” holds 1 in the last of the counting rows of one register number. Its sum is the number of people or families.",
  noteOpen: "Column “Figure N: beyond the list” holds what was claimed beyond the partner's own list.",
  noteDelete: "Rows may be deleted and sorted: the totals recalculate.",
  noteExcluded: "Rows that did not count, and why, are on the sheet “Left out”.",
  figuresHeading: "Figures",
  pageOf: "Page {page} of {pages}",
  slidesMore: "{n} more figures are in the auditor's workbook",
  slidesSources: "Where the numbers come from",
  slidesSource: "Rows",
  slidesNoRows: "the partner's word, no list",
  chartsSheet: "Charts",
  method_distinct: "Each person or family counts once, however many rows there are.",
  method_rows: "Rows are counted.",
  method_sum: "Amounts in one unit are added.",
  method_sum_expected: "Confirmed amounts are added; beside them stands what was expected.",
  method_bounds:
    "Bounds. Bottom: the larger of the list by name and the largest claimed total without a complete list. Top: the list and all that was claimed beyond it.",
  method_claim: "The number is the partner's word; there is no complete list.",
};

const WORDS: Readonly<Record<"ru" | "kk" | "en", ReportWords>> = { ru: RU, kk: KK, en: EN };

/** The writers' own words in one language, to be put into `ReportModel.words`. */
export function reportWords(language: "ru" | "kk" | "en"): ReportWords {
  return WORDS[language];
}

/** Puts values into the `{slots}` of a word; a slot without a value stays visible. */
export function fillWord(word: string, slots: Readonly<Record<string, string | number>>): string {
  return word.replace(/\{(\w+)\}/g, (whole, key: string) => String(slots[key] ?? whole));
}
