import { called } from "../core/procedures";
import { manyOperations } from "../core/manyRecords";
import { recordOperations } from "../core/recordOperations";
import { campaignKind } from "./kind";
import { campaignChoices, campaignExtra, listCampaigns } from "./queries";

const os = called.campaigns;
const operations = recordOperations(campaignKind);
const many = manyOperations(campaignKind, (office, request: Parameters<typeof listCampaigns>[1]) => listCampaigns(office, request));

export const campaignsRouter = os.router({
  list: os.list.handler(({ context, input }) => listCampaigns(context.office, input)),
  get: os.get.handler(async (call) => ({ ...(await operations.get(call)), extra: await campaignExtra(call.context.office, call.context.desk.atDesk?.language ?? "ru", call.input.id) })),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  removeMany: os.removeMany.handler(many.removeMany),
  restoreMany: os.restoreMany.handler(many.restoreMany),
  exportList: os.exportList.handler(many.exportList),
  choices: os.choices.handler(({ context, input }) => campaignChoices(context.office.database.reader, context.desk.atDesk?.language ?? "ru", input)),
});
