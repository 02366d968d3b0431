/**
 * Lists that came in from outside: each batch, each of its rows with what became of it, every record it made or touched,
 * the columns as a person mapped them, and the pairs that wait for somebody's look (R22).
 * What a row said lies in `personal_value` under `raw_key`, so that it can be erased.
 */
import type { MigrationInterface, QueryRunner } from "typeorm";
import type { TableStatistics } from "./0003-statistics";
import { tellPlannerAlso } from "./planner";
import { tableOf, type TableSketch } from "./tableSketch";

const TABLES: readonly TableSketch[] = [
  {
    name: "import_batch",
    record: false,
    columns: [
      "kind text", "file_name text", "file_hash text", "file_size integer", "partner_id text?", "account_id text?", "account_name text", "at text",
      "total integer", "created integer", "attached integer", "twice integer", "unreadable integer", "numbers text", "undone_at text?",
    ],
    indexes: ["at"],
    references: { partner_id: "partner" },
  },
  {
    name: "import_row",
    record: false,
    columns: ["batch_id text", "sheet text", "row integer", "outcome text", "reason text", "problems text", "raw_key text"],
    indexes: ["batch_id,row"],
    references: { batch_id: "import_batch" },
  },
  {
    name: "import_record",
    record: false,
    columns: ["batch_id text", "row_id text?", "table_name text", "record_id text", "made integer", "before text?"],
    indexes: ["batch_id", "record_id", "row_id"],
    references: { batch_id: "import_batch" },
  },
  {
    name: "import_mapping",
    record: false,
    columns: ["kind text", "partner_id text", "headings text", "fields text", "updated_at text"],
    indexes: ["kind,partner_id,headings!"],
    references: {},
  },
  {
    name: "review_pair",
    record: false,
    columns: [
      "kind text", "first_id text", "second_id text", "band text", "score integer", "reasons text", "state text", "batch_id text?",
      "decided_by text?", "decided_at text?",
    ],
    indexes: ["kind,first_id,second_id!", "state,kind,score", "second_id", "batch_id"],
    references: {},
  },
];

/** Small, and told of here because the tables of preferences came before anybody had told the planner. */
const SMALL: Readonly<Record<string, TableStatistics>> = {
  preference: { rows: 500, different: { account_id: 20 } },
  list_view: { rows: 100, different: { register: 15, account_id: 20 } },
};

const SIZES: Readonly<Record<string, TableStatistics>> = {
  import_batch: { rows: 500, different: { partner_id: 100 } },
  import_row: { rows: 500_000, different: { batch_id: 500, row: 50_000 } },
  import_record: { rows: 1_500_000, different: { batch_id: 500, record_id: 1_400_000, row_id: 500_000 } },
  import_mapping: { rows: 300, different: { kind: 11, partner_id: 100 } },
  review_pair: { rows: 50_000, different: { kind: 2, first_id: 40_000, second_id: 40_000, state: 3, score: 400, batch_id: 400 } },
};

export class Importing1700000000011 implements MigrationInterface {
  name = "Importing1700000000011";

  async up(runner: QueryRunner): Promise<void> {
    for (const sketch of TABLES) await runner.createTable(tableOf(sketch));
    await tellPlannerAlso(runner, { ...SMALL, ...SIZES });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sketch of [...TABLES].reverse()) await runner.dropTable(sketch.name);
  }
}
