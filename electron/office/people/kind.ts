/** How a person is kept: one record for one person, whatever else they are (R19, R20, R22, R23). */
import type { PersonFields } from "../../../shared/contract/people";
import { parseIin } from "../../../shared/domain/iin";
import { displayName, matchKey, sortKey } from "../../../shared/domain/names";
import { isNoName } from "../../../shared/domain/personNames";
import { normalizePhone } from "../../../shared/domain/phones";
import type { Askable } from "../../database/reader";
import { type FieldProblem, invalid, refused } from "../core/errors";
import { inUse } from "../core/inUse";
import type { RecordKind } from "../core/records";
import { tellFollowers } from "./followers";
import { putPersonKeys } from "./keys";
import { Person } from "./person.entity";
import { fieldsOf, peopleById, personKeys } from "./queries";
import { putSearchEntry } from "../../database/searchIndex";
import type { Writing } from "../core/writing";
import { todayOfWrite } from "../settings/service";

export const personKind: RecordKind<Person, PersonFields> = {
  kind: "people",
  entity: Person,
  personal: ["family", "given", "patronymic", "birthDate", "sex", "iin", "phones", "katoCode", "address", "languages"],

  async load({ manager }, id) {
    const person = await manager.getRepository(Person).findOneBy({ id });
    return person && fieldsOf(person);
  },

  check: async (tx, fields, id) => [...nameProblems(fields), ...(await iinProblems(tx, fields.iin, id))],

  async columns(writing, fields, _id, existing) {
    if (existing && existing.mergedIntoId !== null) throw refused("merged_away");
    if (existing && existing.erasedAt !== null) throw refused("already_erased");
    if (fields.birthDate !== null && fields.birthDate > (await todayOfWrite(writing))) throw invalid([{ field: "birthDate", kind: "in_future" }]);
    return {
      ...tidyPerson(fields),
      matchKey: matchKey(fields),
      sortKey: sortKey(displayName(fields)),
      mergedIntoId: existing?.mergedIntoId ?? null,
      erasedAt: null,
    };
  },

  async children(writing, id) {
    const person = await writing.tx.manager.getRepository(Person).findOneByOrFail({ id });
    await putPersonKeys(writing.tx, [person]);
    // A new person is followed by nobody yet; a bulk import need not ask.
    if (person.version > 1) await tellFollowers(writing, person);
  },

  holds: (tx, id) =>
    inUse(tx, id, {
      volunteers: "volunteer where deleted_at is null and person_id = ?",
      staff: "staff_member where deleted_at is null and person_id = ?",
      headquarters: "headquarters_detail link join headquarters on headquarters.id = link.headquarters_id where headquarters.deleted_at is null and link.coordinator_id = ?",
      consents: "consent where deleted_at is null and person_id = ?",
      mentors: "mentor where deleted_at is null and person_id = ?",
      // Says that something holds, and to nobody what: the refusal names no record.
      others: "mentee where deleted_at is null and person_id = ?",
      trainings: "training_attendance link join training on training.id = link.training_id where training.deleted_at is null and link.person_id = ?",
      grants: "small_grant where deleted_at is null and person_id = ?",
      learners: "learner where deleted_at is null and person_id = ?",
      families: "family where deleted_at is null and ?1 in (select head_person_id union select m.person_id from family_member m where m.family_id = family.id)",
      deliveries: "delivery where deleted_at is null and person_id = ?",
      requests: "request where deleted_at is null and (person_id = ?1 or caller_person_id = ?1)",
    }),

  title: (fields) => displayName(fields),

  async search(_from, _id, fields) {
    return entryOf(fields);
  },
};

/** People whose columns changed past their form are found, and followed, by what they are now. */
export async function peopleFoundAnew(writing: Writing, ids: readonly string[]): Promise<void> {
  for (const person of (await peopleById(writing.tx, ids)).values()) {
    await putPersonKeys(writing.tx, [person]);
    await putSearchEntry(writing.tx, "people", person.id, entryOf(fieldsOf(person)));
    await tellFollowers(writing, person);
  }
}

const entryOf = (fields: PersonFields) => ({ title: displayName(fields), subtitle: fields.birthDate?.slice(0, 4) ?? "", keys: personKeys(fields) });

/** As it is stored: the IIN in digits, mobile numbers in one form, nothing twice. */
export function tidyPerson(fields: PersonFields): PersonFields {
  const parsed = parseIin(fields.iin ?? "");
  const phones = [...new Set(fields.phones.map(normalizePhone).filter(Boolean))];
  return {
    family: fields.family, given: fields.given, patronymic: fields.patronymic, birthDate: fields.birthDate, sex: fields.sex,
    iin: parsed.ok ? parsed.iin : null, phones, katoCode: fields.katoCode, address: fields.address, languages: fields.languages, note: fields.note,
  };
}

const nameProblems = (fields: PersonFields): FieldProblem[] =>
  (["family", "given", "patronymic"] as const).filter((part) => isNoName(fields[part])).map((field) => ({ field, kind: "not_a_name" }));

/** R19: valid, and of nobody else who is neither deleted nor merged. */
async function iinProblems(from: Askable, typed: string | null, id: string | null): Promise<FieldProblem[]> {
  if (!typed) return [];
  const parsed = parseIin(typed);
  if (!parsed.ok) return [{ field: "iin", kind: `iin_${parsed.reason}` }];
  const other = await from.manager
    .getRepository(Person)
    .createQueryBuilder("person")
    .where("person.iin = :iin and person.deleted_at is null and person.merged_into_id is null and person.id <> :id", { iin: parsed.iin, id: id ?? "" })
    .getOne();
  return other ? [{ field: "iin", kind: "duplicate", params: { id: other.id, name: displayName(other) } }] : [];
}
