/** Pairs that wait for somebody's look, likeliest first. A pair of which a record is gone waits no longer. */
import type { ReviewPairView } from "../../../shared/contract/matching";
import type { MergeKind } from "../../../shared/domain/mergeFields";
import { type Askable, rowsOf } from "../../database/reader";
import { amongGiven, givenValues } from "../../database/sql";
import { standing as standingPerson } from "../../database/standingPeople";
import { notFound } from "../core/errors";
import type { Writing } from "../core/writing";
import { ReviewPair } from "./reviewPair.entity";

const standing = (kind: MergeKind): string => {
  const [table, condition] = kind === "people" ? ["person", standingPerson()] : ["family", "deleted_at is null"];
  return `p.kind = '${kind}' and p.state = 'open' and exists (select 1 from ${table} where id = p.first_id and ${condition}) and exists (select 1 from ${table} where id = p.second_id and ${condition})`;
};
const WAITING = `(${standing("families")} or ${standing("people")})`;
const MORE_BESIDE = 2;

export async function openPairs(from: Askable): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(from, `select count(*) as count from review_pair p where ${WAITING}`);
  return Number(row?.count ?? 0);
}

interface PairRow {
  readonly id: string;
  readonly kind: MergeKind;
  readonly band: "same" | "look";
  readonly reasons: string;
  readonly firstId: string;
  readonly secondId: string;
}

const COLUMNS = `p.id as id, p.kind as kind, p.band as band, p.reasons as reasons, p.first_id as "firstId", p.second_id as "secondId"`;

/** Families first: they wait because of what was decided a moment ago. */
export async function nextPair(from: Askable, skip: readonly string[]): Promise<ReviewPairView | null> {
  const [pair] = await rowsOf<PairRow>(
    from,
    `select ${COLUMNS} from review_pair p where ${WAITING} and p.id not in ${amongGiven} order by p.kind, p.band desc, p.score desc, p.id limit 1`,
    [givenValues(skip)],
  );
  if (!pair) return null;
  const { id, kind, band, reasons, firstId, secondId } = pair;
  const beside = await rowsOf<PairRow>(
    from, `select ${COLUMNS} from review_pair p where ${standing(kind)} and p.id <> ?3 and (p.first_id in (?1, ?2) or p.second_id in (?1, ?2)) order by p.band desc, p.score desc limit ${MORE_BESIDE * 4}`,
    [firstId, secondId, id],
  );
  const further = new Set(beside.flatMap((other) => [other.firstId, other.secondId]).filter((other) => other !== firstId && other !== secondId));
  return { id, kind, band, reasons: JSON.parse(reasons) as ReviewPairView["reasons"], ids: [firstId, secondId, ...[...further].slice(0, MORE_BESIDE)] };
}

/** Remembered for ever, or put back into the queue. @throws OfficeError NOT_FOUND */
export async function decidePair(writing: Writing, id: string, state: "different" | "open"): Promise<void> {
  const repository = writing.tx.manager.getRepository(ReviewPair);
  const pair = await repository.findOneBy({ id });
  if (!pair || pair.state === "merged") throw notFound("pairs");
  const decided = state === "open" ? { decidedBy: null, decidedAt: null } : { decidedBy: writing.by?.name ?? "", decidedAt: writing.at };
  await repository.update({ id }, { state, ...decided });
  await writing.journal({
    action: "different", kind: pair.kind, id: null, before: { state: pair.state }, after: { state },
    links: [pair.firstId, pair.secondId].map((subject) => ({ kind: pair.kind, id: subject })),
  });
}
