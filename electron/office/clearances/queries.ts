import { CLEARANCE_KINDS, type ClearanceFields, type ClearanceState, EXPIRING_DAYS } from "../../../shared/contract/hosts";
import { addDays } from "../../../shared/domain/periods";
import type { Askable } from "../../database/reader";
import { searchConditionThrough } from "../../database/searchIndex";
import { listPage, type PageRequest } from "../core/lists";
import { refOf, refsOf } from "../core/recordNames";
import type { Office } from "../createOffice";
import { briefPerson, PERSON_COLUMNS } from "../people/queries";
import { todayOf } from "../settings/service";
import { volunteerNames } from "../volunteers/queries";
import { Clearance } from "./clearance.entity";

export interface ClearanceFilters {
  readonly volunteerId?: string;
  readonly hostId?: string;
  readonly kind?: (typeof CLEARANCE_KINDS)[number];
  readonly state?: ClearanceState;
  readonly renewal?: "lapsed";
}

/** How it stands with a clearance on a day: the last day belongs to it. */
export function clearanceState(expiresOn: string | null, day: string): ClearanceState {
  if (expiresOn === null || expiresOn > addDays(day, EXPIRING_DAYS)) return "valid";
  return expiresOn < day ? "expired" : "expiring";
}

const STATE_CONDITIONS: Readonly<Record<ClearanceState, string>> = {
  valid: "(clearance.expires_on is null or clearance.expires_on > :soon)",
  expiring: "clearance.expires_on >= :today and clearance.expires_on <= :soon",
  expired: "clearance.expires_on < :today",
};

/** Ran out, and nothing newer of its kind for the same place took its turn; whoever has left needs none. */
const LAPSED = `clearance.expires_on < :today
  and not exists (select 1 from clearance newer where newer.volunteer_id = clearance.volunteer_id and newer.deleted_at is null and newer.kind = clearance.kind
    and coalesce(newer.host_id, '') = coalesce(clearance.host_id, '') and (newer.expires_on is null or newer.expires_on > clearance.expires_on))
  and clearance.volunteer_id in (select v.id from volunteer v where v.deleted_at is null and v.status <> 'left')`;

/** How many clearances have to be brought anew. */
export const lapsedClearances = (from: Askable, today: string): Promise<number> =>
  from.manager.getRepository(Clearance).createQueryBuilder("clearance").where(`clearance.deleted_at is null and ${LAPSED}`, { today }).getCount();

export async function listClearances(office: Office, request: PageRequest & { filters: ClearanceFilters }) {
  const from = office.database.reader;
  const { volunteerId, hostId, kind, state, renewal } = request.filters;
  const today = await todayOf(office);
  const query = from.manager.getRepository(Clearance).createQueryBuilder("clearance")
    .innerJoin("volunteer", "volunteer", "volunteer.id = clearance.volunteer_id").innerJoin("person", "person", "person.id = volunteer.person_id");
  if (volunteerId) query.andWhere("clearance.volunteer_id = :volunteerId", { volunteerId });
  if (hostId) query.andWhere("clearance.host_id = :hostId", { hostId });
  if (kind) query.andWhere("clearance.kind = :kind", { kind });
  if (state) query.andWhere(STATE_CONDITIONS[state], { today, soon: addDays(today, EXPIRING_DAYS) });
  if (renewal) query.andWhere(LAPSED, { today });
  if (request.search.trim()) {
    const found = searchConditionThrough({ volunteers: "clearance.volunteer_id", hosts: "clearance.host_id" }, request.search);
    if (!found) return { rows: [], total: 0 };
    query.andWhere(found.sql, found.parameters);
  }
  const page = await listPage(
    {
      alias: "clearance",
      kind: "clearances",
      query,
      sorts: { name: ["volunteer.sort_key", "clearance.expires_on"], expires: ["clearance.expires_on", "volunteer.sort_key"] },
      select: {
        ...PERSON_COLUMNS, volunteerId: "clearance.volunteer_id", number: "volunteer.number", kind: "clearance.kind", hostId: "clearance.host_id", issuedOn: "clearance.issued_on", expiresOn: "clearance.expires_on",
      },
      row: (raw) => {
        const { name, phone } = briefPerson(raw, today);
        const expiresOn = raw["expiresOn"] as string | null;
        return {
          id: String(raw["id"]), version: Number(raw["version"]), volunteerId: String(raw["volunteerId"]), name, number: String(raw["number"]), phone, kind: raw["kind"] as ClearanceFields["kind"],
          hostId: raw["hostId"] as string | null, issuedOn: String(raw["issuedOn"]), expiresOn, state: clearanceState(expiresOn, today),
        };
      },
    },
    { ...request, search: "" },
  );
  const hosts = await refsOf(from, "hosts", page.rows.map((row) => row.hostId));
  return { total: page.total, rows: page.rows.map(({ hostId: id, ...row }) => ({ ...row, host: id === null ? null : (hosts.get(id) ?? null) })) };
}

export async function clearanceExtra(office: Office, id: string) {
  const from = office.database.reader;
  const { volunteerId, hostId, expiresOn } = await from.manager.getRepository(Clearance).findOneByOrFail({ id });
  const [volunteer] = await volunteerNames(from, [volunteerId], 1);
  return { volunteer: volunteer ?? { id: volunteerId, number: "", name: "" }, host: await refOf(from, "hosts", hostId), state: clearanceState(expiresOn, await todayOf(office)) };
}
