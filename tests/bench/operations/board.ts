/** The board of requests and its calendar, as the window asks for them. */
import type { RawConnection } from "../../../electron/database/driver";
import type { Office } from "../../../electron/office/createOffice";
import { rowsOf } from "../../../electron/database/reader";
import type { Operation } from "../measure";
import type { DeskClient } from "../region/region";
import { asked } from "./asked";

const MOST_TIMES_FLOOR = 3;
/** Milliseconds: its floor is its own SQL, and what is slow in SQL would pass beside it. */
const MOST_P95 = 150;

const cards = async (desk: DeskClient, filters: Parameters<DeskClient["requests"]["board"]>[0]["filters"]): Promise<number> =>
  (await desk.requests.board({ filters })).columns.reduce((sum, { rows }) => sum + rows.length, 0);

/** Whole, narrowed as people narrow it, and the same days in the calendar. */
export async function boardOperation(office: Office, desk: DeskClient, floor: RawConnection, rounds: number): Promise<Operation> {
  const [sent] = await rowsOf<{ id: string }>(office.database.reader, "select volunteer_id as id from assignment where state = 'planned' limit 1");
  return asked(office, floor, {
    name: "board: first cards of each column", mostTimesFloor: MOST_TIMES_FLOOR, mostP95: MOST_P95, rounds,
    variants: [
      () => cards(desk, {}),
      () => cards(desk, { direction: "health" }),
      () => cards(desk, { urgency: "urgent", waiting: "late" }),
      () => cards(desk, sent ? { volunteerId: sent.id } : {}),
      async () => (await desk.requests.calendar({ from: "2024-12-02", to: "2025-01-05", filters: {} })).reduce((sum, { rows }) => sum + rows.length, 0),
    ],
  });
}
