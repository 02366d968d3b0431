/** Files of records whose person is erased. */
import type { AttachmentOwner } from "../../../shared/contract/attachments";
import { type Askable, rowsOf } from "../../database/reader";
import type { WriteTransaction } from "../../database/writeQueue";

/** Kinds of records whose files are about one person; a delivery's or a list's papers name others too. */
const OF_ONE_PERSON = ["volunteers", "learners", "consents", "mentors", "grants", "clearances"] as const satisfies readonly AttachmentOwner[];

/**
 * Takes the files off these records and forgets what they were called. `hashes` are those that no other record has: their bytes
 * may go from the disk once the write is done.
 */
export async function removeAttachmentsOf(tx: WriteTransaction, records: readonly string[]): Promise<{ readonly ids: readonly string[]; readonly hashes: readonly string[] }> {
  const found: { id: string; hash: string }[] = [];
  for (const record of records) {
    found.push(...(await rowsOf<{ id: string; hash: string }>(tx, `select id, hash from attachment where owner_id = ? and owner_kind in (${OF_ONE_PERSON.map((kind) => `'${kind}'`).join(", ")})`, [record])));
  }
  for (const { id } of found) await tx.manager.query("delete from attachment where id = ?", [id]);
  const hashes: string[] = [];
  for (const hash of new Set(found.map((file) => file.hash))) {
    if (await isKeptElsewhere(tx, hash)) continue;
    await tx.manager.query("delete from stored_file where hash = ?", [hash]);
    hashes.push(hash);
  }
  return { ids: found.map(({ id }) => id), hashes };
}

const isKeptElsewhere = async (from: Askable, hash: string): Promise<boolean> => (await rowsOf(from, "select 1 from attachment where hash = ? limit 1", [hash])).length > 0;
