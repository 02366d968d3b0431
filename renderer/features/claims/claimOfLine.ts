/** What a typed line becomes: the fields of a claim, with a partner found by the words the line begins with. */
import type { ClaimFields, ClaimKind } from "../../../shared/contract/claims";
import type { Unit } from "../../../shared/domain/amounts";
import { nameTokens } from "../../../shared/domain/names";
import type { LoadChoices } from "../../ui/fields/RecordSelect";
import type { ClaimLine } from "./readLine";

/** What each kind is counted in; things are counted in the unit of their kind of aid. */
export const UNIT_OF: Readonly<Record<Exclude<ClaimKind, "item">, Unit>> = { family: "family", person: "person", group: "person", money: "tenge" };

export function claimOfLine(line: string, read: ClaimLine, partnerId: string | null, today: string): ClaimFields {
  return {
    partners: partnerId === null ? [] : [partnerId], statement: line.trim(), direction: "targeted_aid", recipientKind: read.recipientKind, recipientGroupId: null, vulnerabilities: [],
    itemKindId: read.itemKindId, amount: read.amount ?? { qualifier: "exact", value: null, high: null }, perDay: read.perDay, unit: read.unit,
    fromDate: read.period?.from ?? today, toDate: read.period?.to ?? today, katoCode: null, area: "", sourceDocument: "", listState: "none",
    withinClaimId: null, repeatsClaimId: null, apartFrom: [], campaignId: null, note: "",
  };
}

const LONGEST_NAME = 5;

/** The one partner that the longest beginning of the words names; null where none is found, or several are. */
export async function findPartner(load: LoadChoices, words: readonly string[]): Promise<string | null> {
  for (let count = Math.min(words.length, LONGEST_NAME); count > 0; count--) {
    const search = words.slice(0, count).join(" ");
    const found = await load({ search, limit: 10 });
    const whole = found.filter((choice) => nameTokens(choice.label).join(" ") === nameTokens(search).join(" "));
    const [only] = whole.length === 1 ? whole : found;
    if (only && (whole.length === 1 || found.length === 1)) return only.id;
    if (found.length > 0) return null;
  }
  return null;
}
