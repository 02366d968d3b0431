/**
 * What a campaign leaves behind: who stood for it, who took part, how it went from city to city; and what information work
 * keeps of a material (its languages, its print runs) and of a round (for which campaign, how many people were talked to).
 */
import type { MigrationInterface, QueryRunner } from "typeorm";
import type { TableStatistics } from "./0003-statistics";
import { tellPlannerAlso } from "./planner";
import { tableOf, type TableSketch } from "./tableSketch";

const PARTNERS: TableSketch = {
  name: "campaign_partner",
  record: false,
  columns: ["campaign_id text", "partner_id text", "position integer"],
  indexes: ["campaign_id", "partner_id"],
  references: { campaign_id: "campaign", partner_id: "partner" },
};

const SIZES: Readonly<Record<string, TableStatistics>> = {
  campaign_partner: { rows: 400, different: { campaign_id: 150, partner_id: 100 } },
  information_output: { rows: 20_000, different: { version: 1, deleted_at: 1, material_id: 40, from_date: 1_800, campaign_id: 150 } },
};

/** An amount that nobody has counted yet is unknown, not nothing. */
const counted = (table: string, name: string) =>
  [[table, `${name}_qualifier`, "text not null default 'unknown'"], [table, name, "bigint"], [table, `${name}_high`, "bigint"]] as const;

const COLUMNS = [
  ["campaign", "public_faces", "text not null default '[]'"],
  ["campaign", "calls", "text not null default '[]'"],
  ["campaign", "registered", "integer"],
  ...counted("campaign", "attended"),
  ...counted("campaign", "reach"),
  ["information_material", "languages", "text not null default '[]'"],
  ["information_material", "print_runs", "text not null default '[]'"],
  ["information_output", "campaign_id", "text references campaign (id)"],
  ...counted("information_output", "contacted"),
  ["information_output", "link", "text not null default ''"],
] as const;

export class CampaignLife1700000000046 implements MigrationInterface {
  name = "CampaignLife1700000000046";

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(tableOf(PARTNERS));
    // Not `addColumn`: on SQLite it copies the table into a new one and loses the indexes that carry a condition.
    for (const [table, column, type] of COLUMNS) await runner.query(`alter table ${table} add column ${column} ${type}`);
    await runner.query("create index ix_information_output_campaign_id on information_output (campaign_id)");
    await tellPlannerAlso(runner, SIZES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop index ix_information_output_campaign_id");
    for (const [table, column] of [...COLUMNS].reverse()) await runner.query(`alter table ${table} drop column ${column}`);
    await runner.dropTable(PARTNERS.name);
  }
}
