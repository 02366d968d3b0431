/**
 * Emergency regimes with their place and days; what an HQ works on, who coordinates it, and under which regime;
 * agreements with partners; consents to the use of personal data.
 */
import type { MigrationInterface, QueryRunner } from "typeorm";
import type { TableStatistics } from "./0003-statistics";
import { tellPlannerAlso } from "./planner";
import { tableOf, type TableSketch } from "./tableSketch";

const TABLES: readonly TableSketch[] = [
  {
    name: "regime",
    record: true,
    columns: ["kind text", "kato_code text?", "from_date text", "to_date text?", "document text", "sort_key text", "note text"],
    indexes: ["from_date,to_date"],
    references: {},
  },
  {
    name: "headquarters_detail",
    record: false,
    columns: ["headquarters_id text", "directions text", "coordinator_id text?", "regime_id text?"],
    indexes: ["headquarters_id!", "regime_id", "coordinator_id"],
    references: { headquarters_id: "headquarters", coordinator_id: "person", regime_id: "regime" },
  },
  {
    name: "partner_agreement",
    record: false,
    columns: ["partner_id text", "number text", "signed_on text?", "from_date text?", "to_date text?", "subject text", "position integer"],
    indexes: ["partner_id"],
    references: { partner_id: "partner" },
  },
  {
    name: "consent",
    record: true,
    columns: ["person_id text", "purpose text", "given_on text", "expires_on text?", "withdrawn_on text?", "document text", "sort_key text", "note text"],
    indexes: ["person_id,purpose", "sort_key"],
    references: { person_id: "person" },
  },
];

const MORE: Readonly<Record<string, TableStatistics>> = {
  regime: { rows: 60, different: { deleted_at: 2 } },
  headquarters_detail: { rows: 30, different: { regime_id: 10, coordinator_id: 25 } },
  partner_agreement: { rows: 400, different: { partner_id: 150 } },
  consent: { rows: 200_000, different: { deleted_at: 2, person_id: 150_000, purpose: 3, sort_key: 150_000 } },
};

export class RegimesAndPapers1700000000008 implements MigrationInterface {
  name = "RegimesAndPapers1700000000008";

  async up(runner: QueryRunner): Promise<void> {
    for (const sketch of TABLES) await runner.createTable(tableOf(sketch));
    await tellPlannerAlso(runner, MORE);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sketch of [...TABLES].reverse()) await runner.dropTable(sketch.name);
  }
}
