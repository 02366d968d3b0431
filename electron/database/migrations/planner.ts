/** What a later migration tells SQLite's planner: the numbers of its own tables, beside those that earlier ones have told. */
import type { QueryRunner } from "typeorm";
import type { TableStatistics } from "./0003-statistics";

/** Writes the statistics of every index these tables have by now, leaving those of other tables as they are. */
export async function tellPlannerAlso(runner: QueryRunner, statistics: Readonly<Record<string, TableStatistics>>): Promise<void> {
  for (const [table, { rows, different, partial }] of Object.entries(statistics)) {
    await runner.query(`delete from sqlite_stat1 where tbl = ?`, [table]);
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
  // Of a table that is never analysed itself: it makes the planner read the numbers again and looks at no data.
  await runner.query(`analyze sqlite_schema`);
}
