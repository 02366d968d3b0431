import type { GrantState } from "../../../shared/contract/grants";
import type { Ref } from "../../../shared/contract/values";
import { exactly, UNKNOWN } from "../../../shared/domain/quantities";
import type { Askable } from "../../database/reader";
import { listPage, type PageRequest } from "../core/lists";
import { refOf, refsOf } from "../core/recordNames";
import type { Office } from "../createOffice";
import { programmeLink } from "../programmes/queries";
import { todayOf } from "../settings/service";
import { applicantOf } from "./kind";
import { SmallGrant, SmallGrantInstalment } from "./smallGrant.entity";

export interface GrantFilters {
  readonly programmeId?: string;
  readonly callId?: string;
  readonly state?: GrantState;
  readonly late?: "late";
}

/** Only who got the money owes a report. */
const isLate = (grant: { state: string; reportDue: string | null; reportedOn: string | null }, today: string): boolean =>
  ["allocated", "implemented"].includes(grant.state) && grant.reportDue !== null && grant.reportDue < today && grant.reportedOn === null;

export async function listGrants(office: Office, request: PageRequest & { filters: GrantFilters }) {
  const from = office.database.reader;
  const { programmeId, callId, state, late } = request.filters;
  const today = await todayOf(office);
  const query = from.manager.getRepository(SmallGrant).createQueryBuilder("small").innerJoin("programme", "programme", "programme.id = small.programme_id");
  if (programmeId) query.andWhere("small.programme_id = :programmeId", { programmeId });
  if (callId) query.andWhere("small.call_id = :callId", { callId });
  if (state) query.andWhere("small.state = :state", { state });
  if (late) query.andWhere("small.state in ('allocated', 'implemented') and small.report_due < :today and small.reported_on is null", { today });
  const page = await listPage(
    {
      alias: "small",
      kind: "grants",
      query,
      sorts: { applied: ["small.applied_on", "small.sort_key"], title: ["small.sort_key"], reportDue: ["small.report_due", "small.sort_key"] },
      select: {
        title: "small.title", personId: "small.person_id", volunteerGroupId: "small.volunteer_group_id", partnerId: "small.partner_id", programmeRu: "programme.name_ru",
        programmeKk: "programme.name_kk", number: "small.number", callId: "small.call_id", state: "small.state", appliedOn: "small.applied_on", decidedOn: "small.decided_on", sum: "small.sum", reportDue: "small.report_due", reportedOn: "small.reported_on", implementedOn: "small.implemented_on",
      },
      row: (raw) => {
        const text = (name: string): string | null => raw[name] as string | null;
        const dates = { state: String(raw["state"]), reportDue: text("reportDue"), reportedOn: text("reportedOn") };
        return {
          id: String(raw["id"]), version: Number(raw["version"]), title: String(raw["title"]), applicant: applicantOf({ personId: text("personId"), volunteerGroupId: text("volunteerGroupId"), partnerId: text("partnerId") }),
          programmeRu: String(raw["programmeRu"]), programmeKk: String(raw["programmeKk"]), number: String(raw["number"]), callId: text("callId"), state: raw["state"] as GrantState, appliedOn: String(raw["appliedOn"]), decidedOn: text("decidedOn"), reportedOn: dates.reportedOn, implementedOn: text("implementedOn"),
          sum: raw["sum"] === null ? UNKNOWN : exactly(Number(raw["sum"])), unit: "tenge" as const, reportDue: dates.reportDue, late: isLate(dates, today),
        };
      },
    },
    request,
  );
  const paid = await paidOf(from, page.rows.map((row) => row.id));
  const names = new Map<string, Ref>();
  for (const kind of ["people", "volunteerGroups", "partners"] as const) {
    for (const [id, ref] of await refsOf(from, kind, page.rows.map(({ applicant }) => (applicant.kind === kind ? applicant.id : null)))) names.set(id, ref);
  }
  const calls = await refsOf(from, "grantCalls", page.rows.map(({ callId }) => callId));
  const rows = page.rows.map(({ applicant, callId, ...row }) => ({ ...row, call: calls.get(callId ?? "") ?? null, applicant: names.get(applicant.id)?.nameRu ?? "", applicantKind: applicant.kind, paid: exactly(paid.get(row.id)?.paid ?? 0) }));
  return { total: page.total, rows };
}

/** What was paid of each of these grants, in tiyn, and how many paid instalments have no known sum. */
async function paidOf(from: Askable, ids: readonly string[]): Promise<Map<string, { paid: number; unknown: number }>> {
  if (ids.length === 0) return new Map();
  const rows = await from.manager
    .createQueryBuilder().from(SmallGrantInstalment, "part")
    .select("part.grant_id", "id").addSelect("coalesce(sum(part.sum), 0)", "paid").addSelect("sum(case when part.sum is null then 1 else 0 end)", "unknown")
    .where("part.paid_on is not null and part.grant_id in (:...ids)", { ids: [...ids] })
    .groupBy("part.grant_id").getRawMany<{ id: string; paid: number; unknown: number }>();
  return new Map(rows.map((row) => [row.id, { paid: Number(row.paid), unknown: Number(row.unknown) }]));
}

export async function grantExtra(office: Office, id: string) {
  const from = office.database.reader;
  const grant = await from.manager.getRepository(SmallGrant).findOneByOrFail({ id });
  const applicant = applicantOf(grant);
  const paid = (await paidOf(from, [id])).get(id);
  return {
    programme: await programmeLink(from, grant.programmeId),
    call: await refOf(from, "grantCalls", grant.callId),
    applicant: await refOf(from, applicant.kind, applicant.id),
    paid: paid?.paid ?? 0,
    unknownInstalments: paid?.unknown ?? 0,
    late: isLate(grant, await todayOf(office)),
  };
}

/** Ids of a grant's instalments. */
export async function instalmentIds(from: Askable, grantId: string): Promise<string[]> {
  return (await from.manager.getRepository(SmallGrantInstalment).findBy({ grantId })).map(({ id }) => id);
}
