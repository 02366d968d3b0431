/** Route sheets: who goes round on a day, to which requests in which order, and what became of each. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import type { TableStatistics } from "./0003-statistics";
import { tellPlannerAlso } from "./planner";
import { tableOf, type TableSketch } from "./tableSketch";

const TABLES: readonly TableSketch[] = [
  {
    name: "route_sheet",
    record: true,
    columns: ["number text", "date text", "state text", "confirmed_by_id text?", "confirmed_at text?", "note text"],
    indexes: ["number!", "date,state"],
    references: { confirmed_by_id: "account" },
  },
  {
    name: "route_sheet_volunteer",
    record: false,
    columns: ["sheet_id text", "volunteer_id text", "position integer"],
    indexes: ["sheet_id,volunteer_id!", "volunteer_id"],
    references: { sheet_id: "route_sheet", volunteer_id: "volunteer" },
  },
  {
    name: "route_sheet_stop",
    record: false,
    columns: ["sheet_id text", "request_id text", "outcome text?", "reason text", "delivery_id text?", "position integer"],
    indexes: ["sheet_id,request_id!", "request_id", "delivery_id"],
    references: { sheet_id: "route_sheet", request_id: "request", delivery_id: "delivery" },
  },
];

const TOLD: Readonly<Record<string, TableStatistics>> = {
  route_sheet: { rows: 40_000, different: { deleted_at: 2, date: 1_800, state: 3 } },
  route_sheet_volunteer: { rows: 80_000, different: { sheet_id: 40_000, volunteer_id: 10_000 } },
  route_sheet_stop: { rows: 400_000, different: { sheet_id: 40_000, request_id: 380_000, delivery_id: 350_000 } },
};

export class RouteSheets1700000000016 implements MigrationInterface {
  name = "RouteSheets1700000000016";

  async up(runner: QueryRunner): Promise<void> {
    for (const sketch of TABLES) await runner.createTable(tableOf(sketch));
    await tellPlannerAlso(runner, TOLD);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sketch of [...TABLES].reverse()) await runner.dropTable(sketch.name);
  }
}
