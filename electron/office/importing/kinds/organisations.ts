/** Partners and recipient groups: a record for each name that is not on file. */
import { PARTNER_KINDS, partnerFieldsSchema } from "../../../../shared/contract/partners";
import { RECIPIENT_GROUP_KINDS, recipientGroupFieldsSchema } from "../../../../shared/contract/recipientGroups";
import { nameTokens } from "../../../../shared/domain/names";
import { createRecord } from "../../core/records";
import { partnerKind } from "../../partners/kind";
import { recipientGroupKind } from "../../recipientGroups/kind";
import { addProblem, join, markTwice, type OnFile, type PlannedRow, readable } from "../planning";
import type { ImportWriting } from "../writing";
import type { KindOfList } from "./kindOfList";
import { heldAt, notedWith } from "./rowValues";

export const partnersList: KindOfList = {
  async prepare(planning, rows) {
    for (const row of readable(rows)) {
      const { partner = "", bin } = row.read.values;
      row.title = partner;
      const id = (bin ? planning.names.partnerByBin(bin) : null) ?? planning.names.find("partners", partner);
      if (id) joinNamed(row, "partners", id, planning.names.nameOf("partners", id));
    }
    markSame(readable(rows), ({ title, read: { values: { bin } } }) => [nameKey(title), ...(bin ? [`bin ${bin}`] : [])]);
  },

  async write(into, rows) {
    for (const [at, row] of rows.entries()) {
      into.from(row);
      if (row.joined && row.onFile) into.touched("partner", row.onFile.id, null);
      else await writePartner(into, row);
      into.planning.tick(at + 1);
    }
  },
};

export const recipientGroupsList: KindOfList = {
  async prepare(planning, rows) {
    for (const row of readable(rows)) {
      row.title = row.read.values.group ?? "";
      const id = planning.names.find("recipientGroups", row.title);
      if (id) joinNamed(row, "recipientGroups", id, planning.names.nameOf("recipientGroups", id));
    }
    markSame(readable(rows), (row) => [nameKey(row.title)]);
  },

  async write(into, rows) {
    for (const [at, row] of rows.entries()) {
      into.from(row);
      if (row.joined && row.onFile) into.touched("recipient_group", row.onFile.id, null);
      else await groupNamed(into, row, row.title);
      into.planning.tick(at + 1);
    }
  },
};

function joinNamed(row: PlannedRow, kind: OnFile["kind"], id: string, name: string): void {
  join(row, { id, kind, name, band: "same", reasons: [], score: 0 });
  addProblem(row, null, "already_on_file", "", name);
}

const nameKey = (name: string): string => [...nameTokens(name)].sort().join(" ");

/** A row about the record on file, or with a key, of an earlier row is `twice`. */
function markSame(rows: readonly PlannedRow[], keysOf: (row: PlannedRow) => readonly string[]): void {
  const seen = new Map<string, PlannedRow>();
  for (const row of rows) {
    const keys = row.joined && row.onFile ? [row.onFile.id] : keysOf(row);
    const first = keys.map((key) => seen.get(key)).find((each) => each !== undefined);
    if (first) markTwice(row, first);
    for (const key of keys) if (!seen.has(key)) seen.set(key, first ?? row);
  }
}

async function writePartner(into: ImportWriting, row: PlannedRow): Promise<void> {
  const { values } = row.read;
  const contact = { name: values.contactName ?? "", post: "", phone: (values.phones ?? []).join(", "), email: values.email ?? "" };
  await createRecord(partnerKind, into.quiet, partnerFieldsSchema.parse({
    kind: choice(PARTNER_KINDS, values.partnerKind), nameRu: row.title, nameKk: values.nameKk ?? "", shortName: values.shortName ?? "", bin: values.bin ?? null,
    contacts: contact.name || contact.phone || contact.email ? [contact] : [], sponsors: [], address: [values.placeText ?? "", values.address ?? ""].filter(Boolean).join(", "), bankDetails: values.bankDetails ?? "", note: values.note ?? "",
  }));
}

/** The partner of a name: the one on file, or a new one of which only the name is known. */
export async function partnerNamed(into: ImportWriting, name: string): Promise<string> {
  const { names } = into.planning;
  const known = names.find("partners", name);
  if (known) return known;
  const { id } = await createRecord(partnerKind, into.quiet, partnerFieldsSchema.parse({
    kind: "other", nameRu: name, nameKk: "", shortName: "", bin: null, contacts: [], sponsors: [], address: "", bankDetails: "", note: "",
  }));
  names.learn("partners", name, id);
  return id;
}

/** The recipient group of a name: the one on file, or a new one with what the row says of it. */
export async function groupNamed(into: ImportWriting, row: PlannedRow, name: string): Promise<string> {
  const { planning: { names } } = into;
  const known = names.find("recipientGroups", name);
  if (known) return known;
  const { groupKind, partner, headcount, nameKk, contactName, phones = [], address } = row.read.values;
  const { id } = await createRecord(recipientGroupKind, into.quiet, recipientGroupFieldsSchema.parse({
    nameRu: name, nameKk: nameKk ?? "", kind: choice(RECIPIENT_GROUP_KINDS, groupKind), partnerId: partner ? await partnerNamed(into, partner) : null,
    ...heldAt(row.read.values), headcount: headcount ?? null, note: notedWith(row.read.values, contactName, phones.join(", "), address),
  }));
  names.learn("recipientGroups", name, id);
  return id;
}

const choice = <Value extends string>(values: readonly Value[], read: string | undefined): Value | "other" => values.find((value) => value === read) ?? "other";
