import { called } from "../core/procedures";
import { recordOperations } from "../core/recordOperations";
import { campaignKind } from "./kind";
import { campaignChoices, campaignExtra, listCampaigns } from "./queries";

const os = called.campaigns;
const operations = recordOperations(campaignKind);

export const campaignsRouter = os.router({
  list: os.list.handler(({ context, input }) => listCampaigns(context.office.database.reader, input)),
  get: os.get.handler(async (call) => ({ ...(await operations.get(call)), extra: await campaignExtra(call.context.office.database.reader, call.input.id) })),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  choices: os.choices.handler(({ context, input }) => campaignChoices(context.office.database.reader, context.desk.atDesk?.language ?? "ru", input)),
});
