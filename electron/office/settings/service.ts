/** What the office knows about itself: the corps, whether it is the demo. */
import type { Corps } from "../../../shared/contract/system";
import { localDateAt } from "../../../shared/domain/periods";
import type { Askable } from "../../database/reader";
import type { WriteTransaction } from "../../database/writeQueue";
import type { Office } from "../createOffice";
import { refused } from "../core/errors";
import { Setting } from "./setting.entity";

interface Settings {
  corps: Corps;
  demo: boolean;
}

export async function setting<Key extends keyof Settings>(from: Askable, key: Key): Promise<Settings[Key] | null> {
  const row = await from.manager.getRepository(Setting).findOneBy({ key });
  return (row?.value as Settings[Key] | undefined) ?? null;
}

export async function putSetting<Key extends keyof Settings>(tx: WriteTransaction, key: Key, value: Settings[Key]): Promise<void> {
  await tx.manager.getRepository(Setting).upsert({ key, value: value as never }, ["key"]);
}

/** @throws OfficeError REFUSED `no_corps` before the set-up. */
export async function corpsOf(from: Askable): Promise<Corps> {
  const corps = await setting(from, "corps");
  if (!corps) throw refused("no_corps");
  return corps;
}

/** Today in the corps' region. */
export async function todayOf(office: Office): Promise<string> {
  const corps = await setting(office.database.reader, "corps");
  return localDateAt(office.clock.now(), corps?.timeZone ?? "Asia/Almaty");
}
