import { called } from "../core/procedures";
import { manyOperations, selectedIds } from "../core/manyRecords";
import { recordOperations } from "../core/recordOperations";
import { write } from "../core/writing";
import { listFamilies } from "../families/queries";
import { addDays } from "../../../shared/domain/periods";
import { ensureOccurrences } from "../commitments/schedule";
import { todayOf } from "../settings/service";
import { confirmSheet, withdrawSheet } from "./confirm";
import { sheetKind } from "./kind";
import { DAYS_AROUND, helpedByCampaign, listSheets, occurrencesAround, recipientsNamed, recipientsOfSheet, sheetExtra } from "./queries";

const os = called.handoverSheets;
const operations = recordOperations(sheetKind);
const many = manyOperations(sheetKind, (office, request: Parameters<typeof listSheets>[1]) => listSheets(office.database.reader, request));

export const handoverSheetsRouter = os.router({
  list: os.list.handler(({ context, input }) => listSheets(context.office.database.reader, input)),
  get: os.get.handler(async (call) => ({ ...(await operations.get(call)), extra: await sheetExtra(call.context.office.database.reader, call.input.id) })),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  removeMany: os.removeMany.handler(many.removeMany),
  restoreMany: os.restoreMany.handler(many.restoreMany),
  exportList: os.exportList.handler(many.exportList),
  recipients: os.recipients.handler(async ({ context: { office }, input }) => {
    const { reader } = office.database;
    switch (input.from) {
      case "families":
        return recipientsNamed(reader, (await selectedIds(office, listFamilies, input.found)).map((id) => ({ kind: "family", id })));
      case "campaign":
        return recipientsNamed(reader, await helpedByCampaign(reader, input.campaignId));
      case "sheet":
        return recipientsNamed(reader, await recipientsOfSheet(reader, input.sheetId));
      case "given":
        return recipientsNamed(reader, input.recipients);
    }
  }),
  occurrences: os.occurrences.handler(async ({ context: { office }, input }) => {
    const [asked, farthest] = [addDays(input.date, DAYS_AROUND), addDays(await todayOf(office), 366)];
    await ensureOccurrences(office, asked < farthest ? asked : farthest);
    return occurrencesAround(office.database.reader, input.date, input.providers);
  }),
  confirm: os.confirm.handler(({ context, input }) => write(context.office, context.desk.atDesk, (writing) => confirmSheet(writing, input))),
  withdraw: os.withdraw.handler(({ context, input }) => write(context.office, context.desk.atDesk, (writing) => withdrawSheet(writing, input.id, input.version, input.reason))),
});
