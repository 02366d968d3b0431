/** How the text of a cell becomes the value of a field. One small reader a field, in a table. */
import { iinFromCell, isBin, parseIin } from "../iin";
import { readAmount } from "./amounts";
import { saysNothing, textOf } from "./cells";
import { type ChoiceField, codesOf, isChoiceName, partsOf, readChoice, readChoices } from "./choices";
import { partOf, readSubjects, readTimes } from "./courses";
import { readDate } from "./dates";
import { readFaces } from "./faces";
import { longestText } from "./fields";
import { readInstalments, readStops } from "./instalments";
import { readMembers, readSize } from "./members";
import { readPhones } from "./people";
import { readRecurrence } from "./recurrenceText";
import type { ReadContext, RowDraft } from "./rowDraft";
import type { ImportFieldId, ImportValues } from "./types";

/** What a reader gets: the cell's text with something in it, and where a problem belongs. */
interface Place {
  readonly text: string;
  readonly column: number;
  readonly draft: RowDraft;
  readonly context: ReadContext;
}
type FieldReader = (place: Place) => void;

type KeysOf<T> = { [K in keyof ImportValues]-?: NonNullable<ImportValues[K]> extends T ? (T extends NonNullable<ImportValues[K]> ? K : never) : never }[keyof ImportValues];
type TextField = KeysOf<string>;

const DATE_EXAMPLE = "12.03.1985";
const MEMBER_EXAMPLE = "сын Ахметов Асан 12.03.2010; 5 чел.";

/** Texts of several columns are put together. */
function text(field: TextField, between = ", "): FieldReader {
  return ({ text, column, draft }) => {
    const before = draft.values[field];
    const whole = (before ? `${before}${between}${text}` : text).trim();
    if ([...whole].length > longestText(field)) draft.problem("too_long", field, column, String(longestText(field)));
    else draft.values[field] = whole;
  };
}

function date(field: "birthDate" | "joinedOn" | "from" | "to" | "date" | "selectedOn" | "decidedOn" | "doneOn" | "reportDue" | "preparedOn" | "calledOn" | "answeredOn" | "due" | "reportedOn" | "callBackOn", mayBeFuture = false): FieldReader {
  return ({ text, column, draft, context }) => {
    const cell = draft.cells[column];
    const year = Number(context.today.slice(0, 4));
    const found = readDate(typeof cell === "number" ? cell : text, mayBeFuture ? year + 20 : year);
    if (found === null) draft.problem("bad_date", field, column, DATE_EXAMPLE);
    else if (!mayBeFuture && found > context.today) draft.problem("future_date", field, column, context.today);
    else draft.values[field] = found;
  };
}

/** 1985, 1985 г.р., 1985 ж.т.: as a number it would pass for a day of a sheet in the year 1905. */
const YEAR_ALONE = /^(?:19|20)\d\d\s*(?:г(?:ода?)?\.?(?:\s?р(?:ожд\p{L}*)?\.?)?|ж(?:ыл\p{L}*)?\.?(?:\s?т\.?|\s?туған)?)?$/iu;
const wholeBirthDate = date("birthDate");

/** A year alone is not made up to a date: the row is kept, the date stays unknown. */
function birthDate(place: Place): void {
  if (YEAR_ALONE.test(place.text)) place.draft.problem("birth_year_only", "birthDate", place.column, DATE_EXAMPLE);
  else wholeBirthDate(place);
}

const CHILDREN_ALONE = /^\s*\d{1,2}\s*(?:дет|реб|бала|child|kid)/iu;

/** A number of children is not that of the family. */
const sizeOfFamily: FieldReader = (place) => {
  const { text, column, draft } = place;
  const size = readSize(text);
  if (size !== null) draft.values.declaredSize = size;
  else if (CHILDREN_ALONE.test(text)) draft.problem("unreadable_member", "declaredSize", column, "5 чел.");
  else wholeSize(place);
};

/** Whole numbers of people: 5, "5 чел.", "5 (3 ребенка)", "2+3". */
function count(field: "declaredSize" | "headcount" | "trainingHours"): FieldReader {
  return ({ text, column, draft }) => {
    const bare = text.replace(/\([^)]*\)?/gu, " ").replace(/(?<=\d)[\s\u00a0](?=\d{3}(?!\d))/gu, "").trim();
    const sum = /^(\d{1,6}(?:\s*\+\s*\d{1,6})*)\s*(?:\p{L}[\p{L}\s.]*)?$/u.exec(bare)?.[1];
    const people = sum === undefined ? null : sum.split("+").reduce((total, part) => total + Number(part), 0);
    if (people === null || people < 1 || people > 1_000_000) draft.problem("bad_number", field, column, "5");
    else draft.values[field] = people;
  };
}

const wholeSize = count("declaredSize");

function choice<F extends ChoiceField & keyof ImportValues>(field: F): FieldReader {
  return ({ text, column, draft }) => {
    const code = readChoice(field, text);
    if (code === null) draft.problem("bad_choice", field, column, codesOf(field).join(", "));
    else Object.assign(draft.values, { [field]: code });
  };
}

function choices(field: "directions" | "vulnerabilities" | "languages" | "workClasses"): FieldReader {
  return ({ text, column, draft }) => {
    const { codes, unknown } = readChoices(field, text);
    if (unknown.length > 0) draft.problem("bad_choice", field, column, codesOf(field).join(", "), unknown.join(", "));
    if (codes.length > 0) Object.assign(draft.values, { [field]: [...new Set([...(draft.values[field] ?? []), ...codes])] });
  };
}

/** Subjects of one or several columns. */
function subjects(field: "subjects" | "chosenSubjects"): FieldReader {
  return ({ text, column, draft }) => {
    const found = readSubjects(text);
    if (found === null) draft.problem("bad_number", field, column, "Математика 16/20; История 18/20");
    else draft.values[field] = [...(draft.values[field] ?? []), ...found];
  };
}

/** Lessons that there were, and those attended: "24"; "18/24" says both. */
function lessons(field: "lessonsHeld" | "lessonsAttended"): FieldReader {
  return ({ text, column, draft }) => {
    const { before, score, outOf } = partOf(text.replace(/\s*(?:урок\p{L}*|сабақ\p{L}*|lessons?)\.?\s*$/iu, ""));
    if (before !== "" || score === null) draft.problem("bad_number", field, column, "18");
    else draft.values[field] = score;
    if (field === "lessonsAttended" && before === "" && outOf !== null) draft.values.lessonsHeld ??= outOf;
  };
}

/** A time of the day; two of them in the first column are both ends. */
function time(field: "beginsAt" | "endsAt" | "askedAt" | "callBackAt"): FieldReader {
  return ({ text, column, draft }) => {
    const read = readTimes(text);
    if (read === null) draft.problem("bad_number", field, column, "09:00");
    else draft.values[field] = read.from;
    if (field === "beginsAt" && read?.to != null) draft.values.endsAt ??= read.to;
  };
}

/** So many people, exactly or about. */
function people(field: "reach" | "contacted"): FieldReader {
  return ({ text, column, draft }) => {
    const read = readAmount(text.replace(/\s*(?:просмотр\p{L}*|чел\p{L}*\.?|қаралым\p{L}*|адам\p{L}*|views|people)\s*$/iu, ""), "person");
    if (read === null) draft.problem("bad_number", field, column, "12 000");
    else draft.values[field] = read.amount;
  };
}

/** A column of yes and no that one choice stands for. */
const tickOr = <F extends "learnerState" | "ruralSchool" | "heldOnline" | "perDay">(field: F, ticked: ImportValues[F], denied: ImportValues[F]): FieldReader => (place) => {
  if (TICKED.test(place.text)) place.draft.values[field] = ticked;
  else if (saysNothing(place.text)) place.draft.values[field] = denied;
  else choice(field)(place);
};

/** A tick in a column of yes and no. */
const TICKED = /^[+✓✔√☑1]$/u;
const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]{2,}$/u;

export const FIELD_READERS: Readonly<Partial<Record<ImportFieldId, FieldReader>>> = {
  birthDate,
  joinedOn: date("joinedOn"),
  selectedOn: date("selectedOn"),
  date: date("date"),
  decidedOn: date("decidedOn"),
  doneOn: date("doneOn"),
  reportDue: date("reportDue", true),
  reportedOn: date("reportedOn"),
  callBackOn: date("callBackOn", true),
  from: date("from", true),
  to: date("to", true),
  sex: choice("sex"),
  status: choice("status"),
  relation: choice("relation"),
  partnerKind: choice("partnerKind"),
  groupKind: choice("groupKind"),
  recipientKind: choice("recipientKind"),
  claimKind: choice("claimKind"),
  hostKind: choice("hostKind"),
  serviceKind: choice("serviceKind"),
  outcomeKind: choice("outcomeKind"),
  outcomeState: choice("outcomeState"),
  grantState: choice("grantState"),
  clearanceKind: choice("clearanceKind"),
  channel: choice("channel"),
  contactState: choice("contactState"),
  how: choice("how"),
  unit: choice("unit"),
  directions: choices("directions"),
  vulnerabilities: choices("vulnerabilities"),
  languages: choices("languages"),
  declaredSize: sizeOfFamily,
  headcount: count("headcount"),
  direction({ text, column, draft }) {
    const code = readChoice("directions", text);
    if (code === null) draft.problem("bad_choice", "direction", column, codesOf("directions").join(", "));
    else draft.values.direction = code;
  },
  iin({ text, column, draft }) {
    const cell = draft.cells[column];
    const iin = iinFromCell(typeof cell === "number" ? cell : text);
    if (parseIin(iin).ok) draft.values.iin = iin;
    else draft.problem("bad_iin", "iin", column);
  },
  bin({ text, column, draft }) {
    const bin = text.replace(/\D/gu, "").padStart(12, "0");
    if (isBin(bin)) draft.values.bin = bin;
    else draft.problem("bad_bin", "bin", column);
  },
  phones({ text, column, draft }) {
    const { phones, bad } = readPhones(text);
    if (bad.length > 0) draft.problem("bad_phone", "phones", column, "+7 701 234 56 78", bad.join(", "));
    if (phones.length > 0) draft.values.phones = [...new Set([...(draft.values.phones ?? []), ...phones])];
  },
  email({ text, column, draft }) {
    if (EMAIL.test(text)) draft.values.email = text;
    else draft.problem("bad_email", "email", column, "name@example.kz");
  },
  members({ text, column, draft, context }) {
    const whole = readSize(text);
    const { members, unread, yearOnly, size } = readMembers(whole === null ? text : "", Number(context.today.slice(0, 4)));
    const people = whole ?? size;
    if (people !== null) draft.values.declaredSize ??= people;
    for (const part of unread) draft.problem("unreadable_member", "members", column, MEMBER_EXAMPLE, part);
    for (const part of yearOnly) draft.problem("birth_year_only", "members", column, DATE_EXAMPLE, part);
    if (members.length > 0) draft.values.members = [...(draft.values.members ?? []), ...members];
  },
  skills({ text, draft }) {
    draft.values.skills = [...new Set([...(draft.values.skills ?? []), ...partsOf(text)])];
  },
  rule({ text, column, draft, context }) {
    const rule = readRecurrence(text, context.today);
    if (rule === null) draft.problem("bad_recurrence", "rule", column, "ежедневно; каждую среду; 5 числа каждого месяца");
    else draft.values.rule = rule;
  },
  katoCode({ text, column, draft, context }) {
    const code = /^\d{9}$/.test(text) ? text : context.findPlace(text);
    if (code === null) draft.problem("unknown_place", "katoCode", column);
    else draft.values.katoCode = code;
  },
  familyKey: text("familyKey"),
  placeText: text("placeText"),
  address: text("address"),
  note: text("note", "; "),
  occupationKind({ text, column, draft }) {
    const code = readChoice("occupationKind", text);
    if (code === null) draft.problem("bad_choice", "occupationKind", column, codesOf("occupationKind").join(", "));
    else draft.values.occupationKind = code;
    // "Учитель школы № 5" says more than the kind; what is none of the kinds is not lost either.
    if (code === null || (/\s/u.test(text) && !isChoiceName("occupationKind", text))) draft.values.occupation ??= text;
  },
  occupation({ text: written, ...place }) {
    // What the column of the kind has told already stands before it.
    if (place.draft.values.occupation !== written) text("occupation")({ text: written, ...place });
  },
  vehicle: text("vehicle"),
  post: text("post"),
  role: text("role"),
  headquarters: text("headquarters"),
  partner: text("partner"),
  nameKk: text("nameKk"),
  shortName: text("shortName"),
  contactName: text("contactName"),
  bankDetails: text("bankDetails"),
  group: text("group"),
  item: text("item"),
  campaign: text("campaign"),
  statement: text("statement"),
  sourceDocument: text("sourceDocument"),
  material: text("material"),
  programme: text("programme"),
  school: text("school"),
  schoolClass: text("schoolClass"),
  criterion: text("criterion"),
  title: text("title"),
  requirements: text("requirements", "; "),
  offer: text("offer"),
  openHours: text("openHours"),
  searchedFor: text("searchedFor"),
  host: text("host"),
  question: text("question", "; "),
  answer: text("answer", "; "),
  trainer: text("trainer"),
  trainingHours: count("trainingHours"),
  grantCall: text("grantCall"),
  applicationNumber: text("applicationNumber"),
  outcome: text("outcome", "; "),
  offerKk: text("offerKk"),
  askedAt: time("askedAt"),
  callBackAt: time("callBackAt"),
  instalments({ text, column, draft, context }) {
    const read = readInstalments(text, Number(context.today.slice(0, 4)) + 20);
    const early = read?.find(({ paidOn }) => paidOn !== null && paidOn > context.today);
    if (read === null) draft.problem("bad_number", "instalments", column, "05.03.2020 200 000; 05.05.2020 200 000");
    else if (early) draft.problem("future_date", "instalments", column, context.today);
    else draft.values.instalments = read;
  },
  stops({ text, draft }) {
    draft.values.stops = readStops(text);
  },
  contacted: people("contacted"),
  certificate: text("certificate"),
  learnerState: tickOr("learnerState", "selected", "rejected"),
  ruralSchool: tickOr("ruralSchool", "rural", "town"),
  heldOnline: tickOr("heldOnline", "online", "place"),
  perDay: tickOr("perDay", "day", "total"),
  course: choice("course"),
  callAnswer: choice("callAnswer"),
  workClasses: choices("workClasses"),
  centreState: choice("centreState"),
  materialKind: choice("materialKind"),
  regimeKind: choice("regimeKind"),
  indicator: choice("indicator"),
  scope: choice("scope"),
  preparedOn: date("preparedOn"),
  calledOn: date("calledOn"),
  answeredOn: date("answeredOn"),
  due: date("due", true),
  incomeEvidence: text("incomeEvidence"),
  reason: text("reason", "; "),
  studyGroup: text("studyGroup"),
  link: text("link"),
  answerKk: text("answerKk", "; "),
  calledBy: text("calledBy"),
  calledWhom: text("calledWhom"),
  calledCity: text("calledCity"),
  standing: text("standing"),
  printer: text("printer"),
  code: text("code"),
  aim: text("aim", "; "),
  aimKk: text("aimKk", "; "),
  noteKk: text("noteKk", "; "),
  subjects: subjects("subjects"),
  chosenSubjects: subjects("chosenSubjects"),
  lessonsHeld: lessons("lessonsHeld"),
  lessonsAttended: lessons("lessonsAttended"),
  beginsAt: time("beginsAt"),
  endsAt: time("endsAt"),
  coPartners({ text, draft }) {
    draft.values.coPartners = [...new Set(text.split(/[;\n]+|,\s*(?=[\p{Lu}«"])/u).map((part) => part.trim()).filter(Boolean))];
  },
  publicFaces({ text, draft, context }) {
    draft.values.publicFaces = readFaces(text, Number(context.today.slice(0, 4)));
  },
  reach: people("reach"),
};

/** Columns in which "no" and a dash are an answer. */
const NO_IS_AN_ANSWER: ReadonlySet<ImportFieldId> = new Set<ImportFieldId>(["vehicle", "learnerState", "ruralSchool", "callAnswer", "heldOnline", "perDay"]);

/** Fields whose lines are parts of their own. */
const KEEPS_LINES: ReadonlySet<ImportFieldId> = new Set<ImportFieldId>(["note", "members", "phones", "subjects", "chosenSubjects", "publicFaces", "coPartners", "answer", "answerKk", "instalments", "stops"]);

/** Reads one cell into the draft; a cell that says there is nothing gives nothing. */
export function readField(field: ImportFieldId, column: number, draft: RowDraft, context: ReadContext): void {
  const text = textOf(draft.cells[column]);
  if (saysNothing(text) && !(NO_IS_AN_ANSWER.has(field) && text !== "")) return;
  FIELD_READERS[field]?.({ text: KEEPS_LINES.has(field) ? text : text.replace(/\n/gu, " "), column, draft, context });
}
