/**
 * The register of volunteer activity that the state keeps: Law of the Republic of Kazakhstan of 30.12.2016 No. 42-VI, article 1,
 * subparagraph 7: "information about volunteers, groups of volunteers, volunteer organisations, coordinators and organisers of
 * volunteer activity, volunteer programmes (projects), volunteer campaigns, the place and time at which they are held, and what
 * is required of them". The ministry's form is not part of the law, so the columns follow its words and can be rearranged.
 */
import { PARENT_CONSENT_UNDER } from "./availability";
import type { Language } from "./languages";
import { ageOn, type LocalDate } from "./periods";
import type { PersonalValue } from "./personalColumns";

export const REGISTER_SHEETS = ["volunteers", "groups", "organisations", "coordinators", "organisers", "programmes", "campaigns"] as const;
export type RegisterSheet = (typeof REGISTER_SHEETS)[number];

/** Where the law asks for it: article and subparagraph of article 1, or point of article 12. */
export type LawPlace = "1-1" | "1-2" | "1-3" | "1-4" | "1-5" | "1-7" | "1-8" | "12-2";

export interface LawColumn {
  readonly id: string;
  /** Null for what the office adds for its own use. */
  readonly law: LawPlace | null;
  /** `under_14`: of a child only. */
  readonly required: boolean | "under_14";
  readonly personal?: PersonalValue;
}

const asked = (id: string, law: LawPlace, personal?: PersonalValue): LawColumn => ({ id, law, required: true, ...(personal ? { personal } : {}) });
const beside = (id: string, law: LawPlace | null = null, personal?: PersonalValue): LawColumn => ({ id, law, required: false, ...(personal ? { personal } : {}) });

const HELD: readonly LawColumn[] = [asked("place", "1-7"), asked("from", "1-7"), beside("to", "1-7"), asked("requirements", "1-7")];
const REACHED: readonly LawColumn[] = [asked("contact", "1-7", "name"), beside("phone", null, "phone")];

/** What each sheet holds, in the law's order. */
export const LAW_COLUMNS: Readonly<Record<RegisterSheet, readonly LawColumn[]>> = {
  volunteers: [
    beside("number"), asked("name", "1-1", "name"), asked("birthDate", "12-2", "birthDate"), { id: "parentConsent", law: "12-2", required: "under_14" },
    beside("iin", null, "text"), asked("place", "1-7"), beside("address", null, "text"), beside("phone", null, "phone"), asked("directions", "1-5"),
    beside("occupation"), beside("groups", "1-2"), asked("since", "1-7"),
  ],
  groups: [asked("name", "1-2"), asked("members", "1-2"), ...REACHED, asked("place", "1-7")],
  organisations: [asked("name", "1-7"), beside("shortName"), beside("kind"), beside("bin"), asked("address", "1-7"), ...REACHED, beside("email", null, "text")],
  coordinators: [asked("name", "1-7", "name"), asked("role", "1-7"), asked("body", "1-7"), beside("since", "1-7"), beside("phone", null, "phone"), beside("place", "1-7")],
  organisers: [asked("name", "1-8"), asked("kind", "1-8"), beside("bin"), asked("address", "1-7"), ...REACHED, beside("programmes", "1-4"), beside("campaigns", "1-3")],
  programmes: [beside("code"), asked("name", "1-4"), asked("organiser", "1-8"), asked("direction", "1-5"), ...HELD, asked("results", "1-4"), beside("volunteers", "1-1")],
  campaigns: [asked("name", "1-3"), asked("organiser", "1-8"), asked("direction", "1-3"), ...HELD, beside("task", "1-3")],
};

export const lawColumn = (sheet: RegisterSheet, id: string): LawColumn | null => LAW_COLUMNS[sheet].find((column) => column.id === id) ?? null;

/** A value of a cell; a date is given as such. */
export type RegisterValue = string | number | { readonly date: LocalDate } | null;

export interface RegisterRecord {
  /** The register its card lies in. */
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  readonly values: Readonly<Record<string, RegisterValue>>;
}

export const REGISTER_REASONS = ["empty", "no_members", "no_parent_consent"] as const;
export type RegisterReason = (typeof REGISTER_REASONS)[number];

export interface RegisterProblem {
  readonly column: string;
  readonly reason: RegisterReason;
}

/** What a record lacks on a day: what the law asks for, and what the office marked as needed besides. */
export function registerProblems(sheet: RegisterSheet, record: RegisterRecord, on: LocalDate, needed: ReadonlySet<string> = new Set()): RegisterProblem[] {
  return LAW_COLUMNS[sheet].flatMap((column): RegisterProblem[] => {
    const value = record.values[column.id] ?? null;
    if (column.required === "under_14") return isUnder14(record, on) && isEmpty(value) ? [{ column: column.id, reason: "no_parent_consent" }] : [];
    if (!column.required && !needed.has(column.id)) return [];
    if (column.id === "members" && value === 0) return [{ column: column.id, reason: "no_members" }];
    return isEmpty(value) ? [{ column: column.id, reason: "empty" }] : [];
  });
}

const isEmpty = (value: RegisterValue): boolean => value === null || (typeof value === "string" && value.trim() === "");

function isUnder14({ values }: RegisterRecord, on: LocalDate): boolean {
  const born = values["birthDate"];
  return typeof born === "object" && born !== null && ageOn(born.date, on) < PARENT_CONSENT_UNDER;
}

/** A heading in each language; empty takes the law's word. */
export type Titles = Readonly<Record<Language, string>>;

export interface LayoutColumn {
  /** Of the law's column, or `own-...` for one that the office adds. */
  readonly id: string;
  readonly hidden: boolean;
  /** The office wants it filled although the law does not ask; no meaning for the law's own required ones. */
  readonly needed: boolean;
  readonly titles: Titles;
  /** What stands in each row of an own column; empty leaves it to be filled by hand. */
  readonly text: string;
}
export type RegisterLayout = Readonly<Record<RegisterSheet, readonly LayoutColumn[]>>;

/** As the office keeps it; `layout` is null after it was set back to the law's order. */
export interface SavedLayout {
  readonly version: number;
  readonly by: string;
  readonly at: string;
  readonly layout: Partial<RegisterLayout> | null;
}

export const isOwnColumn = (id: string): boolean => /^own-[a-z0-9]{1,20}$/.test(id);
export const NO_TITLES: Titles = { ru: "", kk: "", en: "" };
const asTheLaw = ({ id }: LawColumn): LayoutColumn => ({ id, hidden: false, needed: false, titles: NO_TITLES, text: "" });

/** The order and the words of the law. */
export const lawLayout = (): RegisterLayout =>
  Object.fromEntries(REGISTER_SHEETS.map((sheet) => [sheet, LAW_COLUMNS[sheet].map(asTheLaw)])) as unknown as RegisterLayout;

/** What the office saved, together with what the law asks for since: no column of the law is lost, and none that is no longer there is kept. */
export function arrangedLayout(saved: Partial<RegisterLayout> | null): RegisterLayout {
  const sheets = REGISTER_SHEETS.map((sheet) => {
    const known = (saved?.[sheet] ?? []).filter(({ id }) => isOwnColumn(id) || lawColumn(sheet, id) !== null);
    const named = new Set(known.map(({ id }) => id));
    return [sheet, [...known, ...LAW_COLUMNS[sheet].filter(({ id }) => !named.has(id)).map(asTheLaw)]];
  });
  return Object.fromEntries(sheets) as unknown as RegisterLayout;
}

/** Columns that the office wants filled beside the law's. */
export const neededIn = (layout: RegisterLayout, sheet: RegisterSheet): ReadonlySet<string> =>
  new Set(layout[sheet].filter(({ needed }) => needed).map(({ id }) => id));

/** Columns that the law asks for and the office left out of the file. */
export const hiddenThoughRequired = (layout: RegisterLayout, sheet: RegisterSheet): string[] =>
  layout[sheet].flatMap(({ id, hidden }) => (hidden && lawColumn(sheet, id)?.required ? [id] : []));
