/** Offices whose power is cut: workers that stand ready, and what must hold in a database after each cut. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { dirname } from "node:path";
import sqlite3 from "sqlite3";
import { openFileStore } from "../../electron/files/fileStore";
import type { ClaimFields } from "../../shared/contract/claims";
import type { DeliveryFields } from "../../shared/contract/deliveries";
import type { SheetFields } from "../../shared/contract/handoverSheets";
import type { RequestFields } from "../../shared/contract/requests";
import type { ShiftFields } from "../../shared/contract/shifts";
import type { StockMoveFields } from "../../shared/contract/stockMoves";

/** What the worker writes again and again. */
export interface PowerCutPlan {
  /** Instant of its clock. */
  readonly now: string;
  readonly accountId: string;
  readonly volunteerId: string;
  /** Who comes instead. */
  readonly insteadId: string;
  readonly request: RequestFields;
  readonly delivery: DeliveryFields;
  readonly shift: ShiftFields;
  readonly handoverSheet: SheetFields;
  readonly stockMove: StockMoveFields;
  readonly transfer: StockMoveFields;
  readonly claim: ClaimFields;
}

export interface Worker {
  readonly child: ChildProcess;
  /** Settles when it stands ready. */
  readonly ready: Promise<void>;
  /** Lets it write, kills it `afterMs` behind its first acknowledgement, and answers with all it acknowledged. */
  cut(seed: number, afterMs: number): Promise<string[]>;
}

export function startWorker(script: string, args: readonly string[]): Worker {
  const child = spawn(process.execPath, [script, ...args], { stdio: ["pipe", "pipe", "pipe"] });
  let said = "";
  let trouble = "";
  const waiting: { readonly lines: number; readonly done: () => void }[] = [];
  child.stderr.setEncoding("utf8").on("data", (part: string) => (trouble += part));
  child.stdout.setEncoding("utf8").on("data", (part: string) => {
    said += part;
    const lines = said.split("\n").length - 1;
    for (const each of waiting) if (lines >= each.lines) each.done();
  });
  const ended = once(child, "close");
  const lines = (count: number): Promise<void> =>
    new Promise((done, fail) => {
      waiting.push({ lines: count, done });
      void ended.then(() => fail(new Error(`The worker ended by itself.\n${trouble}`)));
    });
  const ready = lines(1);
  ready.catch(() => undefined);
  return {
    child,
    ready,
    async cut(seed, afterMs) {
      await ready;
      const first = lines(2);
      child.stdin.write(`${seed}\n`);
      await first;
      setTimeout(() => child.kill("SIGKILL"), afterMs);
      await ended;
      // A line without its end was not acknowledged to anybody.
      return said.split("\n").slice(1, -1);
    },
  };
}

/** Each answers with the rows that break it; after a cut all of them answer with none. */
const WHOLE: readonly (readonly [rule: string, sql: string])[] = [
  ["a delivery has its lines and its providers", `select id from delivery d where not exists (select 1 from delivery_line l where l.delivery_id = d.id) or not exists (select 1 from delivery_provider p where p.delivery_id = d.id)`],
  ["R4 a confirmed occurrence has exactly one confirmed delivery", `select id from occurrence o where state = 'confirmed' and (select count(*) from delivery d where d.occurrence_id = o.id and d.state = 'confirmed') <> 1`],
  ["R4 a delivery that confirms an occurrence has left it confirmed", `select d.id from delivery d join occurrence o on o.id = d.occurrence_id where d.state = 'confirmed' and o.state <> 'confirmed'`],
  ["whoever was on a shift is signed up for it", `select id from shift_attendance a where not exists (select 1 from shift_signup s where s.shift_id = a.shift_id and s.volunteer_id = a.volunteer_id)`],
  ["a request that is assigned has somebody sent to it", `select id from request r where state = 'assigned' and not exists (select 1 from assignment a where a.request_id = r.id and a.state = 'planned')`],
  ["nobody is sent to a request that is over", `select a.id from assignment a join request r on r.id = a.request_id where r.state in ('confirmed', 'closed') and a.state in ('planned', 'on_the_way')`],
  ["R3 a request closed without aid says why, and a confirmed one has its delivery", `select id from request r where (state = 'closed' and close_reason is null) or (state = 'confirmed' and not exists (select 1 from delivery d where d.request_id = r.id and d.state = 'confirmed'))`],
  ["a route sheet has its stops and its volunteers", `select id from route_sheet s where not exists (select 1 from route_sheet_stop p where p.sheet_id = s.id) or not exists (select 1 from route_sheet_volunteer v where v.sheet_id = s.id)`],
  ["R3 a stop that was given has its confirmed delivery, and its request is answered", `select p.id from route_sheet_stop p join request r on r.id = p.request_id where p.outcome = 'given' and (r.state <> 'confirmed' or not exists (select 1 from delivery d where d.id = p.delivery_id and d.state = 'confirmed'))`],
  ["a confirmed handover sheet has its deliveries, an open one has none", `select id from handover_sheet h where (state = 'confirmed') <> exists (select 1 from delivery d where d.handover_sheet_id = h.id and d.state = 'confirmed')`],
  ["R3 a withdrawn delivery says why", `select id from delivery where state = 'withdrawn' and withdrawal_reason is null`],
  ["R4 what was missed has its reason and no confirmed delivery", `select id from occurrence o where state = 'missed' and (reason is null or reason = '' or exists (select 1 from delivery d where d.occurrence_id = o.id and d.state = 'confirmed'))`],
  ["R26 a move of goods has its lines", `select id from stock_move m where not exists (select 1 from stock_move_line l where l.move_id = m.id)`],
  ["a claim has its partners", `select id from claim c where not exists (select 1 from claim_partner p where p.claim_id = c.id)`],
  ["every record has its entry in the journal, or is named by one of many", ["delivery", "shift", "shift_attendance", "request", "assignment", "route_sheet", "handover_sheet", "stock_move", "claim"].map((table) => `select id from "${table}" r where r.id not in (select subject_id from audit_entry where action = 'create' and subject_id is not null) and r.id not in (select subject_id from audit_link)`).join(" union all ")],
  ["no entry of the journal speaks of a record that is not there", `select subject_id as id from audit_entry e where action = 'create' and subject_kind in ('deliveries', 'shifts', 'requests', 'attendance') and not exists (select 1 from delivery where id = e.subject_id union all select 1 from shift where id = e.subject_id union all select 1 from request where id = e.subject_id union all select 1 from shift_attendance where id = e.subject_id)`],
];

const FOUND: Readonly<Record<string, string>> = {
  request: "select 1 from request where id = ?",
  delivery: "select 1 from delivery where id = ?",
  confirmed: "select 1 from delivery where id = ? and state = 'confirmed'",
  shift: "select 1 from shift where id = ?",
  shift_attendance: "select 1 from shift_attendance where id = ?",
  approved: "select 1 from shift_attendance where id = ? and approved_at is not null",
  assignment: "select 1 from assignment where id = ?",
  route_sheet: "select 1 from route_sheet where id = ?",
  round_confirmed: "select 1 from route_sheet where id = ? and state = 'confirmed'",
  handover_sheet: "select 1 from handover_sheet where id = ?",
  handover_confirmed: "select 1 from handover_sheet where id = ? and state = 'confirmed'",
  stock_move: "select 1 from stock_move where id = ?",
  claim: "select 1 from claim where id = ?",
  attachment: "select 1 from attachment where id = ?",
  occurrence: "select 1 from occurrence where id = ? and state = 'confirmed'",
  missed: "select 1 from occurrence where id = ? and state = 'missed'",
  closed: "select 1 from request where id = ? and state = 'closed'",
  withdrawn: "select 1 from delivery where id = ? and state = 'withdrawn'",
  handover_withdrawn: "select 1 from handover_sheet where id = ? and state = 'open'",
  swapped: "select 1 from shift_signup s where shift_id = ? and volunteer_id = ? and not exists (select 1 from shift_signup o where o.shift_id = s.shift_id and o.id <> s.id)",
  claim_row: "select 1 from claim_row where claim_id = ? and delivery_id = ?",
};

/** Everything that a worker acknowledges by name. */
export const ACKNOWLEDGED_KINDS: readonly string[] = Object.keys(FOUND);

/** What is wrong with a database after a cut: empty when everything that was acknowledged is there and nothing is half there. */
export async function troubleAfterCut(file: string, acknowledged: readonly string[]): Promise<string[]> {
  const database = await new Promise<sqlite3.Database>((done, fail) => {
    const opened: sqlite3.Database = new sqlite3.Database(file, (error) => (error ? fail(error) : done(opened)));
  });
  const all = (sql: string, parameters: readonly string[] = []): Promise<Record<string, unknown>[]> =>
    new Promise((done, fail) => {
      database.all<Record<string, unknown>>(sql, [...parameters], (error, rows) => (error ? fail(error) : done(rows)));
    });
  try {
    const trouble: string[] = [];
    const integrity = (await all("pragma integrity_check")).map((row) => String(row["integrity_check"]));
    if (integrity.join() !== "ok") trouble.push(...integrity);
    for (const row of await all("pragma foreign_key_check")) trouble.push(`a reference to nothing in ${String(row["table"])}`);
    for (const [rule, sql] of WHOLE) for (const row of await all(sql)) trouble.push(`${rule}: ${String(row["id"])}`);
    const files = openFileStore(dirname(file));
    for (const row of await all("select hash from attachment")) if ((await files.get(String(row["hash"]))) === null) trouble.push(`a scan is not in the data folder: ${String(row["hash"])}`);
    for (const line of acknowledged) {
      const [table = "", ...ids] = line.split(" ");
      if ((await all(FOUND[table] ?? "select 1 where 'no such table' = ?", ids)).length === 0) trouble.push(`lost: ${line}`);
    }
    return trouble;
  } finally {
    await new Promise<void>((done) => database.close(() => done()));
  }
}
