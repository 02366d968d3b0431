/** Records that a merge set aside come back when it is taken apart, and in no other way. */
import { type Askable, rowsOf } from "../../database/reader";

export async function isSetAside(from: Askable, id: string): Promise<boolean> {
  const rows = await rowsOf(
    from,
    `select 1 from record_merge_change c join record_merge m on m.id = c.merge_id and m.undone_at is null
     where c.row_id = ? and (m.other_ids like ? or c.after like '%"deleted_at":"%')`,
    [id, `%"${id}"%`],
  );
  return rows.length > 0;
}
