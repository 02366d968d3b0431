/** What carries a plan out: rows gathered for set-based writing, and the trace of everything made or touched. */
import { setImmediate as breathe } from "node:timers/promises";
import { insertMany } from "../../database/bulk";
import { rowsPointingTo } from "../../database/references";
import { addSearchEntries, type SearchEntry } from "../../database/searchIndex";
import { type BulkRow, writeRows } from "../core/bulkRows";
import { newId } from "../core/clock";
import type { Writing } from "../core/writing";
import { addPersonKeys, type MatchedPerson } from "../people/keys";
import { nextNumbers } from "../settings/numbers";
import type { PlannedRow, Planning } from "./planning";

/** Tables that are written set-based, in an order in which every row finds those it points to. */
const TABLES = ["person", "family", "family_member", "family_vulnerability", "delivery", "delivery_provider", "delivery_line", "claim_row", "headquarters_membership"] as const;
type BulkTable = (typeof TABLES)[number];

/** Rows between two turns of the event loop, rows gathered before they are written, rows of one statement. */
const BREATH = 50;
const FLUSH = 2_000;
const PORTION = 1_000;

/** Tables of records by the name the journal gives them. */
export const TABLE_OF: Readonly<Record<string, string>> = {
  people: "person", families: "family", volunteers: "volunteer", staff: "staff_member", partners: "partner", recipientGroups: "recipient_group", headquarters: "headquarters",
  deliveries: "delivery", commitments: "commitment", claims: "claim", informationMaterials: "information_material", informationOutputs: "information_output", campaigns: "campaign", learners: "learner",
  participations: "participation", trainings: "training", grantCalls: "grant_call", grants: "small_grant", outcomes: "outcome", hosts: "host_institution", clearances: "clearance", services: "service", contacts: "contact",
  programmes: "programme", mentors: "mentor", supportCentres: "support_centre", answers: "standard_answer", regimes: "regime", shifts: "shift",
};
export const KIND_OF: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(TABLE_OF).map(([kind, table]) => [table, kind]));

/** What lists leave for the lists after them. No records: nobody builds upon them, and a later list may have put its own word over it. */
export const REMEMBERED = ["import_mapping", "import_mend"] as const;
export type RememberedTable = (typeof REMEMBERED)[number];

interface Trace {
  readonly rowId: string | null;
  readonly table: string;
  readonly id: string;
  readonly made: boolean;
  readonly before: Record<string, string | number | null> | null;
}

export class ImportWriting {
  private readonly rows = new Map<BulkTable, BulkRow[]>();
  private readonly entries = new Map<string, (SearchEntry & { id: string })[]>();
  private readonly people: MatchedPerson[] = [];
  private readonly traces: Trace[] = [];
  private readonly unnumbered: { kind: string; year: string; row: { number: string } }[] = [];
  private readonly saved = new Map<PlannedRow, string>();
  private readonly changed = new Set<string>();
  private gathered = 0;
  private written = 0;
  readonly links: { kind: string; id: string }[] = [];
  private current: PlannedRow | null = null;
  /** Journals nothing by itself: the batch has one entry, with links to all of it. */
  readonly quiet: Writing;

  constructor(
    readonly writing: Writing,
    readonly planning: Planning,
    readonly batchId: string,
    private readonly rowIds: ReadonlyMap<PlannedRow, string>,
  ) {
    this.quiet = {
      ...writing,
      journal: async ({ action, kind, id }) => {
        const table = TABLE_OF[kind];
        if (id !== null && table !== undefined && action === "create") this.made(table, id);
        return 0;
      },
    };
  }

  /** What is made from now on comes from this row. */
  from(row: PlannedRow): void {
    this.current = row;
  }

  /** What is made from now on comes from the list as a whole. */
  fromList(): void {
    this.current = null;
  }

  /** A row of a table, to be written with all the others; answers with its id. */
  add(table: BulkTable, row: BulkRow, id = newId()): string {
    const rows = this.rows.get(table) ?? [];
    rows.push({ id, ...row });
    this.rows.set(table, rows);
    return id;
  }

  /** A record: a row with a version, linked from the journal. */
  record(table: BulkTable, row: BulkRow): string {
    const id = this.add(table, { version: 1, createdAt: this.writing.at, updatedAt: this.writing.at, deletedAt: null, ...row });
    this.made(table, id);
    return id;
  }

  /** A record that people know by a number of its year; it is given when the rows are written. */
  numbered(table: "delivery", year: string, row: BulkRow): string {
    const numbered = { ...row, number: "" };
    const id = this.record(table, numbered);
    const stored = this.rows.get(table)?.at(-1);
    if (stored) this.unnumbered.push({ kind: table, year, row: stored as { number: string } });
    return id;
  }

  person(row: Omit<MatchedPerson, "id"> & BulkRow): string {
    const id = this.record("person", row);
    this.people.push({ ...row, id });
    return id;
  }

  /** The person a row was saved as, for the review of those it may be the same as. */
  savedPerson(row: PlannedRow, id: string): void {
    this.saved.set(row, id);
  }

  personSavedFor(row: PlannedRow): string | null {
    return this.saved.get(row) ?? null;
  }

  find(kind: string, id: string, entry: SearchEntry): void {
    const entries = this.entries.get(kind) ?? [];
    entries.push({ id, ...entry });
    this.entries.set(kind, entries);
  }

  made(table: string, id: string): void {
    this.trace(table, id, true, null);
  }

  /** A record that was there before; `before` are the columns that are changed, as they stood. True where this list changes it for the first time. */
  touched(table: string, id: string, before: Trace["before"]): boolean {
    const key = `${table} ${id}`;
    if (before === null || !this.changed.has(key)) this.trace(table, id, false, before);
    if (before === null || this.changed.has(key)) return false;
    this.changed.add(key);
    return true;
  }

  /** What the next list takes over from this one: columns, cells put right. `before` is what was remembered until now, null for nothing. */
  remembered(table: RememberedTable, id: string, before: Trace["before"]): void {
    const key = `${table} ${id}`;
    // Two sheets with the same headings: what stood before the first of them stood before the list.
    if (this.changed.has(key)) return;
    this.changed.add(key);
    this.trace(table, id, before === null, before);
  }

  /** As `touched`, with what stands in the record's columns now; answers with its version. With no columns nothing of it will be changed. */
  async touchedColumns(table: string, id: string, columns: readonly string[]): Promise<{ version: number }> {
    const [row] = await rowsPointingTo(this.writing.tx, table, "id", [id]);
    const before = Object.fromEntries(["version", "updated_at", ...columns].map((column) => [column, (row?.[column] ?? null) as string | number | null]));
    this.touched(table, id, columns.length > 0 ? before : null);
    return { version: Number(row?.["version"]) };
  }

  private trace(table: string, id: string, made: boolean, before: Trace["before"]): void {
    const rowId = this.current === null ? null : (this.rowIds.get(this.current) ?? null);
    this.traces.push({ rowId, table, id, made, before });
    const kind = KIND_OF[table];
    if (kind) this.links.push({ kind, id });
  }

  /** Called after each row: lets the event loop turn, and writes what was gathered before it grows large. */
  async breathe(): Promise<void> {
    this.gathered += 1;
    if (this.gathered % BREATH === 0) await breathe();
    if (this.gathered % FLUSH === 0) await this.flush();
  }

  /** Writes what was gathered so far; says how far it is, and ends when somebody cancelled. */
  async flush(): Promise<void> {
    const { tx } = this.writing;
    await this.giveNumbers();
    for (const table of TABLES) {
      const rows = this.rows.get(table) ?? [];
      this.rows.delete(table);
      for (let start = 0; start < rows.length; start += PORTION) {
        const part = rows.slice(start, start + PORTION);
        await writeRows(tx, table, part);
        if (table === "person" || table === "delivery") this.planning.tick((this.written += part.length));
      }
    }
    await addPersonKeys(tx, this.people.splice(0), () => this.planning.tick(this.written));
    for (const [kind, entries] of this.entries) {
      this.entries.delete(kind);
      for (let start = 0; start < entries.length; start += PORTION) await addSearchEntries(tx, kind, entries.slice(start, start + PORTION));
    }
  }

  private async giveNumbers(): Promise<void> {
    const waiting = this.unnumbered.splice(0);
    for (const series of new Set(waiting.map(({ kind, year }) => `${kind} ${year}`))) {
      const [kind = "", year = ""] = series.split(" ");
      const rows = waiting.filter((each) => each.kind === kind && each.year === year);
      const numbers = await nextNumbers(this.writing.tx, kind, year, rows.length);
      for (const [at, { row }] of rows.entries()) row.number = numbers[at] ?? "";
    }
  }

  /** A row that stood in the list twice made nothing, and says the same of the same records as the first. */
  private tracesOfRepeats(): Trace[] {
    const repeats = new Map<string, string[]>();
    for (const [row, id] of this.rowIds) {
      const first = row.outcome === "twice" && row.first ? this.rowIds.get(row.first) : undefined;
      if (first !== undefined) repeats.set(first, [...(repeats.get(first) ?? []), id]);
    }
    if (repeats.size === 0) return [];
    return this.traces.flatMap(({ rowId, table, id }) => (rowId === null ? [] : (repeats.get(rowId) ?? [])).map((repeat) => ({ rowId: repeat, table, id, made: false, before: null })));
  }

  async keepTraces(): Promise<void> {
    const traces = [...this.traces, ...this.tracesOfRepeats()];
    const columns = ["id", "batch_id", "row_id", "table_name", "record_id", "made", "before"];
    for (let start = 0; start < traces.length; start += PORTION) {
      await insertMany(this.writing.tx, "import_record", columns, traces.slice(start, start + PORTION).map(({ rowId, table, id, made, before }) => [
        newId(), this.batchId, rowId, table, id, made ? 1 : 0, before === null ? null : JSON.stringify(before),
      ]));
    }
  }
}
