import { called } from "../core/procedures";
import { aboutOffice, officeStatus } from "./service";

const os = called.system;

export const systemRouter = os.router({
  status: os.status.handler(({ context }) => officeStatus(context)),
  // An office that is open needs neither a second try nor a copy; one that is not is answered for by its host (hosts/problemGate.ts).
  retry: os.retry.handler(({ context }) => officeStatus(context)),
  restoreLastCopy: os.restoreLastCopy.handler(({ context }) => officeStatus(context)),
  about: os.about.handler(({ context }) => aboutOffice(context.office)),
  changes: os.changes.handler(async function* ({ context, signal }) {
    for await (const change of context.office.changes.subscribe("change", { signal })) yield change;
  }),
});
