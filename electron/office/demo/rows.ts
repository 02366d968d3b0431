/** The demo's rows, gathered first and written set-based: the same rows under the same ids on every run. */
import { addSearchEntries, type SearchEntry } from "../../database/searchIndex";
import type { WriteTransaction } from "../../database/writeQueue";
import { type BulkRow, writeRows } from "../core/bulkRows";

/** Tables in an order in which every row finds those it points to. */
const TABLES = [
  "item_kind", "partner", "partner_sponsor", "person", "consent", "volunteer", "volunteer_status", "volunteer_availability", "volunteer_absence", "volunteer_training", "volunteer_group", "volunteer_group_member", "staff_member", "headquarters", "regime", "headquarters_detail", "headquarters_membership", "family", "family_member",
  "family_vulnerability", "store", "stock_move", "stock_move_line", "recipient_group", "campaign", "campaign_partner", "programme", "learner", "participation", "mentor", "mentee", "support_centre", "grant_call", "small_grant", "small_grant_instalment", "training", "training_attendance", "host_institution", "clearance", "outcome", "service", "commitment", "occurrence", "request", "request_line", "standard_answer", "phrase", "contact", "delivery", "delivery_provider",
  "delivery_volunteer", "delivery_line", "claim", "claim_partner", "information_material", "information_output", "shift", "shift_headcount", "shift_signup", "shift_attendance", "handover_sheet", "handover_sheet_line", "handover_sheet_provider", "handover_sheet_row", "assignment", "route_sheet", "route_sheet_volunteer", "route_sheet_stop", "own_figure",
] as const;
export type DemoTable = (typeof TABLES)[number];

/** Morning of 3 April 2020 in Aktau: when the demo's records were made. */
export const DEMO_INSTANT = "2020-04-03T05:00:00.000Z";

export class DemoRows {
  private readonly rows = new Map<DemoTable, BulkRow[]>();
  private readonly entries: { kind: string; id: string; entry: SearchEntry }[] = [];
  private readonly links: { kind: string; id: string }[] = [];
  private count = 0;

  /** UUIDs of version 7 that count up from the demo's own instant. */
  newId(): string {
    const time = (Date.parse(DEMO_INSTANT) + this.count).toString(16).padStart(12, "0");
    const serial = (this.count++).toString(16).padStart(12, "0");
    return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${serial}`;
  }

  /** A row of a table; answers with its id. */
  add(table: DemoTable, row: BulkRow): string {
    const id = this.newId();
    const rows = this.rows.get(table) ?? [];
    rows.push({ id, ...row });
    this.rows.set(table, rows);
    return id;
  }

  /** A record: a row with a version, linked in the journal under its kind. */
  record(kind: string, table: DemoTable, row: BulkRow): string {
    const id = this.add(table, { version: 1, createdAt: DEMO_INSTANT, updatedAt: DEMO_INSTANT, deletedAt: null, ...row });
    this.links.push({ kind, id });
    return id;
  }

  find(kind: string, id: string, entry: SearchEntry): void {
    this.entries.push({ kind, id, entry });
  }

  /** What the one journal entry links to. */
  get touched(): readonly { readonly kind: string; readonly id: string }[] {
    return this.links;
  }

  /** @throws Error when a row lacks a column: the demo has fallen behind the schema. */
  async write(tx: WriteTransaction): Promise<void> {
    for (const table of TABLES) await writeRows(tx, table, this.rows.get(table) ?? []);
    for (const kind of new Set(this.entries.map((each) => each.kind))) {
      await addSearchEntries(tx, kind, this.entries.filter((each) => each.kind === kind).map(({ id, entry }) => ({ id, ...entry })));
    }
  }
}
