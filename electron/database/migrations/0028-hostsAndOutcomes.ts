/** Institutions that take volunteers in and what lets a volunteer in there; what came of work; makers and services people ask for. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import type { TableStatistics } from "./0003-statistics";
import { tellPlannerAlso } from "./planner";
import { tableOf, type TableSketch } from "./tableSketch";

const TABLES: readonly TableSketch[] = [
  {
    name: "host_institution", record: true,
    columns: ["name_ru text", "name_kk text", "kind text", "kato_code text?", "address text", "contact text", "phone text", "requirements text", "sort_key text", "note text"],
    indexes: ["sort_key"], references: {},
  },
  {
    name: "clearance", record: true,
    columns: ["volunteer_id text", "kind text", "host_id text?", "issued_on text", "expires_on text?", "document text", "note text"],
    indexes: ["volunteer_id", "host_id", "expires_on"], references: { volunteer_id: "volunteer", host_id: "host_institution" },
  },
  {
    name: "outcome", record: true,
    columns: [
      "kind text", "title text", "searched_for text", "programme_id text?", "from_date text", "state text", "done_on text?", "quantity bigint?", "kato_code text?", "place text", "outcome text", "sort_key text", "note text",
    ],
    indexes: ["from_date", "programme_id"], references: { programme_id: "programme" },
  },
  {
    name: "service", record: true,
    columns: ["kind text", "name_ru text", "name_kk text", "offer_ru text", "offer_kk text", "phone text", "hours text", "kato_code text?", "address text", "checked_on text", "sort_key text", "note text"],
    indexes: ["sort_key"], references: {},
  },
];

const SIZES: Readonly<Record<string, TableStatistics>> = {
  host_institution: { rows: 100, different: {} },
  clearance: { rows: 8_000, different: { volunteer_id: 5_000, host_id: 90, expires_on: 700 } },
  outcome: { rows: 2_000, different: { from_date: 700, programme_id: 15 } },
  service: { rows: 300, different: {} },
};

export class HostsAndOutcomes1700000000028 implements MigrationInterface {
  name = "HostsAndOutcomes1700000000028";

  async up(runner: QueryRunner): Promise<void> {
    for (const sketch of TABLES) await runner.createTable(tableOf(sketch));
    await tellPlannerAlso(runner, SIZES);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sketch of [...TABLES].reverse()) await runner.dropTable(sketch.name);
  }
}
