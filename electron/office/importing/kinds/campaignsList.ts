/** Campaigns, and the calls of one that spread as a challenge: a row for each call, all of them under the campaign's name. */
import { campaignFieldsSchema, type ChallengeCall } from "../../../../shared/contract/campaigns";
import { directionSchema } from "../../../../shared/contract/base";
import { UNCOUNTED } from "../../../../shared/contract/values";
import type { ImportValues } from "../../../../shared/domain/importing/types";
import { sortKey } from "../../../../shared/domain/names";
import { addCalls, callsToAdd } from "../../campaigns/calls";
import { campaignKind } from "../../campaigns/kind";
import { createRecord } from "../../core/records";
import { addProblem, type PlannedRow, readable } from "../planning";
import type { ImportWriting } from "../writing";
import type { KindOfList } from "./kindOfList";
import { partnerNamed } from "./organisations";
import { markSameRows, writeEach } from "./promises";
import { endsInOrder, heldAt, namesOf, wrong } from "./rowValues";

const MOST_CALLS = 500;

export const campaignsList: KindOfList = {
  async prepare(planning, rows) {
    const named = new Set<string>();
    for (const row of readable(rows)) {
      const { title = "", from } = row.read.values;
      row.title = title;
      endsInOrder("to")(row);
      checkCall(row);
      if (row.outcome === "unreadable") continue;
      const known = planning.names.find("campaigns", title);
      if (known !== null) {
        row.outcome = "onFile";
        addProblem(row, "title", "already_on_file", "", planning.names.nameOf("campaigns", known));
      } else if (from === undefined && !(callOf(row) && named.has(sortKey(title)))) addProblem(row, "from", "missing_value");
      if (row.outcome === "new") named.add(sortKey(title));
    }
    markSameRows(readable(rows));
  },

  async write(into, rows) {
    const campaigns: { readonly row: PlannedRow; readonly calls: ChallengeCall[] }[] = [];
    const byName = new Map<string, (typeof campaigns)[number]>();
    for (const row of rows) {
      const call = callOf(row);
      const first = byName.get(sortKey(row.title));
      // A name that stands again is another campaign of that name, unless the row tells of a call or of one on file.
      if (first && (call || row.outcome === "onFile")) first.calls.push(...(call ? [call] : []));
      else campaigns.push({ row, calls: call ? [call] : [] });
      const last = campaigns.at(-1);
      if (!first && last) byName.set(sortKey(row.title), last);
    }
    const callsOf = new Map(campaigns.map(({ row, calls }) => [row, calls]));
    await writeEach(into, campaigns.map(({ row }) => row), (row) => (row.outcome === "onFile" ? callMore : writeCampaign)(into, row, callsOf.get(row) ?? []));
  },
};

async function writeCampaign(into: ImportWriting, row: PlannedRow, calls: readonly ChallengeCall[]): Promise<void> {
  const { values } = row.read;
  const partners: string[] = [];
  for (const name of values.coPartners ?? []) partners.push(await partnerNamed(into, name));
  const { id } = await createRecord(campaignKind, into.quiet, campaignFieldsSchema.parse({
    ...namesOf(values), organiserId: values.partner ? await partnerNamed(into, values.partner) : into.planning.partnerId, direction: directionSchema.safeParse(values.direction).data ?? "targeted_aid",
    from: values.from, to: values.to ?? null, ...heldAt(values), requirements: values.requirements ?? "", partners,
    // The link of a row that tells of a call is that of the call.
    online: values.heldOnline === "online", link: callOf(row) ? "" : (values.link ?? ""), publicFaces: values.publicFaces ?? [], calls: callsToAdd([], calls),
    registered: values.headcount ?? null, attended: values.amount ?? UNCOUNTED, reach: values.reach ?? UNCOUNTED, workClasses: values.workClasses ?? [], note: values.note ?? "",
  }));
  into.planning.names.learn("campaigns", row.title, id);
}

/** A campaign on file gains the calls that it has not yet; nothing else of it is touched. */
async function callMore(into: ImportWriting, row: PlannedRow, calls: readonly ChallengeCall[]): Promise<void> {
  const id = into.planning.names.find("campaigns", row.title) ?? "";
  const fields = await campaignKind.load(into.writing.tx, id);
  const added = callsToAdd(fields?.calls ?? [], calls).slice(0, Math.max(0, MOST_CALLS - (fields?.calls.length ?? 0)));
  await into.touchedColumns("campaign", id, added.length > 0 ? ["calls"] : []);
  if (added.length > 0) await addCalls(into.writing, id, added);
}

function callOf({ read: { values } }: PlannedRow): ChallengeCall | null {
  const { calledBy, calledWhom, calledOn, calledCity = "", callAnswer = "waiting", answeredOn = null, link = "" } = values;
  return calledBy === undefined || calledWhom === undefined || calledOn === undefined ? null : { by: calledBy, whom: calledWhom, city: calledCity, calledOn, answer: callAnswer, answeredOn, link };
}

const CALL: readonly (keyof ImportValues)[] = ["calledBy", "calledWhom", "calledOn"];

/** Who called whom on which day belong together; nobody calls themselves, and nobody answers before being called. */
function checkCall(row: PlannedRow): void {
  const { values } = row.read;
  if (!CALL.some((field) => values[field] !== undefined)) return;
  for (const field of CALL) if (values[field] === undefined) addProblem(row, field, "missing_value");
  const { calledBy = "", calledWhom = "", calledOn = "", answeredOn } = values;
  if (row.outcome !== "unreadable" && sortKey(calledBy.trim()) === sortKey(calledWhom.trim())) wrong(row, "calledWhom", calledWhom, "");
  if (answeredOn !== undefined && answeredOn < calledOn) addProblem(row, "answeredOn", "bad_date", answeredOn, calledOn);
}
