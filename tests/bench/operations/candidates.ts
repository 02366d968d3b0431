/** Who on file may be the person being typed (R22): people of the region as another list would have them. */
import type { RawConnection } from "../../../electron/database/driver";
import { rowsOf } from "../../../electron/database/reader";
import type { Office } from "../../../electron/office/createOffice";
import type { Operation } from "../measure";
import { Random } from "../region/random";
import type { DeskClient } from "../region/region";
import { asked } from "./asked";

interface OnFile {
  readonly family: string;
  readonly given: string;
  readonly patronymic: string;
  readonly birthDate: string | null;
}

/** Comparing is TypeScript's part: a few dozen people in full for each question, which the bare SQL does not do. */
const LIMITS = { mostTimesFloor: 8, mostMedian: 30, mostP95: 100 };

export async function candidateOperations(office: Office, desk: DeskClient, floor: RawConnection, rounds: number): Promise<Operation[]> {
  const random = new Random(22);
  const people = await someOnFile(office, rounds);
  const plan = (name: string, typed: (person: OnFile) => OnFile): Operation =>
    asked(office, floor, {
      ...LIMITS, name, rounds: people.length,
      variants: people.map((person) => async () => (await desk.people.similar(typed(person))).length),
    });
  return [
    plan("candidates: name and day", (person) => person),
    plan("candidates: the bare name", (person) => ({ ...person, patronymic: "", birthDate: null })),
    plan("candidates: a letter missing, no day", (person) => ({ ...person, family: withoutLetter(person.family, random.whole(0, person.family.length - 1)), birthDate: null })),
  ];
}

const withoutLetter = (word: string, at: number): string => word.slice(0, at) + word.slice(at + 1);

/** Spread over all the years in which people were put on file. */
async function someOnFile(office: Office, count: number): Promise<OnFile[]> {
  const from = office.database.reader;
  const [all] = await rowsOf<{ count: number }>(from, "select count(*) as count from person");
  const step = Math.max(1, Math.floor((all?.count ?? 0) / count));
  return rowsOf<OnFile>(
    from,
    `select family, given, patronymic, birth_date as "birthDate" from (select *, row_number() over (order by id) as place from person)
     where place % ? = 0 and merged_into_id is null limit ?`,
    [step, count],
  );
}
