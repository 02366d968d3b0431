import { addDays } from "../../../shared/domain/periods";
import { called } from "../core/procedures";
import { manyOperations } from "../core/manyRecords";
import { recordOperations } from "../core/recordOperations";
import { write } from "../core/writing";
import type { Office } from "../createOffice";
import { todayOf } from "../settings/service";
import { ensureShippedHolidays } from "../holidays/shipped";
import { dueList } from "./confirmations";
import { commitmentKind } from "./kind";
import { commitmentChoices, commitmentExtra, listCommitments, previewRule } from "./queries";
import { ensureOccurrences } from "./schedule";
import { cancelOccurrence, changeOneOccurrence, confirmOccurrence, missOccurrence, reopenOccurrence } from "./service";

const os = called.commitments;
const operations = recordOperations(commitmentKind);
const many = manyOperations(commitmentKind, async (office, request: Parameters<typeof listCommitments>[1]) => listCommitments(office.database.reader, request, await todayWithMonthAhead(office)));

/** Today, once what falls due in the coming month is written down. */
async function todayWithMonthAhead(office: Office): Promise<string> {
  const today = await todayOf(office);
  await ensureOccurrences(office, addDays(today, 31));
  return today;
}

/** A promise that skips days off needs those of the country on file. */
const withDaysOff = async (office: Office, { skipHolidays }: { readonly skipHolidays: boolean }): Promise<void> => {
  if (skipHolidays) await ensureShippedHolidays(office);
};

export const commitmentsRouter = os.router({
  list: os.list.handler(async ({ context: { office }, input }) => listCommitments(office.database.reader, input, await todayWithMonthAhead(office))),
  get: os.get.handler(async (call) => {
    const { office } = call.context;
    const today = await todayWithMonthAhead(office);
    return { ...(await operations.get(call)), extra: await commitmentExtra(office.database.reader, call.input.id, today) };
  }),
  create: os.create.handler(async (call) => {
    await withDaysOff(call.context.office, call.input.fields);
    return operations.create(call);
  }),
  update: os.update.handler(async (call) => {
    await withDaysOff(call.context.office, call.input.fields);
    return operations.update(call);
  }),
  remove: os.remove.handler(operations.remove),
  restore: os.restore.handler(operations.restore),
  removeMany: os.removeMany.handler(many.removeMany),
  restoreMany: os.restoreMany.handler(many.restoreMany),
  exportList: os.exportList.handler(many.exportList),
  choices: os.choices.handler(({ context, input }) => commitmentChoices(context.office.database.reader, context.desk.atDesk?.language ?? "ru", input)),
  preview: os.preview.handler(async ({ context: { office }, input }) => {
    await withDaysOff(office, input);
    return previewRule(office.database.reader, input);
  }),
  due: os.due.handler(async ({ context: { office }, input }) => {
    // A year ahead is as far as anybody plans; without a limit one call could write down centuries.
    const farthest = addDays(await todayOf(office), 366);
    await ensureOccurrences(office, input.to < farthest ? input.to : farthest);
    return dueList(office.database.reader, input);
  }),
  confirmOccurrence: os.confirmOccurrence.handler(({ context, input }) =>
    write(context.office, context.desk.atDesk, (writing) => confirmOccurrence(writing, input)),
  ),
  changeOccurrence: os.changeOccurrence.handler(({ context, input }) => write(context.office, context.desk.atDesk, (writing) => changeOneOccurrence(writing, input))),
  cancelOccurrence: os.cancelOccurrence.handler(({ context, input }) =>
    write(context.office, context.desk.atDesk, (writing) => cancelOccurrence(writing, input.id, input.version, input.reason)),
  ),
  missOccurrence: os.missOccurrence.handler(({ context, input }) =>
    write(context.office, context.desk.atDesk, (writing) => missOccurrence(writing, input.id, input.version, input.reason)),
  ),
  reopenOccurrence: os.reopenOccurrence.handler(({ context, input }) =>
    write(context.office, context.desk.atDesk, (writing) => reopenOccurrence(writing, input.id, input.version, input.reason)),
  ),
});
