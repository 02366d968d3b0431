/** A signed sheet of 320 rows is confirmed, beside the bare insert of the same rows. */
import { insertMany } from "../../../electron/database/bulk";
import { rowsOf } from "../../../electron/database/reader";
import { newId } from "../../../electron/office/core/clock";
import { createRecord } from "../../../electron/office/core/records";
import { write } from "../../../electron/office/core/writing";
import type { Office } from "../../../electron/office/createOffice";
import { confirmSheet, withdrawSheet } from "../../../electron/office/handoverSheets/confirm";
import { sheetKind } from "../../../electron/office/handoverSheets/kind";
import type { Operation } from "../measure";

const ROWS = 320;
/** Checking who is on the sheet, numbers and the journal with its links stand beside the bare rows. */
const LIMITS = { mostTimesFloor: 12, mostMedian: 1_000 };

class TakenBack extends Error {}

export async function confirmOperation(office: Office, rounds: number): Promise<Operation> {
  const { reader } = office.database;
  const families = await rowsOf<{ id: string }>(reader, `select id from family where deleted_at is null order by id limit ?`, [ROWS]);
  const [partner] = await rowsOf<{ id: string }>(reader, `select id from partner where deleted_at is null order by id limit 1`);
  const [item] = await rowsOf<{ id: string; unit: "set" }>(reader, `select id, unit from item_kind where code = 'grocery_set'`);
  let sheet = { id: "", version: 0 };
  let confirmed = 0;
  return {
    ...LIMITS, name: "confirm: a signed sheet of 320 rows", floorIs: "the bare insert of the same rows", rounds,
    async prepare() {
      if (!partner || !item) return;
      sheet = await write(office, null, (writing) => createRecord(sheetKind, writing, {
        date: "2020-04-01", lines: [{ itemKindId: item.id, quantity: 1_000, unit: item.unit }], direction: "targeted_aid", providers: [partner.id], volunteers: [], campaignId: null, storeId: null,
        occurrenceId: null, katoCode: null, place: "", recipients: families.map(({ id }) => ({ kind: "family" as const, id })), note: "",
      }));
    },
    async run() {
      const done = await write(office, null, (writing) => confirmSheet(writing, { ...sheet, struckOut: [], changed: [] }));
      confirmed = done.version;
      return done.given;
    },
    // The same rows by themselves, taken back again: the region stays as it was.
    floor: async () => {
      await office.database.queue?.run(async (tx) => {
        const [like] = await rowsOf<Record<string, string | number | null>>(tx, `select * from delivery limit 1`);
        if (!like) return;
        const columns = Object.keys(like);
        const ids = families.map(() => newId());
        await insertMany(tx, "delivery", columns, families.map((family, at) => columns.map((column) =>
          column === "id" ? (ids[at] ?? "") : column === "number" ? `floor-${at}` : column === "recipient_kind" ? "family" : column === "family_id" ? family.id
            : ["person_id", "recipient_group_id", "occurrence_id", "request_id", "headcount"].includes(column) ? null : (like[column] ?? null))));
        await insertMany(tx, "delivery_provider", ["id", "delivery_id", "partner_id"], ids.map((id) => [newId(), id, partner?.id ?? ""]));
        await insertMany(tx, "delivery_line", ["id", "delivery_id", "item_kind_id", "qualifier", "quantity", "unit", "position"], ids.map((id) => [newId(), id, item?.id ?? "", "exact", 1_000, "set", 0]));
        throw new TakenBack();
      }).catch((error: unknown) => {
        if (!(error instanceof TakenBack)) throw error;
      });
    },
    async after() {
      if (!confirmed) return;
      const open = await write(office, null, (writing) => withdrawSheet(writing, sheet.id, confirmed, "bench"));
      sheet = { id: open.id, version: open.version };
      // The region stays as large as it was made.
      await office.database.queue?.run(async (tx) => {
        const made = "select id from delivery where handover_sheet_id = ?";
        for (const table of ["delivery_line", "delivery_provider"]) await tx.manager.query(`delete from ${table} where delivery_id in (${made})`, [sheet.id]);
        await tx.manager.query("delete from delivery where handover_sheet_id = ?", [sheet.id]);
      });
      confirmed = 0;
    },
  };
}
