/** Requests whose work became another while somebody is sent to them (R21). */
import type { LawfulWork } from "../../../shared/domain/eligibility";
import { refuseUnlawful, workOfAssignment } from "../assignments/lawful";
import { openAssignmentsOfCampaign } from "../assignments/ofRequests";
import type { Writing } from "../core/writing";
import { requestsToAnswer } from "./forSending";

/** After a campaign has changed. @throws OfficeError REFUSED `sent_under_age`, `sent_birth_date` */
export async function keepCampaignLawful(writing: Writing, campaignId: string): Promise<void> {
  const open = await openAssignmentsOfCampaign(writing.tx, campaignId);
  if (open.length === 0) return;
  const requests: ReadonlyMap<string, LawfulWork> = await requestsToAnswer(writing.tx, open.flatMap(({ requestId }) => requestId ?? []));
  await refuseUnlawful(writing.tx, open, (assignment) => workOfAssignment(assignment, requests));
}
