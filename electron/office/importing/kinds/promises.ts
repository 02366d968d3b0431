/** Commitments, claims and information outputs: what was promised, reported and handed out. */
import type { z } from "zod";
import { claimFieldsSchema } from "../../../../shared/contract/claims";
import { commitmentFieldsSchema } from "../../../../shared/contract/commitments";
import { directionSchema } from "../../../../shared/contract/base";
import { outputFieldsSchema } from "../../../../shared/contract/information";
import { countsRecipients, type Unit, unitScale } from "../../../../shared/domain/amounts";
import type { ImportValues } from "../../../../shared/domain/importing/types";
import { UNKNOWN } from "../../../../shared/domain/quantities";
import { copiesAgainst } from "../../../../shared/domain/stops";
import { claimKind } from "../../claims/kind";
import { commitmentKind } from "../../commitments/kind";
import { createRecord } from "../../core/records";
import { outputKind } from "../../information/outputKind";
import { addProblem, addUnknown, markTwice, type PlannedRow, type Planning, readable, wantPast } from "../planning";
import type { ImportWriting } from "../writing";
import { groupNamed, partnerNamed } from "./organisations";
import type { KindOfList } from "./kindOfList";
import { notedWith, wantCampaign, wantOrder, wrong } from "./rowValues";

const direction = (row: PlannedRow, usual: z.infer<typeof directionSchema>): z.infer<typeof directionSchema> => directionSchema.safeParse(row.read.values.direction).data ?? usual;
const partnerOf = (planning: Planning, row: PlannedRow): boolean => row.read.values.partner !== undefined || planning.partnerId !== null;

/** The partner a row names, or the one whose list it is. */
async function writtenPartner(into: ImportWriting, row: PlannedRow): Promise<string> {
  const { partner } = row.read.values;
  if (partner) return partnerNamed(into, partner);
  if (into.planning.partnerId === null) throw new Error("A row without a partner was planned to be written.");
  return into.planning.partnerId;
}

function wantPartner(planning: Planning, row: PlannedRow): void {
  const { partner } = row.read.values;
  if (!partnerOf(planning, row)) addProblem(row, "partner", "missing_value");
  else if (partner && !planning.names.find("partners", partner)) addProblem(row, "partner", "unknown_partner", partner);
}

/** The kind of aid a row names; names the problem where it is not known, or counted in another unit. */
function wantItem(planning: Planning, row: PlannedRow): string | null {
  const { item, unit } = row.read.values;
  const id = item ? planning.names.find("items", item) : planning.defaults.itemKindId;
  if (!id) {
    if (item) addUnknown(planning, row, "item", "items", item);
    else addProblem(row, "item", "missing_value");
  }
  else if (unit !== undefined && unit !== planning.names.unitOf(id)) wrong(row, "unit", unit, planning.names.unitOf(id) ?? "");
  return id;
}

/** A line copied twice is one. */
export function markSameRows(rows: readonly PlannedRow[]): void {
  const seen = new Map<string, PlannedRow>();
  for (const row of rows) {
    const key = JSON.stringify(row.read.values);
    const first = seen.get(key);
    if (first) markTwice(row, first);
    else seen.set(key, row);
  }
}

/** Writes the rows one by one, each with what it makes traced to it. */
export async function writeEach(into: ImportWriting, rows: readonly PlannedRow[], write: (row: PlannedRow) => Promise<void>): Promise<void> {
  for (const [at, row] of rows.entries()) {
    into.from(row);
    await write(row);
    into.planning.tick(at + 1);
  }
}

export const commitmentsList: KindOfList = {
  async prepare(planning, rows) {
    for (const row of readable(rows)) {
      const { values } = row.read;
      row.title = [values.partner ?? "", values.item ?? ""].filter(Boolean).join(", ");
      wantPartner(planning, row);
      wantItem(planning, row);
      if (!values.from && !planning.defaults.date) addProblem(row, "from", "missing_value");
      if (!values.amount || values.amount.qualifier === "range") addProblem(row, "amount", values.amount ? "bad_number" : "missing_value");
    }
    markSameRows(readable(rows));
  },
  write: (into, rows) =>
    writeEach(into, rows, async (row) => {
      const { values } = row.read;
      const { planning } = into;
      const itemKindId = values.item ? planning.names.find("items", values.item) : planning.defaults.itemKindId;
      await createRecord(commitmentKind, into.quiet, commitmentFieldsSchema.parse({
        partnerId: await writtenPartner(into, row), direction: direction(row, "targeted_aid"), itemKindId, unit: planning.names.unitOf(itemKindId ?? ""), amount: values.amount ?? UNKNOWN,
        recipientKind: values.recipientKind ?? (values.group ? "group" : "family"), recipientGroupId: values.group ? await groupNamed(into, row, values.group) : null,
        headcount: values.headcount ?? null, rule: values.rule ?? "", fromDate: values.from ?? planning.defaults.date, toDate: values.to ?? null, skipHolidays: false, katoCode: values.katoCode ?? null, note: notedWith(values, values.katoCode ? "" : values.placeText, values.sourceDocument),
      }));
    }),
};

/** What a claim counts where the list does not say: what its amount is counted in. */
const claimKindOf = ({ claimKind: said, group, unit }: ImportValues): NonNullable<ImportValues["claimKind"]> =>
  said ?? (group ? "group" : unit === "person" ? "person" : unit === "tenge" ? "money" : "family");

const UNIT_OF = { family: "family", person: "person", group: "person", money: "tenge" } as const satisfies Record<string, Unit>;

export const claimsList: KindOfList = {
  async prepare(planning, rows) {
    for (const row of readable(rows)) {
      const { values } = row.read;
      row.title = values.statement ?? [values.partner ?? "", values.placeText ?? ""].filter(Boolean).join(", ");
      wantPartner(planning, row);
      const counted = values.claimKind === "item" ? planning.names.unitOf(wantItem(planning, row) ?? "") : null;
      if (counted && countsRecipients(counted)) wrong(row, "unit", counted, "");
      wantCampaign(planning, row);
      if (!values.from && !values.date && !planning.defaults.date) addProblem(row, "from", "missing_value");
    }
    markSameRows(readable(rows));
  },
  write: (into, rows) =>
    writeEach(into, rows, async (row) => {
      const { values } = row.read;
      const { planning } = into;
      const kind = claimKindOf(values);
      const itemKindId = kind === "item" && values.item ? planning.names.find("items", values.item) : null;
      const fromDate = values.from ?? values.date ?? planning.defaults.date;
      await createRecord(claimKind, into.quiet, claimFieldsSchema.parse({
        partners: [await writtenPartner(into, row)], statement: row.title || (values.note ?? "-"), direction: direction(row, "targeted_aid"), recipientKind: kind,
        recipientGroupId: kind === "group" && values.group ? await groupNamed(into, row, values.group) : null, vulnerabilities: values.vulnerabilities ?? [], itemKindId,
        amount: values.amount ?? UNKNOWN, perDay: values.perDay === "day", unit: kind === "item" ? planning.names.unitOf(itemKindId ?? "") : UNIT_OF[kind], fromDate, toDate: values.to ?? fromDate,
        katoCode: values.katoCode ?? null, area: values.katoCode ? "" : (values.placeText ?? ""), sourceDocument: values.sourceDocument ?? "", listState: "none",
        withinClaimId: null, repeatsClaimId: null, campaignId: values.campaign ? planning.names.find("campaigns", values.campaign) : null,
        // A claim of families has no field for what they got, nor for their group.
        note: notedWith(values, kind === "item" ? "" : values.item, kind === "group" ? "" : values.group),
      }));
    }),
};

export const informationList: KindOfList = {
  async prepare(planning, rows) {
    for (const row of readable(rows)) {
      const { material = "", from, date } = row.read.values;
      row.title = material;
      if (!planning.names.find("informationMaterials", material)) addUnknown(planning, row, "material", "informationMaterials", material);
      wantCampaign(planning, row);
      const day = from ?? date ?? planning.defaults.date;
      wantPast(planning, row, "to");
      wantOrder(row, day ?? undefined, "to");
      const { stops = [], amount = UNKNOWN } = row.read.values;
      const copies = copiesAgainst(amount, stops);
      if (copies !== null) addProblem(row, "stops", "bad_number", String(copies), String((amount.value ?? 0) / unitScale("piece")));
      if (!day) addProblem(row, "date", "missing_value");
      else if (day > planning.today) addProblem(row, "date", "future_date", day, planning.today);
    }
    markSameRows(readable(rows));
  },
  write: (into, rows) =>
    writeEach(into, rows, async (row) => {
      const { values } = row.read;
      const { planning } = into;
      const fromDate = values.from ?? values.date ?? planning.defaults.date;
      await createRecord(outputKind, into.quiet, outputFieldsSchema.parse({
        materialId: planning.names.find("informationMaterials", values.material ?? ""), direction: direction(row, "information"), how: values.how ?? "handed_out",
        amount: values.amount ?? UNKNOWN, state: "confirmed", fromDate, toDate: values.to ?? fromDate, katoCode: values.katoCode ?? null, place: values.katoCode ? "" : (values.placeText ?? ""),
        stops: values.stops ?? [], link: values.link ?? "", contacted: values.contacted ?? UNKNOWN,
        campaignId: values.campaign ? planning.names.find("campaigns", values.campaign) : null, note: notedWith(values, values.partner),
      }));
    }),
};
