import { consentState } from "../../../shared/domain/consents";
import { called } from "../core/procedures";
import { manyOperations } from "../core/manyRecords";
import { recordOperations } from "../core/recordOperations";
import { createRecord } from "../core/records";
import { write } from "../core/writing";
import { todayOf } from "../settings/service";
import { handOverConsentForm } from "./form";
import { consentKind, personOf } from "./kind";
import { lackingConsent, listConsents } from "./queries";

const os = called.consents;
const operations = recordOperations(consentKind);
const many = manyOperations(consentKind, listConsents);

export const consentsRouter = os.router({
  list: os.list.handler(({ context, input }) => listConsents(context.office, input)),
  get: os.get.handler(async (call) => {
    const { office } = call.context;
    const { record, fields } = await operations.get(call);
    return { record, fields, extra: { person: await personOf(office.database.reader, fields.personId), state: consentState(fields, await todayOf(office)) } };
  }),
  create: os.create.handler(operations.create),
  update: os.update.handler(operations.update),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  removeMany: os.removeMany.handler(many.removeMany),
  restoreMany: os.restoreMany.handler(many.restoreMany),
  exportList: os.exportList.handler(many.exportList),
  give: os.give.handler(({ context: { office, desk }, input: { purposes, ...common } }) =>
    write(office, desk.atDesk, async (writing) => {
      const ids: string[] = [];
      for (const purpose of purposes) ids.push((await createRecord(consentKind, writing, { ...common, purpose, withdrawnOn: null, note: "" })).id);
      return { ids };
    }),
  ),
  lacking: os.lacking.handler(({ context, input }) => lackingConsent(context.office, input)),
  form: os.form.handler(({ context: { office, host, desk }, input }) => handOverConsentForm(office, host, desk.atDesk, input.personId, input.purposes)),
});
