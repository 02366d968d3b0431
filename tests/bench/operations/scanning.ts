/** The whole register looked through for people and families that are on file twice (R22), in the background of everything else. */
import type { RawConnection } from "../../../electron/database/driver";
import { rowsOf } from "../../../electron/database/reader";
import { write } from "../../../electron/office/core/writing";
import type { Office } from "../../../electron/office/createOffice";
import type { Operation } from "../measure";
import { replay, type Statement, statementsOf } from "../sentSql";

/** Comparing in full and the pauses for others come on top of the questions; 350,000 people are to be done in minutes. */
const LIMITS = { mostTimesFloor: 4, mostMedian: 10 * 60_000 };

export function scanOperation(office: Office, floor: RawConnection, rounds: number): Operation {
  let statements: Statement[] = [];
  let known: string[] = [];
  const scan = async (): Promise<number> => {
    office.scan.start(office, null);
    await office.scan.ended();
    const { done, failed } = office.scan.now();
    if (failed) throw new Error("The scan broke off.");
    return done;
  };
  const pairs = async (): Promise<string[]> => (await rowsOf<{ id: string }>(office.database.reader, "select id from review_pair")).map(({ id }) => id);
  // Each round finds the same pairs anew.
  const forget = async (): Promise<void> => {
    const before = new Set(known);
    const added = (await pairs()).filter((id) => !before.has(id));
    await write(office, null, async ({ tx, journal }) => {
      for (let start = 0; start < added.length; start += 500) {
        await tx.manager.createQueryBuilder().delete().from("review_pair").where("id in (:...ids)", { ids: added.slice(start, start + 500) }).execute();
      }
      await journal({ action: "scan", kind: "people", id: null, after: { pairs: -added.length } });
    });
  };
  return {
    ...LIMITS, name: "scan: the whole register for doubles", floorIs: "the same SQL through the bare driver", rounds,
    async prepare() {
      known = await pairs();
      statements = await statementsOf(office, scan);
      await forget();
    },
    run: scan,
    floor: () => replay(floor, statements),
    finish: forget,
  };
}
