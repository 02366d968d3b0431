/** Two records of the region become one, and two again (R17). */
import { pictureOf, setRow } from "../../../electron/database/rowChanges";
import { rowsOf } from "../../../electron/database/reader";
import { write } from "../../../electron/office/core/writing";
import type { Office } from "../../../electron/office/createOffice";
import { changesOfMerge } from "../../../electron/office/matching/mergeLog";
import { type MergeRequest, mergeRecords } from "../../../electron/office/matching/merging";
import { unmergeRecords } from "../../../electron/office/matching/unmerging";
import type { Operation } from "../measure";

interface OnFile {
  readonly id: string;
  readonly version: number;
}

/** Reading what points to both, comparing, keys, search entries and the journal stand beside the bare changes: they are most of it. */
const LIMITS = { mostTimesFloor: 60, mostMedian: 250 };

export async function mergeOperation(office: Office, rounds: number): Promise<Operation> {
  const heads = await rowsOf<OnFile>(
    office.database.reader,
    `select p.id as id, p.version as version from person p where p.id in (select head_person_id from family where deleted_at is null) and p.merged_into_id is null and p.deleted_at is null order by p.id limit ?`,
    [rounds * 2],
  );
  const pairs = Array.from({ length: Math.floor(heads.length / 2) }, (_, at) => [heads[at * 2], heads[at * 2 + 1]] as const);
  const requestOf = async (round: number): Promise<MergeRequest | null> => {
    const ids = pairs[round % pairs.length]?.flatMap((one) => one?.id ?? []) ?? [];
    const [keep, ...others] = await rowsOf<OnFile>(office.database.reader, `select id, version from person where id in (?, ?) order by id`, ids);
    return keep ? { kind: "people", keep, others, choice: {}, families: true } : null;
  };
  let merge = "";
  let changes: { table: string; id: string }[] = [];
  const apart = async (): Promise<void> => {
    if (merge) await write(office, null, (writing) => unmergeRecords(writing, merge));
    merge = "";
  };
  return {
    ...LIMITS, name: "merge: two heads of families with their families", floorIs: "the bare changes of the same rows", rounds: Math.min(rounds, pairs.length),
    async prepare() {
      const request = await requestOf(0);
      if (!request) return;
      const done = await write(office, null, (writing) => mergeRecords(writing, request));
      const kept = await changesOfMerge(office.database.reader, done.id);
      changes = kept.flatMap(({ table, id, before, after }) => (before && after ? [{ table, id }] : []));
      await write(office, null, (writing) => unmergeRecords(writing, done.id));
    },
    async run(round) {
      const request = await requestOf(round);
      if (!request) return 0;
      merge = (await write(office, null, (writing) => mergeRecords(writing, request))).id;
      return 1 + request.others.length;
    },
    // The rows as they stand are written once more: as many, as long, and nothing is different afterwards.
    floor: async () => {
      await office.database.queue?.run(async (tx) => {
        for (const { table, id } of changes) {
          const [now] = (await pictureOf(tx, [{ table, column: "id", ids: [id] }])).values();
          if (now) await setRow(tx, table, id, now.row);
        }
      });
    },
    after: apart,
  };
}
