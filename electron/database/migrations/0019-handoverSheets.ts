/** Handover sheets with what is due, who gives and who takes part, and their numbered rows; a delivery says which sheet proves it. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { STATISTICS, type TableStatistics } from "./0003-statistics";
import { tellPlannerAlso } from "./planner";
import { tableOf, type TableSketch } from "./tableSketch";

const TABLES: readonly TableSketch[] = [
  {
    name: "handover_sheet",
    record: true,
    columns: [
      "number text", "date text", "state text", "direction text", "campaign_id text?", "store_id text?", "occurrence_id text?", "kato_code text?", "place text", "note text",
      "confirmed_by_id text?", "confirmed_at text?",
    ],
    indexes: ["number!", "date", "campaign_id", "store_id", "occurrence_id"],
    references: { campaign_id: "campaign", store_id: "store", occurrence_id: "occurrence", confirmed_by_id: "account" },
  },
  {
    name: "handover_sheet_line",
    record: false,
    columns: ["sheet_id text", "item_kind_id text", "quantity bigint", "unit text", "position integer"],
    indexes: ["sheet_id"],
    references: { sheet_id: "handover_sheet", item_kind_id: "item_kind" },
  },
  { name: "handover_sheet_provider", record: false, columns: ["sheet_id text", "partner_id text"], indexes: ["sheet_id", "partner_id"], references: { sheet_id: "handover_sheet", partner_id: "partner" } },
  { name: "handover_sheet_volunteer", record: false, columns: ["sheet_id text", "volunteer_id text"], indexes: ["sheet_id", "volunteer_id"], references: { sheet_id: "handover_sheet", volunteer_id: "volunteer" } },
  {
    name: "handover_sheet_row",
    record: false,
    columns: ["sheet_id text", "row integer", "recipient_kind text", "person_id text?", "family_id text?", "delivery_id text?"],
    indexes: ["sheet_id,row", "person_id", "family_id", "delivery_id"],
    references: { sheet_id: "handover_sheet", person_id: "person", family_id: "family", delivery_id: "delivery" },
  },
];

const delivery = STATISTICS["delivery"] ?? { rows: 0, different: {} };
/** As the migrations of requests and of the stock left it. */
const BEFORE = {
  rows: delivery.rows,
  different: { ...delivery.different, request_id: 400_000, store_id: 20 },
  partial: { ...delivery.partial, ix_delivery_request: 400_000, ix_delivery_store: 300_000 },
};

const TOLD: Readonly<Record<string, TableStatistics>> = {
  handover_sheet: { rows: 5_000, different: { date: 1_800, campaign_id: 40, store_id: 20, occurrence_id: 4_000 } },
  handover_sheet_line: { rows: 7_000, different: { sheet_id: 5_000 } },
  handover_sheet_provider: { rows: 6_000, different: { sheet_id: 5_000, partner_id: 200 } },
  handover_sheet_volunteer: { rows: 15_000, different: { sheet_id: 5_000, volunteer_id: 5_000 } },
  handover_sheet_row: { rows: 400_000, different: { sheet_id: 5_000, person_id: 50_000, family_id: 80_000, delivery_id: 350_000 } },
  delivery: { ...BEFORE, different: { ...BEFORE.different, handover_sheet_id: 5_000 }, partial: { ...BEFORE.partial, ix_delivery_sheet: 350_000 } },
};

export class HandoverSheets1700000000019 implements MigrationInterface {
  name = "HandoverSheets1700000000019";

  async up(runner: QueryRunner): Promise<void> {
    for (const sketch of TABLES) await runner.createTable(tableOf(sketch));
    // Not `addColumn`: on SQLite it copies the table into a new one and loses the indexes that carry a condition.
    await runner.query(`alter table delivery add column handover_sheet_id text references handover_sheet (id)`);
    await runner.query(`create index ix_delivery_sheet on delivery (handover_sheet_id) where handover_sheet_id is not null`);
    await tellPlannerAlso(runner, TOLD);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index ix_delivery_sheet`);
    await runner.query(`alter table delivery drop column handover_sheet_id`);
    for (const sketch of [...TABLES].reverse()) await runner.dropTable(sketch.name);
    await tellPlannerAlso(runner, { delivery: BEFORE });
  }
}
