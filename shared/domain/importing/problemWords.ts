/** What is wrong with a row, in one sentence for the screen, the file and the command line alike. Data, but for the two blanks. */
import type { Language } from "../languages";
import { choicesOfField } from "./choices";
import { choiceWord } from "./choiceWords";
import { fieldWords } from "./fieldWords";
import type { ImportProblem, ImportProblemKind } from "./types";

type Sentences = readonly [ru: string, kk: string, en: string];

/** `{read}`: what the cell says; `{accepted}`: what would be right; `{field}`: the field by its name. */
const SENTENCES: Readonly<Record<ImportProblemKind, Sentences>> = {
  missing_column: ["В списке нет столбца «{field}».", "Тізімде «{field}» бағаны жоқ.", "The list has no column “{field}”."],
  missing_value: ["Не заполнено: {field}.", "Толтырылмаған: {field}.", "Not filled in: {field}."],
  no_name: ["Не указано имя.", "Аты көрсетілмеген.", "There is no name."],
  not_a_name: ["«{read}» — не имя человека.", "«{read}» — адамның аты емес.", "“{read}” is no person's name."],
  bad_date: ["Дата «{read}» не читается; нужно, например, {accepted}.", "«{read}» күні оқылмайды; мысалы, {accepted} деп жазыңыз.", "The date “{read}” cannot be read; write, say, {accepted}."],
  future_date: ["День «{read}» ещё не наступил.", "«{read}» күні әлі келген жоқ.", "The day “{read}” has not come yet."],
  birth_year_only: ["Известен только год рождения: {read}; дата рождения остаётся пустой.", "Тек туған жылы белгілі: {read}; туған күні бос қалады.", "Only the year of birth is known: {read}; the birth date is left empty."],
  bad_number: ["«{read}» — не количество, которое можно записать.", "«{read}» — жазуға болатын сан емес.", "“{read}” is no quantity that can be recorded."],
  bad_choice: ["«{read}» нет в списке значений поля «{field}». Подходит: {accepted}.", "«{read}» «{field}» мәндерінің тізімінде жоқ. Мыналар жарайды: {accepted}.", "“{read}” is not among the values of “{field}”. These are: {accepted}."],
  bad_hours: ["Дни и часы «{read}» не читаются; слова остаются как есть. Нужно, например: {accepted}.", "«{read}» күндері мен сағаттары оқылмайды; сөздер сол күйінде қалады. Мысалы, былай жазыңыз: {accepted}.", "The days and hours “{read}” cannot be read; the words are kept. Write, say: {accepted}."],
  unclear_hours: ["«{read}» — это время или сколько часов? Слова остаются как есть. Если это время, нужно: {accepted}.", "«{read}» — бұл уақыт па, әлде неше сағат па? Сөздер сол күйінде қалады. Уақыт болса, былай жазыңыз: {accepted}.", "“{read}”: is it a time of day or a number of hours? The words are kept. For a time of day write: {accepted}."],
  bad_iin: ["ИИН «{read}» не проходит проверку; строка записывается без него.", "«{read}» ЖСН тексеруден өтпейді; жол онсыз жазылады.", "The IIN “{read}” does not pass its check; the row is kept without it."],
  iin_birth_date: ["Дата рождения не сходится с ИИН.", "Туған күні ЖСН-мен сәйкес келмейді.", "The birth date differs from the IIN."],
  iin_sex: ["Пол не сходится с ИИН.", "Жынысы ЖСН-мен сәйкес келмейді.", "The sex differs from the IIN."],
  bad_bin: ["БИН «{read}» не проходит проверку; строка записывается без него.", "«{read}» БСН тексеруден өтпейді; жол онсыз жазылады.", "The BIN “{read}” does not pass its check; the row is kept without it."],
  bad_phone: ["«{read}» — не номер телефона.", "«{read}» — телефон нөмірі емес.", "“{read}” is no phone number."],
  bad_email: ["«{read}» — не адрес почты.", "«{read}» — пошта мекенжайы емес.", "“{read}” is no e-mail address."],
  bad_recurrence: ["Непонятно, как часто: «{read}».", "Қаншалықты жиі екені түсініксіз: «{read}».", "It is not clear how often: “{read}”."],
  unknown_place: ["Места «{read}» нет в КАТО; оно записывается как есть.", "«{read}» жері КАТО-да жоқ; сол күйінде жазылады.", "KATO has no place “{read}”; it is kept as written."],
  too_long: ["Слишком длинно; помещается {accepted} знаков.", "Тым ұзын; {accepted} таңба сыяды.", "Too long; {accepted} characters fit."],
  twice_in_file: ["Это уже стоит в строке {accepted}.", "Бұл {accepted}-жолда тұр.", "This stands in row {accepted} already."],
  twice_differs: ["Строка не записывается, а «{field}» здесь иначе, чем в строке {accepted}: «{read}».", "Жол жазылмайды, ал «{field}» мұнда {accepted}-жолдағыдан басқаша: «{read}».", "The row is left out, yet its “{field}” differs from row {accepted}: “{read}”."],
  same_in_file: ["Похоже, тот же человек, что в строке {accepted}. Решит человек.", "{accepted}-жолдағы адамның өзі сияқты. Адам шешеді.", "Looks like the person of row {accepted}. A person decides."],
  member_in_file: ["«{read}»: похоже, тот же человек, что в строке {accepted}. Записывается отдельно и ждёт сверки.", "«{read}»: {accepted}-жолдағы адамның өзі сияқты. Бөлек жазылып, салыстыруды күтеді.", "“{read}” looks like the person of row {accepted}. They are recorded apart and wait for review."],
  unknown_partner: ["Партнёра «{read}» ещё нет; он будет заведён.", "«{read}» серіктесі әлі жоқ; ол тіркеледі.", "There is no partner “{read}” yet; it will be put on file."],
  unknown_record: ["«{read}» не найдено: {field}.", "«{read}» табылмады: {field}.", "“{read}” was not found: {field}."],
  already_on_file: ["Уже на учёте: {accepted}.", "Есепте бар: {accepted}.", "On file already: {accepted}."],
  family_on_file: ["Семья на учёте: {accepted}.", "Отбасы есепте бар: {accepted}.", "Family on file: {accepted}."],
  needs_look: ["Похоже, на учёте: {accepted}. Решит человек.", "Есепте болуы мүмкін: {accepted}. Адам шешеді.", "May be on file: {accepted}. A person decides."],
  head_unreadable: ["Глава этой семьи в строке {accepted} не читается; сначала исправьте ту строку.", "Осы отбасының басшысы {accepted}-жолда оқылмайды; алдымен сол жолды түзетіңіз.", "The head of this family in row {accepted} cannot be read; mend that row first."],
  family_number_again: ["Под номером «{read}» в строке {accepted} стоит другая семья; эта записывается отдельно.", "«{read}» нөмірімен {accepted}-жолда басқа отбасы тұр; бұл бөлек жазылады.", "Number “{read}” belongs to another family in row {accepted}; this one is kept apart."],
  over_limit: ["По правилу корпуса «{read}» даётся семье {accepted}; с этой строкой выйдет больше.", "Корпус ережесі бойынша «{read}» отбасыға {accepted} беріледі; осы жолмен одан асады.", "By the corps' own rule a family is given “{read}” {accepted}; with this row it is more."],
  differs_from_file: ["{field}: в списке «{read}», на учёте «{accepted}». На учёте останется как было.", "{field}: тізімде «{read}», есепте «{accepted}». Есептегісі өзгермейді.", "{field}: the list says “{read}”, the file “{accepted}”. The file stays as it is."],
  not_taken: ["{field}: «{read}» не записывается, волонтёр уже на учёте. Изменить можно в его карточке.", "{field}: «{read}» жазылмайды, волонтёр есепте бар. Оны карточкасында өзгертуге болады.", "{field}: “{read}” is not recorded, the volunteer is on file already. It can be changed on the card."],
  added_to_file: ["{field}: на учёте добавится «{accepted}».", "{field}: есепке «{accepted}» қосылады.", "{field}: “{accepted}” is added to the file."],
  unreadable_member: ["«{read}» — не имя и не число людей в семье; никто не записан. Нужно, например: {accepted}.", "«{read}» — есім де, отбасындағы адам саны да емес; ешкім жазылмайды. Мысалы, былай жазыңыз: {accepted}.", "“{read}” is neither a name nor the size of a family; nobody is recorded. Write, say: {accepted}."],
};

/** One sentence in the person's language. */
export function problemWords({ kind, field, read, accepted }: Pick<ImportProblem, "kind" | "field" | "read" | "accepted">, language: Language): string {
  const sentence = SENTENCES[kind][language === "ru" ? 0 : language === "kk" ? 1 : 2];
  const said = sentence.replace("{read}", () => wordOf(field, read, language)).replace("{accepted}", () => (kind === "over_limit" ? oftenWords(accepted, language) : acceptedWords(field, accepted, language))).replace("{field}", () => (field === null ? "" : fieldWords(field, language)));
  return kind === "unknown_record" && accepted !== "" ? `${said} ${thereAre(accepted.split(NAMES_APART), language)}` : said;
}

/** Between the names of records that may be chosen: a name may have a comma in it. */
export const NAMES_APART = "; ";
const NAMED = 12;

/** The first of the names there are; the rest stand in the box that puts it right. */
function thereAre(names: readonly string[], language: Language): string {
  const heading = { ru: "Есть", kk: "Тіркелгендері", en: "There are" }[language];
  return `${heading}: ${names.slice(0, NAMED).join(NAMES_APART)}${names.length > NAMED ? "…" : "."}`;
}

/** "2/month" in words, or "2/month/sets" of what is counted in sets. */
function oftenWords(accepted: string, language: Language): string {
  const [times = "", per = "", counted = ""] = accepted.split("/");
  const count = Number(times);
  if (counted === "sets") return setsWords(count, per === "year", language);
  if (language === "kk") return `${per === "year" ? "жылына" : "айына"} ${count} рет`;
  if (language === "en") return `${count === 1 ? "once" : `${count} times`} a ${per}`;
  const few = new Intl.PluralRules("ru").select(count) === "few";
  return `${count} ${few ? "раза" : "раз"} в ${per === "year" ? "год" : "месяц"}`;
}

/** What is accepted, by the words of the screens where it is choices. */
export const acceptedWords = (field: ImportProblem["field"], accepted: string, language: Language): string =>
  accepted.split(", ").map((code) => wordOf(field, code, language)).join(", ");

/** A code by its word; whatever is none, as it stands. */
function wordOf(field: ImportProblem["field"], text: string, language: Language): string {
  const choices = choicesOfField(field);
  return (choices && choiceWord(choices, text, language)) ?? text;
}

/** Name of a kind of problem, for a filter: its sentence without what was read. */
export function problemName(kind: ImportProblemKind, language: Language): string {
  const names = NAMES[kind];
  return names[language === "ru" ? 0 : language === "kk" ? 1 : 2];
}

const NAMES: Readonly<Record<ImportProblemKind, Sentences>> = {
  missing_column: ["нет столбца", "баған жоқ", "missing column"],
  missing_value: ["не заполнено", "толтырылмаған", "not filled in"],
  no_name: ["нет имени", "аты жоқ", "no name"],
  not_a_name: ["не имя", "есім емес", "no name of a person"],
  bad_date: ["дата не читается", "күні оқылмайды", "unreadable date"],
  birth_year_only: ["только год рождения", "тек туған жылы", "year of birth only"],
  future_date: ["день не наступил", "күні келмеген", "day to come"],
  bad_number: ["количество не читается", "саны оқылмайды", "unreadable quantity"],
  bad_choice: ["нет такого значения", "ондай мән жоқ", "no such value"],
  bad_hours: ["дни и часы не читаются", "күндері мен сағаттары оқылмайды", "unreadable days and hours"],
  unclear_hours: ["время или сколько часов", "уақыт па, неше сағат па", "time or number of hours"],
  bad_iin: ["неверный ИИН", "ЖСН қате", "wrong IIN"],
  iin_birth_date: ["ИИН и дата рождения", "ЖСН мен туған күні", "IIN and birth date"],
  iin_sex: ["ИИН и пол", "ЖСН мен жынысы", "IIN and sex"],
  bad_bin: ["неверный БИН", "БСН қате", "wrong BIN"],
  bad_phone: ["телефон не читается", "телефон оқылмайды", "unreadable phone"],
  bad_email: ["почта не читается", "пошта оқылмайды", "unreadable e-mail"],
  bad_recurrence: ["непонятно, как часто", "жиілігі түсініксіз", "unclear recurrence"],
  unknown_place: ["места нет в КАТО", "жер КАТО-да жоқ", "place not in KATO"],
  too_long: ["слишком длинно", "тым ұзын", "too long"],
  twice_in_file: ["дважды в списке", "тізімде екі рет", "twice in the list"],
  twice_differs: ["дважды, но иначе", "екі рет, бірақ басқаша", "twice, but different"],
  same_in_file: ["похоже на другую строку", "басқа жолға ұқсайды", "looks like another row"],
  member_in_file: ["член семьи похож на другую строку", "отбасы мүшесі басқа жолға ұқсайды", "family member looks like another row"],
  unknown_partner: ["новый партнёр", "жаңа серіктес", "new partner"],
  unknown_record: ["не найдено", "табылмады", "not found"],
  already_on_file: ["уже на учёте", "есепте бар", "on file already"],
  family_on_file: ["семья на учёте", "отбасы есепте бар", "family on file"],
  needs_look: ["похоже, на учёте", "есепте болуы мүмкін", "may be on file"],
  head_unreadable: ["глава семьи не читается", "отбасы басшысы оқылмайды", "unreadable head"],
  family_number_again: ["номер семьи ещё раз", "отбасы нөмірі қайталанған", "family number again"],
  over_limit: ["чаще, чем по правилу", "ережеден жиі", "more often than the rule"],
  differs_from_file: ["иначе, чем на учёте", "есептегіден басқаша", "differs from the file"],
  not_taken: ["не записывается на учёт", "есепке жазылмайды", "not recorded"],
  added_to_file: ["добавится на учёте", "есепке қосылады", "added to the file"],
  unreadable_member: ["член семьи не читается", "отбасы мүшесі оқылмайды", "unreadable family member"],
};

/** So many sets a year or a month: what the rule counts, however many deliveries brought them. */
function setsWords(count: number, yearly: boolean, language: Language): string {
  if (language === "kk") return `${yearly ? "жылына" : "айына"} ${count} жиынтық`;
  if (language === "en") return `${count} ${count === 1 ? "set" : "sets"} a ${yearly ? "year" : "month"}`;
  const forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = { one: "набор", few: "набора" };
  return `${count} ${forms[new Intl.PluralRules("ru").select(count)] ?? "наборов"} в ${yearly ? "год" : "месяц"}`;
}
