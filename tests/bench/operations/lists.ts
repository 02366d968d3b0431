/** Pages of fifty with a filter and a sort, as the window asks for them. */
import type { RawConnection } from "../../../electron/database/driver";
import { rowsOf } from "../../../electron/database/reader";
import type { Office } from "../../../electron/office/createOffice";
import { VULNERABILITIES } from "../../../shared/domain/families";
import type { Operation } from "../measure";
import type { DeskClient } from "../region/region";
import { asked, type Variant } from "./asked";

const PAGES = [1, 2, 3, 7];
const MOST_TIMES_FLOOR = 3;
const page = (number: number) => ({ page: number, pageSize: 50, search: "", descending: false });
const count = ({ rows }: { rows: readonly unknown[] }): number => rows.length;

export async function listOperations(office: Office, desk: DeskClient, floor: RawConnection, rounds: number): Promise<Operation[]> {
  const plan = (name: string, variants: readonly Variant[]): Operation => asked(office, floor, { name, mostTimesFloor: MOST_TIMES_FLOOR, rounds, variants });
  const directions = ["targeted_aid", "information", "education"] as const;
  const partners = await somePartners(office);
  return [
    plan(
      "volunteers: page by status and direction, by name",
      PAGES.flatMap((number) => directions.map((direction) => async () => count(await desk.volunteers.list({ ...page(number), sort: "name", filters: { status: "active", direction } })))),
    ),
    plan(
      "families: page by category, by name",
      PAGES.flatMap((number) => VULNERABILITIES.slice(0, 3).map((vulnerability) => async () => count(await desk.families.list({ ...page(number), sort: "name", filters: { vulnerability } })))),
    ),
    plan(
      "deliveries: page by period and partner, newest first",
      PAGES.flatMap((number) =>
        partners.map((partnerId) => async () =>
          count(await desk.deliveries.list({ ...page(number), sort: "date", descending: true, filters: { partnerId, from: "2023-03-01", to: "2023-04-30" } })),
        ),
      ),
    ),
  ];
}

/** Partners with many, some and few deliveries. */
async function somePartners(office: Office): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(office.database.reader, "select partner_id as id from delivery_provider group by partner_id order by count(*) desc");
  return [0, 0.2, 0.6].flatMap((share) => rows[Math.floor(rows.length * share)]?.id ?? []);
}
