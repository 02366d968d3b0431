/** Calls of a challenge that come after the campaign was entered: from a list. */
import type { ChallengeCall } from "../../../shared/contract/campaigns";
import { oneSpelling } from "../../../shared/domain/challenge";
import { sortKey } from "../../../shared/domain/names";
import { putSearchEntry } from "../../database/searchIndex";
import { setColumns } from "../core/records";
import type { Writing } from "../core/writing";
import { Campaign } from "./campaign.entity";
import { campaignKind } from "./kind";

/** Of calls that a list names, those that the campaign has not; a call is who called whom on which day. */
export function callsToAdd(had: readonly ChallengeCall[], named: readonly ChallengeCall[]): ChallengeCall[] {
  const keyOf = ({ by, whom, calledOn }: ChallengeCall): string => JSON.stringify([sortKey(by.trim()), sortKey(whom.trim()), calledOn]);
  const known = new Set(had.map(keyOf));
  return named.filter((call) => !known.has(keyOf(call)) && known.add(keyOf(call)));
}

/** Puts calls behind those that a campaign has. */
export async function addCalls(writing: Writing, id: string, calls: readonly ChallengeCall[]): Promise<void> {
  const campaign = await writing.tx.manager.getRepository(Campaign).findOneByOrFail({ id });
  await setColumns(campaignKind, writing, id, { calls: oneSpelling([...campaign.calls, ...calls]), version: campaign.version + 1, updatedAt: writing.at });
  await campaignsFoundAnew(writing, [id]);
}

/** Campaigns are found by whoever stands for them or was called: after their columns were written without their form. */
export async function campaignsFoundAnew({ tx }: Pick<Writing, "tx">, ids: readonly string[]): Promise<void> {
  for (const id of new Set(ids)) {
    const fields = await campaignKind.load(tx, id);
    const entry = fields && (await campaignKind.search(tx, id, fields));
    if (entry) await putSearchEntry(tx, "campaigns", id, entry);
  }
}
