/** A campaign became other work (R21): whoever is signed up for its shifts must still be allowed to stand there. */
import type { NamedWorkClass } from "../../../shared/domain/eligibility";
import type { Writing } from "../core/writing";
import { todayOfWrite } from "../settings/service";
import { keepSignedUpLawful } from "./lawful";
import { Shift } from "./shift.entity";

/** After the campaign has changed; shifts that are over stay as they were. @throws as signing up does */
export async function keepShiftsOfCampaignLawful(writing: Writing, campaignId: string): Promise<void> {
  const shifts = await writing.tx.manager.getRepository(Shift).createQueryBuilder("shift")
    .where("shift.campaign_id = :campaignId and shift.deleted_at is null and shift.end_date >= :today", { campaignId, today: await todayOfWrite(writing) }).getMany();
  for (const { id, date, fromTime, toTime, workClasses, caseClosed } of shifts) {
    await keepSignedUpLawful(writing, id, { date, from: fromTime, to: toTime, workClasses: workClasses as NamedWorkClass[], caseClosed, campaignId });
  }
}
