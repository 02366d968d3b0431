/** The words of the auditor's pack, in the three languages of a report: control, checksums, texts, revisions. */
import type { SPEAKERS } from "../../shared/contract/publications";
import type { Language } from "../../shared/domain/languages";
import type { CheckField, FigureField, HeadField } from "./packFields";

export interface PackWords {
  readonly controlSheet: string;
  readonly hashSheet: string;
  readonly textSheet: string;
  readonly revisionSheet: string;
  readonly state: string;
  readonly same: string;
  readonly differs: string;
  readonly issued: string;
  readonly recomputed: string;
  readonly controlNote: string;
  readonly contentHash: string;
  /** `{hash}`: the foot of a printed page. */
  readonly hashLine: string;
  readonly canonicalForm: string;
  readonly language: string;
  readonly lineNumber: string;
  readonly revision: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  readonly issuedBy: string;
  /** Heading of what revisions corrected, in papers. */
  readonly corrections: string;
  /** `{revision}`, `{date}`, `{reason}`. */
  readonly correctionOf: string;
  readonly correctionNone: string;
  /** `{list}`: figures with what they say. */
  readonly correctionNew: string;
  /** `{n}`: corrections that only the workbook has. */
  readonly correctionMore: string;
  /** `{figure}`, `{before}`, `{after}`: one line where there are no tables. */
  readonly correctionLine: string;
  readonly affected: string;
  readonly firstRevision: string;
  readonly sheetName: string;
  readonly field: string;
  readonly columnLetter: string;
  readonly textHash: string;
  readonly publicationSheet: string;
  readonly publicationNote: string;
  readonly outlet: string;
  readonly speaker: string;
  readonly saidBy: string;
  readonly link: string;
  readonly speakers: Readonly<Record<(typeof SPEAKERS)[number], string>>;
  readonly head: Readonly<Record<HeadField, string>>;
  readonly figureFields: Readonly<Record<FigureField, string>>;
  readonly fields: Readonly<Record<CheckField, string>>;
  /** What a form that hashes charts says beside: `{charts}` and `{district}` of `form`. */
  readonly formCharts: string;
  readonly formDistrict: string;
  /** The canonical form in words, a paragraph each. `{form}`: its name. */
  readonly form: readonly string[];
}

const RU: PackWords = {
  controlSheet: "Контроль", hashSheet: "Контрольные суммы", textSheet: "Текст", revisionSheet: "Редакции",
  state: "Итог проверки", same: "Сходится", differs: "РАСХОДИТСЯ", issued: "Выпущено: {what}", recomputed: "Пересчитано: {what}",
  controlNote: "Слева — что выпущено, справа — что выходит из строк этого файла прямо сейчас. Строка становится красной, если они разошлись.",
  contentHash: "Контрольная сумма брифинга (SHA-256)", hashLine: "Контрольная сумма SHA-256: {hash}",
  canonicalForm: "Как считается контрольная сумма",
  language: "Язык", lineNumber: "Строка текста", revision: "Редакция", before: "Было", after: "Стало", reason: "Причина", issuedBy: "Кто выпустил",
  corrections: "Исправления", correctionOf: "Редакция {revision} от {date}. Причина: {reason}", correctionNone: "Ни одно число не изменилось.", correctionNew: "В прежней редакции этих показателей не было: {list}.",
  correctionMore: "Остальные исправленные показатели ({n}) — в книге для аудитора, на листе «Редакции».", correctionLine: "{figure}. Было: {before}. Стало: {after}.",
  affected: "Затронутые строки", firstRevision: "Первая редакция: исправлений нет.", sheetName: "Лист", field: "Поле", columnLetter: "Столбец", textHash: "SHA-256 текста",
  publicationSheet: "Публикации", publicationNote: "Записано после выпуска, в контрольную сумму не входит.", outlet: "Где опубликовано", speaker: "Чьё слово", saidBy: "Кто сказал", link: "Ссылка",
  speakers: { corps_head: "Руководитель корпуса", youth_centre_head: "Руководитель молодёжного ресурсного центра", partner: "Партнёр", other: "Другой человек" },
  head: { number: "Номер", revision: "Редакция", from: "Первый день", to: "Последний день", date: "Дата брифинга", cutoffAt: "Данные на момент (UTC)", previousHash: "Контрольная сумма прежней редакции" },
  figureFields: {
    position: "№", id: "Код показателя", definition: "Определение", definitionVersion: "Версия определения", section: "Раздел", unit: "Единица", method: "Способ подсчёта", qualifier: "Точность",
    value: "Значение", top: "Верх диапазона", low: "Не менее", high: "Не более", expected: "Ожидалось", itemised: "Есть строки", rows: "Строк учтено", excluded: "Строк исключено", people: "Людей не менее",
    expectedQualifier: "Точность ожидавшегося",
  },
  fields: {
    recordId: "Код записи", kind: "Вид строки", subjectNo: "Учётный №", date: "Дата", dateTo: "По какой день", unit: "Единица", qualifier: "Точность", low: "Не менее", high: "Не более",
    counted: "Количество в расчёт", expected: "Ожидалось в расчёт", people: "Людей", listed: "Уже в списке", listState: "Список", withinId: "Внутри итога", repeatsId: "Повторяет итог",
    reason: "Код причины", recordedAt: "Когда записано (UTC)", recordedBy: "Кто записал", confirmedAt: "Когда подтверждено (UTC)", confirmedBy: "Кто подтвердил",
    evidence: "SHA-256 документа или списка", district: "Район или город (КАТО)", changed: "Что изменено после записи (UTC)", hash: "Сумма строки (SHA-256)",
  },
  formCharts: "по строке на диаграмму (chart, №, вид, код показателя, который она разбивает) и за ней по строке на каждое её значение (bar, № диаграммы, № значения, что это, число); ",
  formDistrict: ", код района или «others» для районов, которым на диаграмме нет своего столбца. Он стоит только у выдач, которые считает диаграмма по районам",
  form: [
    "Всё записывается строками текста в UTF-8; каждая строка кончается переводом строки (LF). Поля строки идут в указанном порядке и разделены знаком «|»; где значения нет, между знаками пусто.",
    "Количества — десятичные числа в единице строки: точка, без пробелов, без нулей в конце. Даты — ГГГГ-ММ-ДД, время — UTC.",
    "Сумма строки учёта — SHA-256 от: row, вид строки, код записи, учётный №, дата, по какой день, единица, точность, не менее, не более, количество в расчёт, ожидалось в расчёт, людей, уже в списке, список, внутри итога, повторяет итог, номера показателей через запятую, № показателя, из которого строка исключена, код причины, когда записано, когда подтверждено, сумма документа{district}. Перевод строки в сумму не входит.",
    "Контрольная сумма брифинга — SHA-256 от строк подряд: заголовок ({form}, номер, редакция, первый день, последний день, дата, момент данных, сумма прежней редакции); по строке на показатель (figure и поля показателя, как они стоят на этом листе); {charts}суммы всех строк учёта, и учтённых, и исключённых, по возрастанию; по строке на язык текста: text:язык:SHA-256 текста, языки по алфавиту.",
    "У каждой строки сказано, когда и кто записал и подтвердил её, какой документ её подтверждает и что меняли после записи, до момента данных брифинга. Очередная выдача подтверждена выдачами, которые её составили: момент — последней из них, документы — через пробел. Кто записал, кто подтвердил и что меняли, в контрольные суммы не входит.",
    "Имён, адресов и телефонов в контрольных суммах нет: их можно стереть, и сумма останется той же. Учётные номера людей и семей случайны и в каждой редакции свои.",
  ],
};

const KK: PackWords = {
  controlSheet: "Бақылау", hashSheet: "Бақылау сомалары", textSheet: "Мәтін", revisionSheet: "Редакциялар",
  state: "Тексеру қорытындысы", same: "Сәйкес", differs: "СӘЙКЕС ЕМЕС", issued: "Шығарылғаны: {what}", recomputed: "Қайта саналғаны: {what}",
  controlNote: "Сол жақта шығарылған сан, оң жақта осы файлдағы жолдардан дәл қазір шығатын сан. Екеуі айырылса, жол қызарады.",
  contentHash: "Брифингтің бақылау сомасы (SHA-256)", hashLine: "SHA-256 бақылау сомасы: {hash}",
  canonicalForm: "Бақылау сомасы қалай есептеледі",
  language: "Тіл", lineNumber: "Мәтін жолы", revision: "Редакция", before: "Бұрын", after: "Енді", reason: "Себебі", issuedBy: "Кім шығарды",
  corrections: "Түзетулер", correctionOf: "{revision}-редакция, {date}. Себебі: {reason}", correctionNone: "Бірде-бір сан өзгерген жоқ.", correctionNew: "Бұрынғы редакцияда мына көрсеткіштер болмаған: {list}.",
  correctionMore: "Түзетілген қалған көрсеткіштер ({n}) аудитор кітабының «Редакциялар» парағында.", correctionLine: "{figure}. Бұрын: {before}. Енді: {after}.",
  affected: "Қозғалған жолдар", firstRevision: "Бірінші редакция: түзету жоқ.", sheetName: "Парақ", field: "Өріс", columnLetter: "Баған", textHash: "Мәтіннің SHA-256 сомасы",
  publicationSheet: "Жарияланымдар", publicationNote: "Шығарылғаннан кейін жазылған, бақылау сомасына кірмейді.", outlet: "Қайда жарияланды", speaker: "Кімнің сөзі", saidBy: "Кім айтты", link: "Сілтеме",
  speakers: { corps_head: "Корпус жетекшісі", youth_centre_head: "Жастар ресурстық орталығының жетекшісі", partner: "Серіктес", other: "Басқа адам" },
  head: { number: "Нөмірі", revision: "Редакциясы", from: "Бірінші күні", to: "Соңғы күні", date: "Брифинг күні", cutoffAt: "Дерек қай сәтке (UTC)", previousHash: "Алдыңғы редакцияның бақылау сомасы" },
  figureFields: {
    position: "№", id: "Көрсеткіш коды", definition: "Анықтама", definitionVersion: "Анықтама нұсқасы", section: "Бөлім", unit: "Өлшем бірлігі", method: "Санау тәсілі", qualifier: "Дәлдігі",
    value: "Мәні", top: "Аралықтың жоғарғы шегі", low: "Кемінде", high: "Ең көбі", expected: "Күтілгені", itemised: "Жолдары бар", rows: "Есепке алынған жол", excluded: "Есепке алынбаған жол", people: "Адам, кемінде",
    expectedQualifier: "Күтілгеннің дәлдігі",
  },
  fields: {
    recordId: "Жазба коды", kind: "Жол түрі", subjectNo: "Есептегі №", date: "Күні", dateTo: "Қай күнге дейін", unit: "Өлшем бірлігі", qualifier: "Дәлдігі", low: "Кемінде", high: "Ең көбі",
    counted: "Есепке кіретін мөлшер", expected: "Есепке кіретін күтілген мөлшер", people: "Адам саны", listed: "Тізімде бары", listState: "Тізім", withinId: "Қай санның ішінде", repeatsId: "Қай санды қайталайды",
    reason: "Себеп коды", recordedAt: "Қашан жазылды (UTC)", recordedBy: "Кім жазды", confirmedAt: "Қашан расталды (UTC)", confirmedBy: "Кім растады",
    evidence: "Құжаттың не тізімнің SHA-256 сомасы", district: "Аудан не қала (ӘАОЖ)", changed: "Жазылғаннан кейін не өзгертілді (UTC)", hash: "Жол сомасы (SHA-256)",
  },
  formCharts: "әр диаграммаға бір жол (chart, №, түрі, ол бөліп көрсететін көрсеткіш коды), одан кейін оның әр мәніне бір жол (bar, диаграмма №, мән №, не екені, саны); ",
  formDistrict: ", аудан коды немесе диаграммада өз бағаны жоқ аудандар үшін «others». Ол аудандар бойынша диаграммада саналған көмекте ғана тұрады",
  form: [
    "Бәрі UTF-8 мәтін жолдарымен жазылады; әр жол жаңа жол таңбасымен (LF) аяқталады. Жолдың өрістері көрсетілген ретпен тұрады, арасында «|» таңбасы бар; мән жоқ жер бос қалады.",
    "Мөлшер — жолдың өлшем бірлігіндегі ондық сан: бөлшегі нүктемен, бос орынсыз, соңындағы нөлдерсіз. Күн — ЖЖЖЖ-АА-КК, уақыт — UTC.",
    "Есеп жолының сомасы мына тізбектің SHA-256 сомасы: row, жол түрі, жазба коды, есептегі №, күні, қай күнге дейін, өлшем бірлігі, дәлдігі, кемінде, ең көбі, есепке кіретін мөлшер, есепке кіретін күтілген мөлшер, адам саны, тізімде бары, тізім, қай санның ішінде, қай санды қайталайды, үтірмен жазылған көрсеткіш нөмірлері, жол алынбаған көрсеткіштің №-і, себеп коды, қашан жазылды, қашан расталды, құжат сомасы{district}. Жаңа жол таңбасы сомаға кірмейді.",
    "Брифингтің бақылау сомасы — мына жолдардың ретімен алынған SHA-256 сомасы: тақырып ({form}, нөмірі, редакциясы, бірінші күні, соңғы күні, күні, дерек сәті, алдыңғы редакцияның сомасы); әр көрсеткішке бір жол (figure және осы парақтағы өрістері); {charts}есепке алынған да, алынбаған да барлық жолдың сомалары өсу ретімен; әр тілге бір жол: text:тіл:мәтіннің SHA-256 сомасы, тілдер әліпби ретімен.",
    "Әр жолда оны қашан, кім жазғаны мен растағаны, қай құжат дәлелдейтіні және брифинг дерегі алынған сәтке дейін не өзгертілгені айтылған. Кезекті көмекті оны құраған көмек беру жазбалары растайды: сәті — соңғысынікі, құжаттары бос орынмен бөлінген. Кім жазғаны, кім растағаны, не өзгертілгені бақылау сомасына кірмейді.",
    "Бақылау сомаларында аты-жөн, мекенжай, телефон жоқ: оларды өшіруге болады, сома өзгермейді. Адамдар мен отбасылардың есептегі нөмірі кездейсоқ, әр редакцияда бөлек.",
  ],
};

const EN: PackWords = {
  controlSheet: "Control", hashSheet: "Checksums", textSheet: "Text", revisionSheet: "Revisions",
  state: "Result", same: "Agrees", differs: "DIFFERS", issued: "Issued: {what}", recomputed: "Recomputed: {what}",
  controlNote: "On the left what was issued, on the right what follows from the rows of this file right now. A line turns red when they part.",
  contentHash: "Checksum of the briefing (SHA-256)", hashLine: "SHA-256 checksum: {hash}",
  canonicalForm: "How the checksum is made",
  language: "Language", lineNumber: "Line of text", revision: "Revision", before: "Before", after: "After", reason: "Reason", issuedBy: "Issued by",
  corrections: "Corrections", correctionOf: "Revision {revision} of {date}. Reason: {reason}", correctionNone: "No number changed.", correctionNew: "The earlier revision did not have these figures: {list}.",
  correctionMore: "The other corrected figures ({n}) are in the auditor's workbook, on the sheet “Revisions”.", correctionLine: "{figure}. Before: {before}. After: {after}.",
  affected: "Rows concerned", firstRevision: "The first revision: nothing was corrected.", sheetName: "Sheet", field: "Field", columnLetter: "Column", textHash: "SHA-256 of the text",
  publicationSheet: "Publications", publicationNote: "Recorded after the issue, no part of the checksum.", outlet: "Published in", speaker: "Whose word", saidBy: "Said by", link: "Link",
  speakers: { corps_head: "Head of the corps", youth_centre_head: "Head of the youth resource centre", partner: "Partner", other: "Somebody else" },
  head: { number: "Number", revision: "Revision", from: "First day", to: "Last day", date: "Date of the briefing", cutoffAt: "Data as of (UTC)", previousHash: "Checksum of the revision before" },
  figureFields: {
    position: "No.", id: "Code of the figure", definition: "Definition", definitionVersion: "Version of the definition", section: "Section", unit: "Unit", method: "Way of counting", qualifier: "Exactness",
    value: "Value", top: "Top of the range", low: "At least", high: "At most", expected: "Expected", itemised: "Has rows", rows: "Rows counted", excluded: "Rows left out", people: "People, at least",
    expectedQualifier: "Exactness of what was expected",
  },
  fields: {
    recordId: "Code of the record", kind: "Kind of row", subjectNo: "Subject no.", date: "Date", dateTo: "Until", unit: "Unit", qualifier: "Exactness", low: "At least", high: "At most",
    counted: "Amount counted", expected: "Expected, counted", people: "People", listed: "Already in the list", listState: "List", withinId: "Inside the claim", repeatsId: "Repeats the claim",
    reason: "Code of the reason", recordedAt: "Recorded at (UTC)", recordedBy: "Recorded by", confirmedAt: "Confirmed at (UTC)", confirmedBy: "Confirmed by",
    evidence: "SHA-256 of the paper or list", district: "District or town (KATO)", changed: "Changed after it was recorded (UTC)", hash: "Row checksum (SHA-256)",
  },
  formCharts: "a line for each chart (chart, no., kind, code of the figure it breaks down) and behind it a line for each of its values (bar, no. of the chart, no. of the value, what it is, number); ",
  formDistrict: ", code of the district, or “others” for districts that have no bar of their own. It stands only on deliveries that a chart of districts counts",
  form: [
    "Everything is written as lines of text in UTF-8, each ending with a line feed (LF). Fields of a line stand in the order given with “|” between them; where there is no value there is nothing between the signs.",
    "Amounts are decimal numbers in the unit of the row: a point, no grouping, no trailing zeros. Dates are YYYY-MM-DD, times are UTC.",
    "The checksum of a row is the SHA-256 of: row, kind of row, code of the record, subject no., date, until, unit, exactness, at least, at most, amount counted, expected counted, people, already in the list, list, inside the claim, repeats the claim, numbers of the figures with commas, no. of the figure it was left out of, code of the reason, recorded at, confirmed at, checksum of the paper{district}. The line feed is no part of it.",
    "The checksum of the briefing is the SHA-256 of these lines one after the other: the head ({form}, number, revision, first day, last day, date, data as of, checksum of the revision before); a line for each figure (figure and its fields as they stand on this sheet); {charts}the checksums of all rows, counted and left out, rising; a line for each language of the text: text:language:SHA-256 of the text, languages by alphabet.",
    "Each row says when and by whom it was recorded and confirmed, which paper proves it, and what was changed after it was recorded, up to the instant of the data. A due date of a commitment is confirmed by the deliveries it was made of: the instant is that of the last, the papers stand with spaces between them. Who recorded, who confirmed and what was changed is no part of the checksums.",
    "No names, addresses or phones are in the checksums: they can be erased and the checksum stays. Numbers of people and families are random and differ from revision to revision.",
  ],
};

export const PACK_WORDS: Readonly<Record<Language, PackWords>> = { ru: RU, kk: KK, en: EN };
