import { called } from "../core/procedures";
import { manyOperations } from "../core/manyRecords";
import { recordOperations } from "../core/recordOperations";
import { write } from "../core/writing";
import { putSetting, refuseChanged, setting } from "../settings/service";
import { familiesOfSeveral, helpOfFamily } from "./helpedBy";
import { limitWarnings } from "./limits";
import { deliveryHistory } from "./history";
import { deliveryKind } from "./kind";
import { deliveryExtra, listDeliveries } from "./queries";
import { confirmDelivery, withdrawDelivery } from "./service";

const os = called.deliveries;
const operations = recordOperations(deliveryKind);
const many = manyOperations(deliveryKind, (office, request: Parameters<typeof listDeliveries>[1]) => listDeliveries(office.database.reader, request));

export const deliveriesRouter = os.router({
  list: os.list.handler(({ context, input }) => listDeliveries(context.office.database.reader, input)),
  get: os.get.handler(async (call) => ({ ...(await operations.get(call)), extra: await deliveryExtra(call.context.office.database.reader, call.input.id) })),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  removeMany: os.removeMany.handler(many.removeMany),
  restoreMany: os.restoreMany.handler(many.restoreMany),
  exportList: os.exportList.handler(many.exportList),
  confirm: os.confirm.handler(({ context, input }) =>
    write(context.office, context.desk.atDesk, (writing) => confirmDelivery(writing, input.id, input.version)),
  ),
  history: os.history.handler(({ context, input }) => deliveryHistory(context.office.database.reader, input.id, context.desk.atDesk?.language ?? "ru")),
  warnings: os.warnings.handler(({ context, input }) => limitWarnings(context.office.database.reader, input)),
  limits: os.limits.handler(async ({ context }) => [...((await setting(context.office.database.reader, "aidLimits")) ?? [])]),
  setLimits: os.setLimits.handler(({ context, input }) =>
    write(context.office, context.desk.atDesk, async (writing) => {
      const before = (await setting(writing.tx, "aidLimits")) ?? [];
      refuseChanged({ limits: before }, { limits: input.was }, ["limits"]);
      await putSetting(writing.tx, "aidLimits", input.limits);
      await writing.journal({ action: "update", kind: "deliveries", id: null, before: { limits: before }, after: { limits: input.limits } });
      return input.limits;
    }),
  ),
  helpedBy: os.helpedBy.handler(async ({ context, input }) => {
    const given = await helpOfFamily(context.office.database.reader, input.familyId, input);
    return { given, partners: [...new Map(given.flatMap(({ providers }) => providers).map((partner) => [partner.id, partner])).values()] };
  }),
  helpedBySeveral: os.helpedBySeveral.handler(({ context, input }) => familiesOfSeveral(context.office.database.reports, input, input)),
  withdraw: os.withdraw.handler(({ context, input }) =>
    write(context.office, context.desk.atDesk, (writing) => withdrawDelivery(writing, input.id, input.version, input.reason)),
  ),
});
