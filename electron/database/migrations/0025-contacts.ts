/** The front office: contacts, and what is answered to the questions that come again. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import type { TableStatistics } from "./0003-statistics";
import { tellPlannerAlso } from "./planner";
import { tableOf, type TableSketch } from "./tableSketch";

const TABLES: readonly TableSketch[] = [
  { name: "standard_answer", record: true, columns: ["topic text", "ru text", "kk text", "sort_key text"], indexes: ["sort_key"], references: {} },
  {
    name: "contact",
    record: true,
    columns: [
      "date text", "time text?", "channel text", "topic text", "question text", "answer text", "person_id text?", "name text", "reached_at text", "caller_key text?",
      "answered_by_id text?", "state text", "call_back_on text?", "call_back_at text?",
    ],
    indexes: ["date", "person_id", "state,call_back_on"],
    references: { person_id: "person", answered_by_id: "account" },
  },
];

const SIZES: Readonly<Record<string, TableStatistics>> = {
  standard_answer: { rows: 300, different: {} },
  contact: { rows: 200_000, different: { date: 1_800, person_id: 50_000, state: 2, call_back_on: 1_800 } },
};

export class Contacts1700000000025 implements MigrationInterface {
  name = "Contacts1700000000025";

  async up(runner: QueryRunner): Promise<void> {
    for (const sketch of TABLES) await runner.createTable(tableOf(sketch));
    await tellPlannerAlso(runner, SIZES);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sketch of [...TABLES].reverse()) await runner.dropTable(sketch.name);
  }
}
