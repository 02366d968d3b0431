import type { GrantState } from "../../../shared/contract/grants";
import type { Ref } from "../../../shared/contract/values";
import type { Amount } from "../../../shared/domain/amounts";
import { exactly, sumWithUnknown, UNKNOWN } from "../../../shared/domain/quantities";
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
        programmeKk: "programme.name_kk", number: "small.number", callId: "small.call_id", state: "small.state", appliedOn: "small.applied_on", decidedOn: "small.decided_on", sum: "small.sum", reportDue: "small.report_due", reportedOn: "small.reported_on", implementedOn: "small.implemented_on", outcome: "small.outcome",
      },
      row: (raw) => {
        const text = (name: string): string | null => raw[name] as string | null;
        const dates = { state: String(raw["state"]), reportDue: text("reportDue"), reportedOn: text("reportedOn") };
        return {
          id: String(raw["id"]), version: Number(raw["version"]), title: String(raw["title"]), applicant: applicantOf({ personId: text("personId"), volunteerGroupId: text("volunteerGroupId"), partnerId: text("partnerId") }),
          programmeRu: String(raw["programmeRu"]), programmeKk: String(raw["programmeKk"]), number: String(raw["number"]), callId: text("callId"), state: raw["state"] as GrantState, appliedOn: String(raw["appliedOn"]), decidedOn: text("decidedOn"), reportedOn: dates.reportedOn, implementedOn: text("implementedOn"), outcome: String(raw["outcome"]),
          sum: raw["sum"] === null ? UNKNOWN : exactly(Number(raw["sum"])), unit: "tenge" as const, reportDue: dates.reportDue, late: isLate(dates, today),
        };
      },
    },
    request,
  );
  const instalments = await instalmentsOf(from, page.rows.map((row) => row.id));
  const names = new Map<string, Ref>();
  for (const kind of ["people", "volunteerGroups", "partners"] as const) {
    for (const [id, ref] of await refsOf(from, kind, page.rows.map(({ applicant }) => (applicant.kind === kind ? applicant.id : null)))) names.set(id, ref);
  }
  const calls = await refsOf(from, "grantCalls", page.rows.map(({ callId }) => callId));
  const rows = page.rows.map(({ applicant, callId, ...row }) => ({ ...row, call: calls.get(callId ?? "") ?? null, applicant: names.get(applicant.id)?.nameRu ?? "", applicantKind: applicant.kind, ...instalments(row.id), ...(NOTHING_MORE.has(row.state) ? { nextDue: null } : {}) }));
  return { total: page.total, rows };
}

interface InstalmentsOfGrant {
  readonly instalments: number;
  readonly promised: Amount;
  readonly paid: Amount;
  readonly nextDue: string | null;
}
/** Grants of these states get no more money, whatever instalments were agreed. */
const NOTHING_MORE: ReadonlySet<GrantState> = new Set<GrantState>(["declined", "failed"]);
const NO_INSTALMENTS: InstalmentsOfGrant = { instalments: 0, promised: exactly(0), paid: exactly(0), nextDue: null };

/** Of each of these grants: how many instalments, what they come to, what of it was paid (tiyn), and when the next one is due. */
async function instalmentsOf(from: Askable, ids: readonly string[]): Promise<(id: string) => InstalmentsOfGrant> {
  const rows = ids.length === 0 ? [] : await from.manager
    .createQueryBuilder().from(SmallGrantInstalment, "part")
    .select("part.grant_id", "id").addSelect("count(*)", "instalments")
    .addSelect("coalesce(sum(part.sum), 0)", "promised").addSelect("sum(case when part.sum is null then 1 else 0 end)", "promisedUnknown")
    .addSelect("coalesce(sum(case when part.paid_on is not null then part.sum end), 0)", "paid").addSelect("sum(case when part.paid_on is not null and part.sum is null then 1 else 0 end)", "paidUnknown")
    .addSelect("min(case when part.paid_on is null then part.due end)", "nextDue")
    .where("part.grant_id in (:...ids)", { ids: [...ids] })
    .groupBy("part.grant_id").getRawMany<Record<"instalments" | "promised" | "promisedUnknown" | "paid" | "paidUnknown", number> & { id: string; nextDue: string | null }>();
  const found = new Map(rows.map((row) => [row.id, {
    instalments: Number(row.instalments), promised: sumWithUnknown(Number(row.promised), Number(row.promisedUnknown)), paid: sumWithUnknown(Number(row.paid), Number(row.paidUnknown)), nextDue: row.nextDue,
  }]));
  return (id) => found.get(id) ?? NO_INSTALMENTS;
}

export async function grantExtra(office: Office, id: string) {
  const from = office.database.reader;
  const grant = await from.manager.getRepository(SmallGrant).findOneByOrFail({ id });
  const applicant = applicantOf(grant);
  const { promised, paid } = (await instalmentsOf(from, [id]))(id);
  return {
    programme: await programmeLink(from, grant.programmeId),
    call: await refOf(from, "grantCalls", grant.callId),
    applicant: await refOf(from, applicant.kind, applicant.id),
    promised,
    paid,
    late: isLate(grant, await todayOf(office)),
  };
}

/** Ids of a grant's instalments. */
export async function instalmentIds(from: Askable, grantId: string): Promise<string[]> {
  return (await from.manager.getRepository(SmallGrantInstalment).findBy({ grantId })).map(({ id }) => id);
}
