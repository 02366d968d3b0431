/** What a list knows of families on file that the file does not: their own place, address and phones, beside those of their people. */
import type { FamilyFields } from "../../../shared/contract/families";
import { textOf } from "../../../shared/domain/importing/cells";
import type { ImportFieldId } from "../../../shared/domain/importing/types";
import { setColumns } from "../core/records";
import { familiesFoundAnew } from "../families/followPerson";
import { familyKind } from "../families/kind";
import { familyHeads } from "../families/queries";
import { peopleById } from "../people/queries";
import { merged, otherAddress, placeFilling } from "./againstFile";
import { addProblem, type PlannedRow, type Planning } from "./planning";
import type { ImportWriting } from "./writing";

export interface FamilyFilling {
  readonly id: string;
  readonly fields: Partial<Pick<FamilyFields, "katoCode" | "address" | "phones">>;
}

/** Compares each row that stands for a family on file with it. `known`: families by the person a row was joined to. */
export async function compareFamilies(planning: Planning, rows: readonly PlannedRow[], known: ReadonlyMap<string, { readonly id: string }>): Promise<void> {
  const heads = rows.flatMap((row) => {
    // A head of several rows is the head in each of them.
    const family = row.joined && row.onFile && (row.family ?? row).onFile?.id === row.onFile.id ? known.get(row.onFile.id) : undefined;
    return family ? [{ row, id: family.id }] : [];
  });
  const families = new Map((await familyHeads(planning.from, [...new Set(heads.map(({ id }) => id))])).map((family) => [family.id, family]));
  const people = await peopleById(planning.from, [...families.values()].flatMap(({ headPersonId }) => headPersonId ?? []));
  for (const { row, id } of heads) {
    const family = families.get(id);
    if (!family) continue;
    const { values } = row.read;
    // The address of a family is kept with the family: what differs from it is no address of its head either.
    if (row.filling?.address !== undefined && otherAddress(values, family.address)) {
      addProblem(row, "address", "differs_from_file", textOf(row.read.cells[row.columns.get("address")?.at ?? -1]) || (values.address ?? ""), family.address);
      const { address: _address, katoCode: _katoCode, ...rest } = row.filling;
      row.filling = Object.keys(rest).length > 0 ? rest : null;
    }
    // Of whom the file is said to stay as it is, neither does the family get another phone or address.
    const differs = (field: ImportFieldId): boolean => row.problems.some((each) => each.kind === "differs_from_file" && each.field === field);
    // A family without a phone of its own is called by its head's: one of its own would be called instead.
    const called = family.phones.length > 0 || (people.get(family.headPersonId ?? "")?.phones.length ?? 0) > 0;
    const fields = {
      ...(differs("address") ? {} : placeFilling(values, family)),
      ...(!called && !differs("phones") && values.phones?.length ? { phones: [...values.phones] } : {}),
    };
    if (Object.keys(fields).length > 0) row.familyFilling = { id, fields };
  }
}

/** What is to be filled of each family, once for one of several rows: the first has the word. */
export function familyFillingsOf(rows: readonly PlannedRow[]): Map<string, { row: PlannedRow; fields: FamilyFilling["fields"] }> {
  const fillings = new Map<string, { row: PlannedRow; fields: FamilyFilling["fields"] }>();
  for (const row of rows) {
    if (!row.familyFilling) continue;
    const { id, fields } = row.familyFilling;
    const before = fillings.get(id);
    fillings.set(id, { row: before?.row ?? row, fields: merged(before?.fields, fields) });
  }
  return fillings;
}

/** Fills what is empty of families on file. `tick`: how many of them are done. */
export async function fillFamilies(into: ImportWriting, rows: readonly PlannedRow[], tick: (done: number) => void): Promise<void> {
  const fillings = familyFillingsOf(rows);
  const families = new Map((await familyHeads(into.writing.tx, [...fillings.keys()])).map((family) => [family.id, family]));
  let done = 0;
  for (const [id, { row, fields }] of fillings) {
    tick((done += 1));
    const family = families.get(id);
    if (!family || family.deletedAt !== null) continue;
    // Since the plan was made somebody may have written there.
    const empty = Object.fromEntries(Object.entries(fields).filter(([name]) => !family[name as keyof typeof fields]?.length));
    if (Object.keys(empty).length === 0) continue;
    into.from(row);
    const { version } = await into.touchedColumns("family", id, ["kato_code", "address", "phones"]);
    await setColumns(familyKind, into.writing, id, { ...empty, version: version + 1, updatedAt: into.writing.at });
    await familiesFoundAnew(into.writing, [id]);
    await into.breathe();
  }
}
