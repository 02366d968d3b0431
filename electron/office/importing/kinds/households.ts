/** Families of a list: a row each, or a row for each member under one family. */
import type { ImportedMember, ImportValues } from "../../../../shared/domain/importing/types";
import { displayName, matchKey, sortKey } from "../../../../shared/domain/names";
import { entryOfFamily, familyOrder } from "../../families/followPerson";
import { familiesOfPeople } from "../../families/queries";
import { personKeys } from "../../people/queries";
import { addProblem, type PlannedRow, type Planning, readable } from "../planning";
import { matchRowsToPeople } from "../peopleOfRows";
import type { ImportWriting } from "../writing";
import type { KindOfList } from "./kindOfList";

export interface Household {
  /** The row that names the head, or the family where no head is named. */
  readonly head: PlannedRow;
  readonly members: readonly PlannedRow[];
}

/** Rows that carry one key are one family; without keys a row is a family, and rows of relatives belong to the one above them. */
export function householdsOf(rows: readonly PlannedRow[]): Household[] {
  const households: { head: PlannedRow; members: PlannedRow[]; key: string | undefined }[] = [];
  for (const row of readable(rows)) {
    const { familyKey, relation } = row.read.values;
    const last = households.at(-1);
    const relative = relation !== undefined && relation !== "head";
    const joins = last !== undefined && last.head.read.sheet === row.read.sheet && (familyKey === undefined ? relative && last.key === undefined : familyKey === last.key);
    if (!joins) households.push({ head: row, members: [], key: familyKey });
    else if (relation === "head" && last.head.read.values.relation !== "head") {
      last.members.unshift(last.head);
      last.head = row;
    } else last.members.push(row);
  }
  return households;
}

export const familiesList: KindOfList = {
  async prepare(planning, rows) {
    const readableRows = readable(rows);
    await matchRowsToPeople(planning, readableRows, false);
    await findFamilies(planning, readableRows);
  },
  async write(into, rows) {
    const known = await knownFamilies(into.planning, rows);
    for (const household of householdsOf(rows)) {
      writeHousehold(into, household, known);
      await into.breathe();
    }
    await into.flush();
  },
};

/** A head who is on file with a family of theirs: that family is meant. */
export async function findFamilies(planning: Planning, rows: readonly PlannedRow[]): Promise<void> {
  const known = await knownFamilies(planning, rows);
  for (const row of rows) {
    const family = row.joined && row.onFile ? known.get(row.onFile.id) : undefined;
    if (family) addProblem(row, null, "already_on_file", "", family.name);
  }
}

type KnownFamilies = ReadonlyMap<string, { readonly id: string; readonly name: string }>;

/** Families by the person on file whom a row was joined to. */
export function knownFamilies(planning: Planning, rows: readonly PlannedRow[]): Promise<KnownFamilies> {
  return familiesOfPeople(planning.from, rows.flatMap((row) => (row.joined && row.onFile?.kind === "people" ? [row.onFile.id] : [])));
}

/** Writes a family with its people, or finds the one that is meant; answers with its id. */
export function writeHousehold(into: ImportWriting, { head, members }: Household, known: KnownFamilies): string {
  into.from(head);
  const onFile = head.joined && head.onFile ? known.get(head.onFile.id) : undefined;
  if (onFile) {
    into.touched("family", onFile.id, null);
    return onFile.id;
  }
  const { values } = head.read;
  const headId = personOf(into, head);
  const people = [nameOf(values)];
  const name = values.family || values.given || "";
  const phones = [...(values.phones ?? [])];
  const family = { name, headPersonId: headId, declaredSize: values.declaredSize ?? null, katoCode: values.katoCode ?? null, address: addressOf(values), phones, note: values.note ?? "" };
  const id = into.record("family", { ...family, sortKey: sortKey(familyOrder(name, nameOf(values))), matchKey: matchKey(values) });
  let position = 0;
  const addMember = (personId: string, relation: string): void => {
    into.add("family_member", { familyId: id, personId, relation, fromDate: null, toDate: null, position: position++ });
  };
  for (const member of members) {
    into.from(member);
    addMember(personOf(into, member), relationOf(member.read.values));
    people.push(nameOf(member.read.values));
  }
  into.from(head);
  for (const member of values.members ?? []) {
    const person = { ...member, patronymic: member.patronymic };
    addMember(writePerson(into, { ...person, birthDate: person.birthDate ?? undefined, katoCode: values.katoCode }), "other");
    people.push(nameOf(person));
  }
  for (const [at, code] of [...new Set([head, ...members].flatMap((row) => row.read.values.vulnerabilities ?? []))].entries()) {
    into.add("family_vulnerability", { familyId: id, code, fromDate: null, toDate: null, evidence: "", position: at });
  }
  into.find("families", id, entryOfFamily(family, nameOf(values), people));
  return id;
}

/** The person of a row: the one it was joined to, or a new one. */
export function personOf(into: ImportWriting, row: PlannedRow): string {
  if (row.joined && row.onFile) {
    into.touched("person", row.onFile.id, null);
    return row.onFile.id;
  }
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

/** True where the number of the row is that of somebody on file, or of an earlier row, whom it was not joined to. */
export const takenIin = (row: PlannedRow): boolean => [...(row.onFile ? [row.onFile] : []), ...row.alsoLike, ...row.likeRows].some(({ reasons }) => reasons.includes("iin_equal"));

const nameOf = (values: Pick<ImportValues, "family" | "given" | "patronymic"> | ImportedMember): { family: string; given: string; patronymic: string; iin: string | null; phones: string[] } => ({
  family: values.family ?? "", given: values.given ?? "", patronymic: values.patronymic ?? "", iin: null, phones: [],
});

/** A place that KATO does not know stands in the address, as written. */
export function addressOf({ address, placeText, katoCode }: ImportValues): string {
  return [katoCode ? "" : (placeText ?? ""), address ?? ""].filter(Boolean).join(", ");
}

const relationOf = ({ relation }: ImportValues): string => (relation === undefined || relation === "head" ? "other" : relation);
