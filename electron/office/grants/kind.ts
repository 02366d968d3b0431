/** How a small grant is kept: who asks for what, what was decided, paid and reported, and what came of it. */
import type { GrantApplicant, GrantFields, GrantState } from "../../../shared/contract/grants";
import { sortKey } from "../../../shared/domain/names";
import type { Askable } from "../../database/reader";
import { dateOrder } from "../core/dateOrder";
import type { FieldProblem } from "../core/errors";
import { refOf, unknownRefs } from "../core/recordNames";
import { refuseFuture } from "../core/futureDays";
import { type RecordKind, replaceChildren } from "../core/records";
import { programmeOfCall } from "../grantCalls/queries";
import { hasProgramme } from "../programmes/queries";
import { grantEntry } from "./followPerson";
import { SmallGrant, SmallGrantInstalment } from "./smallGrant.entity";

/** States in which something was decided. */
const DECIDED: readonly GrantState[] = ["allocated", "declined", "implemented", "failed"];

/** Who applied, whichever kind of record that is. */
export function applicantOf(grant: Pick<SmallGrant, "personId" | "volunteerGroupId" | "partnerId">): { kind: GrantApplicant; id: string } {
  if (grant.personId !== null) return { kind: "people", id: grant.personId };
  return grant.volunteerGroupId === null ? { kind: "partners", id: grant.partnerId ?? "" } : { kind: "volunteerGroups", id: grant.volunteerGroupId };
}

export const grantKind: RecordKind<SmallGrant, GrantFields> = {
  kind: "grants",
  entity: SmallGrant,
  personal: [],

  async load(from, id) {
    const grant = await from.manager.getRepository(SmallGrant).findOneBy({ id });
    if (!grant) return null;
    const { programmeId, callId, title, number, appliedOn, state, decidedOn, decision, sum, reportDue, reportedOn, implementedOn, outcome, note } = grant;
    const applicant = applicantOf(grant);
    const instalments = await from.manager.getRepository(SmallGrantInstalment).find({ where: { grantId: id }, order: { position: "ASC" } });
    return {
      programmeId, callId, title, number, applicantKind: applicant.kind, applicantId: applicant.id, appliedOn, state: state as GrantState, decidedOn, decision, sum,
      instalments: instalments.map((one) => ({ due: one.due, sum: one.sum, paidOn: one.paidOn })), reportDue, reportedOn, implementedOn, outcome, note,
    };
  },

  async check(tx, fields) {
    return [
      ...((await hasProgramme(tx, fields.programmeId)) ? [] : [{ field: "programmeId", kind: "unknown" }]),
      ...(await callProblems(tx, fields)),
      ...(await unknownRefs(tx, fields.applicantKind, [["applicantId", fields.applicantId]])),
      ...(DECIDED.includes(fields.state) && fields.decidedOn === null ? [{ field: "decidedOn", kind: "required" }] : []),
      ...(fields.state === "implemented" && fields.implementedOn === null ? [{ field: "implementedOn", kind: "required" }] : []),
      ...dateOrder("decidedOn", fields.appliedOn, fields.decidedOn),
      ...dateOrder("implementedOn", fields.decidedOn, fields.implementedOn),
      ...dateOrder("reportedOn", fields.decidedOn, fields.reportedOn),
      ...instalmentsWithin(fields),
    ];
  },

  async columns(writing, { applicantKind, applicantId, instalments, ...own }) {
    await refuseFuture(writing, {
      appliedOn: own.appliedOn, decidedOn: own.decidedOn, reportedOn: own.reportedOn, implementedOn: own.implementedOn,
      ...Object.fromEntries(instalments.map(({ paidOn }, at) => [`instalments.${at}.paidOn`, paidOn])),
    });
    return {
      ...own,
      personId: applicantKind === "people" ? applicantId : null,
      volunteerGroupId: applicantKind === "volunteerGroups" ? applicantId : null,
      partnerId: applicantKind === "partners" ? applicantId : null,
      sortKey: sortKey(own.title),
    };
  },

  children: (writing, id, fields) =>
    replaceChildren(writing, SmallGrantInstalment, { grantId: id }, fields.instalments.map((one, position) => ({ grantId: id, ...one, position }))),

  title: (fields) => fields.title,

  async search(from, _id, fields) {
    const applicant = await refOf(from, fields.applicantKind, fields.applicantId);
    return grantEntry(fields, applicant);
  },
};

/** An application answers a call of its own programme. */
async function callProblems(from: Askable, { callId, programmeId }: GrantFields): Promise<FieldProblem[]> {
  if (callId === null) return [];
  const programme = await programmeOfCall(from, callId);
  if (programme === null) return [{ field: "callId", kind: "unknown" }];
  return programme === programmeId ? [] : [{ field: "callId", kind: "other_programme" }];
}

/** Instalments whose sums are known may not come to more than the grant, where that is known. */
function instalmentsWithin({ sum, instalments }: GrantFields): FieldProblem[] {
  const promised = instalments.reduce((total, one) => total + (one.sum ?? 0), 0);
  return sum !== null && promised > sum ? [{ field: "sum", kind: "instalments_exceed" }] : [];
}
