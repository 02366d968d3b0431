/** The first screen of the day, and how far the targets of the programmes have come. */
import type { RawConnection } from "../../../electron/database/driver";
import { rowsOf } from "../../../electron/database/reader";
import type { Office } from "../../../electron/office/createOffice";
import type { Operation } from "../measure";
import type { DeskClient } from "../region/region";
import { asked } from "./asked";

const MOST_TIMES_FLOOR = 3;

/** What the window asks for before the home screen has all its numbers. */
export function homeOperation(office: Office, desk: DeskClient, floor: RawConnection, rounds: number): Operation {
  return asked(office, floor, {
    name: "home: today and its sections", mostTimesFloor: MOST_TIMES_FLOOR, rounds,
    variants: [async () => Object.keys(await desk.overview.today({})).length, async () => Object.keys(await desk.overview.sections({})).length],
  });
}

/** Every target of a programme with thousands of credited people, and the targets of a month. */
export async function targetsOperation(office: Office, desk: DeskClient, floor: RawConnection, rounds: number): Promise<Operation> {
  const programmes = await rowsOf<{ id: string }>(office.database.reader, "select distinct programme_id as id from target where deleted_at is null");
  return asked(office, floor, {
    name: "targets: progress of a programme, and of a month", mostTimesFloor: MOST_TIMES_FLOOR, rounds,
    variants: [
      ...programmes.slice(0, 3).map(({ id }) => async () => (await desk.programmes.progress({ id })).length),
      async () => (await desk.programmes.targetsInPeriod({ from: "2024-12-01", to: "2024-12-31" })).length,
    ],
  });
}
