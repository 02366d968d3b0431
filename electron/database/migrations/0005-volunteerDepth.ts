/** What an office knows of a volunteer beyond the name: occupation, hours of the week, absences, trainings, a parent's consent, groups. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { STATISTICS, type TableStatistics } from "./0003-statistics";
import { tellPlannerAlso } from "./planner";
import { tableOf, type TableSketch } from "./tableSketch";

const TABLES: readonly TableSketch[] = [
  {
    name: "volunteer_availability",
    record: false,
    columns: ["volunteer_id text", "weekday integer", "from_time text", "to_time text", "position integer"],
    indexes: ["volunteer_id", "weekday,from_time,to_time,volunteer_id"],
    references: { volunteer_id: "volunteer" },
  },
  {
    name: "volunteer_absence",
    record: false,
    columns: ["volunteer_id text", "kind text", "from_date text", "to_date text?", "note text", "position integer"],
    indexes: ["volunteer_id,from_date,to_date"],
    references: { volunteer_id: "volunteer" },
  },
  {
    name: "volunteer_training",
    record: false,
    columns: ["volunteer_id text", "name text", "passed_on text?", "document text", "valid_until text?", "position integer"],
    indexes: ["volunteer_id"],
    references: { volunteer_id: "volunteer" },
  },
  {
    name: "volunteer_parent_consent",
    record: false,
    columns: ["volunteer_id text", "parent text", "given_on text?", "to_date text?", "document text"],
    indexes: ["volunteer_id!"],
    references: { volunteer_id: "volunteer" },
  },
  {
    name: "volunteer_group",
    record: true,
    columns: ["name_ru text", "name_kk text", "contact text", "phone text", "kato_code text?", "place text", "sort_key text", "note text"],
    indexes: ["sort_key"],
    references: {},
  },
  {
    name: "volunteer_group_member",
    record: false,
    columns: ["volunteer_id text", "group_id text", "position integer"],
    indexes: ["volunteer_id", "group_id,volunteer_id!"],
    references: { volunteer_id: "volunteer", group_id: "volunteer_group" },
  },
];

const MORE: Readonly<Record<string, TableStatistics>> = {
  volunteer: { rows: 50_000, different: { deleted_at: 2, status: 4, sort_key: 49_000, occupation_kind: 8 } },
  volunteer_availability: { rows: 120_000, different: { volunteer_id: 35_000, weekday: 7, from_time: 30, to_time: 30 } },
  volunteer_absence: { rows: 15_000, different: { volunteer_id: 12_000, from_date: 1_000, to_date: 1_000 } },
  volunteer_training: { rows: 40_000, different: { volunteer_id: 20_000 } },
  volunteer_parent_consent: { rows: 2_000, different: {} },
  volunteer_group: { rows: 100, different: { deleted_at: 2 } },
  volunteer_group_member: { rows: 10_000, different: { volunteer_id: 9_000, group_id: 100 } },
};

export class VolunteerDepth1700000000005 implements MigrationInterface {
  name = "VolunteerDepth1700000000005";

  async up(runner: QueryRunner): Promise<void> {
    for (const sketch of TABLES) await runner.createTable(tableOf(sketch));
    // Not `addColumn`: on SQLite it copies the table into a new one and loses the indexes that carry a condition.
    await runner.query(`alter table volunteer add column occupation_kind text`);
    await runner.query(`create index ix_volunteer_occupation_kind on volunteer (occupation_kind, sort_key)`);
    await tellPlannerAlso(runner, MORE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index ix_volunteer_occupation_kind`);
    await runner.query(`alter table volunteer drop column occupation_kind`);
    for (const sketch of [...TABLES].reverse()) await runner.dropTable(sketch.name);
    await tellPlannerAlso(runner, { volunteer: STATISTICS["volunteer"] ?? { rows: 0, different: {} } });
  }
}
