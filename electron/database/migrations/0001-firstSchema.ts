import type { MigrationInterface, QueryRunner } from "typeorm";
import { tableOf, type TableSketch } from "./tableSketch";

/** The first schema: everybody on file, what was promised, claimed and given, and the briefings about it. */
const TABLES: readonly TableSketch[] = [
  {
    name: "account",
    record: true,
    columns: ["name text", "role text", "language text", "color_scheme text", "pin_hash text?", "pin_salt text?", "active integer", "sort_key text"],
    indexes: [],
    references: {  },
  },
  {
    name: "person",
    record: true,
    columns: ["family text", "given text", "patronymic text", "match_key text", "sort_key text", "birth_date text?", "sex text?", "iin text?", "phones text", "kato_code text?", "address text", "languages text", "merged_into_id text?", "note text"],
    indexes: ["sort_key", "match_key", "iin*", "birth_date", "merged_into_id"],
    references: {  },
  },
  {
    name: "volunteer",
    record: true,
    columns: ["person_id text", "number text", "status text", "occupation text", "directions text", "skills text", "vehicle text", "availability text", "joined_on text?", "sort_key text", "note text"],
    indexes: ["person_id", "sort_key", "number!"],
    references: { person_id: "person" },
  },
  {
    name: "volunteer_status",
    record: false,
    columns: ["volunteer_id text", "status text", "since text", "at text"],
    indexes: ["volunteer_id"],
    references: { volunteer_id: "volunteer" },
  },
  {
    name: "headquarters",
    record: true,
    columns: ["name_ru text", "name_kk text", "purpose text", "from_date text", "to_date text?", "kato_code text?", "sort_key text", "note text"],
    indexes: ["sort_key"],
    references: {  },
  },
  {
    name: "headquarters_membership",
    record: false,
    columns: ["headquarters_id text", "volunteer_id text", "role text", "from_date text", "to_date text?", "position integer"],
    indexes: ["headquarters_id", "volunteer_id"],
    references: { headquarters_id: "headquarters", volunteer_id: "volunteer" },
  },
  {
    name: "partner",
    record: true,
    columns: ["kind text", "name_ru text", "name_kk text", "short_name text", "bin text?", "contacts text", "address text", "bank_details text", "is_corps integer", "match_key text", "sort_key text", "note text"],
    indexes: ["sort_key"],
    references: {  },
  },
  {
    name: "partner_sponsor",
    record: false,
    columns: ["partner_id text", "sponsor_id text", "note text", "position integer"],
    indexes: ["partner_id", "sponsor_id"],
    references: { partner_id: "partner", sponsor_id: "partner" },
  },
  {
    name: "recipient_group",
    record: true,
    columns: ["name_ru text", "name_kk text", "kind text", "partner_id text?", "kato_code text?", "place text", "headcount integer?", "sort_key text", "note text"],
    indexes: ["sort_key"],
    references: { partner_id: "partner" },
  },
  {
    name: "item_kind",
    record: true,
    columns: ["code text", "name_ru text", "name_kk text", "name_en text", "unit text", "category text", "sort_key text"],
    indexes: ["code!"],
    references: {  },
  },
  {
    name: "campaign",
    record: true,
    columns: ["name_ru text", "name_kk text", "organiser_id text?", "direction text", "from_date text", "to_date text?", "sort_key text", "note text"],
    indexes: ["sort_key"],
    references: { organiser_id: "partner" },
  },
  {
    name: "programme",
    record: true,
    columns: ["code text", "name_ru text", "name_kk text", "organiser_id text?", "direction text", "from_date text", "to_date text?", "catalogue_version text?", "sort_key text", "note text"],
    indexes: ["code"],
    references: { organiser_id: "partner" },
  },
  {
    name: "target",
    record: true,
    columns: ["programme_id text", "indicator text", "scope text", "low bigint?", "high bigint?", "unit text", "due text?", "note text"],
    indexes: ["programme_id"],
    references: { programme_id: "programme" },
  },
  {
    name: "learner",
    record: true,
    columns: ["programme_id text", "person_id text", "state text", "selected_on text?", "school text", "kato_code text?", "criterion text", "sort_key text", "note text"],
    indexes: ["programme_id,sort_key", "person_id"],
    references: { programme_id: "programme", person_id: "person" },
  },
  {
    name: "target_credit",
    record: false,
    columns: ["target_id text", "subject_kind text", "subject_id text"],
    indexes: ["target_id,subject_kind,subject_id!"],
    references: { target_id: "target" },
  },
  {
    name: "family",
    record: true,
    columns: ["name text", "head_person_id text?", "declared_size integer?", "kato_code text?", "address text", "phones text", "sort_key text", "match_key text", "note text"],
    indexes: ["deleted_at,sort_key,id", "head_person_id", "kato_code,sort_key", "match_key"],
    references: { head_person_id: "person" },
  },
  {
    name: "family_member",
    record: false,
    columns: ["family_id text", "person_id text", "relation text", "from_date text?", "to_date text?", "position integer"],
    indexes: ["family_id", "person_id"],
    references: { family_id: "family", person_id: "person" },
  },
  {
    name: "family_vulnerability",
    record: false,
    columns: ["family_id text", "code text", "from_date text?", "to_date text?", "evidence text", "position integer"],
    indexes: ["family_id", "code,family_id,from_date,to_date"],
    references: { family_id: "family" },
  },
  {
    name: "commitment",
    record: true,
    columns: ["partner_id text", "direction text", "item_kind_id text", "unit text", "quantity bigint?", "qualifier text", "recipient_kind text", "recipient_group_id text?", "headcount integer?", "rule text", "from_date text", "to_date text?", "kato_code text?", "note text", "sort_key text", "occurrences_until text?"],
    indexes: ["partner_id", "sort_key"],
    references: { partner_id: "partner", item_kind_id: "item_kind", recipient_group_id: "recipient_group" },
  },
  {
    name: "occurrence",
    record: true,
    columns: ["commitment_id text", "due_date text", "expected bigint?", "state text", "reason text"],
    indexes: ["commitment_id,due_date!", "due_date,state"],
    references: { commitment_id: "commitment" },
  },
  {
    name: "delivery",
    record: true,
    columns: ["number text", "date text", "state text", "direction text", "campaign_id text?", "recipient_kind text", "person_id text?", "family_id text?", "recipient_group_id text?", "headcount integer?", "kato_code text?", "place text", "occurrence_id text?", "confirmed_by_id text?", "confirmed_at text?", "withdrawal_reason text?", "note text"],
    indexes: ["number!", "person_id", "family_id", "recipient_group_id", "campaign_id", "occurrence_id"],
    references: { campaign_id: "campaign", person_id: "person", family_id: "family", recipient_group_id: "recipient_group", occurrence_id: "occurrence", confirmed_by_id: "account" },
  },
  {
    name: "delivery_provider",
    record: false,
    columns: ["delivery_id text", "partner_id text"],
    indexes: ["delivery_id,partner_id!", "partner_id,delivery_id"],
    references: { delivery_id: "delivery", partner_id: "partner" },
  },
  {
    name: "delivery_volunteer",
    record: false,
    columns: ["delivery_id text", "volunteer_id text"],
    indexes: ["delivery_id,volunteer_id!", "volunteer_id"],
    references: { delivery_id: "delivery", volunteer_id: "volunteer" },
  },
  {
    name: "delivery_line",
    record: false,
    columns: ["delivery_id text", "item_kind_id text", "qualifier text", "quantity bigint?", "unit text", "position integer"],
    indexes: ["delivery_id", "item_kind_id"],
    references: { delivery_id: "delivery", item_kind_id: "item_kind" },
  },
  {
    name: "claim",
    record: true,
    columns: ["statement text", "direction text", "recipient_kind text", "recipient_group_id text?", "vulnerabilities text", "item_kind_id text?", "qualifier text", "value bigint?", "high bigint?", "unit text", "from_date text", "to_date text", "kato_code text?", "area text", "source_document text", "list_state text", "within_claim_id text?", "repeats_claim_id text?", "campaign_id text?", "sort_key text", "note text"],
    indexes: ["from_date", "sort_key"],
    references: { recipient_group_id: "recipient_group", item_kind_id: "item_kind", within_claim_id: "claim", repeats_claim_id: "claim", campaign_id: "campaign" },
  },
  {
    name: "claim_partner",
    record: false,
    columns: ["claim_id text", "partner_id text", "position integer"],
    indexes: ["claim_id,partner_id!", "partner_id"],
    references: { claim_id: "claim", partner_id: "partner" },
  },
  {
    name: "claim_row",
    record: false,
    columns: ["claim_id text", "delivery_id text"],
    indexes: ["claim_id,delivery_id!", "delivery_id"],
    references: { claim_id: "claim", delivery_id: "delivery" },
  },
  {
    name: "information_material",
    record: true,
    columns: ["kind text", "name_ru text", "name_kk text", "sort_key text", "note text"],
    indexes: ["sort_key"],
    references: {  },
  },
  {
    name: "information_output",
    record: true,
    columns: ["material_id text", "direction text", "how text", "qualifier text", "quantity bigint?", "high bigint?", "state text", "from_date text", "to_date text", "kato_code text?", "place text", "note text"],
    indexes: ["material_id", "from_date"],
    references: { material_id: "information_material" },
  },
  {
    name: "briefing",
    record: true,
    columns: ["number text?", "revision integer", "from_date text", "to_date text", "cutoff_at text?", "state text", "title text", "note text"],
    indexes: ["from_date"],
    references: {  },
  },
  {
    name: "briefing_figure",
    record: false,
    columns: ["briefing_id text", "figure_id text", "definition text", "definition_version integer", "section text", "unit text", "method text", "qualifier text", "value bigint?", "low bigint?", "high bigint?", "expected bigint?", "itemised integer", "position integer"],
    indexes: ["briefing_id"],
    references: { briefing_id: "briefing" },
  },
  {
    name: "briefing_figure_row",
    record: false,
    columns: ["briefing_figure_id text", "row_id text", "kind text", "date text?", "date_to text?", "subject_key text?", "personal_key text?", "provider text", "item text", "qualifier text?", "amount bigint?", "expected bigint?", "reason text?"],
    indexes: ["briefing_figure_id"],
    references: { briefing_figure_id: "briefing_figure" },
  },
];

export class FirstSchema1700000000001 implements MigrationInterface {
  name = "FirstSchema1700000000001";

  async up(runner: QueryRunner): Promise<void> {
    for (const sketch of TABLES) await runner.createTable(tableOf(sketch));
    // Holds all that a list filters by, so that it finds a page and counts the rest without touching the table.
    await runner.query(`create index ix_delivery_date on delivery (date, id, state, direction, recipient_kind, campaign_id, deleted_at) where deleted_at is null`);
    await runner.query(`create index ix_delivery_deleted on delivery (id) where deleted_at is not null`);
    await runner.query(`create index ix_volunteer_status on volunteer (status, sort_key, id, deleted_at, directions, person_id)`);
    await runner.query(`create index ix_family_deleted on family (id) where deleted_at is not null`);
    // A due date is confirmed by headcount once. Rows by name may confirm it together, so they stand outside.
    await runner.query(
      `create unique index ix_delivery_confirmed_occurrence on delivery (occurrence_id) where state = 'confirmed' and recipient_kind = 'group' and deleted_at is null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sketch of [...TABLES].reverse()) await runner.dropTable(sketch.name);
  }
}
