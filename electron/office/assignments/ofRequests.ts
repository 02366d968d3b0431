/** Who is sent to answer requests, as other features show it. Cancelled assignments are left out. */
import type { Ref } from "../../../shared/contract/values";
import type { Askable } from "../../database/reader";
import { refIn, refsOf } from "../core/recordNames";
import { Assignment } from "./assignment.entity";
import { OPEN_ASSIGNMENT } from "./ending";

export interface SentTo {
  readonly id: string;
  readonly requestId: string;
  readonly to: Ref;
  readonly register: "volunteers" | "volunteerGroups";
  readonly date: string;
  readonly fromTime: string | null;
  readonly toTime: string | null;
  readonly state: string;
}

/** In the order in which they were made. */
export async function sentToRequests(from: Askable, requestIds: readonly string[]): Promise<SentTo[]> {
  if (requestIds.length === 0) return [];
  const rows = await from.manager
    .getRepository(Assignment)
    .createQueryBuilder("assignment")
    .where("assignment.request_id in (:...requestIds) and assignment.deleted_at is null and assignment.state <> 'cancelled'", { requestIds: [...requestIds] })
    .orderBy("assignment.id")
    .getMany();
  const volunteers = await refsOf(from, "volunteers", rows.map((row) => row.volunteerId));
  const groups = await refsOf(from, "volunteerGroups", rows.map((row) => row.volunteerGroupId));
  return rows.map(({ id, requestId, volunteerId, volunteerGroupId, date, fromTime, toTime, state }) => ({
    id, requestId: requestId ?? "", date, fromTime, toTime, state,
    to: volunteerId === null ? refIn(groups, volunteerGroupId ?? "") : refIn(volunteers, volunteerId),
    register: volunteerId === null ? "volunteerGroups" as const : "volunteers" as const,
  }));
}

/** Assignments that still hold, to requests of a campaign. */
export const openAssignmentsOfCampaign = (from: Askable, campaignId: string): Promise<Assignment[]> =>
  from.manager.getRepository(Assignment).createQueryBuilder("assignment")
    .innerJoin("request", "request", "request.id = assignment.request_id and request.campaign_id = :campaignId", { campaignId })
    .where(`assignment.deleted_at is null and ${OPEN_ASSIGNMENT}`).getMany();
