/**
 * Shapes that a list from outside passes through on its way into the registers:
 * cells -> header -> mapping of columns -> values with their problems. Pure data; no file, no database.
 */
import type { Amount, Unit } from "../amounts";
import type { WeeklyHours } from "../availability";
import type { NamedWorkClass } from "../eligibility";
import type { Vulnerability } from "../families";
import type { Sex } from "../iin";
import type { LocalDate } from "../periods";

/** What a list can hold; the names the command line uses. `helped-list`: a partner's list of families helped. */
export const IMPORT_KINDS = [
  "volunteers", "staff", "families", "partners", "recipient-groups", "hq", "deliveries", "commitments", "claims", "information", "helped-list", "learners",
  "campaigns", "participations", "trainings", "grant-calls", "grants", "outcomes", "hosts", "clearances", "services", "contacts",
  "programmes", "mentors", "centres", "materials", "answers", "regimes", "shifts",
] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** A cell as the file holds it. A date cell is `YYYY-MM-DD` text; a formula is its stored value. */
export type TableCell = string | number | boolean | null;

/** `row` is the number the spreadsheet program shows, from 1. Rows without any value are left out. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly TableCell[];
}

export interface TableSheet {
  readonly name: string;
  readonly rows: readonly TableRow[];
}

/** `row`: number of the last row of headings, 0 when the list has none. Two rows under one merged heading are joined by a space. */
export interface TableHeader {
  readonly row: number;
  readonly headings: readonly string[];
}

/** A person of a cell that names several ("Ахметова А., 2010 г.р."). */
export interface ImportedMember {
  readonly family: string;
  readonly given: string;
  readonly patronymic: string;
  readonly birthDate: LocalDate | null;
  /** Who they are to the head; null where the cell does not say. */
  readonly relation: NonNullable<ImportValues["relation"]> | null;
}

/** A subject of a course, as a cell names it with what it came to. */
export interface ImportedSubject {
  readonly name: string;
  readonly score: number | null;
  readonly outOf: number | null;
}

/** Part of a grant's money, as a cell names it. Tiyn. */
export interface ImportedInstalment {
  readonly due: LocalDate;
  readonly sum: number | null;
  readonly paidOn: LocalDate | null;
}

/** A stop of a round, with its copies where the cell says them. */
export interface ImportedStop {
  readonly place: string;
  readonly copies: number | null;
}

/** Somebody known who stands for a campaign, as a cell names them. */
export interface ImportedFace {
  readonly name: string;
  readonly known: string;
  readonly agreedOn: LocalDate | null;
}

/** Everything a row can say; what it does not say is absent. Names are split and phones normalised already. */
export interface ImportValues {
  family?: string;
  given?: string;
  patronymic?: string;
  birthDate?: LocalDate;
  sex?: Sex;
  iin?: string;
  phones?: readonly string[];
  /** KATO code where the place is found; the text as written in `placeText` always. */
  katoCode?: string;
  placeText?: string;
  address?: string;
  languages?: readonly string[];
  note?: string;

  status?: "applied" | "active" | "paused" | "left";
  occupationKind?: "teacher" | "student" | "pupil" | "employed" | "unemployed" | "pensioner" | "other";
  occupation?: string;
  directions?: readonly string[];
  skills?: readonly string[];
  vehicle?: string;
  /** Hours of the week; `availability` holds the words where they say anything else. */
  hours?: readonly WeeklyHours[];
  availability?: string;
  joinedOn?: LocalDate;

  post?: string;
  role?: string;
  from?: LocalDate;
  to?: LocalDate;
  headquarters?: string;

  /** Rows of one family carry the same key (a number, or the head's name repeated). */
  familyKey?: string;
  relation?: "head" | "spouse" | "child" | "parent" | "sibling" | "grandparent" | "grandchild" | "other";
  members?: readonly ImportedMember[];
  declaredSize?: number;
  vulnerabilities?: readonly Vulnerability[];

  /** Name of an organisation: the partner itself, or who gave, promised, reported. */
  partner?: string;
  nameKk?: string;
  shortName?: string;
  partnerKind?: string;
  bin?: string;
  contactName?: string;
  email?: string;
  bankDetails?: string;

  group?: string;
  groupKind?: string;
  headcount?: number;

  date?: LocalDate;
  item?: string;
  /** In thousandths (tenge: hundredths) of `unit`; without a unit, thousandths of what the item is counted in. */
  amount?: Amount;
  unit?: Unit;
  campaign?: string;
  direction?: string;
  recipientKind?: "person" | "family" | "group";
  /** RFC 5545 rule; empty text: once. */
  rule?: string;
  statement?: string;
  claimKind?: "family" | "person" | "group" | "item" | "money";
  sourceDocument?: string;
  material?: string;
  how?: "handed_out" | "posted" | "published";

  programme?: string;
  school?: string;
  schoolClass?: string;
  /** By what somebody is taken on a course: the category. */
  criterion?: string;
  incomeEvidence?: string;
  reason?: string;
  ruralSchool?: "rural" | "town";
  course?: "exam" | "english" | "computer" | "legal" | "other";
  studyGroup?: string;
  /** Subjects that everybody has, and those that the learner chose. */
  subjects?: readonly ImportedSubject[];
  chosenSubjects?: readonly ImportedSubject[];
  lessonsHeld?: number;
  lessonsAttended?: number;
  learnerState?: "applied" | "selected" | "rejected";
  selectedOn?: LocalDate;

  /** What the record of a row is called: a campaign, an institution, a training, a grant, a question. */
  title?: string;
  requirements?: string;
  hostKind?: "hospice" | "oncology" | "hospital" | "children_home" | "elderly_home" | "social_centre" | "other";
  serviceKind?: "masks" | "food_delivery" | "pharmacy" | "transport" | "hotline" | "other";
  offer?: string;
  openHours?: string;
  outcomeKind?: "memorial" | "missing_person" | "war_document" | "publication" | "trees" | "waste" | "evacuated" | "course_places" | "other";
  outcomeState?: "going_on" | "done" | "without_result";
  searchedFor?: string;
  doneOn?: LocalDate;
  grantState?: "applied" | "allocated" | "declined" | "implemented" | "failed";
  decidedOn?: LocalDate;
  reportDue?: LocalDate;
  reportedOn?: LocalDate;
  /** The call that an application answers, and its number there. */
  grantCall?: string;
  applicationNumber?: string;
  instalments?: readonly ImportedInstalment[];
  outcome?: string;
  clearanceKind?: "medical" | "no_record" | "other";
  host?: string;
  channel?: "call" | "whatsapp" | "telegram" | "in_person";
  contactState?: "open" | "answered";
  question?: string;
  answer?: string;
  trainer?: string;
  /** Academic hours. */
  trainingHours?: number;
  /** HH:MM when somebody asked, and when they are to be called back. */
  askedAt?: string;
  callBackOn?: LocalDate;
  callBackAt?: string;
  stops?: readonly ImportedStop[];
  /** In thousandths of a person. */
  contacted?: Amount;
  offerKk?: string;
  certificate?: string;

  /** Who carries a campaign beside its organiser. */
  coPartners?: readonly string[];
  publicFaces?: readonly ImportedFace[];
  /** In thousandths of a person. */
  reach?: Amount;
  /** One call of a challenge: a campaign has as many rows as it has calls. */
  calledBy?: string;
  calledWhom?: string;
  calledCity?: string;
  calledOn?: LocalDate;
  callAnswer?: "waiting" | "accepted" | "declined";
  answeredOn?: LocalDate;
  link?: string;
  heldOnline?: "online" | "place";
  /** What an amount is: so many each day, or a total. */
  perDay?: "day" | "total";

  /** HH:MM. */
  beginsAt?: string;
  endsAt?: string;
  workClasses?: readonly NamedWorkClass[];

  standing?: string;
  preparedOn?: LocalDate;
  centreState?: "planned" | "open" | "closed";
  materialKind?: "memo" | "info_sheet" | "infographic" | "sticker" | "post" | "video";
  printer?: string;
  answerKk?: string;
  regimeKind?: "emergency" | "quarantine" | "heightened_readiness";

  code?: string;
  aim?: string;
  aimKk?: string;
  /** One target: a programme has as many rows as it has targets. */
  indicator?: string;
  scope?: "national" | "region" | "corps";
  due?: LocalDate;
  /** What a target asks for, in Kazakh; in Russian it stands in `note`. */
  noteKk?: string;
}

export type ImportFieldId = keyof ImportValues | "fullName";

/** Field by column; null for a column that is left out. `phones`, `note`, `members` and `address` may stand at several columns. */
export type ColumnMapping = readonly (ImportFieldId | null)[];

export const IMPORT_SEVERITIES = ["error", "warning", "note"] as const;
export type ImportSeverity = (typeof IMPORT_SEVERITIES)[number];

/**
 * Kinds of problems. Error: the row is not imported. Warning: it is, without what could not be read, or as it stands. Note: nothing
 * is wrong with the row, and what becomes of it is worth knowing. The last ones are found against the registers, not in the row alone.
 */
export const IMPORT_PROBLEM_SEVERITY = {
  missing_column: "error",
  missing_value: "error",
  no_name: "error",
  not_a_name: "error",
  bad_date: "error",
  future_date: "error",
  birth_year_only: "warning",
  bad_number: "error",
  bad_choice: "warning",
  bad_hours: "warning",
  unclear_hours: "warning",
  bad_iin: "warning",
  iin_birth_date: "warning",
  iin_sex: "warning",
  bad_bin: "warning",
  bad_phone: "warning",
  bad_email: "warning",
  bad_recurrence: "error",
  unknown_place: "warning",
  too_long: "error",
  twice_in_file: "warning",
  twice_differs: "warning",
  same_in_file: "warning",
  member_in_file: "warning",
  unknown_partner: "warning",
  unknown_record: "error",
  already_on_file: "warning",
  family_on_file: "warning",
  needs_look: "warning",
  head_unreadable: "error",
  family_number_again: "warning",
  unreadable_member: "warning",
  over_limit: "warning",
  differs_from_file: "warning",
  not_taken: "note",
  added_to_file: "note",
} as const satisfies Record<string, ImportSeverity>;
export type ImportProblemKind = keyof typeof IMPORT_PROBLEM_SEVERITY;

/** `column` is the heading as written, or the letter of a column without one; `accepted` says what would be right (a code or an example, empty where there is nothing to say). */
export interface ImportProblem {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly field: ImportFieldId | null;
  readonly kind: ImportProblemKind;
  readonly severity: ImportSeverity;
  readonly read: string;
  readonly accepted: string;
}

/** A line of the list after reading. A row of nothing but a total or a repeated heading is `skipped` and has no values. */
export interface ReadRow {
  readonly sheet: string;
  readonly row: number;
  readonly cells: readonly TableCell[];
  readonly values: ImportValues;
  readonly problems: readonly ImportProblem[];
  readonly skipped: "total" | "heading" | null;
}
