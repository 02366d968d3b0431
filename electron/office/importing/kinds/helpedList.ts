/** A partner's list of families helped: families, a confirmed delivery to each, and the claim whose list it is (R8). */
import { setColumns } from "../../core/records";
import { claimKind } from "../../claims/kind";
import { type ClaimForList, claimOfList, familyReached } from "../../claims/listed";
import { addProblem, markTwice, type PlannedRow, type Planning, readable } from "../planning";
import type { ImportWriting } from "../writing";
import { addDelivery, assumedOf, dayOf, lineOf } from "./deliveryRows";
import { familiesOf, headOf, matchFamilies } from "./familyRows";
import { familyOf, findFamilies, householdsToWrite } from "./households";
import type { KindOfList } from "./kindOfList";
import { partnerNamed } from "./organisations";
import { warnOverLimit } from "./overLimit";
import { tellNewPartner, wantCampaign } from "./rowValues";

export const helpedList: KindOfList = {
  needs: (planning) => (planning.partnerId === null ? "partner_needed" : null),

  // A list of what a claim says is of the claim's days.
  answers: async (planning) => ((await claimFor(planning)) === null ? [] : ["date"]),

  assumes: async (planning, rows) => assumedOf(planning, rows, (await claimFor(planning))?.toDate ?? null),

  async prepare(planning, rows) {
    const claim = await claimFor(planning);
    for (const row of readable(rows)) {
      const date = dayOf(planning, row, claim?.toDate ?? null);
      if (date > planning.today) addProblem(row, "date", "future_date", date, planning.today);
      lineOf(planning, row);
      wantCampaign(planning, row);
      tellNewPartner(planning, row);
    }
    await matchFamilies(planning, rows, true);
    // A row without a day may be of its family's head, which may have none either.
    for (const row of readable(rows)) if (dayOf(planning, row, claim?.toDate ?? null) === "") addProblem(row, "date", "missing_value");
    const good = readable(rows);
    const known = await findFamilies(planning, good);
    markRepeats(planning, good, claim);
    const giving = good.filter((row) => row.outcome !== "twice" && !row.memberOnly);
    await warnOverLimit(planning, giving.map((row) => ({ row, family: familyOf(known, headOf(row)), date: dayOf(planning, row, claim?.toDate ?? null) })));
  },

  async write(into, rows) {
    const { planning } = into;
    const claim = await claimFor(planning);
    const households = await householdsToWrite(into, rows);
    const deliveries: string[] = [];
    for (const [head, own] of familiesOf(rows)) {
      const familyId = await households.write(head, own);
      for (const row of own) {
        into.from(row);
        await into.breathe();
        if (row.memberOnly) continue;
        const { partner, campaign } = row.read.values;
        const providerId = partner ? await partnerNamed(into, partner) : planning.partnerId;
        const id = addDelivery(into, row, { kind: "family", id: familyId, headcount: null }, dayOf(planning, row, claim?.toDate ?? null), {
          providers: providerId === null ? [] : [providerId], campaignId: campaign ? planning.names.find("campaigns", campaign) : null,
        });
        // What another gave is not of what this partner claims.
        if (providerId === planning.partnerId) deliveries.push(id);
      }
    }
    if (claim) await putOnList(into, claim, deliveries);
    await into.flush();
    await households.end();
    if (claim) await completeList(into, claim);
  },
};

/** One plan asks once; the write that takes the list over is another, and asks anew. */
const ASKED = new WeakMap<Planning, Promise<ClaimForList | null>>();

/** The claim that was chosen, or the only one of the partner's about families that stands without a whole list. */
function claimFor(planning: Planning): Promise<ClaimForList | null> {
  const asked = ASKED.get(planning) ?? claimOfList(planning.from, planning.partnerId, "family", planning.defaults.claimId);
  ASKED.set(planning, asked);
  return asked;
}

/**
 * The same family with the same things on the same day stands in the list twice; on another day it was helped again. The rows
 * of a family's other people are no deliveries of their own unless they say that something else was given.
 */
function markRepeats(planning: Planning, rows: readonly PlannedRow[], claim: ClaimForList | null): void {
  for (const [head, own] of familiesOf(rows)) {
    const given = new Map<string, PlannedRow>();
    for (const row of own) {
      const { item, amount, unit, date } = row.read.values;
      const what = JSON.stringify([dayOf(planning, row, claim?.toDate ?? null), item ?? "", amount ?? null]);
      const twin = given.get(what);
      const another = row !== head && row.first !== head;
      if (twin && (twin.first ?? twin) === (row.first ?? row)) markTwice(row, twin);
      else if (twin || (another && given.size > 0 && [item, amount, unit, date].every((said) => said === undefined))) row.memberOnly = true;
      else given.set(what, row);
    }
  }
}

async function putOnList(into: ImportWriting, claim: ClaimForList, deliveries: readonly string[]): Promise<void> {
  for (const deliveryId of deliveries) into.made("claim_row", into.add("claim_row", { claimId: claim.id, deliveryId }));
  into.touched("claim", claim.id, { version: claim.version, updated_at: claim.updatedAt, list_state: claim.listState });
  await setColumns(claimKind, into.writing, claim.id, { version: claim.version + 1, updatedAt: into.writing.at });
}

/** The list is whole once it names as many as were claimed (R8). */
async function completeList(into: ImportWriting, claim: ClaimForList): Promise<void> {
  const listed = await familyReached(into.writing.tx, claim.id);
  const whole = claim.qualifier === "exact" && claim.value !== null && listed * 1_000 >= claim.value;
  await setColumns(claimKind, into.writing, claim.id, { listState: whole ? "complete" : "partial" });
}
