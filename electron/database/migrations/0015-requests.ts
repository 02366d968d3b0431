/**
 * Requests for help with what is wanted, and assignments: who is sent where and when. A delivery says which request it
 * answers. The few open requests, and those settled of late, have indexes of their own: a board of five thousand never
 * passes by the half million that are done.
 */
import type { MigrationInterface, QueryRunner } from "typeorm";
import { STATISTICS, type TableStatistics } from "./0003-statistics";
import { tellPlannerAlso } from "./planner";
import { tableOf, type TableSketch } from "./tableSketch";

const TABLES: readonly TableSketch[] = [
  {
    name: "request",
    record: true,
    columns: [
      "number text", "state text", "channel text", "urgency text", "direction text",
      "caller_person_id text?", "caller_partner_id text?", "caller_name text", "caller_phone text",
      "recipient_kind text", "person_id text?", "family_id text?", "recipient_group_id text?", "headcount integer?",
      "wanted text", "work_classes text", "case_closed integer", "due_date text", "due_time text?", "taken_at text", "taken_on text", "taken_by_id text?",
      "kato_code text?", "address text", "campaign_id text?", "settled_on text?", "close_reason text?", "note text",
    ],
    indexes: ["number!", "caller_person_id", "caller_partner_id", "person_id", "family_id", "recipient_group_id", "campaign_id"],
    references: {
      caller_person_id: "person", caller_partner_id: "partner", person_id: "person", family_id: "family", recipient_group_id: "recipient_group",
      taken_by_id: "account", campaign_id: "campaign",
    },
  },
  {
    name: "request_line",
    record: false,
    columns: ["request_id text", "item_kind_id text", "quantity bigint?", "unit text", "position integer"],
    indexes: ["request_id", "item_kind_id"],
    references: { request_id: "request", item_kind_id: "item_kind" },
  },
  {
    name: "assignment",
    record: true,
    columns: [
      "request_id text?", "volunteer_id text?", "volunteer_group_id text?", "date text", "from_time text?", "to_time text?", "state text",
      "accompanied_by_parent integer", "note text",
    ],
    indexes: ["request_id", "volunteer_id,date", "volunteer_group_id,date", "date,state"],
    references: { request_id: "request", volunteer_id: "volunteer", volunteer_group_id: "volunteer_group" },
  },
];

const FILTERED = "direction, urgency, kato_code, taken_by_id, deleted_at";
const OPEN = "state in ('new', 'assigned', 'on_the_way')";
const INDEXES = [
  `create index ix_request_open on request (state, due_date, due_time, id, ${FILTERED}) where deleted_at is null and ${OPEN}`,
  `create index ix_request_settled on request (state, settled_on, id, ${FILTERED}) where deleted_at is null and settled_on is not null`,
  `create index ix_request_due on request (due_date, id, state, due_time, ${FILTERED}) where deleted_at is null`,
  `create index ix_request_taken on request (taken_on, id, state, ${FILTERED}) where deleted_at is null`,
  `create index ix_delivery_request on delivery (request_id) where request_id is not null`,
];

const RECORD = { deleted_at: 2 };
const DAYS = 1_800;
const delivery = STATISTICS["delivery"] ?? { rows: 0, different: {} };

const TOLD: Readonly<Record<string, TableStatistics>> = {
  request: {
    rows: 500_000,
    different: {
      ...RECORD, state: 5, due_date: DAYS, settled_on: DAYS, taken_on: DAYS, direction: 9, urgency: 3, kato_code: 800, taken_by_id: 20, caller_person_id: 200_000,
      caller_partner_id: 200, person_id: 100_000, family_id: 80_000, recipient_group_id: 400, campaign_id: 40,
    },
    partial: { ix_request_open: 5_000 },
  },
  request_line: { rows: 700_000, different: { request_id: 450_000, item_kind_id: 13 } },
  assignment: { rows: 600_000, different: { ...RECORD, request_id: 450_000, volunteer_id: 20_000, volunteer_group_id: 100, date: DAYS, state: 4 } },
  delivery: {
    rows: delivery.rows,
    different: { ...delivery.different, request_id: 400_000 },
    partial: { ...delivery.partial, ix_delivery_request: 400_000 },
  },
};

export class Requests1700000000015 implements MigrationInterface {
  name = "Requests1700000000015";

  async up(runner: QueryRunner): Promise<void> {
    for (const sketch of TABLES) await runner.createTable(tableOf(sketch));
    // Not `addColumn`: on SQLite it copies the table into a new one and loses the indexes that carry a condition.
    await runner.query(`alter table delivery add column request_id text references request (id)`);
    for (const index of INDEXES) await runner.query(index);
    await tellPlannerAlso(runner, TOLD);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index ix_delivery_request`);
    await runner.query(`alter table delivery drop column request_id`);
    for (const sketch of [...TABLES].reverse()) await runner.dropTable(sketch.name);
    await tellPlannerAlso(runner, { delivery });
  }
}
