import type { Status } from "../../../shared/contract/system";
import { activeAccounts, seatTheOnlyOne } from "../accounts/service";
import type { OfficeContext } from "../core/context";
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
