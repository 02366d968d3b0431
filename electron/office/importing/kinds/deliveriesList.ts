/** Deliveries to people, families and groups, with those who gave them. */
import type { RecipientKind } from "../../../../shared/contract/deliveries";
import { directionSchema } from "../../../../shared/contract/base";
import { corpsOf } from "../../settings/service";
import { addProblem, markTwice, type PlannedRow, type Planning, readable } from "../planning";
import { matchRowsToPeople } from "../peopleOfRows";
import type { ImportWriting } from "../writing";
import { addDelivery, assumedOf, dayOf, lineOf } from "./deliveryRows";
import { groupNamed, partnerNamed } from "./organisations";
import { familyOf, findFamilies, type Households, householdsToWrite, personOf } from "./households";
import type { KindOfList } from "./kindOfList";
import { givingToPeople, warnOverLimit } from "./overLimit";
import { tellNewPartner, wantCampaign } from "./rowValues";

export const deliveriesList: KindOfList = {
  assumes: async (planning, rows) => assumedOf(planning, rows, null),

  async prepare(planning, rows) {
    for (const row of readable(rows)) {
      const { group, headcount } = row.read.values;
      const date = dayOf(planning, row, null);
      if (date > planning.today) addProblem(row, "date", "future_date", date, planning.today);
      lineOf(planning, row);
      wantCampaign(planning, row);
      tellNewPartner(planning, row);
      if (recipientOf(planning, row) !== "group") continue;
      row.title = group ?? "";
      if (!group) addProblem(row, "group", "missing_value");
      if (!headcount) addProblem(row, "headcount", "missing_value");
    }
    const named = readable(rows).filter((row) => recipientOf(planning, row) !== "group");
    await matchRowsToPeople(planning, named, true);
    const families = named.filter((row) => recipientOf(planning, row) === "family");
    const known = await findFamilies(planning, families);
    markRepeats(planning, readable(rows));
    const giving = named.filter((row) => row.outcome === "new" || row.outcome === "onFile").map((row) => ({ row, date: dayOf(planning, row, null) }));
    const toPeople = await givingToPeople(planning, giving.filter(({ row }) => recipientOf(planning, row) === "person"));
    // As they stand in the list: a row is held against those before it, whomever they are to.
    await warnOverLimit(planning, giving.flatMap(({ row, date }) => (recipientOf(planning, row) === "family" ? [{ row, date, family: familyOf(known, row.first ?? row) }] : toPeople.get(row) ?? [])));
  },

  async write(into, rows) {
    const { planning } = into;
    const households = await householdsToWrite(into, rows);
    const corps = (await corpsOf(planning.from)).partnerId;
    const written = new Map<PlannedRow, string>();
    for (const row of rows) {
      into.from(row);
      const kind = recipientOf(planning, row);
      const id = (row.first && written.get(row.first)) ?? (await recipient(into, row, kind, households));
      written.set(row, id);
      into.from(row);
      await into.breathe();
      const { partner, campaign, direction, headcount } = row.read.values;
      addDelivery(into, row, { kind, id, headcount: kind === "group" ? (headcount ?? null) : null }, dayOf(planning, row, null), {
        providers: [partner ? await partnerNamed(into, partner) : (planning.partnerId ?? corps)],
        campaignId: campaign ? planning.names.find("campaigns", campaign) : null,
        direction: directionSchema.safeParse(direction).data,
      });
    }
    await into.flush();
  },
};

function recipientOf(planning: Planning, { read: { values } }: PlannedRow): RecipientKind {
  return values.recipientKind ?? planning.defaults.recipientKind ?? (values.group !== undefined ? "group" : values.family === undefined && values.given === undefined && values.headcount !== undefined ? "group" : "person");
}

async function recipient(into: ImportWriting, row: PlannedRow, kind: RecipientKind, households: Households): Promise<string> {
  if (kind === "group") return groupNamed(into, row, row.title);
  return kind === "family" ? households.write(row, [row]) : personOf(into, row);
}

/** One recipient, one day, one thing: such a line stands in the list twice. */
function markRepeats(planning: Planning, rows: readonly PlannedRow[]): void {
  const seen = new Map<string, PlannedRow>();
  const numbers = new Map<PlannedRow, number>();
  for (const row of rows) {
    const who = row.first ?? row;
    if (!numbers.has(who)) numbers.set(who, numbers.size);
    const { item, amount, partner, group } = row.read.values;
    const key = JSON.stringify([group ?? numbers.get(who), dayOf(planning, row, null), item ?? "", amount ?? null, partner ?? ""]);
    const first = seen.get(key);
    if (first) markTwice(row, first);
    else seen.set(key, row);
  }
}
