/** What of a list from outside says who somebody is, and what is left of it at a lower level of privacy. */
import { iinFromCell, maskIin, parseIin } from "../iin";
import { masked, type PersonalValue, type PrivacyLevel } from "../personalColumns";
import type { ColumnMapping, ImportFieldId, TableCell, TableSheet } from "./types";

const NAMES = ["fullName", "family", "given", "patronymic", "familyKey", "members", "contactName", "searchedFor", "publicFaces", "calledBy", "calledWhom"] as const;
const TEXTS = ["iin", "address", "note", "email", "bankDetails", "criterion", "incomeEvidence", "reason", "subjects", "chosenSubjects", "lessonsAttended", "standing", "question", "school", "statement", "sourceDocument", "outcome"] as const;
const PERSONAL: ReadonlyMap<ImportFieldId, PersonalValue> = new Map<ImportFieldId, PersonalValue>([
  ...NAMES.map((field) => [field, "name"] as const), ...TEXTS.map((field) => [field, "text"] as const), ["phones", "phone"], ["birthDate", "birthDate"],
]);

/** True for a field that says who somebody is, or something of one person alone. */
export const isPersonal = (field: ImportFieldId): boolean => PERSONAL.has(field);

/** A cell is text of any form: a date as somebody wrote it leaves its year, several phones in one cell the end of the last. */
function maskedCell(cell: TableCell, value: PersonalValue): TableCell {
  if (cell === null || cell === "") return null;
  const text = String(cell);
  if (value === "birthDate") return /(?<!\d)(?:18|19|20)\d\d(?!\d)/u.exec(text)?.[0] ?? "···";
  // A family's number in the list, where its head's name might stand as well.
  return value === "name" && /^\d+$/u.test(text) ? cell : masked(text, value);
}

/**
 * The sheet with its columns masked or emptied; columns keep their places, so that what is wrong is still found. What nobody
 * named, and what stands above the headings, may be anything and counts as personal.
 */
export function listAsSeen(sheet: TableSheet, headerRow: number, mapping: ColumnMapping, privacy: PrivacyLevel): TableSheet {
  if (privacy === "full") return sheet;
  const personal = (column: number): PersonalValue | null => {
    const field = mapping[column] ?? null;
    return field === null ? "text" : (PERSONAL.get(field) ?? null);
  };
  const left = (cell: TableCell, value: PersonalValue | null): TableCell => (value === null ? cell : privacy === "none" ? null : maskedCell(cell, value));
  return {
    ...sheet,
    rows: sheet.rows.map(({ row, cells }) => ({ row, cells: row === headerRow ? cells : cells.map((cell, column) => left(cell, row < headerRow ? "text" : personal(column))) })),
  };
}

const TWELVE_DIGITS = /(?<!\d)\d(?:[\s-]?\d){11}(?!\d)/gu;

/** A cell for whoever may not see an IIN whole (R19): every number of twelve digits is masked, and one that lost its zeros in a cell of numbers. */
export function withoutIin(cell: TableCell): TableCell {
  if (cell === null || typeof cell === "boolean") return cell;
  const text = String(cell);
  if (!/^\d{8,12}$/u.test(text)) return typeof cell === "number" ? cell : text.replace(TWELVE_DIGITS, (digits) => maskIin(digits.replace(/\D/gu, "")));
  const whole = iinFromCell(text);
  return text.length === 12 || parseIin(whole).ok ? maskIin(whole) : cell;
}
