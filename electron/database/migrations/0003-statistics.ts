/**
 * What SQLite's planner is told about the data: how many rows a big region's tables hold and how many different values
 * their columns take. Untold, it takes every index for equally good, and asks for the lines of a delivery by way of their
 * kind of aid: a minute instead of a millisecond. It is told once instead of left to measure (`ANALYZE`), so that an office
 * plans alike on its first day and after five years, and the plan that was tested is the plan that runs.
 *
 * A migration that adds an index to these tables calls `tellPlanner` again; a later file may bring numbers of its own.
 */
import type { MigrationInterface, QueryRunner } from "typeorm";

export interface TableStatistics {
  readonly rows: number;
  /** Column -> how many different values it takes; a column that is not named is taken to be different in every row. */
  readonly different: Readonly<Record<string, number>>;
  /** Rows of an index that holds only some of the table's. */
  readonly partial?: Readonly<Record<string, number>>;
}

const DAYS = 1_800;
/** Nearly all records are not deleted. */
const RECORD = { deleted_at: 2 };

export const STATISTICS: Readonly<Record<string, TableStatistics>> = {
  person: { rows: 400_000, different: { ...RECORD, match_key: 250_000, sort_key: 380_000, birth_date: 30_000, iin: 300_000, merged_into_id: 2_000 } },
  volunteer: { rows: 50_000, different: { ...RECORD, status: 4, sort_key: 49_000 } },
  volunteer_status: { rows: 100_000, different: { volunteer_id: 50_000 } },
  headquarters: { rows: 30, different: RECORD },
  headquarters_membership: { rows: 1_200, different: { headquarters_id: 30, volunteer_id: 1_200 } },
  partner: { rows: 200, different: RECORD },
  partner_sponsor: { rows: 400, different: { partner_id: 150, sponsor_id: 100 } },
  recipient_group: { rows: 400, different: RECORD },
  item_kind: { rows: 30, different: RECORD },
  campaign: { rows: 40, different: RECORD },
  programme: { rows: 10, different: RECORD },
  target: { rows: 50, different: { programme_id: 10 } },
  target_credit: { rows: 20_000, different: { target_id: 50, subject_kind: 3 } },
  learner: { rows: 20_000, different: { ...RECORD, programme_id: 10, person_id: 15_000, sort_key: 15_000 } },
  family: { rows: 100_000, different: { ...RECORD, sort_key: 90_000, match_key: 60_000, kato_code: 800 }, partial: { ix_family_deleted: 1_000 } },
  family_member: { rows: 250_000, different: { family_id: 80_000 } },
  family_vulnerability: { rows: 130_000, different: { family_id: 100_000, code: 7 } },
  commitment: { rows: 600, different: { ...RECORD, partner_id: 180 } },
  occurrence: { rows: 180_000, different: { ...RECORD, commitment_id: 600, due_date: DAYS, state: 4 } },
  delivery: {
    rows: 1_000_000,
    different: {
      ...RECORD, date: DAYS, state: 3, direction: 9, recipient_kind: 3, campaign_id: 40, person_id: 150_000, family_id: 90_000, recipient_group_id: 400, occurrence_id: 150_000,
    },
    partial: { ix_delivery_deleted: 10_000, ix_delivery_confirmed_occurrence: 150_000 },
  },
  delivery_provider: { rows: 1_200_000, different: { delivery_id: 1_000_000, partner_id: 200 } },
  delivery_volunteer: { rows: 400_000, different: { delivery_id: 200_000, volunteer_id: 50_000 } },
  delivery_line: { rows: 1_300_000, different: { delivery_id: 1_000_000, item_kind_id: 13 } },
  claim: { rows: 3_000, different: { ...RECORD, from_date: 60 } },
  claim_partner: { rows: 3_200, different: { claim_id: 3_000, partner_id: 200 } },
  claim_row: { rows: 40_000, different: { claim_id: 1_000, delivery_id: 38_000 } },
  information_material: { rows: 40, different: RECORD },
  information_output: { rows: 20_000, different: { ...RECORD, material_id: 40, from_date: DAYS } },
  briefing: { rows: 300, different: { ...RECORD, from_date: 260 } },
  briefing_figure: { rows: 60_000, different: { briefing_id: 300 } },
  briefing_figure_row: { rows: 2_000_000, different: { briefing_figure_id: 60_000 } },
  audit_entry: { rows: 1_500_000, different: { subject_kind: 15, subject_id: 1_200_000 } },
  audit_link: { rows: 500_000, different: { seq: 400_000, subject_kind: 15, subject_id: 300_000 } },
  personal_value: { rows: 3_000_000, different: { subject_kind: 15, subject_id: 600_000 } },
  search_entry: { rows: 550_000, different: { kind: 10, sort_key: 400_000 } },
};

/** Writes the statistics of every index these tables have by now, in the planner's own table. */
export async function tellPlanner(runner: QueryRunner, statistics: Readonly<Record<string, TableStatistics>>): Promise<void> {
  // Of a table that is never analysed itself: it makes the statistics' table and looks at no data.
  await runner.query(`analyze sqlite_schema`);
  await runner.query(`delete from sqlite_stat1`);
  for (const [table, { rows, different, partial }] of Object.entries(statistics)) {
    const indexes = (await runner.query(`select name from pragma_index_list(?)`, [table])) as { name: string }[];
    for (const { name } of indexes) {
      const columns = (await runner.query(`select name from pragma_index_info(?) order by seqno`, [name])) as { name: string }[];
      const held = partial?.[name] ?? rows;
      let combinations = 1;
      const alike = columns.map((column) => {
        combinations = Math.min(held, combinations * (different[column.name] ?? held));
        return Math.ceil(held / combinations);
      });
      await runner.query(`insert into sqlite_stat1 (tbl, idx, stat) values (?, ?, ?)`, [table, name, [held, ...alike].join(" ")]);
    }
  }
  await runner.query(`analyze sqlite_schema`);
}

export class Statistics1700000000003 implements MigrationInterface {
  name = "Statistics1700000000003";

  /** SQLite only; another database measures by itself. */
  async up(runner: QueryRunner): Promise<void> {
    await tellPlanner(runner, STATISTICS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from sqlite_stat1`);
  }
}
