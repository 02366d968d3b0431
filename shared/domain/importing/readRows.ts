/** The rows of a list with their values and problems. Nothing here knows what is on file. */
import type { Unit } from "../amounts";
import { parseIin } from "../iin";
import { saysNothing, widthOf } from "./cells";
import { isNoName } from "../personNames";
import { readChoice } from "./choices";
import { readField } from "./fieldReaders";
import { readAmount } from "./amounts";
import { IMPORT_FIELDS, longestText, needsOf } from "./fields";
import { nameOfColumns, splitName } from "./people";
import { headingOrLetters, type ReadContext, RowDraft } from "./rowDraft";
import { skipReason } from "./skipped";
import { readWeeklyHours, unclearHours } from "./weeklyHours";
import {
  type ColumnMapping, IMPORT_PROBLEM_SEVERITY, type ImportFieldId, type ImportKind, type ImportProblem, type ImportProblemKind, type ImportValues, type ReadRow, type TableHeader, type TableSheet,
} from "./types";

/** Fields that are put together from several columns once the row is whole. */
const UNREAD_BIRTH: ReadonlySet<ImportProblemKind> = new Set<ImportProblemKind>(["bad_date", "future_date", "birth_year_only"]);
const LATE: ReadonlySet<ImportFieldId> = new Set<ImportFieldId>(["fullName", "family", "given", "patronymic", "amount", "availability"]);
const FAMILY_KINDS: ReadonlySet<ImportKind> = new Set<ImportKind>(["families", "helped-list"]);
const NAMING: readonly ImportFieldId[] = ["fullName", "family", "given", "partner", "group", "material", "members", "item", "statement", "title"];

const HOURS_EXAMPLE = "сб-вс; пн-пт 18-21";

/** What a claim counts says its unit, unless the list does. */
const CLAIM_UNITS: Readonly<Record<NonNullable<ImportValues["claimKind"]>, Unit | undefined>> = {
  family: "family", person: "person", group: "person", item: undefined, money: "tenge",
};

/** Lists whose amounts are of one thing. */
const UNITS_OF_KINDS: Readonly<Partial<Record<ImportKind, Unit>>> = { campaigns: "person", "grant-calls": "tenge", grants: "tenge", materials: "piece" };

/** What a mapping lacks: one `missing_column` for each need that no column and no answer meets. */
export function columnProblems(
  kind: ImportKind, sheet: TableSheet, header: TableHeader, mapping: ColumnMapping, answered: readonly ImportFieldId[] = [],
): ImportProblem[] {
  return [...needsOf(kind).values()].flatMap((fields): ImportProblem[] => {
    if (fields.some((field) => mapping.includes(field) || answered.includes(field))) return [];
    return [{
      sheet: sheet.name, row: header.row, column: "", field: fields[0] ?? null, kind: "missing_column",
      severity: IMPORT_PROBLEM_SEVERITY.missing_column, read: "", accepted: fields.join(", "),
    }];
  });
}

/** Reads the rows below the header, one by one, so that the caller may stop or rest between them. */
export function* readRows(kind: ImportKind, sheet: TableSheet, header: TableHeader, mapping: ColumnMapping, context: ReadContext): Generator<ReadRow> {
  const reader = new RowReader(kind, sheet, header, mapping, { ...context, findPlace: remembered(context.findPlace) });
  for (const row of sheet.rows) if (row.row > header.row) yield reader.read(row.row, row.cells);
}

/** Villages repeat on every row. */
function remembered(find: ReadContext["findPlace"]): ReadContext["findPlace"] {
  const known = new Map<string, string | null>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const code = find(text);
    known.set(text, code);
    return code;
  };
}

class RowReader {
  private readonly columns: ReadonlyMap<ImportFieldId, readonly number[]>;
  private readonly named: ReadonlySet<number>;
  private readonly needs: readonly (readonly ImportFieldId[])[];
  private familyKey = "";
  /** Families whose head has a name: the next rows of theirs may do without. */
  private readonly namedFamilies = new Set<string>();
  private firstRow = true;

  constructor(
    private readonly kind: ImportKind,
    private readonly sheet: TableSheet,
    private readonly header: TableHeader,
    mapping: ColumnMapping,
    private readonly context: ReadContext,
  ) {
    const columns = new Map<ImportFieldId, number[]>();
    const offered = new Set(IMPORT_FIELDS[kind].map(({ id }) => id));
    for (const [column, field] of mapping.entries()) {
      if (field !== null && offered.has(field)) columns.set(field, [...(columns.get(field) ?? []), column]);
    }
    this.columns = columns;
    this.named = new Set(NAMING.flatMap((field) => columns.get(field) ?? []));
    const answered = new Set(context.answered ?? []);
    this.needs = [...needsOf(kind).values()].filter((fields) => !fields.some((field) => answered.has(field)));
  }

  read(row: number, cells: ReadRow["cells"]): ReadRow {
    const skipped = skipReason(cells, this.header, this.named);
    if (skipped !== null) return { sheet: this.sheet.name, row, cells, values: {}, problems: [], skipped };
    const draft = new RowDraft(this.sheet.name, row, cells, this.header);
    for (const [field, columns] of this.columns) {
      if (!LATE.has(field)) for (const column of columns) readField(field, column, draft, this.context);
    }
    this.readName(draft);
    this.readAmount(draft);
    this.readAvailability(draft);
    this.readPlace(draft);
    this.checkAddress(draft);
    this.compareIin(draft);
    if (FAMILY_KINDS.has(this.kind)) this.carryFamily(draft, row);
    this.checkNeeds(draft);
    const { familyKey, family, given } = draft.values;
    if (familyKey !== undefined && (family ?? given) !== undefined) this.namedFamilies.add(familyKey);
    return { sheet: this.sheet.name, row, cells, values: draft.values, problems: draft.problems, skipped: null };
  }

  /** A place that the classifier lacks is written before the address, in the same line. */
  private checkAddress(draft: RowDraft): void {
    const { katoCode, placeText, address } = draft.values;
    if (katoCode !== undefined || !placeText || !address) return;
    if ([...`${placeText}, ${address}`].length > longestText("address")) draft.problem("too_long", "address", this.column("address"), String(longestText("address")));
  }

  private column(field: ImportFieldId): number {
    return this.columns.get(field)?.[0] ?? -1;
  }

  private textAt(draft: RowDraft, field: ImportFieldId): string {
    const column = this.column(field);
    return column < 0 ? "" : draft.text(column).replace(/\s+/gu, " ").trim();
  }

  private readName(draft: RowDraft): void {
    // "Врачи больницы" in the column of recipients is no person.
    const fullName = this.textAt(draft, "fullName");
    if (this.kind === "deliveries" && (draft.values.recipientKind === "group" || (readChoice("groupKind", fullName) ?? "other") !== "other")) {
      draft.values.group ??= fullName;
      return;
    }
    const own = { family: this.textAt(draft, "family"), given: this.textAt(draft, "given"), patronymic: this.textAt(draft, "patronymic") };
    const written = Object.entries({ ...own, fullName }) as [keyof typeof own | "fullName", string][];
    const noName = written.filter(([, text]) => isNoName(text) && !saysNothing(text));
    for (const [field] of noName) draft.problem("not_a_name", field, this.column(field));
    if (noName.length > 0) return;
    this.readIinBesideName(draft, fullName);
    const name = own.family + own.given === "" ? splitName(fullName) : nameOfColumns(own);
    for (const part of ["family", "given", "patronymic"] as const) {
      if (!/\p{L}/u.test(name[part])) continue;
      if (name[part].length > 100) draft.problem("too_long", part, Math.max(this.column(part), this.column("fullName")), "100");
      else draft.values[part] = name[part];
    }
  }

  /** "Ахметова Әлия, 850312400123": both in one cell. */
  private readIinBesideName(draft: RowDraft, fullName: string): void {
    const [digits] = /(?<!\d)\d{12}(?!\d)/u.exec(fullName) ?? [];
    if (digits !== undefined && parseIin(digits).ok) draft.values.iin ??= digits;
  }

  private readAmount(draft: RowDraft): void {
    const written = this.textAt(draft, "amount");
    if (written === "") return;
    const read = readAmount(written, draft.values.unit ?? UNITS_OF_KINDS[this.kind] ?? CLAIM_UNITS[draft.values.claimKind ?? "item"]);
    if (read === null) draft.problem("bad_number", "amount", this.column("amount"), "17");
    else {
      draft.values.amount = read.amount;
      if (read.unit !== undefined) draft.values.unit = read.unit;
    }
  }

  /** Days and hours may stand in two columns. What cannot be read as hours stays in words. */
  private readAvailability(draft: RowDraft): void {
    const columns = (this.columns.get("availability") ?? []).filter((column) => !saysNothing(draft.text(column)));
    const written = columns.map((column) => draft.text(column)).join(" ");
    if (written === "") return;
    const hours = readWeeklyHours(written);
    if (hours) draft.values.hours = hours;
    else if ([...written].length > longestText("availability")) draft.problem("too_long", "availability", columns[0] ?? -1, String(longestText("availability")));
    else {
      draft.values.availability = written;
      const asTimes = unclearHours(written);
      draft.problem(asTimes === null ? "bad_hours" : "unclear_hours", "availability", columns[0] ?? -1, asTimes ?? HOURS_EXAMPLE, written);
    }
  }

  /** The whole place first ("Бейнеуский район, Боранкул"), then its parts from the smallest up. */
  private readPlace(draft: RowDraft): void {
    const { placeText, katoCode } = draft.values;
    if (placeText === undefined || katoCode !== undefined) return;
    const parts = (this.columns.get("placeText") ?? []).map((column) => draft.text(column)).filter((part) => part !== "");
    for (const text of [placeText, ...parts.reverse()]) {
      const code = this.context.findPlace(text);
      if (code === null) continue;
      draft.values.katoCode = code;
      return;
    }
    draft.problem("unknown_place", "placeText", this.column("placeText"), "", placeText);
  }

  /** R19: an IIN says birth date and sex; where the list says otherwise, that is a warning and the list's word stands. */
  private compareIin(draft: RowDraft): void {
    const parsed = parseIin(draft.values.iin ?? "");
    if (!parsed.ok) return;
    const { birthDate, sex } = draft.values;
    const unread = draft.problems.findIndex(({ kind, field }) => field === "birthDate" && UNREAD_BIRTH.has(kind));
    const [problem] = unread >= 0 ? draft.problems.splice(unread, 1) : [];
    const yearFits = problem?.kind === "birth_year_only" && problem.read.startsWith(parsed.birthDate.slice(0, 4));
    if ((problem && !yearFits) || (birthDate !== undefined && birthDate !== parsed.birthDate)) {
      draft.problem("iin_birth_date", "birthDate", this.column("birthDate"), parsed.birthDate);
    }
    if (sex !== undefined && sex !== parsed.sex) draft.problem("iin_sex", "sex", this.column("sex"), parsed.sex);
    draft.values.birthDate = birthDate ?? parsed.birthDate;
    draft.values.sex = sex ?? parsed.sex;
  }

  /** A merged number stands on the first row of its family only; without numbers a family begins at its head. */
  private carryFamily(draft: RowDraft, row: number): void {
    const first = this.firstRow;
    this.firstRow = false;
    if (this.columns.has("familyKey")) {
      this.familyKey = draft.values.familyKey ?? this.familyKey;
      if (this.familyKey !== "") draft.values.familyKey = this.familyKey;
    } else if (this.columns.has("relation")) {
      if (first || draft.values.relation === "head") this.familyKey = `${this.sheet.name}:${row}`;
      draft.values.familyKey = this.familyKey;
    }
  }

  private checkNeeds(draft: RowDraft): void {
    for (const fields of this.needs) {
      const met = fields.some((field) => draft.values[field === "fullName" ? "family" : field] !== undefined);
      if (met || (fields.includes("family") && draft.values.given !== undefined)) continue;
      // The next rows of a family may hold its members alone, and are of its head's day.
      if ((draft.values.members !== undefined || fields.includes("date")) && this.namedFamilies.has(draft.values.familyKey ?? "")) continue;
      // What could not be read has its problem already.
      if (draft.problems.some(({ field, severity }) => severity === "error" && field !== null && fields.includes(field))) continue;
      const field = fields.find((each) => this.columns.has(each)) ?? fields[0] ?? null;
      const column = field === null ? -1 : this.column(field);
      draft.problem(fields.includes("fullName") ? "no_name" : "missing_value", field, column, "");
    }
  }
}

/** Letters or headings of the columns of a sheet, for a screen that maps them. */
export function columnNames(sheet: TableSheet, header: TableHeader): string[] {
  return Array.from({ length: Math.max(widthOf(sheet.rows), header.headings.length) }, (_, column) => headingOrLetters(header, column));
}

