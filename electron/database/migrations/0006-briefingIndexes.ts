/**
 * What counting a year's aid needs beside the rows: recipients stand in the index that deliveries are met in by date, and
 * the few people who were deleted or merged away have an index of their own. Counting then touches neither a delivery
 * nor a person in their tables.
 */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { STATISTICS, type TableStatistics } from "./0003-statistics";
import { tellPlannerAlso } from "./planner";

const BY_DATE = "date, id, state, direction, recipient_kind, campaign_id, deleted_at";
/** Two thousand merged away, and about as many deleted. */
const ASIDE: Readonly<Record<string, number>> = { ix_person_aside: 4_000 };

function told(table: string, partial: Readonly<Record<string, number>> = {}): Record<string, TableStatistics> {
  const known = STATISTICS[table];
  if (!known) throw new RangeError(`Nothing was told about ${table}.`);
  return { [table]: { ...known, partial: { ...known.partial, ...partial } } };
}

export class BriefingIndexes1700000000006 implements MigrationInterface {
  name = "BriefingIndexes1700000000006";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index ix_delivery_date`);
    await runner.query(`create index ix_delivery_date on delivery (${BY_DATE}, person_id, family_id) where deleted_at is null`);
    await runner.query(`create index ix_person_aside on person (id, merged_into_id, deleted_at) where merged_into_id is not null or deleted_at is not null`);
    await tellPlannerAlso(runner, { ...told("delivery"), ...told("person", ASIDE) });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index ix_person_aside`);
    await runner.query(`drop index ix_delivery_date`);
    await runner.query(`create index ix_delivery_date on delivery (${BY_DATE}) where deleted_at is null`);
    await tellPlannerAlso(runner, { ...told("delivery"), ...told("person") });
  }
}
