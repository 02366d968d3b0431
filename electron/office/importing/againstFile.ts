/**
 * What a list says otherwise of people on file, and what it knows of them that the file does not. The file's word stands; what
 * is empty there is filled only where somebody asked for it.
 */
import type { PersonFields } from "../../../shared/contract/people";
import { textOf } from "../../../shared/domain/importing/cells";
import type { ImportFieldId, ImportValues } from "../../../shared/domain/importing/types";
import { normalizePhone } from "../../../shared/domain/phones";
import { formatLocalDate } from "../../../shared/domain/periods";
import { updateRecord } from "../core/records";
import { personKind } from "../people/kind";
import { fieldsOf, peopleById, type PersonOnFile } from "../people/queries";
import { addressOf, takenIin } from "./kinds/rowValues";
import { addProblem, type PlannedRow, type Planning } from "./planning";
import type { ImportWriting } from "./writing";

export type Filling = Partial<Pick<PersonFields, "patronymic" | "birthDate" | "sex" | "iin" | "phones" | "katoCode" | "address" | "languages">>;

/** Compares everybody who was joined to somebody on file with them; all of them are read at once. */
export async function compareWithFile(planning: Planning, rows: readonly PlannedRow[]): Promise<void> {
  const joined = rows.filter((row) => row.joined && row.onFile?.kind === "people" && row.outcome !== "unreadable");
  const people = await peopleById(planning.from, joined.map((row) => row.onFile?.id ?? ""));
  for (const row of joined) {
    const person = people.get(row.onFile?.id ?? "");
    if (!person) continue;
    for (const [field, accepted] of toldOtherwise(row.read.values, person)) {
      addProblem(row, field, "differs_from_file", textOf(row.read.cells[row.columns.get(field)?.at ?? -1]) || saidOf(row.read.values, field), accepted);
    }
    row.filling = fillingOf(row, person);
  }
}

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
const digits = (phones: readonly string[]): Set<string> => new Set(phones.map((phone) => normalizePhone(phone).replace(/\D/gu, "")));

/** Fields that both know and that differ, each with what the file says. A second phone of somebody is no other phone. */
function toldOtherwise(values: ImportValues, person: PersonOnFile): [ImportFieldId, string][] {
  const other: [ImportFieldId, string][] = [];
  const phones = digits(person.phones);
  if (phones.size > 0 && values.phones?.length && ![...digits(values.phones)].some((phone) => phones.has(phone))) other.push(["phones", person.phones.join(", ")]);
  if (otherAddress(values, person.address)) other.push(["address", person.address]);
  if (values.birthDate && person.birthDate && values.birthDate !== person.birthDate) other.push(["birthDate", formatLocalDate(person.birthDate)]);
  return other;
}

/** Whether a list has another address than the file: one that names a part of the other is the same. */
export function otherAddress(values: Pick<ImportValues, "address">, onFile: string): boolean {
  const [said, known] = [bare(values.address ?? ""), bare(onFile)];
  return said !== "" && known !== "" && !said.includes(known) && !known.includes(said);
}

/** Place and address that the file lacks; nothing where it knows one of them otherwise: both together are one place. */
export function placeFilling(values: ImportValues, { katoCode, address }: { readonly katoCode: string | null; readonly address: string }): { katoCode?: string; address?: string } {
  const said = addressOf(values);
  if (otherAddress(values, address) || (katoCode !== null && values.katoCode !== undefined && katoCode !== values.katoCode)) return {};
  return { ...(katoCode === null && values.katoCode ? { katoCode: values.katoCode } : {}), ...(address === "" && said ? { address: said } : {}) };
}

/** What is to be filled by two rows: the first has the word, and a row of another place adds neither place nor address to it. */
export function merged<Fields extends { readonly katoCode?: string | null; readonly address?: string }>(first: Fields | undefined, next: Fields): Fields {
  if (!first) return next;
  const places = first.katoCode && next.katoCode && first.katoCode !== next.katoCode;
  if (!places && !otherAddress(next, first.address ?? "")) return { ...next, ...first };
  const { katoCode: _katoCode, address: _address, ...rest } = next;
  return { ...rest, ...first };
}

const saidOf = (values: ImportValues, field: ImportFieldId): string => (field === "phones" ? (values.phones ?? []).join(", ") : field === "birthDate" && values.birthDate ? formatLocalDate(values.birthDate) : (values.address ?? ""));

/** What the list knows and the file does not; null where there is nothing. */
function fillingOf(row: PlannedRow, person: PersonOnFile): Filling | null {
  const { values } = row.read;
  const filling: Filling = {
    ...(person.patronymic === "" && values.patronymic ? { patronymic: values.patronymic } : {}),
    ...(person.birthDate === null && values.birthDate ? { birthDate: values.birthDate } : {}),
    ...(person.sex === null && values.sex ? { sex: values.sex } : {}),
    ...(person.iin === null && values.iin && row.first === null && !takenIin(row) ? { iin: values.iin } : {}),
    ...(person.phones.length === 0 && values.phones?.length ? { phones: [...values.phones] } : {}),
    ...placeFilling(values, person),
    ...(person.languages.length === 0 && values.languages?.length ? { languages: [...values.languages] } : {}),
  };
  return Object.keys(filling).length > 0 ? filling : null;
}

const stillEmpty = (filling: Filling, person: PersonOnFile): Filling => {
  const now = fieldsOf(person);
  return Object.fromEntries(Object.entries(filling).filter(([name]) => {
    const value = now[name as keyof Filling];
    return value === null || value === "" || (Array.isArray(value) && value.length === 0);
  }));
};

const COLUMNS = ["family", "given", "patronymic", "match_key", "sort_key", "birth_date", "sex", "iin", "phones", "kato_code", "address", "languages", "merged_into_id", "erased_at", "note"] as const;

/** What is to be filled of each person, once for somebody of several rows: the first has the word. */
export function fillingsOf(rows: readonly PlannedRow[]): Map<string, { row: PlannedRow; filling: Filling }> {
  const fillings = new Map<string, { row: PlannedRow; filling: Filling }>();
  for (const row of rows.flatMap((each) => [each, ...each.parts])) {
    if (!row.filling || !row.onFile) continue;
    const known = fillings.get(row.onFile.id);
    fillings.set(row.onFile.id, { row: known?.row ?? row, filling: merged(known?.filling, row.filling) });
  }
  return fillings;
}

/** Fills what is empty on file. How it stood before is kept for the undo. `tick`: how many people are done. */
export async function fillEmpty(into: ImportWriting, rows: readonly PlannedRow[], tick: (done: number) => void): Promise<void> {
  const fillings = fillingsOf(rows);
  let done = 0;
  const people = await peopleById(into.writing.tx, [...fillings.keys()]);
  for (const [id, { row, filling }] of fillings) {
    tick((done += 1));
    const person = people.get(id);
    if (!person) continue;
    // Since the plan was made somebody may have written there.
    const empty = stillEmpty(filling, person);
    if (Object.keys(empty).length === 0) continue;
    into.from(row.family?.parts.includes(row) ? row.family : row);
    const { version } = await into.touchedColumns("person", id, COLUMNS);
    await updateRecord(personKind, into.quiet, id, version, { ...fieldsOf(person), ...empty });
    await into.breathe();
  }
}
