/** Handover sheets with harmless values. */
import type { SheetFields } from "../../shared/contract/handoverSheets";
import { writeRows } from "../../electron/office/core/bulkRows";
import { newId } from "../../electron/office/core/clock";
import { write } from "../../electron/office/core/writing";
import type { Office } from "../../electron/office/createOffice";
import { sortKey } from "../../shared/domain/names";
import { whole } from "../../shared/domain/quantities";
import type { AidOffice } from "./aidFields";

/** One grocery set each from the corps. */
export function sheetFields(office: AidOffice, recipients: readonly string[], overrides: Partial<SheetFields> = {}): SheetFields {
  return {
    date: "2020-04-01", lines: [{ itemKindId: office.item("Продуктовый набор"), quantity: whole(1, "set"), unit: "set" }], direction: "targeted_aid", providers: [office.corpsId], volunteers: [],
    campaignId: null, storeId: null, occurrenceId: null, katoCode: null, place: "", note: "", recipients: recipients.map((id) => ({ kind: "family", id })), ...overrides,
  };
}

/** Families without heads, named Семья 001 and on, written at once; answers with their ids in that order. */
export async function manyFamilies(office: Office, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId());
  await write(office, null, async (writing) => {
    const head = { version: 1, createdAt: writing.at, updatedAt: writing.at, deletedAt: null };
    await writeRows(writing.tx, "family", ids.map((id, at) => {
      const name = `Семья ${String(at + 1).padStart(3, "0")}`;
      return { ...head, id, name, headPersonId: null, declaredSize: 4, katoCode: null, address: `Актау, ${at + 1}`, phones: [], note: "", sortKey: sortKey(name), matchKey: "" };
    }));
    await writing.journal({ action: "import", kind: "families", id: null, after: { count } });
  });
  return ids;
}
