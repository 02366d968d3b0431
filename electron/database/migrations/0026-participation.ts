/** Who takes part in programmes and how: volunteers, mentors and whom they accompany, support centres, small grants, trainings. */
import type { MigrationInterface, QueryRunner } from "typeorm";
import type { TableStatistics } from "./0003-statistics";
import { tellPlannerAlso } from "./planner";
import { tableOf, type TableSketch } from "./tableSketch";

const TABLES: readonly TableSketch[] = [
  {
    name: "participation", record: true,
    columns: ["programme_id text", "volunteer_id text", "role text", "from_date text", "to_date text?", "note text"],
    indexes: ["programme_id", "volunteer_id"], references: { programme_id: "programme", volunteer_id: "volunteer" },
  },
  {
    name: "mentor", record: true,
    columns: ["programme_id text", "person_id text", "standing text", "prepared_on text?", "preparation text", "from_date text?", "to_date text?", "sort_key text", "note text"],
    indexes: ["programme_id", "person_id", "sort_key"], references: { programme_id: "programme", person_id: "person" },
  },
  {
    name: "mentee", record: true,
    columns: ["mentor_id text", "person_id text", "institution text", "from_date text", "to_date text?", "note text"],
    indexes: ["mentor_id", "person_id"], references: { mentor_id: "mentor", person_id: "person" },
  },
  {
    name: "support_centre", record: true,
    columns: [
      "name_ru text", "name_kk text", "programme_id text?", "state text", "opened_on text?", "closed_on text?", "kato_code text?", "address text", "contact text", "phone text", "sort_key text", "note text",
    ],
    indexes: ["programme_id", "sort_key"], references: { programme_id: "programme" },
  },
  {
    name: "small_grant", record: true,
    columns: [
      "programme_id text", "title text", "number text", "person_id text?", "volunteer_group_id text?", "partner_id text?", "applied_on text", "state text", "decided_on text?", "decision text", "sum bigint?",
      "report_due text?", "reported_on text?", "implemented_on text?", "outcome text", "sort_key text", "note text",
    ],
    indexes: ["programme_id", "report_due", "person_id", "volunteer_group_id", "partner_id"],
    references: { programme_id: "programme", person_id: "person", volunteer_group_id: "volunteer_group", partner_id: "partner" },
  },
  {
    name: "small_grant_instalment", record: false,
    columns: ["grant_id text", "due text", "sum bigint?", "paid_on text?", "position integer"],
    indexes: ["grant_id"], references: { grant_id: "small_grant" },
  },
  {
    name: "training", record: true,
    columns: ["topic text", "programme_id text?", "date text", "to_date text?", "hours integer?", "kato_code text?", "place text", "trainer text", "partner_id text?", "sort_key text", "note text"],
    indexes: ["date", "programme_id", "partner_id"], references: { programme_id: "programme", partner_id: "partner" },
  },
  {
    name: "training_attendance", record: false,
    columns: ["training_id text", "person_id text", "certificate text", "position integer"],
    indexes: ["training_id,person_id!", "person_id"], references: { training_id: "training", person_id: "person" },
  },
];

const SIZES: Readonly<Record<string, TableStatistics>> = {
  participation: { rows: 20_000, different: { programme_id: 20, volunteer_id: 15_000 } },
  mentor: { rows: 500, different: { programme_id: 10, person_id: 480 } },
  mentee: { rows: 1_500, different: { mentor_id: 450, person_id: 1_400 } },
  support_centre: { rows: 30, different: { programme_id: 8 } },
  small_grant: { rows: 600, different: { programme_id: 10, report_due: 100, person_id: 200, volunteer_group_id: 100, partner_id: 100 } },
  small_grant_instalment: { rows: 1_500, different: { grant_id: 500 } },
  training: { rows: 400, different: { date: 250, programme_id: 15, partner_id: 40 } },
  training_attendance: { rows: 12_000, different: { training_id: 400, person_id: 8_000 } },
};

export class Participation1700000000026 implements MigrationInterface {
  name = "Participation1700000000026";

  async up(runner: QueryRunner): Promise<void> {
    for (const sketch of TABLES) await runner.createTable(tableOf(sketch));
    await tellPlannerAlso(runner, SIZES);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sketch of [...TABLES].reverse()) await runner.dropTable(sketch.name);
  }
}
