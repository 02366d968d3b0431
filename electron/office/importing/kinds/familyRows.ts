/** Which rows of a list are one family: a row each, or a row for each of its people, wherever in the list they stand. */
import type { ImportedMember, ImportValues, ReadRow } from "../../../../shared/domain/importing/types";
import { stemOf } from "../../../../shared/domain/matching.readings";
import { nameTokens } from "../../../../shared/domain/names";
import { eachBreathing } from "../../core/breathing";
import { addProblem, type PlannedRow, plannedRow, type Planning } from "../planning";
import { matchRowsToPeople } from "../peopleOfRows";

const PORTION = 1_000;

interface OpenFamily {
  /** In the order of the list. */
  readonly rows: PlannedRow[];
  head: PlannedRow;
}

/**
 * Says of every row, readable or not, whose family it belongs to. Rows of one number are one family wherever they stand; without
 * numbers a row is a family, and rows of relatives belong to the one above them. The head is the row that says so, else the first.
 */
export async function gatherFamilies(rows: readonly PlannedRow[]): Promise<void> {
  const byKey = new Map<string, OpenFamily>();
  let last: OpenFamily | undefined;
  const families: OpenFamily[] = [];
  await eachBreathing(rows, PORTION, (row) => {
    const { familyKey, relation } = row.read.values;
    const place = familyKey === undefined ? null : rowKeyOf(row, familyKey);
    let family: OpenFamily | undefined = place === null ? undefined : byKey.get(place);
    if (place === null && isRelative(row) && last && last.head.read.sheet === row.read.sheet && last.head.read.values.familyKey === undefined) family = last;
    if (family && family !== last && !belongs(row, family)) {
      // A list that numbers its families anew in each part.
      addProblem(row, "familyKey", "family_number_again", familyKey ?? "", String(family.head.read.row));
      family = undefined;
    }
    if (!family) {
      family = { rows: [], head: row };
      families.push(family);
      if (place !== null) byKey.set(place, family);
    }
    family.rows.push(row);
    if (relation === "head" && family.head.read.values.relation !== "head") family.head = row;
    last = family;
  });
  await eachBreathing(families, PORTION, ({ rows: own, head }) => {
    for (const row of own) row.family = row === head ? null : head;
  });
}

const rowKeyOf = (row: PlannedRow, familyKey: string): string => `${row.read.sheet}!${familyKey.trim().toLowerCase()}`;
const isRelative = ({ read: { values: { relation } } }: PlannedRow): boolean => relation !== undefined && relation !== "head";

/** Whether a row that stands apart from its family is of it: a relative, or somebody of its name, phone or address. */
function belongs(row: PlannedRow, { rows }: OpenFamily): boolean {
  if (isRelative(row)) return true;
  const [name, { phones = [], address }] = [familyName(row), row.read.values];
  return rows.some((other) => {
    const values = other.read.values;
    return (name !== "" && familyName(other) === name) || phones.some((phone) => values.phones?.includes(phone)) || (address !== undefined && values.address === address);
  });
}

const familyName = ({ read: { values } }: PlannedRow): string => stemOf(nameTokens(values.family ?? "").join(""));

/**
 * Who on file the rows and everybody whom their cells name are (R22), and what follows for their families: nobody is headed by
 * a child because the head's own row cannot be read, and the relatives of a head who stands in the list twice are of one family.
 */
export async function matchFamilies(planning: Planning, rows: readonly PlannedRow[], repeats: boolean): Promise<void> {
  await gatherFamilies(rows);
  for (const row of rows) if (row.family?.outcome === "unreadable" && row.outcome !== "unreadable") addProblem(row, null, "head_unreadable", "", String(row.family.read.row));
  const good = rows.filter((row) => row.outcome !== "unreadable");
  await eachBreathing(good, PORTION, (row) => {
    row.parts = (row.read.values.members ?? []).map((member) => partOf(row, member));
  });
  await matchRowsToPeople(planning, good.flatMap((row) => [row, ...row.parts]), repeats);
  await eachBreathing(good, PORTION, (row) => {
    row.family = headOf(row) === row ? null : headOf(row);
    for (const part of row.parts) for (const { kind, accepted } of part.problems) {
      if (kind === "needs_look") addProblem(row, "members", kind, part.title, accepted);
      else if (kind === "same_in_file") addProblem(row, "members", "member_in_file", part.title, accepted);
    }
  });
}

/** The row that stands for the family of a row: a head of two rows is one head. */
export function headOf(row: PlannedRow): PlannedRow {
  const head = row.family ?? row;
  const first = head.first ?? head;
  return first === head ? head : (first.family ?? first);
}

/** Everybody of a family but its head, once each, in the order of the list. */
export function membersOf(rows: readonly PlannedRow[], head: PlannedRow): PlannedRow[] {
  const known = new Set<PlannedRow>([head]);
  return rows.filter((row) => {
    const person = row.first ?? row;
    if (known.has(person)) return false;
    known.add(person);
    return true;
  });
}

/** The families of rows that are to be written, in the order of the list. */
export function familiesOf(rows: readonly PlannedRow[]): Map<PlannedRow, PlannedRow[]> {
  const families = new Map<PlannedRow, PlannedRow[]>();
  for (const row of rows) {
    const head = headOf(row);
    const own = families.get(head);
    if (own) own.push(row);
    else families.set(head, [row]);
  }
  return families;
}

function partOf(row: PlannedRow, { birthDate, relation, ...name }: ImportedMember): PlannedRow {
  const { katoCode, placeText } = row.read.values;
  const values: ImportValues = { ...name, ...(birthDate === null ? {} : { birthDate }), ...(relation === null ? {} : { relation }), ...(katoCode === undefined ? {} : { katoCode }), ...(placeText === undefined ? {} : { placeText }) };
  const read: ReadRow = { ...row.read, cells: [], values, problems: [] };
  const part = plannedRow(read, new Map());
  part.family = row;
  return part;
}
