import type { RawConnection } from "../../../electron/database/driver";
import { computeFigures } from "../../../electron/office/briefings/figures";
import type { Office } from "../../../electron/office/createOffice";
import { corpsOf } from "../../../electron/office/settings/service";
import type { Operation } from "../measure";
import { asked } from "./asked";

/** All figures of one year's briefing, on the connection that screens do not wait for. */
export async function figuresOperation(office: Office, floor: RawConnection, rounds: number): Promise<Operation> {
  const { partnerId } = await corpsOf(office.database.reader);
  const request = { period: { from: "2023-01-01", to: "2023-12-31" }, corpsPartnerId: partnerId, today: "2024-12-31" };
  return asked(office, floor, {
    name: "briefing: all figures of a year", mostTimesFloor: 1.5, rounds,
    variants: [async () => (await computeFigures(office.database.reports, request)).figures.length],
  });
}
