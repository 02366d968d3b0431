/**
 * An issued briefing: its head, its figures with their words, its texts and every row that counted or was left out, frozen
 * (R14). The first schema's tables of figures and rows were never written to; they give way to what an issue needs. What is
 * personal in a row lies in `personal_value` under `personal_key` (R24).
 */
import type { MigrationInterface, QueryRunner } from "typeorm";
import type { TableStatistics } from "./0003-statistics";
import { tellPlannerAlso } from "./planner";
import { tableOf, type TableSketch } from "./tableSketch";

const GONE = ["briefing_figure_row", "briefing_figure", "briefing"] as const;

const TABLES: readonly TableSketch[] = [
  {
    name: "briefing",
    record: true,
    columns: [
      "number text", "revision integer", "from_date text", "to_date text", "state text", "date text", "cutoff_at text", "issued_at text",
      "issued_by_id text?", "issued_by text", "letterhead text", "reason text", "previous_id text?", "previous_hash text", "content_hash text",
      "figures integer", "row_count integer", "sort_key text",
    ],
    indexes: ["number,revision!", "from_date", "sort_key", "previous_id", "content_hash"],
    references: { previous_id: "briefing", issued_by_id: "account" },
  },
  {
    name: "briefing_figure",
    record: false,
    columns: [
      "briefing_id text", "position integer", "figure_id text", "definition text", "definition_version integer", "section text", "unit text", "method text",
      "qualifier text", "value bigint?", "top bigint?", "low bigint?", "high bigint?", "expected bigint?", "itemised integer", "rows integer", "excluded integer",
      "people integer?", "sheets text", "lines integer", "words text",
    ],
    indexes: ["briefing_id,position!"],
    references: { briefing_id: "briefing" },
  },
  {
    name: "briefing_text",
    record: false,
    columns: ["briefing_id text", "language text", "blocks text", "hash text"],
    indexes: ["briefing_id,language!"],
    references: { briefing_id: "briefing" },
  },
  {
    name: "briefing_row",
    record: false,
    columns: [
      "briefing_id text", "seq integer", "kind text", "record_id text", "subject_no integer?", "subject_id text?", "date text?", "date_to text?", "unit text",
      "qualifier text?", "low bigint?", "high bigint?", "counted bigint?", "expected bigint?", "people integer?", "listed bigint?", "list_state text?",
      "within_id text?", "repeats_id text?", "counts text", "left_out integer?", "reason text?", "recorded_at text?", "recorded_by text", "confirmed_at text?",
      "confirmed_by text", "evidence text?", "words text", "personal_key text?", "hash text",
    ],
    indexes: ["briefing_id,seq!", "briefing_id,record_id", "briefing_id,hash", "personal_key"],
    references: { briefing_id: "briefing" },
  },
];

const FROZEN = ["briefing_figure", "briefing_text", "briefing_row"] as const;

/** SQLite only; another database gets its own triggers here. */
const SQLITE_ONLY = [
  `create trigger briefing_no_update before update on briefing when old.state = 'issued' begin select raise(abort, 'append-only: briefing'); end`,
  `create trigger briefing_no_delete before delete on briefing when old.state = 'issued' begin select raise(abort, 'append-only: briefing'); end`,
  ...FROZEN.flatMap((table) => [
    `create trigger ${table}_no_update before update on ${table} begin select raise(abort, 'append-only: ${table}'); end`,
    `create trigger ${table}_no_delete before delete on ${table} begin select raise(abort, 'append-only: ${table}'); end`,
    `create trigger ${table}_no_more before insert on ${table} when (select state from briefing where id = new.briefing_id) = 'issued'
     begin select raise(abort, 'append-only: ${table}'); end`,
  ]),
];

const SIZES: Readonly<Record<string, TableStatistics>> = {
  briefing: { rows: 300, different: { number: 250, from_date: 260, sort_key: 300, previous_id: 50 } },
  briefing_figure: { rows: 60_000, different: { briefing_id: 300 } },
  briefing_text: { rows: 900, different: { briefing_id: 300 } },
  briefing_row: { rows: 3_000_000, different: { briefing_id: 300 } },
};

export class BriefingIssue1700000000027 implements MigrationInterface {
  name = "BriefingIssue1700000000027";

  async up(runner: QueryRunner): Promise<void> {
    for (const table of GONE) await runner.dropTable(table);
    for (const sketch of TABLES) await runner.createTable(tableOf(sketch));
    for (const statement of SQLITE_ONLY) await runner.query(statement);
    await tellPlannerAlso(runner, SIZES);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sketch of [...TABLES].reverse()) await runner.dropTable(sketch.name);
    for (const sketch of FORMER) await runner.createTable(tableOf(sketch));
  }
}

/** As the first schema had them. */
const FORMER: readonly TableSketch[] = [
  {
    name: "briefing",
    record: true,
    columns: ["number text?", "revision integer", "from_date text", "to_date text", "cutoff_at text?", "state text", "title text", "note text"],
    indexes: ["from_date"],
    references: {},
  },
  {
    name: "briefing_figure",
    record: false,
    columns: [
      "briefing_id text", "figure_id text", "definition text", "definition_version integer", "section text", "unit text", "method text", "qualifier text",
      "value bigint?", "low bigint?", "high bigint?", "expected bigint?", "itemised integer", "position integer",
    ],
    indexes: ["briefing_id"],
    references: { briefing_id: "briefing" },
  },
  {
    name: "briefing_figure_row",
    record: false,
    columns: [
      "briefing_figure_id text", "row_id text", "kind text", "date text?", "date_to text?", "subject_key text?", "personal_key text?", "provider text",
      "item text", "qualifier text?", "amount bigint?", "expected bigint?", "reason text?",
    ],
    indexes: ["briefing_figure_id"],
    references: { briefing_figure_id: "briefing_figure" },
  },
];
