/** Columns, widths, sorts, filters and views: how people like to see lists. */
import { PERMISSIONS_OF } from "../../../shared/contract/base";
import type { ListHabits, ListView } from "../../../shared/contract/preferences";
import { sortKey } from "../../../shared/domain/names";
import type { Askable } from "../../database/reader";
import type { WriteTransaction } from "../../database/writeQueue";
import { newId } from "../core/clock";
import type { AtDesk } from "../core/context";
import { notFound, OfficeError, refused } from "../core/errors";
import { write } from "../core/writing";
import type { Office } from "../createOffice";
import { ListViewRow, Preference } from "./preference.entity";

/**
 * The one write that the journal does not tell of. How wide somebody likes a column is no fact of the corps: an entry for
 * each would bury those that matter under thousands, and nobody else sees the difference. It still waits its turn in the
 * queue. What everybody sees (a shared view) is journalled like anything else.
 */
async function writeHabit<T>(office: Office, work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
  const { queue } = office.database;
  if (!queue) throw refused("read_only");
  return queue.run(work);
}

export async function preferenceOf(from: Askable, by: AtDesk, key: string): Promise<unknown> {
  return (await from.manager.getRepository(Preference).findOneBy({ accountId: by.id, key }))?.value ?? null;
}

/** @throws OfficeError REFUSED `read_only` beside a running office. */
export async function setPreference(office: Office, by: AtDesk, key: string, value: unknown): Promise<void> {
  const updatedAt = office.clock.now().toISOString();
  await writeHabit(office, (tx) => tx.manager.getRepository(Preference).upsert({ accountId: by.id, key, value: value as never, updatedAt }, ["accountId", "key"]));
}

const mayShare = (by: AtDesk): boolean => PERMISSIONS_OF[by.role].includes("administer");

export async function viewsOf(from: Askable, by: AtDesk, register: string): Promise<ListView[]> {
  const rows = await from.manager
    .getRepository(ListViewRow)
    .createQueryBuilder("view")
    .where("view.register = :register and (view.account_id is null or view.account_id = :account)", { register, account: by.id })
    .orderBy("view.sort_key")
    .getMany();
  return rows
    .map(({ id, name, habits, accountId }) => ({ id, name, habits, forEverybody: accountId === null, mayDrop: accountId !== null || mayShare(by) }))
    .toSorted((one, other) => Number(other.forEverybody) - Number(one.forEverybody));
}

export interface ViewToSave {
  readonly register: string;
  readonly name: string;
  readonly habits: ListHabits;
  readonly forEverybody: boolean;
}

/** @throws OfficeError FORBIDDEN for a view for everybody without the right to administer. */
export async function saveView(office: Office, by: AtDesk, view: ViewToSave): Promise<string> {
  const { register, name, habits, forEverybody } = view;
  if (forEverybody && !mayShare(by)) throw new OfficeError("FORBIDDEN", { permission: "administer" });
  const updatedAt = office.clock.now().toISOString();
  const accountId = forEverybody ? null : by.id;
  const put = async (tx: WriteTransaction): Promise<{ id: string; isNew: boolean }> => {
    const repository = tx.manager.getRepository(ListViewRow);
    const mine = await repository.createQueryBuilder("view").where("view.register = :register and view.name = :name", { register, name }).getMany();
    const before = mine.find((one) => one.accountId === accountId);
    const id = before?.id ?? newId();
    const row = { accountId, register, name, habits, sortKey: sortKey(name), updatedAt };
    if (before) await repository.update({ id }, row);
    else await repository.insert({ id, ...row });
    return { id, isNew: before === undefined };
  };
  if (!forEverybody) return (await writeHabit(office, put)).id;
  return write(office, by, async (writing) => {
    const { id, isNew } = await put(writing.tx);
    await writing.journal({ action: isNew ? "create" : "update", kind: "views", id: null, after: { register, name } });
    return id;
  });
}

/** @throws OfficeError NOT_FOUND for a view that is nobody's or somebody else's; FORBIDDEN for everybody's without the right to administer. */
export async function dropView(office: Office, by: AtDesk, id: string): Promise<void> {
  const view = await office.database.reader.manager.getRepository(ListViewRow).findOneBy({ id });
  if (!view || (view.accountId !== null && view.accountId !== by.id)) throw notFound("views");
  const drop = (tx: WriteTransaction) => tx.manager.getRepository(ListViewRow).delete({ id });
  if (view.accountId !== null) {
    await writeHabit(office, drop);
    return;
  }
  if (!mayShare(by)) throw new OfficeError("FORBIDDEN", { permission: "administer" });
  await write(office, by, async (writing) => {
    await drop(writing.tx);
    await writing.journal({ action: "remove", kind: "views", id: null, before: { register: view.register, name: view.name } });
  });
}
