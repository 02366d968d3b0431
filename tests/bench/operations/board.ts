/** The board of requests: as the window asks for it, and beside that of an office with nothing on it. */
import type { RawConnection } from "../../../electron/database/driver";
import type { Office } from "../../../electron/office/createOffice";
import { rowsOf } from "../../../electron/database/reader";
import type { Operation } from "../measure";
import { deskOf, type DeskClient, openRegion, type RegionFolder } from "../region/region";
import { asked } from "./asked";

const MOST_TIMES_FLOOR = 3;
const MOST_TIMES_EMPTY = 2;

const cards = async (desk: DeskClient, filters: Parameters<DeskClient["requests"]["board"]>[0]["filters"]): Promise<number> =>
  (await desk.requests.board({ filters })).columns.reduce((sum, { rows }) => sum + rows.length, 0);

/** Whole, narrowed as people narrow it, and the same days in the calendar. */
export async function boardOperation(office: Office, desk: DeskClient, floor: RawConnection, rounds: number): Promise<Operation> {
  const [sent] = await rowsOf<{ id: string }>(office.database.reader, "select volunteer_id as id from assignment where state = 'planned' limit 1");
  return asked(office, floor, {
    name: "board: first cards of each column", mostTimesFloor: MOST_TIMES_FLOOR, rounds,
    variants: [
      () => cards(desk, {}),
      () => cards(desk, { direction: "health" }),
      () => cards(desk, { urgency: "urgent", waiting: "late" }),
      () => cards(desk, sent ? { volunteerId: sent.id } : {}),
      async () => (await desk.requests.calendar({ from: "2024-12-02", to: "2025-01-05", filters: {} })).reduce((sum, { rows }) => sum + rows.length, 0),
    ],
  });
}

/** All that the window asks for before it draws the board. */
async function firstPaint(desk: DeskClient): Promise<number> {
  await desk.system.status({});
  await desk.preferences.get({ key: "list.requests" });
  return cards(desk, {});
}

/** What the window waits for before it can draw the board: in a big region at most twice as long as in an empty office. */
export function firstPaintOperation(desk: DeskClient, empty: RegionFolder, rounds: number): Operation {
  let other: Office | null = null;
  let emptyDesk: DeskClient | null = null;
  return {
    name: "board: first paint beside an empty one", mostTimesFloor: MOST_TIMES_EMPTY, floorIs: "the board of an empty office", rounds,
    async prepare() {
      other ??= await openRegion(empty);
      emptyDesk = deskOf(other);
      await firstPaint(desk);
      await firstPaint(emptyDesk);
    },
    run: () => firstPaint(desk),
    async floor() {
      if (emptyDesk) await firstPaint(emptyDesk);
    },
    async finish() {
      await other?.close();
      other = null;
    },
  };
}
