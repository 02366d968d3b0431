import type { About, Status } from "../../../shared/contract/system";
import { activeAccounts, seatTheOnlyOne } from "../accounts/service";
import { backupFolder } from "../backup/service";
import type { OfficeContext } from "../core/context";
import type { Office } from "../createOffice";
import { lastDailyCopy } from "../../database/backup";
import { seated } from "../core/seat";
import { setting, todayOf, usualPeriod } from "../settings/service";

/** How the office stands for this desk: to be set up, waiting for a sign-in, or ready. */
export async function officeStatus(context: OfficeContext): Promise<Status> {
  const { office, desk, host, demo } = context;
  await seated(context);
  const from = office.database.reader;
  const corps = await setting(from, "corps");
  if (corps) await seatTheOnlyOne(office, desk);
  const noDoor = corps !== null && (await activeAccounts(from)).length === 0;
  return {
    state: !corps || noDoor ? "setup" : desk.atDesk ? "ready" : "sign_in",
    host: host.kind,
    version: office.version,
    demo: (await setting(from, "demo")) !== null,
    visiting: demo?.isOpen ?? false,
    readOnly: office.database.queue === null,
    today: await todayOf(office),
    usualPeriod: await usualPeriod(office),
    corps,
    atDesk: desk.atDesk,
    problem: null,
  };
}

export async function aboutOffice(office: Office): Promise<About> {
  const folder = backupFolder(office);
  return { version: office.version, dataFolder: office.dataFolder, copies: { folder, lastAt: await lastDailyCopy(folder), problem: office.copies.problem } };
}
