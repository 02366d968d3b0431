import { join } from "node:path";
import { localDateAt } from "../../../shared/domain/periods";
import { copyDatabase, dailyBackupIsDue, keepBackups, newestDailyCopy } from "../../database/backup";
import { databaseProblemOf } from "../../database/problems";
import type { Office } from "../createOffice";
import { setting } from "../settings/service";
import { copyFilesOnce, copyOffice, type OfficeCopy } from "./archive";

const DAYS_KEPT = 14;

export const backupFolder = (office: Office): string => join(office.dataFolder, "backups");

/** Makes the copy of the day if there is none yet. An office without a corps has nothing to copy and waits. */
export async function ensureDailyBackup(office: Office): Promise<void> {
  const corps = await setting(office.database.reader, "corps");
  if (corps === null) return;
  const now = office.clock.now();
  const folder = backupFolder(office);
  const isDue = await dailyBackupIsDue(folder, now, (instant) => localDateAt(instant, corps.timeZone));
  const copy = isDue ? await copyDatabase(office.database.file, folder, "daily", now) : await newestDailyCopy(folder);
  if (copy === null) return;
  // At every look, not only with the copy itself: what could not be copied then (a full disk) is copied once it can be.
  await copyFilesOnce(office.dataFolder, copy, join(backupFolder(office), "files"));
  await keepBackups(backupFolder(office), "daily", DAYS_KEPT);
}

/** A consistent, checked copy with all attached files at a path a person chose. Works beside a running office. */
export const backupTo = (office: Office, file: string): Promise<OfficeCopy> => copyOffice(office.dataFolder, file);

const HOUR = 3_600_000;

async function copyOfTheDay(office: Office, onTrouble: (error: unknown) => void): Promise<void> {
  try {
    await ensureDailyBackup(office);
    office.copies.problem = null;
  } catch (error) {
    // Said in the window, too: nobody reads what a program started by an icon writes.
    office.copies.problem = databaseProblemOf(error)?.code ?? "other";
    onTrouble(error);
  }
}

/** Looks after the daily copy while an office is open: at once and then every hour. Never holds up anybody's work. */
export function startHousekeeping(office: Office, onTrouble: (error: unknown) => void): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  const look = (): void => {
    running = running.then(() => copyOfTheDay(office, onTrouble));
  };
  look();
  const timer = setInterval(look, HOUR);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
