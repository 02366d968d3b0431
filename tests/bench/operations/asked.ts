/** Operations whose floor is the SQL they send: each variant is asked once to learn its statements, then timed. */
import type { RawConnection } from "../../../electron/database/driver";
import type { Office } from "../../../electron/office/createOffice";
import type { Operation } from "../measure";
import { replay, type Statement, statementsOf } from "../sentSql";

/** One way to ask. @returns how many rows came */
export type Variant = () => Promise<number>;

export interface Asked {
  readonly name: string;
  readonly mostTimesFloor: number;
  readonly mostMedian?: number;
  readonly mostP95?: number;
  readonly rounds: number;
  /** Taken in turns. */
  readonly variants: readonly Variant[];
}

export function asked(office: Office, floor: RawConnection, { variants, ...plan }: Asked): Operation {
  let statements: Statement[][] = [];
  return {
    ...plan,
    floorIs: "the same SQL through the bare driver",
    async prepare() {
      statements = [];
      for (const variant of variants) statements.push(await statementsOf(office, variant));
    },
    run: (round) => (variants[round % variants.length] ?? nothing)(),
    floor: (round) => replay(floor, statements[round % variants.length] ?? []),
  };
}

const nothing: Variant = () => Promise.reject(new RangeError("An operation has no variants."));
