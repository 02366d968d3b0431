/** The keys a person is kept under (`person_key`), so that a possible double is found among hundreds of thousands (R22). */
import { candidateKeys, type PersonRecord } from "../../../shared/domain/matching";
import { insertMany } from "../../database/bulk";
import type { WriteTransaction } from "../../database/writeQueue";
import { Person } from "./person.entity";
import { PersonKey } from "./personKey.entity";

const BATCH = 500;

/** The parts of a stored person that are matched. */
export type MatchedPerson = Pick<Person, "id" | "family" | "given" | "patronymic" | "birthDate" | "iin" | "phones" | "katoCode">;

export function recordOf(person: Omit<MatchedPerson, "id">): PersonRecord {
  const { family, given, patronymic, birthDate, iin, phones, katoCode } = person;
  return { family, given, patronymic, birthDate, iin, phone: phones.join(", "), village: katoCode };
}

/** Replaces the keys of these people. To be called in the write that changed them. */
export async function putPersonKeys(tx: WriteTransaction, people: readonly MatchedPerson[]): Promise<void> {
  for (let start = 0; start < people.length; start += BATCH) {
    const part = people.slice(start, start + BATCH);
    await tx.manager.createQueryBuilder().delete().from(PersonKey).where("person_id in (:...ids)", { ids: part.map(({ id }) => id) }).execute();
    await addPersonKeys(tx, part);
  }
}

/** Keys of people who have none yet. `tick` is called between portions and may throw. */
export async function addPersonKeys(tx: WriteTransaction, people: readonly MatchedPerson[], tick: () => void = () => undefined): Promise<void> {
  for (let start = 0; start < people.length; start += BATCH) {
    const part = people.slice(start, start + BATCH);
    await insertMany(tx, "person_key", ["key", "person_id"], part.flatMap((person) => candidateKeys(recordOf(person)).map((key) => [key, person.id])));
    tick();
  }
}

/** Makes keys for everybody who has none: after people were written past `personKind`, as the demo and big imports do. */
export async function putMissingKeys(tx: WriteTransaction): Promise<void> {
  for (let last = ""; ; ) {
    const people = await tx.manager
      .getRepository(Person)
      .createQueryBuilder("person")
      .where("person.id > :last and person.id not in (select k.person_id from person_key k)", { last })
      .orderBy("person.id")
      .limit(BATCH * 10)
      .getMany();
    await putPersonKeys(tx, people);
    const end = people.at(-1);
    if (!end) return;
    last = end.id;
  }
}
