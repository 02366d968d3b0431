/** Stores, what moves in and out of them, and the store a delivery draws from (R26). */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { STATISTICS, type TableStatistics } from "./0003-statistics";
import { tellPlannerAlso } from "./planner";
import { tableOf, type TableSketch } from "./tableSketch";

const TABLES: readonly TableSketch[] = [
  { name: "store", record: true, columns: ["name_ru text", "name_kk text", "kato_code text?", "place text", "note text", "sort_key text"], indexes: [], references: {} },
  {
    name: "stock_move",
    record: true,
    columns: [
      "number text", "kind text", "date text", "store_id text", "to_store_id text?", "partner_id text?", "kato_code text?", "place text", "document text", "reason text", "note text",
    ],
    indexes: ["number!", "date", "store_id", "to_store_id", "partner_id"],
    references: { store_id: "store", to_store_id: "store", partner_id: "partner" },
  },
  {
    name: "stock_move_line",
    record: false,
    columns: ["move_id text", "item_kind_id text", "quantity bigint", "unit text", "position integer"],
    indexes: ["move_id", "item_kind_id"],
    references: { move_id: "stock_move", item_kind_id: "item_kind" },
  },
];

const delivery = STATISTICS["delivery"] ?? { rows: 0, different: {} };
/** As the migration of requests left it. */
const REQUESTS = { rows: delivery.rows, different: { ...delivery.different, request_id: 400_000 }, partial: { ...delivery.partial, ix_delivery_request: 400_000 } };

const TOLD: Readonly<Record<string, TableStatistics>> = {
  stock_move: { rows: 20_000, different: { date: 1_800, store_id: 20, to_store_id: 20, partner_id: 200 } },
  stock_move_line: { rows: 60_000, different: { move_id: 20_000, item_kind_id: 30 } },
  delivery: { ...REQUESTS, different: { ...REQUESTS.different, store_id: 20 }, partial: { ...REQUESTS.partial, ix_delivery_store: 300_000 } },
};

export class Stock1700000000018 implements MigrationInterface {
  name = "Stock1700000000018";

  async up(runner: QueryRunner): Promise<void> {
    for (const sketch of TABLES) await runner.createTable(tableOf(sketch));
    // Not `addColumn`: on SQLite it copies the table into a new one and loses the indexes that carry a condition.
    await runner.query(`alter table delivery add column store_id text references store (id)`);
    await runner.query(`create index ix_delivery_store on delivery (store_id, date) where store_id is not null`);
    await tellPlannerAlso(runner, TOLD);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index ix_delivery_store`);
    await runner.query(`alter table delivery drop column store_id`);
    for (const sketch of [...TABLES].reverse()) await runner.dropTable(sketch.name);
    await tellPlannerAlso(runner, { delivery: REQUESTS });
  }
}
