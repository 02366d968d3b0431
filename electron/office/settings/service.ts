/** What the office knows about itself: the corps, whether it is the demo. */
import type { Corps } from "../../../shared/contract/system";
import type { AidLimit } from "../../../shared/domain/aidLimits";
import type { DeskHours } from "../../../shared/domain/deskHours";
import { addDays, localDateAt, localTimeAt, type Period } from "../../../shared/domain/periods";
import type { SavedLayout } from "../../../shared/domain/stateRegister";
import type { Askable } from "../../database/reader";
import type { WriteTransaction } from "../../database/writeQueue";
import type { Office } from "../createOffice";
import { OfficeError, refused } from "../core/errors";
import type { Writing } from "../core/writing";
import { Setting } from "./setting.entity";

interface Settings {
  corps: Corps;
  /** Set in the demo corps only: the day it lives in and the period its briefing is about. */
  demo: DemoTime;
  /** How often a family is given one kind of aid, as the corps sees it. */
  aidLimits: readonly AidLimit[];
  /** Years of the country's days off that were put on file. */
  holidayYears: readonly string[];
  /** The office's own Word paper (base64). */
  letterTemplate: { readonly name: string; readonly content: string };
  /** The corps' own mark as a picture (base64). */
  mark: { readonly type: "image/png" | "image/jpeg"; readonly width: number; readonly height: number; readonly content: string };
  /** When the front office answers. */
  deskHours: DeskHours;
  /** How the columns of the state's register stand. */
  stateRegister: SavedLayout;
}

export interface DemoTime {
  readonly today: string;
  readonly period: Period;
}

export async function setting<Key extends keyof Settings>(from: Askable, key: Key): Promise<Settings[Key] | null> {
  const row = await from.manager.getRepository(Setting).findOneBy({ key });
  return (row?.value as Settings[Key] | undefined) ?? null;
}

export async function putSetting<Key extends keyof Settings>(tx: WriteTransaction, key: Key, value: Settings[Key]): Promise<void> {
  await tx.manager.getRepository(Setting).upsert({ key, value: value as never }, ["key"]);
}

export async function dropSetting(tx: WriteTransaction, key: keyof Settings): Promise<void> {
  await tx.manager.getRepository(Setting).delete({ key });
}

/** @throws OfficeError REFUSED `no_corps` before the set-up. */
export async function corpsOf(from: Askable): Promise<Corps> {
  const corps = await setting(from, "corps");
  if (!corps) throw refused("no_corps");
  return corps;
}

/** The local day of an instant in the corps' region; the demo corps stays in its own spring. */
async function dayOf(from: Askable, instant: Date | string): Promise<string> {
  const demo = await setting(from, "demo");
  if (demo) return demo.today;
  const corps = await setting(from, "corps");
  return localDateAt(instant, corps?.timeZone ?? "Asia/Almaty");
}

export const todayOf = (office: Office): Promise<string> => dayOf(office.database.reader, office.clock.now());

/** The corps' local day and minute. */
export async function momentOf(office: Office): Promise<{ readonly date: string; readonly time: string }> {
  const corps = await setting(office.database.reader, "corps");
  return { date: await todayOf(office), time: localTimeAt(office.clock.now(), corps?.timeZone ?? "Asia/Almaty") };
}

/** The day of a write. */
export const todayOfWrite = ({ tx, at }: Pick<Writing, "tx" | "at">): Promise<string> => dayOf(tx, at);

/** What a briefing opens with: the seven days up to today; in the demo its own period. */
export async function usualPeriod(office: Office): Promise<Period> {
  const demo = await setting(office.database.reader, "demo");
  const today = await todayOf(office);
  return demo?.period ?? { from: addDays(today, -6), to: today };
}

/**
 * A setting has no version of its own: whoever changes it says how it was when they read it.
 * @throws OfficeError CHANGED_MEANWHILE with the fields that are not as they were
 */
export function refuseChanged<Value extends object>(now: Value, was: Value, fields: readonly (keyof Value & string)[]): void {
  const changed = fields.filter((field) => JSON.stringify(now[field] ?? "") !== JSON.stringify(was[field] ?? ""));
  if (changed.length > 0) throw new OfficeError("CHANGED_MEANWHILE", { version: 0, by: "", at: "", fields: changed });
}
