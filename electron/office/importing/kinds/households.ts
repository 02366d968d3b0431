/** Families of a list, written with their people. */
import type { ImportValues } from "../../../../shared/domain/importing/types";
import { displayName, matchKey, sortKey } from "../../../../shared/domain/names";
import { setColumns } from "../../core/records";
import { entryOfFamily, familiesFoundAnew, familyOrder } from "../../families/followPerson";
import { familyKind } from "../../families/kind";
import { familiesOfPeople, familiesToJoin } from "../../families/queries";
import { personKeys } from "../../people/queries";
import { compareFamilies } from "../familiesAgainstFile";
import { addProblem, type PlannedRow, type Planning, readable } from "../planning";
import type { ImportWriting } from "../writing";
import { familiesOf, matchFamilies, membersOf } from "./familyRows";
import type { KindOfList } from "./kindOfList";
import { addressOf, takenIin } from "./rowValues";

export const familiesList: KindOfList = {
  async prepare(planning, rows) {
    await matchFamilies(planning, rows, false);
    await findFamilies(planning, readable(rows));
  },
  async write(into, rows) {
    const households = await householdsToWrite(into, rows);
    for (const [head, own] of familiesOf(rows)) {
      await households.write(head, own);
      await into.breathe();
    }
    await into.flush();
    await households.end();
  },
};

/** A head who is on file with a family of theirs: that family is meant. Answers with the families by those on file. */
export async function findFamilies(planning: Planning, rows: readonly PlannedRow[]): Promise<ReadonlyMap<string, FamilyOnFile>> {
  const known = await knownFamilies(planning, rows);
  for (const row of rows) {
    const family = row.joined && row.onFile ? known.get(row.onFile.id) : undefined;
    if (family) addProblem(row, null, "family_on_file", "", family.name);
  }
  await compareFamilies(planning, rows, known);
  return known;
}

/** Families by the person on file whom a row was joined to. */
function knownFamilies(planning: Planning, rows: readonly PlannedRow[]): Promise<Map<string, FamilyOnFile>> {
  return familiesOfPeople(planning.from, rows.flatMap((row) => (row.joined && row.onFile?.kind === "people" ? [row.onFile.id] : [])));
}

/** The family a row stands for: the one on file that was found, else the row itself. */
export const familyOf = (known: ReadonlyMap<string, FamilyOnFile>, head: PlannedRow): string | PlannedRow =>
  (head.joined && head.onFile ? known.get(head.onFile.id)?.id : undefined) ?? head;

type FamilyOnFile = { readonly id: string; readonly name: string };

export interface Households {
  /** Writes a family with its people, or finds the one that is meant and adds whom it lacks; answers with its id. `rows`: all its rows. */
  write(head: PlannedRow, rows: readonly PlannedRow[]): Promise<string>;
  /** To be called when everything is flushed: who joined a family on file is found under it. */
  end(): Promise<void>;
}

export async function householdsToWrite(into: ImportWriting, rows: readonly PlannedRow[]): Promise<Households> {
  const known = await knownFamilies(into.planning, rows);
  const standing = await familiesToJoin(into.writing.tx, [...known.values()].map(({ id }) => id));
  const grown = new Set<string>();
  return {
    async write(head, own) {
      into.from(head);
      const onFile = head.joined && head.onFile ? known.get(head.onFile.id) : undefined;
      if (!onFile) return writeHousehold(into, head, own);
      const family = standing.get(onFile.id);
      if (!family || !addToFamily(into, head, own, onFile.id, family)) into.touched("family", onFile.id, null);
      else if (!grown.has(onFile.id)) {
        grown.add(onFile.id);
        into.from(head);
        // Filled from the list before: it is changed once in this batch.
        if (into.touched("family", onFile.id, { version: family.version, updated_at: family.updatedAt })) await setColumns(familyKind, into.writing, onFile.id, { version: family.version + 1, updatedAt: into.writing.at });
      }
      return onFile.id;
    },
    end: () => familiesFoundAnew(into.writing, [...grown]),
  };
}

/** People of the list who are not of the family on file yet join it; true where there were any. */
function addToFamily(into: ImportWriting, head: PlannedRow, rows: readonly PlannedRow[], familyId: string, family: { readonly people: Set<string>; next: number }): boolean {
  const before = family.next;
  for (const { personId, relation } of peopleOf(into, head, rows)) {
    if (family.people.has(personId)) continue;
    family.people.add(personId);
    into.made("family_member", into.add("family_member", { familyId, personId, relation, fromDate: null, toDate: null, position: family.next++ }));
  }
  return family.next > before;
}

function writeHousehold(into: ImportWriting, head: PlannedRow, rows: readonly PlannedRow[]): string {
  const { values } = head.read;
  const headId = personOf(into, head);
  const name = values.family || values.given || "";
  const phones = [...(values.phones ?? [])];
  const family = { name, headPersonId: headId, declaredSize: values.declaredSize ?? null, katoCode: values.katoCode ?? null, address: addressOf(values), phones, note: values.note ?? "" };
  const id = into.record("family", { ...family, sortKey: sortKey(familyOrder(name, nameOf(values))), matchKey: matchKey(values) });
  const people = peopleOf(into, head, rows).filter(({ personId }) => personId !== headId);
  for (const [position, { personId, relation }] of people.entries()) into.add("family_member", { familyId: id, personId, relation, fromDate: null, toDate: null, position });
  into.from(head);
  for (const [at, code] of [...new Set([head, ...rows].flatMap((row) => row.read.values.vulnerabilities ?? []))].entries()) {
    into.add("family_vulnerability", { familyId: id, code, fromDate: null, toDate: null, evidence: "", position: at });
  }
  into.find("families", id, entryOfFamily(family, nameOf(values), [nameOf(values), ...people.map(({ named }) => named)]));
  return id;
}

interface PersonOfFamily {
  readonly personId: string;
  readonly relation: string;
  readonly named: ReturnType<typeof nameOf>;
}

/** Everybody of a family but its head: those of its rows, then those whom its cells name, each once. */
function peopleOf(into: ImportWriting, head: PlannedRow, rows: readonly PlannedRow[]): PersonOfFamily[] {
  const members = membersOf(rows, head);
  const people = new Map<string, PersonOfFamily>();
  const add = (row: PlannedRow, relation: string): void => {
    const personId = personOf(into, row);
    if (!people.has(personId)) people.set(personId, { personId, relation, named: nameOf(row.read.values) });
  };
  for (const member of members) {
    into.from(member);
    add(member, relationOf(member.read.values));
  }
  const naming = [...new Set([head, ...rows])].filter((row) => row.parts.length > 0);
  const named = new Set(naming.length > 0 ? [head, ...members].map(sayingOf) : []);
  for (const row of naming) for (const part of row.parts) {
    // A family of several rows may name its children in each of them.
    if (named.has(sayingOf(part))) continue;
    named.add(sayingOf(part));
    into.from(row);
    add(part, relationOf(part.read.values));
  }
  return [...people.values()];
}

/** Letter for letter: of twins one is not lost for being called nearly as the other (R22). */
const sayingOf = ({ read: { values } }: PlannedRow): string => `${displayName(values).toLowerCase()} ${values.birthDate ?? ""}`;

/** The person of a row: the one it was joined to, or a new one. */
export function personOf(into: ImportWriting, row: PlannedRow): string {
  if (row.joined && row.onFile) {
    into.touched("person", row.onFile.id, null);
    return row.onFile.id;
  }
  // Somebody of an earlier row.
  const saved = row.first && (row.first.joined ? row.first.onFile?.id : into.personSavedFor(row.first));
  if (saved) return saved;
  return writePerson(into, row.read.values, row);
}

function writePerson(into: ImportWriting, values: ImportValues, row: PlannedRow | null = null): string {
  const person = {
    family: values.family ?? "", given: values.given ?? "", patronymic: values.patronymic ?? "", birthDate: values.birthDate ?? null,
    // The number of somebody on file who was not joined stays with them: it is unique (R19). The row keeps what it said.
    iin: row && takenIin(row) ? null : (values.iin ?? null),
    phones: [...(values.phones ?? [])], katoCode: values.katoCode ?? null,
  };
  const id = into.person({
    ...person, sex: values.sex ?? null, matchKey: matchKey(person), sortKey: sortKey(displayName(person)),
    address: values.address ?? "", languages: [...(values.languages ?? [])], mergedIntoId: null, note: "",
  });
  into.find("people", id, { title: displayName(person), subtitle: person.birthDate?.slice(0, 4) ?? "", keys: personKeys(person) });
  if (row) into.savedPerson(row, id);
  return id;
}

const nameOf = (values: Pick<ImportValues, "family" | "given" | "patronymic">): { family: string; given: string; patronymic: string; iin: string | null; phones: string[] } => ({
  family: values.family ?? "", given: values.given ?? "", patronymic: values.patronymic ?? "", iin: null, phones: [],
});

const relationOf = ({ relation }: ImportValues): string => (relation === undefined || relation === "head" ? "other" : relation);
